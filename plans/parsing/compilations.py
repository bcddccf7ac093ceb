"""Where a second document begins: pages that collect several plans are read to the end of the first.

A title in the middle may be the plan's own, printed again, and 第二篇 its second chapter. It opens another document
when the numbering of the highest level begins anew under it, and text stands under the numbers before it (a contents
list has none).
"""

import re
from bisect import bisect_left
from collections.abc import Sequence

from plans.parsing.evidence import LEAST_TITLE, Evidence
from plans.parsing.numbering import Candidate, find_candidates
from plans.parsing.pieces import Piece
from plans.parsing.units import choose_numbers

_PART = re.compile(
    r"[【\[(]?(?:第[一二三四五六七八九十\d]{1,3}篇|篇[一二三四五六七八九十\d]{1,3})[】\])]?[:：\s]*"
    r"(?:[^,。;]{0,40}(?:总结|计划|要点|方案|思路|打算|安排|意见|报告|范文))?$"
)
"""The head of a document among several: 第二篇:某县教育局2015年工作总结, 【篇二】."""
_FEWEST_SECTIONS, _FEWEST_TEXTS = 2, 2


def second_document(text: str, pieces: Sequence[Piece], evidence: Sequence[Evidence]) -> int | None:
    """Index of the piece with the title of a further document; None when the text holds one."""
    begun = _first_texts(pieces, evidence)
    heads = {at for at, proof in enumerate(evidence) if proof.title >= LEAST_TITLE or _PART.match(pieces[at].text)}
    titles = sorted(at for at in heads if at >= begun)
    if not titles:
        return None
    bodies = [piece for at, piece in enumerate(pieces) if at not in heads]
    numbers = choose_numbers([number for piece in bodies for number in find_candidates(text, piece.start, piece.end)])
    return next((at for at in titles if _begins_anew(numbers, pieces[at].end)), None)


def _first_texts(pieces: Sequence[Piece], evidence: Sequence[Evidence]) -> int:
    """Index behind the first numbers with sentences under them."""
    numbered = False
    sentences = 0
    for at, (piece, proof) in enumerate(zip(pieces, evidence, strict=True)):
        numbered = numbered or (proof.number > 0 and not proof.noise)
        sentences += numbered and "。" in piece.text and not proof.noise
        if sentences >= _FEWEST_TEXTS:
            return at + 1
    return len(pieces)


def _begins_anew(numbers: Sequence[Candidate], place: int) -> bool:
    """Whether the first number behind `place` is the first one of the highest level that was counted before it."""
    cut = bisect_left(numbers, place, key=lambda number: number.start)
    before, after = numbers[:cut], numbers[cut:]
    if not before or not after:
        return False
    top = min(number.style for number in before)
    sections = sum(number.style is top for number in before)
    return sections >= _FEWEST_SECTIONS and after[0].style is top and after[0].value == 1
