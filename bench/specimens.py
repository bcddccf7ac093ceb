"""One short plan in every format that is read, made here byte by byte, so that damage can be done to any of it."""

import io
import zipfile
from collections.abc import Callable

PLAN = (
    "武汉市教育局2019年工作要点\n"
    "2019年全市教育工作的总体要求是：全面贯彻党的教育方针，落实立德树人根本任务。\n"
    "一、加强党的建设\n"
    "1.加强理论武装。深入学习《中国教育现代化2035》，组织培训12次。\n"
    "2.全面从严治党。压实主体责任，开展专项行动。\n"
    "二、扩大教育资源\n"
    "（一）办好学前教育。新建幼儿园30所，普惠性幼儿园覆盖率达到80%以上。\n"
    "（二）推进义务教育优质均衡。新增学位1.5万个。（责任单位：基教处）\n"
)

_CONTENT_TYPES = (
    '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELATIONS = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type='
    '"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>'
    "</Relationships>"
)
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def html(text: str = PLAN) -> bytes:
    title, *lines = text.splitlines()
    body = "".join(f"<p style='text-indent:2em'><span>{line}</span></p>\n" for line in lines)
    table = "<table><tr><td>索引号</td><td>01-2019</td></tr></table><ol start=3><li>甲<li>乙</ol>"
    return (
        f"<!DOCTYPE html><html><head><title>{title}</title></head><body><h1>{title}</h1>{body}{table}</body>".encode()
    )


def word_xml(text: str = PLAN) -> bytes:
    """The main part of a Word document."""
    paragraphs = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in text.splitlines())
    cells = "".join(f"<w:tc><w:p><w:r><w:t>{cell}</w:t></w:r></w:p></w:tc>" for cell in "甲乙")
    table = f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>"
    return f'<w:document xmlns:w="{_WORD}"><w:body>{paragraphs}{table}</w:body></w:document>'.encode()


def docx(document: bytes | None = None) -> bytes:
    """A Word document with this main part."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as container:
        container.writestr("[Content_Types].xml", _CONTENT_TYPES)
        container.writestr("_rels/.rels", _RELATIONS)
        container.writestr("word/document.xml", word_xml() if document is None else document)
    return file.getvalue()


def pdf(text: str = PLAN) -> bytes:
    """A page of text in a font that every reader knows by name."""
    lines = "".join(f"<{line.encode('utf-16-be').hex()}> Tj 0 -24 Td " for line in text.splitlines())
    content = f"BT /F1 12 Tf 60 780 Td {lines}ET".encode()
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 900 842] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        b"<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>",
        b"<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light"
        b" /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 7 0 R >>",
        b"<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /Ascent 880 /Descent -120 /ItalicAngle 0 >>",
    )
    body, places = b"%PDF-1.4\n", []
    for number, part in enumerate(objects, 1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return body + b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (
        size,
        table,
        size,
        len(body),
    )


SPECIMENS: dict[str, Callable[[], bytes]] = {
    "utf-8.txt": lambda: PLAN.encode(),
    "gb18030.txt": lambda: PLAN.encode("gb18030"),
    "big5.txt": lambda: "教育部2017年工作要點\n一、堅持黨的領導,推進教育改革發展。\n1.學習會議精神。".encode("big5"),
    "utf-16.txt": lambda: PLAN.encode("utf-16"),
    "page.html": html,
    "word.docx": docx,
    "text.pdf": pdf,
}
