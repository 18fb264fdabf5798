"""Accounts: claims with who stands behind them and when they were published."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from kadesh.model.assessment import Stand, Standing
from kadesh.model.claim import Claim, Toll
from kadesh.model.report import Report
from kadesh.reconcile.bodies import fold_bodies
from kadesh.reconcile.copies import find_copies
from kadesh.reconcile.independence import FindOutlet, find_origin, find_voice
from kadesh.reconcile.namesakes import fold_persons

MONTHS = tuple("January February March April May June July August September October November December".split())

C_co = TypeVar("C_co", bound=Claim, covariant=True)


@dataclass(frozen=True)
class Account(Generic[C_co]):
    """One claim and whose it is.

    Accounts of one `voice` are one account, told again or revised; `origin` is the family it belongs to, None if unknown.
    """

    claim: C_co
    report: Report | None
    voice: str
    origin: str | None

    @property
    def claimant(self) -> str | None:
        """The cited source, else the outlet, else None."""
        return self.claim.source.name if self.claim.source else self.outlet

    @property
    def outlet(self) -> str | None:
        """Who printed it, None if not known."""
        if self.claim.reporter is not None:
            return self.claim.reporter.name
        return self.report.outlet if self.report else None

    @property
    def day(self) -> date | None:
        """The day on which it was published, None if unknown."""
        return self.report.published if self.report else None

    @property
    def name(self) -> str:
        """Who says it, for a sentence: a name, else 'the report of 7 February'."""
        source = self.claim.source
        if source is not None and source.kind == "anonymous" and self.outlet:
            return f"{source.words} ({self.outlet})"
        if self.claimant:
            return self.claimant
        return f"the report of {say_day(self.day)}" if self.day else "a report of unknown day"


def make_accounts(
    claims: Iterable[C_co], reports: Mapping[str, Report], *, outlets: FindOutlet
) -> tuple[Account[C_co], ...]:
    """Return an account for each claim, in order of publication (unknown days last), report and place in the text."""
    unique = {c.id: c for c in claims}
    used = {c.evidence.report_id for c in unique.values()}
    copies = find_copies(reports[i] for i in sorted(used) if i in reports)
    sources = [c.source for c in unique.values()]
    persons = {**fold_persons(sources), **fold_bodies(sources)}
    accounts = []
    for claim in unique.values():
        report = reports.get(claim.evidence.report_id)
        voice = find_voice(claim, report, outlets=outlets, copies=copies, persons=persons)
        accounts.append(Account(claim, report, voice, find_origin(claim, report, outlets=outlets)))
    return tuple(sorted(accounts, key=_order))


def make_stand(account: Account[Toll], standing: Standing) -> Stand:
    """Return the account of a toll as a stand of an assessment."""
    day = account.day.isoformat() if account.day else None
    return Stand(account.claimant, account.outlet, account.claim.id, account.claim.count, day, standing)


def say_day(day: date) -> str:
    """Return a day as '7 February', whatever the machine's language.

    >>> say_day(date(2021, 2, 7))
    '7 February'
    """
    return f"{day.day} {MONTHS[day.month - 1]}"


def _order(account: Account[Claim]) -> tuple[date, str, int, int, str]:
    evidence = account.claim.evidence
    return account.day or date.max, evidence.report_id, evidence.start, evidence.end, account.claim.id
