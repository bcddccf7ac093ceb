import pytest
from django.core.management import CommandError, call_command

from plans import regions
from plans.management.commands import load_divisions
from plans.models import Bureau, Region

pytestmark = pytest.mark.django_db


@pytest.fixture
def few_places(monkeypatch):
    listed = [place for place in regions.places() if place.code in {"420000", "420600", "420602", "420607", "110000"}]
    by_level = [
        [place for place in level if place in [regions.NATION, *listed]] for level in load_divisions._by_level()
    ]
    monkeypatch.setattr(load_divisions, "_by_level", lambda: by_level)
    return listed


def test_rows_hang_under_the_superior_of_their_years(few_places):
    call_command("load_divisions")
    district = Region.objects.in_year(2005).get(code="420602")
    assert district.parent.name == "襄樊市"
    assert district.parent.parent.name == "湖北省"
    assert Region.objects.current().get(code="420602").parent.name == "襄阳市"


def test_the_nation_has_a_row_of_its_own(few_places):
    call_command("load_divisions")
    nation = Region.objects.get(code="000000")
    assert (nation.name, nation.level, nation.parent) == ("全国", "national", None)


def test_loading_again_writes_nothing(few_places, capsys):
    call_command("load_divisions")
    before = list(Region.objects.values_list("pk", "code", "valid_from"))
    capsys.readouterr()
    call_command("load_divisions")
    assert "写入 0 行，删除 0 行" in capsys.readouterr().out
    assert list(Region.objects.values_list("pk", "code", "valid_from")) == before


def test_a_changed_row_is_corrected_in_place(few_places):
    call_command("load_divisions")
    row = Region.objects.get(code="110000")
    Region.objects.filter(pk=row.pk).update(name="北平市")
    call_command("load_divisions")
    assert Region.objects.get(pk=row.pk).name == "北京市"


def test_a_row_no_longer_listed_goes(few_places):
    Region.objects.create(
        code="999999", name="旧县", short_name="旧", level="county", valid_from=1980, current_code="9"
    )
    call_command("load_divisions")
    assert not Region.objects.filter(code="999999").exists()
    assert Region.objects.count() == len(few_places) + 1


def test_a_row_in_use_is_not_taken_away(few_places):
    used = Region.objects.create(
        code="999999", name="旧县", short_name="旧", level="county", valid_from=1980, current_code="999999"
    )
    Bureau.objects.create(name="旧县教育局", region=used)
    with pytest.raises(CommandError, match="旧县"):
        call_command("load_divisions")
    assert Region.objects.get() == used


def test_superiors_come_before_those_below_them():
    seen = set()
    for level in load_divisions._by_level():
        for place in level:
            above = regions.parent(place)
            assert above is None or above in seen
        seen.update(level)
