"""What is a number here: every place that could begin a section or an item, with how much speaks for it.

Styles follow the order of official documents: 第一章, 一、, （一）, 1., （1）, ——.
"""

import re
from collections.abc import Iterator
from enum import IntEnum
from itertools import islice
from typing import NamedTuple
from unicodedata import numeric

from plans.parsing.lonenumbers import lone_numbers
from plans.parsing.phrases import opens_clause, opens_with_verb


class Style(IntEnum):
    """Styles from the highest level down."""

    CHAPTER = 0
    HAN = 1
    HAN_BRACKETED = 2
    ARABIC = 3
    ARABIC_BRACKETED = 4
    DASH = 5

    @property
    def names_sections(self) -> bool:
        """Whether a unit of this style at the top is a section even without items."""
        return self <= Style.HAN_BRACKETED


class Candidate(NamedTuple):
    """A possible number at [start, end) of the text; `value` is None for a masked one, `score` what speaks for it."""

    start: int
    end: int
    style: Style
    value: int | None
    printed: str
    score: float


MOST_CANDIDATES = 20_000
_BLANK = r"[ \t\u3000\u00a0]"
_HAN = "[一二三四五六七八九十]{1,3}"
# One class of characters first, which is searched for far faster than alternatives are; then what rules most out.
_PLACE = re.compile(
    rf"[0-9０-９第（(一二三四五六七八九十㈠-㈩⑴-⒇⒈-⒛*＊—](?:(?<=\d)\d*|(?<=[一二三四五六七八九十])(?=[一二三四五六七八九十、.．]|{_BLANK})"
    rf"|(?<=[第（(])(?=[一二三四五六七八九十\d]|{_BLANK})|(?<=[㈠-㈩⑴-⒇⒈-⒛*＊—]))"
)
"""Where a number may begin; a run of digits is one place."""
_LINE_START = re.compile(r"[\r\n][ \t\u3000\u00a0]*\Z")
_WIDEST_INDENT = 20
_NUMBER = re.compile(
    rf"(?P<chapter>第(?P<c>{_HAN})[章编篇部]分?){_BLANK}*[、.:：]?"
    rf"|(?P<bracketed>[(（]{_BLANK}?(?P<b>{_HAN}){_BLANK}?[)）]|(?P<bg>[㈠-㈩])){_BLANK}*[、.．,，]?"
    rf"|(?P<han>(?P<h>{_HAN})){_BLANK}*[、.．](?!{_HAN}[、年级])"
    r"|(?P<arabic_bracketed>[(（](?P<ab>\d{1,2})[)）]|(?P<ap>\d{1,2})[)）]|(?P<ag>[⑴-⒇]))[、.．]?"
    r"|(?P<arabic>(?P<glyph>[⒈-⒛])|(?P<mask>[*＊])(?=[.．、])|(?P<a>\d{1,3}))"
    rf"(?P<mark>{_BLANK}{{0,2}}[.．、](?!\d)|{_BLANK}{{0,2}}(?![\d.．,，%％+＋—–~～-]))"
    r"|(?P<dash>——?)(?=[^\s—])"
)
_PART_OF_FIGURE = frozenset(".．,，+＋—–~～-")
_DIGITS = {char: value for value, char in enumerate("一二三四五六七八九", 1)}
_STYLE_OF = {
    "chapter": Style.CHAPTER,
    "bracketed": Style.HAN_BRACKETED,
    "han": Style.HAN,
    "arabic_bracketed": Style.ARABIC_BRACKETED,
    "mark": Style.ARABIC,
    "dash": Style.DASH,
}
"""By the group of _NUMBER that ends last."""
_CLOSING = frozenset("。！？；!?;”》)）…")
_UNIT = re.compile(
    r"以[上下内外]|[年月日号时点分秒个所名项批次届期场人万亿千百元%％级类条款件篇套台间处座家户班门位岁天周小届度米平公亩份本册部种卷类大多余倍成线环区]|[a-zA-Z]"
)
_NO_NUMBER_AFTER = frozenset('第之,，、：:“"《〔[(（—')
_FIGURE_AFTER = frozenset("约超达共近每至到过于为有")
"""Behind these words bare digits are a quantity."""


