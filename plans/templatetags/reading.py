"""How text and facts of a plan are put on a page: masks and stray characters made visible, unknown said to be so."""

import re
from collections.abc import Iterator
from typing import Any

from django import template
from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString

from plans import glossary
from plans.charts import percent
from plans.models.vocabulary import Flag
from plans.parsing.masks import find_masks
from plans.tables.amounts import amount
from plans.views.segments import page_of

register = template.Library()
register.filter(percent)

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]")


def _notable(text: str) -> list[tuple[int, int, SafeString]]:
    """(start, end, how it is shown) of masks and of invisible characters, in order; none of either is in the other."""
    masks = [
        (*match.span(), format_html('<span class="mask" title="原文在此被遮盖">{}</span>', match[0]))
        for match in find_masks(text)
    ]
    return sorted(masks + [(*match.span(), _named(match[0])) for match in _CONTROL.finditer(text)])


def _named(char: str) -> SafeString:
    name = f"U+{ord(char):04X}"
    return format_html('<span class="control" title="不可见字符 {}">{}</span>', name, name)


def _fragments(text: str, notable: list[tuple[int, int, SafeString]]) -> Iterator[SafeString]:
    position = 0
    for start, end, shown in notable:
        yield escape(text[position:start])
        yield shown
        position = end
    yield escape(text[position:])


@register.filter
def marked(text: str | None) -> SafeString:
    """Text of a plan: escaped, masks marked as masks, invisible and direction-changing characters shown by name."""
    text = text or ""
    return format_html_join("", "{}", ((fragment,) for fragment in _fragments(text, _notable(text))))


@register.filter
def known(value: Any) -> Any:
    """The value, or 不详 when there is none."""
    return format_html('<span class="{}">不详</span>', "unknown") if value in (None, "", []) else value


@register.filter
def flag_label(flag: str) -> str:
    return Flag(flag).label if flag in Flag.values else flag


@register.filter
def flag_meaning(flag: str) -> str:
    return glossary.FLAG_MEANINGS.get(flag, "")


@register.filter
def edit_label(kind: str) -> str:
    return glossary.edit_label(kind)


@register.filter
def source_place(offset: int) -> str:
    """Query and anchor that open the source view at a raw offset."""
    page = page_of(offset)
    return f"?page={page}#o{offset}" if page > 1 else f"#o{offset}"


@register.filter
def figure(target: Any) -> str:
    """The figure of a target in words: 不低于 90%, 10–12 所, 数值被遮盖."""
    return amount(
        target.comparator, target.value, target.value_max, target.unit, target.masked, deadline=target.deadline
    )


@register.filter
def numbered(section: Any) -> str:
    """A section's printed number with its mark: 一、 （一） 1."""
    if not section.number or not section.number[-1].isalnum():
        return section.number
    return f"{section.number}." if section.number.isascii() else f"{section.number}、"


@register.filter
def search_string(words: str) -> str:
    """The words as one exact string of the search syntax."""
    return '"{}"'.format(words.replace('"', " "))
