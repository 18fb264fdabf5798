"""Which of several names in one phrase is the party meant: of 'the PKK's affiliate YPG' the YPG."""

from itertools import pairwise

from kadesh.extract.document import Sentence
from kadesh.model.lexicon import SideMention
from kadesh.model.side import COMBATANTS

_ALLIES = frozenset("ally backer partner supporter sponsor patron rival foe neighbour neighbor".split())
_LANDS = ("country", "nationality")
_BETWEEN = ("", "'s", "’s", "s", "'", "’")


def truest_of(sentence: Sentence, group: list[SideMention]) -> SideMention:
    """Return whom the names of one phrase mean: the last name of a force, the rebels of a land, else the first side.

    Of 'Sudan's rebels' it is the rebels, of 'Saudi ally Bahrain' Bahrain.
    """
    group = [m for m in group[:-1] if not _has_ally(sentence, m)] + group[-1:]
    forces = [m for m in group if m.kind == "force" and m.side]
    if forces:
        return forces[-1]
    rebels = next((b for a, b in pairwise(group) if _fights_in(sentence, a, rebels=b)), None)
    if rebels is not None:
        return rebels
    armed = [m for m in group if m.side and m.role in COMBATANTS]
    if armed and all(m.side in (None, armed[0].side) for m in group):
        return armed[0]
    return next((m for m in group if m.side), group[0])


def _has_ally(sentence: Sentence, mention: SideMention) -> bool:
    """'Alpha's ally Beta': Alpha only tells who Beta is."""
    behind = sentence.small[mention.span.end - sentence.span.start :][:16].replace("’s", "").replace("'s", "").split()
    return bool(behind) and behind[0] in _ALLIES


def _fights_in(sentence: Sentence, land: SideMention, *, rebels: SideMention) -> bool:
    """'Sudan rebels', 'Yemen's rebels': fighters who are not of the land's own side, named right behind it."""
    between = sentence.small[land.span.end - sentence.span.start : rebels.span.start - sentence.span.start].strip()
    other = rebels.side not in (None, land.side) and rebels.role == "armed-group"
    return land.kind in _LANDS and rebels.kind == "general" and other and between in _BETWEEN
