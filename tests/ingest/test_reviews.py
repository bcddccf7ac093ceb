"""What a person decided about a target outlives every later parse."""

from decimal import Decimal

import pytest
from django.contrib.auth.models import User

from plans import curation
from plans.ingest import Outcome, ingest, reparse, steps
from plans.models import Plan, Target
from plans.models.vocabulary import ReviewState

pytestmark = pytest.mark.usefixtures("places", "plain_parser")


@pytest.fixture
def plan(plan_text):
    return ingest(plan_text.encode(), "武汉.txt").plan


@pytest.fixture
def user():
    return User.objects.create_user("审核员")


@pytest.fixture
def read_as(monkeypatch):
    """Make the parser read every text as if one string had been printed as another."""
    plain = steps.parse

    def install(old, new):
        monkeypatch.setattr(steps, "parse", lambda data, name: plain(data.decode().replace(old, new).encode(), name))

    return install


def judge(state, user):
    curation.judge_targets([Target.objects.get().pk], state, user)


def test_a_decision_gives_the_plan_a_new_revision(plan, user):
    """Figures of the archive are kept by revision: one that counts targets must not outlive the decision."""
    revisions = [plan.revision]
    judge(ReviewState.REJECTED, user)
    revisions.append(Plan.objects.get().revision)
    curation.correct_target(Target.objects.get(), ["value"], user)
    revisions.append(Plan.objects.get().revision)
    assert revisions == sorted(set(revisions))


@pytest.mark.parametrize("state", [ReviewState.CONFIRMED, ReviewState.REJECTED])
def test_a_decision_is_kept_where_the_text_moved(plan, user, read_as, state):
    judge(state, user)
    read_as("加强党的建设", "全面加强党的建设")

    assert reparse(plan).outcome is Outcome.CHANGED
    kept = Target.objects.get()
    assert (kept.review_state, kept.reviewed_by, kept.reviewed_at is not None) == (state, user, True)


def test_a_decision_changes_no_row_that_reads_as_before(plan, user):
    judge(ReviewState.CONFIRMED, user)
    before = Target.objects.get().pk

    assert reparse(plan).outcome is Outcome.UNCHANGED
    assert (Target.objects.get().pk, Target.objects.get().review_state) == (before, ReviewState.CONFIRMED)


def test_a_figure_that_reads_otherwise_now_has_not_been_confirmed(plan, user, read_as):
    judge(ReviewState.CONFIRMED, user)
    read_as("新建30所", "新建40所")

    reparse(plan)
    assert (Target.objects.get().value, Target.objects.get().review_state) == (40, ReviewState.UNREVIEWED)


def test_a_correction_replaces_whatever_is_read(plan, user, read_as):
    target = Target.objects.get()
    target.value, target.unit = Decimal("0.3"), "万所"
    curation.correct_target(target, ["value", "unit"], user)
    read_as("加强党的建设", "全面加强党的建设")

    reparse(plan)
    kept = Target.objects.get()
    assert (kept.value, kept.value_normal, kept.unit_normal) == (Decimal("0.3"), 3000, "所")
    assert (kept.review_state, kept.corrected_fields) == (ReviewState.CORRECTED, ["unit", "value"])


def test_a_decision_taken_back_leaves_no_trace(plan, user):
    judge(ReviewState.REJECTED, user)
    assert not Target.objects.standing().exists()

    judge(ReviewState.UNREVIEWED, user)
    target = Target.objects.standing().get()
    assert (target.review_state, target.reviewed_by, target.reviewed_at) == (ReviewState.UNREVIEWED, None, None)
