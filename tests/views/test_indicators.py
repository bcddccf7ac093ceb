import csv
import io
import tomllib

import pytest

from plans.parsing.figures.codebook import INDICATORS, VERSION
from tests.factories import plan, target, topic

pytestmark = pytest.mark.django_db


def test_the_codebook_shows_version_definition_and_use(client):
    made = plan()
    target(made, 1, canonical="myopia-rate")
    target(made, 2)
    shown = client.get("/indicators/").content.decode()
    assert f"版本 <strong>{VERSION}</strong>" in shown
    assert "已发布要点中的 2 个目标里，1 个归入其中" in shown
    entry = shown[shown.index('id="i-myopia-rate"') :].partition("</li>")[0]
    assert '<a href="/targets/myopia-rate/">儿童青少年近视率</a>' in entry
    assert "视力筛查中判定为近视的学生数占参加筛查学生数的比例" in entry
    assert "比率（%） · 越低越好 · 1 个目标，见于 1 份要点（2019）" in entry
    assert "出处：教育部等八部门" in entry


def test_a_field_of_education_leads_to_its_page_when_there_is_one(client):
    topic()
    shown = client.get("/indicators/").content.decode()
    assert '<h2 id="preschool"><a href="/topics/preschool/">学前教育</a></h2>' in shown
    assert '<h2 id="health">健康与心理</h2>' in shown


def test_the_codebook_can_be_taken_away_as_a_table(client):
    target(plan(), canonical="large-class-share")
    content = b"".join(client.get("/indicators.csv").streaming_content).decode("utf-8-sig")
    listed = {row["代号"]: row for row in csv.DictReader(io.StringIO(content))}
    assert len(listed) == len(INDICATORS)
    found = listed["large-class-share"]
    assert (found["指标"], found["类型"], found["方向"], found["目标数"]) == ("大班额比例", "比率", "越低越好", "1")
    assert "国发〔2016〕40号" in found["出处"]


def test_the_codebook_can_be_taken_away_as_it_is_written(client):
    response = client.get("/indicators.toml")
    assert response["Content-Disposition"] == f'attachment; filename="indicators-{VERSION}.toml"'
    assert len(tomllib.loads(b"".join(response.streaming_content).decode())["indicator"]) == len(INDICATORS)


@pytest.mark.parametrize("size", [1, 12])
@pytest.mark.parametrize(("address", "queries"), [("/indicators/", 3), ("/indicators.csv", 5), ("/indicators.toml", 0)])
def test_the_codebook_takes_the_same_few_queries(client, django_assert_max_num_queries, address, queries, size):
    made = plan()
    for position, indicator in enumerate(INDICATORS[:size]):
        target(made, position + 1, canonical=indicator.slug)
    with django_assert_max_num_queries(queries):
        b"".join(client.get(address))
