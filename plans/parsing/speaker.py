"""Whose plan a title names, and on what: an education authority on its year, or someone else, or another matter.

A title without an authority must speak of education as a field (全市教育, 中小学德育); education as a means of
something else (国防教育, 法治宣传教育) is not one. A department of a bureau, or an institute under it, is no authority.
"""

import re
from collections.abc import Iterator

from plans import regions
from plans.parsing.observing import DECISIVE, Observation
from plans.parsing.origin.authorities import find_authorities

_ENDS = r"(?=[(\[]|(?:19|20)\d\d|[xX×*]{2,4}年|年|学年|春季|秋季|[上下]半年|工作|重点|要点)"
_DEPARTMENT = re.compile(
    r"(?:(?<!公)司|(?<![省市县区旗师团]教育)处|(?:(?<=[基普职成高幼体招]教)|(?<=[规人计财宣法安保]划)|(?<![本学文社专教理工]))科|[^参]股"
    rf"|(?:研究|考试|教科|教研|科学|进修|招生|评估)[院所室]|(?:发展|装备|资助|考试|评估|信息|研究|服务|活动|管理|技术|电教|培训|交流)中心"
    rf"|电教馆|图书馆|少年宫|公司|协会|学会|基金会|联合会){_ENDS}"
)
_YEARS = re.compile(
    r"(?:(?:19|20)\d\d|[二两一][〇○零oO0九]?[〇○零0-9一二三四五六七八九]{2}|[xX×*○]{2,4})?(?:学年|年)度?|(?:19|20)\d\d"
)
_FRAME = re.compile(
    r"[全我本各]?(?:国|省|市|县|区|州|盟|旗|镇|乡|自治区)(?:直|属|委)?|系统|年度|春季|秋季|学期|第[一二]|[上下]半年|主要|重点|党政"
    r"|党建|机关|党组|党委|党支部|工作|计划|要点|思路|安排|意见|打算|部署|方案|任务|目标|补充|指导|实施|关于|的|和|与|及"
    r"|改革|发展|建设|事业|[某*×xX_○]+|[局厅委部]|\W|\d"
)
_FIELD = re.compile(
    r"教育|教体|教科|教文|教委|教学|教师|教研|教改|学[校生前段籍]|[中小大]学|中小?幼|校[园外长]|幼[儿教]|[高职]校|高中|高考|中考"
    r"|招[生考]|师[资德训]|德育|美育|体卫|体育艺术|体育卫生|科教|思政|语言文字|语委|职教|成教|特教|民办|双减|控辍|均衡|资助"
)
_AS_MEANS = re.compile(
    r"(?:国防|普法|法[治制]|宣传|消防|警示|廉政|健康|科普|禁毒|爱国主义|主题|党员|干部|家庭|党性|传统|人口|环境|交通|安全|关心下一代"
    r"|民族团结进步|反邪教|金融|诚信|学习)教育(?!局|厅|部|委|系统|体育局)"
)


def on_whose_behalf(title: str, year: int | None) -> Iterator[Observation]:
    """What the (folded) title says against an education authority's speaking of its own field."""
    if _DEPARTMENT.search(title):
        yield Observation(DECISIVE, "标题属于内设机构或直属单位。")
    authorities = list(find_authorities(title, year))
    if authorities or not title:
        return
    theme = _theme(title, year)
    if _AS_MEANS.search(title):
        yield Observation(DECISIVE, "标题所说的教育是其他领域的工作。")
    elif len(theme) > 1 and not _FIELD.search(title):
        yield Observation(DECISIVE, "标题的主题不是教育。")


def _theme(title: str, year: int | None) -> str:
    """What is left of a title without years, places and the words that every plan's title has."""
    rest = _YEARS.sub(" ", title)
    for mention in reversed(list(regions.scan(rest, year))):
        rest = f"{rest[: mention.start]} {rest[mention.end :]}"
    return _FRAME.sub("", rest)
