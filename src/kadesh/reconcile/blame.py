"""Who is named as having done it, by whom."""

from collections import defaultdict
from collections.abc import Iterable

from kadesh.model.claim import Event, Toll
from kadesh.reconcile.account import Account
from kadesh.reconcile.victims import Parent

Blamer = Account[Toll] | Account[Event]

_TWO_SIDED = frozenset({"clash", "offensive", "protest-violence", "other"})


def blamed_sides(accounts: Iterable[Blamer], parent: Parent) -> dict[str, list[Blamer]]:
    """Return the sides that are blamed, each with the accounts that blame it; a force counts with the side above it.

    Clashes are left out, for both of their parties act; so are tolls of them, and what is denied.
    """
    told = list(accounts)
    two_sided = {a.claim.id for a in told if isinstance(a.claim, Event) and a.claim.type in _TWO_SIDED}
    blamed: defaultdict[str, list[Blamer]] = defaultdict(list)
    for account in told:
        claim = account.claim
        side = claim.attacker.side if isinstance(claim, Event) else claim.perpetrator.side
        event = claim.id if isinstance(claim, Event) else claim.event
        if side and claim.polarity != "denied" and event not in two_sided:
            blamed[side].append(account)
    for side in sorted(blamed):
        above = next((s for s in line_of(side, parent) if s in blamed and s != side), None)
        if above is not None:
            blamed[above] += blamed.pop(side)
    return dict(blamed)


def line_of(side: str, parent: Parent) -> tuple[str, ...]:
    """Return a side and those it is a part of, nearest first.

    >>> line_of("ypg", {"ypg": "sdf"}.get)
    ('ypg', 'sdf')
    """
    line = [side]
    above = parent(side)
    while above is not None and above not in line:
        line.append(above)
        above = parent(above)
    return tuple(line)
