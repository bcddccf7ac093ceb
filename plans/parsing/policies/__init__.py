"""Documents that a plan cites: 《…》, and titles without marks where that is certain.

lexicon    the words, from plans/data/policies.toml
issuers    who issued a document, named before it or in its title
titles     shells, editions and kinds
origins    on which level and in which place a document was issued
identity   which document a title means: the key under which printed forms meet
roles      what the plan does with a document in marks
quoted, unquoted   where the titles stand
"""

from collections.abc import Iterable, Iterator

from plans.folding import fold, fold_aligned
from plans.parsing.document import CitedPolicy, Span
from plans.parsing.policies.identity import Identity, identify_all
from plans.parsing.policies.origins import Home
from plans.parsing.policies.quoted import find_quoted, without_file_ending
from plans.parsing.policies.unquoted import ends_phrase, find_unquoted

__all__ = ["Home", "Identity", "find_policies", "find_repeated", "identify_all"]

_SHORTEST_REPEATED = 8


def find_policies(text: str, own_title: str | None, home: Home, folded: str | None = None) -> list[CitedPolicy]:
    """Cited documents in the clean text of one passage, in order; spans are offsets into `text`.

    The plan's own title, or its file's name, is no citation.
    folded: `text` folded (plans.folding.fold_aligned), where the caller has it.
    """
    folded = fold_aligned(text) if folded is None else folded
    quoted = list(find_quoted(text, folded, home.year))
    found = [*quoted, *find_unquoted(text, folded, quoted, home)]
    own = _comparable(own_title) if own_title and found else None
    return sorted((each for each in found if _comparable(each.title) != own), key=lambda each: each.span)


def find_repeated(
    text: str, titles: Iterable[str], known: list[CitedPolicy], folded: str | None = None
) -> Iterator[CitedPolicy]:
    """Titles that the plan quotes elsewhere, repeated here without marks outside what is `known`."""
    folded = fold_aligned(text) if folded is None else folded
    for title in titles:
        at = folded.find(title) if len(title) >= _SHORTEST_REPEATED else -1
        while at >= 0:
            span = Span(at, at + len(title))
            apart = not any(each.span.start < span.end and span.start < each.span.end for each in known)
            if apart and ends_phrase(folded, span.end):
                yield CitedPolicy(text[span.start : span.end], span, quoted=False)
            at = folded.find(title, span.end)


def _comparable(title: str) -> str:
    return without_file_ending(fold(title)).replace(" ", "")
