"""Claims that belong together before any clue is weighed: tied by their own report, or by people."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import combinations, pairwise

from kadesh.group.features import KINDS, days_apart
from kadesh.group.judged import Decided
from kadesh.group.nearness import compare_places
from kadesh.group.unit import FINENESS, Account
from kadesh.model.chains import drop_torn
from kadesh.model.claim import Event, Toll

POINT = FINENESS["area"]
"""Places this fine, with names that differ, are two."""


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

    def members(self, a: str) -> tuple[str, ...]:
        return tuple(sorted(self._members.get(self.home(a), {a})))

    def home(self, a: str) -> str:
        return self._home.get(a, a)


def tie_claims(accounts: Sequence[Account], decided: Decided) -> tuple[tuple[Account, ...], ...]:
    """Return the claims (given by id) in groups that stay whole.

    A toll is tied to its event and a part to its whole, as their report tells, unless that would bring together what
    people keep apart, or unless toll and event, or two tolls of one event, state two towns or two days. Tolls of one
    event are tied also where the event itself is not among the claims.
    """
    groups = _Groups(decided.different)
    known = {c.id: c for c in accounts}
    _tie_tolls(groups, known)
    _tie_scenes(groups, known)
    found: defaultdict[str, list[Account]] = defaultdict(list)
    for claim in accounts:
        found[groups.home(claim.id)].append(claim)
    return tuple(sorted((tuple(g) for g in found.values()), key=lambda g: g[0].id))


def _tie_tolls(groups: _Groups, known: Mapping[str, Account]) -> None:
    """Tie tolls to their event and parts to their whole."""
    for event, tolls in _tolls_by_event(known.values(), known).items():
        for tied in _agreeing(known.get(event), tolls):
            for one, other in pairwise(tied):
                groups.join(one, other)
    for claim in known.values():
        if isinstance(claim, Toll) and claim.part_of:
            groups.join(claim.id, claim.part_of)


def _tie_scenes(groups: _Groups, known: Mapping[str, Account]) -> None:
    """Tie the killed and the wounded of one scene, unless both belong to an event already or something parts them."""
    for toll, twin in _told_together(known.values()):
        ours, theirs = _all_in(groups, toll, known), _all_in(groups, twin, known)
        if _may_be_one(ours, theirs) and not any(_part_ways(a, b) for a in ours if isinstance(a, Toll) for b in theirs):
            groups.join(toll.id, twin.id)


def _may_be_one(ours: Sequence[Account], theirs: Sequence[Account]) -> bool:
    """Whether two groups may be one scene: not if both name an event, unless each tells only of what the other lacks."""
    if not all(any(isinstance(c, Event) for c in side) for side in (ours, theirs)):
        return True
    a, b = ({c.outcome for c in side if isinstance(c, Toll)} for side in (ours, theirs))
    kinds = [{KINDS.get(c.type, c.type) for c in side if isinstance(c, Event)} for side in (ours, theirs)]
    return not a & b and bool(kinds[0] & kinds[1])


def _told_together(accounts: Iterable[Account]) -> Iterator[tuple[Toll, Toll]]:
    """Pairs of tolls of one report that tell the killed and the wounded of one place and day, in the order of the text."""
    by_report: defaultdict[str, list[Toll]] = defaultdict(list)
    for claim in accounts:
        if isinstance(claim, Toll) and claim.scope == "event" and FINENESS[claim.where.precision] >= FINENESS["area"]:
            by_report[claim.evidence.report_id].append(claim)
    for report_id in sorted(by_report):
        tolls = sorted(by_report[report_id], key=lambda t: (t.evidence.start, t.id))
        for one, other in combinations(tolls, 2):
            if {one.outcome, other.outcome} == {"killed", "wounded"} and _is_one_scene(one, other):
                yield one, other


def _is_one_scene(one: Toll, other: Toll) -> bool:
    if compare_places(one.where, other.where) != "same" or days_apart(one.when, other.when) > 0:
        return False
    by = one.perpetrator.side, other.perpetrator.side
    return None in by or by[0] == by[1]


def _all_in(groups: _Groups, claim: Account, known: Mapping[str, Account]) -> list[Account]:
    return [known[i] for i in groups.members(claim.id) if i in known]


def _tolls_by_event(accounts: Iterable[Account], known: Mapping[str, Account]) -> dict[str, list[Toll]]:
    """The tolls that name each event; parts go with their whole. Events are in the order of their ids."""
    found: defaultdict[str, list[Toll]] = defaultdict(list)
    for claim in accounts:
        if isinstance(claim, Toll) and claim.event and claim.part_of not in known:
            found[claim.event].append(claim)
    return {event: sorted(found[event], key=lambda t: (t.evidence.start, t.id)) for event in sorted(found)}


def _agreeing(event: Account | None, tolls: Sequence[Toll]) -> list[list[str]]:
    """The event and its tolls in groups of which no two claims state two towns or two days, by id.

    The tolls nearest to the event choose first, so that the event keeps those that were told with it.
    """
    groups: list[list[Account]] = [[event]] if event else [[]]
    at = event.evidence.start if event else 0
    for toll in sorted(tolls, key=lambda t: (abs(t.evidence.start - at), t.evidence.start, t.id)):
        home = next((g for g in groups if not any(_part_ways(toll, other) for other in g)), None)
        if home is None:
            groups.append([toll])
        else:
            home.append(toll)
    head = [] if event else [tolls[0].event or ""]  # an event that is not among the claims still ties its tolls
    return [[*(head if k == 0 else ()), *(c.id for c in g)] for k, g in enumerate(groups)]


def _part_ways(claim: Toll, other: Account) -> bool:
    """Return whether a toll for a whole states another town or another day than its event, or another toll of it, does."""
    if claim.scope != "event" or (isinstance(other, Toll) and other.scope != "event"):
        return False
    if min(FINENESS[claim.where.precision], FINENESS[other.where.precision]) >= POINT:
        nearness = compare_places(claim.where, other.where)
        both = claim.where.basis == other.where.basis == "stated"
        if nearness == "apart" or (nearness in ("near", "other-words") and both):
            return True
    stated = claim.when.precision == other.when.precision == "day" and "antecedent" not in (
        claim.when.basis,
        other.when.basis,
    )
    return stated and days_apart(claim.when, other.when) > 0


def join_judged(
    groups: Sequence[tuple[int, ...]], same: Collection[tuple[int, int]], apart: Collection[tuple[int, int]]
) -> tuple[tuple[int, ...], ...]:
    """Return the groups of units after what people call the `same` has been joined, each sorted.

    The groups that such units are in are joined whole; where that would bring together two units that people keep
    `apart`, the units called the same leave their groups and make one of their own. Chains between two that are kept
    apart join nothing (`drop_torn`), as among claims: units can be torn where their claims are not.
    """
    if not same:
        return tuple(sorted(groups))
    joined = {i: set(g) for g in groups for i in g}
    for tied in _components(drop_torn(same, apart)):
        union = set().union(*(joined[i] for i in tied))
        if any(a in union and b in union for a, b in apart):
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
