"""Claims as accounts: who says what, on which day, in which words."""

from collections.abc import Iterable

from kadesh.brief.days import phrase_day
from kadesh.brief.decided import phrase_words
from kadesh.brief.index import Index, name_report
from kadesh.brief.phrases import phrase_claim, phrase_count
from kadesh.brief.safety import mask_positions
from kadesh.brief.sections import Account, Contradiction, Mark, Quote
from kadesh.model.assessment import Dispute, Stand
from kadesh.model.claim import Claim

TYPES = {
    "figures": "figures differ",
    "responsibility": "who did it",
    "denial": "denied",
    "control": "who holds it",
    "notification": "notice given or not",
    "time": "when",
    "place": "where",
    "revision": "revised",
    "other-scope": "another scope",
    "other-definition": "another definition",
}


def quote_claim(claim: Claim, index: Index) -> Quote:
    """Return the words behind a claim, with positions covered, and where they stand."""
    e = claim.evidence
    return Quote(mask_positions(e.quote), index.name_of(e.report_id), e.start, e.end, claim.id, e.report_id)


def make_account(claim: Claim, index: Index, *, says: str | None = None, mark: Mark | None = None) -> Account:
    """Return a claim as an account; `says` and `mark` come from the claim itself unless given."""
    who = index.claimant_of(claim)
    outlet = index.outlet_of(claim)
    between = [s.name for s in claim.attribution if s.kind != "outlet" and s.name != who]
    via = [name for name in [*between, outlet] if name and name != who]
    return Account(
        who=who,
        says=mask_positions(phrase_claim(claim, index.names) if says is None else says),
        quote=quote_claim(claim, index),
        mark=mark_claim(claim) if mark is None else mark,
        via=", ".join(dict.fromkeys(via)) or None,
        day=index.day_of(claim),
        decided=phrase_decided(claim, index),
    )


def phrase_decided(claim: Claim, index: Index) -> tuple[str, ...]:
    """Return what people decided of a claim, and of the report it stands in, which says so."""
    of_report = phrase_words(index.decided.get(claim.evidence.report_id, ()))
    return (*phrase_words(index.decided.get(claim.id, ())), *(f"the report: {line}" for line in of_report))


def make_accounts(claims: Iterable[Claim], index: Index) -> tuple[Account, ...]:
    """Return the accounts of `claims`, by day, claimant and place in the text."""
    ordered = sorted(claims, key=lambda c: (index.day_of(c) or "9", index.claimant_of(c), c.evidence.start, c.id))
    return tuple(make_account(claim, index) for claim in ordered)


def stand_account(stand: Stand, index: Index) -> Account:
    """Return who stands behind a figure as an account; without its claim in the reading it has no words to show."""
    claim = index.claims.get(stand.claim)
    mark: Mark = "" if stand.standing == "current" else stand.standing
    if claim is None:
        who = stand.claimant or stand.outlet or name_report(stand.day)
        return Account(who, phrase_number(stand), None, mark, stand.outlet, stand.day)
    in_full = mark == "other-scope" or claim.polarity != "asserted"  # its number alone would be read as one of the range
    says = phrase_claim(claim, index.names) if in_full else phrase_number(stand)
    made = make_account(claim, index, says=says, mark=mark or mark_claim(claim))
    who = stand.claimant or made.who
    others = [name for name in (stand.outlet, made.via) if name and name != who]
    via = next(iter(others), None)
    return Account(who, made.says, made.quote, made.mark, via, stand.day or made.day, made.decided)


def phrase_number(stand: Stand) -> str:
    """Return the number of a stand, or that it was not told.

    >>> from kadesh.model.count import Count
    >>> phrase_number(Stand("a monitor", None, "claim-1", Count(40, None, "at-least", unit="households"), "2021-03-02"))
    '40 or more households'
    """
    number = phrase_count(stand.count) or "not told"
    return f"{number} households" if stand.count.unit == "households" else number


def mark_claim(claim: Claim) -> Mark:
    """Return how a claim is to be read: denied, unconfirmed, only threatened; empty for a plain assertion.

    >>> from kadesh.model.claim import Evidence
    >>> mark_claim(Claim(evidence=Evidence("report-1", 0, 4, "None"), polarity="denied"))
    'denied'
    >>> mark_claim(Claim(evidence=Evidence("report-1", 0, 4, "None"), polarity="denied", modality="threatened"))
    'threatened'
    """
    if claim.modality != "actual":
        return claim.modality
    return "" if claim.polarity == "asserted" else claim.polarity


def phrase_origin(account: Account, *, short: bool = False) -> str:
    """Return who says it, who printed it and when: 'a ministry in Tern Wire, 2 March 2021'.

    >>> phrase_origin(Account("a ministry", "5 killed", via="Tern Wire", day="2021-03-02"), short=True)
    'a ministry in Tern Wire, 2 Mar 2021'
    """
    via = f" in {account.via}" if account.via else ""
    named_by_day = account.who in (name_report(account.day), name_report(None))
    if named_by_day or not (account.day or account.quote):
        return f"{account.who}{via}"
    day = phrase_day(account.day)
    if short and account.day:
        number, month, year = day.split()
        day = f"{number} {month[:3]} {year}"
    return f"{account.who}{via}, {day}"


def make_contradiction(dispute: Dispute, index: Index) -> Contradiction:
    """Return a dispute with the names of those who stand on either side."""
    names = (index.claimant_of(index.claims[c]) for account in dispute.accounts for c in account if c in index.claims)
    sides = tuple(dict.fromkeys(names))
    return Contradiction(dispute.id, TYPES[dispute.type], dispute.real, mask_positions(dispute.sentence), sides)


def make_contradictions(disputes: Iterable[Dispute], index: Index) -> tuple[Contradiction, ...]:
    """Return the disputes, true ones first."""
    return tuple(make_contradiction(d, index) for d in sorted(disputes, key=lambda d: (not d.real, d.type, d.id)))
