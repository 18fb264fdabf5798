"""Events that tell nothing of their own: nobody did them, nobody came to harm, and one of their kind is told in full."""

import re
from collections.abc import Sequence
from dataclasses import replace

from kadesh.model.claim import Claim, Event, Toll
from kadesh.resolve.retelling.kinds import KINDS
from kadesh.resolve.retelling.likeness import day_told
from kadesh.resolve.retelling.placeclues import FINE

_BARE = frozenset(("air", "bombing", "ground"))
"""Kinds of which a report that names who did one mostly tells the same one again."""
_COUNTED = re.compile(
    r"\W{0,3}[^\d:;\n]{2,60}:\s(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s(?:[\w-]+\s){0,2}"
    r"(?:attacks|strikes|air ?strikes|raids|operations|clashes|bombings|explosions)\b",
    re.IGNORECASE,
)
"""'Arda: 39 strikes': a line of a list that counts deeds and tells none of them."""


def drop_counted(claims: Sequence[Claim]) -> list[Claim]:
    """Return `claims` without the events that are only counted in a list; their people are of no event."""
    gone = {c.id for c in claims if isinstance(c, Event) and _COUNTED.match(c.evidence.quote)}
    gone -= {c.event for c in claims if isinstance(c, Toll) and c.scope == "event" and c.event is not None}
    kept = [c for c in claims if c.id not in gone]
    return [replace(c, event=None) if isinstance(c, Toll) and c.event in gone else c for c in kept]


def counts_deeds(text: str, at: int) -> bool:
    r"""Return whether the line of a text that holds `at` only counts deeds of one place: its people are those of a period.

    A title may count them too: 'This year: 20 raids leave nine dead'.

    >>> text = "Two guards were killed.\n  - Arda: 12 attacks left two guards dead"
    >>> counts_deeds(text, text.rindex("two")), counts_deeds(text, 0)
    (True, False)
    """
    start = text.rfind("\n", 0, at) + 1
    return start > 0 and _COUNTED.match(text[start:at].lstrip(" \t•*·-–")) is not None


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
