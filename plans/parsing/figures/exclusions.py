"""The named reasons for which a number with a unit is no commitment."""

import re
from collections.abc import Callable

from plans.parsing.figures.clauses import Clause, Setting
from plans.parsing.figures.comparators import COPULA, printed_comparator
from plans.parsing.figures.indicators import strip_lead
from plans.parsing.figures.lexicon import CLASS_OF_VERB, LONG_VERB, VERB, WORDS, either
from plans.parsing.figures.numerals import CHINESE
from plans.parsing.figures.phrase import Phrase

_HEADS = WORDS["heads"]
_BACKGROUND = WORDS["background"]
_CHANGE = WORDS["change"]
_REFERENCE = WORDS["reference"]

_ENDS_IN_VERB = re.compile(rf"({VERB})(?:了|好|共|约|近|至少|不少于|不超过|再|的|各)?$")
_OPENS_WITH_VERB = re.compile(rf"{VERB}(?!率|度)")
_TELLS = re.compile(rf"{LONG_VERB}|{VERB}$")
_CREATES = {verb for verb, kind in CLASS_OF_VERB.items() if kind == "increment"}
_PERIOD = re.compile(
    r"每(?:个)?(?:学期|学年|年|月|周|天|日|季度|半年|校|生|人|班|园|县|区|所|名|位|个|乡镇)|人均|生均|校均"
)

_CHANGES_TO = (
    rf"(?:{either([*_CHANGE['up'], *_CHANGE['down'], *'增减升降', '调整', '优化', '整合'])})(?:{either(_CHANGE['to'])})"
)
_TO_A_NEW_LEVEL = re.compile(rf"^{_CHANGES_TO}|^[^,、]{{0,12}}{_CHANGES_TO}(?=\d|[*x])")
_FROM = re.compile(r"(?:由|从|自|将|把)[^,、]{0,16}$")

_COMPARING = either(w for rule in WORDS["comparators"]["before"] for w in rule["words"])
_LESS_OR_MORE = re.compile(rf"(?:{_COMPARING}|连续|任教|工作|使用|年满|满)$")
_RELATIVE = re.compile(rf"^[^,。;、]{{0,7}}?的(?!{either(_HEADS['shells'])}|$)")
_DIRECTLY_RELATIVE = re.compile(rf"^的(?!{either(_HEADS['shells'])}|$)")

_STANDING = re.compile(
    rf"{either(_BACKGROUND['standing'])}|(?:{either(_BACKGROUND['wholes'])})(?:共|现)?有(?!序|效|关|力|条件|需)"
)
_DONE = re.compile(rf"(?<![较比与同在])(?:{either(_BACKGROUND['done'])})(?![在成为])")
_WHOLE_OF_PLACES = re.compile(rf"(?:{either(_BACKGROUND['wholes'])})(?:的|共)?$")
_ALL_OF_THEM = re.compile("^[^,。;、]{1,12}?(?:全部|都)")
_PLACES = re.compile(rf"^{either(_BACKGROUND['places'])}")
_WHOLE = re.compile(rf"{either(_BACKGROUND['wholes'])}(?:的|共)?")
_PROMISED = either(w for words in WORDS["commitment"].values() for w in words)
_ACTS = re.compile(rf"{LONG_VERB}(?!{either(_HEADS['venues'])})|{COPULA.pattern}|{_PROMISED}|每|总[数量]|[将要再应]")
_ON_THE_BASIS = re.compile(r"基础上|^的同时")
_YEAR = re.compile(r"(?<![较比与在从由自至到])((?:19|20)\d\d)年(?:[底末]|秋季|春季|度|\d{1,2}月)?(?!以?前|之前)")
_LONGEST_TOPIC = 16
_PAST_TOPIC = re.compile(
    rf"(?:{either(_BACKGROUND['wholes'])})?(?:((?:19|20)\d\d)年(?:度|以来|来)?|过去(?:的?一年|的.年)?|一年来|去年|上年|上一年)(?:{either(_BACKGROUND['wholes'])})?"
)
_PRESENT = re.compile(rf"今年|本年|新的一年|下一步|接下来|{_PROMISED}")
_UP_TO_NOW = re.compile(_CHANGES_TO)

