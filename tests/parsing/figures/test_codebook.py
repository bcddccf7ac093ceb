"""The codebook of indicators: complete, consistent, written in the grammar's characters."""

from collections import Counter

import pytest

from plans.folding import fold_aligned
from plans.parsing.figures.codebook import INDICATORS, NEUTRAL, TAILS
from plans.parsing.figures.lexicon import load
from plans.parsing.topics import TOPICS

STAGES = load("stages.toml")
KINDS = {"rate", "count", "money", "time", "ratio", "score"}


def test_slugs_and_names_are_unique():
    for column in (
        [each.slug for each in INDICATORS],
        [name for each in INDICATORS for name in (each.name, *each.also)],
    ):
        assert [value for value, times in Counter(column).items() if times > 1] == []


@pytest.mark.parametrize("indicator", INDICATORS, ids=lambda each: each.slug)
def test_an_entry_uses_the_closed_vocabularies(indicator):
    assert indicator.topic in {topic.slug for topic in TOPICS}
    assert indicator.stage in {None, *STAGES}
    assert indicator.kind in KINDS
    assert indicator.direction in {"higher", "lower", "none"}
    assert indicator.definition.endswith("。")
    assert (indicator.unit == "%") == (indicator.kind == "rate")


@pytest.mark.parametrize("indicator", INDICATORS, ids=lambda each: each.slug)
def test_the_definition_of_a_rate_names_numerator_and_denominator(indicator):
    if indicator.kind == "rate":
        assert any(word in indicator.definition for word in ("比例", "之比", "所占"))


def test_words_are_folded_and_no_pattern_has_only_words_outside_the_phrase():
    for indicator in INDICATORS:
        words = {
            word for pattern in indicator.patterns for part in (*pattern.parts, *pattern.asides) for word in part.words
        }
        assert {word for word in (*words, *indicator.exclusions) if not word or fold_aligned(word) != word} == set()
        assert all(pattern.parts for pattern in indicator.patterns)
    assert all(fold_aligned(word) == word for word in (*NEUTRAL, *TAILS))
