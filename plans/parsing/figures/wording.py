"""What the words around a figure add: unit with its period, strength of the commitment, kind of change."""

import re
from typing import NamedTuple

from plans.parsing.figures.clauses import DATE, Setting, last_match
from plans.parsing.figures.comparators import is_delta
from plans.parsing.figures.indicators import strip_lead
from plans.parsing.figures.lexicon import CLASS_OF_VERB, LONG_VERB, VERB, VERBS_OF_DOING, WORDS, either
from plans.parsing.figures.phrase import Phrase

_CHANGE, _STRENGTH = WORDS["change"], WORDS["commitment"]
_TO = either(_CHANGE["to"])

_TURN = re.compile(r"每个?([两二三四]?(?:学期|学年|季度|半年|[年月周天日]))(?!\d{1,2}月)")
_HOLDER = re.compile(r"每(生|校|人|班|园|县)")

_MEASURES = ("share", "ratio", "fraction", "time", "all")
_LEVEL_OF = {word: level for level, words in _STRENGTH.items() for word in words}
_STRONG = re.compile(f"({either(_STRENGTH['hard'] + _STRENGTH['soft'])})")
_WEAK = either(_STRENGTH["planned"] + _STRENGTH["exploratory"])
_OPENING = re.compile(rf"^(?:{DATE.pattern}|年内|今年|全[市县区省年]|还|并|要)*({_WEAK})")

_DOWN = re.compile(rf"{either(_CHANGE['down'])}(?:了|{_TO})?(?:约|近|不低于|不少于)?$")
_KEPT = re.compile(rf"{either(_CHANGE['maintain'])}(?:在|为)?$")
_SUMMED = re.compile(rf"^{either(_CHANGE['cumulative'])}|{either(_CHANGE['cumulative'])}(?:达到?|为|突破|超过)?$")
_REACHED = re.compile(rf"(?:达到?|{either(_CHANGE['up'])}{_TO}|[增减升降]至|控制在|调整[为到至]|为)$")
_ACTED_ON = re.compile(rf"(?:^为|[对给向])(?:{either(WORDS['background']['wholes'])})?$")
_RAISED_TO = re.compile(rf"{VERB}(?:到|至|为)(?:约|近)?$")
_FOR_EACH = re.compile(r"每[^,、]{1,10}配[备置有]")
_PER_HEAD = re.compile(r"[生人]均|定额|标准")
_SHORT_VERB = re.compile(r"(?:共?建(?![设立筑议制档])|创(?![新业造客伤意]))")
_VERBS = re.compile(LONG_VERB)
_OPENING_VERBS = re.compile(rf"(?:{either(VERBS_OF_DOING)})*({LONG_VERB})")
_ENDS_IN_VERB = re.compile(rf"({VERB})(?:了|好|出)?$")


def unit_with_period(setting: Setting) -> str | None:
    """次/学期, 元/生/年: the unit as printed, for the nearest holder and the nearest period before it in the clause."""
    quantity = setting.quantity
    if quantity.unit is None or quantity.kind in ("share", "bare"):
        return quantity.unit
    before = setting.clause.surface.open[setting.clause.start : quantity.start]
    named = (_HOLDER.findall(before), _TURN.findall(before))
    return quantity.unit + "".join(f"/{words[-1]}" for words in named if words)


class Commitment(NamedTuple):
    kind: str = "plain"
    """hard, soft, planned, exploratory or plain."""
    printed: str | None = None
    """The verb that says so."""


PLAIN = Commitment()


def strength(words: str, printed: str) -> Commitment:
    """The commitment of the verb that governs the words of a clause; `printed` has the same length."""
    verb = last_match(_STRONG, words) or _OPENING.match(words)
    return Commitment(_LEVEL_OF[verb[1]], printed[verb.start(1) : verb.end(1)]) if verb else PLAIN


def _governing_class(setting: Setting) -> str | None:
    """Class of the last verb before the number; an increment over coordinated nouns reaches from the clause's start."""
    if verb := _ENDS_IN_VERB.search(setting.edge):
        return CLASS_OF_VERB[verb[1]]
    verbs = _VERBS.findall(setting.lead) or _VERBS.findall(setting.before)
    words = strip_lead(Phrase(setting.lead, setting.lead)).text
    if not verbs:
        return "increment" if _SHORT_VERB.match(words) else None
    if len(verbs) < 2:
        return CLASS_OF_VERB[verbs[0]]
    opening = _OPENING_VERBS.match(words)
    opens = CLASS_OF_VERB[opening[1]] if opening else "action"
    return CLASS_OF_VERB[verbs[-1]] if opens == "action" else opens


def _sets_level(setting: Setting) -> bool:
    """A rate, a limit or a stock, rather than something that is added or done."""
    kind, unit = setting.quantity.kind, unit_with_period(setting) or ""
    if kind in _MEASURES:
        return True
    if kind == "money":
        return "/" in unit or _is_rate_of_money(setting) or bool(_REACHED.search(setting.edge))
    return kind != "event" or bool(_REACHED.search(setting.edge))


def _is_rate_of_money(setting: Setting) -> bool:
    """不少于2000元, 生均12000元: sums are told in 万元, what each one gets or pays in plain 元."""
    return setting.quantity.unit == "元" or bool(_PER_HEAD.search(setting.before))


def change(setting: Setting) -> str | None:
    """increment, level, cumulative, rate, maintain, reduce, or None for events, money and work on existing things."""
    lead = setting.edge
    if setting.quantity.kind == "none":
        return "reduce"
    if _DOWN.search(lead):
        return "reduce"
    if is_delta(setting):
        return "rate"
    if _KEPT.search(lead):
        return "maintain"
    measures = setting.quantity.kind in _MEASURES
    if not measures and _SUMMED.search(setting.lead):
        return "cumulative"
    if not measures and _ACTED_ON.search(setting.lead):
        return None
    governing = _governing_class(setting)
    if governing == "reduce":
        return "reduce"
    if governing == "increment" and not measures:
        return "level" if _RAISED_TO.search(lead) or _FOR_EACH.search(setting.lead) else "increment"
    if governing == "action" and not measures:
        levelled = _REACHED.search(lead) or (setting.quantity.kind == "money" and _is_rate_of_money(setting))
        return "level" if levelled else None
    return "level" if _sets_level(setting) else None
