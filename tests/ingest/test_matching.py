"""Which new item an old one is; whether two texts are the same plan."""

from hypothesis import given
from hypothesis import strategies as st

from plans.ingest.matching import SAME_PLAN, contained, pair_items

PARTY, SCHOOLS, SAFETY = (
    "加强党的建设，压实主体责任。",
    "新建三十所幼儿园，扩大普惠资源。",
    "筑牢校园安全防线，排查隐患。",
)
TEXTS = st.lists(st.text(alphabet="党建学校安全一二", max_size=8), max_size=8)


def test_equal_items_are_paired_around_a_new_one():
    assert pair_items([PARTY, SAFETY], [PARTY, SCHOOLS, SAFETY]) == {0: 0, 2: 1}


def test_a_reworded_item_is_still_the_same():
    assert pair_items([PARTY, SCHOOLS], [PARTY, "新建三十所公办幼儿园，扩大普惠性资源。"]) == {0: 0, 1: 1}


def test_an_item_that_was_split_lives_on_in_its_larger_part():
    assert pair_items([PARTY + SCHOOLS + SAFETY], [PARTY, SCHOOLS + SAFETY]) == {1: 0}


def test_script_and_spaces_make_no_difference():
    assert pair_items([PARTY], ["加強黨的建設， 壓實主體責任。"]) == {0: 0}


def test_different_items_are_not_paired():
    assert pair_items([PARTY], [SCHOOLS]) == {}


@given(TEXTS, TEXTS)
def test_pairs_keep_the_order_and_use_no_item_twice(old, new):
    pairs = sorted(pair_items(old, new).items())

    befores = [before for _, before in pairs]
    assert befores == sorted(set(befores))
    assert all(after < len(new) and before < len(old) for after, before in pairs)


@given(TEXTS)
def test_the_same_items_are_paired_with_themselves(items):
    assert pair_items(items, items) == {index: index for index in range(len(items))}


def test_too_many_changed_items_are_not_compared_one_by_one():
    old, new = [f"旧{n}" for n in range(600)], [f"新{n}" for n in range(600)]

    assert pair_items(old, new) == {}


def test_a_truncated_copy_is_contained():
    assert contained(PARTY + SCHOOLS + SAFETY, PARTY + SCHOOLS[:6]) >= SAME_PLAN


def test_another_plan_is_not_contained():
    assert contained(PARTY + SCHOOLS, SAFETY) < SAME_PLAN
    assert contained(PARTY, "") == 0.0
