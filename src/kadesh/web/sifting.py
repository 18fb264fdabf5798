"""What the filters let through of a section: account by account, by the day, place and side of the claim behind each."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from kadesh.brief.sections import Account, Entry, Section
from kadesh.model.claim import Claim
from kadesh.model.distance import measure_km
from kadesh.model.parties import parties_of
from kadesh.web.entry import find_point
from kadesh.web.selection import find_place
from kadesh.web.snapshot import Snapshot
from kadesh.web.wanted import Wanted

Told = tuple[Account, Claim]
Test = Callable[[Told], bool]

IDLE = {"type": "kind", "sources": "independent sources", "review": "review"}
"""Filters that only incidents answer, as the form calls them: here they leave nothing out, and the page says so."""


@dataclass(frozen=True)
class Sifted:
    """A section with the accounts that are shown, and how many of how many these are.

    `undated` and `pointless` tell how many a filter of days, or of a place, left out because it cannot judge them; `idle`
    are the filters asked for that play no part here.
    """

    section: Section
    shown: int
    of: int
    undated: int = 0
    pointless: int = 0
    idle: tuple[str, ...] = ()


def join_sections(sections: Sequence[Section]) -> Section:
    """Return sections as one, under the title of the first.

    >>> from kadesh.brief.sections import Entry
    >>> joined = join_sections([Section("a", "Loose", "No day."), Section("b", "Open", "No place.", (Entry("one"),))])
    >>> joined.title, joined.note
    ('Loose', 'No place.')
    """
    first = sections[0]
    notes = " ".join(section.note for section in sections if section.entries and section.note)
    entries = tuple(entry for section in sections for entry in section.entries)
    return Section(first.key, first.title, notes, entries, first.empty)


def take_whole(section: Section) -> Sifted:
    """Return a section of which nothing is left out."""
    count = sum(1 for _ in _accounts(section.entries))
    return Sifted(section, count, count)


def sift_section(section: Section, wanted: Wanted, *, snapshot: Snapshot) -> Sifted:
    """Return what `wanted` lets through of a section; raises NotFound for a place nobody knows.

    An entry with a range is shown whole or not at all: a range is of all its accounts.
    """
    if not wanted.filtering:
        return take_whole(section)
    accounts = list(_accounts(section.entries))
    claims = snapshot.index.claims
    told = [(a, claims[a.quote.claim]) for a in accounts if a.quote and a.quote.claim in claims]
    tests = [test for test in (_side(wanted), _words(wanted), _lacking(wanted), _disputed(wanted, snapshot)) if test]
    around = _sift_around([one for one in told if all(test(one) for test in tests)], wanted, snapshot=snapshot)
    kept = frozenset(claim.id for _, claim in around.accounts)
    entries = tuple(_keep(section.entries, kept, snapshot=snapshot))
    shown = {account.quote.claim if account.quote else None for account in _accounts(entries)}
    idle = tuple(words for name, words in IDLE.items() if getattr(wanted, name) != getattr(Wanted(), name))
    return Sifted(
        replace(section, entries=entries),
        sum(1 for _ in _accounts(entries)),
        len(accounts),
        len(around.undated - shown),  # what stands by its range is not left out
        len(around.pointless - shown),
        idle,
    )


class _Around(NamedTuple):
    """Accounts near a point and within days, and the claims that could not be asked: without a day, without a point."""

    accounts: list[Told]
    undated: frozenset[str | None]
    pointless: frozenset[str | None]


def _sift_around(told: list[Told], wanted: Wanted, *, snapshot: Snapshot) -> _Around:
    undated: frozenset[str | None] = frozenset()
    pointless: frozenset[str | None] = frozenset()
    if wanted.near:
        point = find_place(snapshot, wanted.near)
        pointless = frozenset(claim.id for _, claim in told if find_point(claim.where) is None)
        told = [one for one in told if _is_near(one[1], point, within=wanted.within)]
    if wanted.first or wanted.last:
        undated = frozenset(claim.id for _, claim in told if not claim.when.known)
        told = [one for one in told if _is_within(one[1], wanted)]
    return _Around(told, undated, pointless)


def _accounts(entries: Iterable[Entry]) -> Iterable[Account]:
    return (account for entry in entries for group in entry.groups for account in group.accounts)


def _keep(entries: Iterable[Entry], kept: frozenset[str], *, snapshot: Snapshot) -> Iterable[Entry]:
    """Yield the entries with what of them is in `kept`, and the disputes that a claim in it takes part in."""

    def is_kept(account: Account) -> bool:
        return account.quote is not None and account.quote.claim in kept

    for entry in entries:
        whole = any(group.total for group in entry.groups) and any(map(is_kept, _accounts([entry])))
        groups = (
            entry.groups
            if whole
            else tuple(
                replace(group, accounts=found) for group in entry.groups if (found := tuple(filter(is_kept, group.accounts)))
            )
        )
        sides = {d.id: snapshot.dispute_of[d.id].accounts for d in entry.disputes if d.id in snapshot.dispute_of}
        disputes = (
            entry.disputes
            if whole
            else tuple(d for d in entry.disputes if any(claim in kept for side in sides.get(d.id, ()) for claim in side))
        )
        if groups:
            yield replace(entry, groups=groups, disputes=disputes)


def _side(wanted: Wanted) -> Test | None:
    side = wanted.side.casefold() if wanted.side else None
    return (lambda one: any(party.side and party.side.casefold() == side for party in parties_of(one[1]))) if side else None


def _words(wanted: Wanted) -> Test | None:
    words = wanted.q.casefold().split() if wanted.q else []

    def holds(one: Told) -> bool:
        account, claim = one
        text = " ".join(
            (account.who, account.says, account.via or "", claim.where.words or "", claim.evidence.quote)
        ).casefold()
        return all(word in text for word in words)

    return holds if words else None


def _lacking(wanted: Wanted) -> Test | None:
    match wanted.lacking:
        case "day":
            return lambda one: not one[1].when.known
        case "place":
            return lambda one: not one[1].where.words
        case "point":
            return lambda one: bool(one[1].where.words) and find_point(one[1].where) is None
    return None


def _disputed(wanted: Wanted, snapshot: Snapshot) -> Test | None:
    return (lambda one: one[1].id in snapshot.disputed_claims) if wanted.disputed else None


def _is_near(claim: Claim, point: tuple[float, float], *, within: float) -> bool:
    own = find_point(claim.where)
    return own is not None and measure_km(point, own) <= within


def _is_within(claim: Claim, wanted: Wanted) -> bool:
    """Whether a claim may be of the days asked for, an open end being unbounded."""
    when, low, high = claim.when, wanted.first or date.min, wanted.last or date.max
    return when.known and (when.first or date.min) <= high and (when.last or date.max) >= low
