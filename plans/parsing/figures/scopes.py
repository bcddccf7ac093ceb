"""For whom a figure holds: the place or each of its parts, the stage of education, the ownership."""

import re
from typing import NamedTuple

from plans.parsing.figures.clauses import Setting
from plans.parsing.figures.lexicon import WORDS, either, either_guarded, load

_EACH_OF = either(WORDS["scope"]["each_of"])
_EACH = re.compile(
    rf"(每[一]?(?:[个所名位])?(?:{_EACH_OF})|各(?:{_EACH_OF})(?:[(、](?:{_EACH_OF})(?:、(?:{_EACH_OF}))*\)?)*)(?!级|别|类|种)"
)
_TOTAL = re.compile(f"({either(WORDS['scope']['total'])})(?!性)")
_HOLDER = re.compile(r"/[生校人班园县]")

_STAGES: dict[str, dict[str, str]] = load("stages.toml")
_STAGE_OF = {word: stage for stage, words in _STAGES.items() for word in words}
_STAGE = re.compile(either_guarded({word: guard for words in _STAGES.values() for word, guard in words.items()}))
_COMPULSORY = {"compulsory", "primary", "junior"}
_TYPE_OF = {
    "普惠性民办": "inclusive-private",
    "普惠民办": "inclusive-private",
    "普惠": "inclusive",
    "公办": "public",
    "民办": "private",
}
_TYPE = re.compile(either(_TYPE_OF))


class Scope(NamedTuple):
    printed: str | None
    kind: str | None
    """each, total, or None when the clause does not tell."""


def find_scope(setting: Setting, unit: str | None) -> Scope:
    """各县(市、区), 每校 or a unit per head bind each of them, 全市 all together."""
    for pattern, kind in ((_EACH, "each"), (_TOTAL, "total")):
        if match := pattern.search(setting.before):
            return Scope(setting.printed(match), kind)
    return Scope(None, "each" if unit and _HOLDER.search(unit) else None)


def find_stage(indicator: str, before: str) -> str | None:
    """The stage that the folded indicator names, else the words before the number; several when they name more."""
    stages = {_STAGE_OF[word] for word in _STAGE.findall(indicator) or _STAGE.findall(before)}
    if "special" in stages:
        return "special"
    if stages >= {"primary", "junior"} and stages <= _COMPULSORY:
        return "compulsory"
    if stages < _COMPULSORY:
        stages -= {"compulsory"} if len(stages) > 1 else set()
    return "several" if len(stages) > 1 else next(iter(stages), None)


def find_ownership(indicator: str) -> str | None:
    """public, private, inclusive (普惠性) or inclusive-private when the folded indicator names one of them only."""
    types = {_TYPE_OF[word] for word in _TYPE.findall(indicator)}
    return types.pop() if len(types) == 1 else None
