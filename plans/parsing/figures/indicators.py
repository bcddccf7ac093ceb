"""The noun phrase that a figure counts or measures, as written."""

import re
from functools import reduce

from plans.parsing.figures.clauses import DATE, Clause, Setting
from plans.parsing.figures.lexicon import (
    CLASS_OF_VERB,
    DROPPED_VERBS,
    JOINER,
    LONG_VERB,
    UNIT,
    VERB,
    WORDS,
    either,
    either_guarded,
)
from plans.parsing.figures.numerals import CHINESE
from plans.parsing.figures.phrase import Ending, Phrase

_FRAME, _HEADS, _QUOTING = WORDS["frame"], WORDS["heads"], WORDS["quoting"]
_COMPARATORS = WORDS["comparators"]
_COMMITMENTS = [word for words in WORDS["commitment"].values() for word in words]
_PROMISES = WORDS["commitment"]["hard"] + WORDS["commitment"]["soft"]
_LIMITS = [word for rule in _COMPARATORS["before"] for word in rule["words"]]
_TURNS = r"(?:学期|学年|季度|半年|[年月周天日生校人班园县区])"
_WHOLE_NUMBERS = "总(?:人数|课程|课时|数|量|额)"

_SOURCE = (
    rf"{either(_QUOTING['follow'])}?(?:{either(_QUOTING['issuers'])}|《[^《》]*》)"
    rf"(?:[中里所]*{either(_QUOTING['say_of'])}的|关于“?)"
)
_LEADING = re.compile(
    rf"{DATE.pattern}|“?十[一二三四五六]五”?(?:期间|时期)?|{either(_FRAME['scopes'])}(?!性)|{either(_FRAME['links'])}|{either(_COMMITMENTS)}"
    rf"|{either_guarded(_FRAME['particles'])}|[,·.-]|{_SOURCE}"
)
_REACHED = [word for word in _COMPARATORS["copulas"] if word != "均"]
_TRAILING = Ending(
    re.compile(
        rf"(?:{either(_LIMITS)}(?:在|到|至|为)?|(?<![人生校班师平])均|{either(_REACHED)}(?:到|至|为|在|了)?|{either(_PROMISES)}"
        rf"|[较比同与]?(?:上年|去年|上一年|上年度|(?:19|20)\d\d年)(?:同期)?|逐年|逐步|同比|须|{DATE.pattern}"
        rf"|{either(_FRAME['scopes'])}|[两三四五六七八九十]个|(?<=[率例比面])过|(?<![结校核面针相])对|[在到至给前为,·])$"
    ),
    frozenset("过在到至为均了年度期步比须月日号份旬季底末初个对给前,·").union(
        word[-1] for words in (_LIMITS, _REACHED, _PROMISES, _FRAME["scopes"]) for word in words
    ),
)
_ASIDES = (
    re.compile(rf"每[个两二三四]?{_TURNS}(?!级)|每(?![十百千万])[个位名所]?|至少|最少|至多|最多"),
    re.compile(rf"(?:将|把)?(?:现有|原有)的?\d+(?:{UNIT})?的?(?=\w\w)"),
    re.compile(r"^\d+[所个名家](?=\w\w)"),
    re.compile(rf"[分第]?[\d{CHINESE}]+[批轮期]共?$"),
    re.compile(r"(?:使用|任教|工作)?(?:\d+[-—至])?\d+(?:年|周?岁)(?:及?以[上下])的?"),
)
_MAY_HAVE_ASIDES = re.compile(r"^\d|[每至最有批轮期上下]")
_BASE = re.compile(r"(?:由|从|自)[^,、]*$")
_BASE_NUMBER = re.compile(r"(?:由|从|自|[较比](?=上年|去年|上一年|(?:19|20)\d\d年))[^,、]*[\d*][^,、]*$")

_OF_TOTAL = re.compile(
    rf"(?:占|达到?|[提升降增减][高低]?[到至]|{either(word for word in _LIMITS if len(word) > 1)})"
    rf"[^,、]+(?:的|{_WHOLE_NUMBERS})$"
)
_MAY_BE_OF_TOTAL = re.compile(f"(?:的|{_WHOLE_NUMBERS})$")
_LISTED = re.compile(JOINER)

