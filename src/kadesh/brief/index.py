"""A reading made easy to look things up in: reports and claims by id, and who is behind a claim."""

from dataclasses import dataclass
from functools import cached_property

from kadesh.brief.days import phrase_day
from kadesh.model.assessment import Assessment, Dispute
from kadesh.model.claim import Claim, Toll
from kadesh.model.reading import Reading
from kadesh.model.report import Report
from kadesh.model.review import PAIRED, Word, find_words


@dataclass(frozen=True)
class Index:
    """Looks up what a reading holds. All answers are in a fixed order."""

    reading: Reading

    @cached_property
    def reports(self) -> dict[str, Report]:
        """Reports by id."""
        return {report.id: report for report in self.reading.reports}

    @cached_property
    def claims(self) -> dict[str, Claim]:
        """Claims by id."""
        return {claim.id: claim for claim in self.reading.claims}

    @cached_property
    def assessments(self) -> dict[str, Assessment]:
        """Assessments by the incident they are of."""
        return {found.subject: found for found in self.reading.assessments}

    @cached_property
    def in_incidents(self) -> frozenset[str]:
        """Ids of the claims that belong to an incident."""
        return frozenset(claim for incident in self.reading.incidents for claim in incident.claims)

    @cached_property
    def tolls(self) -> dict[str, Toll]:
        """Tolls by id."""
        return {claim.id: claim for claim in self.reading.claims if isinstance(claim, Toll)}

    @cached_property
    def names(self) -> dict[str, str]:
        """Names of sides by their code."""
        return dict(self.reading.side_names)

    @cached_property
    def decided(self) -> dict[str, tuple[Word, ...]]:
        """What people decided of a report, claim or incident, oldest first; words on pairs are seen in what is grouped."""
        found: dict[str, tuple[Word, ...]] = {}
        for word in find_words(self.reading.judgements):
            for subject in word.judgement.subjects if word.judgement.verdict not in PAIRED else ():
                found[subject] = (*found.get(subject, ()), word)
        return found

    @cached_property
    def outside(self) -> dict[str, list[int]]:
        """Where the disputes outside incidents that a claim takes part in stand in the reading."""
        found: dict[str, list[int]] = {}
        for number, dispute in enumerate(self.reading.disputes):
            for claim in sorted({c for account in dispute.accounts for c in account}):
                found.setdefault(claim, []).append(number)
        return found

    def disputes_of(self, claims: frozenset[str]) -> tuple[Dispute, ...]:
        """Return the disputes outside incidents that any of `claims` takes part in, in the order of the reading."""
        numbers = {number for claim in claims for number in self.outside.get(claim, ())}
        return tuple(self.reading.disputes[number] for number in sorted(numbers))

    def name_of(self, report_id: str) -> str:
        """Return how a person found the report, its id where the reading does not hold it."""
        report = self.reports.get(report_id)
        return report.name if report else report_id

    def outlet_of(self, claim: Claim) -> str | None:
        """Return who printed a claim, None where that is not known."""
        report = self.reports.get(claim.evidence.report_id)
        if report and report.outlet:
            return report.outlet
        return claim.reporter.name if claim.reporter else None

    def claimant_of(self, claim: Claim) -> str:
        """Return who says it: the source cited, else the outlet, else the report by its day."""
        if claim.source:
            return claim.source.name
        return self.outlet_of(claim) or name_report(self.day_of(claim))

    def day_of(self, claim: Claim) -> str | None:
        """Return the ISO day on which a claim was published, None if unknown."""
        report = self.reports.get(claim.evidence.report_id)
        return report.published.isoformat() if report and report.published else None


def name_report(day: str | None) -> str:
    """Return what to call a report of no named outlet.

    >>> name_report("2020-02-07")
    'the report of 7 February'
    """
    return f"the report of {phrase_day(day).rsplit(' ', 1)[0]}" if day else "a report of unknown day"
