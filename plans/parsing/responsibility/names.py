"""The names that a statement of responsibility lists."""

import re
from collections.abc import Iterator
from itertools import groupby

from plans.folding import fold_aligned
from plans.parsing.phrases import opens_clause, opens_with_verb
from plans.parsing.responsibility.labels import DEADLINE, PERSON, WORDS, any_of

Share = tuple[str, str]
"""(role, name)"""

_SUFFIXES: dict[str, str] = {
    word: role for role, words in WORDS["suffixes"].items() if role != "manners" for word in words
}
SUFFIX = rf"{any_of(WORDS['suffixes']['manners'])}?(?P<role>{any_of(_SUFFIXES)})"
_SUFFIXED = re.compile(rf"由?(?P<names>.*?){SUFFIX}[。.]?")
_IN_BRACKETS = re.compile(rf"(?P<name>.+)[(](?P<role>{any_of(_SUFFIXES)}){any_of(WORDS['bodies']['unit'])}?[)]")
ENDING = any_of(WORDS["names"]["endings"])
_OFFICE = re.compile(rf"各[地级]|.*(?:{ENDING}|[一二三四五六七八九十\d][中小幼]|[*x某]+)(?:[(][^()]*[)])?")
_PERSON = re.compile(r".{0,4}(?:[一-鿿*x]{2,4}|[一-鿿]{1,2}(?:局长|主任|书记|校长|同志|科长|处长|主席))")
_DATED = re.compile("|".join(WORDS["names"]["dates"]))
_WHOLE = re.compile(rf".+{any_of(WORDS['names']['whole'])}(?:[(][^()]*[)])?")
_AND = re.compile("和|以及|及|与")
_MARKS = "、,;/"
_OPENING, _CLOSING = "([【〔", ")]】〕"
_BY = re.compile(
    r"(?P<date>(?:(?:20)?\d\d年)?(?:\d{1,2}月(?:\d{1,2}日)?|[上下]半年|年)(?:[上中下]旬|[底末初份])?(?:之?前)?|全年|长期|常年)"
    r"(?:完成|坚持|推进|实施)?"
)
"""A date among the names: 基教科,12月底前完成."""
_BLANKS = re.compile(r"\s+")
_WORD = re.compile(r"[^\s、,;]+")
_OTHERS = re.compile(
    r"等[\d一二三四五六七八九十多]*[个家]?(?:各?(?:有关|相关)?(?:部门|单位|科室|处室|股室|学校|机构))?$"
)
_OUTER = " \t\r\n\u3000。.;；,，、|:："
_OF_MANY = re.compile(r".*各[省市县区州旗盟乡镇委科处股]")
_PART = re.compile("[省市县区州旗盟乡镇](?![直属级])")
_LEAST_NAME = 3
_LONGEST_SHORT = 6
_OF_CLAUSE = re.compile("[要应须将把对并的是为]")
_LONGEST = 40


def read_names(printed: str, role: str) -> list[Share]:
    """The names that `printed` lists, each in the label's role, unless one is said behind it (甲牵头,乙配合)."""
    if role == DEADLINE:
        date = _BLANKS.sub("", printed).strip(_OUTER)
        return [(DEADLINE, date)] if date else []
    shares: list[Share] = []
    waiting: list[str] = []
    for piece in _pieces(printed, blanks=role == PERSON):
        suffixed = _SUFFIXED.fullmatch(fold_aligned(piece))
        if suffixed is None:
            waiting.append(piece)
            continue
        waiting.append(piece[slice(*suffixed.span("names"))])
        shares += _shares(waiting, _SUFFIXES[suffixed["role"]])
        waiting = []
    return [*shares, *_shares(waiting, role)]


