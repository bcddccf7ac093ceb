import pytest

from plans.parsing.origin.issuing import read_issuing
from plans.parsing.origin.levels import scope_of, supervises_counties
from plans.parsing.origin.placing import level_of, place_of
from plans.parsing.origin.sheet import Sheet


def placed(title, body="", margins="", year=2020):
    sheet = Sheet(title, body, margins)
    issuing = read_issuing(sheet, year)
    places = place_of(sheet, issuing, year)
    return [place.name for place in places], level_of(sheet, issuing, places)


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
