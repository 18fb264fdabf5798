"""Whom an event struck, by its tolls: the people told with it before those told of in another sentence."""

from bisect import bisect_right
from collections.abc import Sequence

from kadesh.model.claim import FIGHTS, Event, Toll
from kadesh.model.side import COMBATANTS, Party
from kadesh.resolve.retelling.stage import find_sentences

_STRUCK = frozenset(("killed", "wounded", "captured", "kidnapped"))


def find_struck(event: Event, tolls: Sequence[Toll], *, text: str) -> Party | None:
    """Return the people an event hit: fighters before others, since it was aimed at them; None where no side is known.

    The attacker's own dead are whom it cost, not whom it was aimed at. 'Gunners shelled the town, killing nine. A soldier
    was hurt by a sniper' was aimed at the town.
    """
    known = [t for t in tolls if t.victims.side is not None and t.outcome in _STRUCK]
    others = [t for t in known if t.victims.side != event.attacker.side]
    here = _in_sentence(event, others, text=text) if event.type not in FIGHTS else []
    aimed = [t.victims for t in here or others]
    fighters = [v for v in aimed if v.role in COMBATANTS]
    own = [t.victims for t in known if t.victims.role not in COMBATANTS]
    return next(iter((*fighters, *aimed, *own)), None)


def _in_sentence(event: Event, tolls: Sequence[Toll], *, text: str) -> list[Toll]:
    """Those of the tolls that are told in the sentence of the event."""
    starts = find_sentences(text)
    at = bisect_right(starts, event.evidence.start)
    people = [t for t in tolls if (t.victims.side or "").isupper() or t.victims.role in COMBATANTS]  # no relief agency
    return [t for t in people if bisect_right(starts, t.evidence.start) == at]
