"""The stages' findings put together in raw coordinates."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from plans.parsing.document import CitedPolicy, CleanText, Metadata, Outline, OutlineItem, OutlineSection, Span, Target
from plans.parsing.policies import find_policies
from plans.parsing.targets import find_targets

_LONGEST_PASSAGE = 20_000
"""No item is longer; what a broken document has behind it is not searched for figures."""


def raw_sections(clean: CleanText, outline: Outline) -> tuple[OutlineSection, ...]:
    return tuple(
        replace(section, span=clean.raw_span(section.span), lead=section.lead and clean.raw_span(section.lead))
        for section in outline.sections
    )


def raw_items(clean: CleanText, outline: Outline) -> tuple[OutlineItem, ...]:
    return tuple(replace(item, span=clean.raw_span(item.span)) for item in outline.items)


def targets_of(clean: CleanText, outline: Outline, metadata: Metadata) -> tuple[Target, ...]:
    """The figures of preamble and items, in order."""
    return tuple(
        target._replace(
            item=ordinal,
            span=_raw(clean, start, target.span),
            clause=_raw(clean, start, target.clause),
            number=_raw(clean, start, target.number),
        )
        for ordinal, start, text in _passages(clean, outline)
        for target in find_targets(text, metadata.year)
    )


def policies_of(clean: CleanText, outline: Outline, metadata: Metadata) -> tuple[CitedPolicy, ...]:
    """The documents cited in preamble, headings and items, in order."""
    return tuple(
        replace(policy, span=_raw(clean, start, policy.span), item=ordinal)
        for ordinal, start, text in _passages(clean, outline, [section.span for section in outline.sections])
        for policy in find_policies(text, metadata.title)
    )


def _passages(
    clean: CleanText, outline: Outline, headings: Iterable[Span] = ()
) -> Iterator[tuple[int | None, int, str]]:
    """(ordinal of the item or None, where the text starts, the text) of everything that may commit or cite."""
    loose = [outline.preamble, *headings, *(section.lead for section in outline.sections)]
    places = [(span, None) for span in loose if span] + [(item.span, item.ordinal) for item in outline.items]
    for span, ordinal in sorted(places, key=lambda place: place[0]):
        yield ordinal, span.start, clean.text[span.start : min(span.end, span.start + _LONGEST_PASSAGE)]


def _raw(clean: CleanText, start: int, span: Span) -> Span:
    return clean.raw_span(Span(start + span.start, start + span.end))
