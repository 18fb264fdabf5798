"""Victim groups: which tolls of an incident speak of the same people."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from kadesh.model.claim import Toll
from kadesh.model.side import Parent, Party, Role, SideBasis
from kadesh.reconcile.account import Account
from kadesh.reconcile.joins import join_groups
from kadesh.reconcile.naming import name_kind, plain_words
from kadesh.reconcile.victims import Group, Victims, order_of, role_class


def group_victims(accounts: Sequence[Account[Toll]], parent: Parent) -> tuple[Victims, ...]:
    """Return the accounts by victim group, in the order of outcome, side and role.

    A part stands with its whole; which groups are the same people, `join_groups` tells.
    """
    groups: defaultdict[Group, list[Account[Toll]]] = defaultdict(list)
    wholes = {a.claim.id: a.claim for a in accounts}
    for account in accounts:
        groups[_group(_whole(account.claim, wholes))].append(account)
    joined = join_groups(groups, parent)
    return tuple(Victims(g, _party(g, joined[g]), tuple(joined[g])) for g in sorted(joined, key=order_of))


def _whole(toll: Toll, tolls: Mapping[str, Toll]) -> Toll:
    """The toll that this one is a share of; the wounded are no share of the killed, whatever a reading says."""
    seen = {toll.id}
    while toll.scope == "part" and toll.part_of in tolls and toll.part_of not in seen:
        whole = tolls[toll.part_of or ""]
        if whole.outcome != toll.outcome:
            break
        toll = whole
        seen.add(toll.id)
    return toll


def _group(toll: Toll) -> Group:
    return Group(toll.outcome, toll.victims.side, role_class(toll.victims.role), toll.count.unit)


def _party(group: Group, accounts: Sequence[Account[Toll]]) -> Party:
    """Return the party as most whole accounts name it that count somebody; ties go to the shorter, then the first words."""
    told = [a.claim for a in accounts if a.claim.polarity == "asserted"] or [a.claim for a in accounts]
    wholes = [t for t in told if t.scope != "part"] or told
    many = any(t.count.high != 1 for t in wholes)
    naming = [t for t in wholes if not many or t.count.high != 1]  # 'a nurse' names no group of four
    words = Counter(w for t in naming if (w := plain_words(t.victims.words)))
    if len(words) > 1:
        # "2 women" beside "7 civilians" names some of the group, not all of it.
        words = Counter({w: n for w, n in words.items() if not name_kind(Party(w))})
    roles = Counter(t.victims.role for t in wholes if role_class(t.victims.role) == group.role)
    name = min(words, key=lambda w: (-words[w], len(w), w)) if words else None
    role: Role = min(roles, key=lambda r: (-roles[r], r)) if roles else "unknown"
    bases = {t.victims.basis for t in wholes if t.victims.side}
    basis: SideBasis = "place" if bases == {"place"} else "stated" if group.side else "unknown"
    return Party(name, group.side, role, basis)
