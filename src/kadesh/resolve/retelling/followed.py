"""What follows an event that was settled: itself, and the tolls that name it, for its id is made of its parties."""

from collections.abc import Mapping
from dataclasses import replace

from kadesh.model.claim import Claim, Event, Toll


def follow_event(claim: Claim, settled: Mapping[str, Event]) -> Claim:
    """Return an event as settled, a toll with the id that its event has now, any other claim as it is.

    `settled` holds every event by the id it had before.
    """
    if isinstance(claim, Event):
        return settled[claim.id]
    event = settled.get(claim.event or "") if isinstance(claim, Toll) else None
    return replace(claim, event=event.id) if isinstance(claim, Toll) and event is not None else claim
