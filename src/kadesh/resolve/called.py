"""Fighters called by a word that was said of a group by name before: 'the jihadists', after 'jihadists of the Front'."""

from collections.abc import Mapping
from dataclasses import replace

from kadesh.model.claim import Toll
from kadesh.model.side import COMBATANTS, Party
from kadesh.resolve.camps import Camps
from kadesh.resolve.fighters import sides_besides, told_last

_FIGHTERS = frozenset(
    "jihadists jihadis jihadist militants militant insurgents terrorists terrorist extremists guerrillas militiamen".split()
)
_MEMBERS = frozenset(("member", "members"))


def as_called(toll: Toll, called: Mapping[str, Party | None], *, camps: Camps) -> Toll:
    """Return a toll of people called by such a word with the side of the group named with that word before.

    '30 jihadists', after 'jihadists of the Islamic State', are theirs; not where another group is told of right before them.
    """
    victims = toll.victims
    open_still = victims.side is None or victims.basis == "outlet"
    those = called.get(_head(victims)) if open_still and victims.role == "armed-group" and _head(victims) else None
    if those is None or _is_another_told(toll, those, camps=camps):
        return toll
    return replace(toll, victims=replace(victims, side=those.side, role=those.role, basis="antecedent"))


def _is_another_told(toll: Toll, those: Party, *, camps: Camps) -> bool:
    people = toll.victims.span
    told = told_last(people, camps, others=sides_besides(toll)) if people is not None else None
    return told is not None and told != those.side


def remember_called(toll: Toll, called: dict[str, Party | None]) -> None:
    """Keep which armed group a word for fighters was said of by name; said of two, it tells nothing any more.

    'Members' may be of an army: 'nine members of the government forces were killed; the members were on leave'. Those of
    no name, rebels of a country, tell nothing of whom the word means next.
    """
    victims, head = toll.victims, _head(toll.victims)
    if victims.basis != "stated" or victims.side is None or victims.role not in COMBATANTS:
        return
    if victims.side.endswith("-opposition"):
        return
    if head in _MEMBERS or (victims.role == "armed-group" and victims.side.islower()):
        before = called.get(head, victims)
        called[head] = victims if before is not None and before.side == victims.side else None


def _head(party: Party) -> str:
    """The word for the people: 'jihadists' of '35 jihadists from the Islamic State group'."""
    words = (party.words or "").lower().split()
    return next((w for w in words if w in _FIGHTERS or w in _MEMBERS), "")
