"""Is a statement licensed by the reports? It is read like any text, and its claims are held against theirs, slot by slot.

Only what the statement says is compared: a place it does not name cannot be wrong. Three answers, and no verdict on the
reports: `supported` (a claim says all of it), `contradicted` (the nearest claim parts from it in these slots), `not-found`.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from kadesh.model.claim import Claim, Control, Event, Movement, Statement, Toll
from kadesh.model.count import Count
from kadesh.model.report import Report
from kadesh.model.side import Parent, Party
from kadesh.model.when import When
from kadesh.model.where import Where

Answer = Literal["supported", "contradicted", "not-found"]

MOST_APART = 2
"""A claim that parts from the statement in more slots than these is about something else."""

LICENSES = {
    "captured": {"captured"},
    "held": {"held", "captured"},
    "entered": {"entered", "captured"},
    "lost": {"lost"},
    "contested": {"contested"},
    "besieged": {"besieged"},
    "not-captured": {"not-captured"},
}
"""Which status of a report carries which of a statement: who took a town has entered it, not the other way round."""

STANDS = re.compile(
    r"\b(?:has held|have held|is holding|holds|held|intact|still stands|in force|respected|observed)\b", re.I
)
SMALL_WORDS = {"the", "a", "an", "of", "for", "and", "s", "s'"}


@dataclass(frozen=True)
class Finding:
    """What became of one claim of a statement.

    `by` are the claims that say it, or the nearest ones that say otherwise; `apart` names the slots in which these differ;
    `otherwise` are claims that stand against it although others support it.
    """

    said: Claim
    answer: Answer
    by: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    otherwise: tuple[str, ...] = ()


@dataclass(frozen=True)
class Ground:
    """What a statement is held against: claims, their reports by id, the sides' parents, and the incident of each claim.

    Where no incidents are given, every claim may speak of the same thing.
    """

    claims: tuple[Claim, ...]
    reports: Mapping[str, Report]
    parent: Parent
    incident_of: Mapping[str, str] = field(default_factory=dict)


def check_claims(said: Sequence[Claim], ground: Ground, *, text: str = "") -> tuple[Finding, ...]:
    """Return a finding for each claim of a statement; `text` is the statement in full.

    An event that a toll of the statement belongs to is judged with that toll.
    """
    carried = {toll.event for toll in said if isinstance(toll, Toll)}
    return tuple(check_claim(claim, ground, text=text) for claim in said if claim.id not in carried)


def sum_up(findings: Iterable[Finding]) -> Answer:
    """Return the answer to a whole statement: contradicted if any claim of it is, supported only if all are."""
    answers = {finding.answer for finding in findings}
    if "contradicted" in answers:
        return "contradicted"
    return "supported" if answers == {"supported"} else "not-found"


def check_claim(said: Claim, ground: Ground, *, text: str = "") -> Finding:
    """Return what the reports say to one claim."""
    compared = [(find_apart(said, claim, ground=ground), claim) for claim in ground.claims if type(claim) is type(said)]
    same = [claim for apart, claim in compared if not apart]
    broken = _broken_deals(said, ground, text)
    if broken:
        return Finding(said, "contradicted", broken, ("status",))
    near = [(apart, claim) for apart, claim in compared if apart and _is_near(apart, said)]
    if same:
        against = (claim for apart, claim in near if apart in (("number",), ("polarity",), ("status",)))
        otherwise = tuple(claim.id for claim in against if _of_one_incident(claim, same, ground))
        return Finding(said, "supported", tuple(claim.id for claim in same), otherwise=otherwise)
    if not near:
        return Finding(said, "not-found")
    apart = min((apart for apart, _ in near), key=lambda slots: (len(slots), "side" in slots, slots))
    return Finding(said, "contradicted", tuple(claim.id for other, claim in near if other == apart), apart)


def _of_one_incident(claim: Claim, others: Sequence[Claim], ground: Ground) -> bool:
    """Whether a claim speaks of what one of the others does; control and statements belong to no incident."""
    if not ground.incident_of or not isinstance(claim, Toll | Event):
        return True
    mine = ground.incident_of.get(claim.id)
    return mine is not None and any(ground.incident_of.get(other.id) == mine for other in others)


def find_apart(said: Claim, claim: Claim, *, ground: Ground) -> tuple[str, ...]:
    """Return the slots in which a report's claim does not carry what the statement says."""
    carries = [*_own_slots(said, claim, ground), *_shared_slots(said, claim, ground)]
    return tuple(slot for slot, carried in carries if not carried)