_PART = re.compile(
    rf"^(?:.{{0,2}}{either(_HEADS['parts'])}|[^,。;、·]{{0,8}}?(?!{either(_HEADS['compounds'])}){either(_HEADS['documents'])})"
)
_REFERS = re.compile(rf"(?:{either(_REFERENCE['verbs'])})[^,、]{{0,6}}$|^(?:{either(_REFERENCE['issuers'])})$|[》”\"]$")
_RULED_BY = re.compile("按照?$")
_PROGRAMME = re.compile(rf"^[^,。;、]{{1,14}}{either(_HEADS['programmes'])}")
_IN_A_RATE = re.compile("^[^,。;、]{1,6}率")
_TIME_NOUN = re.compile(r"时间|时长|时段|用量|储备|周期|天数|课时|^[^,、]{0,6}(?:时间|时长|用量)")
_BATCH = re.compile(rf"第[\d{CHINESE}]+[批轮期]")
_RANKED = re.compile(r"(?<![提年底月目])[前后](?:约|近)?$")
_PERSONS, _GROUPS = (re.compile(either(_HEADS[name])) for name in ("persons", "groups"))
_STARTS_LIKE_NOUN = re.compile(r"^[^\s,。;、:()·\d年月日周岁级届号版时点分期多余]")


def _past_year(setting: Setting, year: int | None) -> bool:
    years = [int(match[1]) for match in _YEAR.finditer(setting.before)]
    return year is not None and bool(years) and max(years) < year


def is_past_or_standing(setting: Setting, year: int | None) -> bool:
    """2022年实施项目36个; 现有党支部87个; 已压减70家; 全区38所学校全部….

    Not: 由现有的3所增加到5所, 在现有基础上新建5所.
    """
    before = _ON_THE_BASIS.split(setting.before)[-1]
    marked = _STANDING.search(before) or _DONE.search(before)
    if marked:
        return not _UP_TO_NOW.search(before, marked.end())
    if _WHOLE_OF_PLACES.search(setting.lead) and (_PLACES.match(setting.rest) or _ALL_OF_THEM.match(setting.rest)):
        return True
    return bool(_ON_THE_BASIS.search(setting.trail)) or _past_year(setting, year)


def opens_past(clause: Clause, year: int | None) -> bool:
    """2022年,全市新建…: a clause that says nothing but an earlier time sets it for the sentence."""
    match = _PAST_TOPIC.fullmatch(clause.text) if clause.end - clause.start < _LONGEST_TOPIC else None
    return match is not None and (match[1] is None or (year is not None and int(match[1]) < year))


def opens_present(clause: Clause) -> bool:
    """今年计划…: turns a sentence that spoke of the past."""
    return bool(_PRESENT.search(clause.text))


def is_part(clause: Clause) -> bool:
    """其中…: what was said of the whole holds."""
    return clause.text.startswith("其中")


def is_said_in_passing(setting: Setting) -> bool:
    """在校生5.2万人, 其中民办园占57%, after 现有学校86所: a part of it, or without a verb or direction of its own."""
    if is_part(setting.clause):
        return not opens_present(setting.clause)
    return is_mute(setting)


def is_mute(setting: Setting) -> bool:
    """Without a verb or direction of its own."""
    return not (_TELLS.search(setting.lead) or COPULA.search(setting.edge) or printed_comparator(setting))


