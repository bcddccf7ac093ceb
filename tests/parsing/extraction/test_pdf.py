"""The text layer of PDF files: lines made whole, in reading order, with the breaks of pages."""

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plans.parsing.errors import ReadingError
from plans.parsing.extraction.pdf import MAX_PAGES, text_of_pdf
from tests.parsing.extraction.pdfmaker import (
    UNMAPPED,
    make_pdf,
    paragraph_lines,
    picture,
    rule,
    set_lines,
    text,
)

TASK = (
    "一、推进义务教育优质均衡发展。新建、改扩建中小学校12所，新增学位8600个，学前教育毛入园率达到95.5%以上，"
    "落实《关于构建优质均衡的基本公共教育服务体系的意见》要求，深入实施“双减”工作，课后服务覆盖率保持100%。"
)
SHORT = "二、加强教师队伍建设。"
LONG_ENOUGH = "三、做好教育系统安全稳定工作，确保师生平安。"
QUARTER_TURN, SLANT = (0, 1, -1, 0), (0.7, 0.7, -0.7, 0.7)


def read(*pages, **options):
    return text_of_pdf(make_pdf(*pages, **options))


def test_lines_that_the_page_s_width_broke_are_one_paragraph():
    page = set_lines([*paragraph_lines(TASK), *paragraph_lines(SHORT), *paragraph_lines(TASK)])
    assert read(page) == f"{TASK}\n{SHORT}\n{TASK}\n"


def test_paragraphs_without_indent_end_where_a_word_would_still_have_fitted():
    lines = [line.strip() for line in (*paragraph_lines(TASK), SHORT, *paragraph_lines(TASK))]
    assert read(set_lines(lines, pitch=20)).split("\n")[1] == SHORT


def test_paragraphs_set_further_apart_are_two():
    full = ["全面贯彻党的教育方针落实立德树人根本任务做好全年工作。" + "办"] * 3
    assert read([*set_lines(full, top=700), *set_lines(full, top=500)]).count("\n") == 2


def test_entries_of_a_table_of_contents_stay_apart():
    entries = [
        f"{number}、{'工' * words}{'.' * (52 - 2 * words)}{page}"
        for number, words, page in (("一", 7, 3), ("二", 9, 4), ("三", 8, 6))
    ]
    assert read(set_lines(entries)).split() == entries


def test_lines_that_a_scanner_made_out_are_joined_though_they_are_not_even():
    sizes = (16, 15.2, 16.8, 15.5, 16.4, 15.8, 16.2)
    lines = [*paragraph_lines(TASK), *paragraph_lines(SHORT), *paragraph_lines(LONG_ENOUGH)]
    uneven = [
        text(80 + at % 3, 740 - 29 * at - at % 2, line, size, (16 / size, 0, 0, 1))
        for at, (line, size) in enumerate(zip(lines, sizes, strict=False))
    ]
    assert read(uneven) == f"{TASK}\n{SHORT}\n{LONG_ENOUGH}\n"


def test_words_of_latin_letters_stay_apart_where_a_line_ended():
    words = ["teachers and pupils of all schools shall take part", "in lessons after class"]
    page = set_lines([*words, *["全市教育系统认真贯彻落实党的教育方针，办好人民满意"] * 4], size=16)
    assert "shall take part in lessons" in read(page)


def test_a_page_break_within_a_sentence_has_the_edges_of_the_pages_beside_it():
    lines = paragraph_lines(TASK)
    first = [*set_lines(lines[:2]), text(280, 40, "— 1 —")]
    second = [text(80, 790, "某市教育局文件"), *set_lines(lines[2:]), text(280, 40, "— 2 —")]
    third = [text(80, 790, "某市教育局文件"), *set_lines(paragraph_lines(LONG_ENOUGH)), text(280, 40, "— 3 —")]
    broken = read(first, second, third)
    assert broken.count("\f") == 2
    assert "\f— 1 —\n某市教育局文件\n\n" in broken
    assert f"\n\n— 2 —\n\f某市教育局文件\n\n{LONG_ENOUGH}\n\n— 3 —\n" in broken


def test_a_page_break_between_paragraphs_stands_on_a_line_of_its_own():
    first, second = set_lines(paragraph_lines(TASK)), set_lines(paragraph_lines(LONG_ENOUGH))
    assert read(first, second) == f"{TASK}\n\f{LONG_ENOUGH}\n"


def test_a_first_line_that_other_pages_have_too_is_no_part_of_a_paragraph():
    head = text(80, 769, "全市教育系统工作要点汇编之重点任务分工及责任单位一览")
    pages = [[head, *set_lines([line * 28 for line in lines])] for lines in ("甲乙丙丁", "戊己庚辛", "子丑寅卯")]
    assert read(*pages).split().count("全市教育系统工作要点汇编之重点任务分工及责任单位一览") == 3


def test_two_columns_are_read_one_after_the_other():
    left, right = "左" * 17 + "。", "右" * 17 + "。"
    columns = [*set_lines([left] * 8, left=50, size=12, pitch=18), *set_lines([right] * 8, left=300, size=12, pitch=18)]
    assert read(columns).replace("\n", "") == left * 8 + right * 8


