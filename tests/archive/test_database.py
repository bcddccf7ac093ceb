"""DATABASE_URL → Django's settings of the database."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from archive.database import database_settings


def test_without_an_address_the_server_is_embedded(tmp_path):
    place = database_settings(None, tmp_path)
    assert (place["ENGINE"], place["STATE"]) == ("archive.embedded", str(tmp_path))


def test_an_address_names_server_user_and_database(tmp_path):
    place = database_settings("postgres://reader:p%40ss@db.example:5433/plans?sslmode=require", tmp_path)
    assert place["ENGINE"] == "django.db.backends.postgresql"
    assert [place[key] for key in ("HOST", "PORT", "USER", "PASSWORD", "NAME")] == [
        "db.example",
        5433,
        "reader",
        "p@ss",
        "plans",
    ]
    assert place["OPTIONS"] == {"connect_timeout": 10, "sslmode": "require"}


@pytest.mark.parametrize(
    ("url", "complaint"),
    [
        ("mysql://user@host/plans", "must begin with postgres://"),
        ("plans", "must begin with postgres://"),
        ("postgres://user@host:port/plans", "is not of the form"),
        ("postgres://user@host", "names no database"),
    ],
)
def test_an_address_that_cannot_be_one_is_explained(tmp_path, url, complaint):
    with pytest.raises(ImproperlyConfigured, match=complaint):
        database_settings(url, tmp_path)
