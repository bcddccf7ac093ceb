"""The named reasons for which a number with a unit is no commitment."""

import re
from collections.abc import Callable

from plans.parsing.figures.background import (
    CHANGES_TO,
    ENDS_IN_VERB,
    is_old_level,
    is_past_or_standing,
    is_population,
    is_stock,
)
from plans.parsing.figures.baselines import EARLIER_LEVEL
from plans.parsing.figures.clauses import Setting
from plans.parsing.figures.comparators import COPULA, printed_comparator
from plans.parsing.figures.conditions import is_condition, is_definition, is_dimension
from plans.parsing.figures.indicators import strip_lead
from plans.parsing.figures.lexicon import CLASS_OF_VERB, LONG_VERB, WORDS, either
from plans.parsing.figures.numerals import CHINESE
from plans.parsing.figures.phrase import Phrase

_HEADS = WORDS["heads"]
_CHANGE = WORDS["change"]
_REFERENCE = WORDS["reference"]

_VERB = re.compile(LONG_VERB)
_CREATES = {verb for verb, kind in CLASS_OF_VERB.items() if kind == "increment"}
_PERIOD = re.compile(
    r"每(?:个)?(?:学期|学年|年|月|周|天|日|季度|半年|校|生|人|班|园|县|区|所|名|位|个|乡镇)|人均|生均|校均"
)

_TO_A_NEW_LEVEL = re.compile(rf"^{CHANGES_TO}|^[^,、]{{0,12}}{CHANGES_TO}(?=\d|[*x])")
_TO_ANYTHING = re.compile(
    rf"^[^,、\d]{{0,8}}(?:[到至为成]|{either(_CHANGE['up'] + _CHANGE['down'])})(?:约|近)?(?=\d|[*x])"
)
_STARTED = re.compile(r"[由从][^,、]{0,16}$")
_FROM = re.compile(r"(?:由|从|自|将|把)[^,、]{0,16}$")


_PART = re.compile(
    rf"^(?:.{{0,2}}{either(_HEADS['parts'])}|[^,。;、·]{{0,8}}?(?!{either(_HEADS['compounds'])}){either(_HEADS['documents'])})"
)
_REFERS = re.compile(rf"(?:{either(_REFERENCE['verbs'])})[^,、]{{0,6}}$|[》”\"]$")
_FROM_ABOVE = re.compile(either(_REFERENCE["issuers"]))
_OF_OTHERS = re.compile(rf"{either(_REFERENCE['others'])}[^,]*$")
_BESIDE = re.compile("^(?:以外|之外)")
_RULED_BY = re.compile("按照?$")
_PROGRAMME = re.compile(rf"^[^,。;、]{{1,14}}{either(_HEADS['programmes'])}")
_IN_A_RATE = re.compile("^[^,。;、]{1,6}率")
_TIME_NOUN = re.compile(r"时间|时长|时段|用量|储备|周期|天数|课时|^[^,、]{0,6}(?:时间|时长|用量)")
_KEPT_FOR = re.compile(r"(?:保存|留存|存储)期?$")
_BATCH = re.compile(rf"^第[\d{CHINESE}]+[批轮期]$|首批$|第\d+[至到—-]$")
_RANKED = re.compile(r"(?<![提年底月目])[前后](?:约|近)?$")
_STARTS_LIKE_NOUN = re.compile(r"^[^\s,。;、:()·\d年月日周岁级届号版时点分期多余]")


def is_baseline(setting: Setting, year: int | None) -> bool:
    """由3次压减为2次: the 3; 较2018年的57.4%下降1个百分点: the 57.4%."""
    after = setting.afterword + setting.rest
    if EARLIER_LEVEL.search(setting.before) and setting.quantity.kind != "bare":
        return True
    if _STARTED.search(setting.before) and _TO_ANYTHING.match(after):
        return True
    if not _TO_A_NEW_LEVEL.match(after):
        return False
    return bool(_FROM.search(setting.before)) or after.startswith(tuple(_CHANGE["up"] + _CHANGE["down"]))


def is_reference(setting: Setting, year: int | None) -> bool:
    """列入省20件实事, 《行动方案》18条, 按照14个标准, 按100人核定: parts of another document, or its rules.

    So what somebody above does or gives (教育部遴选2万所), and what stands beside the figure (4200万元以外).
    """
    share = setting.quantity.kind in ("share", "fraction")
    if (_OF_OTHERS.match(setting.lead) and not share) or _BESIDE.match(setting.rest):
        return True
    if setting.quantity.kind == "thing" and _RULED_BY.search(setting.edge):
        return "标准" not in setting.trail
    if setting.quantity.unit == "字" and setting.lead.endswith("》"):
        return True
    if setting.quantity.kind != "universal":
        return False
    from_above = _FROM_ABOVE.fullmatch(setting.lead) and (setting.rest or not setting.position)
    return bool(from_above or _REFERS.search(setting.lead)) and not COPULA.search(setting.edge)


