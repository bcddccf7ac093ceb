from dataclasses import replace
from datetime import date

from plans import citations

REFERENCE = citations.Reference(
    key="420100-2019/12",
    author="武汉市教育局",
    title="武汉市教育局2019年工作要点",
    year=2019,
    published=date(2019, 3, 7),
    url="https://example.org/plans/420100-2019/12/",
    accessed=date(2026, 1, 2),
    part="第12条",
)


def test_gb7714_names_issuer_title_part_dates_and_address():
    assert citations.gb7714(REFERENCE) == (
        "武汉市教育局. 武汉市教育局2019年工作要点: 第12条[EB/OL]. (2019-03-07)[2026-01-02]. "
        "https://example.org/plans/420100-2019/12/."
    )


def test_gb7714_falls_back_from_date_to_year_to_unknown():
    undated = replace(REFERENCE, published=None)
    assert "(2019)[" in citations.gb7714(undated)
    assert "(年份不详)[" in citations.gb7714(replace(undated, year=None))


def test_apa_says_nd_when_the_year_is_unknown():
    assert "(2019)." in citations.apa(REFERENCE)
    assert "(n.d.)." in citations.apa(replace(REFERENCE, year=None))


def test_bibtex_has_a_key_without_slash_and_double_braces():
    entry = citations.bibtex(REFERENCE)
    assert entry.startswith("@misc{420100-2019-12,\n  author = {{武汉市教育局}},")
    assert entry.endswith("  urldate = {2026-01-02},\n}")


def test_bibtex_escapes_what_latex_would_obey():
    entry = citations.bibtex(replace(REFERENCE, title="a_b & 50% {x} \\ ~"))
    assert r"a\_b \& 50\% \{x\} \textbackslash{} \textasciitilde{}" in entry


def test_a_whole_plan_has_no_part():
    whole = replace(REFERENCE, part="")
    assert "note" not in citations.bibtex(whole)
    assert "要点[EB/OL]" in citations.gb7714(whole)


def test_direction_controls_and_line_breaks_do_not_reach_a_citation():
    hostile = replace(REFERENCE, title="甲\u202e乙\n丙\x00丁")
    for style in (citations.gb7714, citations.apa):
        assert "甲 乙 丙 丁" in style(hostile)
    assert "甲 乙 丙 丁" in citations.bibtex(hostile)
