"""What a person at the desk may do: read what is shown to all, decide on it, or keep the ledger."""

from typing import Literal, get_args

Role = Literal["reader", "reviewer", "keeper"]

ROLES: tuple[Role, ...] = get_args(Role)
"""From the least to the most; each may do all that those before it may."""


def may_act(role: Role | None, needed: Role) -> bool:
    """Return whether somebody in `role` may do what `needed` may; nobody (None) may do nothing.

    >>> may_act("keeper", "reviewer"), may_act("reader", "reviewer"), may_act(None, "reader")
    (True, False, False)
    """
    return role is not None and ROLES.index(role) >= ROLES.index(needed)


def lower_role(one: Role, other: Role) -> Role:
    """Return the lesser of two roles.

    >>> lower_role("keeper", "reader")
    'reader'
    """
    return ROLES[min(ROLES.index(one), ROLES.index(other))]
