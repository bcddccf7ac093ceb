"""Which document a title means.

The rule: two printed titles mean one document when the same words are left of them once shells, edition marks, the
issuer before 关于 or the place before the name, and everything that is no character or digit are taken away, and when
they belong to the same place below the nation, or to none that is told.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from plans.folding import fold, fold_aligned
from plans.parsing.document import CitedPolicy
from plans.parsing.figures.lexicon import either
from plans.parsing.policies.lexicon import WORDS
from plans.parsing.policies.origins import Home, origin_of_name, read_issuer, read_opening
from plans.parsing.policies.titles import kind_of, peel

_ENDING = either([*WORDS["endings"]["papers"], *WORDS["kinds"]["policy"]])
_LAST_PARTICLE = re.compile(f"的(?={_ENDING}$)")
_ONLY_KIND = re.compile(f"(?:{_ENDING}|{either(WORDS['unnamed']['sorts'])})+")
_YEARS = re.compile(r"(\d{4})年?[^\w*]*[至到]?[^\w*]*(\d{4})年?")
_JOINED_YEARS = re.compile(r"(\d{8})年")
_MASKS = re.compile(r"[*×○_]+|(?<![a-z])x+(?![a-z])|某+")
_MASK_RUN = re.compile(r"\*+")
_NOT_WORDS = re.compile(r"[^\w*]+")


class Identity(NamedTuple):
    """The document that a citation means."""

    title: str
    """Without shells and edition, with issuer or place where it prints them."""
    core: str
    """Folded words by which printed forms meet."""
    place: str
    """Code (of today) of the place below the nation that issued it, `?` for one that the text does not name; empty
    for a national document and for one of which nothing is told."""
    kind: str
    level: str | None
    issuer: str | None
    """The authority, as the title or the words before it print it."""

    @property
    def key(self) -> str:
        """Equal for two citations of one document."""
        return f"{self.core}@{self.place}" if self.place else self.core


def identify(title: str, named_before: str | None, role: str, home: Home) -> Identity:
    """What document a printed title means."""
    peeled = peel(title)
    folded = fold_aligned(peeled.title)
    opening, kind = read_opening(folded, home), kind_of(peeled.title)
    sender, sent = read_issuer(peeled.sender, home)
    before, told = read_issuer(named_before or "", home)
    evidence = (opening.origin, sent, told, origin_of_name(folded, kind, role, home))
    origin = next((each for each in evidence if each.told), evidence[-1])
    named = opening.issuer or sender or before or None
    return Identity(peeled.title, _core(folded[opening.end :]), origin.place, kind, origin.level, named)


def identify_all(cited: Sequence[CitedPolicy], home: Home) -> list[Identity]:
    """The documents that the citations of one plan mean, in their order.

    Mentions of the same words in one plan mean one document: that whose issuer one of them tells. 《意见》 is the
    last one before it that is an 意见.
    """
    found = [identify(each.title, each.named_before, each.role, home) for each in cited]
    told = {identity.core: identity for identity in reversed(found) if identity.place or identity.level}
    return list(_resolved(found, told))


def _resolved(found: list[Identity], told: dict[str, Identity]) -> Iterator[Identity]:
    before: list[Identity] = []
    for identity in found:
        if _ONLY_KIND.fullmatch(identity.core):
            yield next((each for each in reversed(before) if each.core.endswith(identity.core)), identity)
            continue
        better = told.get(identity.core, identity)
        if not (identity.place or identity.level):
            issuer = identity.issuer or better.issuer
            identity = identity._replace(place=better.place, level=better.level, issuer=issuer)
        before.append(identity)
        yield identity


def _core(title: str) -> str:
    """Words only: 关于, the 的 before the last word, marks and brackets go; a mask is one sign, years one number."""
    folded = _YEARS.sub(r"\1\2", fold(title))
    words = _NOT_WORDS.sub("", _MASKS.sub("*", folded)).removeprefix("关于")
    words = _MASK_RUN.sub("*", _JOINED_YEARS.sub(r"\1", words))
    return _LAST_PARTICLE.sub("", words) or folded
