"""A phrase put together from stretches of a surface, every character knowing where it was printed."""

import re
from dataclasses import dataclass
from typing import NamedTuple

from plans.parsing.figures.surface import Surface

_LONGEST_TRAILING = 16


class Ending(NamedTuple):
    """What may be taken from the end of a phrase."""

    pattern: re.Pattern[str]
    """Anchored at the end."""
    last: frozenset[str]
    """The characters that it ends with; before any other it need not be tried."""


@dataclass(slots=True)
class Phrase:
    """`text` is folded, for the grammar; `printed` the same characters as on the page. Never changed once made."""

    text: str = ""
    printed: str = ""

    @classmethod
    def of(cls, surface: Surface, start: int, end: int) -> "Phrase":
        return cls(surface.text[start:end], surface.printed[start:end])

    def __bool__(self) -> bool:
        return bool(self.text)

    def __len__(self) -> int:
        return len(self.text)

    def __add__(self, other: "Phrase") -> "Phrase":
        return Phrase(self.text + other.text, self.printed + other.printed)

    def part(self, start: int | None, stop: int | None = None) -> "Phrase":
        return Phrase(self.text[start:stop], self.printed[start:stop])

    def without(self, pattern: re.Pattern[str]) -> "Phrase":
        """Every match of `pattern` taken out."""
        if not pattern.search(self.text):
            return self
        kept = self.split(pattern)
        return Phrase("".join(part.text for part in kept), "".join(part.printed for part in kept))

    def stripped(self, leading: re.Pattern[str], trailing: Ending) -> "Phrase":
        """Matches of `leading` taken from the front and of `trailing` from the end, again and again."""
        start, stop = 0, len(self.text)
        while match := leading.match(self.text, start, stop):
            start = match.end()
        while stop > start and self.text[stop - 1] in trailing.last:
            match = trailing.pattern.search(self.text, max(start, stop - _LONGEST_TRAILING), stop)
            if match is None:
                break
            stop = match.start()
        return self.part(start, stop)

    def split(self, pattern: re.Pattern[str]) -> list["Phrase"]:
        """The stretches between the matches of `pattern`."""
        edges = [0, *(edge for match in pattern.finditer(self.text) for edge in match.span()), len(self.text)]
        return [self.part(*pair) for pair in zip(edges[::2], edges[1::2], strict=True)]
