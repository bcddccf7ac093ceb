from hypothesis import given
from hypothesis import strategies as st

from plans.parsing.document import Edit
from plans.views.segments import WINDOW, Place, page_of, segments

RAW = "广告一、总体要求力口强管理"
PLACE = Place("section", "章 一", "/")


def cut(raw, edits=(), places=None, start=0, end=None):
    return list(segments(raw, edits, places or {}, start, len(raw) if end is None else end))


def test_removed_and_repaired_text_stand_apart_from_what_was_kept():
    pieces = cut(RAW, [Edit(0, 2, "", "spam"), Edit(8, 11, "加强", "ocr")])
    assert [(piece.raw, piece.edit and piece.edit.kind, piece.replacement) for piece in pieces] == [
        ("广告", "spam", ""),
        ("一、总体要求", None, ""),
        ("力口强", "ocr", "加强"),
        ("管理", None, ""),
    ]


def test_an_insertion_is_a_piece_without_raw_text():
    assert [(piece.raw, piece.replacement) for piece in cut("甲乙", [Edit(1, 1, "。", "punctuation")])] == [
        ("甲", ""),
        ("", "。"),
        ("乙", ""),
    ]


def test_a_place_begins_a_piece():
    pieces = cut(RAW, [], {2: [PLACE]})
    assert [(piece.start, list(piece.places)) for piece in pieces] == [(0, []), (2, [PLACE])]


def test_a_repair_cut_by_a_place_shows_its_replacement_once():
    pieces = cut(RAW, [Edit(8, 11, "加强", "ocr")], {9: [PLACE]})
    assert [piece.replacement for piece in pieces if piece.edit] == ["", "加强"]


def test_an_edit_across_the_edge_of_a_page_is_shown_on_both():
    edit = Edit(2, 6, "", "chrome")
    assert [piece.raw for piece in cut("甲乙丙丁戊己庚", [edit], start=0, end=4)] == ["甲乙", "丙丁"]
    assert [piece.raw for piece in cut("甲乙丙丁戊己庚", [edit], start=4, end=7)] == ["戊己", "庚"]


def test_an_offset_lies_on_one_page():
    assert [page_of(offset) for offset in (0, WINDOW - 1, WINDOW)] == [1, 1, 2]


@st.composite
def cut_texts(draw):
    raw = draw(st.text(min_size=1, max_size=40))
    bounds = sorted(draw(st.lists(st.integers(0, len(raw)), max_size=8)))
    pairs = list(zip(bounds[::2], bounds[1::2], strict=False))
    edits = [Edit(start, end, draw(st.text(max_size=2)), "ocr") for start, end in pairs]
    places = {offset: [PLACE] for offset in draw(st.sets(st.integers(0, len(raw)), max_size=6))}
    start = draw(st.integers(0, len(raw)))
    return raw, edits, places, start, draw(st.integers(start, len(raw)))


@given(cut_texts())
def test_the_pieces_joined_are_the_raw_text(cut_text):
    raw, edits, places, start, end = cut_text
    pieces = list(segments(raw, edits, places, start, end))
    assert "".join(piece.raw for piece in pieces) == raw[start:end]
    assert {piece.start for piece in pieces if piece.places} == {offset for offset in places if start <= offset < end}
