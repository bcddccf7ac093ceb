from datetime import UTC, datetime

from plans.exports.codebook import HEADER, About, codebook_rows
from plans.models.vocabulary import Flag, Level
from plans.tables.columns import LIST, TEXT, Column
from plans.tables.editions import Edition

ABOUT = About(
    title="工作要点",
    columns=[
        Column("level", "层级", TEXT, "行政层级", choices=Level),
        Column("flags", "标记", LIST, "缺损", choices=Flag),
    ],
    query="",
    address="https://archive.example/plans.csv",
    moment=datetime(2026, 1, 1, 16, 0, tzinfo=UTC),
    edition=Edition(7, datetime(2025, 12, 31, 16, 0, tzinfo=UTC)),
    count=3,
    notes=("只含前三行。",),
)


def test_the_name_of_the_file_says_day_and_version():
    assert ABOUT.filename == "工作要点_2026-01-02_1.7.0"


def test_every_column_is_explained_with_the_codes_behind_its_words():
    rows = [dict(zip(HEADER, row, strict=True)) for row in codebook_rows(ABOUT)]
    level, flags = [row for row in rows if row["类别"] == "列"]
    assert (level["名称"], level["代号"], level["类型"], level["说明"]) == ("层级", "level", "文本", "行政层级")
    assert level["取值"].startswith("国家（national）；省级（province）")
    assert flags["说明"] == "缺损；各项以“；”分隔"


def test_the_download_is_described():
    facts = {row[1]: row[4] for row in codebook_rows(ABOUT) if row[0] == "下载"}
    assert facts["检索条件"] == "全部"
    assert facts["行数"] == "3"
    assert facts["下载时间"] == "2026-01-02 00:00:00（CST）"
    assert facts["档案版本"] == "1.7.0（修订号 7，改于 2026-01-01 00:00）"
    assert "版本 1.7.0. [2026-01-02]. https://archive.example/plans.csv." in facts["引用格式"]


def test_notes_stand_between():
    assert [row[4] for row in codebook_rows(ABOUT) if row[0] == "注意"] == ["只含前三行。"]
