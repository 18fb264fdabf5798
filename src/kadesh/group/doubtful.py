"""Pairs of accounts that the clues nearly leave open: where a person's word is worth most."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import exp

from kadesh.group.grouper import Grouper
from kadesh.group.unit import Unit
from kadesh.model.claim import Claim, Toll
from kadesh.model.judgement import Judgement
from kadesh.model.reading import Reading
from kadesh.model.report import Report
from kadesh.model.side import Parent, no_parent

WIDTH = 3.0
"""Log-odds from the threshold beyond which a pair is no close call: one in twenty."""


@dataclass(frozen=True, order=True)
class CloseCall:
    """Two claims of two accounts, smaller id first, and how open it is whether they are of one event: 1 at the threshold."""

    doubt: float
    pair: tuple[str, str]


def find_close_calls(
    claims: Iterable[Claim],
    reports: Mapping[str, Report],
    *,
    judgements: Sequence[Judgement] = (),
    parent: Parent = no_parent,
    grouper: Grouper | None = None,
) -> tuple[CloseCall, ...]:
    """Return the pairs whose score lies within `WIDTH` of the threshold and on which nobody has decided, most open first.

    Two accounts are named by the claims with the largest figure in each, so that what is at stake is seen. A `grouper` that
    grouped them before need not weigh them again.
    """
    grouper = grouper or Grouper(parent=parent)
    laid, scores = grouper.weigh_pairs(claims, reports, judgements=judgements)
    partners = _partners(laid.decided)
    found = []
    for (i, j), score in scores.items():
        away = score - grouper.weights.threshold
        one, other = laid.known[i].unit, laid.known[j].unit
        if abs(away) <= WIDTH and not _is_decided(one, other, partners):
            first, second = sorted((_spokesman(one), _spokesman(other)))
            found.append(CloseCall(measure_doubt(away), (first, second)))
    return tuple(sorted(found, key=lambda call: (-call.doubt, call.pair)))


def find_close_pairs(
    reading: Reading, judgements: Sequence[Judgement], *, parent: Parent = no_parent, grouper: Grouper | None = None
) -> tuple[tuple[float, tuple[str, str]], ...]:
    """Return (how open, pair) of what a reading leaves open, for the queue of questions, in the terminal and at the desk.

    The reading is the one that is grouped, before any word of it is covered: a covered name is no clue any more.
    """
    reports = {report.id: report for report in reading.reports}
    found = find_close_calls(reading.claims, reports, judgements=judgements, parent=parent, grouper=grouper)
    return tuple((call.doubt, call.pair) for call in found)


def measure_doubt(away: float) -> float:
    """Return how open a pair is whose score lies `away` log-odds from the threshold: 1 at it, 0 far from it.

    >>> measure_doubt(0.0), measure_doubt(-3.0)
    (1.0, 0.0949)
    """
    return round(1 - abs(2 / (1 + exp(-away)) - 1), 4)


def _partners(decided: Iterable[Iterable[tuple[str, str]]]) -> dict[str, set[str]]:
    """Return for each claim those that people decided on with it."""
    found: dict[str, set[str]] = {}
    for one, other in (pair for relation in decided for pair in relation):
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return found


def _is_decided(one: Unit, other: Unit, partners: Mapping[str, set[str]]) -> bool:
    told = [partners[c.id] for c in one.claims if c.id in partners]
    return bool(told) and any(c.id in found for found in told for c in other.claims)


def _spokesman(unit: Unit) -> str:
    """The claim of a unit with the largest figure, the first of its claims where there is none."""
    return min(unit.claims, key=lambda c: (-((c.count.high or c.count.low or 0) if isinstance(c, Toll) else 0), c.id)).id
