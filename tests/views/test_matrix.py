"""What a cell says of the targets of one place and year."""

from decimal import Decimal

import pytest

from plans.parsing.figures.codebook import INDICATORS
from plans.views.matrix_values import Stated, value_of

COVERAGE = next(each for each in INDICATORS if each.slug == "inclusive-preschool-coverage")


def stated(**fields) -> Stated:
    usual = {
        "plan_id": 1,
        "position": 3,
        "item__address": 12,
        "clause": "普惠率达到85%",
        "comparator": "=",
        "value_normal": Decimal("85.0000"),
        "value_max_normal": None,
        "unit_normal": "%",
        "masked": False,
        "stage": "preschool",
        "scope": "",
        "deadline_date": "2019",
        "deadline_source": "plan-year",
        "quoted_from": "",
        "confidence": "high",
    }
    return Stated(**{**usual, **fields})


def value(**fields):
    return value_of(COVERAGE, stated(**fields), 2019, "/plans/420100-2019/")


@pytest.mark.parametrize(
    ("fields", "figure"),
    [
        ({}, "85"),
        ({"comparator": ">="}, "≥85"),
        ({"comparator": "range", "value_max_normal": Decimal(90)}, "85–90"),
        ({"comparator": "increase_by>=", "unit_normal": "个百分点", "value_normal": Decimal(2)}, "+≥2 个百分点"),
        ({"comparator": ">=", "masked": True, "value_normal": None}, "≥＊＊"),
        ({"comparator": "all", "value_normal": Decimal(100)}, "全部"),
        ({"comparator": "none", "value_normal": Decimal(0)}, "清零"),
    ],
)
def test_a_figure_is_as_short_as_its_comparator_and_unit_allow(fields, figure):
    assert value(**fields).figure == figure


def test_what_sets_a_figure_apart_stands_with_it():
    assert value(stage="compulsory", scope="城区").apart == "义务教育 城区"
    assert value(deadline_date="2025-12", deadline_source="stated").apart == "至2025-12"
    assert value(deadline_date="2019-06", deadline_source="stated").apart == ""


def test_what_a_reader_must_know_is_signed():
    signs = value(masked=True, quoted_from="省", confidence="low").notes
    assert [sign for sign, _ in signs] == ["遮", "引", "疑"]


def test_a_value_leads_to_its_sentence():
    assert value().url == "/plans/420100-2019/12/#figure-3"
    assert value(item__address=None).url == "/plans/420100-2019/#figure-3"


@pytest.mark.parametrize(
    ("comparator", "number", "none"),
    [("none", 0, True), ("=", 0, True), ("<=", 0, True), (">=", 0, False), ("=", 5, False), ("all", 100, False)],
)
def test_zero_and_the_words_for_it_state_that_there_is_to_be_none(comparator, number, none):
    assert stated(comparator=comparator, value_normal=Decimal(number)).states_none is none
