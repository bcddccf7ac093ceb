"""HTML → text that keeps the block structure: a block is a line, a table row is a line."""

import re
from html.parser import HTMLParser

_MARKUP = re.compile(r"\s*(?:<!doctype\s+html|<\?xml[^>]*>\s*<html|<html|<head|<body)", re.IGNORECASE)
_BLOCKS = frozenset(
    (
        *(
            "address",
            "article",
            "aside",
            "blockquote",
            "br",
            "dd",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
        ),
        *("footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre"),
        *("section", "table", "tbody", "thead", "tfoot", "tr", "title", "ul"),
    )
)
_CELLS = frozenset(("td", "th"))
_UNREAD = frozenset(("script", "style", "template", "noscript", "svg", "iframe", "object", "select"))
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_MARGINS = re.compile(r"[ \t]*\n[ \t]*")


def looks_like_markup(text: str) -> bool:
    return bool(_MARKUP.match(text, text.startswith("\ufeff")))


def text_of_markup(markup: str) -> str:
    """The visible text of a page, a line for each block."""
    reader = _TextReader()
    reader.feed(markup)
    reader.close()
    lines = _MARGINS.sub("\n", "".join(reader.parts)).split("\n")
    return "\n".join(line for line in lines if line.strip())


class _TextReader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._unread: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNREAD:
            self._unread.append(tag)
        elif tag in _BLOCKS:
            self.parts.append("\n")
        elif tag in _CELLS:
            self.parts.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag in self._unread:
            while self._unread.pop() != tag:
                pass
        elif tag in _BLOCKS:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._unread:
            self.parts.append(_BLANKS.sub(" ", data))
