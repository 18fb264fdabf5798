"""Grouping one ledger again and again: as of other days, after other judgements, for readers who see other parts of it.

What a report tells and what two accounts come to depends on nothing else, so it is worked out once and used again. The
incidents are those that `group_claims` makes of the same claims, whatever was grouped before.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import count
from operator import is_
from threading import RLock
from typing import NamedTuple

from kadesh.group.cluster import group_units, make_context
from kadesh.group.grow import Desk, Known
from kadesh.group.judged import Decided, read_judgements
from kadesh.group.neighbours import Neighbours
from kadesh.group.score import WEIGHTS, Weights
from kadesh.group.ties import tie_claims
from kadesh.group.unit import Account, groupable, make_units, rank
from kadesh.model.claim import Claim
from kadesh.model.incident import Incident
from kadesh.model.judgement import Judgement
from kadesh.model.recall import Recall
from kadesh.model.report import Report
from kadesh.model.side import Parent, no_parent

Pairs = frozenset[tuple[str, str]]


class Laid(NamedTuple):
    """Units in their order, with whom each is compared, and what people decided."""

    known: tuple[Known, ...]
    neighbours: Neighbours
    decided: Decided


class Grouper:
    """Groups parts of one ledger. Safe to use from several threads, which wait for each other."""

    def __init__(self, *, parent: Parent = no_parent, weights: Weights = WEIGHTS) -> None:
        self.parent, self.weights = parent, weights
        self._units: Recall[tuple[Known, ...]] = Recall()
        self._numbers = count()
        self._last: tuple[tuple[Known, ...], Neighbours] | None = None
        self._lock = RLock()

    def group(
        self, claims: Iterable[Claim], reports: Mapping[str, Report], *, judgements: Sequence[Judgement] = ()
    ) -> tuple[Incident, ...]:
        """Return what `group_claims` does."""
        with self._lock:
            known, neighbours, decided = self._lay(claims, reports, judgements)
            desk = Desk([k.unit for k in known], make_context(reports, self.parent), self.weights, known)
            return tuple(group_units(desk, decided, neighbours=neighbours))

    def weigh_pairs(
        self, claims: Iterable[Claim], reports: Mapping[str, Report], *, judgements: Sequence[Judgement] = ()
    ) -> tuple[Laid, dict[tuple[int, int], float]]:
        """Return the units and the log-odds of all pairs of them that are compared and that can be one."""
        with self._lock:
            laid = self._lay(claims, reports, judgements)
            desk = Desk([k.unit for k in laid.known], make_context(reports, self.parent), self.weights, laid.known)
            weighed = ((pair, desk.weigh(pair)) for pair in laid.neighbours.pairs())
            return laid, {pair: score for pair, score in weighed if score is not None}

    def _lay(self, claims: Iterable[Claim], reports: Mapping[str, Report], judgements: Sequence[Judgement]) -> Laid:
        accounts = groupable(claims)
        decided = read_judgements(judgements, (c.id for c in accounts))
        by_report: defaultdict[str, list[Account]] = defaultdict(list)
        for account in accounts:
            by_report[account.evidence.report_id].append(account)
        apart = _by_claim(decided.different)
        self._units.begin()
        found: list[Known] = []
        for report_id, told in by_report.items():
            found += self._take(tuple(told), reports.get(report_id), decided=decided, apart=apart)
        known = tuple(sorted(found, key=lambda k: rank(k.unit)))
        return Laid(known, self._neighbours(known), decided)

    def _take(
        self, told: tuple[Account, ...], report: Report | None, *, decided: Decided, apart: Mapping[str, tuple[str, ...]]
    ) -> tuple[Known, ...]:
        """Return the units of one report; people's words on its claims are part of what they are made of."""
        words = tuple((c.id, apart[c.id]) for c in told if c.id in apart)
        reports = {report.id: report} if report is not None else {}

        def make() -> tuple[Known, ...]:
            tied = tie_claims(told, decided, reports=reports, parent=self.parent)
            return tuple(Known(unit, next(self._numbers), {}) for unit in make_units(tied, reports))

        return self._units.get((told[0].evidence.report_id, tuple(c.id for c in told), words), (told, report), make)

    def _neighbours(self, known: tuple[Known, ...]) -> Neighbours:
        """Return who is compared with whom; asked again for the same units, they are not gone through again."""
        last = self._last
        if last is None or len(last[0]) != len(known) or not all(map(is_, last[0], known)):
            last = self._last = known, Neighbours([k.unit for k in known])
        return last[1]


def _by_claim(pairs: Pairs) -> dict[str, tuple[str, ...]]:
    """Return for each claim those that people keep it apart from."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for one, other in sorted(pairs):
        found[one].append(other)
        found[other].append(one)
    return {claim: tuple(others) for claim, others in found.items()}
