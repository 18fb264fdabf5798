"""Fights whose dead are all of whoever is told to have attacked: the two parties stand the wrong way round."""

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace

from kadesh.model.claim import FIGHTS, Antecedent, Claim, Event, Toll
from kadesh.model.side import COMBATANTS, Party
from kadesh.resolve.retelling.followed import follow_event

_FELL = frozenset(("killed", "wounded"))
_THEIR_OWN = re.compile(r"\b(?:their|its|his|failed|foiled|abortive|repelled)\b", re.IGNORECASE)
"""'Nine rebels died in their failed attack': those who fell had attacked."""


def turn_round(claims: Sequence[Claim], licensed: Callable[[Claim], bool]) -> list[Claim]:
    """Return `claims`, fights with their parties changed where each that fell was of the attacker, and fell to one foe.

    'Five soldiers were killed in an ambush' after a sentence on the army: the soldiers were hit. Only an attacker who is
    not named in the event's own words gives way: 'rebels attacked the base, five rebels were killed' stands.
    """
    fallen: dict[str, list[Toll]] = defaultdict(list)
    for claim in claims:
        if isinstance(claim, Toll) and claim.event and claim.outcome in _FELL and claim.polarity == "asserted":
            fallen[claim.event].append(claim)
    told = {c.id: (c, _turn(c, fallen.get(c.id, ()))) for c in claims if isinstance(c, Event)}
    settled = {name: new if new == old or licensed(new) else old for name, (old, new) in told.items()}
    return [follow_event(c, settled) for c in claims]


def _turn(event: Event, fallen: Sequence[Toll]) -> Event:
    attacker, foes = event.attacker, {t.perpetrator.side for t in fallen}
    own = all(t.victims.side == attacker.side and t.victims.role in COMBATANTS for t in fallen)
    if not fallen or event.type not in FIGHTS or attacker.side is None or attacker.basis != "antecedent" or not own:
        return event
    if (
        _THEIR_OWN.search(event.evidence.quote)
        or len(foes) != 1
        or foes & {None, attacker.side}
        or event.target.side not in (None, *foes)
    ):
        return event
    foe, hit = fallen[0].perpetrator, fallen[0].victims
    if foe.span is None or not foe.words or hit.span is None or not hit.words:
        return event
    evidence = event.evidence
    named = [Antecedent("perpetrator", foe.span, foe.words), Antecedent("victims", hit.span, hit.words)]
    more = tuple(a for a in named if not a.span.within(evidence.span) and a not in evidence.antecedents)
    evidence = replace(evidence, antecedents=(*evidence.antecedents, *more))
    return replace(event, attacker=_taken(foe), target=_taken(hit), evidence=evidence)


def _taken(party: Party) -> Party:
    """A party that the event takes over from its toll."""
    return replace(party, basis="antecedent")
