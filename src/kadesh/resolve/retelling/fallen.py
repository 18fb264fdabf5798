"""Whose fighters fell, where the words for them leave that open: in a fight of two, those whom the other side fought.

'Fighting between Alpha and Beta left 11 militants dead': where Alpha did it, the militants were of Beta.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from kadesh.model.claim import FIGHTS, Antecedent, Claim, Event, Toll
from kadesh.model.side import Party
from kadesh.resolve.retelling.stage import Stage


def settle_fallen(claims: Sequence[Claim], stage: Stage, *, licensed: Callable[[Claim], bool]) -> list[Claim]:
    """Return `claims` with the side of fighters whom no words give one: the foe, named beside them, of who did it."""
    fights = {c.id: c for c in claims if isinstance(c, Event) and c.type in FIGHTS}
    settled = [_settle(c, fights.get(c.event or ""), stage=stage) if isinstance(c, Toll) else c for c in claims]
    return [new if new is old or licensed(new) else old for old, new in zip(claims, settled, strict=True)]


def _settle(toll: Toll, fight: Event | None, *, stage: Stage) -> Toll:
    if fight is None or toll.victims.side is not None or toll.victims.role != "armed-group":
        return toll
    foe = _foe_of(toll.perpetrator, fight)
    if foe is None or foe.span is None or not foe.words:
        return toll
    if stage.sentence_at(foe.span.start) != stage.sentence_at(toll.evidence.start):
        return toll  # of another fight, maybe
    evidence = toll.evidence
    if not foe.span.within(evidence.span):
        evidence = replace(evidence, antecedents=(*evidence.antecedents, Antecedent("victims", foe.span, foe.words)))
    return replace(toll, victims=replace(toll.victims, side=foe.side, basis="opponent"), evidence=evidence)


def _foe_of(doer: Party, fight: Event) -> Party | None:
    """The other one of the two who fight, a group, where `doer` is one of them."""
    parties = (fight.attacker, fight.target)
    if doer.side is None or doer.side not in {p.side for p in parties}:
        return None
    others = [p for p in parties if p.side is not None and p.side != doer.side]
    return next((p for p in others if p.side is not None and p.side.islower() and p.basis == "stated"), None)
