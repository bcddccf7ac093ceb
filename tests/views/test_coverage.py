from plans.views.coverage import RowHead, coverage

WUHAN = RowHead("4201", "武汉市", "/places/420100/", "city=420100")
HUANGSHI = RowHead("4202", "黄石市", "/places/420200/", "city=420200")


def test_years_run_without_gaps_and_unknown_comes_last():
    table = coverage([("4201", 2021, 1), ("4201", None, 2), ("4201", 2019, 1)], [WUHAN])
    assert [cell.year for cell in table.totals] == [2019, 2020, 2021, None]


def test_rows_totals_and_grand_total_agree():
    table = coverage([("4201", 2019, 3), ("4202", 2019, 2), ("4202", 2020, 1)], [WUHAN, HUANGSHI], "province=420000")
    assert [row.total for row in table.rows] == [3, 3]
    assert [cell.count for cell in table.totals] == [5, 1]
    assert table.total == 6


def test_a_cell_links_to_its_plans():
    table = coverage([("4201", 2019, 3), ("4201", None, 1)], [WUHAN])
    assert [cell.query for cell in table.rows[0].cells] == ["city=420100&year=2019", "city=420100&year=unknown"]


def shades(counts):
    table = coverage([("4201", 2000 + n, count) for n, count in enumerate(counts)], [WUHAN])
    return [cell.shade for cell in table.rows[0].cells]


def test_more_plans_make_a_darker_shade_by_their_order_of_magnitude():
    assert shades([0, 1, 5, 20, 50, 150]) == [0, 1, 2, 3, 4, 5]


def test_nothing_is_dark_in_a_small_archive():
    assert shades([0, 1, 2]) == [0, 1, 1]


def test_counts_of_places_without_a_row_do_not_enter_the_table():
    assert coverage([("9999", 2019, 7)], [WUHAN]).total == 0


def test_an_empty_archive_has_rows_without_years():
    table = coverage([], [WUHAN])
    assert (table.totals, table.rows[0].cells, table.total) == ([], [], 0)
