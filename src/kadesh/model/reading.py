"""A reading: everything that one run knows, from the reports to the disputes."""

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