def _own_slots(said: Claim, claim: Claim, ground: Ground) -> list[tuple[str, bool]]:
    match said, claim:
        case Toll(), Toll():
            return [
                ("number", _carries_number(said, claim)),
                ("side", _same_side(said.victims, claim.victims, ground.parent)),
                ("people", _same_people(said.victims, claim.victims)),
                ("outcome", said.outcome == claim.outcome),
                ("culprit", _same_side(said.perpetrator, _culprit(claim, ground), ground.parent)),
            ]
        case Event(), Event():
            return [
                ("what happened", said.type in ("other", claim.type)),
                ("culprit", _same_side(said.attacker, claim.attacker, ground.parent)),
                ("side", _same_side(said.target, claim.target, ground.parent)),
            ]
        case Control(), Control():
            return [
                ("side", _same_side(said.actor, claim.actor, ground.parent)),
                ("status", claim.status in LICENSES[said.status]),
            ]
        case Movement(), Movement():
            return [("side", _same_side(said.forces, claim.forces, ground.parent))]
        case Statement(), Statement():
            return [
                ("what was said", said.act == claim.act),
                ("side", _same_side(said.speaker, claim.speaker, ground.parent)),
                ("to whom", _same_side(said.addressee, claim.addressee, ground.parent)),
                ("deadline", _same_time(said.deadline, claim.deadline)),
                ("deal", said.agreement is None or said.agreement == claim.agreement),
            ]
    return []


def _shared_slots(said: Claim, claim: Claim, ground: Ground) -> list[tuple[str, bool]]:
    return [
        ("polarity", said.polarity == claim.polarity),
        ("done or not", said.modality == claim.modality),
        ("place", _same_place(said.where, claim.where)),
        ("day", _same_time(said.when, claim.when)),
        ("source", _same_source(said, claim, ground)),
    ]


def carries_count(told: Count, said: Count) -> bool:
    """Return whether a number that was told carries a number that is said: all it can be lies within what is said.

    >>> carries_count(Count(7, 7), Count(5, None, "at-least")), carries_count(Count(5, None, "at-least"), Count(5, 5))
    (True, False)
    """
    if said.low is None and said.high is None:
        return True
    if said.unit != told.unit or (told.quantifier in ("about", "vague") and said.quantifier == "exact"):
        return False
    above = said.low is None or (told.low is not None and told.low >= said.low)
    below = said.high is None or (told.high is not None and told.high <= said.high)
    return above and below


def _carries_number(said: Toll, claim: Toll) -> bool:
    if "asserted" not in (said.polarity, claim.polarity):
        return said.count == claim.count or said.count.text == "?"
    if said.polarity != claim.polarity and claim.count.high in (None, 0) and not claim.count.low:
        return True  # "no losses" parts from "5 killed" in that it denies them; that its number is another says nothing more
    return carries_count(claim.count, said.count)


def _culprit(toll: Toll, ground: Ground) -> Party:
    if toll.perpetrator.side:
        return toll.perpetrator
    events = (claim for claim in ground.claims if claim.id == toll.event)
    return next((event.attacker for event in events if isinstance(event, Event)), toll.perpetrator)


def _same_side(said: Party, told: Party, parent: Parent) -> bool:
    side, seen = told.side, set[str]()
    while said.side and side and side != said.side and side not in seen:
        seen.add(side)
        side = parent(side)
    return said.side is None or side == said.side


def _same_people(said: Party, told: Party) -> bool:
    loose = {"unknown", "mixed"}
    return said.role == told.role or bool(loose & {said.role, told.role})


def _same_place(said: Where, told: Where) -> bool:
    """Whether the place told lies in the place said: a town in its province, never the other way round."""
    if not said.words or (said.place is None and said.words.islower()):  # 'three provinces' name no place
        return True
    if told.words and said.words.casefold() == told.words.casefold():
        return True
    if not said.place or not told.place:
        return False
    areas = {told.place.admin1, told.place.admin2} if said.place.kind not in ("town", "site") else set()
    if said.place.kind == "country":
        return said.place.country == told.place.country
    return said.place.id == told.place.id or said.place.name in areas


def _same_time(said: When, told: When) -> bool:
    if not said.known:
        return True
    first, last = said.first or said.last, said.last or said.first
    start, end = told.first or told.last, told.last or told.first
    return bool(first and last and start and end and first <= end and start <= last)


def _same_source(said: Claim, claim: Claim, ground: Ground) -> bool:
    if said.source is None:
        return True
    report = ground.reports.get(claim.evidence.report_id)
    names = [name for speaker in claim.attribution for name in (speaker.name, speaker.words)]
    names += [report.outlet] if report and report.outlet else []
    wanted = (_words_of(said.source.name), _words_of(said.source.words))
    return any(words <= told or told <= words for told in map(_words_of, names) for words in wanted if told and words)


def _words_of(name: str) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W_]+", name.casefold())) - SMALL_WORDS


def _is_near(apart: tuple[str, ...], said: Claim) -> bool:
    """Whether a claim is about the same thing: the same people or place, and not too far apart."""
    if len(apart) > MOST_APART:
        return False
    if isinstance(said, Toll):
        return not any({who, what} <= set(apart) for who in ("side", "people") for what in ("number", "polarity"))
    if isinstance(said, Control):
        return "place" not in apart
    return "side" not in apart and len(apart) == 1


def _broken_deals(said: Claim, ground: Ground, text: str) -> tuple[str, ...]:
    """Return the claims that a deal was broken, where the statement says that one stands."""
    if not isinstance(said, Statement) or said.act != "agreement" or not STANDS.search(text or said.evidence.quote):
        return ()
    broken = (c for c in ground.claims if isinstance(c, Statement) and c.act == "violation")
    return tuple(c.id for c in broken if said.agreement is None or c.agreement in (None, said.agreement))
