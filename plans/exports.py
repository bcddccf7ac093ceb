"""Tables that leave the archive: rows of plain cells, and how they are written as CSV.

CSV is UTF-8 with a byte order mark (Excel reads it as Chinese then), comma-separated, CRLF, one header line. A cell
that a spreadsheet would run as a formula (it begins with = + - @, full-width too, or a control character) gets an
apostrophe in front; numbers are written as numbers.
"""

import csv
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from django.http import StreamingHttpResponse
from django.utils.http import content_disposition_header

from plans.models import Plan

Cell = str | int | float | None

BYTE_ORDER_MARK = "\ufeff"
_RUN_AS_FORMULA = tuple("=+-@＝＋－＠\t\r\n")


class _Line:
    """What csv.writer writes to: hands each line back."""

    def write(self, line: str) -> str:
        return line


def safe_cell(cell: Cell) -> Cell:
    """The cell as a spreadsheet may open it."""
    if not isinstance(cell, str):
        return cell
    text = cell.replace("\x00", "")
    return f"'{text}" if text.startswith(_RUN_AS_FORMULA) else text


def csv_lines(header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> Iterator[str]:
    """The lines of a CSV file, the mark first."""
    writer: Any = csv.writer(_Line())
    yield BYTE_ORDER_MARK + writer.writerow(header)
    for row in rows:
        yield writer.writerow([safe_cell(cell) for cell in row])


def csv_response(filename: str, header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> StreamingHttpResponse:
    """A download that is sent as it is made."""
    response = StreamingHttpResponse(csv_lines(header, rows), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = content_disposition_header(True, filename) or "attachment"
    return response


def _date(value: Any) -> str:
    return value.isoformat() if value else ""


PLAN_COLUMNS: dict[str, Callable[[Plan], Cell]] = {
    "编号": lambda plan: plan.key,
    "标题": lambda plan: plan.title,
    "发文机关": lambda plan: plan.issuer,
    "发文机关为推断": lambda plan: "是" if plan.issuer_inferred else "否",
    "联合发文机关": lambda plan: "；".join(plan.co_issuers),
    "地区": lambda plan: plan.region.full_name if plan.region else "",
    "区划代码": lambda plan: plan.region.code if plan.region else "",
    "现区划代码": lambda plan: plan.region.current_code if plan.region else "",
    "层级": lambda plan: plan.get_level_display(),
    "年份": lambda plan: plan.year,
    "成文日期": lambda plan: _date(plan.signed_on),
    "发布日期": lambda plan: _date(plan.published_on),
    "发文字号": lambda plan: plan.doc_number,
    "索引号": lambda plan: plan.index_number,
    "质量标记": lambda plan: "；".join(plan.flags),
}


def plan_rows(plans: Iterable[Plan]) -> Iterator[list[Cell]]:
    """One row a plan, in the order of `PLAN_COLUMNS`."""
    for plan in plans:
        yield [column(plan) for column in PLAN_COLUMNS.values()]
