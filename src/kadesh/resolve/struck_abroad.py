"""Soldiers who died where a state's own were struck abroad: 'drones hit a Kenyan ship off Somalia, killing four sailors'."""

from collections.abc import Sequence
from dataclasses import replace

from kadesh.model.claim import FIGHTS, Claim, Event, Toll

_NEAR = 90
"""Characters between the words for whom a deed hit and those for who died of it."""


def settle_struck_abroad(claims: Sequence[Claim]) -> list[Claim]:
    """Return `claims` with soldiers, taken for those of the place, as those of the state whose post or ship was hit."""
    events = {c.id: c for c in claims if isinstance(c, Event)}
    return [_settle(c, events.get(c.event or "")) if isinstance(c, Toll) else c for c in claims]


def _settle(toll: Toll, event: Event | None) -> Toll:
    victims = toll.victims
    if event is None or event.type in FIGHTS or victims.role != "military" or victims.basis != "place":
        return toll
    target = event.target
    told = target.basis == "stated" and target.span is not None and target.role in ("unknown", "military")
    if not told or target.side is None or not target.side.isupper() or target.side in (victims.side, event.attacker.side):
        return toll
    near = target.span is not None and 0 <= toll.evidence.start - target.span.end <= _NEAR
    return replace(toll, victims=replace(victims, side=target.side, basis="antecedent")) if near else toll