def is_stock(setting: Setting, year: int | None) -> bool:
    """全市登记培训机构316家: whole, noun and number, and nobody does anything."""
    whole = _WHOLE.match(setting.clause.text)
    if not whole or setting.trail or setting.quantity.kind not in ("thing", "universal"):
        return False
    noun = setting.before[whole.end() :]
    return bool(noun) and not (_ACTS.search(noun) or _ENDS_IN_VERB.search(noun) or printed_comparator(setting))


def is_baseline(setting: Setting, year: int | None) -> bool:
    """由3次压减为2次: the 3."""
    after = setting.afterword + setting.rest
    if not _TO_A_NEW_LEVEL.match(after):
        return False
    return bool(_FROM.search(setting.before)) or after.startswith(tuple(_CHANGE["up"] + _CHANGE["down"]))


def is_condition(setting: Setting, year: int | None) -> bool:
    """不足50%的区, 55人以上的班级, 66人以上超大班额: they say whom a rule concerns."""
    quantity = setting.quantity
    acted_on = bool(_ENDS_IN_VERB.search(setting.edge)) and quantity.kind in (
        "thing",
        "universal",
        "event",
        "time",
        "bare",
    )
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
    measures = setting.quantity.kind in ("measure", "time", "money") and not _ENDS_IN_VERB.search(setting.edge)
    return measures and bool(_PERSONS.match(setting.trail) or _GROUPS.match(setting.trail))


def is_reference(setting: Setting, year: int | None) -> bool:
    """列入省20件实事, 《行动方案》18条, 按照14个标准, 按100人核定: parts of another document, or its rules."""
    if setting.quantity.kind == "thing" and _RULED_BY.search(setting.edge):
        return "标准" not in setting.trail
    if setting.quantity.kind != "universal":
        return False
    return bool(_REFERS.search(setting.lead)) and not COPULA.search(setting.edge)


def is_enumeration(setting: Setting, year: int | None) -> bool:
    """五个方面, 7项指标, *类重点问题: a table of contents."""
    if setting.quantity.kind != "universal":
        return False
    verb = _ENDS_IN_VERB.search(setting.edge)
    creates = bool(verb and verb[1] in _CREATES)
    return bool(_PART.match(setting.rest)) and not (creates and not setting.quantity.chinese)


def is_rank(setting: Setting, year: int | None) -> bool:
    """前10名, 节假日前1天, 第二批12所学校."""
    return bool(_RANKED.search(setting.edge) or _BATCH.fullmatch(setting.lead))


def is_loose_time(setting: Setting, year: int | None) -> bool:
    """24小时值守, 课间10分钟: a length of time is a figure only when a limit, a rhythm or a noun of time says so."""
    if setting.quantity.kind != "time":
        return False
    said = printed_comparator(setting) or _PERIOD.search(setting.before) or COPULA.search(setting.edge)
    return not said and not _TIME_NOUN.search(setting.lead + setting.trail)


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
        return not (_ENDS_IN_VERB.search(setting.edge) or quantity.masked or _closes_measure(setting))
    if quantity.masked:
        return True
    verb = _ENDS_IN_VERB.search(setting.edge)
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
    verb = _ENDS_IN_VERB.search(setting.edge)
    if not verb:
        return not _ends_clause(setting)
    if quantity.kind == "universal":
        return verb[1] not in _CREATES or quantity.value == 1
    return bool(_PROGRAMME.match(setting.rest))


def _ends_clause(setting: Setting) -> bool:
    """全年建设学校两所: verb, noun, number, and nothing more."""
    verb = _OPENS_WITH_VERB.match(strip_lead(Phrase(setting.lead, setting.lead)).text)
    return bool(verb) and not setting.trail and setting.quantity.kind in ("thing", "event", "universal")


NOT_QUANTITIES = (is_bare, is_clock, is_word, is_baseline)
"""Reasons under which the number is read as a part of the words around it."""

Reason = Callable[[Setting, int | None], bool]

REASONS: tuple[tuple[str, Reason], ...] = (
    ("background", is_past_or_standing),
    ("background", is_stock),
    ("condition", is_condition),
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
