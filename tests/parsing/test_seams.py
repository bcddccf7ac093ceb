"""Parts of a notice that stands on one line."""

from plans.parsing.seams import cut_at_seams

LETTER = (
    "湖教发〔2012〕7号湖州市教育局关于印发2012年工作要点的通知各县(市、区)教育局,市局直属各学校、单位:"
    "现将《湖州市教育局2012年工作要点》印发给你们,请结合实际,认真贯彻落实。二○一二年二月六日—3—"
)


def test_a_letter_on_one_line_is_cut_into_its_parts():
    assert cut_at_seams(LETTER, LETTER).splitlines() == [
        "湖教发〔2012〕7号",
        "湖州市教育局关于印发2012年工作要点的通知",
        "各县(市、区)教育局,市局直属各学校、单位:",
        "现将《湖州市教育局2012年工作要点》印发给你们,请结合实际,认真贯彻落实。",
        "二○一二年二月六日",
        "—3—",
    ]


def test_signature_and_date_stay_together():
    letter = LETTER.replace("二○一二", "湖州市教育局二○一二")
    assert "湖州市教育局二○一二年二月六日" in cut_at_seams(letter, letter).splitlines()


def test_the_attributes_of_a_law_database_are_lines():
    block = (
        "文章属性•【制定机关】枣庄市教育局•【公布日期】2018.03.12•【字号】枣教发〔2018〕4号•【效力等级】"
        + "规范性文件" * 9
    )
    assert "【制定机关】枣庄市教育局•" in cut_at_seams(block, block).splitlines()


def test_blanks_of_a_flattened_letter_were_line_ends_but_for_spaced_letters():
    letter = (
        "蒙教〔2012〕30号 关于印发《2012年全县教育工作要点》的通知 各乡镇中心校: 蒙 城 县 教 育 局 二○一二年三月八日"
        + " 附件" * 30
    )
    lines = cut_at_seams(letter, letter).splitlines()
    assert lines[:2] == ["蒙教〔2012〕30号", "关于印发《2012年全县教育工作要点》的通知"]


def test_short_lines_and_cited_numbers_are_left_whole():
    for line in (
        "武教〔2019〕1号关于印发的通知各校:",
        "按照皖教〔2019〕1号文件要求,落实意见。" + "推进均衡发展。" * 15,
    ):
        assert cut_at_seams(line, line) == line
