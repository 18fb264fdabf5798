"""What has no day, no place or no incident is listed, never dropped and never pinned."""

from kadesh.brief.accounts import make_accounts, make_contradictions
from kadesh.brief.incidents import CAMPAIGN, is_dated_and_placed, make_incident, sort_incidents
from kadesh.brief.index import Index
from kadesh.brief.people import MOVED
from kadesh.brief.sections import Brief, Entry, Group, Section
from kadesh.brief.statements import is_unreal
from kadesh.model.claim import Claim, Control, Event, Toll


def make_loose(index: Index) -> Section:
    """Return incidents without a day or a place, claims of no incident, and control of a place that is not named."""
    incidents = [i for i in sort_incidents(index.reading.incidents) if i.type != CAMPAIGN and not is_dated_and_placed(i)]
    entries = [make_incident(incident, index) for incident in incidents]
    loose = [claim for claim in index.reading.claims if is_loose(claim, index)]
    groups = (
        Group("no day and no place", accounts=make_accounts([c for c in loose if lacks(c) == "both"], index)),
        Group("no day", accounts=make_accounts([c for c in loose if lacks(c) == "day"], index)),
        Group("no place", accounts=make_accounts([c for c in loose if lacks(c) == "place"], index)),
        Group("in no incident", accounts=make_accounts([c for c in loose if not lacks(c)], index)),
    )
    shown = tuple(group for group in groups if group.accounts)
    if shown:
        entries.append(Entry("Claims that joined no incident", groups=shown))
    note = "Nothing was put on a day or a place that its report does not give."
    return Section("loose", "Without a day or a place", note, tuple(entries), "Everything read has a day and a place.")


def make_open_disputes(index: Index, shown: tuple[Section, ...]) -> Section | None:
    """Return disputes that stand in no section yet, None if there are none."""
    seen = {dispute.id for section in shown for entry in section.entries for dispute in entry.disputes}
    subjects = {incident.id for incident in index.reading.incidents}
    outside = [d for a in index.reading.assessments if a.subject not in subjects for d in a.disputes]
    left = [d for d in (*index.reading.disputes, *outside) if d.id not in seen]
    entries = (Entry("Other disputes", disputes=make_contradictions(left, index)),)
    return Section("disputes", "Other disputes", "", entries) if left else None


def is_loose(claim: Claim, index: Index) -> bool:
    """Return whether no other section shows the claim."""
    if claim.id in index.in_incidents or is_unreal(claim, index):
        return False
    if isinstance(claim, Toll):
        return claim.scope != "cumulative" and claim.outcome not in MOVED
    if isinstance(claim, Event):
        return claim.type != CAMPAIGN
    return isinstance(claim, Control) and not claim.where.words


def lacks(claim: Claim) -> str:
    """Return what a claim lacks: 'day', 'place', 'both' or nothing."""
    missing = [name for name, there in (("day", claim.when.known), ("place", bool(claim.where.words))) if not there]
    return "both" if len(missing) == 2 else "".join(missing)


def quoted_claims(brief: Brief) -> frozenset[str]:
    """Return the ids of all claims that a brief shows with their words."""
    return frozenset(
        account.quote.claim
        for section in brief.sections
        for entry in section.entries
        for group in entry.groups
        for account in group.accounts
        if account.quote
    )
