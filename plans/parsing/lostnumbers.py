"""A number that was destroyed: a foreign character in its place, before what has the shape of a heading."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from plans.parsing.numbering import Style
from plans.parsing.phrases import closes_phrase, is_in_word, opens_with_verb, phrase_end
from plans.parsing.units import Unit

_HAN = re.compile("[㐀-鿿]")
_PART_OF_WORD = frozenset(
    "的地得了着过们等及和与或并也还再又均都各其之而且则将把被对向从由为以于在至到是有可应须要能会应"
    "者性化率度制式型类级力法学生师员工会团队组部局厅委办处科室站所院校园馆中心场区县市省国家点面线网库"
    "大小新老高低上下前后内外左右多少全总分合长主副好强优快深广实重更最很较不未无非一二三四五六七八九十百千万亿两双几"
    "用作做抓推促建育教育人事物业务责任权利期年月日时段批次届项个名条件令书文字章课题本册报刊表单号"
)
"""Characters that go with the word before or behind: a figure is never scanned as one of them between two words."""
_FEWEST_GLUED = 3
_TWO_ITEMS = 1.5
"""A unit that holds two items is so many times as long as units are."""


@dataclass(frozen=True, slots=True)
class Lost:
    at: int
    """Offset of the character that stands in place of the number."""
    value: int


def find_lost(text: str, units: Sequence[Unit]) -> Iterator[Lost]:
    """Destroyed numbers of a text that lost its stops and runs on, so that only words show where an item begins.

    The number is the next one, and certain only where the number behind it does not contradict (it is masked, or
    leaves room).
    """
    items = [unit for unit in units if unit.number.style is Style.ARABIC and not unit.has_children]
    if sum(_is_glued(text, unit) for unit in items) < _FEWEST_GLUED:
        return
    ordinals = list(_values(items))
    usual = median(unit.span.end - unit.span.start for unit in items)
    for at, unit in enumerate(items):
        following = items[at + 1].number.value if at + 1 < len(items) else None
        contradicted = following is not None and following != ordinals[at] + 2
        if contradicted or unit.span.end - unit.span.start < _TWO_ITEMS * usual:
            continue
        places = list(_places(text, unit))
        if len(places) == 1:
            yield Lost(places[0], ordinals[at] + 1)


def _is_glued(text: str, unit: Unit) -> bool:
    """Whether the unit follows the text before it without a stop or a line's end."""
    return unit.span.start > 0 and bool(_HAN.match(text, unit.span.start - 1))


def _values(items: Sequence[Unit]) -> Iterator[int]:
    value = 0
    for item in items:
        value = item.number.value if item.number.value is not None else value + 1
        yield value


def _places(text: str, unit: Unit) -> Iterator[int]:
    """Where a character that belongs to no word stands between a whole phrase and the verb of a heading."""
    for match in _HAN.finditer(text, unit.number.end + 10, max(unit.number.end + 10, unit.span.end - 10)):
        at = match.start()
        if (
            match[0] not in _PART_OF_WORD
            and closes_phrase(text, at)
            and not is_in_word(text, at)
            and opens_with_verb(text, at + 1)
            and phrase_end(text, at + 1, unit.span.end) is not None
        ):
            yield at
