import pytest

from plans.parsing.responsibility.labels import role_of
from plans.parsing.responsibility.names import are_names, read_names


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("责任单位", "responsible"),
        ("牵头科室", "lead"),
        ("牵头(责任)单位", "lead"),
        ("配合责任单位", "cooperating"),
        ("协办股室", "cooperating"),
        ("牵头领导", "person"),
        ("责任人", "person"),
        ("分 管 县领导", "person"),
        ("责任单位及责任人", "responsible"),
        ("完成时限", "deadline"),
    ],
)
def test_a_label_gives_the_role(label, role):
    assert role_of(label) == role


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("办公室、人事科", ["办公室", "人事科"]),
        ("基教科，教研室；督导室", ["基教科", "教研室", "督导室"]),
        ("市教育局、各县(市、区)教育局", ["市教育局", "各县(市、区)教育局"]),
        ("各县（市、区）教育局、市直学校", ["各县（市、区）教育局", "市直学校"]),
        ("各区、县人民政府", ["各区、县人民政府"]),
        ("市政府各委、办、局", ["市政府各委、办、局"]),
        ("党建办、思政科等", ["党建办", "思政科"]),
        ("市财政局等有关部门", ["市财政局"]),
        ("各有关科室", ["各有关科室"]),
        ("办公室和人事科", ["办公室", "人事科"]),
        ("教育和体育局", ["教育和体育局"]),
        ("小学和学前教育科", ["小学和学前教育科"]),
        ("办公室 人事科", ["办公室", "人事科"]),
        ("宣传思\n想科", ["宣传思想科"]),
    ],
)
def test_a_list_is_split_only_where_a_name_ends(printed, names):
    assert [name for _, name in read_names(printed, "responsible")] == names


def test_persons_are_split_at_blanks_but_not_within_a_spaced_name():
    assert read_names("张 三 李四", "person") == [("person", "张三"), ("person", "李四")]


def test_a_role_said_behind_names_is_theirs_alone():
    assert read_names("由基教科牵头,人事科、财务科配合", "responsible") == [
        ("lead", "基教科"),
        ("cooperating", "人事科"),
        ("cooperating", "财务科"),
    ]
    assert read_names("基教科(牵头)、人事科", "responsible") == [("lead", "基教科"), ("responsible", "人事科")]


def test_a_date_among_names_is_a_deadline():
    assert read_names("基教科,12月底前完成", "responsible") == [("responsible", "基教科"), ("deadline", "12月底前")]


def test_short_forms_of_offices_are_names_too():
    assert are_names(read_names("基教、体卫艺、督导", "responsible"), certain=False)


@pytest.mark.parametrize(("printed", "role"), [("各校要加强管理", "responsible"), ("每月开展检查,及时整改", "person")])
def test_a_sentence_is_no_list_of_names(printed, role):
    assert not are_names(read_names(printed, role), certain=False)
