# The web process for production. The database is a service of its own: see docker-compose.yml.
FROM python:3.13-slim

ENV PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1 \
    ARCHIVE_STATE=/state BIND=0.0.0.0 PORT=8000

WORKDIR /archive
COPY requirements.lock ./
RUN pip install --use-pep517 --require-hashes -r requirements.lock

# A new volume takes the owner of the folder it is mounted on.
RUN useradd --system --uid 10001 --home-dir /state --shell /usr/sbin/nologin archive \
    && mkdir -p /state/index /state/received \
    && chown -R archive:archive /state
COPY . .
USER archive

EXPOSE 8000
HEALTHCHECK --interval=15s --timeout=5s --start-period=120s --retries=4 \
    CMD ["python", "-c", "import urllib.request as r; r.urlopen('http://127.0.0.1:8000/healthz', timeout=4)"]
CMD ["sh", "-c", "python manage.py prepare && exec python -m gunicorn -c python:archive.gunicorn archive.wsgi"]
