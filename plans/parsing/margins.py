"""Short lines at the edges of a text that say nothing a plan would say: above its first sentence, below its last.

By itself no such line shows anything (听全文, 朗读, 张三). It is the place that tells: a plan begins with a sentence or
a heading, and in a text that closes its sentences nothing follows the last but the page.
"""

import re
from collections.abc import Iterator, Sequence

from plans.parsing.evidence import LEAST_TITLE, STOPS, Evidence
from plans.parsing.phrases import closes_phrase, opens_clause
from plans.parsing.pieces import Piece

_SHORT_ABOVE, _SHORT_BELOW = 24, 40
_FIRST_PROSE, _WEAK = 1.5, 0.5
_LONG, _FEWEST_LONG, _CLOSED_SHARE = 30, 3, 0.7
_CLOSED = frozenset("。；;!！”)）")
_BRACKETS = "()[]【】"
_SPOKEN = re.compile(r"[,，。;；、!?！？]")
_OF_PLAN = re.compile(
    r"[前序引导]言|概述|总[则论]|思想|要求|目标|任务|措施|思路|原则|重点|背景|形势|方面|教育|学校|学生|教师|党|主义|中国|社会"
    r"|全[国省市县区旗校]|我[省市县区旗]|[一二两三四五六七八九十]大|年|稿|责任|牵头|配合|^[一二三四五六七八九]是|^[\d.、]+$|^.$"
)
_MARGIN = 0.9


def with_margins(text: str, pieces: Sequence[Piece], evidence: Sequence[Evidence]) -> list[Evidence]:
    """The evidence, with a little against the lines at the edges."""
    marked = list(evidence)
    for at in (*_above(pieces, evidence), *_below(text, pieces, evidence)):
        marked[at] = evidence[at]._replace(interface=_MARGIN)
    return marked


def _above(pieces: Sequence[Piece], evidence: Sequence[Evidence]) -> Iterator[int]:
    """Below the title, or from the top where there is none, as far as nothing could be the plan's."""
    for at in range(_behind_title(evidence), len(pieces)):
        proof, text = evidence[at], pieces[at].text
        if not proof.noise and (not _is_silent(proof) or _may_be_plans(text)):
            return
        if not proof.noise and len(text) <= _SHORT_ABOVE and _is_line(pieces, at):
            yield at


def _behind_title(evidence: Sequence[Evidence]) -> int:
    """The index behind the last title above the first number."""
    numbers = (at for at, proof in enumerate(evidence) if proof.number and not proof.noise)
    titles = (at for at in range(next(numbers, 0) - 1, -1, -1) if evidence[at].title >= LEAST_TITLE)
    return next(titles, -1) + 1


def _below(text: str, pieces: Sequence[Piece], evidence: Sequence[Evidence]) -> Iterator[int]:
    last = _last_of_plan(pieces, evidence)
    if not pieces or text[pieces[last].end - 1] not in _CLOSED or not _closes_sentences(text, pieces):
        return
    for at in range(last + 1, len(pieces)):
        if (
            pieces[at].length <= _SHORT_BELOW
            and _is_line(pieces, at)
            and _is_silent(evidence[at])
            and not _may_be_plans(pieces[at].text)
        ):
            yield at


def _last_of_plan(pieces: Sequence[Piece], evidence: Sequence[Evidence]) -> int:
    """The last piece with a number or a sentence of the plan; the very last when there is none."""
    told = (at for at in range(len(pieces) - 1, -1, -1) if not evidence[at].noise and _speaks(pieces[at], evidence[at]))
    return next(told, len(pieces) - 1)


def _speaks(piece: Piece, proof: Evidence) -> bool:
    return bool(proof.number) or (proof.prose > 0 and (piece.length > _SHORT_BELOW or piece.text.endswith(STOPS)))


def _closes_sentences(text: str, pieces: Sequence[Piece]) -> bool:
    closed = [text[piece.end - 1] in _CLOSED for piece in pieces if piece.length >= _LONG]
    return len(closed) >= _FEWEST_LONG and sum(closed) >= _CLOSED_SHARE * len(closed)


def _is_silent(proof: Evidence) -> bool:
    return not (proof.noise or proof.number or proof.title or proof.prose > _WEAK)


def _is_line(pieces: Sequence[Piece], at: int) -> bool:
    """Whether the piece is a whole line."""
    beside = (pieces[near].line for near in (at - 1, at + 1) if 0 <= near < len(pieces))
    return pieces[at].line not in beside


def _may_be_plans(text: str) -> bool:
    """Whether a line could be a heading without number, or the beginning of a sentence."""
    inner = text.strip(_BRACKETS)
    if opens_clause(inner, 0) or closes_phrase(inner, len(inner)):
        return True
    return bool(_OF_PLAN.search(inner) or _SPOKEN.search(inner))
