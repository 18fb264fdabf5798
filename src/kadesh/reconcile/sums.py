"""Parts and their whole: what adds up is shown as such, and nothing is ever added to the whole."""

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from kadesh.model.claim import Toll
from kadesh.reconcile.account import Account
from kadesh.reconcile.naming import plain_words
from kadesh.reconcile.victims import role_class


class Sum(NamedTuple):
    """A whole and those of its parts that do not overlap, with what they come to."""

    whole: Account[Toll]
    parts: tuple[Account[Toll], ...]
    total: int

    @property
    def exact(self) -> bool:
        """Whether the parts come to the whole, both given exactly."""
        count = self.whole.claim.count
        return count.low == count.high == self.total and all(p.claim.count.low == p.claim.count.high for p in self.parts)

    @property
    def too_large(self) -> bool:
        """Whether the parts come to more than the whole allows."""
        high = self.whole.claim.count.high
        return self.whole.claim.count.quantifier != "about" and high is not None and self.total > high

    @property
    def text(self) -> str:
        """The sum in words: '8 (Idlib) + 3 (Latakia) + 2 (Hama) = 13'."""
        shares = " + ".join(_share(p.claim) for p in self.parts)
        whole = self.whole.claim.count.text
        end = f" = {whole}" if self.exact else f" = {self.total}, of {whole}"
        return f"{self.whole.name}: {shares}{end}" if len(self.parts) > 1 else f"{self.whole.name}: {shares} of {whole}"


def find_sums(accounts: Sequence[Account[Toll]]) -> tuple[Sum, ...]:
    """Return for each whole the sum of its parts by place, or by victims, where these parts cannot overlap.

    Parts that may overlap (women, and relatives of a fighter) are in no sum.
    """
    known = {a.claim.id: a for a in accounts}
    shares: defaultdict[str, list[Account[Toll]]] = defaultdict(list)
    for account in accounts:
        toll = account.claim
        if toll.scope == "part" and toll.part_of in known and toll.count.low is not None:
            shares[toll.part_of].append(account)
    sums = []
    for whole in accounts:
        parts = [p for p in shares.get(whole.claim.id, []) if p.claim.outcome == whole.claim.outcome]
        apart = tuple(p for p in parts if all(_cannot_overlap(p.claim, q.claim) for q in parts if q is not p))
        if apart and len(apart) == len(parts):
            sums.append(Sum(whole, apart, sum(p.claim.count.low or 0 for p in apart)))
        elif parts:
            # Of shares that may overlap, only one at a time can be held against the whole.
            largest = max(parts, key=lambda p: (p.claim.count.low or 0, p.claim.id))
            sums.append(Sum(whole, (largest,), largest.claim.count.low or 0))
    return tuple(sums)


def places_differ(one: Toll, other: Toll) -> bool:
    """Return whether two tolls name two places of which neither is the other."""
    if one.where.place and other.where.place:
        return one.where.place.id != other.where.place.id and one.where.place.kind == other.where.place.kind
    return bool(one.where.words and other.where.words and one.where.words.lower() != other.where.words.lower())


def _cannot_overlap(one: Toll, other: Toll) -> bool:
    if places_differ(one, other) and one.where.basis == other.where.basis == "stated":
        return True
    roles = {role_class(one.victims.role), role_class(other.victims.role)}
    if roles == {"combatant", "civilian"}:
        return True
    sides = {one.victims.side, other.victims.side}
    return len(sides) == 2 and None not in sides and roles == {"combatant"}


def _share(toll: Toll) -> str:
    place = toll.where.words if toll.where.basis == "stated" else None
    label = place or plain_words(toll.victims.words) or toll.victims.text
    return f"{toll.count.text} ({label})"
