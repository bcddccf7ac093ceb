"""What a file is, by its content: each kind that is not read is named, with what to do."""

import io
import zipfile

import pytest

from bench.specimens import SPECIMENS
from plans.parsing.formats import Format, binary_format, may_be_plain_text, refusal, text_format
from plans.parsing.reading import ReadingError, read

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)


def container(*names):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as zipped:
        for name in names:
            zipped.writestr(name, "x")
    return file.getvalue()


def compound(stream):
    return OLE + stream.encode("utf-16-le")


REFUSED = {
    "doc": (compound("WordDocument"), "旧版 Word 或 WPS 文档", "另存为 .docx"),
    "xls": (compound("Workbook"), "旧版 Excel", "复制"),
    "ppt": (compound("PowerPoint Document"), "旧版演示文稿", "复制"),
    "encrypted": (compound("EncryptedPackage"), "加了密码", "去掉密码"),
    "ole": (OLE, "旧版办公文档", "另存为 .docx"),
    "rtf": (b"{\\rtf1\\ansi", "RTF", "另存为 .docx"),
    "xlsx": (container("[Content_Types].xml", "xl/workbook.xml"), "Excel", "复制"),
    "pptx": (container("[Content_Types].xml", "ppt/presentation.xml"), "演示文稿", "复制"),
    "odt": (container("mimetype") + b"application/vnd.oasis.opendocument.text", "OpenDocument", "另存为 .docx"),
    "ofd": (container("OFD.xml", "Doc_0/Document.xml"), "OFD", ".pdf"),
    "zip": (container("要点.txt"), "压缩包", "解压"),
    "rar": (b"Rar!\x1a\x07", "压缩包", "解压"),
    "tar": (bytes(257) + b"ustar", "压缩包", "解压"),
    "png": (b"\x89PNG\r\n", "图片", "文字识别"),
    "webp": (b"RIFF\x00\x00\x00\x00WEBP", "图片", "文字识别"),
    "mht": (b"From: <Saved>\r\nContent-Type: multipart/related;\r\n", "网页归档", "仅 HTML"),
    "wordml": (b'<?mso-application progid="Word.Document"?><w:wordDocument>', "XML", "另存为 .docx"),
    "ceb": (b"Founder CEB 3.0", "CEB", ".pdf"),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_what_is_not_read_is_named_with_a_remedy(kind):
    data, name, remedy = REFUSED[kind]
    with pytest.raises(ReadingError, match=rf"《要点.txt》是.*{name}.*请.*{remedy}"):
        read(data, "要点.txt")


EXTRACTORS = {
    "page.html": ("text/html", "selectolax/"),
    "word.docx": ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx/"),
    "text.pdf": ("application/pdf", "pdf/1 pypdfium2/"),
    "gb18030.txt": ("text/plain", "text/1"),
}


@pytest.mark.parametrize("name", EXTRACTORS)
def test_what_is_read_is_known_by_its_content_and_tells_its_extractor(name):
    document = read(SPECIMENS[name](), "无后缀")
    media_type, extractor = EXTRACTORS[name]
    assert document.media_type == media_type
    assert document.extractor.startswith(extractor)
    assert (document.encoding is None) == (name in ("word.docx", "text.pdf"))


@pytest.mark.parametrize(
    "text",
    [
        "<!DOCTYPE html><p>要点",
        "\ufeff \n<html>",
        '<?xml version="1.0" encoding="utf-8"?>\n<!-- 页 --><html xmlns="x">',
        "<p class=a>要点</p>",
        "<div>\n要点",
        "要点<br>一、党建<br/>1.学习<br />",
        "<!--a--><!--b--><TABLE width=1>",
    ],
)
def test_pages_and_parts_of_pages_are_markup(text):
    assert text_format(text) is Format.HTML


@pytest.mark.parametrize("text", ["一、党建", "学习<<要点>>和<1>", "a < b > c", "<教育>", "<!--" * 50 + "x"])
def test_text_with_angles_is_text(text):
    assert text_format(text) is Format.TEXT


def test_a_pdf_may_begin_with_something_else():
    assert binary_format(b"\r\n junk %PDF-1.4 1 0 obj endobj") is Format.PDF
    assert binary_format("文中提到%PDF-".encode()) is None


def test_a_word_document_that_holds_a_workbook_is_a_word_document():
    assert refusal(container("[Content_Types].xml", "word/document.xml", "xl/workbook.xml")) is None


@pytest.mark.parametrize("name", SPECIMENS)
def test_only_text_is_taken_for_plain_text(name):
    assert may_be_plain_text(SPECIMENS[name]()) is name.endswith(".txt")
