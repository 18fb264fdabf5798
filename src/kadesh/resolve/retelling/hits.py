"""Whom an event hit, by its tolls and its own words: those who fell, those aimed at, the state's own people."""

from kadesh.model.claim import Event, Toll
from kadesh.model.side import COMBATANTS
from kadesh.resolve.fighters import are_rebels
from kadesh.resolve.retelling.stage import Stage

_SEVERAL = 2


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
    """Return whom the words of the event themselves tell it hit, where its tolls tell of people of several sides."""
    tolls = [t for t in stage.tolls.get(event.id, ()) if _tells_hit(t) and t.victims.side != event.attacker.side]
    if event.target.basis == "stated" or len({t.victims.side for t in tolls}) < _SEVERAL:
        return frozenset()
    here = [t for t in tolls if t.evidence.span.overlaps(event.evidence.span)]
    sides = [t.victims.side for t in here if t.victims.side is not None]
    return frozenset() if not sides or lost & set(sides) else frozenset(sides[:1])


def hit_own_people(stage: Stage, event: Event, *, home: str | None, key: str) -> bool:
    """Return whether all that an attack of a state at home is told to have hit are civilians of that state."""
    tolls = stage.tolls.get(key, [])
    state = home is not None and event.attacker.side == home and event.target.side is None and home.isupper()
    return state and bool(tolls) and all(t.victims.role == "civilian" and t.victims.side == home for t in tolls)


def _tells_hit(toll: Toll) -> bool:
    """Whether a toll tells of people of a known side who came to harm in one deed."""
    harmed = toll.outcome in ("killed", "wounded", "captured", "kidnapped") and toll.polarity == "asserted"
    return harmed and toll.victims.side is not None and toll.scope != "cumulative"
