"""Is a statement licensed by the reports? It is read like any text, and its claims are held against theirs, slot by slot.

Only what the statement says is compared: a place it does not name cannot be wrong. Three answers, and no verdict on the
reports: `supported` (a claim says all of it), `contradicted` (the nearest claim parts from it in these slots), `not-found`,
also where the nearest claims leave something of it open.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from kadesh.model.claim import Claim, Control, Event, Statement, Toll
from kadesh.reconcile.slots import Ground, compare

Slots = tuple[str, ...]
Answer = Literal["supported", "contradicted", "not-found"]

MOST_APART = 2
"""A claim that parts from the statement in more slots than these is about something else."""

ESSENTIAL = frozenset({"number", "place", "day", "outcome", "polarity"})
"""What tells one toll from another: who parts in two of these speaks of something else."""

CONTRARY = (
    frozenset({"denial", "claim-of-responsibility"}),
    frozenset({"notification", "non-notification"}),
    frozenset({"agreement", "violation"}),
)
"""Acts of which one stands against the other."""

STANDS = re.compile(
    r"\b(?:has held|have held|is holding|holds|held|intact|still stands|in force|respected|observed)\b", re.I
)


@dataclass(frozen=True)
class Finding:
    """What became of one claim of a statement.

    `by` are the claims that say it, or the nearest ones that say otherwise or leave something open; `apart` names the slots
    in which these differ, `open` those of which they say nothing; `otherwise` are claims that stand against it although
    others support it.
    """

    said: Claim
    answer: Answer
    by: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    otherwise: tuple[str, ...] = ()
    open: tuple[str, ...] = ()


def check_claims(said: Sequence[Claim], ground: Ground, *, text: str = "") -> tuple[Finding, ...]:
    """Return a finding for each claim of a statement; `text` is the statement in full.

    An event that a toll of the statement belongs to is judged with that toll, and what somebody denies with the denial.
    Who owns up to an attack need not be whom the reports cite for it.
    """
    said = [_uncited(claim, said) for claim in said]
    carried = {toll.event for toll in said if isinstance(toll, Toll)} | {claim.id for claim in _denied(said)}
    return tuple(check_claim(claim, ground, text=text) for claim in said if claim.id not in carried)


def _uncited(claim: Claim, said: Sequence[Claim]) -> Claim:
    """The attack that somebody in the statement owns up to, told by nobody; any other claim as it is."""
    owners = {c.speaker.side for c in said if isinstance(c, Statement) and c.act == "claim-of-responsibility"}
    owned = isinstance(claim, Event) and claim.source is not None and claim.attacker.side in owners - {None}
    return replace(claim, attribution=()) if owned else claim


def _denied(said: Sequence[Claim]) -> list[Claim]:
    denials = [c.evidence.span for c in said if isinstance(c, Statement) and c.act == "denial"]
    inside = [c for c in said if isinstance(c, Event | Statement) and any(c.evidence.span.within(d) for d in denials)]
    return [c for c in inside if isinstance(c, Event) or c.act == "violation"]


def sum_up(findings: Iterable[Finding]) -> Answer:
    """Return the answer to a whole statement: contradicted if any claim of it is, supported only if all are."""
    answers = {finding.answer for finding in findings}
    if "contradicted" in answers:
        return "contradicted"
    return "supported" if answers == {"supported"} else "not-found"


def check_claim(said: Claim, ground: Ground, *, text: str = "") -> Finding:
    """Return what the reports say to one claim."""
    broken = _broken_deals(said, ground, text=text)
    if broken:
        return Finding(said, "contradicted", broken, ("status",))
    compared = [(c, *compare(said, c, ground=ground, text=text)) for c in ground.claims if type(c) is type(said)]
    near = [(c, apart, left) for c, apart, left in compared if apart and _is_near(apart, said, claim=c)]
    same = [c for c, apart, left in compared if not apart and not left]
    if same:
        against = (c for c, apart, _ in near if apart in (("number",), ("polarity",), ("status",)))
        otherwise = tuple(c.id for c in against if _of_one_incident(c, same, ground=ground))
        return Finding(said, "supported", tuple(c.id for c in same), otherwise=otherwise)
    return _without_support(said, near, half=[(c, left) for c, apart, left in compared if not apart])


def _without_support(
    said: Claim, near: Sequence[tuple[Claim, Slots, Slots]], *, half: Sequence[tuple[Claim, Slots]]
) -> Finding:
    """The nearest that leaves something open, else that says otherwise: what may well be carried is not contradicted.

    Who tells no number or no place weighs less than who says otherwise of the same people, more than who speaks of others.
    """
    firm = [(c, apart) for c, apart, left in near if not left]
    of_them = any("side" not in apart for _, apart in firm)
    half = [(c, left) for c, left in half if not {"number", "place"} & set(left)] or ([] if of_them else half)
    if firm and not half:
        apart = min((apart for _, apart in firm), key=_rank)
        return Finding(said, "contradicted", tuple(c.id for c, other in firm if other == apart), apart)
    if half:
        left = min((left for _, left in half), key=lambda slots: (len(slots), slots))
        return Finding(said, "not-found", tuple(c.id for c, other in half if other == left), open=left)
    return Finding(said, "not-found")


def _rank(apart: tuple[str, ...]) -> tuple[int, bool, bool, tuple[str, ...]]:
    """Nearest is who parts in fewest slots, and speaks of the same place and people."""
    return len(apart), bool({"place", "day"} & set(apart)), bool({"side", "number"} & set(apart)), apart


def _of_one_incident(claim: Claim, others: Sequence[Claim], *, ground: Ground) -> bool:
    """Whether a claim speaks of what one of the others does; control and statements belong to no incident."""
    if not ground.incident_of or not isinstance(claim, Toll | Event):
        return True
    mine = ground.incident_of.get(claim.id)
    return mine is not None and any(ground.incident_of.get(other.id) == mine for other in others)


def _is_near(apart: Slots, said: Claim, *, claim: Claim) -> bool:
    """Whether a claim is about the same thing: the same people or place, and not too far apart."""
    if len(apart) > MOST_APART or "what about" in apart or _is_other_act(said, claim):
        return False
    if isinstance(said, Toll):
        who = any({who, what} <= set(apart) for who in ("side", "people") for what in ("number", "polarity"))
        return not who and len(ESSENTIAL & set(apart)) < MOST_APART and ("place" not in apart or _is_tied(said))
    if isinstance(said, Control):
        return "place" not in apart
    return "side" not in apart and len(apart) == 1


def _is_tied(said: Toll) -> bool:
    """Whether more than a number of people ties a statement to what happened elsewhere: twelve die in many a town."""
    stated = said.victims.side is not None and said.victims.basis != "place"
    return stated or said.perpetrator.side is not None or said.when.known or said.source is not None


def _is_other_act(said: Claim, claim: Claim) -> bool:
    """Whether what was said is of another kind, and not the contrary: to demand says nothing against an accusation."""
    if not isinstance(said, Statement) or not isinstance(claim, Statement) or said.act == claim.act:
        return False
    return frozenset({said.act, claim.act}) not in CONTRARY


def _broken_deals(said: Claim, ground: Ground, *, text: str) -> tuple[str, ...]:
    """Return the claims that a deal was broken, where the statement says that one stands."""
    if not isinstance(said, Statement) or said.act != "agreement" or not STANDS.search(text or said.evidence.quote):
        return ()
    broken = (c for c in ground.claims if isinstance(c, Statement) and c.act == "violation")
    return tuple(c.id for c in broken if said.agreement is None or c.agreement in (None, said.agreement))


__all__ = ["Answer", "Finding", "Ground", "check_claim", "check_claims", "sum_up"]
