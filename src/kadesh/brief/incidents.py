"""What happened: incidents in order of time, each with its figures, accounts and disputes; campaigns apart."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from kadesh.brief.accounts import make_accounts, make_contradictions
from kadesh.brief.days import phrase_time
from kadesh.brief.decided import phrase_words
from kadesh.brief.figures import make_figures
from kadesh.brief.index import Index
from kadesh.brief.parties import Names, phrase_side
from kadesh.brief.phrases import phrase_place
from kadesh.brief.sections import Entry, Group, Section
from kadesh.model.assessment import Assessment
from kadesh.model.claim import FIGHTS, Claim, Event, Toll
from kadesh.model.incident import Incident
from kadesh.model.side import COMBATANTS, Party

CAMPAIGN = "offensive"


def make_incidents(index: Index) -> Section:
    """Return the incidents that have a day and a place, in order of time."""
    entries = [make_incident(i, index) for i in sort_incidents(index.reading.incidents) if is_dated_and_placed(i)]
    return Section(
        "incidents",
        "What happened",
        "Each figure is the claim of whoever is named beside it. A range spans the claims; it is no estimate.",
        tuple(entries),
        "No incident with a day and a place was read.",
    )


def make_campaigns(index: Index) -> Section:
    """Return offensives and other long operations, which are no incident of a day."""
    entries = [make_incident(i, index) for i in sort_incidents(index.reading.incidents) if i.type == CAMPAIGN]
    told = [c for c in index.reading.claims if isinstance(c, Event) and c.type == CAMPAIGN and c.modality == "actual"]
    loose = [c for c in told if c.id not in index.in_incidents]
    if loose:
        entries.append(Entry("As told, in no incident", groups=(Group("", accounts=make_accounts(loose, index)),)))
    note = "Operations over days or months; their figures belong to no single incident."
    return Section("campaigns", "Campaigns", note, tuple(entries), "No campaign was read.")


def is_dated_and_placed(incident: Incident) -> bool:
    """Return whether an incident can stand in order of time and has a place; campaigns stand apart."""
    return incident.type != CAMPAIGN and incident.when.known and bool(incident.where.words)


def sort_incidents(incidents: Iterable[Incident]) -> list[Incident]:
    """Return incidents by first day, then last day, place and id; those without a day come last."""
    return sorted(incidents, key=_time)


def make_incident(incident: Incident, index: Index) -> Entry:
    """Return one incident with everything that is said of it."""
    claims = [index.claims[c] for c in incident.claims if c in index.claims]
    assessment = index.assessments.get(incident.id)
    tolls = [c for c in claims if isinstance(c, Toll)]
    events = [c for c in claims if isinstance(c, Event)]
    others = [c for c in claims if not isinstance(c, Toll | Event)]
    groups = [*make_figures(tolls, assessment, index=index)]
    groups += [Group("What happened, as told", accounts=make_accounts(events, index))] if events else []
    groups += [Group("Also said of it", accounts=make_accounts(others, index))] if others else []
    decided = phrase_words(word for name in (incident.id, *incident.former_ids) for word in index.decided.get(name, ()))
    groups += [Group("What people decided of it", notes=decided)] if decided else []
    return Entry(
        heading=phrase_incident(incident, claims, index=index),
        detail=_phrase_detail(claims, assessment, index=index),
        groups=tuple(groups),
        disputes=make_contradictions(assessment.disputes, index) if assessment else (),
        id=incident.id,
    )


def phrase_incident(incident: Incident, claims: Sequence[Claim], *, index: Index) -> str:
    """Return the heading of an incident: day, place, type, who to whom; sides by their own names, not by a rival's words."""
    who, whom = phrase_parties_of(claims, index.names)
    parties = f"{who or 'attacker not named'} → {whom}" if whom else who
    parts = (phrase_time(incident.when), phrase_place(incident.where), incident.type, parties)
    return " · ".join(part for part in parts if part)


_OFFICES = re.compile(
    r"\b(?:officials?|ministers?|governors?|mayors?|judges?|lawmakers?|deput\w+|senators?|presidents?|prosecutors?|"
    r"ambassadors?|councillors?|magistrates?|chiefs?|elders?|employees|candidates?|politicians?)\b",
    re.IGNORECASE,
)
"""Words for people who hold an office; a "government" or "regime" that was hit is its state."""


def phrase_parties_of(claims: Sequence[Claim], names: Names) -> tuple[str, str]:
    """Return who is said to have done it and whom it struck; several accounts are told apart by ' or ' and ', '."""
    fallen = _struck_alone(claims)
    did = _parties(claims, names, slot=lambda c: None if (p := _culprit(c)) is None or p.side in fallen else p)
    struck = _parties(claims, names, slot=lambda c: _as_state(c.target) if isinstance(c, Event) else None)
    struck = struck or _parties(claims, names, slot=lambda c: c.victims if isinstance(c, Toll) else None)
    return " or ".join(did), ", ".join(struck)


def _struck_alone(claims: Sequence[Claim]) -> frozenset[str]:
    """The sides whose fighters a strike hit, where no fight of two is told: who hit back is not who struck.

    Whom more accounts hold for the one who struck than for the one struck is not among them.
    """
    events = [c for c in claims if isinstance(c, Event)]
    if any(e.type in FIGHTS for e in events):
        return frozenset()
    did = Counter(e.attacker.side for e in events)
    hit = Counter(e.target.side for e in events if e.target.role in COMBATANTS)
    return frozenset(side for side in hit if side is not None and hit[side] >= did[side])


def _culprit(claim: Claim) -> Party | None:
    """Who did it."""
    did = claim.attacker if isinstance(claim, Event) else claim.perpetrator if isinstance(claim, Toll) else None
    return _as_state(did) if did else None


def _as_state(party: Party) -> Party:
    """A government that fires or is fired at ("regime targets") is named as its state, not as its officials."""
    official = party.role == "official" and not _OFFICES.search(party.words or "")
    return replace(party, role="unknown") if official else party


def _parties(claims: Sequence[Claim], known: Names, *, slot: Callable[[Claim], Party | None]) -> list[str]:
    """Name each side by its name and the role told most often; a party without a side stands under its own words."""
    names: dict[str, Counter[str]] = {}
    for claim in claims:
        party = slot(claim)
        words = phrase_side(party, names=known) if party else ""
        if party and words:
            names.setdefault(party.side or words.casefold(), Counter())[words] += 1 if party.role != "unknown" else 0
    best = [min(counted.items(), key=lambda item: (-item[1], len(item[0]), item[0])) for counted in names.values()]
    return [words for words, _ in sorted(best, key=lambda item: (-item[1], item[0]))]


def _phrase_detail(claims: Sequence[Claim], assessment: Assessment | None, *, index: Index) -> str:
    reports = {claim.evidence.report_id for claim in claims}
    outlets = sorted({index.outlet_of(claim) or "unnamed outlet" for claim in claims})
    parts = [f"{len(reports)} report{'' if len(reports) == 1 else 's'}: {', '.join(outlets)}"] if claims else []
    if assessment and assessment.grade:
        parts.append(f"grade: {assessment.grade}")
    parts += assessment.notes if assessment else ()
    return " · ".join(parts)


def _time(incident: Incident) -> tuple[str, str, str, str]:
    first, last = incident.when.first or incident.when.last, incident.when.last or incident.when.first
    return (
        first.isoformat() if first else "9999",
        last.isoformat() if last else "9999",
        incident.where.words or "~",
        incident.id,
    )
