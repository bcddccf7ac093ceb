"""Damaged files of every format become a plan or a ReadingError; python -m bench.hostile does far more of it."""

import random
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.hostile import MONSTERS, damaged
from bench.specimens import SPECIMENS, docx, word_xml
from plans.parsing import ReadingError, confined, parse

chances = st.integers(0, 2**32).map(random.Random)
SMALL_MONSTERS = ("entity bomb", "word bomb", "nested word", "nested div", "wtf-8", "nuls", "large attribute")


@pytest.mark.parametrize("name", SPECIMENS)
@settings(max_examples=40)
@given(chance=chances)
def test_damaged_files_are_read_or_refused(name, chance):
    with suppress(ReadingError):
        parse(damaged(SPECIMENS[name](), chance), name)


@settings(max_examples=40)
@given(chance=chances)
def test_word_documents_with_a_damaged_part_are_read_or_refused(chance):
    with suppress(ReadingError):
        parse(docx(damaged(word_xml(), chance)), "word.docx")


@pytest.mark.parametrize("name", SMALL_MONSTERS)
def test_monsters_are_read_or_refused(name):
    with suppress(ReadingError):
        confined.parse(MONSTERS[name](), name)
