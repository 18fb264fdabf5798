"""Claims that belong together before any clue is weighed: tied by their own report, or by people."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

from kadesh.group.features import days_apart
from kadesh.group.judged import Decided
from kadesh.group.nearness import compare_places
from kadesh.group.unit import FINENESS, Account
from kadesh.model.claim import Event, Toll

POINT = FINENESS["town"]


class _Groups:
    """Growing groups of ids that never join two which people keep apart."""

    def __init__(self, apart: Iterable[tuple[str, str]]) -> None:
        self._home: dict[str, str] = {}
        self._members: dict[str, set[str]] = {}
        self._apart: defaultdict[str, set[str]] = defaultdict(set)
        for a, b in apart:
            self._apart[a].add(b)
            self._apart[b].add(a)

    def join(self, a: str, b: str) -> None:
        ours, theirs = self._group(a), self._group(b)
        if ours is theirs or any(self._apart.get(x, set()) & theirs for x in sorted(ours)):
            return
        ours |= theirs
        for member in theirs:
            self._home[member] = self._home[a]

    def _group(self, a: str) -> set[str]:
        home = self._home.setdefault(a, a)
        return self._members.setdefault(home, {a})

    def home(self, a: str) -> str:
        return self._home.get(a, a)


def tie_claims(accounts: Sequence[Account], decided: Decided) -> tuple[tuple[Account, ...], ...]:
    """Return the claims (given by id) in groups that stay whole.

    A toll is tied to its event and a part to its whole, as their report tells, unless that would bring together what
    people keep apart, or unless toll and event state two towns or two days. Tolls of one event are tied also where the
    event itself is not among the claims.
    """
    groups = _Groups(decided.different)
    known = {c.id: c for c in accounts}
    for claim in accounts:
        for other in _links(claim):
            if not (other in known and _part_ways(claim, known[other])):
                groups.join(claim.id, other)
    found: defaultdict[str, list[Account]] = defaultdict(list)
    for claim in accounts:
        found[groups.home(claim.id)].append(claim)
    return tuple(sorted((tuple(g) for g in found.values()), key=lambda g: g[0].id))


def _part_ways(claim: Account, other: Account) -> bool:
    """Return whether a toll for a whole states another town or another day than the event it was tied to does."""
    if not (isinstance(claim, Toll) and claim.scope == "event" and isinstance(other, Event)):
        return False
    if claim.where.basis == other.where.basis == "stated" and compare_places(claim.where, other.where) in ("near", "apart"):
        return FINENESS[claim.where.precision] >= POINT and FINENESS[other.where.precision] >= POINT
    stated = claim.when.precision == other.when.precision == "day" and "antecedent" not in (
        claim.when.basis,
        other.when.basis,
    )
    return stated and days_apart(claim.when, other.when) > 0


def _links(claim: Account) -> tuple[str, ...]:
    return tuple(link for link in (claim.event, claim.part_of) if link) if isinstance(claim, Toll) else ()


def join_judged(
    groups: Sequence[tuple[int, ...]], same: Collection[tuple[int, int]], apart: Collection[tuple[int, int]]
) -> tuple[tuple[int, ...], ...]:
    """Return the groups of units after what people call the `same` has been joined, each sorted.

    The groups that such units are in are joined whole; where that would bring together two units that people keep
    `apart`, the units called the same leave their groups and make one of their own.
    """
    if not same:
        return tuple(sorted(groups))
    joined = {i: set(g) for g in groups for i in g}
    for tied in _components(same):
        union = set().union(*(joined[i] for i in tied))
        if any(a in union and b in union and not (a in tied and b in tied) for a, b in apart):
            for member in union - tied:
                joined[member] = joined[member] - tied
            union = tied
        for member in union:
            joined[member] = union
    return tuple(sorted({tuple(sorted(g)) for g in joined.values()}))


def _components(pairs: Iterable[tuple[int, int]]) -> list[set[int]]:
    found: list[set[int]] = []
    for a, b in sorted(pairs):
        touched = [c for c in found if a in c or b in c]
        found = [*(c for c in found if c not in touched), {a, b}.union(*touched)]
    return sorted(found, key=min)