def find_candidates(text: str, start: int, end: int) -> list[Candidate]:
    """Every possible number of text[start:end] that has something to say for it, in order; the first ones of a text
    that is no plan but a heap of numbers."""
    return list(islice(_candidates(text, start, end), MOST_CANDIDATES))


def _candidates(text: str, start: int, end: int) -> Iterator[Candidate]:
    alone = {number.start + start for number in lone_numbers(text[start:end])}
    for match in _matches(text, start, end):
        bare = _is_bare(match) and match.start() not in alone
        score = _before(text, start, match.start(), bare=bare) + _form(match)
        score += _after(text, match.end(), end, bare=bare)
        if score > _LEAST:
            style = _STYLE_OF[match.lastgroup or ""]
            yield Candidate(match.start(), match.end(), style, _value(match), match[0].strip(), score)


def _matches(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Whatever is written like a number; a figure counts only from its first digit."""
    reach = start
    for place in _PLACE.finditer(text, start, end):
        at = place.start()
        if at < reach or not _may_begin(text, start, at):
            continue
        match = _NUMBER.match(text, at, end)
        if match:
            yield match
            reach = match.end()


def _may_begin(text: str, start: int, at: int) -> bool:
    """A figure counts from its first digit (1,200 is one), a dash at the start of a line."""
    if text[at] == "—":
        return bool(_LINE_START.search(text, max(0, at - _WIDEST_INDENT), at))
    if not text[at].isdigit() or at == start:
        return True
    if text[at - 1] in ",，":
        return at - 1 == start or not text[at - 2].isdigit()
    return not (text[at - 1] in _PART_OF_FIGURE or text[at - 1].isdigit())


_LEAST = -2.5


def _value(match: re.Match[str]) -> int | None:
    """None for a mask and a dash."""
    han = match["c"] or match["b"] or match["h"]
    if han:
        return _han_value(han)
    digits = match["a"] or match["ab"] or match["ap"]
    if digits:
        return int(digits)
    glyph = match["bg"] or match["ag"] or match["glyph"]
    return int(numeric(glyph)) if glyph else None


def _han_value(numeral: str) -> int:
    """一 → 1, 十二 → 12, 二十一 → 21; a malformed numeral → 0, which no chain takes."""
    tens, ten, units = numeral.rpartition("十")
    if not ten:
        return _DIGITS[units] if len(units) == 1 else 0
    if len(tens) > 1 or len(units) > 1:
        return 0
    return 10 * _DIGITS.get(tens, 1) + _DIGITS.get(units, 0)


def _before(text: str, start: int, at: int, *, bare: bool) -> float:
    """A number stands at the start of a line, or behind a closed sentence; never behind 第, nor within a clause."""
    gap = at
    while gap > start and text[gap - 1] in " \t\u3000\u00a0":
        gap -= 1
    if gap == start or text[gap - 1] in "\r\n":
        return 2.0
    if text[gap - 1] in _CLOSING:
        return 1.2
    if text[gap - 1] in _NO_NUMBER_AFTER or (bare and text[gap - 1] in _FIGURE_AFTER):
        return -4.0
    return -0.5 if gap < at else -1.0


def _is_bare(match: re.Match[str]) -> bool:
    """Digits without the dot that makes them a number."""
    return bool(match["a"]) and not match["mark"].strip()


def _form(match: re.Match[str]) -> float:
    mark = match["mark"]
    if mark is None or match["glyph"]:
        return 1.0
    return 1.0 if mark.strip() else -0.5


def _after(text: str, at: int, end: int, *, bare: bool) -> float:
    if at >= end:
        return -1.0
    if bare and (text[at] in "\r\n" or (_UNIT.match(text, at) and not opens_with_verb(text, at))):
        return -4.0
    if opens_clause(text, at):
        return 1.0
    return 0.0 if text[at] not in "。，,；;、)）" else -3.0
