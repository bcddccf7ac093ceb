"""Tables that readers take away: CSV and XLSX in Chinese words, each with a codebook that says what it holds.

    cells       a value as a spreadsheet may open it
    codebook    the download described: every column, the query, the date, the edition
    csvfile     CSV, sent as it is made
    workbook    XLSX, with the codebook as its second sheet
    downloads   one address, three forms: table.csv, table.xlsx, table.codebook.csv

The whole archive for programs, with codes for words and nothing made safe for spreadsheets, is plans.dataset.
"""

from plans.exports.downloads import Download, respond

__all__ = ["Download", "respond"]
