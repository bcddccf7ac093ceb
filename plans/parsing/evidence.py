"""What a piece of a page shows itself to be: words of sites, of notices, of editors, of law; numbers; prose."""

import re
from typing import NamedTuple

from plans.parsing import sitewords
from plans.parsing.phrases import opens_clause, opens_with_verb
from plans.parsing.pieces import Piece
from plans.parsing.responsibility.labels import opens_statement
from plans.parsing.titles import is_office, title_score

_HAN = re.compile("[一-鿿]")
_LONGEST_LINE = 220
LEAST_TITLE = 3.0
"""A piece with so much in its favour is a title by itself."""
STOPS = ("。", "；", ";")
_LEGAL_SHARE = 10
_LONGEST_ENTRY = 50
_SPOKEN = 0.7
_LONGEST_LABEL = 80
"""A longer piece is no line of labels and links, unless it says so outright."""


class Evidence(NamedTuple):
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


COPIED = Evidence(editor=2.0)
"""Of a lead that is printed once more below: whatever it says, it is an editor's."""

LISTED = Evidence(interface=2.0)
"""Of a list of links or of names that belongs to a label of the page."""

NUMBERED = Evidence(number=1.0)
"""Of digits alone on a line that number the heading below them."""


def weigh(piece: Piece) -> Evidence:
    """What the piece itself shows; a long one shows little but its numbers and sentences."""
    text = piece.text
    number = sitewords.NUMBER.match(text)
    prose = _prose(text, piece.length)
    if piece.length > _LONGEST_LINE:
        return Evidence(
            number=float(bool(number)), prose=prose, interface=1.5 * bool(sitewords.DECISIVE.search(text, 0, 60))
        )
    if not number and (_is_task(text) or (opens_statement(text) and not sitewords.LABEL.match(text))):
        return Evidence(prose=prose)
    sentence = text.endswith(STOPS) and not sitewords.SELF.search(text)
    return Evidence(
        interface=_interface_of_sentence(text) if sentence else _interface(text),
        notice=0.0 if number else _notice(text),
        editor=_editor(text, sentence=sentence),
        legal=2.0 * _is_legal(text),
        spam=2.0 * _is_spam(text, prose),
        contents=1.5 * (piece.length <= _LONGEST_ENTRY and _is_contents(text, bool(number))),
        title=title_score(text),
        number=float(bool(number)),
        prose=prose,
    )


def _is_task(text: str) -> bool:
    """Whether the piece is a sentence that says what shall be done: whatever it is about, no site says it."""
    return (
        text.endswith(STOPS)
        and (opens_with_verb(text, 0) or (opens_clause(text, 0) and _editors_words(text) < 2))
        and not text.startswith(("以上", "以下"))
        and not sitewords.LABEL.match(text)
        and not sitewords.SELF.search(text)
    )


def _is_contents(text: str, numbered: bool) -> bool:
    if "。" in text:
        return False
    led = sitewords.LEADERS.search(text) and (numbered or text[-1].isdigit())
    return bool(sitewords.CONTENTS_TITLE.match(text) or led or (numbered and sitewords.PAGE_BEHIND.search(text)))


def _is_legal(text: str) -> bool:
    """Whether words of a site's terms of use make up a good part of the piece."""
    words = sitewords.LEGAL.findall(text)
    return len(words) >= 2 and sum(map(len, words)) * _LEGAL_SHARE >= len(text)


def _is_spam(text: str, prose: float) -> bool:
    """One word of gamblers marks a label; a sentence may forbid what it names."""
    words = {*sitewords.SPAM.findall(text), *sitewords.SPAM_BRAND.findall(text)}
    return len(words) > (prose >= _SPOKEN)


def _editors_words(text: str) -> int:
    return len(set(sitewords.EDITOR.findall(text)))


def _editor(text: str, *, sentence: bool) -> float:
    """One word of editors makes no sentence theirs; two do."""
    said = _editors_words(text) > sentence
    return 2.0 * said + 1.0 * bool(sitewords.NEWS.search(text) or sitewords.NEWS_OPENING.match(text))


def _interface_of_sentence(text: str) -> float:
    """A sentence is no label, and one word that interfaces have too says nothing of it."""
    return 2.0 * (len(sitewords.DECISIVE.findall(text)) > 1) + 1.5 * bool(sitewords.LABEL.match(text))


def _interface(text: str) -> float:
    """Share of the piece that is words and figures of an interface, and whether it says outright what it is."""
    said = 2.0 * bool(sitewords.DECISIVE.search(text) or sitewords.ORNAMENT.match(text)) + 1.5 * bool(
        sitewords.LABEL.match(text)
    )
    inner = text.replace(" ", "")
    if not inner or len(inner) > _LONGEST_LABEL or sitewords.LONE_FIGURE.match(inner):
        return said
    words = [*sitewords.INTERFACE.findall(text), *sitewords.FIGURES.findall(text)]
    share = sum(map(len, words)) / len(inner)
    figures_in_prose = all(map(str.isdigit, words)) and _HAN.search(inner)
    return said + 2.0 * (share >= 0.4 and not figures_in_prose) * share


def _notice(text: str) -> float:
    if sitewords.DATE_ONLY.match(text) or sitewords.ADDRESSEE.match(text):
        return 2.0
    return 2.0 * bool(sitewords.NOTICE.match(text)) or 1.0 * is_office(text)


def _prose(text: str, length: int) -> float:
    """Sentences: long, with stops and commas; the formulas that open a plan."""
    marks = sum(map(text.count, "。,;、"))
    if length < 12 or not marks:
        return 0.3 * text.endswith(("。", ",", ";"))
    return min(2.0, length / 40 + marks / 6) + 1.0 * bool(sitewords.AIMS.search(text, 0, 120))
