"""The numbering part of a Word document (word/numbering.xml): lists, their nine levels, and what each level prints."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from plans.parsing.extraction.nodes import Node, whole
from plans.parsing.extraction.wordstyles import Styles

LEVELS = 9
_LONGEST_TEXT = 255
"""Characters round a number; Word allows no more, and a damaged file must not multiply."""
_SUFFIXES = {"tab": "\t", "space": " ", "nothing": ""}


class Level(NamedTuple):
    """How one level of a list counts and prints."""

    start: int = 0
    number_format: str = "decimal"
    pattern: str | None = None
    """The first numbers of a custom format: "001, 002, 003, ..."."""
    text: str = ""
    """What is printed, with %1 to %9 for the numbers of the levels."""
    font: str = ""
    """The font of a bullet, which tells what its code means."""
    suffix: str = "\t"
    restart: int | None = None
    """1-based: a number on this level or a higher one lets this level begin anew; 0: nothing does. None: any higher."""
    is_legal: bool = False
    """All numbers in plain digits."""
    style: str | None = None
    """The paragraph style that stands for this level."""
    is_hidden: bool = False


class List(NamedTuple):
    """A list as paragraphs name it; lists with the same `counter` count on together."""

    counter: str
    levels: Mapping[int, Level]
    restarts: Mapping[int, int]
    """Levels that begin at another number when this list first uses them."""

    def start(self, level: int) -> int:
        return self.restarts.get(level, self.level(level).start)

    def level(self, level: int) -> Level:
        return self.levels.get(level, _NO_LEVEL)

    def level_of_style(self, style: str) -> int | None:
        return next((number for number, level in self.levels.items() if level.style == style), None)


_NO_LEVEL = Level(number_format="none", suffix="")


@dataclass(frozen=True, slots=True)
class _Definition:
    """An abstract list; `link` names the style in which its levels really are."""

    levels: Mapping[int, Level]
    link: str | None


class Lists:
    """All lists of a document, by the number that paragraphs name them with."""

    def __init__(self, part: Node, styles: Styles) -> None:
        self._styles = styles
        self._nodes = {node.attributes.get("w:numId", ""): node for node in part.all("w:num")}
        self._definitions = {
            node.attributes.get("w:abstractNumId", ""): _Definition(_levels(node), node.value("w:numStyleLink"))
            for node in part.all("w:abstractNum")
        }
        self._lists: dict[str, List | None] = {}

    def get(self, list_id: str) -> List | None:
        if list_id not in self._lists:
            self._lists[list_id] = self._resolve(list_id)
        return self._lists[list_id]

    def _resolve(self, list_id: str) -> List | None:
        node = self._nodes.get(list_id)
        counter = self._counter(node.value("w:abstractNumId") if node else None)
        if node is None or counter is None:
            return None
        overrides = list(node.all("w:lvlOverride"))
        levels = {**self._definitions[counter].levels, **dict(_replaced(overrides))}
        starts = ((_index(override), override.number("w:startOverride")) for override in overrides)
        return List(counter, levels, {level: start for level, start in starts if start is not None})

    def _counter(self, abstract: str | None) -> str | None:
        """The abstract list that a link, if there is one, leads to."""
        definition = self._definitions.get(abstract or "")
        if definition is None or definition.link is None or definition.levels:
            return abstract if definition else None
        linked = (style.place.list_id for _, style in self._styles.chain(definition.link) if style.place.list_id)
        node = self._nodes.get(next(linked, ""))
        target = node.value("w:abstractNumId") if node else None
        return target if target in self._definitions else abstract


def _index(node: Node) -> int:
    return whole(node.attributes.get("w:ilvl")) or 0


def _replaced(overrides: list[Node]) -> Iterator[tuple[int, Level]]:
    for override in overrides:
        if level := override.child("w:lvl"):
            yield _index(override), _level(level)


def _levels(node: Node) -> dict[int, Level]:
    return {_index(level): _level(level) for level in node.all("w:lvl")}


def _level(node: Node) -> Level:
    runs = node.child("w:rPr") or _NOTHING
    fonts = runs.child("w:rFonts") or _NOTHING
    number_format, pattern = _format(node)
    return Level(
        start=node.number("w:start") or 0,
        number_format=number_format,
        pattern=pattern,
        text=(node.value("w:lvlText") or "")[:_LONGEST_TEXT],
        font=fonts.attributes.get("w:ascii", ""),
        suffix=_SUFFIXES.get(node.value("w:suff") or "tab", "\t"),
        restart=node.number("w:lvlRestart"),
        is_legal=bool(node.switch("w:isLgl")),
        style=node.value("w:pStyle"),
        is_hidden=bool(runs.switch("w:vanish")),
    )


def _format(node: Node) -> tuple[str, str | None]:
    """(name of the number format, its first numbers if it is a custom one); newer formats stand beside an older one."""
    choice = (node.child("mc:AlternateContent") or _NOTHING).child("mc:Choice") or node
    given = choice.child("w:numFmt") or node.child("w:numFmt") or _NOTHING
    return given.attributes.get("w:val", "decimal"), given.attributes.get("w:format")


_NOTHING = Node("", {})
