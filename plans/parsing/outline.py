"""Numbers → the tree of sections and items."""

import re

from plans.parsing.document import Outline, OutlineItem, OutlineSection, Span

_NODE = re.compile(r"(?m)^[\s]*(?:([一二三四五六七八九十]+)、(.*)|(\d+)[.、](.*))$")


def find_outline(text: str, body: Span) -> Outline:
    matches = list(_NODE.finditer(text, body.start, body.end))
    sections: list[OutlineSection] = []
    items: list[OutlineItem] = []
    for at, match in enumerate(matches):
        start = match.start(1) if match[1] else match.start(3)
        end = matches[at + 1].start() if at + 1 < len(matches) else body.end
        if match[1]:
            sections.append(OutlineSection(match[1], match[2].rstrip("。"), 1, Span(start, match.end()), None))
        else:
            end = start + len(text[start:end].rstrip())
            items.append(
                OutlineItem(
                    match[3],
                    len(items) + 1,
                    match[4].split("。")[0] or None,
                    2,
                    len(sections) - 1 if sections else None,
                    Span(start, end),
                )
            )
    first = min((match.start() for match in matches), default=body.end)
    lead = text[body.start : first]
    start = body.start + len(lead) - len(lead.lstrip())
    preamble = Span(start, body.start + len(lead.rstrip())) if lead.strip() else None
    return Outline(preamble, tuple(sections), tuple(items))
