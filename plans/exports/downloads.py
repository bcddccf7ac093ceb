"""One table under three addresses: `….csv`, `….xlsx`, and `….codebook.csv`, to which the first two point by a Link."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from tempfile import TemporaryFile

from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import content_disposition_header

from plans.exports.cells import Cell, cell_rows
from plans.exports.codebook import HEADER, About, codebook_rows
from plans.exports.csvfile import csv_lines
from plans.exports.workbook import EXCEL_COLUMNS, write_workbook
from plans.tables.columns import Column, Value
from plans.tables.editions import current_edition


class Suffix(StrEnum):
    """The forms of a table, as its addresses end."""

    CSV = "csv"
    XLSX = "xlsx"
    CODEBOOK = "codebook.csv"


MOST_ROWS = 100_000
"""Rows of the largest workbook: a tenth of what Excel could open, since nothing is sent before all of it is made."""

TABULAR = "text/csv; charset=utf-8"
_WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True, slots=True)
class Download:
    """A table to take away; rows are made when they are wanted."""

    title: str
    columns: tuple[Column, ...]
    rows: Callable[[], Iterable[Iterable[Value]]]
    count: Callable[[], int]
    query: str = ""
    """What was asked, in words."""
    notes: tuple[str, ...] = ()

    @property
    def cells(self) -> Iterable[list[Cell]]:
        return cell_rows(self.columns, self.rows())


def respond(request: HttpRequest, download: Download, suffix: str) -> HttpResponseBase:
    """The download as the address asks for it; a page with status 422 where a workbook cannot hold it."""
    count = 0 if suffix == Suffix.CSV else download.count()
    if suffix == Suffix.XLSX and (count > MOST_ROWS or len(download.columns) > EXCEL_COLUMNS):
        return _too_large(request, download, count)
    about = _about(request, download, count)
    response = _form(about, download, suffix)
    response["Link"] = f'<{_beside(request, Suffix.CODEBOOK)}>; rel="describedby"; type="text/csv"'
    return response


def _about(request: HttpRequest, download: Download, count: int) -> About:
    return About(
        title=download.title,
        columns=download.columns,
        query=download.query,
        address=request.build_absolute_uri(_beside(request, Suffix.CSV)),
        moment=timezone.now(),
        edition=current_edition(),
        count=count,
        notes=download.notes,
    )


def _beside(request: HttpRequest, suffix: str) -> str:
    """The address of the same table in another form."""
    match = request.resolver_match
    assert match is not None, "the request was routed"  # noqa: S101
    path = reverse(match.view_name, kwargs={**match.kwargs, "suffix": suffix})
    return f"{path}?{request.GET.urlencode()}" if request.GET else path


def _form(about: About, download: Download, suffix: str) -> HttpResponseBase:
    match suffix:
        case Suffix.XLSX:
            return _workbook(about, download)
        case Suffix.CODEBOOK:
            return _lines(f"{about.filename}_说明.csv", csv_lines(HEADER, codebook_rows(about)))
    header = [column.label for column in about.columns]
    return _lines(f"{about.filename}.csv", csv_lines(header, download.cells))


def _lines(name: str, lines: Iterable[str]) -> StreamingHttpResponse:
    response = StreamingHttpResponse(lines, content_type=TABULAR)
    response["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
    return response


def _workbook(about: About, download: Download) -> FileResponse:
    file = TemporaryFile()  # noqa: SIM115 - the response closes it when it is sent
    write_workbook(file, about, download.cells)
    file.seek(0)
    return FileResponse(file, as_attachment=True, filename=f"{about.filename}.xlsx", content_type=_WORKBOOK)


def _too_large(request: HttpRequest, download: Download, count: int) -> HttpResponse:
    context = {"download": download, "count": count, "most": MOST_ROWS, "csv": _beside(request, Suffix.CSV)}
    return render(request, "tables/too_large.html", context, status=422)
