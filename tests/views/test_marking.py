"""Raw offsets → places in clean text; text → fragments."""

from hypothesis import given
from hypothesis import strategies as st

from plans.models import Target
from plans.views.marking import Ruler, cut

edits = st.lists(st.tuples(st.integers(0, 4), st.integers(0, 3), st.text("删补", max_size=2)), max_size=6)
"""(characters kept before, characters taken out, what is put there)"""


def laid_out(parts):
    """The edits as a source stores them, and the raw offset of each kept clean character, null for what was put in."""
    stored, origins, at = [], [], 0
    for kept, removed, replacement in parts:
        origins += [*range(at, at + kept), *([None] * len(replacement))]
        at += kept
        stored.append({"start": at, "end": at + removed, "replacement": replacement})
        at += removed
    return stored, [*origins, *range(at, at + 3)]


@given(edits)
def test_a_kept_character_is_found_where_it_stands(parts):
    stored, origins = laid_out(parts)
    ruler = Ruler(stored)
    for place, raw in enumerate(origins):
        if raw is not None:
            assert (ruler.start(raw), ruler.end(raw + 1)) == (place, place + 1)


@given(edits, st.integers(0, 40))
def test_offsets_never_run_backwards(parts, raw):
    ruler = Ruler(laid_out(parts)[0])
    assert ruler.start(raw) <= ruler.start(raw + 1)
    assert ruler.end(raw) <= ruler.end(raw + 1)


def test_an_offset_within_a_repair_stays_within_what_replaces_it():
    ruler = Ruler([{"start": 2, "end": 6, "replacement": "一百"}])
    assert [ruler.start(raw) for raw in range(1, 8)] == [1, 2, 3, 4, 4, 4, 5]


spans = st.tuples(st.integers(-3, 12), st.integers(0, 6)).map(lambda pair: (pair[0], pair[0] + pair[1]))


@given(st.text(min_size=1, max_size=10), st.sets(spans, max_size=5))
def test_fragments_joined_are_the_text_whatever_is_marked(text, marked):
    marks = {span: [Target(position=number)] for number, span in enumerate(sorted(marked))}
    assert "".join(fragment.text for fragment in cut(text, marks)) == text


def test_figures_that_share_or_overlap_are_each_marked_and_begin_once():
    first, second, third = (Target(position=number) for number in range(3))
    fragments = cut("增至90%以上", {(2, 5): [first, second], (4, 7): [third]})
    told = [(each.text, len(each.targets), [target.position for target in each.begun]) for each in fragments]
    assert told == [("增至", 0, []), ("90", 2, [0, 1]), ("%", 3, [2]), ("以上", 1, [])]
