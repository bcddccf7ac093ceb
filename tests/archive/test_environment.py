"""Settings from the environment: what is understood, what stops the start."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from archive.environment import flag, names, number, secret_key


@pytest.mark.parametrize(("value", "expected"), [("1", True), ("Yes", True), ("0", False), ("off", False), ("", True)])
def test_a_flag_is_on_or_off(monkeypatch, value, expected):
    monkeypatch.setenv("SOME_FLAG", value)
    assert flag("SOME_FLAG", default=True) is expected


def test_a_flag_that_is_neither_is_named(monkeypatch):
    monkeypatch.setenv("SOME_FLAG", "perhaps")
    with pytest.raises(ImproperlyConfigured, match="SOME_FLAG must be 1 or 0"):
        flag("SOME_FLAG", default=False)


def test_a_number_that_is_none_is_named(monkeypatch):
    monkeypatch.setenv("SOME_NUMBER", "eight")
    with pytest.raises(ImproperlyConfigured, match="SOME_NUMBER must be a whole number"):
        number("SOME_NUMBER", 8)


def test_names_are_separated_by_commas(monkeypatch):
    monkeypatch.setenv("SOME_NAMES", " a.example, b.example ,,")
    assert names("SOME_NAMES") == ["a.example", "b.example"]
    assert names("NOT_SET_AT_ALL") == []


def test_without_a_secret_key_a_public_site_says_how_to_make_one(monkeypatch):
    monkeypatch.delenv("SECRET_KEY", raising=False)
    with pytest.raises(ImproperlyConfigured, match="token_urlsafe"):
        secret_key(None)


def test_a_newcomers_secret_key_is_random_private_and_kept(monkeypatch, tmp_path):
    monkeypatch.delenv("SECRET_KEY", raising=False)
    first, other = secret_key(tmp_path / "a"), secret_key(tmp_path / "b")
    assert first != other
    assert secret_key(tmp_path / "a") == first
    assert (tmp_path / "a" / "secret_key").stat().st_mode & 0o777 == 0o600
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["secret_key"]
