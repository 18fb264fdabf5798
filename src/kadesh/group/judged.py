"""What people decided of two claims: same or different, nothing overridden."""

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from kadesh.model.algebra import decide
from kadesh.model.ids import content_id
from kadesh.model.judgement import Judgement


class Decided(NamedTuple):
    """Pairs of claim ids (smaller first) that people hold to be of one event, and of different ones."""

    same: frozenset[tuple[str, str]]
    different: frozenset[tuple[str, str]]


def incident_id(claim_id: str) -> str:
    """Return the id of the incident whose first claim this is."""
    return content_id("incident", claim_id)


def read_judgements(judgements: Sequence[Judgement], claims: Iterable[str]) -> Decided:
    """Return what holds of pairs of these claims, by the one rule of `model.algebra`.

    An incident's id stands for the claim it was named after. Subjects that are not among the claims are left aside:
    they wait for their reports. The claims are not gone through where nothing was decided.
    """
    names = _names(claims, {s for j in judgements for s in j.subjects})
    held = decide(judgements, names=names)
    return Decided(held.same, held.different)


def _names(claims: Iterable[str], subjects: Collection[str]) -> dict[str, str]:
    """Return the claim that each subject is, or is the incident of."""
    found = ((name, claim) for claim in claims for name in (claim, incident_id(claim))) if subjects else ()
    return {name: claim for name, claim in found if name in subjects}
