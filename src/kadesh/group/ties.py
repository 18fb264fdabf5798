"""Claims that belong together before any clue is weighed: tied by people, or by the report itself."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from kadesh.group.judged import Decided
from kadesh.model.claim import Event, Toll

Account = Event | Toll


class _Groups:
    """Growing groups of ids that never join two which people keep apart."""

    def __init__(self, apart: Iterable[tuple[str, str]]) -> None:
        self._home: dict[str, str] = {}
        self._members: dict[str, set[str]] = {}
        self._apart: defaultdict[str, set[str]] = defaultdict(set)
        for a, b in apart:
            self._apart[a].add(b)
            self._apart[b].add(a)

    def join(self, a: str, b: str, *, whatever: bool = False) -> None:
        ours, theirs = self._group(a), self._group(b)
        if ours is theirs:
            return
        if not whatever and any(self._apart.get(x, set()) & theirs for x in sorted(ours)):
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

    What people call the same is tied first. Then a toll is tied to its event and a part to its whole, as their report
    tells, unless that would bring together what people keep apart.
    """
    groups = _Groups(decided.different)
    for a, b in sorted(decided.same):
        groups.join(a, b, whatever=True)
    known = {c.id for c in accounts}
    for claim in accounts:
        for other in _links(claim):
            if other in known:
                groups.join(claim.id, other)
    found: defaultdict[str, list[Account]] = defaultdict(list)
    for claim in accounts:
        found[groups.home(claim.id)].append(claim)
    return tuple(sorted((tuple(g) for g in found.values()), key=lambda g: g[0].id))


def _links(claim: Account) -> tuple[str, ...]:
    return tuple(link for link in (claim.event, claim.part_of) if link) if isinstance(claim, Toll) else ()
