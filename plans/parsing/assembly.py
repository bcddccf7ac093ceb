"""The stages' findings put together in raw coordinates."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from plans.folding import fold_aligned
from plans.parsing.document import (
    CitedPolicy,
    CleanText,
    Metadata,
    Outline,
    OutlineItem,
    OutlineSection,
    Responsibility,
    Span,
    Target,
)
from plans.parsing.figures.lexicon import opens_clause
from plans.parsing.policies import Home, find_policies, find_repeated, identify_all
from plans.parsing.responsibility import blank
from plans.parsing.targets import find_targets

LONGEST_PASSAGE = 20_000
"""No item is longer; what a broken document has behind it is not searched for figures."""


def raw_sections(clean: CleanText, outline: Outline) -> tuple[OutlineSection, ...]:
    return tuple(
        replace(section, span=clean.raw_span(section.span), lead=section.lead and clean.raw_span(section.lead))
        for section in outline.sections
    )


def raw_items(clean: CleanText, outline: Outline) -> tuple[OutlineItem, ...]:
    return tuple(replace(item, span=clean.raw_span(item.span)) for item in outline.items)


def raw_responsibilities(clean: CleanText, outline: Outline) -> tuple[Responsibility, ...]:
    return tuple(replace(each, span=clean.raw_span(each.span)) for each in outline.responsibilities)


def tasks_of(clean: CleanText, outline: Outline) -> list[str]:
    """The text of every item without who is responsible for it."""
    tasks = blank(clean.text, outline.responsibilities)
    return [tasks[item.span.start : item.span.end] for item in outline.items]


def targets_of(clean: CleanText, outline: Outline, metadata: Metadata) -> tuple[Target, ...]:
    """The figures of preamble and items, in order."""
    return tuple(
        target._replace(
            item=ordinal,
            span=_raw(clean, start, target.span),
            clause=_raw(clean, start, target.clause),
            number=_raw(clean, start, target.number),
        )
        for ordinal, start, text in _headings_apart(_passages(clean, outline), outline)
        for target in find_targets(text, metadata.year)
    )


def policies_of(clean: CleanText, outline: Outline, metadata: Metadata) -> tuple[CitedPolicy, ...]:
    """The documents cited in preamble, headings and items, in order."""
    home = Home.of(metadata.region.code, metadata.level, metadata.year)
    passages = list(_passages(clean, outline, [section.span for section in outline.sections]))
    found = [find_policies(text, metadata.title, home) for _, _, text in passages]
    quoted = {fold_aligned(each.title) for cited in found for each in cited if each.quoted}
    for (_, _, text), cited in zip(passages, found, strict=True):
        cited.extend(find_repeated(text, sorted(quoted, key=len, reverse=True), cited))
    placed = [
        replace(each, span=_raw(clean, start, each.span), item=ordinal)
        for (ordinal, start, _), cited in zip(passages, found, strict=True)
        for each in sorted(cited, key=lambda each: each.span)
    ]
    meant = identify_all(placed, home)
    return tuple(
        replace(each, kind=identity.kind, level=identity.level, issuer=identity.issuer)
        for each, identity in zip(placed, meant, strict=True)
    )


def _passages(
    clean: CleanText, outline: Outline, headings: Iterable[Span] = ()
) -> Iterator[tuple[int | None, int, str]]:
    """(ordinal of the item or None, where the text starts, the text) of everything that may commit or cite.

    Who is responsible commits to nothing, and is left blank.
    """
    tasks = blank(clean.text, outline.responsibilities)
    loose = [outline.preamble, *headings, *(section.lead for section in outline.sections)]
    places = [(span, None) for span in loose if span] + [(item.span, item.ordinal) for item in outline.items]
    for span, ordinal in sorted(places, key=lambda place: place[0]):
        yield ordinal, span.start, tasks[span.start : min(span.end, span.start + LONGEST_PASSAGE)]


def _headings_apart(
    passages: Iterable[tuple[int | None, int, str]], outline: Outline
) -> Iterator[tuple[int | None, int, str]]:
    """The same, where a heading that lost its stop is no part of the clause behind it, which opens with its verb."""
    headings = {item.ordinal: item.heading for item in outline.items if item.heading}
    for ordinal, start, text in passages:
        heading = headings.get(ordinal, "") if ordinal is not None else ""
        end = text.find(heading) + len(heading)
        if heading and opens_clause(text[end:]):
            yield ordinal, start, text[:end]
            yield ordinal, start + end, text[end:]
        else:
            yield ordinal, start, text


def _raw(clean: CleanText, start: int, span: Span) -> Span:
    return clean.raw_span(Span(start + span.start, start + span.end))
