import csv
from datetime import UTC, date, datetime
from decimal import Decimal
from io import StringIO

import pytest

from plans.dataset.values import clean, csv_value
from plans.tables.columns import BOOLEAN, DATE, INTEGER, LIST, MOMENT, NUMBER, TEXT, Column


@pytest.mark.parametrize(
    ("kind", "value", "written"),
    [
        *((kind, None, "") for kind in (TEXT, INTEGER, NUMBER, BOOLEAN, DATE, MOMENT)),
        (TEXT, "=1+1", "=1+1"),
        (BOOLEAN, True, "true"),
        (BOOLEAN, False, "false"),
        (INTEGER, 2019, "2019"),
        (NUMBER, Decimal("1.2000"), "1.2"),
        (DATE, date(2019, 3, 16), "2019-03-16"),
        (MOMENT, datetime(2026, 1, 1, 16, 30, 5, tzinfo=UTC), "2026-01-01T16:30:05Z"),
        (LIST, ["a", '乙"'], '["a","乙\\""]'),
        (LIST, [], "[]"),
    ],
)
def test_every_type_has_one_form(kind, value, written):
    line = StringIO(newline="")
    csv.writer(line).writerow(["", csv_value(Column("a", "甲", kind, ""))(value)])
    assert next(csv.reader(StringIO(line.getvalue(), newline=""))) == ["", written]


@pytest.mark.parametrize(
    ("kind", "value", "cleaned"),
    [
        (TEXT, "", None),
        (TEXT, "=1", "=1"),
        (LIST, None, []),
        (MOMENT, datetime(2026, 1, 1, microsecond=9, tzinfo=UTC), datetime(2026, 1, 1, tzinfo=UTC)),
        (MOMENT, None, None),
    ],
)
def test_what_is_unknown_is_null_and_moments_are_whole_seconds(kind, value, cleaned):
    assert clean(Column("a", "甲", kind, ""))(value) == cleaned
