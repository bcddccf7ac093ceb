"""How to cite a plan or one of its items: GB/T 7714, APA, BibTeX. Pure text; the address is the permanent one."""

import re
from dataclasses import dataclass
from datetime import date

ARCHIVE = "教育工作要点档案"

_BIBTEX_SPECIAL = re.compile(r"([#$%&_{}])")
_BIBTEX_NAMES = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]+")


@dataclass(frozen=True, slots=True)
class Reference:
    """What is cited."""

    key: str
    author: str
    title: str
    year: int | None
    published: date | None
    url: str
    accessed: date
    part: str = ""
    """Which item, e.g. 第12条; empty for the whole plan."""


def _plain(text: str) -> str:
    return _CONTROLS.sub(" ", text).strip()


def gb7714(ref: Reference) -> str:
    """GB/T 7714-2015, electronic resource: 责任者. 题名[EB/OL]. (发布日期)[引用日期]. 地址."""
    when = ref.published.isoformat() if ref.published else str(ref.year or "年份不详")
    part = f": {ref.part}" if ref.part else ""
    return f"{_plain(ref.author)}. {_plain(ref.title)}{part}[EB/OL]. ({when})[{ref.accessed.isoformat()}]. {ref.url}."


def apa(ref: Reference) -> str:
    """APA, 7th edition: author (year), title, archive, address."""
    part = f"，{ref.part}" if ref.part else ""
    return f"{_plain(ref.author)}. ({ref.year or 'n.d.'}). {_plain(ref.title)}{part}. {ARCHIVE}. {ref.url}"


def _bibtex_text(text: str) -> str:
    named = "".join(_BIBTEX_NAMES.get(char, char) for char in _BIBTEX_SPECIAL.sub("\0\\1", _plain(text)))
    return named.replace("\0", "\\")


def bibtex(ref: Reference) -> str:
    """A BibTeX @misc entry; double braces keep names from being split."""
    fields = {
        "author": f"{{{_bibtex_text(ref.author)}}}",
        "title": f"{{{_bibtex_text(ref.title)}}}",
        "year": str(ref.year) if ref.year else "n.d.",
        "note": _bibtex_text(ref.part),
        "howpublished": ARCHIVE,
        "url": ref.url,
        "urldate": ref.accessed.isoformat(),
    }
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@misc{{{ref.key.replace('/', '-')},\n{lines}}}"
