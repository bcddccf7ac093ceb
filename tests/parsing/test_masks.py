import pytest

from plans.parsing.masks import find_masks, is_masked


@pytest.mark.parametrize(
    ("text", "masks"),
    [
        ("某市教育局", ["某"]),
        ("XX县教育局20xx年工作要点", ["XX", "xx"]),
        ("新建*所学校,达到**%", ["*", "**"]),
        ("落实《x市教育规划》", ["x"]),
        ("实现 x 教育新发展", ["x"]),
        ("投入____万元,省〔...〕号", ["____", "〔...〕"]),
        ("＊＊区教育局", ["＊＊"]),
        ("X个项目", ["X"]),
    ],
)
def test_masks_of_every_kind_are_found(text, masks):
    assert [match[0] for match in find_masks(text)] == masks


@pytest.mark.parametrize(
    "text", ["X光检查", "1+X证书", "3×4米", "xlsx文件", "某些学校", "〔2010〕12号", "STEM教育", ""]
)
def test_what_looks_like_a_mask_and_is_none(text):
    assert not is_masked(text)
