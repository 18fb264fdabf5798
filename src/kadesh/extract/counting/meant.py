"""Words that tell their outcome of some people only: 'have gone' of many at once, 'were destroyed' of fighters."""

from kadesh.extract.counting.cue import Cue
from kadesh.extract.counting.group import Group
from kadesh.extract.counting.movers import may_flee
from kadesh.extract.counting.strength import ADJACENT, ARC
from kadesh.extract.words import load_words
from kadesh.model.side import COMBATANTS

_GUESTS = load_words("movers", way="guest")
"""Who comes and goes for something else: protesters who 'crossed into' a town have fled from nowhere."""
_FEW = 1000
"""So many people who have not come home are in flight, not missing."""


def is_meant(group: Group, cue: Cue, *, strength: float) -> bool:
    """Return whether a word for an outcome, as strongly as it speaks of a group, tells its outcome of such people.

    'Fourteen people who had gone to the well were shot dead' tells of nobody displaced.
    """
    if cue.outcome in ("displaced", "refugees") and cue.words > 1 and group.noun in _GUESTS:
        return False
    if cue.outcome == "missing" and cue.words > 1 and (group.count.low or 0) > _FEW:
        return False  # 'some 20,000 villagers have not returned since'
    if cue.need == "many":
        return may_flee(group)
    if cue.need == "counted":
        return group.kind == "counted" and strength >= ADJACENT
    if cue.need == "beside":
        return group.last == cue.token - 1
    exact = group.kind in ("counted", "bare")
    armed = group.role in COMBATANTS or (group.noun == "men" and cue.voice == "of")  # 'with the loss of 40 men'
    return cue.need != "armed" or (armed and strength >= ARC and exact)
