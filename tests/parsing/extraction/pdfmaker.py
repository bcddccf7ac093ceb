"""Small PDF files made in memory: text at places, ruled lines, pictures. Set in a font that every reader must know."""

from collections.abc import Sequence

WIDTH, HEIGHT = 595, 842
LEFT, TOP, SIZE, PITCH = 80, 740, 16, 29
MEASURE = 28
"""Characters a line, as official documents are set."""
_FONT = (
    "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding {encoding} /DescendantFonts ["
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /W [1 95 500] "
    "/CIDSystemInfo << /Registry (Adobe) /Ordering ({ordering}) /Supplement 0 >> "
    "/FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /Ascent 880 /Descent -120 "
    "/CapHeight 700 /ItalicAngle 0 /StemV 80 /FontBBox [0 -120 1000 880] >> >>] >>"
)
CHINESE = _FONT.format(encoding="/UniGB-UCS2-H", ordering="GB1")
UNMAPPED = _FONT.format(encoding="/Identity-H", ordering="Identity")
"""A font that does not tell which characters its glyphs are."""


def text(
    x: float, y: float, words: str, size: float = SIZE, turn: tuple[float, float, float, float] = (1, 0, 0, 1)
) -> str:
    """Words on a page, in points from its lower left corner; `turn` is the matrix that slants or turns them."""
    matrix = " ".join(map(str, (*turn, x, y)))
    return f"BT /F1 {size} Tf {matrix} Tm <{words.encode('utf-16-be').hex()}> Tj ET"


def rule(x0: float, y0: float, x1: float, y1: float) -> str:
    return f"{x0} {y0} m {x1} {y1} l S"


def picture(x: float = 0, y: float = 0, width: float = WIDTH, height: float = HEIGHT) -> str:
    return f"q {width} 0 0 {height} {x} {y} cm /I1 Do Q"


def paragraph_lines(words: str, measure: int = MEASURE) -> list[str]:
    """A paragraph broken at the page's width, its first line indented by two characters."""
    lines = [""]
    for char in "　　" + words:
        if sum(0.5 if before.isascii() else 1 for before in lines[-1] + char) > measure:
            lines.append("")
        lines[-1] += char
    return lines


def set_lines(
    lines: Sequence[str], top: float = TOP, left: float = LEFT, size: float = SIZE, pitch: float = PITCH
) -> list[str]:
    return [text(left, top - pitch * at, line, size) for at, line in enumerate(lines)]


def make_pdf(*pages: Sequence[str], font: str = CHINESE, trailer: str = "") -> bytes:
    """A file of pages; each is what `text`, `rule` and `picture` gave."""
    kids = " ".join(f"{5 + 2 * at} 0 R" for at in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{kids}] /MediaBox [0 0 {WIDTH} {HEIGHT}] "
        "/Resources << /Font << /F1 3 0 R >> /XObject << /I1 4 0 R >> >> >>",
        font,
        _stream(
            "00",
            "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 "
            "/Filter /ASCIIHexDecode",
        ),
    ]
    for at, page in enumerate(pages):
        objects += [f"<< /Type /Page /Parent 2 0 R /Contents {6 + 2 * at} 0 R >>", _stream("\n".join(page))]
    return _file(objects, trailer)


def _stream(content: str, entries: str = "") -> str:
    return f"<< {entries} /Length {len(content)} >>\nstream\n{content}\nendstream"


def _file(objects: Sequence[str], trailer: str) -> bytes:
    data = "%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    data += f"xref\n0 {size}\n0000000000 65535 f \n{table}"
    start = data.index("xref\n0 ")
    return f"{data}trailer\n<< /Size {size} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n".encode("ascii")
