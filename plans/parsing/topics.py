"""Fields of education that an item is about; the rules are read from plans/data/topics.toml."""

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from plans.folding import fold_aligned

_RULES: dict[str, Any] = tomllib.loads((Path(__file__).parents[1] / "data" / "topics.toml").read_text("utf-8"))
_MOST_COUNTED = 3


class TopicRule(NamedTuple):
    """One field of education: address part and Chinese name."""

    slug: str
    name: str


class _Word(NamedTuple):
    word: str
    slug: str
    weight: int


TOPICS = tuple(TopicRule(topic["slug"], topic["name"]) for topic in _RULES["topic"])
"""All fields, in the order in which they are shown."""

_ORDER = {topic.slug: position for position, topic in enumerate(TOPICS)}


def _words() -> Iterator[_Word]:
    for topic in _RULES["topic"]:
        for weight, words in topic["words"].items():
            yield from (_Word(word.lower(), topic["slug"], int(weight)) for word in words)


def _by_first_pair() -> dict[str, list[_Word]]:
    """Words by their first two characters: a text is searched only for those whose pair it holds."""
    index: dict[str, list[_Word]] = defaultdict(list)
    for word in _words():
        index[word.word[:2]].append(word)
    return dict(index)


_INDEX = _by_first_pair()
_FIRST, _SECOND = (re.escape("".join(sorted(set(chars)))) for chars in zip(*_INDEX, strict=True))
_MAY_BE_PAIR = re.compile(f"(?=([{_FIRST}][{_SECOND}]))")
"""Any two characters that could open a word: leaves few of a text's pairs to be looked up."""


def scores(heading: str | None, text: str) -> dict[str, int]:
    """Points of every field with any, by slug; `text` may repeat the heading."""
    points: dict[str, int] = defaultdict(int)
    for part, factor in ((heading or "", _RULES["heading_factor"]), (text, 1)):
        folded = fold_aligned(part)
        for pair in _INDEX.keys() & _MAY_BE_PAIR.findall(folded):
            for word in _INDEX[pair]:
                if count := folded.count(word.word):
                    points[word.slug] += min(count, _MOST_COUNTED) * word.weight * factor
    return dict(points)


def classify(heading: str | None, text: str) -> tuple[str, ...]:
    """Topic slugs, the main one first; empty when no rule speaks clearly."""
    points = scores(heading, text)
    least = max(_RULES["threshold"], _RULES["share"] * max(points.values(), default=0))
    clear = [slug for slug, gained in points.items() if gained >= least]
    return tuple(sorted(clear, key=lambda slug: (-points[slug], _ORDER[slug])))
