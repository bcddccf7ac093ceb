"""When a long string stands nowhere as typed: the same query with the string's words in its place."""

from dataclasses import dataclass

from plans.search.facets import Selection
from plans.search.index import Reader
from plans.search.passages import Order, Results
from plans.search.query import Query, parse
from plans.search.tree import Term, wanted_terms
from plans.search.words import MIN_LENGTH, words

MAX_TERMS = 5
"""Long strings of one query that are looked at."""
SHOWN = 5


@dataclass(frozen=True, slots=True)
class Split:
    """One string and its words."""

    term: Term
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Splitting:
    """The strings that stand nowhere, and what the query finds with words in their place."""

    splits: tuple[Split, ...]
    query: Query
    results: Results


def split(reader: Reader, query: Query, selection: Selection) -> Splitting | None:
    """None when every long string of the query stands somewhere, or has no parts. The words together, in one passage,
    or else, when no passage has them all, any of them."""
    long_terms = [term for term in wanted_terms(query.tree) if len(term.folded) >= MIN_LENGTH][:MAX_TERMS]
    splits = tuple(
        Split(term, parts) for term in long_terms if len(parts := words(term.typed)) > 1 and not reader.count(term)
    )
    if not splits:
        return None
    for joint in (" ", " OR "):
        instead = parse(_instead(query.typed, splits, joint))
        results = reader.search(instead.tree, selection, Order.RELEVANCE, 0, SHOWN)
        if results.passages:
            break
    return Splitting(splits, instead, results)


def _instead(typed: str, splits: tuple[Split, ...], joint: str) -> str:
    """What was typed, with the words for each string; from the end, so that positions hold."""
    alone = len(splits) == 1 and splits[0].term.typed == typed.strip()
    for part in sorted(splits, key=lambda part: -part.term.start):
        replacement = joint.join(f'"{word}"' if any(c in word for c in ' "()|') else word for word in part.words)
        before, after = typed[: part.term.start], typed[part.term.end :]
        typed = f"{before}{replacement}{after}" if alone else f"{before}({replacement}){after}"
    return typed