_LISTED_ACTION = re.compile(rf"{JOINER}(?={LONG_VERB})")

_VERB = re.compile(LONG_VERB)
_FINAL_VERB = re.compile(rf"{VERB}$")
_VERB_AT_END = Ending(_FINAL_VERB, frozenset(verb[-1] for verb in CLASS_OF_VERB))
_INNER_VERB = re.compile("(?<!党)" + either(verb for verb in DROPPED_VERBS if len(verb) > 1) + "(?!率|度)")
_LONGEST_ELLIPSIS = 20
_LONGEST_TOPIC = 30
_ALTERNATIVES = [re.compile(rf"{either(words)}(?:阶段|学校)?") for words in _HEADS["alternatives"]]
_SOME_ALTERNATIVE = re.compile("|".join(words.pattern for words in _ALTERNATIVES))
_DOER = re.compile(either(_HEADS["doers"]))
_RATE = re.compile(rf"{either(_HEADS['rates'])}$")
_RATE_NAME = re.compile(rf"(?:覆盖|配备|达标|配齐|建成|开设|普及|参与|持证|合格|入学|建档)?{either(_HEADS['rates'])}$")
_DOER_THEN_VERB = re.compile(rf"(?:{either(_HEADS['actors'])}|.{{5}})({either(_HEADS['tails'])})(?=.{{4}})")
_AFTERTHOUGHT = re.compile(rf"全覆盖|全部|并|且|的|等|,|·|{either(_HEADS['tails'])}|{either(_COMMITMENTS)}")
_ACTED_ON = re.compile(r"(?:对|针对|给|为|向|投入|完成)$")
_OPENING_PARTICLE = re.compile("[的·]")
_NOTHING = Ending(re.compile("(?!)"), frozenset())
_WAY = re.compile(r"(?:通过(?!率)|围绕|面向|依托|聚焦|利用|结合|(?:[^,。]{2,30}?)期间)")
"""What opens an adverbial: the way, the theme, the time; the figure counts what the verb behind it governs."""
_BARE_HEAD = re.compile(r"(?:年|全市|全县)?(?:平均|年均|总量|占比|均值|合格率|优秀率|及格率|通过率|完成率)")
_COUNT = re.compile(
    rf"去年|上年|现有(?=\w{{2}})|原有(?=\w{{2}})|(?:已|现|共)*有?[\d.]+[余多]?[千万亿]*{UNIT}(?:及?以[上下内])?"
)
_BRACKET = re.compile(r"^\([^()]*\)")
_ADVERBIAL = re.compile(r"在|面向|向|(?<!结)对|为|通过|依托|利用")


def strip_lead(lead: Phrase) -> Phrase:
    """What leads to the number, without dates, scope, strength, rhythm and comparator around it."""
    if total := _MAY_BE_OF_TOTAL.search(lead.text) and _OF_TOTAL.search(lead.text):
        lead = lead.part(None, total.start())
    if started := _BASE_NUMBER.search(lead.text):
        lead = lead.part(None, started.start())
    lead = lead.stripped(_LEADING, _TRAILING)
    if base := _BASE.search(lead.text):
        lead = lead.part(None, base.start())
    kept = reduce(Phrase.without, _ASIDES, lead) if _MAY_HAVE_ASIDES.search(lead.text) else lead
    return lead if kept is lead and not base else kept.stripped(_LEADING, _TRAILING)


def _without_way(lead: Phrase) -> Phrase:
    """补充教师 of 通过“特岗计划”等途径补充教师: an adverbial goes, up to the last verb."""
    opening = _WAY.match(lead.text)
    if opening is None:
        return lead
    verbs = [match.start() for match in _VERB.finditer(lead.text, opening.end()) if match.end() < len(lead)]
    return lead.part(verbs[-1]) if verbs else lead


