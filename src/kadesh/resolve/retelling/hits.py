"""Whom an event hit, by its tolls and its own words: those who fell, those aimed at, the state's own people."""

import re

from kadesh.model.claim import FIGHTS, Event, Toll
from kadesh.model.side import COMBATANTS
from kadesh.resolve.fighters import are_rebels
from kadesh.resolve.retelling.stage import Stage

_SEVERAL = 2
_MORE = re.compile(r"(?:.*\s)?(?:more|others?|dead|wounded)|[\d,]+", re.IGNORECASE)
"""'Five more', '40': whoever they were, other words tell."""


def is_told(event: Event) -> bool:
    """Return whether the words of an event name who attacked: 'militants opened fire', whoever the militants are.

    >>> from kadesh.model.claim import Evidence
    >>> from kadesh.model.side import Party
    >>> told = Evidence("report-1", 0, 15, "Turkish jets hit")
    >>> is_told(Event(evidence=told, type="airstrike", attacker=Party("Turkish jets", "TUR", basis="stated")))
    True
    """
    party = event.attacker
    here = party.span is not None and party.span.within(event.evidence.span)
    return party.basis == "stated" or (party.basis == "place" and here and are_rebels(party.words or ""))


def groups_own(event: Event) -> frozenset[str]:
    """Return the group that words name as the attacker: what it lost as it attacked, it did not do to itself."""
    side = event.attacker.side
    return frozenset((side,)) if side is not None and side.islower() and is_told(event) else frozenset()


def aims_elsewhere(stage: Stage, event: Event, *, lost: frozenset[str], key: str) -> bool:
    """Return whether words name the fighters aimed at, none those who fell: 'jets hit sites of Alpha, killing militants'."""
    if event.target.basis != "stated" or event.target.role not in COMBATANTS:
        return False
    return all(t.victims.basis != "stated" or t.victims.side not in lost for t in stage.tolls.get(key, ()))


def hit_here(stage: Stage, event: Event, *, lost: frozenset[str]) -> frozenset[str]:
    """Return whom the sentence of the event tells it hit, where its tolls tell of people of several sides."""
    told = [t for t in stage.tolls.get(event.id, ()) if _tells_hit(t)]
    if event.target.basis == "stated" or len({t.victims.side for t in told}) < _SEVERAL:
        return frozenset()
    here = [t for t in told if not _is_cost(t, event) and _is_told_with(stage, t, event=event)]
    first = [t for t in here if t.victims.role in COMBATANTS] or here
    sides = [t.victims.side for t in first if t.victims.side is not None]
    return frozenset() if not sides or lost & set(sides) else frozenset(sides[:1])


def _is_told_with(stage: Stage, toll: Toll, *, event: Event) -> bool:
    """Whether the words of the event tell a toll, or its sentence does and says who the people were."""
    if toll.evidence.span.overlaps(event.evidence.span):
        return True
    same = stage.sentence_at(toll.evidence.start) == stage.sentence_at(event.evidence.start)
    return same and event.type not in FIGHTS and _MORE.fullmatch(toll.victims.words or "40") is None


def hit_own_people(stage: Stage, event: Event, *, home: str | None, key: str) -> bool:
    """Return whether all that an attack of a state at home is told to have hit are civilians of that state."""
    tolls = stage.tolls.get(key, [])
    state = home is not None and event.attacker.side == home and event.target.side is None and home.isupper()
    return state and bool(tolls) and all(t.victims.role == "civilian" and t.victims.side == home for t in tolls)


def _is_cost(toll: Toll, event: Event) -> bool:
    """Whether fighters of the attacker's own fell: a state may kill its own people."""
    return toll.victims.side == event.attacker.side and toll.victims.role != "civilian"


def _tells_hit(toll: Toll) -> bool:
    """Whether a toll tells of people of a country, or a group's fighters, who came to harm in one deed."""
    harmed = toll.outcome in ("killed", "wounded", "captured", "kidnapped") and toll.polarity == "asserted"
    side, role = toll.victims.side, toll.victims.role
    return harmed and side is not None and toll.scope != "cumulative" and (side.isupper() or role in COMBATANTS)
