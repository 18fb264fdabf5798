"""What people decided of two claims: same or different, the latest word on each pair, nothing overridden."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

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
    """Return what holds of pairs of these claims; an incident's id stands for the claim it was named after.

    The latest word on a pair counts; `unsure` and `withdrawn` take an earlier word back. Subjects that are not among
    the claims are left aside: they wait for their reports. The claims are not gone through where nothing was decided.
    """
    names = _names(claims, {s for j in judgements for s in j.subjects})
    gone = {s for j in judgements if j.verdict == "withdrawn" for s in j.subjects}
    last: dict[tuple[str, str], str] = {}
    for judgement in sorted(judgements, key=lambda j: (j.at.isoformat(), j.id)):
        if judgement.id in gone or judgement.verdict not in ("same", "different", "unsure", "withdrawn"):
            continue
        for pair in _pairs(judgement.subjects, names):
            last[pair] = judgement.verdict
    return Decided(
        frozenset(p for p, verdict in last.items() if verdict == "same"),
        frozenset(p for p, verdict in last.items() if verdict == "different"),
    )


def _names(claims: Iterable[str], subjects: Collection[str]) -> dict[str, str]:
    """Return the claim that each subject is, or is the incident of."""
    found = ((name, claim) for claim in claims for name in (claim, incident_id(claim))) if subjects else ()
    return {name: claim for name, claim in found if name in subjects}


def _pairs(subjects: Iterable[str], names: Mapping[str, str]) -> list[tuple[str, str]]:
    known = sorted({names[s] for s in subjects if s in names})
    return [(a, b) for i, a in enumerate(known) for b in known[i + 1 :]]
