"""Who hit the people of a toll, where its own words leave that open: whoever attacked in the event that it belongs to.

What is taken over is marked as an antecedent. In a fight between two sides the fighters of one are the dead of the other.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from kadesh.model.claim import FIGHTS, Antecedent, Claim, Event, Evidence, Toll
from kadesh.model.side import COMBATANTS, NOBODY, Party
from kadesh.resolve.retelling.followed import follow_event

_DONE = frozenset(("killed", "wounded", "captured", "kidnapped", "missing"))


_CLAIMED = frozenset(("bombing", "shooting", "assassination", "mass-killing", "other"))
"""Kinds of event whose author somebody claims to be (`responsibility.py`), or nobody tells."""


def settle_perpetrators(claims: Sequence[Claim], kin: Callable[[str, str], bool]) -> list[Claim]:
    """Return `claims` with the perpetrators of tolls that their events tell; `kin` says whether two sides are one."""
    events = {c.id: c for c in claims if isinstance(c, Event)}
    return [_settle(c, events.get(c.event or ""), kin=kin) if isinstance(c, Toll) else c for c in claims]


def _settle(toll: Toll, event: Event | None, *, kin: Callable[[str, str], bool]) -> Toll:
    known = toll.perpetrator.side is not None and toll.perpetrator.basis != "antecedent"
    if event is None or known or toll.scope == "cumulative" or toll.outcome not in _DONE:
        return toll
    party = _attacker_of(toll, event, kin=kin)
    if party.side is None or party.side == toll.perpetrator.side or party.span is None or not party.words:
        return toll  # an attacker that no words name is not said to have killed anybody
    return replace(toll, perpetrator=replace(party, basis="antecedent"), evidence=_resting_on(toll, party))


def _attacker_of(toll: Toll, event: Event, *, kin: Callable[[str, str], bool]) -> Party:
    """The attacker, or for the attacker's own fighters those whom they fought."""
    victims, attacker, target = toll.victims, event.attacker, event.target
    if attacker.side is None or _are_same_words(victims, attacker):
        return NOBODY
    if victims.role not in COMBATANTS or victims.side is None or not kin(victims.side, attacker.side):
        return attacker
    opposed = event.type in FIGHTS and target.side is not None and not kin(victims.side, target.side)
    return target if opposed else NOBODY


def _are_same_words(victims: Party, attacker: Party) -> bool:
    """Whether the words for who attacked are those for the dead: they do not name who killed them."""
    return victims.span is not None and attacker.span is not None and victims.span.overlaps(attacker.span)


def _resting_on(toll: Toll, party: Party) -> Evidence:
    """The evidence of the toll, with the words for the one who did it where they stand elsewhere."""
    evidence = toll.evidence
    if party.span is None or not party.words or party.span.within(evidence.span):
        return evidence
    return replace(evidence, antecedents=(*evidence.antecedents, Antecedent("perpetrator", party.span, party.words)))


def settle_attackers(claims: Sequence[Claim], licensed: Callable[[Claim], bool]) -> list[Claim]:
    """Return `claims` with the attacker of an event that names none: whoever is told to have done all its tolls.

    The words of the report must license it, as the gate asks.
    """
    done: dict[str, list[Toll]] = {}
    for toll in claims:
        if isinstance(toll, Toll) and toll.event and toll.scope == "event" and toll.polarity == "asserted":
            done.setdefault(toll.event, []).append(toll)
    told = {c.id: (c, _with_attacker(c, done.get(c.id, []))) for c in claims if isinstance(c, Event)}
    settled = {name: new if new == old or licensed(new) else old for name, (old, new) in told.items()}
    return [follow_event(c, settled) for c in claims]


def _with_attacker(event: Event, tolls: Sequence[Toll]) -> Event:
    doers = {t.perpetrator.side for t in tolls}
    if event.type in _CLAIMED or event.attacker.side is not None or event.attacker.words or len(doers) != 1 or None in doers:
        return event
    party = next((t.perpetrator for t in tolls if t.perpetrator.words), NOBODY)
    if party.span is None or not party.words or party.side == event.target.side:
        return event
    evidence = event.evidence
    if not party.span.within(evidence.span):
        evidence = replace(evidence, antecedents=(*evidence.antecedents, Antecedent("perpetrator", party.span, party.words)))
    return replace(event, attacker=replace(party, basis="antecedent"), evidence=evidence)
