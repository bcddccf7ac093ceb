"""What a reader should doubt about a document: quality flags, each from one observation on text, edits or outline."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from operator import ne

from plans.folding import fold_aligned
from plans.parsing.document import CleanText, Frame, Metadata, Outline, OutlineItem, OutlineSection
from plans.parsing.masks import is_masked
from plans.parsing.origin.dates import number
from plans.parsing.origin.hosts import NEWS, SHARED
from plans.parsing.origin.sheet import Sheet

_CLOSED = re.compile(r"[。.!！?？;；:：”’\"'」』)）\]】〕》…]\s*$")
_CUT_OFF = re.compile(r"(?:\.{3,}|…+|[\(（]|[,，、])\s*$")
_SHARE_OF_CLOSED, _LAST_CHARS = 0.6, 200
# One class of characters first, which is searched for far faster than alternatives are.
_HOLES = re.compile(
    r"[“‘《,，、年](?:(?<=“)”|(?<=‘)’|(?<=《)》|(?<=[,，、])[,，、]|(?<=、)。"
    r"|(?<=[。，,;；:：《]年)(?:全[省市县区]|教育|度|[一二三四五六七八九十]+月)|(?<=[到于至]年)(?![度级底末初]))"
)
_HOLE_AT_START = re.compile(r"\s*年(?:全[省市县区]|教育|度|[一二三四五六七八九十]+月)")
_STOPS_PER_THOUSAND = 2.0
_LONG_ENOUGH = 600
_SUSPECT = re.compile(r"[OoIl力](?:(?<=[0-9][OoIl])(?=[0-9个所名节%])|(?<=[IO])[IO]+(?=[节个所名年])|(?<=力)口)")
_CHARACTERS = re.compile("[\u3400-\u9fff]+")
_SCRIPT_SAMPLE, _SCRIPT_SHARE = 1500, 0.05
_PLANS_LISTED = re.compile(r"(?:要点|工作计划|工作思路|工作安排)[\s.…·]*\d{1,3}\s*$", re.MULTILINE)
_SELECTION = re.compile(r"精选\d+篇|\d+篇[)）]|篇[一二三1-9][:：\s]")


@dataclass(frozen=True)
class _Case:
    """One parsed document, with its sheet."""

    sheet: Sheet
    clean: CleanText
    frame: Frame
    metadata: Metadata
    outline: Outline
    is_plan: bool

    @cached_property
    def body(self) -> str:
        return self.clean.text[self.frame.body.start : self.frame.body.end]

    def has_edit(self, kind: str) -> bool:
        return any(edit.kind == kind for edit in self.clean.edits)

    def item_texts(self) -> list[str]:
        """The items; who is responsible closes one like a full stop."""
        stated = {each.span.end for each in self.outline.responsibilities}
        texts = ((item, self.clean.text[item.span.start : item.span.end].rstrip()) for item in self.outline.items)
        return [f"{text}。" if item.span.end in stated and not _CUT_OFF.search(text) else text for item, text in texts]


def find_flags(
    sheet: Sheet, clean: CleanText, frame: Frame, metadata: Metadata, outline: Outline, is_plan: bool
) -> tuple[str, ...]:
    """Quality flags of the document, sorted; names are those of the contract."""
    case = _Case(sheet, clean, frame, metadata, outline, is_plan)
    found = {flag for flag, holds in _CHECKS.items() if holds(case)}
    return tuple(sorted(found | metadata.flags | outline.flags))


def _is_truncated(case: _Case) -> bool:
    """The text stops within a sentence, or begins behind its first items."""
    texts = [text[-_LAST_CHARS:] for text in case.item_texts() or [case.body.rstrip()]]
    if not texts[-1] or _CUT_OFF.search(texts[-1]):
        return bool(texts[-1])
    return _begins_late(case.outline) or (_stops_short(texts[-1]) and _closes_sentences(texts))


def _stops_short(text: str) -> bool:
    return not _CLOSED.search(text)


def _closes_sentences(texts: list[str]) -> bool:
    """Whether the items before the last end like sentences; those of a mere list do not."""
    before = texts[:-1]
    return not before or sum(not _stops_short(text) for text in before) >= _SHARE_OF_CLOSED * len(before)


def _units(outline: Outline) -> list[OutlineSection | OutlineItem]:
    """Sections and items as they follow each other."""
    return sorted([*outline.sections, *outline.items], key=lambda unit: unit.span)


def _begins_late(outline: Outline) -> bool:
    """Whether the first unit's number is not the first of its kind: the second page of an article."""
    units = _units(outline)
    first = _ordinal(units[0].number) if units else None
    return first is not None and first > 1


@lru_cache(maxsize=1024)
def _ordinal(printed: str) -> int | None:
    """The value of an outline's number; null when it is masked or lost."""
    digits = re.sub(r"[^\d一二三四五六七八九十]", "", fold_aligned(printed))
    return number(digits) if digits and (digits.isdigit() or not re.search(r"\d", digits)) else None


def _has_gap(case: _Case) -> bool:
    """A number is skipped among siblings; numbers that run on through the plan are siblings too."""
    last: dict[tuple[int, bool], int | None] = {}
    for unit in _units(case.outline):
        style = (unit.depth, unit.number[:1].isdigit() or unit.number[:1] == "*")
        value, before = _ordinal(unit.number), last.get(style)
        if value is not None and before is not None and value > before + 1:
            return True
        last[style] = value
    return False


def _is_traditional(case: _Case) -> bool:
    """Whether many characters have a simplified form; full-width punctuation folds too, and is of no script."""
    sample = case.clean.text[:_SCRIPT_SAMPLE]
    written = "".join(_CHARACTERS.findall(sample))
    folded = fold_aligned(written)
    changed: int = sum(map(ne, written, folded)) if written != folded else 0
    return changed > _SCRIPT_SHARE * max(len(sample), 1)


def _has_lost_characters(case: _Case) -> bool:
    """Bytes that meant no character, holes where words stood, or prose of some length almost without full stops."""
    body = case.body
    if "\ufffd" in body or _HOLES.search(body) or _HOLE_AT_START.match(body):
        return True
    stops = sum(body.count(mark) for mark in "。;；") / max(len(body), 1) * 1000
    return len(body) > _LONG_ENOUGH and stops < _STOPS_PER_THOUSAND


def _is_compilation(case: _Case) -> bool:
    if case.frame.further:
        return True
    margins = case.sheet.margins_folded
    return bool(_SELECTION.search(margins)) or len(_PLANS_LISTED.findall(margins)) > 1


_CHECKS: dict[str, Callable[[_Case], bool]] = {
    "truncated": _is_truncated,
    "masked": lambda case: is_masked(f"{case.metadata.title or ''}\n{case.body}"),
    "docshare-copy": lambda case: bool(SHARED.search(case.sheet.margins_folded)),
    "hijacked-host": lambda case: case.has_edit("spam"),
    "news-wrapped": lambda case: bool(NEWS.search(case.sheet.margins_folded)),
    "ocr-suspect": lambda case: case.has_edit("ocr") or bool(_SUSPECT.search(case.body)),
    "characters-lost": _has_lost_characters,
    "numbering-gap": _has_gap,
    "year-unknown": lambda case: case.metadata.year is None,
    "issuer-unknown": lambda case: case.metadata.issuer is None,
    "issuer-inferred": lambda case: case.metadata.issuer_inferred,
    "traditional-script": _is_traditional,
    "no-items": lambda case: not case.outline.items,
    "compilation": _is_compilation,
    "not-a-plan": lambda case: not case.is_plan,
}
