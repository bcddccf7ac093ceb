"""What the stages of the parser hand to each other: frozen values, no behaviour beyond offsets.

Two coordinate systems, both 0-based code points, end exclusive:
*raw*: the text that decoding or extraction gave (`RawDocument.text`);
*clean*: the text after the edits (`CleanText.text`), where every character knows its raw offset.
Stages work in clean coordinates; `parsing.parse` maps to raw ones when it assembles the `ParsedPlan`.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from operator import itemgetter
from typing import Any, NamedTuple

from plans.parsing.findings import Target as Target
from plans.parsing.spans import Part as Part
from plans.parsing.spans import Span as Span

PARSER_VERSION = "2"
"""Raised whenever the same bytes may parse differently; every plan remembers the version that made its rows."""


@dataclass(frozen=True, slots=True)
class RawDocument:
    """What `reading.read` made of the received bytes."""

    sha256: str
    media_type: str
    encoding: str | None
    text: str
    extractor: str
    """Name and version of what made the raw text, e.g. "text/1"."""


class Edit(NamedTuple):
    """One change of the raw text: the characters [start, end) become `replacement`.

    kind: chrome, spam, page-marker, lead-in, footer, notice, metadata, legal, repeat, pinyin, whitespace, ocr,
    number, punctuation.
    """

    start: int
    end: int
    replacement: str
    kind: str


_START_OF_EDIT = itemgetter(0)


@dataclass(frozen=True, slots=True)
class CleanText:
    """Text after `edits`; `origins[i]` is the raw offset of `text[i]`, never decreasing (replacements share the
    offsets of what they replace: the first the first, the last the last)."""

    text: str
    origins: Sequence[int]
    edits: tuple[Edit, ...]

    def raw_span(self, span: Span) -> Span:
        """The raw span from the first character of `span` to behind its last."""
        if span.start >= span.end:
            start = self.origins[span.start] if span.start < len(self.origins) else 0
            return Span(start, start)
        return Span(self._raw_start(span.start), self.origins[span.end - 1] + 1)

    def _raw_start(self, at: int) -> int:
        """The first raw offset that the character at `at` came from: with a replacement's first one, the edit's."""
        last, before = self.origins[at], self.origins[at - 1] if at else -1
        if last == before + 1:
            return last
        edit = self.edits[bisect_right(self.edits, last, key=_START_OF_EDIT) - 1]
        return edit.start if before < edit.start <= last < edit.end and edit.replacement else last

    def clean_span(self, raw: Span) -> Span:
        """The clean span of what is left of the raw span."""
        return Span(bisect_left(self.origins, raw.start), bisect_left(self.origins, raw.end))


@dataclass(frozen=True, slots=True)
class Frame:
    """Where the plan lies in the clean text, and what stood around it.

    `notices` and `surroundings` are raw spans of what was removed from the clean text and still tells something:
    a covering notice, a metadata block, a site's header. `metadata` reads them.
    """

    title: Span | None
    body: Span
    notices: tuple[Span, ...] = ()
    surroundings: tuple[Span, ...] = ()
    further: Span | None = None
    """Raw span of the documents behind this one, on a page that collects several; they stay unread."""


class OutlineSection(NamedTuple):
    """A heading with what is under it; the span covers number and heading (clean)."""

    number: str
    heading: str
    depth: int
    span: Span
    parent: int | None
    """Index of the section it lies in."""
    lead: Span | None = None
    """Paragraphs of its own, between its heading and its first child or the next heading."""


class OutlineItem(NamedTuple):
    """A leaf of the outline; the span runs from its number to its last character (clean)."""

    number: str
    ordinal: int
    heading: str | None
    depth: int
    section: int | None
    span: Span


class Responsibility(NamedTuple):
    """Who does an item, or by when: what one printed statement (责任单位:甲、乙) says in one role.

    The span covers the whole statement with its label and brackets, in a table the cell; it stays part of the item.
    """

    role: str
    """lead, responsible, cooperating, person, or deadline."""
    names: tuple[str, ...]
    """Units or persons as printed, without blanks; for a deadline the date as printed."""
    span: Span
    item: int | None = None
    """Ordinal of the item; null when it is said of a section."""

    def moved(self, by: int) -> "Responsibility":
        return self._replace(span=Span(self.span.start + by, self.span.end + by))


@dataclass(frozen=True, slots=True)
class Outline:
    preamble: Span | None
    sections: tuple[OutlineSection, ...]
    items: tuple[OutlineItem, ...]
    responsibilities: tuple[Responsibility, ...] = ()
    flags: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class RegionGuess:
    """The place a plan belongs to; every part null when the text does not tell."""

    province: str | None = None
    city: str | None = None
    county: str | None = None
    code: str | None = None
    """Six-digit division code of the plan's own place, as valid in its year; null when only its superiors are known."""


