"""What the elements of HTML mean for the text of a page."""

import re
from collections.abc import Mapping

Attributes = Mapping[str, str | None]


def _words(names: str) -> frozenset[str]:
    return frozenset(names.split())


_BLOCKS = _words(
    """
    address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption figure
    footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol optgroup option p pre section
    summary table tbody tfoot thead title tr ul xmp
    """
)
_UNREAD = _words(
    """
    script style template noscript noframes noembed svg math iframe object embed applet canvas audio video select
    datalist textarea rp
    """
)
CELLS = _words("td th")
LISTS = _words("ol ul menu dir")
LABELS = _words("a button label")
"""Two of them that touch are two things to press, not one word."""
_AS_IS = _words("pre xmp listing")

_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
_BLOCK_STYLE = re.compile(r"display\s*:\s*(?:block|flex|grid|table\b|list-item)", re.IGNORECASE)
_WHITE_SPACE = re.compile(r"white-space\s*:\s*(pre(?:-wrap|-line)?|break-spaces|normal|nowrap)", re.IGNORECASE)


def is_shown(tag: str, attributes: Attributes) -> bool:
    """Whether a browser shows the text of an element, as far as the element itself says."""
    return tag not in _UNREAD and "hidden" not in attributes and not _HIDDEN.search(attributes.get("style") or "")


def is_block(tag: str, attributes: Attributes) -> bool:
    """Whether an element begins and ends a line."""
    return tag in _BLOCKS or bool(_BLOCK_STYLE.search(attributes.get("style") or ""))


def keeps_blanks(tag: str, attributes: Attributes) -> bool | None:
    """Whether every blank and line break in an element counts; null when it does not say."""
    declared = _WHITE_SPACE.search(attributes.get("style") or "")
    if declared:
        return declared[1].lower() not in ("normal", "nowrap")
    return True if tag in _AS_IS else None
