"""Documents cited without marks, where grammar leaves no doubt.

An unmarked phrase is a title when it is what a citing verb governs (落实…, 制定…), ends with its clause, and either
ends in a word that only papers bear (实施方案, 行动计划), or in a weaker one (办法, 规划) and says of which place or
period; or when it opens with 关于. A class of papers (各校制定…方案, 具体实施方案) is none.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from plans import regions
from plans.parsing.document import CitedPolicy, Span
from plans.parsing.figures.lexicon import either
from plans.parsing.policies.issuers import issuer_before
from plans.parsing.policies.lexicon import MAKING_VERB, VERB, WORDS, role_of_verbs
from plans.parsing.policies.origins import Home
from plans.parsing.scanning import Words, matches_at

_ENDINGS: dict[str, list[str]] = WORDS["endings"]
_UNNAMED: dict[str, list[str]] = WORDS["unnamed"]
_PAPER, _OTHER, _PROGRAMME, _LAW = (either(_ENDINGS[name]) for name in ("papers", "others", "programmes", "laws"))
_END = (
    r"(?P<edition>\([^()\n]{1,20}\))?"
    r"(?=\s*(?:$|[,.。;:、!?)\n…]|和|及|与|以及|并|等|的?(?:精神|要求|部署|任务)|提出|明确|[\d一二三四五六七八九十]+[项条个]))"
)
_PHRASE_END = re.compile(_END)
_ANY = re.compile(
    rf"(?:(?P<paper>{_PAPER})|(?P<other>{_OTHER})|(?P<programme>{_PROGRAMME})|(?P<law>{_LAW})"
    rf"|的(?P<about>{either(_ENDINGS['about'])})){_END}"
)
_ENDING_WORDS = Words(f"的{word}" if name == "about" else word for name, words in _ENDINGS.items() for word in words)
_STOPS = re.compile(r"[,。;:!?、》\n…|]")
_LONGEST = 50
_RUN = re.compile(rf"(?P<degree>{either(_UNNAMED['degree'])})?(?:{VERB})(?:[并和]?(?:{VERB}))*[好了]?")
_MAKING = re.compile(MAKING_VERB)
_LEADING_MAKER = re.compile(rf"(?:{MAKING_VERB}|并|和|实施|落实|执行|好|了)+")
_BARE_ISSUER = re.compile(
    r"(?:(?:国家|中央|[我本]?[省市县区州])(?:委|政府|委、[省市县区]政府)?(?:[、和与及](?:国家|[省市县区州](?:委|政府)?))+"
    rf"|{either(WORDS['issuers']['national'])}(?!关于)|[我本][省市县区州盟旗]的?|上级|有关|相关)"
)
_PLACE = re.compile(r"[全我本][省市县区州盟旗国]|国家|中国")
_PERIOD = re.compile(
    r"第[一二三四五六七八九十]+(?:期|轮|个五年)|十[一二三四五六七]五|[一二三四五六七八九]五|[二三四五六七八九十两]年|"
    r"20\d\d[^\d]{0,2}[-~至—–]+20\d\d|\(20\d{6}年?\)|20\d\d年?[-~至—–]|新时代|新时期"
)
_OPENING = re.compile(f"(?:{either(_UNNAMED['opening'])})")
_GENERIC = re.compile(either(_UNNAMED["generic"]))
_DISTRIBUTIVE = re.compile(either(_UNNAMED["distributive"]))
_JOINED = re.compile("[和与及]")
_PAIRS = re.compile(either(_UNNAMED["pairs"]))
_QUOTES = re.compile(r"[“”\"'‘’\s*]")
_SHORTEST, _SHORTEST_DATED, _SHORTEST_LAW = 6, 4, 2
_BLANKS = re.compile(r"\s+")


_ROW = re.compile(r"(?:[、和与及]|以及)\s*")


class _Clause(NamedTuple):
    """What stands before an ending, back to the last stop or title."""

    start: int
    end: int
    """Behind the ending and its brackets."""
    ending: re.Match[str]
    about: int
    """Where 关于 stands, or -1."""
    row: str | None
    """The role of the title that this clause follows in a row (《…》、…)."""


def find_unquoted(text: str, folded: str, quoted: list[CitedPolicy], home: Home) -> Iterator[CitedPolicy]:
    """Titles without marks in the clean text of one passage, in order."""
    before = list(quoted)
    for ending in matches_at(_ENDING_WORDS.starts(folded), _ANY, folded):
        if any(each.span.start <= ending.start() < each.span.end for each in quoted):
            continue
        found = _title(folded, _clause(folded, ending, before), home)
        if found:
            title = _BLANKS.sub("", text[found.span.start : found.span.end])
            before.append(found._replace(title=title))
            yield before[-1]


def ends_phrase(text: str, at: int) -> bool:
    """Whether a title may end here: a stop follows, or a word that goes on about the title."""
    return _PHRASE_END.match(text, at) is not None


def _clause(text: str, ending: re.Match[str], before: list[CitedPolicy]) -> _Clause:
    last = max((each for each in before if each.span.end <= ending.start()), key=lambda each: each.span, default=None)
    floor = max(ending.start() - _LONGEST, last.span.end if last else 0)
    stops = list(_STOPS.finditer(text, floor, ending.start()))
    start = stops[-1].end() if stops else floor
    role = None
    if last and (joined := _ROW.match(text, last.span.end)) and start <= joined.end():
        start, role = joined.end(), last.role
    return _Clause(start, ending.end(), ending, text.find("关于", start, ending.start()), role)


def _title(text: str, clause: _Clause, home: Home) -> CitedPolicy | None:
    """The title in a clause, in folded text; null where there is no certain one."""
    governed = _about(text, clause) if clause.about >= 0 else _governed(text, clause)
    if governed is None:
        return None
    start, role = governed
    if clause.about >= 0:
        issuer = issuer_before(text, start, home.year)
        named = issuer.printed if issuer else None
        return CitedPolicy("", Span(start, clause.end), quoted=False, role=role, named_before=named)
    bare = _BARE_ISSUER.match(text, start)
    named, start = (bare[0].removesuffix("的"), bare.end()) if bare else (None, start)
    before, title = text[clause.start : start], text[start : clause.end]
    if clause.ending["about"] or not _is_certain(before, title, clause.ending, home):
        return None
    return CitedPolicy("", Span(start, clause.end), quoted=False, role=role, named_before=named)


def _governed(text: str, clause: _Clause) -> tuple[int, str] | None:
    """Where the words begin that a citing verb of the clause governs, and the role it gives them."""
    runs = list(_RUN.finditer(text, clause.start, clause.ending.start()))
    making = [run for run in runs if _MAKING.search(run[0])]
    anew = [run for run in runs if run["degree"]]
    run = next((found[-1] for found in (making, anew, runs[:1]) if found), None)
    if run is None:
        return (clause.start, clause.row) if clause.row else None
    ahead = _LEADING_MAKER.match(text, run.start()) if making else None
    return (ahead or run).end(), role_of_verbs(run[0])


def _about(text: str, clause: _Clause) -> tuple[int, str] | None:
    """关于…的意见 behind a citing verb."""
    runs = list(_RUN.finditer(text, clause.start, clause.about))
    if not runs or clause.ending.start() - clause.about < _SHORTEST:
        return None
    return clause.about, role_of_verbs(runs[-1][0])


def _is_certain(before: str, title: str, ending: re.Match[str], home: Home) -> bool:
    """Whether a governed phrase names one document, and not a kind of documents."""
    named = title[: title.rfind(ending[0])]
    subject = _GENERIC.sub("", _QUOTES.sub("", named))
    if _OPENING.match(title) or _DISTRIBUTIVE.search(before) or _MAKING.search(named):
        return False
    if title.count("(") != title.count(")") or _JOINED.search(_PAIRS.sub("", title)):
        return False
    if ending["law"]:
        return len(subject) >= _SHORTEST_LAW
    dated = _PERIOD.search(title) is not None
    told = dated or (not ending["programme"] and (bool(ending["paper"]) or _names_place(before, title, home)))
    return told and len(subject) >= (_SHORTEST_DATED if dated and ending["paper"] else _SHORTEST)


def _names_place(before: str, title: str, home: Home) -> bool:
    if _PLACE.search(title) or _BARE_ISSUER.search(before):
        return True
    return any(place.short_name in title for place in home.places) or any(regions.scan(title, home.year))
