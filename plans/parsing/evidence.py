"""What a piece of a page shows itself to be: words of sites, of notices, of editors, of law; numbers; prose."""

from dataclasses import dataclass

from plans.parsing import sitewords
from plans.parsing.pieces import Piece
from plans.parsing.titles import is_office, title_score

_LONGEST_LINE = 220
_LEGAL_SHARE = 10
_LONGEST_ENTRY = 50
_LONGEST_LABEL = 80
"""A longer piece is no line of labels and links, unless it says so outright."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Scores of one piece; 0 says nothing, 1 speaks, 2 speaks loudly."""

    interface: float = 0.0
    notice: float = 0.0
    editor: float = 0.0
    legal: float = 0.0
    spam: float = 0.0
    contents: float = 0.0
    title: float = 0.0
    number: float = 0.0
    prose: float = 0.0

    @property
    def noise(self) -> float:
        return max(self.interface, self.notice, self.editor, self.legal, self.spam, self.contents)


def weigh(piece: Piece) -> Evidence:
    """What the piece itself shows; a long one shows little but its numbers and sentences."""
    text = piece.text
    numbered = bool(sitewords.NUMBER.match(text))
    prose = _prose(text, piece.length)
    if piece.length > _LONGEST_LINE:
        return Evidence(
            number=float(numbered), prose=prose, interface=1.5 * bool(sitewords.DECISIVE.search(text, 0, 60))
        )
    return Evidence(
        interface=_interface(text),
        notice=0.0 if numbered else _notice(text),
        editor=2.0 * bool(sitewords.EDITOR.search(text)) + 1.0 * bool(sitewords.NEWS.search(text)),
        legal=2.0 * _is_legal(text),
        spam=2.0 * bool(sitewords.SPAM.search(text)),
        contents=1.5 * bool(piece.length <= _LONGEST_ENTRY and "。" not in text and sitewords.CONTENTS.search(text)),
        title=title_score(text),
        number=float(numbered),
        prose=prose,
    )


def _is_legal(text: str) -> bool:
    """Whether words of a site's terms of use make up a good part of the piece."""
    words = sitewords.LEGAL.findall(text)
    return len(words) >= 2 and sum(map(len, words)) * _LEGAL_SHARE >= len(text)


def _interface(text: str) -> float:
    """Share of the piece that is words and figures of an interface, and whether it says outright what it is."""
    said = 2.0 * bool(sitewords.DECISIVE.search(text)) + 1.5 * bool(sitewords.LABEL.match(text))
    inner = text.replace(" ", "")
    if not inner or len(inner) > _LONGEST_LABEL or sitewords.LONE_FIGURE.match(inner):
        return said
    share = sum(map(len, sitewords.INTERFACE.findall(text))) / len(inner)
    return said + 2.0 * (share >= 0.4) * share


def _notice(text: str) -> float:
    if sitewords.DATE_ONLY.match(text) or sitewords.ADDRESSEE.match(text):
        return 2.0
    return 2.0 * bool(sitewords.NOTICE.search(text)) or 1.0 * is_office(text)


def _prose(text: str, length: int) -> float:
    """Sentences: long, with stops and commas; the formulas that open a plan."""
    marks = sum(map(text.count, "。,;、"))
    if length < 12 or not marks:
        return 0.3 * text.endswith(("。", ",", ";"))
    return min(2.0, length / 40 + marks / 6) + 1.0 * bool(sitewords.AIMS.search(text, 0, 120))
