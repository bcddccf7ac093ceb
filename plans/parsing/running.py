"""Which numbered pieces carry on the plan's numbering, and which are a site's own list.

A word proves nothing about a line that continues the plan's numbers: 规范上传下载 is a task of a school. So pieces are
judged by the run of numbers they stand in: by most of its members, or by the section it stands in.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from plans.parsing.evidence import LEAST_TITLE, Evidence
from plans.parsing.numbering import Candidate, Style, find_candidates
from plans.parsing.phrases import opens_clause
from plans.parsing.pieces import Piece
from plans.parsing.sitewords import NUMBER, SELF
from plans.parsing.units import choose_numbers

_NOISY = 1.0


@dataclass(slots=True)
class Run:
    """Numbers of one style that follow each other without beginning again."""

    style: Style
    above: "Run | None"
    """The run of the number it begins under."""
    last: int = 0
    pieces: list[int] = field(default_factory=list)


def judge_runs(text: str, pieces: Sequence[Piece], evidence: Sequence[Evidence]) -> dict[int, bool]:
    """For the pieces that begin with a number: True where the run is the plan's, False where it is a site's."""
    plans: dict[int, bool] = {}
    verdicts: dict[int, bool | None] = {}
    for run in _runs(text, pieces, evidence):
        above = run.above is not None and verdicts[id(run.above)] is True
        verdicts[id(run)] = verdict = _verdict(
            [(pieces[at], evidence[at]) for at in run.pieces], trusted=above or run.style <= Style.HAN_BRACKETED
        )
        if verdict is not None:
            plans.update(dict.fromkeys(run.pieces, verdict))
    return plans


def _verdict(members: Sequence[tuple[Piece, Evidence]], *, trusted: bool) -> bool | None:
    """Of a run that is `trusted`, all but a site's own speech is the plan's; sites number their lists in figures."""
    if not members:
        return True if trusted else None
    of_site = sum(_of_site(piece.text) for piece, _ in members)
    noisy = sum(proof.noise >= _NOISY for _, proof in members)
    if 2 * of_site > len(members):
        return False
    return True if trusted or 2 * noisy < len(members) else None


def _of_site(text: str) -> bool:
    """Whether a site speaks of itself in the line, which then begins with no task."""
    number = NUMBER.match(text)
    return bool(SELF.search(text)) and not opens_clause(text, number.end() if number else 0)


def _runs(text: str, pieces: Sequence[Piece], evidence: Sequence[Evidence]) -> list[Run]:
    """The runs in the order in which they begin; none goes on behind a title."""
    starts = [piece.start for piece in pieces]
    runs: list[Run] = []
    path: list[Run] = []
    latest: dict[Style, Run] = {}
    reach = 0
    for number, at in _placed(text, starts):
        if any(proof.title >= LEAST_TITLE for proof in evidence[reach:at]):
            path, latest = [], {}
        reach = at
        path = [run for run in path if run.style < number.style]
        run = latest.get(number.style)
        if run is None or (number.value is not None and number.value <= run.last):
            run = latest[number.style] = Run(number.style, path[-1] if path else None)
            runs.append(run)
        run.last = run.last + 1 if number.value is None else number.value
        path.append(run)
        if number.start == starts[at]:
            run.pieces.append(at)
    return runs


def _placed(text: str, starts: Sequence[int]) -> Iterator[tuple[Candidate, int]]:
    """The chosen numbers, each with the piece it stands in."""
    for number in choose_numbers(find_candidates(text, 0, len(text))):
        yield number, bisect_right(starts, number.start) - 1
