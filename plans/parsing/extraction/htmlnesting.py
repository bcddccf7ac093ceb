"""A bound on how deep the elements of a page are nested, before a tree is built of them."""

import re

from plans.parsing.errors import ReadingError

MOST_NESTED = 1000
"""Browsers stop at half of it. Building the tree takes time that grows with the square of the depth."""
_NESTING = re.compile(
    r"<(/?)(a|abbr|address|article|aside|b|big|blockquote|center|code|del|details|dir|div|dl|em|fieldset|figure|font"
    r"|footer|form|header|i|ins|label|main|menu|nav|ol|section|small|span|strike|strong|sub|sup|table|tt|u|ul)"
    r"(?=[\s/>])",
    re.IGNORECASE,
)
"""Elements that stay open until they are closed."""


def check_nesting(markup: str, name: str) -> None:
    """Raises ReadingError when elements of one kind lie deeper in each other than any real page has them."""
    depths: dict[str, int] = {}
    for match in _NESTING.finditer(markup):
        tag = match[2].lower()
        depths[tag] = depth = max(0, depths.get(tag, 0) + (-1 if match[1] else 1))
        if depth > MOST_NESTED:
            raise ReadingError(
                f"《{name}》里的网页元素嵌套超过 {MOST_NESTED} 层，不是正常的网页。"
                "请在浏览器中复制正文，另存为 .txt 文件后再上传。"
            )
