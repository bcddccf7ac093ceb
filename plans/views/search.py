"""The search page: what was asked is all in the address, and nothing in an address can make it fail."""

from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseBase, QueryDict
from django.shortcuts import render

from plans import hits, indexing
from plans.exports import Download, respond
from plans.hits import Found
from plans.search.facets import Selection
from plans.search.highlight import Fragment, excerpt
from plans.search.index import IndexMissingError
from plans.search.passages import Order, Results
from plans.search.query import Query, parse
from plans.search.splitting import split
from plans.search.tree import reading, wanted_terms
from plans.views.search_facets import search_facets, selection_of, selection_words

PER_PAGE = 20
REACHED = 10_000
"""Hits that can be paged through or downloaded; totals and facets count all."""
EXCERPT = 240
"""Characters of a passage that are shown, about."""

ORDERS = {
    Order.RELEVANCE: "相关度",
    Order.NEWEST: "年份由近及远",
    Order.OLDEST: "年份由远及近",
    Order.PLACE: "按地区",
}


@dataclass(frozen=True, slots=True)
class Asked:
    """What an address asks for."""

    query: Query
    selection: Selection
    order: Order

    @property
    def anything(self) -> bool:
        """A query that says nothing searchable finds nothing, whatever is selected; no query and a selection, all."""
        return bool(self.query.tree) or (bool(self.selection.chosen) and not self.query.typed.strip())


@dataclass(frozen=True, slots=True)
class ShownHit:
    found: Found
    fragments: list[Fragment]


def search(request: HttpRequest) -> HttpResponse:
    asked = _asked(request.GET)
    context: dict[str, Any] = {"asked": asked, "orders": ORDERS.items()}
    try:
        if asked.anything:
            context |= _answer(asked, request.GET)
    except IndexMissingError:
        return _unavailable(request)
    return render(request, "search/search.html", context)


def search_table(request: HttpRequest, suffix: str) -> HttpResponseBase:
    """All hits of the same address as a table, up to REACHED."""
    asked = _asked(request.GET)
    try:
        found = _results(asked, 0, REACHED) if asked.anything else None
    except IndexMissingError:
        return _unavailable(request)
    return respond(request, _download(request, asked, found), suffix)


def _download(request: HttpRequest, asked: Asked, found: Results | None) -> Download:
    cut = f"共{found.passages}条，仅前{REACHED}条" if found and found.passages > REACHED else ""
    found_hits = found.hits if found else ()
    return Download(
        f"检索结果（{cut}）" if cut else "检索结果",
        hits.COLUMNS,
        rows=lambda: hits.rows(found_hits, request.build_absolute_uri),
        count=lambda: len(found_hits),
        query=_words(asked),
        notes=(f"{cut}；次序：{ORDERS[asked.order]}。",) if cut else (),
    )


def _words(asked: Asked) -> str:
    """What was searched: the query as typed and as it was understood, and what is selected."""
    typed = asked.query.typed
    said = (
        [f"检索式 {typed}（{reading(asked.query.tree)}）"] if asked.query.tree else [f"检索式 {typed}"] if typed else []
    )
    return "；".join([*said, *selection_words(asked.selection)])


def _unavailable(request: HttpRequest) -> HttpResponse:
    response = render(request, "search/missing.html", status=503)
    response["Retry-After"] = "60"
    return response


def _asked(params: QueryDict) -> Asked:
    order = params.get("order", "")
    return Asked(parse(params.get("q", "")), selection_of(params), Order(order) if order in ORDERS else Order.RELEVANCE)


def _results(asked: Asked, offset: int, limit: int) -> Results:
    return indexing.reader().search(asked.query.tree, asked.selection, asked.order, offset, limit)


def _answer(asked: Asked, params: QueryDict) -> dict[str, Any]:
    """What the page shows of an answer, in five queries; three more when nothing was found and its words were."""
    results, page = _page(asked, params.get("page", ""))
    splitting = None if results.passages else split(indexing.reader(), asked.query, asked.selection)
    return {
        "results": results,
        "page": page,
        "beyond": results.passages > REACHED,
        "reached": REACHED,
        "said_beyond": f"下载（前 {REACHED:,} 条）",
        "reading": reading(asked.query.tree) if asked.query.tree else "",
        "groups": shown(results, asked.query),
        "facets": search_facets(results.counts, asked.selection, params),
        "splitting": splitting,
        "split_groups": shown(splitting.results, splitting.query) if splitting else [],
    }


def _page(asked: Asked, number: str) -> tuple[Results, Page[int]]:
    """The page asked for, or the last one there is."""
    wanted = int(number) if number.isdecimal() and len(number) < 9 else 1
    wanted = min(max(wanted, 1), REACHED // PER_PAGE)
    results = _results(asked, (wanted - 1) * PER_PAGE, PER_PAGE)
    page = Paginator(range(min(results.passages, REACHED)), PER_PAGE).get_page(wanted)
    if page.number != wanted:
        results = _results(asked, (page.number - 1) * PER_PAGE, PER_PAGE)
    return results, page


def shown(results: Results, query: Query) -> list[list[ShownHit]]:
    """The hits with their excerpts; neighbours of one plan together."""
    terms = [term.folded for term in wanted_terms(query.tree)]
    found = hits.load(results.hits)
    return [
        [ShownHit(passage, excerpt(passage.text, terms, EXCERPT)) for passage in group]
        for _, group in groupby(found, key=lambda passage: passage.plan.pk)
    ]
