"""The engine: passages in, exact hits, totals and counts out. The only module that knows tantivy.

A reader follows the index through commits and rebuilds of other processes. Both totals are exact: the terms
aggregation by plan has one bucket for each plan with a hit. Nothing but numbers comes back; texts are in the tables.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import tantivy
from tantivy import Occur

from plans.search import analyzer, columns, generation
from plans.search.columns import value_column, words_column
from plans.search.facets import FACETS, MANY_VALUED, UNKNOWN, Choice, Selection
from plans.search.passages import Hit, IndexedPlan, Kind, Order, Results
from plans.search.tree import TEXT, And, Node, Not, Or, Term, Years

FIRST_YEAR, LAST_YEAR = 1949, 2100
"""Years a plan can have; open year ranges end here."""

BUCKETS = 65_000
"""The engine gives no more buckets in one aggregation, and fails beyond."""

_MEMORY = 64_000_000
"""Bytes of the writer's buffer for a few plans; tantivy asks for 15 MB a thread at least."""
_MEMORY_OF_REBUILD = 512_000_000
_COMBINATIONS = 20_000
"""More combinations of topics or flags than occur."""
_SLOW = ("city", *MANY_VALUED)
"""Facets of so many values that counting them takes as long as all others together."""
_ATTEMPTS = 3


class IndexMissingError(Exception):
    """There is no index that this program can read."""


def _build_schema() -> Any:
    builder = tantivy.SchemaBuilder()
    for column in columns.WORDS:
        builder.add_text_field(column, tokenizer_name="whitespace", index_option="position")
    for column in columns.SETS:
        builder.add_text_field(column, tokenizer_name="whitespace", index_option="basic")
    for column in columns.VALUES:
        builder.add_text_field(column, tokenizer_name="raw", index_option="basic", fast=True)
    # Signed: tantivy-py 0.27 deletes nothing by a term of an unsigned field, and says nothing.
    for column in columns.NUMBERS:
        builder.add_integer_field(column, indexed=column == columns.PLAN, fast=True)
    return builder.build()


_SCHEMA = _build_schema()


def _document(row: columns.Row) -> Any:
    document = tantivy.Document()
    for name, value in row.items():
        if isinstance(value, int):
            document.add_integer(name, value)
        else:
            document.add_text(name, value)
    return document


def create(path: Path) -> None:
    """An empty index in the empty folder `path`."""
    tantivy.Index(_SCHEMA, str(path))


class Writer:
    """Changes that become visible together, when the `writing` block ends."""

    def __init__(self, writer: Any) -> None:
        self._writer = writer

    def add(self, plan: IndexedPlan) -> None:
        for row in columns.rows(plan):
            self._writer.add_document(_document(row))

    def remove(self, plan: int) -> None:
        self._writer.delete_documents_by_term("plan", plan)

    def replace(self, plan: IndexedPlan) -> None:
        self.remove(plan.plan)
        self.add(plan)


@contextmanager
def writing(path: Path, *, rebuild: bool = False) -> Iterator[Writer]:
    """Change the index in `path`: all of it or, when the block fails, nothing. Hold generation.writing meanwhile."""
    index = tantivy.Index.open(str(path))
    writer = index.writer(_MEMORY_OF_REBUILD, 2) if rebuild else index.writer(_MEMORY, 1)
    try:
        yield Writer(writer)
        writer.commit()
    except BaseException:
        writer.rollback()
        raise
    finally:
        writer.wait_merging_threads()


def _all() -> Any:
    return tantivy.Query.const_score_query(tantivy.Query.all_query(), 0.0)


def _term(term: Term) -> Any:
    """Words are ranked by where they stand in the passage; conditions on the plan only let pass."""
    words: list[str | tuple[int, str]] = [*analyzer.phrase(term.folded)]
    if not words:
        return tantivy.Query.empty_query()
    name = words_column(term.field)
    query = (
        tantivy.Query.term_query(_SCHEMA, name, words[0][1])
        if len(words) == 1
        else tantivy.Query.phrase_query(_SCHEMA, name, words)
    )
    return query if term.field == TEXT else tantivy.Query.const_score_query(query, 0.0)


