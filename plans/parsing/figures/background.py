"""What is, or what was: figures that tell the past or the present state and promise nothing."""

import re

from plans.parsing.figures.clauses import Clause, Setting
from plans.parsing.figures.comparators import COPULA, printed_comparator
from plans.parsing.figures.lexicon import LONG_VERB, VERB, WORDS, either

_HEADS, _BACKGROUND, _CHANGE = WORDS["heads"], WORDS["background"], WORDS["change"]

CHANGES_TO = (
    rf"(?:{either([*_CHANGE['up'], *_CHANGE['down'], *'增减升降', '调整', '优化', '整合'])})(?:{either(_CHANGE['to'])})"
)
PROMISED = either(w for words in WORDS["commitment"].values() for w in words)
ENDS_IN_VERB = re.compile(rf"({VERB})(?:了|好|共|约|近|至少|不少于|不超过|再|的|各)?$")
_TELLS = re.compile(rf"{LONG_VERB}|{VERB}$")
_ACTS = re.compile(rf"{LONG_VERB}(?!{either(_HEADS['venues'])})|{COPULA.pattern}|{PROMISED}|每|总[数量]|[将要再应]")
_MARKED = re.compile(
    rf"{either(_BACKGROUND['standing'])}|(?:{either(_BACKGROUND['wholes'])})(?:共|现)?有(?!序|效|关|力|条件|需)"
    rf"|(?<![较比与同在])(?:{either(_BACKGROUND['done'])})(?![在成为])"
)
_HELD = re.compile(either(_BACKGROUND["held"]))
_GRADUATES = re.compile(r"(?:20\d\d|本|应)届[^,、]{0,6}毕业生(?:达到?|约|近)?$")
_STILL = re.compile(rf"^[^,、]{{0,10}}{either(_BACKGROUND['still'])}")
_UP_TO_NOW = re.compile(CHANGES_TO)

_WHOLE = re.compile(rf"{either(_BACKGROUND['wholes'])}(?:的|共)?")
_WHOLE_OF_PLACES = re.compile(rf"{_WHOLE.pattern}$")
_ALL_OF_THEM = re.compile("^[^,。;、]{1,12}?(?:全部|都)")
_PLACES = re.compile(rf"^{either(_BACKGROUND['places'])}")
_AMONG_THEM = re.compile(r"^[^,。;、]{0,16}(?<![初高集])中(?=$|\d|[*x])")
_DIGIT = re.compile(r"[\d*]")
_ON_THE_BASIS = re.compile(r"基础上|^的同时")
_GOES_ON = re.compile(rf",(?:今年|本年度?|年内|到?年底)[^,。;]{{0,3}}{either([*_CHANGE['up'], *_CHANGE['down']])}")

_YEARS = re.compile(
    r"((?:19|20)\d\d)年(?<![较比与在从由自至到]\d{4}年)(?:[底末]|秋季|春季|度|\d{1,2}月)?(?!以?前|之前)"
    rf"(?!(?:度|的)?{either(_BACKGROUND['unfinished'])})"
)
_SCOPE = rf"(?:{either(_BACKGROUND['wholes'])})?"
_TIME = (
    rf"(?:(?P<year>(?:19|20)\d\d)年(?:度|以来|来|[底末])?(?![至—-]|(?:度|的)?{either(_BACKGROUND['unfinished'])})"
    rf"|{either(_BACKGROUND['past'])}(?:[底末]|来)?|“?(?P<plan>十[一二三四五六]?五)”?(?:期间|时期))"
)
_UNTIL = r"(?:截[至止]到?)?"
_PAST_TOPIC = re.compile(rf"{_UNTIL}{_SCOPE}{_TIME}{_SCOPE}(?P<review>{either(_BACKGROUND['reviews'])})?")
_PAST_OPENING = re.compile(rf"[-·]*{_UNTIL}{_SCOPE}(?:{_TIME}|(?:首|一|上一?)期[^,]{{0,8}}(?:共|已|累计))")
_LONGEST_TOPIC = 20
_NOW = re.compile(r"今年|本年|本学[年期]|新的?一年|下一步|接下来|本届|年内|年底前|月(?:底|份)?前")
_PROMISES = re.compile(rf"{PROMISED}|^全年|要(?![求素点闻领])")
_LIMIT = re.compile(rf"不[低少高超]|(?:控制|{either(_CHANGE['maintain'])})在|[\d%*][^,、\d]{{0,2}}以[上下内]")
_FIVE_YEAR_PLANS = {"十五": 2005, "十一五": 2010, "十二五": 2015, "十三五": 2020, "十四五": 2025, "十五五": 2030}
"""The last year of each."""


