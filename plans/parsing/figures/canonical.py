"""Which indicator of the codebook a figure measures; the rules stand at the head of plans/data/indicators.toml."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from plans.parsing.figures.codebook import INDICATORS, NEUTRAL, TAILS, Indicator, Part, Pattern
from plans.parsing.figures.lexicon import either

_PUNCTUATION = r"\([^()]*\)|[“”‘’\"、·…]"
_TAIL = re.compile(rf"(?>{either(TAILS)}|{_PUNCTUATION})*+")
_NOTHING_ELSE = re.compile(rf"(?>{either({*NEUTRAL, *TAILS})}|{_PUNCTUATION})*+")
_TWO_RATES = re.compile("(?:率|占比|比例)(?:[、和及]|以及)")
"""Two measures that share one number."""

_Places = Mapping[str, Sequence[int]]
"""Word → where it begins in the phrase."""


class Wording(NamedTuple):
    """What is known of a figure; all texts are folded."""

    phrase: str
    """The indicator as written; with the word for all (全覆盖) where that stands for the number."""
    clause: str
    """What the clause says before the number."""
    said: str
    """What the sentence says before the clause."""
    unit: str | None
    """Normalised."""
    none: bool = False
    """Whether the figure is a word for none (清零)."""


class _Rule(NamedTuple):
    indicator: Indicator
    pattern: Pattern
    first: frozenset[str]
    """The words of which the phrase must have one."""


class _Match(NamedTuple):
    """How much of the phrase a rule accounts for."""

    slug: str
    covered: int
    """A bit for every character of the phrase."""
    asides: int

    def outdoes(self, other: "_Match") -> bool:
        """Whether it says all that the other says, and more."""
        if self.covered == other.covered:
            return self.asides > other.asides
        return self.covered & other.covered == other.covered


_RULES = tuple(
    _Rule(indicator, pattern, pattern.parts[0].words) for indicator in INDICATORS for pattern in indicator.patterns
)


_WORDS = sorted({word for rule in _RULES for part in rule.pattern.parts for word in part.words})
_FINDER = AhoCorasick(_WORDS)


def find_canonical(wording: Wording) -> str | None:
    """The slug of the indicator; None when no rule holds, or when the phrase names two things."""
    if _TWO_RATES.search(wording.phrase):
        return None
    best: dict[str, _Match] = {}
    for match in _matches(wording):
        known = best.get(match.slug)
        if known is None or _weight(match) > _weight(known):
            best[match.slug] = match
    winner = max(best.values(), key=_weight, default=None)
    if winner is None or not all(winner.outdoes(other) for other in best.values() if other is not winner):
        return None
    return winner.slug


def _weight(match: _Match) -> tuple[int, int]:
    return match.covered.bit_count(), match.asides


def _matches(wording: Wording) -> Iterator[_Match]:
    phrase = wording.phrase
    found = _find_words(phrase)
    rules = _rules_by_head(wording.unit, wording.none)
    closing = ((word, _closing(word, starts, phrase)) for word, starts in found.items() if word in rules)
    heads = {word: starts for word, starts in closing if starts}
    for at in sorted({at for word in heads for at in rules[word]}):
        indicator, pattern, first = _RULES[at]
        if first.isdisjoint(found):
            continue
        covered = _cover(pattern.parts, found, heads, 0)
        if covered and _holds(pattern, wording, covered) and not any(word in phrase for word in indicator.exclusions):
            yield _Match(indicator.slug, covered, len(pattern.asides))


def _find_words(phrase: str) -> dict[str, list[int]]:
    """Every word of the codebook that stands in the phrase, with where it begins; words may overlap."""
    found: dict[str, list[int]] = {}
    for word, start, _ in _FINDER.find_matches_as_indexes(phrase, overlapping=True):
        found.setdefault(_WORDS[word], []).append(start)
    return found


def _closing(word: str, starts: Iterable[int], phrase: str) -> list[int]:
    """The places where the word could be the head: nothing but tails follow."""
    ends = len(phrase) - len(word)
    return [start for start in starts if start == ends or _TAIL.fullmatch(phrase, start + len(word))]


@lru_cache(maxsize=1024)
def _rules_by_head(unit: str | None, none: bool) -> Mapping[str, Sequence[int]]:
    """Places in _RULES by each word that is a head, for the indicators whose figures may have the unit."""
    index: dict[str, list[int]] = defaultdict(list)
    for at, (indicator, pattern, _) in enumerate(_RULES):
        if _may_be_counted_in(indicator, unit, none):
            for word in pattern.parts[-1].words:
                index[word].append(at)
    return dict(index)


def _may_be_counted_in(indicator: Indicator, unit: str | None, none: bool) -> bool:
    """A missing unit may be any classifier."""
    base, per, _ = (unit or "").partition("/")
    if base in indicator.units and (not per or "/" in indicator.unit):
        return True
    return unit is None and (none or indicator.kind in ("count", "score"))


def _cover(parts: Sequence[Part], found: _Places, heads: _Places, start: int) -> int:
    """The characters that the parts take from `start` on, as many as can be; 0 when one of them is missing."""
    part, others = parts[0], parts[1:]
    places, best = found if others else heads, 0
    for word, starts in places.items():
        reached = bisect_left(starts, start) if word in part.words else len(starts)
        if reached == len(starts):
            continue
        at = starts[reached]
        rest = _cover(others, found, heads, at + len(word)) if others else 0
        if rest or not others:
            best = max(best, rest | ((1 << len(word)) - 1) << at, key=int.bit_count)
    return best


def _holds(pattern: Pattern, wording: Wording, covered: int) -> bool:
    """Whether what the pattern wants outside the phrase is said, and nothing else in it, where it wants that."""
    context = wording.said + wording.clause if pattern.alone else wording.clause
    if not all(any(word in context for word in part.words) for part in pattern.asides):
        return False
    return not (pattern.alone and _says_more(wording.phrase, covered))


def _says_more(phrase: str, covered: int) -> bool:
    """Whether the characters that are not covered name anything."""
    rest = "".join(char if not covered >> at & 1 else "|" for at, char in enumerate(phrase))
    return not all(_NOTHING_ELSE.fullmatch(each) for each in rest.split("|"))
