"""Who is named as having done it, by whom."""

from collections import defaultdict
from collections.abc import Iterable

from kadesh.model.claim import TWO_SIDED, Event, Statement, Toll
from kadesh.model.side import Parent, Party, line_of
from kadesh.reconcile.account import Account
from kadesh.reconcile.victims import GENERAL

Blamer = Account[Toll] | Account[Event] | Account[Statement]
"""Who tells of a deed and its doer, or charges somebody with it."""


def blamed_sides(accounts: Iterable[Blamer], parent: Parent) -> dict[str, list[Blamer]]:
    """Return the sides that are blamed, each with the accounts that blame it; a force counts with the side above it.

    Clashes are left out, for both of their parties act; so are tolls of them, what is denied, and figures of a longer time.
    """
    told = [a for a in accounts if not _tells_no_deed(a.claim)]
    two_sided = {a.claim.id for a in told if isinstance(a.claim, Event) and a.claim.type in TWO_SIDED}
    blamed: defaultdict[str, list[Blamer]] = defaultdict(list)
    for account in told:
        side, claim = blamed_side(account), account.claim
        event = claim.event if isinstance(claim, Toll) else claim.id
        if side and claim.polarity != "denied" and event not in two_sided:
            blamed[side].append(account)
    above = {s: up for s in blamed if (up := next((u for u in line_of(s, parent)[1:] if u in blamed), None)) is not None}
    general = [up for up in above.values() if up.endswith(GENERAL)]
    for side in sorted(above):
        up = above[side]
        if up.endswith(GENERAL) and general.count(up) == 1:
            blamed[side] += blamed.pop(up)  # 'the rebels' are the one group that others name
        elif general.count(up) == 0:
            blamed[up] += blamed.pop(side)
    return dict(blamed)


def _tells_no_deed(claim: Toll | Event | Statement) -> bool:
    if isinstance(claim, Statement):
        return claim.act != "accusation"
    return isinstance(claim, Toll) and (claim.stock or claim.scope == "cumulative")


def blame_by_victims(accounts: Iterable[Blamer], parent: Parent) -> tuple[dict[str, list[Blamer]], ...]:
    """Return who is blamed for the harm to each side, for those sides for whose harm somebody is.

    Two parties that shell each other are each blamed for the other's dead, which is no dispute. An account that does
    not tell whom it hit counts with the others only if all of them speak of one side.
    """
    told = list(accounts)
    sides = sorted({s for a in told if (s := _harmed_side(a)) is not None})
    if len(sides) < 2:
        groups = [told]
    else:
        groups = [[a for a in told if (s := _harmed_side(a)) and side in line_of(s, parent)] for side in sides]
    return tuple(blamed for group in groups if (blamed := blamed_sides(group, parent)))


def blamed_side(account: Blamer) -> str | None:
    """Return the side that an account says did it, None if it names none."""
    return blamed_party(account).side


def blamed_party(account: Blamer) -> Party:
    """Return who did it, by an account."""
    claim = account.claim
    if isinstance(claim, Statement):
        return claim.addressee
    return claim.attacker if isinstance(claim, Event) else claim.perpetrator


def _harmed_side(account: Blamer) -> str | None:
    claim = account.claim
    if isinstance(claim, Statement):
        return None
    return claim.target.side if isinstance(claim, Event) else claim.victims.side
