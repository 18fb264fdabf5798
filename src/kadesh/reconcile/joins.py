"""Which groups of victims are the same people, told of in other words."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from kadesh.model.claim import Toll
from kadesh.model.side import Parent
from kadesh.reconcile.account import Account
from kadesh.reconcile.naming import name_kind, plain_words
from kadesh.reconcile.victims import GENERAL, Group, order_of

_OF_ONE_SIDE = re.compile(
    r"\b(?:regime|government|loyalist|opposition|rebel|insurgent|separatist|guerrilla|jihadi(?:st)?|terrorist|enemy|junta|"
    r"occupation|resistance|coalition|foreign)s?\b",
    re.IGNORECASE,
)
"""Words that say on which side people are, not which side that is."""
_ATTACKERS = re.compile(
    r"\b(?:attackers?|assailants?|raiders?|gunm[ae]n|bandits?|militants?|subversives?|infiltrators?|invaders?|kidnappers?|"
    r"hijackers?|bombers?|extremists?|outlaws?|criminals?|gangsters?)\b",
    re.IGNORECASE,
)
"""Words for those whom the soldiers and policemen of a state fight."""


def join_groups(told: Mapping[Group, Sequence[Account[Toll]]], parent: Parent) -> dict[Group, list[Account[Toll]]]:
    """Return the accounts of each group of people, those of groups that are the same people under one.

    A group whose side is not known joins the only one of the same outcome and class that has a side, unless its own words
    say that it is another ("regime soldiers", "attackers" beside policemen); a force joins the side it is a part of;
    "people" join the only other group of their side that is not of combatants, for bare "people" are mostly the civilians
    of the next report. "Six Turkish dead" are the Turkish soldiers of the next report where only soldiers of that side are
    told of, and no more of them.
    """
    groups = defaultdict(list, {group: list(accounts) for group, accounts in told.items()})
    for join in (_join_forces, _join_sideless, _join_people):
        for old, new in join(tuple(sorted(groups, key=order_of)), parent):
            if not (old.side is None and _are_others(groups[old], new)):
                groups[new] += groups.pop(old)
    for old, new in (*_join_named(groups), *_join_told(groups)):
        groups[new] += groups.pop(old)
    return groups


def _join_forces(groups: Sequence[Group], parent: Parent) -> list[tuple[Group, Group]]:
    """Pair each force's group with that of the nearest side above it, leaving alone a group that takes one in.

    The rebels in general take in a group only where no other group of rebels is told of.
    """
    joins = _pair_forces(groups, parent)
    general = [new for _, new in joins if new.side and new.side.endswith(GENERAL)]
    joins = [(old, new) for old, new in joins if general.count(new) < 2]
    return [(old, _last(new, dict(joins))) for old, new in joins]


def _pair_forces(groups: Sequence[Group], parent: Parent) -> list[tuple[Group, Group]]:
    joins = []
    for group in groups:
        above = parent(group.side) if group.side else None
        seen = {group.side}
        while above is not None and above not in seen:
            wider = group._replace(side=above)
            if wider in groups:
                joins.append((group, wider))
                break
            seen.add(above)
            above = parent(above)
    return joins


def _last(group: Group, joins: dict[Group, Group]) -> Group:
    while group in joins:
        group = joins[group]
    return group


def _are_others(accounts: Sequence[Account[Toll]], group: Group) -> bool:
    """Whether words of people without a side say that they are none of `group`: "regime soldiers", "12 of the attackers"."""
    words = [a.claim.victims.words or "" for a in accounts]
    attackers = group.side is not None and group.side.isupper() and group.role == "combatant"
    return any(_OF_ONE_SIDE.search(w) or (attackers and _ATTACKERS.search(w)) for w in words)


def _join_sideless(groups: Sequence[Group], _: Parent) -> list[tuple[Group, Group]]:
    joins = []
    for group in groups:
        sided = [g for g in groups if g.side and g._replace(side=None) == group]
        if group.side is None and len(sided) == 1:
            joins.append((group, sided[0]))
    return joins


def _join_people(groups: Sequence[Group], _: Parent) -> list[tuple[Group, Group]]:
    joins = []
    for group in groups:
        if group.role != "people":
            continue
        alike = [g for g in groups if (g.outcome, g.unit) == (group.outcome, group.unit) and g.role != "people"]
        rivals = [g for g in alike if group.side in (None, g.side) or g.side is None]
        if len(rivals) == 1 and len(alike) == 1 and rivals[0].role == "civilian":
            joins.append((group, rivals[0]))
    return _one_way(joins)


def _join_named(groups: Mapping[Group, Sequence[Account[Toll]]]) -> list[tuple[Group, Group]]:
    """Pair people whose own words name their side with the only other group of it, of combatants no more than they are."""
    joins = []
    for group in sorted(groups, key=order_of):
        alike = [g for g in groups if g != group and g._replace(role="people") == group._replace(role="people")]
        told = [a.claim for a in groups[group] if a.claim.scope != "part"]
        if group.role != "people" or len(alike) != 1 or alike[0].role != "combatant" or not told:
            continue
        named = all(t.victims.basis == "stated" and plain_words(t.victims.words) for t in told)
        least = max((a.claim.count.low or 0 for a in groups[alike[0]] if a.claim.scope == "event"), default=0)
        if named and all((t.count.low or 0) >= least for t in told):
            joins.append((group, alike[0]))
    return joins


def _join_told(groups: Mapping[Group, Sequence[Account[Toll]]]) -> list[tuple[Group, Group]]:
    """Pair people with the civilians beside whom fighters are told of, where they can only be these.

    They are where somebody gives one figure as both, where women or children are among them, or where they are no more.
    """
    joins = []
    for group in sorted(groups, key=order_of):
        alike = [g for g in groups if g != group and (g.outcome, g.unit) == (group.outcome, group.unit)]
        civil = [g for g in alike if g.role == "civilian" and (g.side == group.side or None in (g.side, group.side))]
        beside = group.role == "people" and len(civil) == 1 and any(g.role == "combatant" for g in alike)
        if beside and _are_civil(groups[group], groups[civil[0]]):
            joins.append((group, civil[0]))
    return joins


def _are_civil(people: Sequence[Account[Toll]], civilians: Sequence[Account[Toll]]) -> bool:
    given = {(a.voice, a.claim.count.low) for a in civilians if a.claim.count.low}
    if any((a.voice, a.claim.count.low) in given or name_kind(a.claim.victims) for a in people):
        return True
    most = max((a.claim.count.high or a.claim.count.low or 0 for a in civilians), default=0)
    told = [a.claim.count for a in people if a.claim.polarity == "asserted" and a.claim.scope == "event"]
    return bool(told) and all(c.high is not None and c.high <= most for c in told)


def _one_way(joins: list[tuple[Group, Group]]) -> list[tuple[Group, Group]]:
    return sorted(set(joins), key=lambda j: (order_of(j[0]), order_of(j[1])))
