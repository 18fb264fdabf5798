"""Tolls that somebody leaves open, without a number, put with the toll that they are about."""

from collections.abc import Sequence
from dataclasses import replace

from kadesh.model.claim import Claim, Toll
from kadesh.model.side import COMBATANTS

PASSAGE = 400
"""Characters that may lie between a toll and the words that leave it open."""


def settle_silences(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return `claims`, those that leave a toll open tied to the event of the toll of the same people nearest to them.

    "Damascus confirmed no losses" says nothing of its own on what happened: it is about the Syrian soldiers whom
    somebody else counts in the same passage, and not about those whom Syria is said to have hit.
    """
    counted = [c for c in claims if isinstance(c, Toll) and c.scope == "event" and _counts(c) and c.event]
    return tuple(_tie(c, counted) if isinstance(c, Toll) and _is_silent(c) else c for c in claims)


def _tie(silent: Toll, counted: Sequence[Toll]) -> Toll:
    near = [toll for toll in counted if _is_of(silent, toll) and _gap(silent, toll) <= PASSAGE]
    if not near:
        return silent
    return replace(silent, event=min(near, key=lambda toll: (_gap(silent, toll), toll.evidence.start, toll.id)).event)


def _is_silent(toll: Toll) -> bool:
    return toll.polarity == "unconfirmed" and toll.count.low is None and toll.count.high is None


def _counts(toll: Toll) -> bool:
    return toll.polarity == "asserted" and toll.count.quantifier not in ("vague", "unknown")


def _is_of(silent: Toll, toll: Toll) -> bool:
    """Whether the two are of the same people, as far as the silent one names any, and of two voices."""
    one, other = silent.victims, toll.victims
    same = one.side is not None and one.side == other.side and (one.role in COMBATANTS) == (other.role in COMBATANTS)
    return same and silent.outcome == toll.outcome and silent.source != toll.source


def _gap(one: Toll, other: Toll) -> int:
    return max(one.evidence.start, other.evidence.start) - min(one.evidence.end, other.evidence.end)
