"""Who holds which place, by claimant, side by side."""

from kadesh.brief.accounts import make_accounts, make_contradictions
from kadesh.brief.index import Index
from kadesh.brief.phrases import phrase_place
from kadesh.brief.sections import Entry, Group, Section
from kadesh.model.claim import Control


def make_control(index: Index) -> Section:
    """Return each place with what every claimant says of who holds it; no place is filled in from its neighbours."""
    places: dict[str, list[Control]] = {}
    for claim in index.reading.claims:
        if isinstance(claim, Control) and claim.where.words and claim.modality == "actual":
            places.setdefault(_place_key(claim), []).append(claim)
    entries = sorted((_place_entry(claims, index) for claims in places.values()), key=lambda entry: entry.heading)
    note = "Each line is one claimant's word for it, on the day it was published."
    return Section("control", "Who holds which place", note, tuple(entries), "No claim on the control of a place was read.")


def _place_key(claim: Control) -> str:
    return claim.where.place.id if claim.where.place else (claim.where.words or "").casefold()


def _place_entry(claims: list[Control], index: Index) -> Entry:
    names = sorted({phrase_place(claim.where) for claim in claims}, key=lambda name: (len(name), name))
    disputes = make_contradictions(index.disputes_of(frozenset(c.id for c in claims)), index)
    by_status: dict[str, list[Control]] = {}
    for claim in claims:
        by_status.setdefault(claim.status, []).append(claim)
    groups = tuple(Group(_label(status), accounts=make_accounts(said, index)) for status, said in sorted(by_status.items()))
    return Entry(names[0], groups=groups, disputes=disputes, beside=True)


def _label(status: str) -> str:
    return {"not-captured": "not taken"}.get(status, status)
