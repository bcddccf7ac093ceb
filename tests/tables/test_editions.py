import pytest

from plans.tables.editions import current_edition
from tests.factories import plan

pytestmark = pytest.mark.django_db


def test_the_newest_revision_names_the_edition_whatever_its_status():
    plan("420100-2018", revision=900_000_001)
    newest = plan("420100-2019", revision=900_000_002, status="withdrawn")
    edition = current_edition()
    assert (edition.version, edition.changed_at) == ("1.900000002.0", newest.updated_at)


def test_an_empty_archive_has_an_edition_too():
    assert (current_edition().version, current_edition().changed_at) == ("1.0.0", None)
