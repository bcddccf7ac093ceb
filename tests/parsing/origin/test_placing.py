import pytest

from plans.parsing.origin.issuing import read_issuing
from plans.parsing.origin.levels import scope_of, supervises_counties
from plans.parsing.origin.placing import read_placing
from plans.parsing.origin.sheet import Sheet


def placed(title, body="", margins="", year=2020):
    sheet = Sheet(title, body, margins)
    issuing = read_issuing(sheet, year)
    placing = read_placing(sheet, issuing, year)
    return [place.name for place in placing.places], placing.level


def test_the_issuers_place_is_the_plans_place():
    assert placed("瓦房店市教育局2023年工作要点") == (["瓦房店市"], "county")


def test_the_title_may_name_the_place_without_a_bureau():
    assert placed("苏州市2023年全市教育工作要点") == (["苏州市"], "prefecture")


def test_a_shared_name_is_told_apart_by_its_superior_in_the_text():
    assert len(placed("鼓楼区教育局2021年工作要点")[0]) > 1
    assert placed("鼓楼区教育局2021年工作要点", "落实南京市教育大会精神") == (["鼓楼区"], "district")


def test_a_bare_bureau_takes_the_place_that_the_text_speaks_of():
    assert placed("区教体局2020年工作计划", "加快庐阳区全民健身中心建设。") == (["庐阳区"], "district")
    assert placed("2012年全市教育工作要点", "2012年是泸州教育提升质量的一年。", year=2012) == (["泸州市"], "prefecture")


def test_a_place_to_learn_from_is_not_the_plans_place():
    assert placed("市教育局2020年工作要点", "学习深圳教育经验,赴杭州市、深圳市跟岗,借鉴深圳市做法。") == ([], None)


def test_a_leaked_name_does_not_unmask_a_hidden_place():
    assert placed("XX县教育局2020年工作要点", "推进阜阳教育发展,落实阜阳市部署。") == ([], "county")


def test_places_of_another_level_do_not_fit():
    assert placed("县教育局2020年工作要点", "推动芜湖教育发展,落实芜湖市部署。") == ([], "county")


@pytest.mark.parametrize(
    ("title", "body", "level"),
    [
        ("教育部2022年工作要点", "", "national"),
        ("2010年工作要点", "全省教育工作的总体要求", "province"),
        ("市教育局2022年工作要点", "督促各县(市、区)抓好落实", "prefecture"),
        ("市教育局2022年工作要点", "全市教育系统抓好落实", None),
        ("教育局2011年工作要点", "建立全县园长选聘机制", "county"),
        ("教育局2018年工作思路", "落实省、市、区委部署", "district"),
        ("内蒙古自治区教育厅2016年工作要点", "全区各级各类学校", "province"),
        ("教育局2020年工作要点", "", None),
    ],
)
def test_levels(title, body, level):
    assert placed(title, body)[1] == level


def test_the_area_of_a_text_must_be_clear():
    assert scope_of("全县教育,全县学校,全市要求") == "county"
    assert scope_of("全县教育,全市要求") is None
    assert scope_of("全区域覆盖,县域均衡") is None


def test_speaking_to_counties_shows_a_prefecture():
    assert supervises_counties("各县(市、区)教育局")
    assert not supervises_counties("创建优质均衡县")


def test_a_city_with_several_counties_is_no_city_of_county_rank():
    assert supervises_counties("力争3个县通过认定")
    assert not supervises_counties("在全国10个县推广,新增3个县级项目")


@pytest.mark.parametrize(
    ("opening", "province"),
    [
        ("落实省委、省政府部署,为建设现代化五大发展美好安徽作出贡献。", "安徽省"),
        ("贯彻习近平总书记考察安徽重要讲话精神。", "安徽省"),
        ("写好教育“奋进之笔”青海篇章,建设富裕文明和谐美丽新青海。", "青海省"),
        ("贯彻习近平总书记来陕考察重要讲话精神。", "陕西省"),
        ("为实现龙江教育现代化奠基。", "黑龙江省"),
        ("奋力书写八桂大地教育新篇章。", "广西壮族自治区"),
    ],
)
def test_a_plan_for_a_whole_province_names_it_in_its_opening(opening, province):
    assert placed("", f"2018年全省教育工作的总体要求是:{opening}", year=2018) == ([province], "province")


def test_a_plan_for_a_whole_province_is_no_countys():
    body = "2015年全省教育工作要为龙江教育现代化奠基。\n1.出台《黑龙江省普通高等学校规划》,办好泸州教育。"
    assert placed("", body, year=2015) == (["黑龙江省"], "province")


def test_a_document_number_tells_the_province():
    assert placed("2012年工作要点", "全省教育工作要抓好落实。", "鄂教办〔2012〕5号", 2012) == (["湖北省"], "province")
    assert placed("2012年工作要点", "全县教育工作要抓好落实。", "青教〔2012〕5号", 2012) == ([], "county")


