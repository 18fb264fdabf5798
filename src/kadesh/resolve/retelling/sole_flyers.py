"""Whose drones they were, where a report says that one country alone flies them: 'the only country to operate drones'."""

import re
from collections.abc import Sequence
from dataclasses import replace

from kadesh.model.claim import Antecedent, Claim, Event, Toll
from kadesh.model.lexicon import SideMention
from kadesh.model.side import Party
from kadesh.resolve.retelling.followed import follow_event

_FLIES = (
    r"(?:(?:known\s)?(?:to|that|which)\s(?:is\sknown\sto\s)?"
    r"(?:fly|flies|operates?|uses?|deploys?|ha(?:s|ve)|possess(?:es)?|owns?)|flying|operating|using|deploying|with)"
)
_SOLE = re.compile(
    r"(?:\s(?:military|army|air force|forces))?\s(?:is|are|remains|was)\s(?:believed to be\s)?"
    r"the\s(?:only|sole)\s(?:country|nation|state|power|force|one|party|military|army)\s"
    rf"{_FLIES}\s(?:[\w-]+\s){{0,3}}?drones\b"
)
_DRONE = re.compile(r"\bdrones?\b|\b(?:pilotless|unmanned)\b", re.IGNORECASE)
_FLOWN = frozenset(("drone", "airstrike", "missile"))
_STATES = frozenset(("country", "nationality", "force", "capital"))


def settle_sole_flyers(claims: Sequence[Claim], text: str, *, mentions: Sequence[SideMention]) -> list[Claim]:
    """Return `claims` with drone strikes that nobody is told to have flown as those of the one who alone flies them."""
    told = (m for m in mentions if m.kind in _STATES and m.side is not None and _SOLE.match(text, m.span.end))
    flyer = next(told, None)
    if flyer is None:
        return list(claims)
    flown = {c.id: _flown_by(c, flyer) for c in claims if isinstance(c, Event) and _is_open(c)}
    return [_done_by(follow_event(c, flown), flyer) if _is_of(c, flown) else c for c in claims]


def _is_open(event: Event) -> bool:
    return event.type in _FLOWN and event.attacker.side is None and _DRONE.search(event.evidence.quote) is not None


def _is_of(claim: Claim, flown: dict[str, Event]) -> bool:
    return claim.id in flown or (isinstance(claim, Toll) and claim.event in flown)


def _flown_by(event: Event, flyer: SideMention) -> Event:
    because = Antecedent("perpetrator", flyer.span, flyer.words)
    evidence = replace(event.evidence, antecedents=(*event.evidence.antecedents, because))
    return replace(event, attacker=_party(flyer), evidence=evidence)


def _done_by(claim: Claim, flyer: SideMention) -> Claim:
    if not isinstance(claim, Toll) or claim.perpetrator.side is not None or claim.scope == "cumulative":
        return claim
    because = Antecedent("perpetrator", flyer.span, flyer.words)
    evidence = replace(claim.evidence, antecedents=(*claim.evidence.antecedents, because))
    return replace(claim, perpetrator=_party(flyer), evidence=evidence)


def _party(mention: SideMention) -> Party:
    return Party(mention.words, mention.side, mention.role or "military", "stated", mention.span)
