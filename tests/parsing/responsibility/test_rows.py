from plans.folding import fold_aligned
from plans.parsing.document import Span
from plans.parsing.responsibility import find_responsibilities

CELLS = [
    ("序号", "目标与任务", "分 管 县领导", "牵头责任单位", "责任单位", "完成时限"),
    ("80", "新增托位400个以上。", "张三", "县教育局", "各有关单位", "12月底"),
    ("81", "职院秋季开学。", "李四", "县人社局", "县教育局、县财政局", "9月"),
]
EXPECTED = [
    ("person", ("张三",)),
    ("lead", ("县教育局",)),
    ("responsible", ("各有关单位",)),
    ("deadline", ("12月底",)),
    ("person", ("李四",)),
    ("lead", ("县人社局",)),
    ("responsible", ("县教育局", "县财政局")),
    ("deadline", ("9月",)),
]


def found_in(text):
    return [(each.role, each.names) for each in find_responsibilities(text, fold_aligned(text), Span(0, len(text)))]


def test_a_row_on_a_line_is_read_by_its_header():
    assert found_in("\n".join("\t".join(row) for row in CELLS)) == EXPECTED
    assert found_in("\n".join(" | ".join(row) + " |" for row in CELLS)) == EXPECTED


def test_a_cell_on_a_line_is_read_by_the_column_of_numbers():
    assert found_in("\n".join(cell for row in CELLS for cell in row)) == EXPECTED
    assert found_in("\n".join(f"{cell} |" for row in CELLS for cell in row)) == EXPECTED


def test_a_row_of_another_width_is_not_guessed_at():
    assert found_in("任务\t责任单位\n加强学习。\t办公室\n附注\n改进作风。\t人事科\t六月") == [
        ("responsible", ("办公室",))
    ]


def test_a_span_covers_the_words_of_its_cell():
    text = "任务\t责任单位\n加强学习。\t 办公室 "
    [each] = find_responsibilities(text, fold_aligned(text), Span(0, len(text)))
    assert text[each.span.start : each.span.end] == "办公室"
