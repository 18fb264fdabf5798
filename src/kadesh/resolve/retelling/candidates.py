"""The sides among which a party is chosen: those that the report names, what the rules say, the people of the country."""

from collections import Counter

from kadesh.model.claim import FIGHTS
from kadesh.model.side import COMBATANTS, UNARMED, Party
from kadesh.resolve.retelling.asked import Asked
from kadesh.resolve.retelling.stage import Named, Stage

_SOMEBODY = frozenset(
    "rebels rebel insurgents guerrillas opposition army government regime soldiers troops police policemen forces "
    "gendarmes".split()
)
"""Words that mean the rebels or the state of the country: where they stand as the attacker, it was somebody."""


def _is_no_party(named: Named) -> bool:
    """Whether words name rescuers, reporters or a body of states such as the UN: none of them fights a war."""
    body = named.side.islower() and named.mention.kind == "government" and named.mention.role not in COMBATANTS
    return named.mention.role in UNARMED or body


def list_sides(stage: Stage, asked: Asked, *, slot: str) -> list[str | None]:
    """Return the sides among which is chosen, nobody first: those named, what the rules say, and the people at home."""
    sides: set[str | None] = {n.side for n in stage.named if not _is_no_party(n)}
    if slot != "target":
        sides -= _bodies(stage)
    if slot == "target" and (asked.kind not in FIGHTS or asked.other.side is not None):
        sides |= {asked.home}  # 'two groups traded fire' was not with the people of the place
    group = asked.other.side is not None and asked.other.side.islower()
    told = slot == "target" or (slot == "attacker" and asked.other.basis == "stated")
    if asked.kind in FIGHTS or (told and group):  # nobody advances on himself, no group bombs itself
        sides -= {asked.other.side}
    sides |= {asked.rule.side}
    nobody = () if (slot == "attacker" and is_somebody(asked.rule)) or _are_they(asked.rule) else (None,)
    return [*nobody, *sorted(s for s in sides if s is not None)]


def _bodies(stage: Stage) -> set[str]:
    """The sides that are named as a body of states more often than by those who bear its arms: 'the UN', less 'UNMISS'."""
    told = Counter(n.side if _is_no_party(n) else (n.side, "armed") for n in stage.named)
    return {s for s, times in told.items() if isinstance(s, str) and s.islower() and times > told[s, "armed"]}


def _are_they(party: Party) -> bool:
    """Whether whoever did it was told of before: 'they shot two brothers'."""
    return party.side is None and (party.words or "").lower() == "they"


def is_somebody(party: Party) -> bool:
    """Return whether words such as 'rebels' or 'police' stand for the party: whoever it was, it was not nobody.

    >>> is_somebody(Party("rebels", "mmr-opposition", basis="place")), is_somebody(Party("villagers", "MMR", basis="place"))
    (True, False)
    """
    told = party.basis == "place" and party.side is not None
    return told and bool(set((party.words or "").lower().split()) & _SOMEBODY)