def _years(years: Years) -> Any:
    if years.first is None and years.last is None:
        return _any_of("year", [UNKNOWN])
    first, last = max(years.first or FIRST_YEAR, FIRST_YEAR), min(years.last or LAST_YEAR, LAST_YEAR)
    return _any_of("year", [str(year) for year in range(first, last + 1)])


def _any_of(facet: str, values: Iterable[str]) -> Any:
    alternatives = [(Occur.Should, tantivy.Query.term_query(_SCHEMA, facet, value)) for value in values]
    return tantivy.Query.const_score_query(tantivy.Query.boolean_query(alternatives), 0.0)


def _together(parts: Iterable[Node]) -> Any:
    wanted = [(Occur.Must, _query(part)) for part in parts if not isinstance(part, Not)]
    unwanted = [(Occur.MustNot, _query(part.part)) for part in parts if isinstance(part, Not)]
    return tantivy.Query.boolean_query([*(wanted or [(Occur.Must, _all())]), *unwanted])


def _query(node: Node) -> Any:
    match node:
        case Term():
            return _term(node)
        case Years():
            return _years(node)
        case Not():
            return _together((node,))
        case And(parts):
            return _together(parts)
        case Or(parts):
            return tantivy.Query.boolean_query([(Occur.Should, _query(part)) for part in parts])


def _conditions(facet: str, choice: Choice) -> Iterator[tuple[Occur, Any]]:
    if choice.included:
        yield Occur.Must, _any_of(facet, choice.included)
    if choice.excluded:
        yield Occur.MustNot, _any_of(facet, choice.excluded)


@cache
def _pool() -> ThreadPoolExecutor:
    """Where plans and facets are counted while hits are ranked: the engine lets go of Python's lock."""
    return ThreadPoolExecutor(thread_name_prefix="counting")


class _Search:
    """One query on one state of the index."""

    def __init__(self, searcher: Any, tree: Node | None, selection: Selection) -> None:
        self._searcher = searcher
        self._tree = _query(tree) if tree else _all()
        self._selection = selection
        self._whole = self._narrowed(selection)

    def results(self, order: Order, offset: int, limit: int) -> Results:
        counting = _pool().submit(self._per_plan)
        facets = [_pool().submit(self._count, query, facets) for query, facets in self._groups()]
        hits = self._hits(order, offset, limit)
        counts = {facet: found for group in facets for facet, found in group.result().items()}
        per_plan = counting.result()
        return Results(sum(per_plan), len(per_plan), hits, counts)

    def _narrowed(self, selection: Selection) -> Any:
        conditions = [pair for facet in selection.chosen for pair in _conditions(facet, selection.of(facet))]
        return tantivy.Query.boolean_query([(Occur.Must, self._tree), *conditions]) if conditions else self._tree

    def _per_plan(self) -> list[int]:
        """The number of hits in each plan that has one."""
        return [
            bucket["doc_count"]
            for query in self._slices()
            for bucket in self._aggregate(query, {"plan": ("plan", BUCKETS)})["plan"]
        ]

    def _slices(self) -> list[Any]:
        """The query, cut by plans so that no slice has more of them than the engine has buckets."""
        if self._searcher.doc_freq("kind", Kind.TITLE.slug) <= BUCKETS:
            return [self._whole]
        (last, _), *_ = self._searcher.search(tantivy.Query.all_query(), 1, count=False, order_by_field="plan").hits
        return [
            tantivy.Query.boolean_query([(Occur.Must, self._whole), (Occur.Must, _plans(start, start + BUCKETS))])
            for start in range(0, last + 1, BUCKETS)
        ]

    def _hits(self, order: Order, offset: int, limit: int) -> tuple[Hit, ...]:
        sorting = {"order_by_field": order, "order": tantivy.Order.Asc} if order in columns.SORT_KEYS else {}
        found = self._searcher.search(self._whole, limit, count=False, offset=offset, **sorting).hits
        addresses = [address for _, address in found]
        plans = self._searcher.fast_field_values("plan", addresses)
        passages = self._searcher.fast_field_values("passage", addresses)
        return tuple(columns.hit(plan, passage) for plan, passage in zip(plans, passages, strict=True))

    def _groups(self) -> Iterator[tuple[Any, list[str]]]:
        """The facets to count together, and over which query: a chosen one over the query without its choice."""
        free = [facet for facet in FACETS if not self._selection.of(facet)]
        yield self._whole, [facet for facet in free if facet in _SLOW]
        yield self._whole, [facet for facet in free if facet not in _SLOW]
        for facet in self._selection.chosen:
            yield self._narrowed(self._selection.without(facet)), [facet]

    def _count(self, query: Any, facets: list[str]) -> dict[str, Mapping[str, int]]:
        wanted = {facet: (value_column(facet), _COMBINATIONS if facet in MANY_VALUED else 2_000) for facet in facets}
        return {facet: _sums(buckets) for facet, buckets in self._aggregate(query, wanted).items()}

    def _aggregate(self, query: Any, wanted: Mapping[str, tuple[str, int]]) -> dict[str, list[dict[str, Any]]]:
        """Buckets of passages by value of columns: name → (column, at most so many)."""
        if not wanted:
            return {}
        terms = {name: {"terms": {"field": column, "size": size}} for name, (column, size) in wanted.items()}
        return {name: found["buckets"] for name, found in self._searcher.aggregate(query, terms).items()}