def are_names(shares: list[Share], *, certain: bool) -> bool:
    """Whether what was read are names, and no sentence of the task; `certain` where the label and brackets say so."""
    units = [name for role, name in shares if role not in (DEADLINE, PERSON)]
    persons = [name for role, name in shares if role == PERSON]
    dates = [name for role, name in shares if role == DEADLINE]
    if not shares or any(len(name) > _LONGEST for role, name in shares):
        return False
    return certain or (
        all(_DATED.search(date) for date in dates)
        and (2 * sum(map(is_office, units)) >= len(units) or all(map(_is_short, units)))
        and all((_PERSON.fullmatch(name) and not opens_clause(name, 0)) or is_office(name) for name in persons)
    )


def _is_short(name: str) -> bool:
    """Whether a name may be short for an office (基教, 体卫艺), and is no clause."""
    return len(name) <= _LONGEST_SHORT and not opens_with_verb(name, 0) and not _OF_CLAUSE.search(name)


def are_offices(shares: list[Share]) -> bool:
    """Whether all names are those of offices, and more than the word for a kind of them (部门, 社会)."""
    return bool(shares) and all(_LEAST_NAME <= len(name) <= _LONGEST and is_office(name) for _, name in shares)


def is_office(name: str) -> bool:
    """Whether a name looks like that of a unit."""
    return bool(_OFFICE.fullmatch(fold_aligned(name)))


def by_role(shares: list[Share]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The names of each role, in printed order."""
    for role, group in groupby(shares, key=lambda share: share[0]):
        yield role, tuple(dict.fromkeys(name for _, name in group))


def _shares(pieces: list[str], role: str) -> list[Share]:
    return [share for piece in pieces for share in _share(_without_others(piece.strip(_OUTER)), role)]


def _without_others(piece: str) -> str:
    others = _OTHERS.search(fold_aligned(piece))
    return piece[: others.start()] if others else piece


def _share(piece: str, role: str) -> Iterator[Share]:
    date = _BY.fullmatch(fold_aligned(piece))
    if date:
        yield DEADLINE, piece[: date.end("date")]
        return
    marked = _IN_BRACKETS.fullmatch(fold_aligned(piece))
    if marked:
        role, piece = _SUFFIXES[marked["role"]], piece[: marked.end("name")]
    for name in _split_at_and(piece) if role != PERSON else [piece]:
        if name.strip(_OUTER):
            yield role, name.strip(_OUTER)


def _split_at_and(piece: str) -> Iterator[str]:
    """办公室和人事科 are two, 教育和体育局 is one, and so may 小学和学前教育科 be."""
    folded, reach = fold_aligned(piece), 0
    for mark in _AND.finditer(folded):
        if _WHOLE.fullmatch(folded, reach, mark.start()) and _OFFICE.fullmatch(folded, mark.end()):
            yield piece[reach : mark.start()]
            reach = mark.end()
    yield piece[reach:]


def _pieces(printed: str, *, blanks: bool) -> list[str]:
    """The list cut at its marks, never inside brackets; 各县、区教育局 is one."""
    pieces: list[str] = []
    for raw in _cut(printed, blanks=blanks):
        piece = _BLANKS.sub("", raw).strip(_OUTER)
        if pieces and piece and (len(piece) == 1 or (_OF_MANY.fullmatch(pieces[-1]) and _PART.match(piece))):
            pieces[-1] += f"、{piece}"
        elif piece:
            pieces.append(piece)
    return pieces


def _cut(printed: str, *, blanks: bool) -> Iterator[str]:
    folded = fold_aligned(printed)
    depth = reach = 0
    for at, char in enumerate(folded):
        depth += (char in _OPENING) - (char in _CLOSING)
        if depth <= 0 and (char in _MARKS or (char.isspace() and _parts_names(folded, reach, at, blanks=blanks))):
            yield printed[reach:at]
            reach = at + 1
    yield printed[reach:]


def _parts_names(folded: str, reach: int, at: int, *, blanks: bool) -> bool:
    """Whether a blank stands between two names; letter-spaced ones (张 三) hold blanks too."""
    before = _BLANKS.sub("", folded[reach:at])
    after = _WORD.match(folded, at + 1)
    return len(before) > 1 and after is not None and len(after[0]) > 1 and (blanks or is_office(before))