def test_the_whole_of_an_autonomous_region_is_a_province():
    body = "2022年全区教育工作要落实自治区第十二次党代会精神和总书记对广西工作系列重要指示。"
    assert placed("", body) == (["广西壮族自治区"], "province")
    assert placed("2022年全区教育工作要点", f"{body}厅党组要抓好落实。") == (["广西壮族自治区"], "province")
    assert placed("2022年全区教育工作要点", f"{body}落实区委、区政府和市教育局部署。")[1] == "district"


def test_a_municipality_speaks_of_itself_without_its_kind():
    body = "支持首都教育发展,启动《北京职业教育行动计划》,筹建北京教育博物馆。"
    assert placed("", body) == (["北京市"], "province")
    assert placed("", "落实《北京市规划》、《北京市意见》、《北京市办法》。") == ([], None)


def test_of_a_county_without_a_name_the_province_may_be_known_but_no_issuer():
    sheet = Sheet("2016年教育局工作要点", "以建成教育强县为主题,实施“安徽省推进义务教育规划”。", "")
    placing = read_placing(sheet, read_issuing(sheet, 2016), 2016)
    assert (placing.places, placing.superior and placing.superior.name, placing.level) == ((), "安徽省", "county")


def test_no_superior_is_told_where_one_is_hidden_or_two_are_named():
    for body in ("我县落实XX省部署,学习《安徽省规划》。", "我县落实《安徽省规划》、《江苏省规划》。"):
        sheet = Sheet("2016年教育局工作要点", body, "")
        assert read_placing(sheet, read_issuing(sheet, 2016), 2016).superior is None


def test_a_name_that_is_an_ordinary_word_needs_two_signs():
    title = "2011年教育工作要点"
    assert placed(title, "全县推动博爱教育发展,博爱一中提高水平。", year=2011)[0] == ["博爱县"]
    assert placed(title, "全县开展博爱教育、平安教育。", year=2011)[0] == []
    assert placed("区教育局2016年工作要点", "打造江北教育,落实宁波市部署。", year=2016)[0] == ["江北区"]


@pytest.mark.parametrize(
    ("addressees", "level"),
    [
        ("各市教育局,各高等学校:", "province"),
        ("各设区市委教育工委、教育局:", "province"),
        ("各县(市、区)教育局,市直各学校:", "prefecture"),
        ("各乡镇中心学校,县直各学校:", None),
    ],
)
def test_addressees_tell_the_level(addressees, level):
    assert placed("2019年教育工作要点", "抓好落实。", addressees)[1] == level


def test_a_city_that_addresses_townships_is_of_county_rank():
    assert placed("市教育局2019年工作要点", "全市教育系统要抓好落实。", "各镇(街道)中心校,市直各学校:")[1] == "county"


def test_what_a_county_says_of_its_province_is_not_its_own():
    assert placed("2011年教育工作计划要点", "力争位居全省前列,冲击全省“十强县”,推动肇源教育发展。")[1] == "county"


def test_the_aim_counts_only_where_nothing_is_called_its_own():
    assert scope_of("建成教育强县") == "county"
    assert scope_of("我市各县建成教育强县") == "city"
    assert scope_of("落实省委、省政府部署") is None


def test_a_title_may_call_a_province_by_another_name_or_a_place_by_its_kind_alone():
    assert placed("2011年首都教育工作要点") == (["北京市"], "province")
    assert placed("XX县2012—2013学年度教育工作计划") == ([], "county")


def test_a_site_about_a_province_tells_it():
    assert placed("2016年全省教育工作要点", "", "安徽教育网\n首页 > 文件通知")[0] == ["安徽省"]


def test_a_meeting_of_the_province_is_not_the_plans_scope():
    assert scope_of("我县贯彻全省教育工作会议精神") == "county"


@pytest.mark.parametrize(
    ("body", "level"),
    [
        ("基本思路:下半年,区教育局继续推动教育发展。", "district"),
        ("围绕《xx县教育发展规划》,加快学校建设。", "county"),
        ("各区教育局要办好学校。", None),
        ("在全国教育系统开展学习。实施全国教育干部培训规划。", "national"),
        ("表彰全国教育系统先进集体。落实召开全国教育大会精神。", None),
        ("在全国教育系统开展学习。实施全国教育干部培训规划。全县参加。", "county"),
    ],
)
def test_what_a_text_without_its_own_area_says_of_its_level(body, level):
    assert placed("教育局工作要点", body)[1] == level


def test_a_city_that_opens_with_the_education_of_a_municipality_is_it():
    opening = "2023年是实施本市教育规划的关键之年。上海教育工作要落实本市战略。"
    assert placed("", opening)[0] == ["上海市"]
    assert not placed("", opening.replace("上海教育", "参观上海的学校"))[0]
