"""The numbers that Word prints before its paragraphs: they are in no text, only the lists that they are counted by."""

import re

from plans.parsing.extraction.counting import count, padded
from plans.parsing.extraction.symbols import bullet
from plans.parsing.extraction.wordlists import LEVELS, Level, List, Lists
from plans.parsing.extraction.wordstyles import ListPlace, Styles

_PLACEHOLDER = re.compile(r"%([1-9])")
_NO_LIST = "0"
"""The list that takes a paragraph out of the list of its style."""


class Numberer:
    """Counts the paragraphs of one story (the body, a header, the notes), in their order."""

    def __init__(self, lists: Lists, styles: Styles) -> None:
        self._lists = lists
        self._styles = styles
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[tuple[str, int]] = set()
        self._places: dict[tuple[str | None, ListPlace], ListPlace] = {}

    def number(self, style: str | None, own: ListPlace) -> str:
        """The number of the next paragraph with what follows it (tab, space, nothing); "" when it has none.

        own: what the paragraph's own properties say; the rest comes from its style.
        """
        key = (style or self._styles.default, own)
        if key not in self._places:
            self._places[key] = self._place(*key)
        list_id, level = self._places[key]
        counted = self._lists.get(list_id) if list_id and list_id != _NO_LIST else None
        if counted is None or list_id is None:
            return ""
        level = min(max(level or 0, 0), LEVELS - 1)
        return _printed(counted, level, self._count(list_id, counted, level))

    def _place(self, style: str | None, own: ListPlace) -> ListPlace:
        chain = list(self._styles.chain(style))
        list_id = own.list_id or next((each.place.list_id for _, each in chain if each.place.list_id), None)
        if own.level is not None:
            return ListPlace(list_id, own.level)
        counted = self._lists.get(list_id) if list_id else None
        named = counted and (counted.level_of_style(name) for name, _ in chain)
        level = next((level for level in named if level is not None), None) if named and not own.list_id else None
        if level is None:
            level = next((each.place.level for _, each in chain if each.place.level is not None), 0)
        return ListPlace(list_id, level)

    def _count(self, list_id: str, counted: List, level: int) -> list[int | None]:
        """The numbers of all levels after one more paragraph on `level`."""
        counts = self._counts.setdefault(counted.counter, [None] * LEVELS)
        if level in counted.restarts and (list_id, level) not in self._begun:
            counts[level] = None
        self._begun.add((list_id, level))
        for higher in range(level):
            # A level that the document skipped counts as begun: the next paragraph there is its second.
            if counts[higher] is None:
                counts[higher] = counted.start(higher)
        before = counts[level]
        counts[level] = counted.start(level) if before is None else before + 1
        for lower in range(level + 1, LEVELS):
            if counts[lower] is not None and _begins_anew(counted.level(lower), level):
                counts[lower] = None
        return counts


def _begins_anew(level: Level, after: int) -> bool:
    """Whether a number on the level `after`, higher than this one, lets this one begin anew."""
    return level.restart is None or after < level.restart


def _printed(counted: List, at: int, counts: list[int | None]) -> str:
    level = counted.level(at)
    if level.is_hidden:
        return ""
    if level.number_format == "bullet":
        text = bullet(level.text, level.font)
    else:
        text = _PLACEHOLDER.sub(lambda found: _numeral(counted, int(found[1]) - 1, counts, level.is_legal), level.text)
    return text + level.suffix if text else ""


def _numeral(counted: List, at: int, counts: list[int | None], is_legal: bool) -> str:
    number, level = counts[at], counted.level(at)
    if number is None:
        return ""
    if level.pattern and level.number_format == "custom":
        return padded(number, level.pattern)
    return count(number, "decimal" if is_legal else level.number_format)
