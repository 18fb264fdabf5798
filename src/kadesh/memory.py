"""What one process remembers of a ledger between two looks at it, so that the second one takes less time."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from threading import RLock
from typing import NamedTuple, TypeVar

from kadesh.group.grouper import Grouper
from kadesh.model.assessment import Assessment, Preset
from kadesh.model.claim import Claim, Refusal
from kadesh.model.incident import Incident
from kadesh.model.reading import Reading
from kadesh.model.recall import Recall
from kadesh.model.report import Report
from kadesh.reconcile.beside import FindBeside
from kadesh.resolve.lexicon import PackLexicon
from kadesh.resolve.withheld import withhold_names

T = TypeVar("T")


class Shown(NamedTuple):
    """One report, its claims and refusals, with names covered."""

    report: Report
    claims: tuple[Claim, ...]
    refusals: tuple[Refusal, ...]


class Memory:
    """Units and scores of grouping, reports with their names covered, and assessments: each holds while its claims do.

    Whatever was asked before, the answers are those of a memory that is empty. `lock` is for whoever uses it.
    """

    def __init__(self, lexicon: PackLexicon) -> None:
        self.lexicon = lexicon
        self.grouper = Grouper(parent=lexicon.parent)
        self.lock = RLock()
        self._shown: Recall[Shown] = Recall()
        self._assessed: Recall[Assessment] = Recall()
        self._whole: tuple[Hashable, Reading] | None = None

    def keep_whole(self, state: Hashable, taken: Reading) -> None:
        """Remember what a ledger holds, not yet grouped; `state` tells whether it is still so."""
        self._whole = state, taken

    def narrow(self, state: Hashable, as_of: date) -> Reading | None:
        """Return the part of the remembered whole that was published by a day, None where none of that state is remembered.

        Troubles are those of the whole, as a ledger tells them whatever the day.
        """
        if self._whole is None or self._whole[0] != state:
            return None
        whole = self._whole[1]
        reports = tuple(r for r in whole.reports if r.published is not None and r.published <= as_of)
        ids = {r.id for r in reports}
        return Reading(
            reports=reports,
            claims=tuple(c for c in whole.claims if c.evidence.report_id in ids),
            refusals=tuple(x for x in whole.refusals if x.claim.evidence.report_id in ids),
            unreadable=whole.unreadable,
            failures=whole.failures,
        )

    def withhold(self, reading: Reading) -> Reading:
        """Return the reading with the names of private persons covered, report by report."""
        self._shown.begin()
        claims = _by_report(reading.claims, lambda claim: claim.evidence.report_id)
        refusals = _by_report(reading.refusals, lambda refusal: refusal.claim.evidence.report_id)
        given = [(r, tuple(claims.get(r.id, ())), tuple(refusals.get(r.id, ()))) for r in reading.reports]
        shown = {one[0].id: self._show(*one) for one in given}
        now = {claim.id: claim for one in shown.values() for claim in one.claims}
        refused = {report_id: iter(one.refusals) for report_id, one in shown.items()}
        return replace(
            reading,
            reports=tuple(shown[r.id].report for r in reading.reports),
            claims=tuple(now.get(c.id, c) for c in reading.claims),
            refusals=tuple(next(refused.get(x.claim.evidence.report_id, iter(())), x) for x in reading.refusals),
        )

    def assess_all(
        self,
        incidents: Sequence[Incident],
        assess: Callable[[Incident], Assessment],
        *,
        shown: "Looked",
        preset: Preset,
    ) -> tuple[Assessment, ...]:
        """Return what `assess` makes of each incident, or made of it and the same claims under the same rule."""
        self._assessed.begin()
        return tuple(self._assess(incident, assess, shown=shown, preset=preset) for incident in incidents)

    def _assess(
        self, incident: Incident, assess: Callable[[Incident], Assessment], *, shown: "Looked", preset: Preset
    ) -> Assessment:
        claims = tuple(shown.claims[c] for c in incident.claims if c in shown.claims)
        reports = tuple(shown.reports.get(c.evidence.report_id) for c in claims)
        key = preset, incident.id, incident.claims
        return self._assessed.get(key, (incident, claims, reports, shown.beside(incident)), lambda: assess(incident))

    def _show(self, report: Report, claims: tuple[Claim, ...], refusals: tuple[Refusal, ...]) -> Shown:
        def make() -> Shown:
            reports, shown, refused = withhold_names([report], claims, refusals=refusals, lexicon=self.lexicon)
            return Shown(reports[0], shown, refused)

        key = report.id, tuple(c.id for c in claims)
        return self._shown.get(key, (report, claims, refusals), make)


class Looked(NamedTuple):
    """Claims and reports by id, as they are shown, and what is said beside an incident."""

    claims: Mapping[str, Claim]
    reports: Mapping[str, Report]
    beside: FindBeside


def _by_report(things: Iterable[T], report_of: Callable[[T], str]) -> dict[str, list[T]]:
    found: dict[str, list[T]] = {}
    for thing in things:
        found.setdefault(report_of(thing), []).append(thing)
    return found
