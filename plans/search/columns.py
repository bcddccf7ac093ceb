"""A plan as rows of the index: what each column is called and holds."""

from collections.abc import Iterable, Iterator, Mapping

from plans.folding import fold
from plans.search.analyzer import joined, tokens
from plans.search.facets import FACETS, MANY_VALUED, PASSAGE_FACETS
from plans.search.passages import Hit, IndexedPlan, Kind, Order, Passage
from plans.search.tree import FIELD_NAMES, TEXT

Row = dict[str, str | int]

PLAN, PASSAGE, REVISION = "plan", "passage", "revision"
SORT_KEYS = (Order.NEWEST, Order.OLDEST, Order.PLACE)


def words_column(field: str) -> str:
    """The tokens of a field of the query language."""
    return f"words_{field}"


def value_column(facet: str) -> str:
    """The column a facet is counted by. One of many values has all values of a passage in one string there: ten
    times faster to aggregate than a column of many values, and the sums are the same."""
    return f"{facet}_combination" if facet in MANY_VALUED else facet


WORDS = tuple(words_column(field) for field in (TEXT, *FIELD_NAMES))
SETS = tuple(sorted(MANY_VALUED))
VALUES = tuple(value_column(facet) for facet in FACETS)
NUMBERS = (PLAN, PASSAGE, REVISION, *SORT_KEYS)


def rows(plan: IndexedPlan) -> Iterator[Row]:
    """One row a passage."""
    names = _names(plan.names)
    shared: Row = {PLAN: plan.plan, **names}
    for facet, values in plan.facets.items():
        shared |= _facet(facet, values)
    for position, passage in enumerate(plan.passages):
        revision: Row = {} if position else {REVISION: plan.revision}
        own = {name: joined((names.get(name, ""), text)) for name, text in _names(passage.names).items() if text}
        yield shared | own | _passage(passage) | revision | sort_keys(plan, position)


def hit(plan: int, passage: int) -> Hit:
    """What a row's two numbers stand for."""
    return Hit(plan, Kind(passage % len(Kind)), passage // len(Kind))


def sort_keys(plan: IndexedPlan, position: int) -> Row:
    """Numbers to order passages by, ascending and unlike, so that pages never overlap: 12 bits for the year, 20 for
    the place, 18 for the plan, 12 for the position in it."""
    tail = (plan.plan & 0x3FFFF) << 12 | min(position, 0xFFF)
    newest_first = 0xFFF - (plan.year or 0)
    oldest_first = plan.year or 0xFFF
    place = plan.place or 0xFFFFF
    return {
        Order.NEWEST: newest_first << 50 | place << 30 | tail,
        Order.OLDEST: oldest_first << 50 | place << 30 | tail,
        Order.PLACE: place << 42 | newest_first << 30 | tail,
    }


def _names(names: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    return {words_column(name): tokens(*map(fold, texts)) for name, texts in names.items()}


def _passage(passage: Passage) -> Row:
    row: Row = {
        PASSAGE: passage.row * len(Kind) + passage.kind,
        words_column(TEXT): tokens(fold(passage.text)),
    }
    for facet, values in zip(PASSAGE_FACETS, ((passage.kind.slug,), passage.topics), strict=True):
        row |= _facet(facet, values)
    return row


def _facet(facet: str, values: Iterable[str]) -> Row:
    joined = " ".join(sorted(values))
    return {facet: joined, value_column(facet): joined} if joined else {}
