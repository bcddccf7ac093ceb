"""PDF with a text layer → text: a paragraph is a line, a page break a form feed.

What is printed over and under a page's text, running heads and page numbers, are lines beside the form feed, an empty
line apart from the text. Where a sentence goes on on the next page, the form feed follows its last word at once, then
come the lines of both pages' edges, the empty line, and the rest of the sentence; only the form feed if there are none.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import version

import pypdfium2 as pdfium
from pypdfium2 import raw

from plans.parsing.errors import ReadingError
from plans.parsing.extraction.pdfdrawings import drawings_of
from plans.parsing.extraction.pdffurniture import Furniture, furniture_of
from plans.parsing.extraction.pdfglyphs import glyphs_of
from plans.parsing.extraction.pdflayout import Page, lay_out
from plans.parsing.extraction.pdftables import Row
from plans.parsing.extraction.pdftext import compose

MAX_PAGES = 2_000
MAX_CHARACTERS = 3_000_000
EXTRACTOR = f"pdf/1 pypdfium2/{version('pypdfium2')}"
"""The first number is raised whenever the same file may give another text."""
_FEWEST_CHARACTERS = 20
"""A page of text has more; a scanned one may have a stamp and a number."""
_PICTURED = 0.5
"""Share of a page that its pictures cover, and of a document's pages that are scanned, from which it is a scan."""
_UNREADABLE = 0.3
_ENCRYPTION = b"/Encrypt"
_SAVE_ANEW = "请用能打开它的软件重新另存为 PDF 或 .docx 后再上传"
_RECOGNISE = "请先做文字识别（OCR），再上传识别后的 PDF 或文本"


@dataclass(frozen=True, slots=True)
class _ReadPage:
    page: Page
    characters: int
    unreadable: int
    is_picture: bool


def text_of_pdf(data: bytes) -> str:
    """The text of a PDF's text layer, in reading order.

    Raises ReadingError: encrypted, damaged, over MAX_PAGES pages or MAX_CHARACTERS characters, scanned, or with a text
    layer that does not tell which characters it prints.
    """
    try:
        read = _read_pages(data)
    except pdfium.PdfiumError as error:
        raise ReadingError(_refusal(error, encrypted=_ENCRYPTION in data)) from error
    pages = [page.page for page in read]
    furniture = furniture_of(pages)
    _check(read, furniture)
    return _with_pairs_joined(compose(pages, furniture))


def _with_pairs_joined(text: str) -> str:
    """The text with a character for two halves of one; a half alone is none."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _read_pages(data: bytes) -> list[_ReadPage]:
    with pdfium.PdfDocument(data) as document:
        count = len(document)
        if count > MAX_PAGES:
            raise ReadingError(f"这个 PDF 有 {count} 页，超过上限 {MAX_PAGES} 页。请只保留工作要点所在的页后再上传。")
        if not count:
            raise ReadingError(f"这个 PDF 里没有一页。请检查文件是否完整，{_SAVE_ANEW}。")
        read, characters = [], 0
        for number in range(count):
            read.append(_read_page(document, number))
            characters += read[-1].characters
            if characters > MAX_CHARACTERS:
                limit = MAX_CHARACTERS // 10_000
                raise ReadingError(f"这个 PDF 的文字超过 {limit} 万字。请只保留工作要点所在的页后再上传。")
        return read


def _read_page(document: pdfium.PdfDocument, number: int) -> _ReadPage:
    page = document[number]
    textpage = page.get_textpage()
    try:
        glyphs = glyphs_of(textpage.raw)
        drawings = drawings_of(page.raw, glyphs.angle)
        area = page.get_width() * page.get_height()
    finally:
        textpage.close()
        page.close()
    return _ReadPage(
        page=lay_out(glyphs, drawings),
        characters=len(glyphs.upright) + len(glyphs.across),
        unreadable=glyphs.unreadable,
        is_picture=drawings.pictured > _PICTURED * area,
    )


def _check(read: Sequence[_ReadPage], furniture: Sequence[Furniture]) -> None:
    """Refuses a document whose text layer is no text, or hardly there."""
    texts = [_length(page.page, edges) for page, edges in zip(read, furniture, strict=True)]
    scanned = sum(page.is_picture and length < _FEWEST_CHARACTERS for page, length in zip(read, texts, strict=True))
    characters = sum(page.characters for page in read)
    if characters and sum(page.unreadable for page in read) > _UNREADABLE * characters:
        raise ReadingError(
            "这个 PDF 的文字层是乱码：字体没有说明每个字形是什么字。请用原文件重新导出，或先做文字识别（OCR）再上传。"
        )
    if sum(texts) < _FEWEST_CHARACTERS * len(read):
        raise ReadingError(f"这个 PDF 没有文字层（多半是扫描件），读不出文字。{_RECOGNISE}。")
    if scanned > _PICTURED * len(read):
        raise ReadingError(f"这个 PDF 共 {len(read)} 页，其中 {scanned} 页是图片，没有可以读取的文字。{_RECOGNISE}。")


def _length(page: Page, furniture: Furniture) -> int:
    """How many characters a page has without its furniture."""
    parts = (block.text if isinstance(block, Row) else "".join(line.text for line in block) for block in page.blocks)
    edges = sum(len(line.text) for line in (*furniture.head, *furniture.foot))
    return sum(map(len, parts)) - edges


def _refusal(error: pdfium.PdfiumError, *, encrypted: bool) -> str:
    """Why PDFium could not load a file; of one that is not `encrypted` it may repeat what it said of another."""
    match error.err_code if encrypted else None:
        case raw.FPDF_ERR_PASSWORD:
            return "这个 PDF 加了密码，不能读取。请去掉密码，另存后再上传。"
        case raw.FPDF_ERR_SECURITY:
            return f"这个 PDF 的加密方式不能读取。{_SAVE_ANEW}。"
    return f"这个 PDF 已损坏，不能读取。请检查文件是否完整，{_SAVE_ANEW}。"
