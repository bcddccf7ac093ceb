"""How a body speaks: of what was done, in cells of a table, as a school, as a chronicle, of education or of all else.

Text must be folded.
"""

import re
from collections.abc import Iterator

from plans.parsing.observing import AGAINST, DECISIVE, HINT, Observation

_PAST = re.compile(r"了(?!解)|取得|荣获|获评|同比|已(?:经)?[\u4e00-\u9fff]|累计|以来")
_CELL = re.compile(r"\|[ \t]*$|^[ \t]*序号\b", re.MULTILINE)
_MANY_CELLS = 12
_OWN_SCHOOL = re.compile(r"我校|本校|我园|本园|校党委|院系|二级学院")
_REPORTED = re.compile(
    r"(?:教育部|教育[厅局委]|要点)(?:要求|提出|指出|发布|公布|表示|涉及|强调|明确|显示)|第\d+条(?:提出|指出|要求)"
)
_OF_EDUCATION = re.compile(r"教育|学校|学生|教师|教学")
_OF_SCHOOLS = re.compile(
    r"教育|教学|教师|师[资生德]|学[校生前]|[中小大]学|幼儿|高校|高中|高考|课程|思政|办学|招生|入学"
)
_DAY_BEHIND = re.compile(r"[(（]\d{1,2}月\d{1,2}日[)）]$")
_FEWEST_DAYS, _LEAST_TOLD = 3, 90


def unnumbered(body: str) -> Iterator[Observation]:
    """A text without any number may still be a plan, but not when it speaks of a plan as of another's."""
    yield Observation(HINT, "没有分条。")
    if _REPORTED.search(body):
        yield Observation(AGAINST, "正文在转述别人的要点。")


def manner(body: str) -> Iterator[Observation]:
    """What speaks against a plan in the body, whatever its title says."""
    hundreds = max(len(body), 200) / 100
    if len(_PAST.findall(body)) > 1.5 * hundreds:
        yield Observation(HINT, "正文多述已完成的工作。")
    cells = body.count("|")
    if cells >= _MANY_CELLS or ((cells or "序号" in body) and len(_CELL.findall(body)) > 3):
        yield Observation(-5, "正文是表格。")
    if len(_OWN_SCHOOL.findall(body)) > 2:
        yield Observation(AGAINST, "正文以学校自称。")
    if len(_OF_EDUCATION.findall(body)) < 0.5 * hundreds:
        yield Observation(AGAINST, "正文很少谈教育。")
        if len(body) > _LEAST_TOLD and not _OF_SCHOOLS.search(body):
            yield Observation(DECISIVE, "正文完全不谈教育。")
    if _is_chronicle(body):
        yield Observation(DECISIVE, "正文是按日期列出的事件。")


def _is_chronicle(body: str) -> bool:
    """Whether most lines are headings that close with the day of what they tell."""
    lines = [line for line in map(str.strip, body.splitlines()) if line]
    dated = sum(bool(_DAY_BEHIND.search(line)) for line in lines)
    return dated >= _FEWEST_DAYS and 2 * dated > len(lines)
