"""Where the plan lies in the text, and what stood around it.

A page is what a site put above (HEAD), the title, the plan with some noise in it (PLAN, NOISE), and what the site put
below (TAIL). Every piece speaks for or against each state; the best path through all pieces is taken, so that no
single line decides.
"""

from collections.abc import Sequence
from enum import IntEnum
from itertools import groupby, takewhile

from plans.parsing.compilations import second_document
from plans.parsing.context import View, view_pieces
from plans.parsing.document import CleanText, Edit, Frame, Span
from plans.parsing.edits import refine
from plans.parsing.evidence import COPIED, LEAST_TITLE, LISTED, NUMBERED, weigh
from plans.parsing.kinds import TELLING, kind_of
from plans.parsing.leads import find_lead
from plans.parsing.linklists import listed
from plans.parsing.lonenumbers import lone_numbers
from plans.parsing.pieces import Piece, cut
from plans.parsing.pullouts import pulled_out
from plans.parsing.titles import is_title_part, names_office, title_bounds


class State(IntEnum):
    HEAD = 0
    TITLE = 1
    PLAN = 2
    NOISE = 3
    TAIL = 4


_REMOVED = frozenset((State.HEAD, State.NOISE, State.TAIL))
_NEVER = -1e9
_START = (0.0, 0.0, -0.5, _NEVER, _NEVER)
_END = (-6.0, -3.0, 0.0, 0.0, 0.0)
_MOVES: dict[State, tuple[tuple[State, float], ...]] = {
    State.HEAD: ((State.HEAD, 0.0),),
    State.TITLE: ((State.HEAD, 0.0),),
    State.PLAN: ((State.PLAN, 0.0), (State.NOISE, 0.0), (State.TITLE, 0.0), (State.HEAD, -1.0)),
    State.NOISE: ((State.NOISE, 0.0), (State.PLAN, -1.3), (State.TITLE, -1.3)),
    State.TAIL: ((State.TAIL, 0.0), (State.PLAN, -0.5)),
}
"""For every state, the states that may come before it, with what the change costs."""
_LOUD = 3.0
_STEPS = tuple(_MOVES[state] for state in State)


def frame_text(raw: str, clean: CleanText) -> tuple[CleanText, Frame]:
    """The text without what is not the plan, and the frame of what is left."""
    views, further = _first_document(clean.text)
    states = _with_issuer_above(views, _best_path([_emissions(view) for view in views]))
    judged = list(zip(views, states, strict=True))
    titles = [view.piece for view, state in judged if state is State.TITLE]
    bounds = Span(*title_bounds(clean.text, titles[0].start, titles[-1].end)) if titles else None
    removals = [
        Edit(*clean.raw_span(Span(view.piece.start, view.piece.end)), "", kind_of(view, below=state is State.TAIL))
        for view, state in judged
        if state in _REMOVED
    ]
    trimmings = _trimmings(clean, Span(titles[0].start, titles[-1].end), bounds) if bounds else []
    framed = refine(raw, clean, [*removals, *trimmings])
    frame = Frame(
        title=framed.clean_span(clean.raw_span(bounds)) if bounds else None,
        body=_body(clean, framed, [view.piece for view, state in judged if state is State.PLAN]),
        notices=_runs(removals, telling=True),
        surroundings=_runs(removals, telling=False),
        further=further and clean.raw_span(further),
    )
    return framed, frame


def _first_document(text: str) -> tuple[list[View], Span | None]:
    """The pieces of the first document of the page, and where further ones stand."""
    lead = find_lead(text)
    pieces = cut(text, (lead.copy.start, lead.copy.end, lead.original) if lead else ())
    copies = [*pulled_out(text), *([lead.copy] if lead else [])]
    lists, numbers = frozenset(listed(pieces)), {number.start for number in lone_numbers(text)}
    evidence = [
        COPIED
        if any(copy.start <= piece.start < copy.end for copy in copies)
        else NUMBERED
        if piece.start in numbers
        else LISTED
        if at in lists
        else weigh(piece)
        for at, piece in enumerate(pieces)
    ]
    cut_at = second_document(text, pieces, evidence)
    if cut_at is None:
        return view_pieces(text, pieces, evidence), None
    further = Span(pieces[cut_at].start, pieces[-1].end)
    return view_pieces(text[: further.start], pieces[:cut_at], evidence[:cut_at]), further


def _with_issuer_above(views: Sequence[View], states: list[State]) -> list[State]:
    """A title that names no office goes on upwards over the lines that are nothing but parts of titles."""
    first = next((at for at, state in enumerate(states) if state is State.TITLE), None)
    if first is None or names_office(views[first].piece.text):
        return states
    above = list(takewhile(lambda at: is_title_part(views[at].piece.text), range(first - 1, -1, -1)))
    return [State.TITLE if at in above else state for at, state in enumerate(states)]


def _emissions(view: View) -> tuple[float, ...]:
    """What the piece says for HEAD, TITLE, PLAN, NOISE, TAIL."""
    proof = view.evidence
    noise = min(_LOUD, proof.noise)
    number = proof.number * (noise < 1.5)
    titled = proof.title >= LEAST_TITLE
    prose = proof.prose * (0.3 if noise >= 1 else 1.0)
    return (
        noise - 0.1 - prose - 2.5 * number + (0.5 if view.repeated else -0.3) * titled,
        proof.title + view.repeated - 2.0 * view.again_on_line if titled else _NEVER,
        prose + 1.5 * number - noise - (1.0 + view.repeated) * titled - 0.1,
        noise - 0.5 - 0.5 * prose - number + (1.5 if view.again_on_line else 0.8 * (view.repeated and titled)),
        noise - 0.2 - prose - 2.0 * number + 0.2 * titled,
    )


def _best_path(emissions: Sequence[tuple[float, ...]]) -> list[State]:
    """Viterbi: the states of the pieces whose emissions and moves sum to most."""
    if not emissions:
        return []
    scores = [start + emission for start, emission in zip(_START, emissions[0], strict=True)]
    steps: list[list[State]] = []
    for emission in emissions[1:]:
        best = [max([(scores[before] + cost, before) for before, cost in moves]) for moves in _STEPS]
        scores = [score + own for own, (score, _) in zip(emission, best, strict=True)]
        steps.append([before for _, before in best])
    state = max(State, key=lambda state: scores[state] + _END[state])
    path = [state]
    for step in reversed(steps):
        state = step[state]
        path.append(state)
    return path[::-1]


def _trimmings(clean: CleanText, title: Span, bounds: Span) -> list[Edit]:
    """What stands round the title in its piece: a label before it, the marks 《》."""
    edges = (Span(title.start, bounds.start), Span(bounds.end, title.end))
    return [Edit(*clean.raw_span(edge), "", "chrome") for edge in edges if edge.start < edge.end]


def _body(clean: CleanText, framed: CleanText, kept: Sequence[Piece]) -> Span:
    if not kept:
        return Span(len(framed.text), len(framed.text))
    return framed.clean_span(clean.raw_span(Span(kept[0].start, kept[-1].end)))


def _runs(removals: Sequence[Edit], telling: bool) -> tuple[Span, ...]:
    """Raw spans of the runs of removals that are notices and metadata, or of those that are not."""
    groups = groupby(removals, key=lambda edit: edit.kind in TELLING)
    runs = [list(group) for tells, group in groups if tells is telling]
    return tuple(Span(run[0].start, run[-1].end) for run in runs)
