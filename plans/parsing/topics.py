"""Fields of education that an item is about; the rules are read from plans/data/topics.toml, whose head states them."""

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

_RULES: dict[str, Any] = tomllib.loads((Path(__file__).parents[1] / "data" / "topics.toml").read_text("utf-8"))
_MOST_COUNTED = 3
_NAMES_ITS_FIELD = 2


class TopicRule(NamedTuple):
    """One field of education."""

    slug: str
    """The last part of its address; never changed once published."""
    name: str
    definition: str
    """What belongs to it, and what of its neighbours does not."""
    stage: bool
    """Whether it is a stage or kind of school, where things are done, and not a thing that is done."""
    words: Mapping[int, tuple[str, ...]]
    """Words that speak of it, by their weight, the heaviest first."""


class _Sense(NamedTuple):
    slug: str
    weight: int


def _rule(written: dict[str, Any]) -> TopicRule:
    words = {int(weight): tuple(words) for weight, words in written["words"].items()}
    return TopicRule(written["slug"], written["name"], written["definition"], written.get("stage", False), words)


TOPICS = tuple(map(_rule, _RULES["topic"]))
"""All fields, in the order in which they are shown."""

_ORDER = {topic.slug: position for position, topic in enumerate(TOPICS)}
_STAGES = frozenset(topic.slug for topic in TOPICS if topic.stage)
_SENSES = {
    word: _Sense(topic.slug, weight) for topic in TOPICS for weight, words in topic.words.items() for word in words
}


_WORDS = AhoCorasick((*_SENSES, *_RULES["neutral"]), matchkind=MatchKind.LeftmostLongest)
"""All words, also those that count for nothing: from left to right, the longest at each place, none inside another."""
_WHOLE_PLAN = re.compile("|".join(map(re.escape, _RULES["whole_plan"])))


def classify(heading: str, text: str) -> tuple[str, ...]:
    """Topic slugs of an item, the main one first; empty when no rule speaks clearly.

    Both are folded (plans.folding.fold_aligned); `text` may repeat the heading, which may be empty.
    """
    in_heading = _WORDS.find_matches_as_strings(heading)
    named = frozenset(
        sense.slug for sense in map(_SENSES.get, in_heading) if sense and sense.weight >= _NAMES_ITS_FIELD
    )
    if not named and _WHOLE_PLAN.search(heading):
        return ()
    said = _points(_WORDS.find_matches_as_strings(text))
    main = _main(named, _points(in_heading), said)
    if main is None:
        return ()
    least = max(_RULES["threshold"], _RULES["share"] * sum(said.values()))
    others = named | {slug for slug, points in said.items() if points >= least}
    return (main, *sorted(others - {main}, key=lambda slug: (-said.get(slug, 0), _ORDER[slug])))


def _points(words: list[str]) -> dict[str, int]:
    """Points of every field that has any, by slug, in the order of first mention."""
    points: dict[str, int] = {}
    counts: dict[str, int] = {}
    for word in words:
        count = counts[word] = counts.get(word, 0) + 1
        if count <= _MOST_COUNTED and (sense := _SENSES.get(word)):
            points[sense.slug] = points.get(sense.slug, 0) + sense.weight
    return points


def _main(named: frozenset[str], headed: Mapping[str, int], said: Mapping[str, int]) -> str | None:
    """The field with the most points among those that the heading allows, if they suffice."""
    allowed = (named - _STAGES) or named or headed.keys() | said.keys()
    totals = {
        slug: headed.get(slug, 0) * _RULES["heading_factor"] + said.get(slug, 0)
        for slug in (*headed, *said)
        if slug in allowed
    }
    main = max(totals, key=totals.__getitem__, default=None)
    return main if main and totals[main] >= _RULES["threshold"] else None