def _last_action(lead: Phrase) -> Phrase:
    """Of 健全体系、建设学校 the last part, when it opens with a verb of its own; 新建、改扩建学校 stays whole."""
    parts = lead.split(_LISTED)
    for index in range(len(parts) - 1, 0, -1):
        if _VERB.match(parts[index].text) and not _VERB.fullmatch(parts[index - 1].text):
            return lead.part(lead.text.rindex(parts[index].text))
    return lead


def _split_verb(phrase: Phrase) -> tuple[Phrase, Phrase]:
    """The verb to be kept in front, and the rest behind it; dropped verbs are gone."""
    kept = Phrase()
    while match := _VERB.match(phrase.text):
        verb, phrase = phrase.part(None, match.end()), phrase.part(match.end())
        phrase = phrase.part(1) if phrase.text[:1] in ("出", "了", "好") else phrase
        if verb.text not in DROPPED_VERBS:
            kept = verb
            break
    return kept, phrase


def _counted(trail: Phrase) -> Phrase:
    """The noun behind the unit: 领航试点学校 of 领航试点学校加强内涵建设, of 领航试点学校、打造品牌."""
    if listed := _LISTED_ACTION.search(trail.text):
        trail = trail.part(None, listed.start())
    match = _DOER_THEN_VERB.search(trail.text)
    return trail.part(None, match.start(1)) if match and match.start(1) >= 4 else trail


def _with_doer(doer: Phrase, done: Phrase, rhythmic: bool) -> Phrase:
    """Who does it belongs to the indicator when it is done in a rhythm (每学期), or is short beside what is done."""
    return doer + done if rhythmic or len(doer) <= 1.3 * len(done) else done


def _measured(phrase: Phrase, rhythmic: bool) -> Phrase:
    """Doer and object around a verb inside the phrase (班级|开设|专递课堂); a rate keeps all of its words."""
    if _RATE.search(phrase.text):
        return phrase
    inner = [match for match in _INNER_VERB.finditer(phrase.text) if match.end() <= len(phrase) - 2]
    if not inner or not inner[-1].start():
        return phrase
    if rhythmic:
        return phrase
    doer, done = phrase.part(None, inner[-1].start()), phrase.part(inner[-1].end())
    long = len(doer) > max(8, 1.3 * len(done))
    return done if long or _ADVERBIAL.search(doer.text) else doer + done


def _subject(previous: Phrase) -> Phrase:
    """法治副校长 of 法治副校长配备率."""
    match = _RATE_NAME.search(previous.text)
    return previous.part(None, match.start()) if match and match.start() else previous


def is_elliptical(setting: Setting) -> bool:
    """其中初中3所: only the kind is said, what is counted was said before."""
    if len(setting.lead) > _LONGEST_ELLIPSIS or not _SOME_ALTERNATIVE.search(setting.lead):
        return False
    lead = strip_lead(Phrase(setting.lead, setting.lead)).text
    return any(words.fullmatch(lead) for words in _ALTERNATIVES)


def _said_before(verb: Phrase, previous: Phrase) -> Phrase:
    """The indicator of a number that has at most a verb of its own: 改扩建3所, 每学期授课1次."""
    if not verb or previous.text.startswith(verb.text):
        return previous
    subject = _subject(previous)
    return subject + verb if len(subject) < len(previous) else verb + _split_verb(previous)[1]


def _completed(phrase: Phrase, previous: Phrase) -> Phrase:
    """小学…完成时间不超过60分钟,初中…: the kind of school is new, the rest is said before; so with who does it."""
    if _DOER.fullmatch(phrase.text):
        doer = _DOER.match(previous.text)
        return phrase + previous.part(doer.end()) if doer else phrase
    alternative = next((words for words in _ALTERNATIVES if words.fullmatch(phrase.text)), None)
    if alternative is None:
        return phrase
    before = list(alternative.finditer(previous.text))
    if not before:
        return previous + phrase
    return previous.part(None, before[-1].start()) + phrase + previous.part(before[-1].end())


