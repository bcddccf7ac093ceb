import pytest

from plans.models.plans import next_revision
from plans.tallies import Tallies
from tests.factories import plan

pytestmark = pytest.mark.django_db


def test_a_figure_is_counted_once_while_no_plan_changes():
    plan()
    counted = []
    for _ in range(2):
        Tallies().get("a name", lambda: counted.append(1) or len(counted))
    assert counted == [1]


def test_a_change_of_any_plan_makes_it_counted_anew():
    made = plan()
    assert Tallies().get("a name", lambda: "before") == "before"
    made.revision = next_revision()
    made.save()
    assert Tallies().get("a name", lambda: "after") == "after"


def test_names_may_hold_any_characters():
    assert Tallies().get("q=\ud800 \x00\n" * 300, lambda: 5) == 5
