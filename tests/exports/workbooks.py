"""Reads workbooks for tests: the cells of a sheet as (type, text), as they stand in the file."""

import re
from xml.etree import ElementTree
from zipfile import ZipFile

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def sheet_names(file):
    with ZipFile(file) as package:
        book = ElementTree.fromstring(package.read("xl/workbook.xml"))  # noqa: S314 - of our own making
    return [sheet.get("name") for sheet in book.iter(f"{MAIN}sheet")]


def cells(file, number=1):
    """Rows of {column letters: (type of the cell, its text)}."""
    with ZipFile(file) as package:
        sheet = ElementTree.fromstring(package.read(f"xl/worksheets/sheet{number}.xml"))  # noqa: S314
    return [
        {re.match("[A-Z]+", cell.get("r"))[0]: (cell.get("t", "n"), "".join(cell.itertext())) for cell in row}
        for row in sheet.iter(f"{MAIN}row")
    ]


def texts(file, number=1):
    return [[text for _, text in row.values()] for row in cells(file, number)]


def formulas(file):
    with ZipFile(file) as package:
        names = [name for name in package.namelist() if name.startswith("xl/worksheets/sheet")]
        return sum(package.read(name).count(b"<f>") for name in names)
