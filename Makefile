# `make help` lists the targets. Everything a target needs it makes first.

SHELL := /bin/sh
.DEFAULT_GOAL := help
PYTHON ?= python3
CHROMIUM ?= $(firstword $(shell command -v chromium chromium-browser google-chrome 2>/dev/null))
export CHROMIUM
export PIP_DISABLE_PIP_VERSION_CHECK = 1
export PYTHONUNBUFFERED = 1

python := .venv/bin/python
installed := .venv/installed
installed_dev := .venv/installed-dev

# An interrupted setup leaves a .venv without pip, an upgraded system one whose Python is gone: both are made anew.
ifneq ($(shell { test ! -e .venv || $(python) -c 'import pip'; } 2>/dev/null || echo broken),)
$(shell rm -rf .venv)
endif

# What a public site sets; none of these values is used by one.
production := DATABASE_URL=postgres://user@database.invalid/archive ALLOWED_HOSTS=archive.invalid \
	SECRET_KEY=0123456789-abcdefghijklmnopqrstuvwxyz-ABCDEFGHIJKLMNOPQRSTUVWXYZ BEHIND_PROXY=1

.PHONY: help
help: ## Show this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' $(firstword $(MAKEFILE_LIST)) | expand -t 22

.PHONY: serve
serve: $(installed) ## Set up everything and serve the archive on 127.0.0.1:8000 (PORT=… changes it)
	@$(python) manage.py prepare --publish seeds
	@exec $(python) -m gunicorn -c python:archive.gunicorn archive.wsgi

.PHONY: dev
dev: export DEBUG = 1
dev: $(installed) ## The same with a server that reloads at every change, and error pages with tracebacks
	@$(python) manage.py prepare --publish seeds
	@exec $(python) manage.py runserver 127.0.0.1:$${PORT:-8000}

.PHONY: setup
setup: $(installed) $(installed_dev) ## Install everything for work on the archive into .venv

# DATABASE_URL may name the server to test on; it need not have a key for that.
test test-browser: export SECRET_KEY ?= for-the-tests-only

.PHONY: test
test: $(installed_dev) ## Run the tests, without those that drive a browser
	@$(python) -m pytest -m "not browser"

.PHONY: test-browser
test-browser: $(installed_dev) ## Run the tests that drive Chromium (CHROMIUM=… names the program)
	@test -n "$(CHROMIUM)" || { \
		echo "make test-browser needs Chromium: install the package chromium, or set CHROMIUM=/path/to/it." >&2; exit 1; }
	@$(python) -m pytest -m browser

.PHONY: check
check: $(installed_dev) ## Lint, formatting, types, complete migrations, production settings
	@$(python) -m ruff check
	@$(python) -m ruff format --check
	@$(python) -m mypy
	@$(python) manage.py makemigrations --check --dry-run
	@env $(production) $(python) manage.py check --deploy --fail-level WARNING

.PHONY: golden
golden: $(installed_dev) ## Write the parser's golden files anew; read the difference before you commit it
	@for plan in seeds/*.txt tests/parsing/golden/*.txt; do \
		$(python) manage.py parse $$plan | $(python) -m json.tool --no-ensure-ascii > tests/parsing/golden/$$(basename $$plan .txt).json; \
	done

.PHONY: bench
bench: $(installed_dev) ## Measure parsing and search on this machine
	@$(python) -m bench

.PHONY: lock
lock: $(installed_dev) ## Pin the dependencies of pyproject.toml anew, with hashes
	@for lock in "requirements.lock" "requirements-dev.lock --group dev"; do \
		.venv/bin/uv pip compile pyproject.toml --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
			--no-emit-index-url --no-header --output-file $$lock || exit; \
	done

$(installed): requirements.lock | .venv
	$(python) -m pip install --quiet --use-pep517 --require-hashes -r $<
	@touch $@

$(installed_dev): requirements-dev.lock | .venv
	$(python) -m pip install --quiet --use-pep517 --require-hashes -r $<
	@touch $@

.venv:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
		echo "The archive needs Python 3.11 or newer; $(PYTHON) is $$($(PYTHON) --version 2>/dev/null || echo missing)." \
			"Set PYTHON=/path/to/python3." >&2; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { \
		echo "$(PYTHON) has no venv module; on Debian and Ubuntu: apt-get install python3-venv" >&2; exit 1; }
	@$(PYTHON) -m venv .venv
