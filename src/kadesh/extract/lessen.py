"""A claim refused for one part that it can do without is proposed again without that part; the refusal stays on record.

A figure does not become false because nobody can tell who did it. A number, an outcome, the people or whoever says it are
never left out: without them it would be another claim. Of whom no word tells that he said anything does not say it, though.
"""

from collections.abc import Iterable
from dataclasses import replace

from kadesh.extract.gates.sources import UNSAID
from kadesh.model.claim import Claim, Event, Refusal, Toll
from kadesh.model.side import NOBODY
from kadesh.model.when import UNKNOWN_TIME
from kadesh.model.where import UNKNOWN_PLACE


def lessen_claims(refusals: Iterable[Refusal]) -> tuple[Claim, ...]:
    """Return the refused claims that stand without the part that was refused, without it."""
    lessened = (_lessen(r) for r in refusals)
    return tuple(c for c in lessened if c is not None)


def tie_again(claims: Iterable[Claim], refusals: Iterable[Refusal]) -> tuple[Claim, ...]:
    """Return `claims` with the tolls of events that were lessened tied to what is left of these, for their ids changed."""
    lessened = {r.claim.id: event.id for r in refusals if isinstance(event := _lessen(r), Event)}
    return tuple(replace(c, event=lessened.get(c.event or "", c.event)) if isinstance(c, Toll) else c for c in claims)


def _lessen(refusal: Refusal) -> Claim | None:
    claim, reason = refusal.claim, refusal.reason
    if reason == "source" and isinstance(claim, Toll):
        return _unsaid(claim) if refusal.detail == UNSAID else None
    if reason == "place" and not isinstance(claim, Toll | Event):
        return None
    if reason == "place":
        return replace(claim, where=UNKNOWN_PLACE)
    if reason == "time":
        return replace(claim, when=UNKNOWN_TIME)
    if reason == "role" and isinstance(claim, Toll) and claim.victims.role != "unknown":
        return replace(claim, victims=replace(claim.victims, role="unknown"))
    if reason == "perpetrator" and isinstance(claim, Toll):
        return replace(claim, perpetrator=NOBODY)
    if isinstance(claim, Event) and reason in ("perpetrator", "victims"):
        return replace(claim, attacker=NOBODY) if reason == "perpetrator" else replace(claim, target=NOBODY)
    return None


def _unsaid(toll: Toll) -> Toll | None:
    """A toll whose one speaker says nothing, as the report's own; None where others stand in the chain."""
    printed = tuple(s for s in toll.attribution if s.kind == "outlet")
    if len(toll.attribution) != len(printed) + 1:
        return None
    kept = tuple(a for a in toll.evidence.antecedents if a.slot != "speaker")
    return replace(toll, attribution=printed, evidence=replace(toll.evidence, antecedents=kept))
