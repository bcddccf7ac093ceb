"""What the parser makes of the seeds and of small plans in other formats, whole.

A change shows in the diff of the golden files, which `make golden` rewrites.
"""

import json

import pytest

from archive.settings import ROOT
from plans.parsing import parse

GOLDEN = ROOT / "tests" / "parsing" / "golden"
PLANS = sorted([*(ROOT / "seeds").glob("*.txt"), *GOLDEN.glob("*.txt")])


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.stem)
def test_a_plan_is_parsed_as_before(plan):
    expected = json.loads((GOLDEN / f"{plan.stem}.json").read_text("utf-8"))
    assert json.loads(json.dumps(parse(plan.read_bytes(), plan.name).as_dict())) == expected


def test_every_plan_has_its_golden_file():
    assert {path.stem for path in GOLDEN.glob("*.json")} == {plan.stem for plan in PLANS}
