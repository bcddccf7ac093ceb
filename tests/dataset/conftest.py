from datetime import UTC, datetime

import pytest

from plans.dataset import write_dataset
from plans.models import Plan, Source
from tests.factories import attention, full_plan, plan, topic

MOMENT = datetime(2026, 1, 1, 16, 30, 5, 123456, tzinfo=UTC)


@pytest.fixture
def archive(db):
    """Two plans with everything in them, and one of which nothing is known; a draft that is in no table."""
    for year in (2018, 2019):
        made = full_plan(f"420100-{year}", items=2, year=year, flags=["masked"], co_issuers=["甲;局", '乙"局'])
        attention(made, topic(), 2)
    plan("x-0a1b2c3d", region=None, issuer="", year=None, level="", title="=1+1\n二")
    full_plan("420100-2020", status="draft")
    Plan.objects.update(created_at=MOMENT, updated_at=MOMENT)
    Source.objects.update(received_at=MOMENT)


@pytest.fixture
def dataset(archive, tmp_path):
    write_dataset(tmp_path / "dataset")
    return tmp_path / "dataset"