def _behind_number(setting: Setting, lead: Phrase, trail: Phrase, rhythmic: bool) -> Phrase:
    """建成6个“五好”党支部: the noun follows the unit; a doer and a verb may stand before it."""
    trail = trail.stripped(_OPENING_PARTICLE, _VERB_AT_END if setting.runs_on else _NOTHING)
    if setting.quantity.kind in ("share", "fraction"):
        return _split_verb(lead)[0] + trail
    verb, doer = _split_verb(lead.split(_LISTED)[-1])
    if not doer:
        return verb + (trail if _ACTED_ON.search(setting.lead) else _counted(trail))
    final = _FINAL_VERB.search(doer.text)
    if final is None:
        return verb + doer + _counted(trail)
    keeps = final[0] not in DROPPED_VERBS
    done = (doer.part(final.start()) if keeps else Phrase()) + _counted(trail)
    return _with_doer(doer.part(None, final.start()), done, rhythmic)


def _noun_follows(setting: Setting, lead: Phrase, trail: Phrase) -> bool:
    if trail.text[:1] == "的" and len(trail) > 1 and _FINAL_VERB.search(lead.text):
        return True
    if not trail or (_AFTERTHOUGHT.match(trail.text) and lead and not _VERB.fullmatch(lead.text)):
        return False
    if setting.quantity.kind in ("share", "fraction", "ratio"):
        return not lead or bool(_VERB.fullmatch(lead.text))
    if _FINAL_VERB.search(lead.text) or not lead:
        return True
    return not setting.afterword and not _VERB.match(lead.text) and not _VERB.match(trail.text)


def find_indicator(setting: Setting, previous: Phrase) -> Phrase:
    """The indicator of one figure; `previous` is that of the figure before it in the sentence, or empty."""
    surface, quantity = setting.clause.surface, setting.quantity
    lead = _last_action(_without_way(strip_lead(Phrase.of(surface, setting.start, quantity.start))))
    trail = Phrase.of(surface, setting.tail, setting.stop).without(_BRACKET)
    rhythmic = "每" in setting.lead
    if _noun_follows(setting, lead, trail):
        return _behind_number(setting, lead, trail, rhythmic)
    if lead.text.endswith("的") and quantity.kind in ("share", "fraction"):
        return lead.part(None, -1) + trail
    verb, noun = _split_verb(lead)
    if not verb and previous and _BARE_HEAD.fullmatch(noun.text):
        return _subject(previous) + noun
    if not noun:
        return _said_before(verb, previous) or lead
    if previous and not verb and len(noun) == 1 and noun.text in CLASS_OF_VERB:
        return previous if noun.text in DROPPED_VERBS else _subject(previous) + noun
    adds = setting.position and not verb and quantity.kind not in ("share", "fraction", "ratio")
    carried = _VERB.match(previous.text) if adds else None
    noun = noun if verb else _completed(noun, previous)
    if carried and carried[0] not in DROPPED_VERBS and not noun.text.startswith(carried[0]):
        noun = previous.part(0, carried.end()) + noun
    return verb + _measured(noun, rhythmic)


def find_topic(clause: Clause) -> Phrase:
    """What a clause without figures is about: a number behind it may name nothing (开齐劳动课,每周不少于1课时)."""
    if clause.end - clause.start > _LONGEST_TOPIC or clause.text.endswith("基础上"):
        return Phrase()
    words = strip_lead(Phrase.of(clause.surface, clause.start, clause.end).without(_COUNT))
    return _split_verb(words)[1] or words


def shared_names(indicator: Phrase, count: int) -> list[Phrase]:
    """教师注册率、月活跃率 for two numbers: one name each; otherwise the whole for all."""
    parts = indicator.split(_LISTED)
    if len(parts) != count:
        return [indicator] * count
    return [_completed_rate(part, parts[-1]) for part in parts]


def _completed_rate(part: Phrase, last: Phrase) -> Phrase:
    """义务教育小学 of 义务教育小学、初中巩固率 becomes 义务教育小学巩固率."""
    for alternative in _ALTERNATIVES:
        match = alternative.match(last.text)
        if match and any(kind.end() == len(part) for kind in alternative.finditer(part.text)):
            return part + last.part(match.end())
    return part
