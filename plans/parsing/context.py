"""What a piece shows only beside the others: a title printed again, text copied from below, a contents list."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from plans.parsing.evidence import Evidence, weigh
from plans.parsing.pieces import Piece

_BLANKS = re.compile(r"\s+")
_PAGE = re.compile(r"[\s.·…]*\d*$")
_COPY = 20
"""So many characters that occur again further down were copied from there."""
_ABOVE = 12
"""Leads stand among so many first pieces."""
_SHORT = 60


@dataclass(frozen=True, slots=True)
class View:
    """A piece with its evidence and what the other pieces say about it."""

    piece: Piece
    evidence: Evidence
    repeated: bool
    """A title that is printed elsewhere too."""
    again_on_line: bool
    """A title that repeats the piece before it on the same line."""
    copied: bool
    """Prose near the top that occurs again further down."""


def view_pieces(text: str, pieces: Sequence[Piece]) -> list[View]:
    evidence = _with_contents(pieces, [weigh(piece) for piece in pieces])
    keys = [_title_key(piece) if proof.title else "" for piece, proof in zip(pieces, evidence, strict=True)]
    counts = Counter(keys)
    return [
        View(
            piece=piece,
            evidence=proof,
            repeated=bool(key) and counts[key] > 1,
            again_on_line=bool(key) and at > 0 and keys[at - 1] == key and pieces[at - 1].line == piece.line,
            copied=at < _ABOVE and _occurs_below(text, piece),
        )
        for at, (piece, proof, key) in enumerate(zip(pieces, evidence, keys, strict=True))
    ]


def _title_key(piece: Piece) -> str:
    """Equal for titles of the same words in any order: 2010年教育部工作要点, 教育部2010年工作要点."""
    return "".join(sorted(_BLANKS.sub("", piece.text)))


def _occurs_below(text: str, piece: Piece) -> bool:
    if piece.length < 2 * _COPY:
        return False
    head, tail = text[piece.start : piece.start + _COPY], text[piece.end - _COPY : piece.end]
    return text.find(head, piece.end) >= 0 or text.find(tail, piece.end) >= 0


def _with_contents(pieces: Sequence[Piece], evidence: list[Evidence]) -> list[Evidence]:
    """A first heading that comes a second time ends a contents list: short numbered lines from it on are its own."""
    first: dict[str, int] = {}
    marked = list(evidence)
    reach = 0
    for at, (piece, proof) in enumerate(zip(pieces, evidence, strict=True)):
        if not _is_entry(piece, proof):
            continue
        start = first.setdefault(_PAGE.sub("", _BLANKS.sub("", piece.text)), at)
        if reach <= start < at and _is_entry(pieces[start + 1], evidence[start + 1]):
            for entry in takewhile(lambda entry: _is_entry(pieces[entry], evidence[entry]), range(start, at)):
                marked[entry] = replace(evidence[entry], contents=2.0)
            reach = at
    return marked


def _is_entry(piece: Piece, proof: Evidence) -> bool:
    return bool(proof.number) and piece.length <= _SHORT and "。" not in piece.text
