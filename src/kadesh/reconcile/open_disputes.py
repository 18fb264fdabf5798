"""Disputes outside any incident: who holds a place, whether notice was given, whether a deal was broken."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import TypeVar

from kadesh.model.assessment import Dispute, DisputeType
from kadesh.model.chains import find_neighbours, find_roots
from kadesh.model.claim import Claim, Control, Statement
from kadesh.model.report import Report
from kadesh.model.side import Parent, no_parent, sides_agree
from kadesh.reconcile.account import Account, make_accounts
from kadesh.reconcile.explain import make_dispute, say_control, say_statement
from kadesh.reconcile.independence import FindOutlet, no_outlet
from kadesh.reconcile.rivals import pair_among, pair_rivals

C = TypeVar("C", bound=Claim)

_TAKEN = frozenset({"captured", "entered", "held"})


def find_open_disputes(
    claims: Iterable[Claim],
    reports: Mapping[str, Report],
    *,
    outlets: FindOutlet = no_outlet,
    parent: Parent = no_parent,
) -> tuple[Dispute, ...]:
    """Return the disputes over control of places, notice given or not, and deals said and denied to be broken.

    Both claims must be of other voices and within a few days of one another, by the day they tell of, else by the day
    they were published.
    """
    told = [c for c in claims if c.modality == "actual"]
    controls = make_accounts((c for c in told if isinstance(c, Control) and _place(c)), reports, outlets=outlets)
    statements = make_accounts((c for c in told if isinstance(c, Statement)), reports, outlets=outlets)
    found = [*_of_control(controls, parent), *_of_notice(statements, parent), *_of_violation(statements, parent)]
    return tuple(sorted(found, key=lambda d: (d.type, d.id)))


def _of_control(controls: Sequence[Account[Control]], parent: Parent) -> list[Dispute]:
    places: dict[str, list[Account[Control]]] = {}
    for account in controls:
        places.setdefault(_place(account.claim), []).append(account)
    found = []
    for _, told in sorted(places.items()):
        pairs = [_yes_no(a, b, parent) for a, b in pair_among(told)]
        found += _disputes("control", [p for p in pairs if p], say=say_control)
    return found


def _yes_no(a: Account[Control], b: Account[Control], parent: Parent) -> tuple[Account[Control], Account[Control]] | None:
    """Return the two with the one that says a place was taken first, None if both can be true."""
    for yes, no in ((a, b), (b, a)):
        if yes.claim.status not in _TAKEN or yes.claim.polarity == "denied":
            continue
        same = _same_side(yes.claim.actor.side, no.claim.actor.side, parent)
        negative = no.claim.status == "not-captured" or no.claim.polarity == "denied"
        if negative and (same or no.claim.actor.side is None):
            return yes, no
        holds = no.claim.status in ("held", "captured") and no.claim.polarity != "denied"
        # Two sides may both be inside a town; only "holds" and "took" leave no room for another.
        if holds and not same and no.claim.actor.side and yes.claim.actor.side and yes.claim.status != "entered":
            return yes, no
    return None


def _of_notice(statements: Sequence[Account[Statement]], parent: Parent) -> list[Dispute]:
    given = [s for s in statements if _is(s, "notification")]
    not_given = [s for s in statements if _is(s, "non-notification")]
    pairs = [(a, b) for a, b in pair_rivals(given, not_given) if _same_parties(a.claim, b.claim, parent)]
    return _disputes("notification", pairs, say=say_statement)


def _of_violation(statements: Sequence[Account[Statement]], parent: Parent) -> list[Dispute]:
    alleged = [s for s in statements if _is(s, "violation")]
    denied = [
        s for s in statements if s.claim.act == "denial" or (s.claim.act == "violation" and s.claim.polarity == "denied")
    ]
    pairs = [
        (a, b)
        for a, b in pair_rivals(alleged, denied)
        if a.claim.addressee.side
        and _same_side(a.claim.addressee.side, b.claim.speaker.side, parent)
        and (a.claim.agreement == b.claim.agreement or b.claim.agreement is None)
    ]
    return _disputes("denial", pairs, say=say_statement)


def _disputes(
    type_: DisputeType, pairs: Sequence[tuple[Account[C], Account[C]]], *, say: Callable[[Account[C]], str]
) -> list[Dispute]:
    """Return one dispute for each connected set of contradicting pairs."""
    roots = find_roots(find_neighbours((f"yes {yes.claim.id}", f"no {no.claim.id}") for yes, no in pairs))
    groups: dict[str, tuple[dict[str, Account[C]], dict[str, Account[C]]]] = {}
    for yes, no in pairs:
        yes_side, no_side = groups.setdefault(roots[f"yes {yes.claim.id}"], ({}, {}))
        yes_side[yes.claim.id], no_side[no.claim.id] = yes, no
    found = []
    for yes_side, no_side in groups.values():
        sides = [sorted(s.values(), key=_order) for s in (yes_side, no_side)]
        sentence = "; ".join(f"{say(a)}" for side in sides for a in _one_each(side))
        found.append(make_dispute(type_, [list(yes_side), list(no_side)], sentence=f"{sentence}."))
    return found


def _one_each(accounts: Sequence[Account[C]]) -> list[Account[C]]:
    return list({a.name: a for a in reversed(accounts)}.values())[::-1]


def _order(account: Account[Claim]) -> tuple[date, str]:
    return account.day or date.max, account.claim.id


def _place(claim: Claim) -> str:
    return claim.where.place.id if claim.where.place else " ".join((claim.where.words or "").lower().split())


def _is(account: Account[Statement], act: str) -> bool:
    return account.claim.act == act and account.claim.polarity != "denied"


def _same_side(one: str | None, other: str | None, parent: Parent) -> bool:
    return bool(one and other and sides_agree(one, other, parent))


def _same_parties(one: Statement, other: Statement, parent: Parent) -> bool:
    """Return whether two statements are between the same parties; a party left open may be any."""
    ours, theirs = ({p.side for p in (s.speaker, s.addressee) if p.side} for s in (one, other))
    if len(ours) < 2 or len(theirs) < 2:
        return True
    return all(any(_same_side(x, y, parent) for y in theirs) for x in ours)