def test_a_row_of_a_ruled_table_is_a_line_with_its_cells_in_order():
    rules = [rule(80, y, 500, y) for y in (700, 640, 580)] + [rule(x, 700, x, 580) for x in (80, 200, 400, 500)]
    cells = [
        text(90, 680, "学前教"),
        text(90, 660, "育普及"),
        text(210, 670, "新增学位8600个"),
        text(410, 670, "基教科"),
    ]
    rows = read([*rules, *cells, text(90, 610, "师资"), text(210, 610, "培训教师"), text(410, 610, "人事科")])
    assert rows == "学前教育普及\t新增学位8600个\t基教科\n师资\t培训教师\t人事科\n"


def test_a_merged_cell_stands_in_its_first_row():
    rules = [rule(80, 700, 500, 700), rule(200, 640, 500, 640), rule(80, 580, 500, 580)]
    rules += [rule(x, 700, x, 580) for x in (80, 200, 500)]
    cells = [text(90, 635, "学前教育"), text(210, 670, "新增学位八千六百个"), text(210, 610, "普惠率达到百分之九十")]
    assert read([*rules, *cells]) == "学前教育\t新增学位八千六百个\n普惠率达到百分之九十\n"


@pytest.mark.parametrize("mark", [text(100, 300, "内部资料", 60, SLANT), text(100, 690, "内部资料", 60)])
def test_a_watermark_stands_behind_the_text_and_not_in_it(mark):
    assert read([mark, *set_lines(paragraph_lines(TASK))]) == f"{TASK}\n\n内部资料\n"


def test_a_page_that_lies_on_its_side_is_read_upright():
    lines = [text(100 + 29 * at, 80, line, 16, QUARTER_TURN) for at, line in enumerate(paragraph_lines(TASK))]
    assert read(lines) == f"{TASK}\n"


def test_glyphs_printed_twice_to_look_bold_are_read_once():
    page = [*set_lines(paragraph_lines(TASK)), *set_lines(paragraph_lines(TASK), left=80.5)]
    assert read(page) == f"{TASK}\n"


def test_a_small_raised_number_does_not_lengthen_the_figure_before_it():
    page = [text(80, 700, "新增学位8600"), text(176, 706, "1", 8), text(181, 700, "个，改扩建中小学校十二所。")]
    assert read(page) == "新增学位8600¹个，改扩建中小学校十二所。\n"


def test_signs_of_radicals_are_the_characters_they_draw():
    assert (
        read([text(80, 700, "全⾯加强⼈⺠教师队伍建设⼯作，提⾼教育质量。")])
        == "全面加强人民教师队伍建设工作，提高教育质量。\n"
    )


def test_a_letter_spaced_title_has_no_blanks():
    spaced = [text(100 + 48 * at, 760, char, 22) for at, char in enumerate("教育工作要点")]
    assert read([*spaced, *set_lines(paragraph_lines(TASK), top=700)]).startswith("教育工作要点\n")


@pytest.mark.parametrize(
    ("data", "reason", "remedy"),
    [
        (b"%PDF-1.7\n" + bytes(100), "已损坏", "重新另存"),
        (make_pdf(), "已损坏", "重新另存"),
        (make_pdf([picture()]), "没有文字层", "先做文字识别"),
        (make_pdf(*[[picture(), text(280, 40, f"— {page} —")] for page in range(1, 4)]), "没有文字层", "先做文字识别"),
        (make_pdf(set_lines([TASK] * 20), *[[picture()]] * 3), "3 页是图片", "先做文字识别"),
        (make_pdf(set_lines([TASK]), font=UNMAPPED), "乱码", "重新导出"),
    ],
)
def test_a_file_without_readable_text_is_refused_with_what_to_do(data, reason, remedy):
    with pytest.raises(ReadingError, match=f"{reason}.*{remedy}"):
        text_of_pdf(data)


def test_a_file_that_needs_a_password_is_refused():
    locked = f"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{'00' * 32}> /U <{'11' * 32}> >> /ID [<00> <00>]"
    with pytest.raises(ReadingError, match="密码"):
        read(set_lines([TASK]), trailer=locked)


def test_a_file_of_too_many_pages_is_refused():
    with pytest.raises(ReadingError, match=f"{MAX_PAGES + 1} 页"):
        read(*[[]] * (MAX_PAGES + 1))


def test_a_file_of_too_much_text_is_refused(monkeypatch):
    monkeypatch.setattr("plans.parsing.extraction.pdf.MAX_CHARACTERS", 50)
    with pytest.raises(ReadingError, match="文字超过"):
        read(set_lines(paragraph_lines(TASK)))


DAMAGED = make_pdf(set_lines(paragraph_lines(TASK)), [rule(80, 700, 80, 600), *set_lines(paragraph_lines(SHORT))])


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(DAMAGED)), st.lists(st.tuples(st.integers(0, len(DAMAGED) - 1), st.integers(0, 255))))
def test_any_damage_gives_text_or_a_reason(length, changes):
    data = bytearray(DAMAGED)
    for at, byte in changes:
        data[at] = byte
    with suppress(ReadingError):
        assert text_of_pdf(bytes(data[:length])).encode()
