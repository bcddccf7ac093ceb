"""Values → points, scales and bars."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from plans.charts import BOTTOM, HEIGHT, LEFT, MOST_LABELS, TOP, WIDTH, Series, bar_lengths, line_chart, percent, scale

values = st.lists(st.none() | st.floats(0, 1e9), min_size=1, max_size=60)


def chart(*series, labels=None):
    drawn = [Series(f"第{number}列", each) for number, each in enumerate(series, 1)]
    labels = labels or [str(2000 + number) for number in range(len(series[0]))]
    return line_chart(labels, drawn, title="占比", description="各年占比", say=percent)


def test_a_missing_value_breaks_the_line():
    line = chart([0.1, 0.2, None, 0.4]).lines[0]
    assert [run.count(",") for run in line.runs] == [2, 1]
    assert [point.text for point in line.points] == ["2000 第1列 10%", "2001 第1列 20%", "2003 第1列 40%"]


def test_zero_stands_on_the_ground_and_the_highest_tick_at_the_top():
    drawn = chart([0.0, 0.5])
    assert [point.y for point in drawn.lines[0].points] == [HEIGHT - BOTTOM, TOP]
    assert [tick.text for tick in drawn.ticks] == ["0%", "10%", "20%", "30%", "40%", "50%"]


def test_lines_share_one_scale_and_are_numbered():
    drawn = chart([0.1], [0.4])
    assert [line.number for line in drawn.lines] == [1, 2]
    assert drawn.lines[0].points[0].y > drawn.lines[1].points[0].y


def test_many_labels_are_thinned_and_the_last_stays():
    drawn = chart([0.1] * 25)
    assert len(drawn.labels) <= MOST_LABELS
    assert drawn.labels[-1].text == "2024"


@given(values)
def test_every_point_lies_inside_the_drawing(found):
    for point in chart(found).lines[0].points:
        assert LEFT <= point.x <= WIDTH
        assert TOP - 0.1 <= point.y <= HEIGHT - BOTTOM


@given(st.just(0.0) | st.floats(1e-6, 1e9))
def test_a_scale_is_even_and_reaches_the_highest_value(highest):
    ticks = scale(highest)
    steps = {round((high - low) / ticks[1], 6) for low, high in pairwise(ticks)}
    assert steps == {1.0}
    assert ticks[0] == 0
    assert ticks[-1] >= highest * (1 - 1e-6)
    assert 2 <= len(ticks) <= 8


def test_bars_are_measured_against_the_longest():
    assert bar_lengths([0.1, None, 0.4]) == [25.0, 0.0, 100.0]
    assert bar_lengths([0.0, None]) == [0.0, 0.0]


def test_a_share_is_written_without_needless_decimals():
    shares = (0.125, 0.1, 1.0, 0.0004, 0.0, None)
    assert [percent(share) for share in shares] == ["12.5%", "10%", "100%", "0.04%", "0%", "—"]
