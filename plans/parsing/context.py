"""What a piece shows only beside the others: a title printed again, a run of numbers, a contents list."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import takewhile
from typing import NamedTuple

from plans.parsing.document import Span
from plans.parsing.evidence import LEAST_TITLE, STOPS, Evidence
from plans.parsing.margins import with_margins
from plans.parsing.phrases import opens_clause
from plans.parsing.pieces import Piece
from plans.parsing.running import judge_runs
from plans.parsing.sitewords import LABEL, NUMBER, SELF, SPAM, SPAM_BRAND
from plans.parsing.titles import is_notice_of_plan
from plans.parsing.wrapping import CLOSED_END, FULL, OPEN_END, page_width

_BLANKS = re.compile(r"\s+")
_PAGE = re.compile(r"[\s.·…]*\d*$")
_SECTION = re.compile("[一二三四五六七八九十]+、|第")
_NOTHING_ELSE = 1.5
_OPENING = 1.5
_MARKS = re.compile("[,，。、;；]")
_SHORT = 60
_MOST_ENTRIES = 300
"""No contents list is longer."""
_REST = frozenset("，、。；,;)）》”")


class View(NamedTuple):
    """A piece with its evidence and what the other pieces say about it."""

    piece: Piece
    evidence: Evidence
    repeated: bool
    """A title that is printed elsewhere too."""
    again_on_line: bool
    """A title that repeats the piece before it on the same line."""


def view_pieces(text: str, pieces: Sequence[Piece], evidence: Sequence[Evidence]) -> list[View]:
    """The pieces, each with what it shows alone (`evidence`) corrected by the others."""
    evidence = _with_runs(text, pieces, list(evidence))
    evidence = _with_contents(pieces, evidence)
    evidence = _with_sentences(pieces, evidence)
    evidence = _with_notice_as_title(pieces, evidence)
    evidence = with_margins(text, pieces, evidence)
    keys = [_title_key(piece) if proof.title else "" for piece, proof in zip(pieces, evidence, strict=True)]
    counts = Counter(keys)
    return [
        View(
            piece=piece,
            evidence=proof,
            repeated=bool(key) and counts[key] > 1,
            again_on_line=bool(key) and at > 0 and keys[at - 1] == key and pieces[at - 1].line == piece.line,
        )
        for at, (piece, proof, key) in enumerate(zip(pieces, evidence, keys, strict=True))
    ]


def _title_key(piece: Piece) -> str:
    """Equal for titles of the same words in any order: 2010年教育部工作要点, 教育部2010年工作要点."""
    return "".join(sorted(_BLANKS.sub("", piece.text)))


def _with_runs(text: str, pieces: Sequence[Piece], evidence: list[Evidence]) -> list[Evidence]:
    """What continues the plan's numbers is no noise, whatever its words; what stands in a site's list is."""
    if not any(proof.number and proof.noise for proof in evidence):
        return evidence
    marked = list(evidence)
    for at, plans in judge_runs(text, pieces, evidence).items():
        proof = evidence[at]
        if plans:
            marked[at] = Evidence(title=proof.title, number=1.0, prose=proof.prose, contents=proof.contents)
        else:
            marked[at] = proof._replace(legal=2.0, number=0.0)
    return marked


def _with_sentences(pieces: Sequence[Piece], evidence: list[Evidence]) -> list[Evidence]:
    """Behind the first number a sentence is news or terms of use only when the site speaks of itself in it, and the
    rest of a broken sentence is nothing but that."""
    numbered = (at for at, proof in enumerate(evidence) if proof.number and not proof.noise)
    begun = next(numbered, len(pieces))
    if not any(proof.noise for proof in evidence[begun:]):
        return evidence
    marked = list(evidence)
    width = page_width(_lines(pieces[begun:]))
    for at in range(begun + 1, len(pieces)):
        piece, proof = pieces[at], evidence[at]
        if not proof.noise or SELF.search(piece.text) or _stands_alone(piece, proof):
            continue
        if _goes_on(pieces[at - 1], piece, width) or _breaks_off(piece, pieces[at + 1 : at + 2], width):
            marked[at] = Evidence(number=proof.number, prose=proof.prose, contents=proof.contents)
        elif piece.text.endswith(STOPS):
            marked[at] = _of_sentence(piece, proof)
    return marked


def _lines(pieces: Sequence[Piece]) -> list[Span]:
    """The lines that the pieces stand on."""
    ends = {piece.line: piece.end for piece in pieces}
    return [Span(*line) for line in ends.items()]


def _stands_alone(piece: Piece, proof: Evidence) -> bool:
    """Whether a piece is no part of a sentence: a label, words of an interface and nothing else, a whole bracket."""
    if piece.text.endswith(STOPS) or _is_within_line(piece):
        return False
    words = proof.interface >= _NOTHING_ELSE and not _MARKS.search(piece.text)
    return words or bool(LABEL.match(piece.text)) or (piece.text[0] in "([【" and piece.text[-1] in ")]】")


def _is_within_line(piece: Piece) -> bool:
    """Whether other words stand before the piece on its line."""
    return piece.start > piece.line


def _of_sentence(piece: Piece, proof: Evidence) -> Evidence:
    """What still speaks against a sentence of the body: the words of editors, two words of gamblers."""
    spam = proof.spam * (len({*SPAM.findall(piece.text), *SPAM_BRAND.findall(piece.text)}) > 1)
    return proof._replace(legal=0.0, editor=proof.editor * (proof.editor > 1), interface=0.0, spam=spam)


def _breaks_off(piece: Piece, following: Sequence[Piece], width: float | None) -> bool:
    """Whether a piece is the beginning of a sentence that goes on in the next line."""
    begins = _is_within_line(piece) or opens_clause(piece.text, 0) or "。" in piece.text
    return begins and any(_goes_on(piece, after, width) for after in following)


def _goes_on(before: Piece, piece: Piece, width: float | None) -> bool:
    """Whether a piece is the rest of the sentence on the line before it, which the width of a page broke."""
    if before.length > len(before.text) or before.line == piece.line or NUMBER.match(piece.text):
        return False
    last = before.text[-1]
    if last in OPEN_END or piece.text[0] in _REST:
        return True
    return width is not None and last not in CLOSED_END and before.end - before.line >= FULL * width


def _with_notice_as_title(pieces: Sequence[Piece], evidence: list[Evidence]) -> list[Evidence]:
    """The heading of a notice is the title where the plan itself follows it, and no other title does."""
    begun = next((at for at, proof in enumerate(evidence) if proof.number and not proof.noise), 0)
    for at in range(begun - 1, -1, -1):
        below = evidence[at + 1]
        if evidence[at].title >= LEAST_TITLE:
            break
        if is_notice_of_plan(pieces[at].text) and (below.number or below.prose >= _OPENING) and not below.noise:
            return [*evidence[:at], evidence[at]._replace(title=LEAST_TITLE, notice=0.0), *evidence[at + 1 :]]
    return evidence


def _with_contents(pieces: Sequence[Piece], evidence: list[Evidence]) -> list[Evidence]:
    """The entries of contents lists: those that end in page numbers, those that come again below, in the same order."""
    marked = [
        proof._replace(contents=0.0) if proof.contents and not _in_contents(pieces, evidence, at) else proof
        for at, proof in enumerate(evidence)
    ]
    entries = [at for at, (piece, proof) in enumerate(zip(pieces, evidence, strict=True)) if _is_entry(piece, proof)]
    keys = {at: _entry_key(pieces[at]) for at in entries}
    first: dict[str, int] = {}
    later = Counter(keys.values())
    reach = 0
    for at in entries:
        start = first.setdefault(keys[at], at)
        if reach <= start < at <= start + _MOST_ENTRIES:
            block = list(takewhile(lambda entry: entry in keys, range(start, at)))
            if _comes_again([keys[entry] for entry in block], later):
                for entry in block:
                    marked[entry] = evidence[entry]._replace(contents=2.0)
                reach = at
        later[keys[at]] -= 1
    return marked


def _in_contents(pieces: Sequence[Piece], evidence: Sequence[Evidence], at: int) -> bool:
    """Whether an entry has another before or behind it, or is the list's title."""
    if not evidence[at].number:
        return True
    beside = (evidence[near].contents for near in (at - 1, at + 1) if 0 <= near < len(pieces))
    return any(beside)


def _comes_again(block: Sequence[str], later: Mapping[str, int]) -> bool:
    """Whether a section's heading comes again below, or most of the block: 1.加强领导 may stand in two sections."""
    again = sum(later[entry] > 0 for entry in block)
    return len(block) > 1 and (bool(_SECTION.match(block[0])) or (again > 1 and 2 * again > len(block)))


def _entry_key(piece: Piece) -> str:
    return _PAGE.sub("", _BLANKS.sub("", piece.text))


def _is_entry(piece: Piece, proof: Evidence) -> bool:
    return bool(proof.number) and piece.length <= _SHORT and "。" not in piece.text
