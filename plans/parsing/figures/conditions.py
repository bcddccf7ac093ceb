"""Whom a rule concerns, and what a term means: figures that describe, and promise nothing."""

import re

from plans.parsing.figures.background import ENDS_IN_VERB
from plans.parsing.figures.clauses import Setting
from plans.parsing.figures.comparators import COPULA
from plans.parsing.figures.indicators import strip_lead
from plans.parsing.figures.lexicon import VERB, WORDS, either
from plans.parsing.figures.phrase import Phrase

_HEADS = WORDS["heads"]
_COMPARING = either(w for rule in WORDS["comparators"]["before"] for w in rule["words"])
_LESS_OR_MORE = re.compile(rf"(?:{_COMPARING}|连续|任教|工作|使用|年满|满)$")
_RELATIVE = re.compile(rf"^[^,。;、]{{0,7}}?的(?!{either(_HEADS['shells'])}|$)")
_DIRECTLY_RELATIVE = re.compile(rf"^(?:班|床位|学位)?的(?!{either(_HEADS['shells'])}|$)")
_PERSONS, _GROUPS = (re.compile(either(_HEADS[name])) for name in ("persons", "groups"))
_SIZE_OF = re.compile(rf"^[^,。;、]{{0,6}}以[上下内](?:[^,。;、]{{0,4}})的[^,。;、]{{0,5}}?{_GROUPS.pattern}")
_MEETS = re.compile(r"[-·]*(?:凡|对于?|若|如)(?!照|接|口|标|外|应|期|实)")
_AFTER = re.compile(r"^后(?![续勤备进])\w{2}")
_AMONG_OTHERS = re.compile(r"^、[^,。]{2,24}?\d[^,、。的]{0,8}的\w{2}")
_FULL_MARKS = re.compile(r"(?:总分|满分)$")
_PRICE = re.compile(r"每[套餐台本张份件桌只]$")
_STARTS_LIKE_NOUN = re.compile(r"^[^\s,。;、:()·\d年月日周岁级届号版时点分期多余]")


def is_condition(setting: Setting, year: int | None) -> bool:
    """不足50%的区, 55人以上的班级, 66人以上超大班额, 凡查出5处以上…: they say whom a rule concerns."""
    quantity = setting.quantity
    acted_on = bool(ENDS_IN_VERB.search(setting.edge)) and quantity.kind in (
        "thing",
        "universal",
        "event",
        "time",
        "bare",
    )
    if _MEETS.match(setting.before) and setting.afterword:
        return True
    if _SIZE_OF.match(setting.afterword + setting.rest) or _AFTER.match(setting.rest):
        return quantity.kind not in ("share", "fraction")
    if _AMONG_OTHERS.match(setting.rest) and not ENDS_IN_VERB.search(setting.before):
        return True
    if setting.lead.endswith("中"):
        return False
    if _DIRECTLY_RELATIVE.match(setting.rest):
        return not acted_on and not (quantity.kind in ("share", "fraction") and _opens_clause(setting))
    if _LESS_OR_MORE.search(setting.edge) and _RELATIVE.match(setting.rest):
        return quantity.kind not in ("share", "fraction")
    if setting.afterword not in ("以上", "以下", "及以上", "及以下", "以内") or quantity.kind == "share":
        return False
    return _describes_whom(setting) or (not acted_on and _qualifies_noun(setting))


def _opens_clause(setting: Setting) -> bool:
    """三分之二的学校建成…: before the share stands nothing that is measured."""
    lead = strip_lead(Phrase(setting.lead, setting.lead)).text
    return not _LESS_OR_MORE.search(setting.edge) and (not lead or bool(re.fullmatch(VERB, lead)))


def _qualifies_noun(setting: Setting) -> bool:
    lead = setting.lead
    bare = not COPULA.search(setting.edge) and not _LESS_OR_MORE.search(setting.edge)
    return bare and len(lead) < 3 and bool(_STARTS_LIKE_NOUN.match(setting.trail))


def _describes_whom(setting: Setting) -> bool:
    """离家30公里以上教师, 化解56人以上大班额: a measure of those it stands before, whatever leads to it."""
    if setting.quantity.unit == "人":
        return bool(_GROUPS.match(setting.trail))
    if setting.quantity.kind == "measure" and _STARTS_LIKE_NOUN.match(setting.trail):
        return not (ENDS_IN_VERB.search(setting.edge) or COPULA.search(setting.edge))
    measures = setting.quantity.kind in ("measure", "time", "money") and not ENDS_IN_VERB.search(setting.edge)
    return measures and bool(_PERSONS.match(setting.trail) or _GROUPS.match(setting.trail))


def is_definition(setting: Setting, year: int | None) -> bool:
    """大班额(56人以上), 重点工作(共4项), 总分720分, 每套680元: what the term before means, the scale, or the price."""
    quantity, clause = setting.quantity, setting.clause
    if _FULL_MARKS.search(setting.lead) or (quantity.kind == "money" and _PRICE.search(setting.lead)):
        return True
    alone = not setting.rest and (setting.before == "共" or (not setting.before and setting.afterword))
    bracketed = clause.surface.open[clause.start - 1 : clause.start] == "("
    return bool(alone and bracketed) and quantity.kind not in ("share", "fraction")


def is_dimension(setting: Setting, year: int | None) -> bool:
    """400米环形跑道35片: a measure that runs on into what it tells the size of."""
    if setting.quantity.kind != "measure" or not setting.runs_on or setting.quantity.unit == "分":
        return False
    told = COPULA.search(setting.edge) or ENDS_IN_VERB.search(setting.before)
    return not told and len(strip_lead(Phrase(setting.lead, setting.lead))) < 3
