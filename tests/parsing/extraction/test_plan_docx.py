"""A work plan written in Word, its numbers generated, from the file to the outline."""

from plans.parsing import parse
from plans.parsing.extraction.docx import text_of_docx
from tests.parsing.extraction.wordfiles import counted, definition, level, paragraph, run, word_file

NUMBERING = definition(
    0,
    level(0, "chineseCountingThousand", "%1、", suffix="tab"),
    level(1, "chineseCounting", "（%2）"),
    level(2, "decimal", "%3.", suffix="space"),
) + counted(1, 0)
OPENING = "2023年全市教育工作的总体要求是：全面贯彻党的教育方针，落实立德树人根本任务，推进教育高质量发展。"
TASKS = {
    "推进党组织领导的校长负责制": "指导各区各学校健全党组织议事决策制度，完成200所学校党组织换届。",
    "深化主题教育": "组织全市教育系统党员干部深入学习，推动学习成果转化为工作成效。",
}
OUTLINE = {
    "加强党对教育工作的全面领导": ("夯实基层党建基础", "建强干部教师队伍"),
    "推动基础教育优质均衡发展": ("扩大普惠性学前教育资源", "提升义务教育质量"),
}
PAGE = run("— ") + '<w:fldSimple w:instr="PAGE">' + run("1") + "</w:fldSimple>" + run(" —")
SECTION = '<w:sectPr><w:headerReference r:id="header"/><w:footerReference r:id="footer"/></w:sectPr>'


def plan() -> bytes:
    tasks = "".join(paragraph(f"{heading}。{text}", place="1 2") for heading, text in TASKS.items())
    body = "".join(
        paragraph(top, place="1 0") + "".join(paragraph(sub, place="1 1") + tasks for sub in subs)
        for top, subs in OUTLINE.items()
    )
    opening = paragraph("武汉市教育局2023年工作要点") + paragraph(OPENING)
    ending = paragraph("武汉市教育局") + paragraph("2023年2月20日")
    header, footer = paragraph("武汉市教育局文件"), paragraph(PAGE)
    return word_file(opening + body + ending + SECTION, numbering=NUMBERING, header=header, footer=footer)


def test_a_plan_with_generated_numbers_has_its_outline():
    parsed = parse(text_of_docx(plan()).encode(), "要点.txt").as_dict()
    headings = [(section["number"], section["heading"], section["depth"]) for section in parsed["sections"]]
    assert headings == [
        ("一", "加强党对教育工作的全面领导", 1),
        ("（一）", "夯实基层党建基础", 2),
        ("（二）", "建强干部教师队伍", 2),
        ("二", "推动基础教育优质均衡发展", 1),
        ("（一）", "扩大普惠性学前教育资源", 2),
        ("（二）", "提升义务教育质量", 2),
    ]
    assert [(item["number"], item["heading"]) for item in parsed["items"]] == [*zip("12", TASKS, strict=True)] * 4
    assert [item["section"] for item in parsed["items"]] == [1, 1, 2, 2, 4, 4, 5, 5]


def test_what_its_pages_repeat_is_told_from_the_plan():
    parsed = parse(text_of_docx(plan()).encode(), "要点.txt").as_dict()
    assert (parsed["is_plan"], parsed["title"], parsed["issuer"]) == (
        True,
        "武汉市教育局2023年工作要点",
        "武汉市教育局",
    )
    assert (parsed["year"], parsed["signed"]) == (2023, "2023-02-20")
    removed = {text_of_docx(plan())[edit["start"] : edit["end"]] for edit in parsed["edits"]}
    assert {"武汉市教育局文件", "— 1 —"} <= {line.strip() for line in removed}
