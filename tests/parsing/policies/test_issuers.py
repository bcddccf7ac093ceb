"""Who issued a document, as named before it."""

import pytest

from plans.parsing.policies.issuers import issuer_before


@pytest.mark.parametrize(
    ("text", "printed", "national", "kind", "places"),
    [
        ("落实国务院", "国务院", True, "", []),
        ("落实中共中央、国务院", "中共中央、国务院", True, "", []),
        ("认真落实教育部等六部门", "教育部等六部门", True, "", []),
        ("落实教育部联合印发的", "教育部", True, "", []),
        ("落实国家和省", "国家和省", True, "", []),
        ("落实市人民政府", "市人民政府", False, "市", []),
        ("贯彻省委、省政府印发的", "省委、省政府", False, "省", []),
        ("出台我市", "我市", False, "市", []),
        ("落实广东省教育厅等4部门", "广东省教育厅等4部门", False, "", ["广东省"]),
        ("落实河源市新修订的", "河源市", False, "", ["河源市"]),
        ("中共武汉市委办公室", "中共武汉市委办公室", False, "", ["武汉市"]),
    ],
)
def test_issuers_are_read_backwards(text: str, printed: str, national: bool, kind: str, places: list[str]) -> None:
    found = issuer_before(text, len(text), 2020)
    assert found is not None
    assert (found.printed, found.national, found.kind) == (printed, national, kind)
    assert [place.name for place in found.places] == places


@pytest.mark.parametrize("text", ["", "认真落实", "推进全部", "严格执行学校", "开展普法教育"])
def test_other_words_name_nobody(text: str) -> None:
    assert issuer_before(text, len(text), 2020) is None
