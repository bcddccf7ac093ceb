"""A download described: what was asked, of which state of the archive, and what every column holds.

It is a table itself, of one kind of row for each: the second sheet of a workbook, a file of its own beside a CSV. A CSV
carries nothing but its rows and one header line, since whatever else stood in it would break the programs that read it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.timezone import localtime

from plans.citations import ARCHIVE
from plans.exports.cells import BETWEEN
from plans.tables.columns import Column, Kind
from plans.tables.editions import Edition

MOST_VALUES = 40
"""Codes that are listed beside a column; more of them are a table of their own."""

HEADER = ("类别", "名称", "代号", "类型", "说明", "取值")

TERMS = (
    "要点是国家机关的公文，依《著作权法》第五条不受著作权保护；转载页面可能另有权利主张。"
    "引用请注明档案、版本与条目网址。"
)


@dataclass(frozen=True, slots=True)
class About:
    """One download, as its codebook describes it."""

    title: str
    columns: Sequence[Column]
    query: str
    """What was asked, in words."""
    address: str
    """The address that was asked."""
    moment: datetime
    edition: Edition
    count: int
    notes: Sequence[str] = ()

    @property
    def filename(self) -> str:
        """教育工作要点_2026-11-22_1.1234.0: what the file is of stays with it when it is passed on."""
        return f"{self.title}_{localtime(self.moment):%Y-%m-%d}_{self.edition.version}"


def codebook_rows(about: About) -> Iterator[Sequence[str]]:
    """Rows under HEADER."""
    for name, words in _facts(about):
        yield "下载", name, "", "", words, ""
    for note in about.notes:
        yield "注意", "", "", "", note, ""
    for column in about.columns:
        yield "列", column.label, column.name, column.kind.value, _meaning(column), values(column)


def values(column: Column) -> str:
    """地市级（prefecture）；… or how many they are."""
    if len(column.words) > MOST_VALUES:
        return f"{len(column.words)} 种"
    return BETWEEN.join(f"{words}（{code}）" for code, words in column.words.items())


def _meaning(column: Column) -> str:
    return f"{column.meaning}；各项以“{BETWEEN}”分隔" if column.kind is Kind.LIST else column.meaning


def _facts(about: About) -> Iterator[tuple[str, str]]:
    edition, day = about.edition, f"{localtime(about.moment):%Y-%m-%d}"
    changed = f"，改于 {localtime(edition.changed_at):%Y-%m-%d %H:%M}" if edition.changed_at else ""
    yield "数据表", about.title
    yield "检索条件", about.query or "全部"
    yield "网址", about.address
    yield "行数", str(about.count)
    yield "下载时间", f"{localtime(about.moment):%Y-%m-%d %H:%M:%S}（{localtime(about.moment).tzname()}）"
    yield "档案版本", f"{edition.version}（修订号 {edition.revision}{changed}）"
    yield "程序版本", edition.software
    yield "引用格式", f"{ARCHIVE}. {about.title}[DS/OL]. 版本 {edition.version}. [{day}]. {about.address}."
    yield "使用条件", TERMS
