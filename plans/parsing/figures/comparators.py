"""The direction that the words around a number give it."""

import re

from plans.parsing.figures.clauses import Setting
from plans.parsing.figures.indicators import strip_lead
from plans.parsing.figures.lexicon import WORDS, either
from plans.parsing.figures.phrase import Phrase

_BEFORE = {word: rule["comparator"] for rule in WORDS["comparators"]["before"] for word in rule["words"]}
_AFTER = {word: rule["comparator"] for rule in WORDS["comparators"]["after"] for word in rule["words"]}
_CHANGE = WORDS["change"]
_COPULA = either(WORDS["comparators"]["copulas"])
_TO = either(_CHANGE["to"])

_BEFORE_NUMBER = re.compile(rf"({either(_BEFORE)})(?:在|到|至|为)?$")
_MINIMUM_AND_VERB = re.compile(r"(至少|最少|最多|至多|不少于|不超过|约占)[^,、。]{1,8}$")
_OF_TOTAL = re.compile(rf"({either(_BEFORE)})[^,、。]{{0,16}}(?:总数|总量|总人数|总课程|总额|总课时)的?$")
_LAST = tuple({word[-1] for word in [*_BEFORE, *WORDS["comparators"]["copulas"]]} | set("到至为在了"))
_OF_WHOLE = re.compile(rf"({either(word for word in _BEFORE if len(word) > 1)})[^,、。]{{1,16}}的$")
_PAST_HALF = re.compile(r"[率例比面]过$")
_REACH, _LONGEST = 32, 8
_DELTA = re.compile(rf"(?:{either(_CHANGE['up'])})(?!{_TO})(?:了|约|近|不低于|不少于|超过)?$")
COPULA = re.compile(rf"{_COPULA}(?:到|至|为|在|了)?$")
_COMPARING = re.compile(rf"((?:(?:{_COPULA}|{either(_BEFORE)})(?:到|至|为|在|了)?)+)$")


def printed_comparator(setting: Setting) -> str | None:
    """The comparator that words before or behind the number print, None when there is none."""
    if setting.afterword:
        return str(_AFTER[setting.afterword])
    if _PAST_HALF.search(setting.edge):
        return ">"
    near = setting.before[-_REACH:]
    if match := _BEFORE_NUMBER.search(near, max(0, len(near) - _LONGEST)):
        return str(_BEFORE[match[1]])
    if "总" in near and (match := _OF_TOTAL.search(near)):
        return str(_BEFORE[match[1]])
    if match := _of_whole(setting):
        return str(_BEFORE[match[1]])
    if setting.quantity.value_max is not None:
        return "range"
    if setting.quantity.approximate:
        return "approx"
    if match := _MINIMUM_AND_VERB.search(setting.edge):
        return str(_BEFORE[match[1]])
    return None


def comparator(setting: Setting, shared: Setting | None) -> str:
    """The normalised comparator; `shared` is the number of its list whose own holds for all (分别不低于99%和75%)."""
    if setting.quantity.kind in ("all", "none"):
        return setting.quantity.kind
    printed = printed_comparator(setting) or (shared and printed_comparator(shared)) or "="
    if printed == ">=" and is_delta(setting):
        return "increase_by>="
    return printed


def is_delta(setting: Setting) -> bool:
    """上线人数增加60人, 提高3个百分点; not 提升43所乡村学校, 再增加5所, where the verb acts on what is counted."""
    if not _DELTA.search(setting.edge):
        return False
    if setting.quantity.kind not in ("thing", "universal"):
        return True
    return not setting.trail and bool(strip_lead(Phrase(setting.lead, setting.lead)))


def comparator_words(setting: Setting, shared: Setting | None = None) -> str | None:
    """What is printed around the number, or around the one it shares with: 达到…以上, 控制在…以内, 余."""
    surface, quantity = setting.clause.surface, setting.quantity
    if quantity.kind in ("all", "none"):
        return surface.printed[quantity.start : quantity.end]
    match = _compared(setting)
    before = setting.printed(match) if match else ""
    after = surface.printed[quantity.stop : setting.tail] or _some_more(setting)
    words = "…".join(filter(None, (before, after)))
    return words or (comparator_words(shared) if shared else None)


def _compared(setting: Setting) -> re.Match[str] | None:
    """Copula and comparator directly before the number, else a comparator further off."""
    edge = setting.edge
    if edge.endswith(_LAST) and (match := _COMPARING.search(edge, max(0, len(edge) - _LONGEST))):
        return match
    total = _OF_TOTAL.search(setting.before) if "总" in setting.before else None
    return total or _of_whole(setting) or _MINIMUM_AND_VERB.search(edge)


def _of_whole(setting: Setting) -> re.Match[str] | None:
    """不低于专任教师的15%: a share of something named after its comparator."""
    quantity = setting.quantity
    named = setting.lead.endswith("的") and (quantity.kind in ("share", "fraction") or quantity.unit == "倍")
    return _OF_WHOLE.search(setting.before[-_REACH:]) if named else None


def _some_more(setting: Setting) -> str:
    """余 of 260余名."""
    quantity, text = setting.quantity, setting.clause.surface.text
    return (
        "".join(char for char in text[quantity.end : quantity.stop] if char in "余多来") if quantity.approximate else ""
    )
