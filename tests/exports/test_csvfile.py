import csv
from io import StringIO

from hypothesis import given
from hypothesis import strategies as st

from plans.exports.cells import printed
from plans.exports.csvfile import csv_lines

TEXTS = st.text(st.characters(exclude_categories=["Cs"]))


@given(st.lists(st.lists(TEXTS, min_size=2, max_size=2)))
def test_a_csv_reader_gets_every_row_back(rows):
    written = "".join(csv_lines(["甲", "乙"], rows)).removeprefix("\ufeff")
    read = list(csv.reader(StringIO(written, newline="")))
    assert read == [["甲", "乙"], *([printed(cell) for cell in row] for row in rows)]


def test_the_first_line_carries_the_byte_order_mark():
    assert next(csv_lines(["编号"], [])) == "\ufeff编号\r\n"
