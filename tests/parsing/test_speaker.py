import pytest

from plans.parsing.speaker import on_whose_behalf


@pytest.mark.parametrize(
    "title",
    [
        "教育部2022年工作要点",
        "中共教育部党组2021年工作要点",
        "林场教育局2016年工作要点",
        "县教育局2020年工作计划",
        "某某局2021年工作要点",
        "2021年工作要点",
        "2019年体育卫生艺术工作要点",
        "2021年全市中小学德育工作要点",
        "2013年全县科教工作要点",
        "2018年教育系统安全工作要点",
        "",
    ],
)
def test_an_authority_speaks_of_its_own_field(title):
    assert not list(on_whose_behalf(title, 2020))


@pytest.mark.parametrize(
    "title",
    [
        "教育部基础教育司2018年工作要点",
        "省教育厅学生处2021年工作要点",
        "县教育局计财科2018年工作计划",
        "县教育局人事股2018年工作计划",
        "某省教育考试院2021年工作要点",
        "市教师发展中心2021年工作要点",
        "青少年科技教育协会2018年工作要点",
    ],
)
def test_a_department_or_an_institute_is_no_authority(title):
    assert next(seen.reason for seen in on_whose_behalf(title, 2020)) == "标题属于内设机构或直属单位。"


@pytest.mark.parametrize(
    "title", ["2021年全民国防教育工作要点", "2021年全县法治宣传教育工作要点", "2021年家庭教育工作要点"]
)
def test_education_as_a_means_is_another_field(title):
    assert [seen.reason for seen in on_whose_behalf(title, 2021)] == ["标题所说的教育是其他领域的工作。"]


@pytest.mark.parametrize(
    "title", ["2018年全市科普工作要点", "交通运输部公路局2021年工作要点", "2021年全民科学素质行动工作要点"]
)
def test_a_theme_without_education_is_another_field(title):
    assert [seen.reason for seen in on_whose_behalf(title, 2021)] == ["标题的主题不是教育。"]
