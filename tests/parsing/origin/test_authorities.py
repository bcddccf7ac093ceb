import pytest

from plans.parsing.origin.authorities import find_authorities


def named(text, year=2020):
    return [text[a.start : a.end] for a in find_authorities(text, year) if a.named]


def bare(text):
    return [(text[a.start : a.end], a.kind, a.masked) for a in find_authorities(text, 2020) if not a.named]


@pytest.mark.parametrize(
    "name",
    [
        "河源市教育局",
        "临湘市教育体育局",
        "恩施州教育局",
        "上海市教育委员会",
        "上海市教委",
        "甘肃教育厅",
        "杭州市上城区教育局",
        "苏州工业园区教育局",
        "大兴安岭地区行署教育局",
        "西咸新区教育卫体局",
        "深圳市光明新区公共服务局",
        "中共合肥市教育局委员会",
        "内蒙古自治区党委高校工委",
        "教育部",
    ],
)
def test_a_named_authority_is_found_whole(name):
    assert named(f"{name}2020年工作要点") == [name]


def test_bodies_run_together_are_told_apart():
    text = "中共武汉市教育局党委武汉市教育局"
    party, bureau = find_authorities(text, 2019)
    assert (text[party.start : party.end], party.party) == ("中共武汉市教育局党委", True)
    assert (text[bureau.start : bureau.end], bureau.party) == ("武汉市教育局", False)


def test_a_name_without_its_place_is_bare():
    assert bare("市教育局2020年") == [("市教育局", "市", False)]
    assert bare("教育局2020年") == [("教育局", "", False)]


def test_a_bare_committee_and_a_bare_department_of_a_region_tell_their_level():
    assert [kind for _, kind, _ in bare("自治区党委教育工委、自治区教育厅")] == ["自治区", "自治区"]
    assert [kind for _, kind, _ in bare("省委教育工委")] == ["省"]


def test_a_masked_place_names_nobody():
    assert bare("某市教育局") == [("某市教育局", "市", True)]
    assert bare("XX县教育局") == [("XX县教育局", "县", True)]


def test_words_that_only_contain_an_office_are_none():
    assert list(find_authorities("各级教育部门贯彻教育部署,教育部长出席", 2020)) == []


def test_a_district_that_is_an_ordinary_word_needs_its_city():
    assert named("新城区教育局") == []
    assert named("西安市新城区教育局") == ["西安市新城区教育局"]


def test_a_zone_belongs_to_the_place_in_its_name():
    (zone,) = find_authorities("合肥高新区教育局", 2020)
    assert zone.zone
    assert [place.name for place in zone.places] == ["合肥市"]


def test_a_name_with_and_without_its_superior_is_one_body():
    long, short = find_authorities("成都市金牛区教育局 金牛区教育局", 2020)
    assert long.same_as(short)
