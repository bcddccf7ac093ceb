"""Searching long texts for what can begin only at few of their characters."""

import re
from collections.abc import Iterator


def matches_at(
    places: re.Pattern[str], pattern: re.Pattern[str], text: str, start: int = 0, end: int | None = None
) -> Iterator[re.Match[str]]:
    """What pattern.finditer(text, start, end) gives, where `places` finds every place at which `pattern` may match.

    The engine skips to a class of characters many times faster than it tries alternatives, or looks back, at each.
    """
    limit = len(text) if end is None else end
    reach = start
    for place in places.finditer(text, start, limit):
        if place.start() >= reach and (match := pattern.match(text, place.start(), limit)):
            yield match
            reach = match.end()