def is_enumeration(setting: Setting, year: int | None) -> bool:
    """五个方面, 7项指标, *类重点问题, 校服等5类: a table of contents."""
    if setting.quantity.kind != "universal":
        return False
    if setting.quantity.unit in ("类", "种", "款") and setting.lead.endswith("等"):
        return True
    verb = ENDS_IN_VERB.search(setting.edge)
    creates = bool(verb and verb[1] in _CREATES)
    return bool(_PART.match(setting.rest)) and not (creates and not setting.quantity.chinese)


def is_rank(setting: Setting, year: int | None) -> bool:
    """前10名, 节假日前1天, 第二批12所学校, 第37至60期."""
    return bool(_RANKED.search(setting.edge) or _BATCH.search(setting.lead))


def is_loose_time(setting: Setting, year: int | None) -> bool:
    """24小时值守, 课间10分钟: a length of time is a figure only when a limit, a rhythm or a noun of time says so."""
    if setting.quantity.kind != "time":
        return False
    said = printed_comparator(setting) or _PERIOD.search(setting.before) or COPULA.search(setting.edge)
    return not said and not _KEPT_FOR.search(setting.lead) and not _TIME_NOUN.search(setting.lead + setting.trail)


def is_clock(setting: Setting, year: int | None) -> bool:
    """17:30, against 生师比达到8:1."""
    if setting.quantity.kind != "ratio":
        return False
    return "比" not in setting.before and not COPULA.search(setting.edge)


def is_bare(setting: Setting, year: int | None) -> bool:
    """Without a unit only 选树30…智慧校园, 系数控制在0.5以下 and **以上 are figures."""
    quantity = setting.quantity
    if quantity.kind != "bare":
        return False
    if setting.afterword:
        return not (ENDS_IN_VERB.search(setting.edge) or quantity.masked or _closes_measure(setting))
    if quantity.masked:
        return True
    verb = ENDS_IN_VERB.search(setting.edge)
    if verb and verb[1] in _CREATES and 10 <= (quantity.value or 0) < 1000:
        return not _STARTS_LIKE_NOUN.match(setting.trail)
    return not _closes_measure(setting)


def _closes_measure(setting: Setting) -> bool:
    said = printed_comparator(setting) or COPULA.search(setting.edge)
    return bool(said) and not setting.trail and 0 < (setting.quantity.value or 0) < 1900


def is_word(setting: Setting, year: int | None) -> bool:
    """一个, 两级, 三项活动, 千校千场: a small Chinese numeral counts only under a verb or in a rhythm."""
    quantity = setting.quantity
    if not quantity.chinese or quantity.kind in ("share", "money"):
        return False
    if setting.lead.endswith(("新", "届")) or _IN_A_RATE.match(setting.rest):
        return True
    if printed_comparator(setting) or (_PERIOD.search(setting.before) and not setting.lead.endswith("每")):
        return False
    verb = ENDS_IN_VERB.search(setting.edge)
    if not verb:
        return not _ends_clause(setting)
    if quantity.kind == "universal":
        return verb[1] not in _CREATES or quantity.value == 1
    return bool(_PROGRAMME.match(setting.rest))


def _ends_clause(setting: Setting) -> bool:
    """全年建设学校两所: verb, noun, number, and nothing more."""
    verb = _VERB.search(strip_lead(Phrase(setting.lead, setting.lead)).text)
    return bool(verb) and not setting.trail and setting.quantity.kind in ("thing", "event", "universal")


NOT_QUANTITIES = (is_bare, is_clock, is_word, is_baseline, is_dimension)
"""Reasons under which the number is read as a part of the words around it."""

Reason = Callable[[Setting, int | None], bool]

REASONS: tuple[tuple[str, Reason], ...] = (
    ("background", is_past_or_standing),
    ("background", is_stock),
    ("background", is_population),
    ("background", is_old_level),
    ("condition", is_condition),
    ("condition", is_definition),
    ("reference", is_reference),
    ("enumeration", is_enumeration),
    ("rank", is_rank),
    ("duration", is_loose_time),
)


def is_quantity(setting: Setting, year: int | None) -> bool:
    """The number counts or measures something new, whatever it is."""
    return not any(holds(setting, year) for holds in NOT_QUANTITIES)


def why_not(setting: Setting, year: int | None) -> str | None:
    """The first reason for which a real quantity is no target, None when it is one; `year` is the plan's."""
    return next((name for name, holds in REASONS if holds(setting, year)), None)
