"""One text made easy to read for the grammar, with the way back to its offsets.

Folded (simplified script, half-width marks, lower case), blanks dropped; in `open` everything inside quotation
marks, title marks and plain brackets is blanked out, because a number there belongs to a name.
"""

import re
from itertools import chain, starmap
from typing import NamedTuple

from plans.parsing.document import Span
from plans.parsing.figures.lexicon import UNIT

HIDDEN, BOUND = "·", "…"
_LONGEST_NAME = 20

_BLANK = re.compile(r"[ \t\r\f\v]")
_BLANKS = re.compile(
    r"[ \t\r\f\v](?:(?<!\d[ \t\r\f\v])[ \t\r\f\v]*|[ \t\r\f\v]*(?!\d)|(?<=\d )(?<!\d{4} )(?=\d{3}(?!\d)))"
)
_QUOTED = re.compile(
    r"《[^《》\n]*(?:《[^《》\n]*》[^《》\n]*)*》|“[^“”。;\n]{1,60}”|‘[^‘’。;\n]{1,30}’|「[^「」。;\n]{1,40}」"
    r"|『[^『』。;\n]{1,40}』|\"[^\"。;\n]{1,30}\"|'[^'。;\n]{1,30}'|〔[^〔〕\n]{1,20}〕"
    r"|“[^“”„。,;\n]{1,20}[\"“‟]|„[^“”„。,;\n]{1,20}[\"“‟]"
)
_BRACKETED = re.compile(r"\([^()\n]{0,60}\)|\[[^\[\]\n]{0,40}\]|【[^【】\n]{0,40}】")
_FIGURE = re.compile(rf"\d[余多万亿千百.]*{UNIT}")
_ITEM_NUMBER = re.compile(
    r"\s*(?:[(（]?[\d一二三四五六七八九十*]{1,3}[)）]?[、.．]|[(（][\d一二三四五六七八九十*]{1,3}[)）])"
)


class Surface(NamedTuple):
    """`text`, `open` and `printed` have one length; `origins` leads each of their characters back."""

    text: str
    open: str
    printed: str
    origins: tuple[int, ...] | range

    def span(self, start: int, end: int) -> Span:
        """The original span of [start, end), which must not be empty."""
        return Span(self.origins[start], self.origins[end - 1] + 1)


def _hide_inside(match: re.Match[str]) -> str:
    return match[0][0] + HIDDEN * (len(match[0]) - 2) + match[0][-1]


def _hide_quoted(match: re.Match[str]) -> str:
    """A name; but a long quotation with a figure in it is a sentence, and its marks bound a clause."""
    quoted = match[0]
    if quoted[0] == "《" or len(quoted) <= _LONGEST_NAME or not _FIGURE.search(quoted):
        return _hide_inside(match)
    return BOUND + quoted[1:-1] + BOUND


def _hide_bracketed(match: re.Match[str]) -> str:
    return match[0] if _FIGURE.search(match[0]) else HIDDEN * len(match[0])


def _solid(folded: str) -> list[tuple[int, int]]:
    """The stretches between idle blanks."""
    edges = [0, *(edge for match in _BLANKS.finditer(folded) for edge in match.span()), len(folded)]
    return list(zip(edges[::2], edges[1::2], strict=True))


def _hide_names(text: str) -> str:
    if number := _ITEM_NUMBER.match(text):
        text = HIDDEN * number.end() + text[number.end() :]
    return _BRACKETED.sub(_hide_bracketed, _QUOTED.sub(_hide_quoted, text))


def make_surface(original: str, folded: str) -> Surface:
    """The surface of one item's (or preamble's) text; an item's own number is hidden like a name."""
    folded = folded.replace("∶", ":")
    if not _BLANK.search(folded):
        return Surface(folded, _hide_names(folded), original, range(len(folded)))
    solid = _solid(folded)
    text, printed = ("".join(whole[start:end] for start, end in solid) for whole in (folded, original))
    return Surface(text, _hide_names(text), printed, tuple(chain.from_iterable(starmap(range, solid))))