def _past_year(setting: Setting, year: int | None) -> bool:
    years = [int(match[1]) for match in _YEARS.finditer(setting.before)]
    return year is not None and bool(years) and max(years) < year


def is_past_or_standing(setting: Setting, year: int | None) -> bool:
    """2022年实施项目36个; 现有党支部87个; 已压减70家; 全区38所学校全部….

    Not: 由现有的3所增加到5所, 在现有基础上新建5所.
    """
    before = _ON_THE_BASIS.split(setting.before)[-1]
    if marked := _MARKED.search(before):
        return not _UP_TO_NOW.search(before, marked.end())
    if _WHOLE_OF_PLACES.search(setting.lead) and (_PLACES.match(setting.rest) or _ALL_OF_THEM.match(setting.rest)):
        return True
    return bool(_ON_THE_BASIS.search(setting.trail)) or _past_year(setting, year)


def opens_past(clause: Clause, counts: bool, year: int | None) -> bool:
    """2022年,全市新建…, or 上年新建…12所: it sets an earlier time for the sentence.

    counts: whether the clause has a number; without one it must say nothing but the time.
    """
    match = _PAST_OPENING.match(clause.text) if counts else _past_topic(clause)
    if match is None or _is_now(clause, year):
        return False
    told = _FIVE_YEAR_PLANS.get(match["plan"]) if match["plan"] else match["year"]
    return told is None or (year is not None and int(told) < year)


def _past_topic(clause: Clause) -> re.Match[str] | None:
    return _PAST_TOPIC.fullmatch(clause.text) if clause.end - clause.start < _LONGEST_TOPIC else None


def opens_review(clause: Clause) -> bool:
    """2022年主要数据: every sentence behind it, up to the full stop, tells the past."""
    match = _past_topic(clause)
    return match is not None and match["review"] is not None


def _is_now(clause: Clause, year: int | None) -> bool:
    years = [int(match[1]) for match in _YEARS.finditer(clause.text)]
    return bool(_NOW.search(clause.text)) or (year is not None and any(each >= year for each in years))


def opens_present(clause: Clause, year: int | None) -> bool:
    """今年计划…, or the plan's year: turns a sentence that spoke of the past."""
    return _is_now(clause, year) or bool(_PROMISES.search(clause.text))


def sets_limit(clause: Clause) -> bool:
    """控制在5%以内, 不少于…: what has a limit is still to come."""
    return bool(_LIMIT.search(clause.text))


def is_part(clause: Clause) -> bool:
    """其中…: what was said of the whole holds."""
    return clause.text.startswith("其中")


def is_said_in_passing(setting: Setting, year: int | None) -> bool:
    """在校生5.2万人, 其中民办园占57%, after 现有学校86所: a part of it, or without a verb or direction of its own."""
    if opens_present(setting.clause, year):
        return False
    return is_part(setting.clause) or is_mute(setting)


def is_mute(setting: Setting) -> bool:
    """Without a verb or direction of its own."""
    return not (
        _TELLS.search(setting.lead)
        or "每" in setting.lead
        or COPULA.search(setting.edge)
        or printed_comparator(setting)
    )


def is_stock(setting: Setting, year: int | None) -> bool:
    """全市登记培训机构316家, 在编31人, 2个点尚未结项: a noun and a number, and nobody does anything."""
    if setting.quantity.kind not in ("thing", "universal"):
        return False
    if _STILL.match(setting.rest) or _GRADUATES.search(setting.lead):
        return True
    if _HELD.search(setting.lead):
        return not _governed(setting, setting.before)
    whole = _WHOLE.match(setting.clause.text)
    noun = setting.before[whole.end() :] if whole and not setting.trail else ""
    return bool(noun) and not (_DIGIT.search(noun) or _governed(setting, noun) or COPULA.search(noun))


def _governed(setting: Setting, words: str) -> bool:
    return bool(_ACTS.search(words) or ENDS_IN_VERB.search(words) or printed_comparator(setting))


def is_population(setting: Setting, year: int | None) -> bool:
    """全省112个县中,…; 921个行政村幼教点稳定在860个: says out of how many, or of how many, a later number is told."""
    if setting.quantity.kind not in ("thing", "universal"):
        return False
    if _AMONG_THEM.match(setting.rest):
        return True
    if _WHOLE_OF_PLACES.search(setting.lead) and _DIGIT.search(setting.rest):
        return not _TELLS.search(setting.before)
    return setting.runs_on and not _governed(setting, setting.before)


def is_old_level(setting: Setting, year: int | None) -> bool:
    """占比18%,今年提高到25%: the next clause raises it."""
    if setting.rest or _is_now(setting.clause, year):
        return False
    return _GOES_ON.match(setting.clause.surface.text, setting.clause.end) is not None
