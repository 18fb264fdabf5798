"""Casualties that a report tells of as dead besides: '25 casualties were children' where 25 children were killed.

Casualties are the dead and the hurt; where the same number was killed, nobody else was hurt by that word.
"""

from collections.abc import Sequence
from dataclasses import replace

from kadesh.model.claim import Claim, Toll
from kadesh.model.where import Where

_BY_CHANCE = 10
"""So few may be told of two deeds."""
_WIDEST = 1.1
"""'More than 500 casualties' where 502 were killed: so much more may the dead be."""
_LOOSE = frozenset(("at-least", "about"))


def drop_casualties(claims: Sequence[Claim]) -> list[Claim]:
    """Return `claims` without the wounded of a number of casualties that the report tells of as killed.

    >>> from kadesh.model.claim import Evidence
    >>> from kadesh.model.count import Count
    >>> dead = Toll(evidence=Evidence("report-1", 0, 9, "40 killed"), outcome="killed", count=Count(40, 40))
    >>> hurt = Toll(evidence=Evidence("report-1", 11, 24, "40 casualties"), outcome="wounded", count=Count(40, 40))
    >>> [c.evidence.quote for c in drop_casualties([dead, hurt])]
    ['40 killed']
    """
    tolls = [c for c in claims if isinstance(c, Toll) and c.polarity == "asserted"]
    gone = {t.id for t in tolls if _is_of_casualties(t) and any(_are_dead(t, other) for other in tolls)}
    kept = [c for c in claims if c.id not in gone]
    return [replace(c, part_of=None) if isinstance(c, Toll) and c.part_of in gone else c for c in kept]


def _is_of_casualties(toll: Toll) -> bool:
    told = toll.outcome == "wounded" and "casualt" in toll.evidence.quote.lower()
    return told and (toll.count.low or 0) >= _BY_CHANCE and toll.count.quantifier not in ("vague", "unknown")


def _are_dead(casualties: Toll, killed: Toll) -> bool:
    """Whether those killed are as many as the casualties, or a few more than a number that is told loosely."""
    low, dead = casualties.count.low, killed.count.low
    if killed.outcome != "killed" or low is None or dead is None or killed.count.quantifier == "vague":
        return False
    if _are_elsewhere(casualties.where, killed.where):
        return False
    return dead == low or (casualties.count.quantifier in _LOOSE and low < dead <= low * _WIDEST)


def _are_elsewhere(a: Where, b: Where) -> bool:
    """Whether each names a place of its own: 'raids killed 12 in Arda; in Bol there were 12 casualties'."""
    return a.basis == b.basis == "stated" and (a.words or "").lower() != (b.words or "").lower()
