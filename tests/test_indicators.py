"""The codebook as readers see it."""

import pytest

from plans.indicators import COLUMNS, Use, entries, rows, themes, uses
from plans.models.vocabulary import ReviewState, Status
from plans.parsing.figures.codebook import INDICATORS, VERSION
from tests.factories import plan, target


@pytest.mark.django_db
def test_uses_count_standing_targets_of_published_plans():
    for year in (2019, 2021):
        made = plan(f"420100-{year}", year=year)
        target(made, 1, canonical="myopia-rate")
        target(made, 2, canonical="myopia-rate")
        target(made, 3, canonical="myopia-rate", review_state=ReviewState.REJECTED)
    target(made, 4)
    target(plan("420100-2022", year=2022, status=Status.DRAFT), canonical="myopia-rate")
    assert uses() == {"myopia-rate": Use(4, 2, 2019, 2021), None: Use(1, 1, 2021, 2021)}


def test_every_indicator_is_listed_once_under_its_field():
    grouped = themes(entries({}))
    listed = [entry.indicator.slug for theme in grouped for entry in theme.entries]
    assert sorted(listed) == sorted(indicator.slug for indicator in INDICATORS)
    assert len({theme.slug for theme in grouped}) == len(grouped)
    assert all(entry.indicator.topic == theme.slug for theme in grouped for entry in theme.entries)


def test_a_row_has_a_cell_for_every_column():
    used = {"myopia-rate": Use(4, 2, 2019, 2021)}
    row = next(row for row in rows(entries(used)) if row[0] == "myopia-rate")
    found = dict(zip((column.name for column in COLUMNS), row, strict=True))
    assert (found["name"], found["kind"], found["unit"], found["direction"]) == (
        "儿童青少年近视率",
        "rate",
        "%",
        "lower",
    )
    assert (found["targets"], found["plans"], found["last_year"], found["version"]) == (4, 2, 2021, VERSION)


def test_patterns_are_said_in_words():
    said = {entry.indicator.slug: entry.patterns for entry in entries({})}
    assert "学前／幼儿／岁 … 入园率／毛入园率" in said["preschool-gross-enrolment"]
    assert "只说：毛入园率／入园率" in said["preschool-gross-enrolment"]
