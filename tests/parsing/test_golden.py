"""What the parser makes of the seeds, whole: a change shows in the diff of the golden files (`make golden`)."""

import json

import pytest

from archive.settings import ROOT
from plans.parsing import parse

SEEDS = sorted((ROOT / "seeds").glob("*.txt"))
GOLDEN = ROOT / "tests" / "parsing" / "golden"


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.stem[:3])
def test_a_seed_is_parsed_as_before(seed):
    expected = json.loads((GOLDEN / f"{seed.stem}.json").read_text("utf-8"))
    assert json.loads(json.dumps(parse(seed.read_bytes(), seed.name).as_dict())) == expected


def test_every_seed_has_its_golden_file():
    assert {path.stem for path in GOLDEN.glob("*.json")} == {seed.stem for seed in SEEDS}
