"""Slot by slot: does a claim of a report carry what a claim of a statement says, part from it, or leave it open?

Only what the statement says is compared. What a report leaves open is no contradiction: it is looked for beside the claim,
in its sentence, and in the other accounts of its incident.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from kadesh.model.claim import FIGHTS, Claim, Control, Event, Movement, Statement, Toll
from kadesh.model.count import Count
from kadesh.model.report import Report
from kadesh.model.side import Parent, Party
from kadesh.model.when import When
from kadesh.reconcile.placing import carries_place
from kadesh.reconcile.saying import is_about, is_same_source
from kadesh.reconcile.victims import counts_kind

Carried = bool | None
"""Whether a slot is carried, None where the report leaves it open."""

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

_ATTACK = re.compile(
    r"\b(?:attack|assault)(?:s|ed|ers?)?\b(?!.*\b(?:fight|fought|clash|battl|fir(?:e|ing)\b|gun))", re.IGNORECASE
)
"""An attack of which no word says that two sides fought."""
_OF_WHAT = frozenset({"denial", "accusation", "demand", "threat", "claim-of-responsibility"})
"""Acts of which it matters what they are about, for that stands in no slot."""


@dataclass(frozen=True)
class Ground:
    """What a statement is held against: claims, their reports by id, the sides' parents, and the incident of each claim.

    Where no incidents are given, every claim may speak of the same thing.
    """

    claims: tuple[Claim, ...]
    reports: Mapping[str, Report]
    parent: Parent
    incident_of: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def by_incident(self) -> Mapping[str, Sequence[Claim]]:
        """The claims of each incident."""
        found: dict[str, list[Claim]] = {}
        for claim in self.claims:
            if claim.id in self.incident_of:
                found.setdefault(self.incident_of[claim.id], []).append(claim)
        return found

    @cached_property
    def by_id(self) -> Mapping[str, Claim]:
        """The claims by id."""
        return {claim.id: claim for claim in self.claims}

    def beside(self, claim: Claim) -> Sequence[Claim]:
        """Return the claims of one incident with this one, itself among them; none where it is of no incident."""
        return self.by_incident.get(self.incident_of.get(claim.id, ""), ())


def compare(said: Claim, claim: Claim, *, ground: Ground, text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the slots in which a report's claim parts from the statement, and those it leaves open."""
    slots = [*_own_slots(said, claim, ground=ground, text=text), *_shared_slots(said, claim, ground=ground)]
    return tuple(s for s, carried in slots if carried is False), tuple(s for s, carried in slots if carried is None)


def _own_slots(said: Claim, claim: Claim, *, ground: Ground, text: str) -> list[tuple[str, Carried]]:
    match said, claim:
        case Toll(), Toll():
            return [
                ("number", _carries_number(said, claim)),
                ("side", _same_side(said.victims, claim.victims, parent=ground.parent)),
                ("people", _same_people(said, claim)),
                ("outcome", said.outcome == claim.outcome),
                ("culprit", _same_culprit(said.perpetrator, claim, ground=ground)),
            ]
        case Event(), Event():
            return [
                ("what happened", said.type in ("other", claim.type) or _is_bare_attack(said)),
                ("culprit", _same_culprit(said.attacker, claim, ground=ground)),
                ("side", _same_side(said.target, claim.target, parent=ground.parent)),
            ]
        case Control(), Control():
            return [
                ("side", _same_side(said.actor, claim.actor, parent=ground.parent)),
                ("status", claim.status in LICENSES[said.status]),
            ]
        case Movement(), Movement():
            return [("side", _same_side(said.forces, claim.forces, parent=ground.parent))]
        case Statement(), Statement():
            return _slots_of_speech(said, claim, ground=ground, text=text)
    return []


def _is_bare_attack(said: Event) -> bool:
    """Whether it is told as an attack and of no kind, as which any deed may be told."""
    return said.type == "clash" and _ATTACK.search(said.evidence.quote) is not None


