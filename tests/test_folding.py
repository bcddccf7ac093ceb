"""What counts as the same character."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plans.folding import fold, fold_aligned, fold_char, fold_with_origins


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("ＡＩ＋教育", "ai+教育"),
        ("落實立德樹人", "落实立德树人"),
        ("著力 衞生", "着力卫生"),
        ("⒊㈠①", "3.(一)1"),
        ("课 后\n服\u3000务", "课后服务"),
        ("建成 20 所， 2019 年", "建成20所,2019年"),
        ("STEM \n Education 3", "stem education 3"),
        ("\ufeff教\u200b育\x00", "教育"),
        ("\ud800", "\ufffd"),
        (" a ", "a"),
    ],
)
def test_fold(text, folded):
    assert fold(text) == folded


def test_a_character_may_fold_to_several_or_to_none():
    assert (fold_char("⒈"), fold_char("㈠"), fold_char("\u200b")) == ("1.", "(一)", "")


@given(st.text(st.sampled_from("教育 局\n\u3000a1，⒈㈠ß\u200b´臺著\ud800")) | st.text())
def test_the_folding_of_a_part_is_a_part_of_the_folding_of_the_whole(text):
    for start, end in ((1, None), (0, -1), (len(text) // 3, 2 * len(text) // 3)):
        assert fold(text[start:end]) in fold(text)


@given(st.text(st.sampled_from("教育 局\n\u3000a1，⒈㈠ß\u200b´臺著\ud800")) | st.text())
def test_every_folded_character_knows_where_it_came_from(text):
    folded, origins = fold_with_origins(text)
    assert folded == fold(text)
    assert len(origins) == len(folded)
    assert origins == sorted(origins)
    assert all(char in (*fold_char(text[origin]), " ") for char, origin in zip(folded, origins, strict=True))


@given(st.text())
def test_aligned_folding_keeps_the_length(text):
    assert len(fold_aligned(text)) == len(text)
