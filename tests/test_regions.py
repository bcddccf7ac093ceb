import csv

import pytest

from plans import regions


def names(places):
    return [place.name for place in places]


def found(text, year=2020):
    return [text[mention.start : mention.end] for mention in regions.scan(text, year)]


def test_a_name_belongs_to_its_years():
    assert names(regions.find("襄樊市", 2005)) == ["襄樊市"]
    assert regions.find("襄樊市", 2015) == []
    assert regions.find("襄樊市", 2005)[0].current_code == regions.find("襄阳市", 2015)[0].current_code


def test_years_outside_the_table_count_as_its_ends():
    assert names(regions.find("武汉市", 2031)) == names(regions.find("武汉市", 1975)) == ["武汉市"]


def test_a_full_name_beats_a_short_one():
    assert names(regions.find("吉林市", 2010)) == ["吉林市"]
    assert names(regions.find("吉林", 2010)) == ["吉林省", "吉林市"]


def test_a_district_name_shared_by_cities_is_narrowed_by_its_city():
    assert len(regions.find("鼓楼区", 2020)) > 1
    (nanjing,) = regions.find("南京市", 2020)
    assert [place.code for place in regions.find("鼓楼区", 2020, within=nanjing)] == ["320106"]


def test_the_chain_has_province_city_and_county_of_the_same_years():
    (place,) = regions.find("襄阳区", 2005)
    assert names(regions.chain(place)) == ["湖北省", "襄樊市", "襄阳区"]


def test_a_county_directly_under_its_province_has_no_city():
    (place,) = regions.find("仙桃市", 2020)
    assert place.level == "county"
    assert regions.chain(place).city is None


@pytest.mark.parametrize(
    ("name", "level"),
    [
        ("瓦房店市", "county"),
        ("浦东新区", "district"),
        ("神农架林区", "county"),
        ("六枝特区", "county"),
        ("碑林区", "district"),
        ("锡林郭勒盟", "prefecture"),
        ("莫力达瓦达斡尔族自治旗", "county"),
    ],
)
def test_levels(name, level):
    assert {place.level for place in regions.find(name, 2020)} == {level}


def test_autonomous_divisions_are_known_under_their_customary_names():
    assert names(regions.find("恩施州", 2020)) == ["恩施土家族苗族自治州"]
    assert names(regions.find("积石山县", 2020)) == ["积石山保安族东乡族撒拉族自治县"]


def test_scan_takes_the_longest_names_and_joins_a_chain():
    assert found("在辽宁省大连市瓦房店市教育局和庐阳区体育场") == ["辽宁省大连市瓦房店市", "庐阳区"]


def test_scan_takes_ordinary_words_for_places_only_after_their_city():
    assert found("加快新城区学校建设,推进创新县域教育") == []
    assert found("西安市新城区教育局") == ["西安市新城区"]


def test_the_name_before_an_offset_may_be_short():
    text = "推动肇源教育健康发展"
    mention = regions.named_before(text, 4, 2011, short=True)
    assert mention is not None
    assert (text[mention.start : mention.end], names(mention.places)) == ("肇源", ["肇源县"])
    assert regions.named_before(text, 4, 2011) is None


def test_every_row_lies_within_one_row_of_its_superior():
    for place in regions.places():
        above = regions.parent(place)
        assert (above is None) == (place.level == "province")
        if above is not None:
            assert above.stood_in(place.valid_to or regions.LAST_YEAR)


def test_no_code_means_two_divisions_in_one_year():
    taken = set()
    for place in regions.places():
        years = range(place.valid_from, (place.valid_to or regions.LAST_YEAR) + 1)
        assert taken.isdisjoint((place.code, year) for year in years)
        taken.update((place.code, year) for year in years)


def test_the_table_is_sorted_and_has_the_described_columns():
    with (regions._DATA / "divisions.csv").open(encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader(table))
    assert tuple(rows[0]) == regions.Place._fields
    assert rows == sorted(rows, key=lambda row: (row["code"], int(row["valid_from"])))
