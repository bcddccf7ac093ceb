"""Pairs and single characters."""

import pytest

from plans.search.analyzer import phrase, tokens


def test_a_text_is_its_pairs_and_then_its_characters():
    pairs = tokens("教育局").split()
    assert pairs[:2] == ["教育", "育局"]
    assert sorted(pairs[2:]) == sorted("教育局")


def test_the_space_is_a_visible_character():
    assert tokens("a b").split()[:2] == ["a＿", "＿b"]


@pytest.mark.parametrize(
    ("folded", "offsets"),
    [
        ("", []),
        ("教", [0]),
        ("教育", [0]),
        ("教育局", [0, 1]),
        ("甲乙丙丁戊", [0, 1, 2, 3]),
        ("甲乙丙丁戊己", [0, 2, 4]),
    ],
)
def test_a_string_is_the_phrase_of_its_pairs(folded, offsets):
    assert [offset for offset, _ in phrase(folded)] == offsets


def test_a_long_phrase_covers_every_character():
    for length in range(6, 12):
        folded = "甲乙丙丁戊己庚辛壬癸子丑"[:length]
        covered = {offset + n for offset, pair in phrase(folded) for n in range(len(pair))}
        assert covered == set(range(length))
