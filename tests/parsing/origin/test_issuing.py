from plans.parsing.origin.issuing import read_issuing
from plans.parsing.origin.sheet import Sheet


def issuer(title="", margins="", body="", year=2019):
    chosen = read_issuing(Sheet(title, body, margins), year).chosen
    return chosen and chosen.name


def test_the_title_names_the_issuer_as_printed():
    assert issuer("臨湘市教育體育局2017年工作計劃", year=2017) == "臨湘市教育體育局"
    assert issuer("2010年教育部工作要点") == "教育部"


def test_a_bare_title_is_completed_by_the_signature():
    margins = "现将《市教育局2019年工作要点》印发给你们。\n武汉市教育局\n2019222"
    assert issuer("市教育局2019年工作要点", margins) == "武汉市教育局"


def test_the_administration_comes_before_the_party_that_signs_with_it():
    margins = "中共武汉市教育局党委武汉市教育局\n2019年2月22日"
    chosen = read_issuing(Sheet("2019年工作要点", "", margins), 2019).chosen
    assert chosen is not None
    assert (chosen.name, chosen.joint) == ("武汉市教育局", ("中共武汉市教育局党委",))


def test_joint_issuers_of_a_notice_are_named_in_its_order():
    bodies = "中共天津市委教育工作委员会 天津市教育委员会 天津市人民政府教育督导室"
    margins = f"{bodies}关于印发2017年工作要点的通知\n2017年2月14日"
    chosen = read_issuing(Sheet("2017年首都教育工作要点", "", margins), 2017).chosen
    assert chosen is not None
    assert chosen.name == "天津市教育委员会"
    assert chosen.joint == ("中共天津市委教育工作委员会", "天津市人民政府教育督导室")


def test_the_title_of_a_notice_names_the_issuer():
    assert (
        issuer("2010年全省教育工作要点", "福建省教育厅关于印发2010年全省教育工作要点的通知", year=2010)
        == "福建省教育厅"
    )


def test_the_parent_citys_portal_does_not_issue_a_countys_plan():
    assert issuer("县教育局2009年工作意见", "来源:宜昌市教育局", year=2009) is None


def test_a_source_counts_only_when_it_is_an_education_authority():
    assert issuer("2018年教育工作要点", "来源:党委宣传部") is None
    assert issuer("2018年教育工作要点", "来源:河源市教育局") == "河源市教育局"


def test_authorities_mentioned_in_passing_are_no_issuers():
    assert issuer("贯彻落实教育部2019年工作要点") is None
    assert issuer("2019年工作要点", "各市(州)教育局,省属各高校:", "落实厦门市教育局的通知。") is None


def test_no_ministry_speaks_of_its_county():
    body = "全县教育系统要抓好落实。" * 3
    assert issuer("教育部2012年工作要点", "", body) is None


def test_a_signature_at_the_end_of_the_text_counts():
    assert (
        issuer("2013年全县教育工作要点", "", "一、目标\n二、任务\n三、保障\n四、要求\n凤阳县教育局", 2013)
        == "凤阳县教育局"
    )


def test_the_office_of_a_bureau_signs_for_the_bureau():
    margins = "各市教育局:\n中共四川省委教育工作委员会办公室 四川省教育厅办公室\n2018年3月5日"
    assert issuer("省委教育工委省教育厅2018年工作要点", margins, year=2018) == "四川省教育厅"


def test_a_letterhead_names_the_issuer():
    margins = "南京市浦口区教育局文件\n浦教发〔2012〕12号\n关于印发《2012年全区教育工作要点》的通知"
    assert issuer("2012年全区教育工作要点", margins, year=2012) == "南京市浦口区教育局"


def test_the_full_name_of_a_notice_beats_the_titles_short_one():
    margins = "中共江西省委教育工作委员会关于印发《中共江西省委教育工委2008年工作要点》的通知"
    assert issuer("中共江西省委教育工委2008年工作要点", margins, year=2008) == "中共江西省委教育工作委员会"


def test_the_authoritys_own_site_names_it_unless_another_posts_the_plan():
    assert issuer("2019年教育工作要点", "您的位置:武汉市教育局门户网站 > 公文") == "武汉市教育局"
    assert issuer("2019年教育工作要点", "转载自武汉市教育局门户网站") is None
    assert issuer("2019年教育工作要点", "武汉市教育局门户网站", "全县教育系统要抓好落实。" * 3) is None


def test_lists_of_links_name_no_issuer():
    assert issuer("2019年教育工作要点", "友情链接\n湖北省教育厅\n武汉市教育局") is None


def test_the_table_of_a_law_database_names_the_issuer():
    assert issuer("2020年工作要点", "【制定机关】东营市教育局•", year=2020) == "东营市教育局"


def test_a_notice_that_opens_the_text_names_the_issuer():
    assert issuer("", "", "天津市教育委员会关于印发2019年\n及互联网等新技术的应用。") == "天津市教育委员会"
    assert issuer("", "", "落实湖北省教育厅关于印发2019年要点的通知。") is None


def test_the_authorities_above_a_notices_heading_issue_it():
    margins = "中共洛阳市委教育工作领导小组秘书组 洛阳市教育局\n关于印发《2022年全市教育工作要点》的通知\n各县区:"
    assert issuer("2022年全市教育工作要点", margins, year=2022) == "洛阳市教育局"


def test_a_lead_sentence_names_those_who_issue_together():
    lead = "1月22日,中共云南省委高校工委、云南省教育厅向全省教育系统发出《2017年工作要点》。"
    assert issuer("2017年工作要点", lead) == "云南省教育厅"
    assert issuer("2017年工作要点", "各地收到云南省教育厅向学校发出的信。") is None
