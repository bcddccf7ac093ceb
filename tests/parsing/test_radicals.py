"""Signs of radicals in place of characters."""

from plans.parsing.cleaning import clean_text
from plans.parsing.radicals import RADICALS


def test_a_text_pasted_from_a_pdf_says_the_characters_that_are_drawn():
    clean = clean_text("教育⼯作要点，⺠办学校")
    assert clean.text == "教育工作要点，民办学校"
    assert [(edit.start, edit.end, edit.kind) for edit in clean.edits] == [(2, 3, "ocr"), (7, 8, "ocr")]


def test_a_sign_is_one_character_and_no_sign_itself():
    assert all(len(meant) == 1 and ord(meant) not in RADICALS for meant in RADICALS.values())
