"""Whether a figure is the bureau's own or repeated from a higher authority or a document."""

import re

from plans.parsing.figures.clauses import Setting
from plans.parsing.figures.lexicon import WORDS, either

_WORDS: dict[str, list[str]] = WORDS["quoting"]
_TITLE = "《[^《》]{2,60}》"
_ISSUER = rf"(?<![全我本各城县地内总外干支学])(?:{either(_WORDS['issuers'])})(?:、(?:{either(_WORDS['issuers'])}))*"
_FOLLOWED = re.compile(rf"{either(_WORDS['follow'])}(?:了)?({_ISSUER}|{_TITLE})[^,。;]{{0,12}}?{either(_WORDS['say'])}")
_SAYS = re.compile(
    rf"({_ISSUER}|{_TITLE})(?:中|里|文件)?(?:所|统一)?{either(_WORDS['say_of'])}(?![点期向额位岗编制])的?"
)
_STANDARDS = ("level", "maintain", "rate", "reduce")


def quoted_from(setting: Setting, change: str | None) -> str | None:
    """The printed name of who set it: 按照省…要求,…达到85%; 国家规定的…; 《X》提出的….

    What is built or held this year is the bureau's own, whatever it follows in doing so.
    """
    if change not in _STANDARDS:
        return None
    surface, start = setting.clause.surface, setting.clause.sentence
    text = surface.text[start : setting.quantity.start]
    match = _FOLLOWED.search(text) or _SAYS.search(text)
    return surface.printed[start + match.start(1) : start + match.end(1)] if match else None