def _slots_of_speech(said: Statement, claim: Statement, *, ground: Ground, text: str) -> list[tuple[str, Carried]]:
    about = said.act not in _OF_WHAT or is_about(said, claim, text=text, report=ground.reports.get(claim.evidence.report_id))
    return [
        ("what was said", said.act == claim.act),
        ("what about", about),
        ("side", _same_side(said.speaker, claim.speaker, parent=ground.parent)),
        ("to whom", _same_side(said.addressee, claim.addressee, parent=ground.parent)),
        ("deadline", _same_time(said.deadline, claim.deadline)),
        ("deal", said.agreement is None or said.agreement == claim.agreement),
    ]


def _shared_slots(said: Claim, claim: Claim, *, ground: Ground) -> list[tuple[str, Carried]]:
    report = ground.reports.get(claim.evidence.report_id)
    return [
        ("polarity", said.polarity == claim.polarity),
        ("done or not", said.modality == claim.modality),
        ("place", carries_place(said.where, claim, report=report, beside=ground.beside(claim))),
        ("day", _same_time(said.when, claim.when)),
        ("source", is_same_source(said, claim, report=report)),
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


def _carries_number(said: Toll, claim: Toll) -> Carried:
    if "asserted" not in (said.polarity, claim.polarity):
        return said.count == claim.count or said.count.text == "?"
    if said.polarity != claim.polarity and any(c.high in (None, 0) and not c.low for c in (said.count, claim.count)):
        return True  # "no losses" parts from "5 killed" in that it denies them; that its number is another says nothing more
    if claim.count.low is None and claim.count.high is None and said.count.text != "?":
        return None
    return carries_count(claim.count, said.count) or (None if _may_be(claim.count, said.count) else False)


def _may_be(told: Count, said: Count) -> bool:
    """Whether words that count nobody one by one, as 'soldiers' and 'dozens', leave room for the number that is said."""
    lowest, highest = (said.low or 0), (said.high if said.high is not None else told.high)
    below = told.low is None or highest is None or told.low <= highest
    return told.quantifier == "vague" and told.unit == said.unit and below and (told.high is None or lowest <= told.high)


def _same_culprit(said: Party, claim: Toll | Event, *, ground: Ground) -> Carried:
    """Whom the claim names, else its event, else the other accounts of its incident; in a fight both sides kill."""
    if said.side is None:
        return True
    told = _doer(claim)
    event = ground.by_id.get(claim.event or "") if isinstance(claim, Toll) else None
    if told.side is None and isinstance(event, Event) and event.type not in FIGHTS:
        told = event.attacker
    if told.side is not None:
        return _same_side(said, told, parent=ground.parent)
    others = [_doer(c) for c in _deeds(ground.beside(claim)) if _harmed(c).side == _harmed(claim).side]
    named = [o for o in others if o.side]
    return True if named and all(_same_side(said, o, parent=ground.parent) for o in named) else None


def _deeds(claims: Iterable[Claim]) -> Iterable[Toll | Event]:
    return (c for c in claims if isinstance(c, Toll | Event))


def _doer(claim: Toll | Event) -> Party:
    return claim.attacker if isinstance(claim, Event) else claim.perpetrator


def _harmed(claim: Toll | Event) -> Party:
    return claim.target if isinstance(claim, Event) else claim.victims


def _same_side(said: Party, told: Party, *, parent: Parent) -> Carried:
    if said.side is None:
        return True
    side, seen = told.side, set[str]()
    while side and side != said.side and side not in seen:
        seen.add(side)
        side = parent(side)
    return side == said.side if told.side else None


def _same_people(said: Toll, claim: Toll) -> Carried:
    if counts_kind(said, claim):  # 'a priest', where five civilians are told of
        return None
    loose = {"unknown", "mixed"}
    return said.victims.role == claim.victims.role or bool(loose & {said.victims.role, claim.victims.role})


def _same_time(said: When, told: When) -> Carried:
    if not said.known:
        return True
    if not told.known:
        return None
    first, last = said.first or said.last, said.last or said.first
    start, end = told.first or told.last, told.last or told.first
    return bool(first and last and start and end and first <= end and start <= last)