def _plans(start: int, end: int) -> Any:
    within = tantivy.Query.range_query(
        _SCHEMA, "plan", tantivy.FieldType.Integer, start, end, include_lower=True, include_upper=False
    )
    return tantivy.Query.const_score_query(within, 0.0)


def _sums(buckets: Iterable[Mapping[str, Any]]) -> dict[str, int]:
    """Passages by single value, of buckets by combination of values."""
    sums: Counter[str] = Counter()
    for bucket in buckets:
        for value in bucket["key"].split():
            sums[value] += bucket["doc_count"]
    return dict(sums)


@dataclass(frozen=True, slots=True)
class _Opened:
    path: Path
    commit: tuple[int, int]
    index: Any


class Reader:
    """One process's view of the index in `folder`. Every method raises IndexMissingError when there is none."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._opened: _Opened | None = None

    def search(self, tree: Node | None, selection: Selection, order: Order, offset: int, limit: int) -> Results:
        """The passages that match the tree (all, when it is None) and the selection; `limit` of them, from `offset`."""
        return _Search(self._searcher(), tree, selection).results(order, offset, limit)

    def count(self, tree: Node) -> int:
        """How many passages match."""
        searcher = self._searcher()
        return int(searcher.search(_query(tree), 1).count)

    def revisions(self) -> dict[int, int]:
        """The revision of every plan held."""
        searcher = self._searcher()
        titles = tantivy.Query.term_query(_SCHEMA, "kind", Kind.TITLE.slug)
        number = searcher.search(titles, 1).count
        if not number:
            return {}
        addresses = [address for _, address in searcher.search(titles, number, count=False).hits]
        plans = searcher.fast_field_values("plan", addresses)
        return dict(zip(plans, searcher.fast_field_values("revision", addresses), strict=True))

    def revision_sum(self) -> tuple[int, int]:
        """How many plans are held, and the sum of their revisions: a quick comparison with the tables."""
        stats = self._searcher().aggregate(tantivy.Query.all_query(), {"held": {"stats": {"field": "revision"}}})[
            "held"
        ]
        return int(stats["count"]), int(stats["sum"])

    def _searcher(self) -> Any:
        for _ in range(_ATTEMPTS):
            path = generation.current(self._folder)
            if path is None:
                raise IndexMissingError
            try:
                return self._follow(path).index.searcher()
            except (OSError, ValueError):
                continue  # replaced by a rebuilt index between two looks, or damaged
        raise IndexMissingError

    def _follow(self, path: Path) -> _Opened:
        """The opened index at its newest commit."""
        state = (path / "meta.json").stat()
        commit = (state.st_mtime_ns, state.st_ino)
        opened = self._opened
        if opened is None or opened.path != path:
            index = tantivy.Index.open(str(path))
            index.config_reader("manual")
            index.reload()
            opened = self._opened = _Opened(path, commit, index)
        elif opened.commit != commit:
            opened.index.reload()
            opened = self._opened = _Opened(path, commit, opened.index)
        return opened
