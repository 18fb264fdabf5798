"""No state's forces fight themselves: of a fight with one state on both sides one of the two was misread, and stays open."""

from collections.abc import Sequence
from dataclasses import replace

from kadesh.model.claim import FIGHTS, Claim, Event
from kadesh.model.side import COMBATANTS


def part_selves(claims: Sequence[Claim]) -> list[Claim]:
    """Return `claims`, fights of a state with itself with only the side that the words name; armed groups split and do so.

    >>> from kadesh.model.claim import Evidence
    >>> from kadesh.model.side import Party
    >>> army = Party("soldiers", "MLI", "military", "stated")
    >>> fight = Event(evidence=Evidence("report-1", 0, 6, "ambush"), type="clash", attacker=Party(None, "MLI"), target=army)
    >>> part_selves([fight])[0].attacker.side, part_selves([fight])[0].target.side
    (None, 'MLI')
    """
    return [_part(c) if isinstance(c, Event) and _is_with_itself(c) else c for c in claims]


def _is_with_itself(event: Event) -> bool:
    """Whether those hit bear the state's arms too; civilians whom it attacks at home are its own people."""
    side = event.attacker.side
    one = side is not None and side.isupper() and side == event.target.side
    return event.type in FIGHTS and one and event.target.role in COMBATANTS


def _part(event: Event) -> Event:
    if event.attacker.basis == "stated" and event.target.basis != "stated":
        return replace(event, target=replace(event.target, side=None, basis="unknown"))
    return replace(event, attacker=replace(event.attacker, side=None, basis="unknown"))
