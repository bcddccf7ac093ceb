"""The words that open a statement of responsibility, and the role that each gives. Patterns for folded text."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

_DATA = Path(__file__).parents[2] / "data" / "responsibility.toml"
WORDS: dict[str, Any] = tomllib.loads(_DATA.read_text("utf-8"))

LEAD, COOPERATING, RESPONSIBLE, PERSON, DEADLINE = "lead", "cooperating", "responsible", "person", "deadline"
_ROLES: dict[str, list[str]] = WORDS["roles"]
_PHRASES: dict[str, list[str]] = WORDS["phrases"]


def any_of(words: Iterable[str], between: str = "") -> str:
    """A pattern for any of the words, the longest first; `between` may stand between their characters."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(between.join(map(re.escape, word)) for word in ordered) + ")"


def _all(table: dict[str, list[str]]) -> Iterator[str]:
    for words in table.values():
        yield from words


_GAP = r"\s{0,2}"
"""Labels are letter-spaced (责 任 单 位), or broken by a line's end."""
_ROLE = any_of(_all(_ROLES), _GAP)
_BODY = any_of(_all(WORDS["bodies"]), _GAP)
_NAMED = rf"(?:{any_of(WORDS['modifiers'])}?(?:[(]?{_ROLE}[)]?{_GAP}){{1,2}}{_BODY}|{any_of(_all(_PHRASES), _GAP)})"
LABEL = rf"(?:{_NAMED}(?:{_GAP}[、/和及与(]{{1,2}}(?:{_NAMED}|{_BODY})[)]?)*)"
"""牵头单位, 责任科(室), 牵头(责任)单位, 责任单位及责任人, 分管领导, 完成时限."""
BARE_LABEL = rf"{_ROLE}"
"""牵头, 配合: a role alone, which says something only before a colon."""
COLON = rf"{_GAP}:[^\S\n]*\n?[^\S\n]*"

_PERSONS = re.compile(rf"{any_of([*WORDS['bodies']['person'], *_PHRASES['person']])}")
_UNITS = re.compile(any_of(WORDS["bodies"]["unit"]))
_DEADLINES = re.compile(any_of(_PHRASES["deadline"]))
_BLANKS = re.compile(r"\s+")
_OPENS = re.compile(rf"[ \t\u3000]*[(\[【〔「]?{_GAP}{LABEL}{_GAP}[)\]】〕」:]")
LONGEST_LABEL = 24


def opens_statement(line: str) -> bool:
    """Whether a folded line begins with a label and its colon or bracket."""
    return bool(_OPENS.match(line))


def role_of(label: str) -> str:
    """The role that a label (folded) gives: of 责任单位及责任人 that of its first part."""
    label = _BLANKS.sub("", label)
    if _DEADLINES.match(label):
        return DEADLINE
    person, unit = _PERSONS.search(label), _UNITS.search(label)
    if person and not (unit and unit.start() < person.start()):
        return PERSON
    said = (role for role in (LEAD, COOPERATING) if any(word in label for word in _ROLES[role]))
    return next(said, RESPONSIBLE)
