"""Bandits and gangs without a name: what they did and who of them died is told, but they are no side of a war.

Two gangs of two towns are not one party, so a toll or an event keeps the words and has no side. Whose ground is a gang's is
told all the same: 'gangs control the port'.
"""

from collections.abc import Sequence
from dataclasses import replace

from kadesh.model.claim import Claim, Event, Toll
from kadesh.model.side import Party

_NAMELESS = frozenset(("bandits", "bandits-nga", "gangs"))
"""Sides by which packs know general words for people who are armed and of nobody."""


def leave_nameless(claims: Sequence[Claim]) -> list[Claim]:
    """Return `claims`, tolls and events without a side where it would be that of bandits or a gang without a name.

    >>> from kadesh.model.claim import Evidence
    >>> raid = Event(evidence=Evidence("report-1", 0, 8, "the raid"), type="clash", attacker=Party("bandits", "bandits"))
    >>> leave_nameless([raid])[0].attacker
    Party(words='bandits', side=None, role='unknown', basis='unknown', span=None)
    """
    return [_leave(c) for c in claims]


def _leave(claim: Claim) -> Claim:
    if isinstance(claim, Toll):
        return replace(claim, victims=_open(claim.victims), perpetrator=_open(claim.perpetrator))
    if isinstance(claim, Event):
        return replace(claim, attacker=_open(claim.attacker), target=_open(claim.target))
    return claim


def _open(party: Party) -> Party:
    return replace(party, side=None, basis="unknown") if party.side in _NAMELESS else party
