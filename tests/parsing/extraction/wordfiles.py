"""Word documents made by hand, so that each test shows the very elements it is about."""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
NAMESPACES = (
    f'xmlns:w="{WORD}" xmlns:r="{RELATION}" xmlns:v="urn:schemas-microsoft-com:vml"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(content: str = "", *, style: str = "", place: str = "", properties: str = "") -> str:
    """content: runs, or plain text for one run; place: "list" or "list level", as in "1 0"."""
    list_id, _, level = place.partition(" ")
    numbering = f'<w:ilvl w:val="{level}"/>' * bool(level) + f'<w:numId w:val="{list_id}"/>' * bool(list_id)
    own = f'<w:pStyle w:val="{style}"/>' * bool(style) + f"<w:numPr>{numbering}</w:numPr>" * bool(place) + properties
    return f"<w:p><w:pPr>{own}</w:pPr>{content if content.startswith('<') else run(content)}</w:p>"


def level(index: int, number_format: str, text: str, *, start: int = 1, suffix: str = "nothing", more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/><w:numFmt w:val="{number_format}"/>{more}'
        f'<w:suff w:val="{suffix}"/><w:lvlText w:val="{text}"/></w:lvl>'
    )


def definition(key: int, *levels: str) -> str:
    return f'<w:abstractNum w:abstractNumId="{key}">{"".join(levels)}</w:abstractNum>'


def counted(list_id: int, key: int, overrides: str = "") -> str:
    return f'<w:num w:numId="{list_id}"><w:abstractNumId w:val="{key}"/>{overrides}</w:num>'


def table(*rows: tuple[str, ...]) -> str:
    """Rows of cells; a cell is plain text, or the elements in it."""
    lines = ("".join(map(cell, row)) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{line}</w:tr>' for line in lines)}</w:tbl>"


def cell(content: str, properties: str = "") -> str:
    inner = content if content.startswith("<") else paragraph(content)
    return content if content.startswith("<w:tc>") else f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def word_file(body: str, *, numbering: str = "", styles: str = "", **others: str) -> bytes:
    """A document of this body; others: further parts by their kind (header, footnotes …), one of a kind."""
    parts = {"numbering": numbering, "styles": styles, **others}
    roots = {"header": "hdr", "footer": "ftr"}
    return zipped(
        {
            "[Content_Types].xml": "<Types/>",
            "_rels/.rels": relations({"officeDocument": "word/document.xml"}),
            "word/_rels/document.xml.rels": relations({kind: f"{kind}.xml" for kind, part in parts.items() if part}),
            "word/document.xml": f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>",
            **{
                f"word/{kind}.xml": f"<w:{roots.get(kind, kind)} {NAMESPACES}>{part}</w:{roots.get(kind, kind)}>"
                for kind, part in parts.items()
                if part
            },
        }
    )


def relations(targets: Mapping[str, str]) -> str:
    """The relations to one part of each kind; its id is the kind."""
    listed = (
        f'<Relationship Id="{kind}" Type="{RELATION}/{kind}" Target="{target}"/>' for kind, target in targets.items()
    )
    return f'<Relationships xmlns="{PACKAGE}">{"".join(listed)}</Relationships>'


def zipped(entries: Mapping[str, str | bytes]) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as container:
        for name, content in entries.items():
            container.writestr(name, content)
    return file.getvalue()
