"""Whom tolls count: victims of one outcome, side and class, counted in one unit."""

from typing import Literal, NamedTuple

from kadesh.model.claim import Outcome, Toll
from kadesh.model.count import Unit
from kadesh.model.side import COMBATANTS, UNTOLD, Party, Role
from kadesh.reconcile.account import Account
from kadesh.reconcile.naming import name_kind

RoleClass = Literal["combatant", "civilian", "people"]

GENERAL = "-opposition"
"""How the slug of the rebels of a country in general ends."""


class Group(NamedTuple):
    """Outcome, side and role class of some victims, and the unit they are counted in."""

    outcome: Outcome
    side: str | None
    role: RoleClass
    unit: Unit


class Victims(NamedTuple):
    """A victim group and the accounts of it; `party` is how the accounts name it."""

    group: Group
    party: Party
    accounts: tuple[Account[Toll], ...]


def role_class(role: Role) -> RoleClass:
    """Return whether a role is that of combatants, of civilians, or left open.

    >>> role_class("medical")
    'civilian'
    """
    return "combatant" if role in COMBATANTS else "people" if role in UNTOLD else "civilian"


def counts_kind(some: Toll, people: Toll) -> bool:
    """Return whether `some` counts only women, children or medics among those whom `people` counts."""
    alike = some.outcome == people.outcome and role_class(some.victims.role) == role_class(people.victims.role)
    kind = bool(name_kind(some.victims)) and not name_kind(people.victims)
    return alike and kind and (some.count.low or 0) <= (people.count.low or people.count.high or 0)


def order_of(group: Group) -> tuple[int, str, str, str]:
    """Return what groups are sorted by: outcome, side, those without a side last, and class.

    >>> order_of(Group("wounded", None, "civilian", "people"))
    (1, '~', 'civilian', 'people')
    """
    outcomes = ("killed", "wounded", "missing", "captured", "kidnapped", "displaced", "refugees")
    return outcomes.index(group.outcome), group.side or "~", group.role, group.unit