@dataclass(frozen=True, slots=True)
class Metadata:
    title: str | None
    issuer: str | None
    issuer_inferred: bool
    co_issuers: tuple[str, ...]
    region: RegionGuess
    level: str | None
    """national, province, prefecture, county or district."""
    year: int | None
    published: date | None
    signed: date | None
    doc_number: str | None
    index_number: str | None
    flags: frozenset[str] = frozenset()


class CitedPolicy(NamedTuple):
    """A document other than the plan itself that it names; the span covers the marks where there are some."""

    title: str
    span: Span
    item: int | None = None
    quoted: bool = True
    role: str = "mention"
    """What the plan does with it: implement, issue, revise or mention."""
    named_before: str | None = None
    """The authority or place that stands directly before the title."""
    issuer: str | None = None
    """The authority that issued it, as printed before or in the title, or at another mention in the plan."""
    kind: str = "policy"
    """policy, law, standard, publication or agreement."""
    level: str | None = None
    """On which level it was issued; null where neither title nor context tells."""


@dataclass(frozen=True, slots=True)
class ParsedPlan:
    """Everything one document says, in raw coordinates; `as_dict` is the published parse contract."""

    raw: RawDocument
    clean: CleanText
    is_plan: bool
    metadata: Metadata
    title_span: Span | None
    preamble: Span | None
    sections: tuple[OutlineSection, ...]
    items: tuple[OutlineItem, ...]
    item_texts: tuple[str, ...]
    targets: tuple[Target, ...]
    policies: tuple[CitedPolicy, ...]
    topics: tuple[tuple[str, ...], ...]
    """Topic slugs of each item, the main one first."""
    flags: tuple[str, ...]
    file: str = ""
    responsibilities: tuple[Responsibility, ...] = ()
    further: Span | None = None
    """Where the page goes on with other documents."""
    remainders: tuple[Part, ...] = ()
    """Raw text that is in no part of the plan, and was not taken out (plans.parsing.partition)."""
    reasons: tuple[str, ...] = field(default=())
    """Why it is, or is not, a plan: short Chinese sentences for the archivist."""

    def as_dict(self) -> dict[str, Any]:
        """The JSON object that `manage.py parse` prints."""
        region = self.metadata.region
        return {
            "file": self.file,
            "sha256": self.raw.sha256,
            "media_type": self.raw.media_type,
            "encoding": self.raw.encoding,
            "is_plan": self.is_plan,
            "reasons": list(self.reasons),
            "title": self.metadata.title,
            "issuer": self.metadata.issuer,
            "issuer_inferred": self.metadata.issuer_inferred,
            "co_issuers": list(self.metadata.co_issuers),
            "region": {
                "province": region.province,
                "city": region.city,
                "county": region.county,
                "code": region.code,
            },
            "level": self.metadata.level,
            "year": self.metadata.year,
            "published": _iso(self.metadata.published),
            "signed": _iso(self.metadata.signed),
            "doc_number": self.metadata.doc_number,
            "index_number": self.metadata.index_number,
            "flags": list(self.flags),
            "edits": [edit._asdict() for edit in self.clean.edits],
            "title_span": _place(self.title_span),
            "preamble": _place(self.preamble),
            "sections": [_section(section) for section in self.sections],
            "items": [_item(item, text) for item, text in zip(self.items, self.item_texts, strict=True)],
            "targets": [target.as_dict() for target in self.targets],
            "policies": [_policy(cited) for cited in self.policies],
            "responsibilities": [_responsibility(each) for each in self.responsibilities],
            "remainders": [part._asdict() for part in self.remainders],
            "topics": [list(slugs) for slugs in self.topics],
        }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _place(span: Span | None) -> dict[str, int] | None:
    return span._asdict() if span else None


def _section(section: OutlineSection) -> dict[str, Any]:
    return {
        "number": section.number,
        "heading": section.heading,
        "depth": section.depth,
        **section.span._asdict(),
        "lead": _place(section.lead),
    }


def _policy(cited: CitedPolicy) -> dict[str, Any]:
    return {
        "title": cited.title,
        **cited.span._asdict(),
        "item": cited.item,
        "quoted": cited.quoted,
        "role": cited.role,
        "kind": cited.kind,
        "level": cited.level,
        "issuer": cited.issuer,
    }


def _responsibility(each: Responsibility) -> dict[str, Any]:
    return {"item": each.item, "role": each.role, "names": list(each.names), **each.span._asdict()}


def _item(item: OutlineItem, text: str) -> dict[str, Any]:
    return {
        "number": item.number,
        "ordinal": item.ordinal,
        "heading": item.heading,
        "depth": item.depth,
        "section": item.section,
        **item.span._asdict(),
        "text": text,
    }
