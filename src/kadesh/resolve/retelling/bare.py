"""Events that tell nothing of their own: nobody did them, nobody came to harm, and one of their kind is told in full."""

from collections.abc import Sequence

from kadesh.model.claim import Claim, Event, Toll
from kadesh.resolve.retelling.likeness import FINE, KINDS, day_told

_BARE = frozenset(("air", "bombing", "ground"))
"""Kinds of which a report that names who did one mostly tells the same one again."""


def drop_bare(claims: Sequence[Claim]) -> list[Claim]:
    """Return `claims` without the events that only tell again what another one tells with who did it.

    'Jets of Alpha hit Karesh ... The air strikes': one raid. What names somebody, a town or a day of its own stays.
    """
    cited = {c.event for c in claims if isinstance(c, Toll)}
    full = [c for c in claims if isinstance(c, Event) and c.attacker.side is not None]
    return [c for c in claims if not (isinstance(c, Event) and c.id not in cited and _is_bare(c, full))]


def _is_bare(event: Event, full: Sequence[Event]) -> bool:
    kind = KINDS.get(event.type, event.type)
    if event.attacker.side is not None or event.attacker.words or kind not in _BARE or event.polarity != "asserted":
        return False
    return any(KINDS.get(e.type, e.type) == kind and _may_be_there(event, e) and _may_be_then(event, e) for e in full)


def _may_be_then(event: Event, other: Event) -> bool:
    """Whether the event states no time of its own, or the same first day."""
    return not day_told(event).known or event.when.first == other.when.first


def _may_be_there(event: Event, other: Event) -> bool:
    """Whether the event names no town of its own, or the same."""
    here, there = event.where, other.where
    if here.basis != "stated" or here.precision not in FINE:
        return True
    return here.one is not None and there.one is not None and here.one.id == there.one.id
