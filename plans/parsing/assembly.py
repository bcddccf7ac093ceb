"""The stages' findings put together in raw coordinates."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

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
from plans.parsing.responsibility import Tasks
from plans.parsing.targets import find_targets
from plans.parsing.topics import classify

LONGEST_PASSAGE = 20_000
"""No item is longer; what a broken document has behind it is not searched for figures."""


def raw_sections(clean: CleanText, outline: Outline) -> tuple[OutlineSection, ...]:
    return tuple(
        section._replace(span=clean.raw_span(section.span), lead=section.lead and clean.raw_span(section.lead))
        for section in outline.sections
    )


def raw_items(clean: CleanText, outline: Outline) -> tuple[OutlineItem, ...]:
    return tuple(item._replace(span=clean.raw_span(item.span)) for item in outline.items)


def raw_responsibilities(clean: CleanText, outline: Outline) -> tuple[Responsibility, ...]:
    return tuple(each._replace(span=clean.raw_span(each.span)) for each in outline.responsibilities)


def topics_of(outline: Outline, tasks: Tasks) -> tuple[tuple[str, ...], ...]:
    """The topics of every item."""
    return tuple(classify(fold_aligned(item.heading or ""), tasks.folded[slice(*item.span)]) for item in outline.items)


def targets_of(clean: CleanText, outline: Outline, tasks: Tasks, metadata: Metadata) -> tuple[Target, ...]:
    """The figures of preamble, headings and items, in order."""
    return tuple(
        target._replace(
            item=passage.ordinal,
            span=_raw(clean, passage.start, target.span),
            clause=_raw(clean, passage.start, target.clause),
            number=_raw(clean, passage.start, target.number),
        )
        for passage in _headings_apart(_passages(outline, tasks), outline)
        for target in find_targets(passage.text, metadata.year, passage.folded)
    )


def policies_of(clean: CleanText, outline: Outline, tasks: Tasks, metadata: Metadata) -> tuple[CitedPolicy, ...]:
    """The documents cited in preamble, headings and items, in order."""
    home = Home.of(metadata.region.code, metadata.level, metadata.year)
    passages = list(_passages(outline, tasks))
    found = [find_policies(each.text, metadata.title, home, each.folded) for each in passages]
    quoted = {fold_aligned(each.title) for cited in found for each in cited if each.quoted}
    repeated = [title for title in quoted if tasks.folded.count(title) > tasks.folded.count(f"《{title}》")]
    repeated.sort(key=lambda title: (-len(title), title))
    for passage, cited in zip(passages, found, strict=True):
        cited.extend(find_repeated(passage.text, repeated, cited, passage.folded))
    placed = [
        (passage, each)
        for passage, cited in zip(passages, found, strict=True)
        for each in sorted(cited, key=lambda each: each.span)
    ]
    meant = identify_all([each for _, each in placed], home)
    return tuple(
        each._replace(
            span=_raw(clean, passage.start, each.span),
            item=passage.ordinal,
            kind=identity.kind,
            level=identity.level,
            issuer=identity.issuer,
        )
        for (passage, each), identity in zip(placed, meant, strict=True)
    )


class _Passage(NamedTuple):
    """A part of the text that may commit or cite; who is responsible for it commits to nothing, and is left blank."""

    ordinal: int | None
    """Of the item."""
    start: int
    text: str
    folded: str

    def part(self, start: int, end: int | None = None) -> "_Passage":
        return _Passage(self.ordinal, self.start + start, self.text[start:end], self.folded[start:end])


def _passages(outline: Outline, tasks: Tasks) -> Iterator[_Passage]:
    """Everything that may commit or cite, in order."""
    sections = [part for section in outline.sections for part in (section.span, section.lead)]
    loose = [outline.preamble, *sections]
    places = [(span, None) for span in loose if span] + [(item.span, item.ordinal) for item in outline.items]
    for span, ordinal in sorted(places, key=lambda place: place[0]):
        end = min(span.end, span.start + LONGEST_PASSAGE)
        yield _Passage(ordinal, span.start, tasks.printed[span.start : end], tasks.folded[span.start : end])


def _headings_apart(passages: Iterable[_Passage], outline: Outline) -> Iterator[_Passage]:
    """The same, where a heading that lost its stop is no part of the clause behind it, which opens with its verb."""
    headings = {item.ordinal: item.heading for item in outline.items if item.heading}
    for passage in passages:
        heading = headings.get(passage.ordinal, "") if passage.ordinal is not None else ""
        end = passage.text.find(heading) + len(heading)
        if heading and opens_clause(passage.text, end):
            yield passage.part(0, end)
            yield passage.part(end)
        else:
            yield passage


def _raw(clean: CleanText, start: int, span: Span) -> Span:
    return clean.raw_span(Span(start + span.start, start + span.end))
