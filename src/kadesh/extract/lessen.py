"""A claim refused for one part that it can do without is proposed again without that part; the refusal stays on record.

A figure does not become false because nobody can tell who did it. A number, an outcome, the people or the speaker are never
left out: without them it would be another claim.
"""

from collections.abc import Iterable
from dataclasses import replace

from kadesh.model.claim import Claim, Event, Refusal, Toll
from kadesh.model.side import NOBODY
from kadesh.model.when import UNKNOWN_TIME
from kadesh.model.where import UNKNOWN_PLACE


def lessen_claims(refusals: Iterable[Refusal]) -> tuple[Claim, ...]:
    """Return the refused claims that stand without the part that was refused, without it."""
    lessened = (_lessen(r.claim, r.reason) for r in refusals)
    return tuple(c for c in lessened if c is not None)


def tie_again(claims: Iterable[Claim], refusals: Iterable[Refusal]) -> tuple[Claim, ...]:
    """Return `claims` with the tolls of events that were lessened tied to what is left of these, for their ids changed."""
    lessened = {r.claim.id: event.id for r in refusals if isinstance(event := _lessen(r.claim, r.reason), Event)}
    return tuple(replace(c, event=lessened.get(c.event or "", c.event)) if isinstance(c, Toll) else c for c in claims)


def _lessen(claim: Claim, reason: str) -> Claim | None:
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
