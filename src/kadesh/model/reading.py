"""A reading: everything that one run knows, from the reports to the disputes."""

from collections.abc import Iterable
from dataclasses import dataclass

from kadesh.model.assessment import Assessment, Dispute
from kadesh.model.claim import Claim, Refusal
from kadesh.model.incident import Incident
from kadesh.model.judgement import Judgement
from kadesh.model.report import Report, Unreadable


@dataclass(frozen=True)
class Reading:
    """Reports, what was read out of them and what follows, each sorted by id or by time; see `pipeline.py`.

    `assessments` are those of incidents, under one preset; `disputes` are those outside any incident (control of a
    place, notice given or not, a deal kept or broken). `failures` are (report id, reason) where a reader did not run.
    """

    reports: tuple[Report, ...] = ()
    claims: tuple[Claim, ...] = ()
    incidents: tuple[Incident, ...] = ()
    assessments: tuple[Assessment, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    unreadable: tuple[Unreadable, ...] = ()
    failures: tuple[tuple[str, str], ...] = ()
    judgements: tuple[Judgement, ...] = ()
    """What people decided on these reports, claims and incidents, by id, with sign-offs and withdrawals of it."""
    side_names: tuple[tuple[str, str], ...] = ()
    """(code, name) of the sides that the claims name, for people who do not know the codes."""


def gather_reading(
    reports: Iterable[Report],
    claims: Iterable[Claim],
    *,
    refusals: Iterable[Refusal] = (),
    unreadable: Iterable[Unreadable] = (),
    failures: Iterable[tuple[str, str]] = (),
) -> Reading:
    """Return what was read, not yet grouped, in the one order: reports by day, claims by report and place in its text."""
    return Reading(
        reports=tuple(sorted(reports, key=_report_order)),
        claims=tuple(sorted(claims, key=_claim_order)),
        refusals=tuple(sorted(refusals, key=lambda refusal: (_claim_order(refusal.claim), refusal.reason))),
        unreadable=tuple(sorted(unreadable, key=_unreadable_order)),
        failures=tuple(sorted(failures)),
    )


def _report_order(report: Report) -> tuple[str, str]:
    return (report.published.isoformat() if report.published else "9999", report.id)


def _unreadable_order(unreadable: Unreadable) -> tuple[str, str, str, str]:
    return (unreadable.name, unreadable.reason, unreadable.detail, unreadable.raw_sha256 or "")


def _claim_order(claim: Claim) -> tuple[str, int, int, str]:
    return (claim.evidence.report_id, claim.evidence.start, claim.evidence.end, claim.id)
