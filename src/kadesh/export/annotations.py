"""What was read out of a report, in the form that readings are measured in: one object per text.

Tolls, events, controls and statements, each with the exact words (`quote`) and where they begin (`start`); tolls and events
with the incident they belong to across texts.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any

from kadesh.export.cited import NO_NAMES, Names, cite_speaker
from kadesh.model.claim import Claim, Control, Event, Statement, Toll
from kadesh.model.report import Report
from kadesh.model.when import When

Locate = Callable[[Claim], tuple[str, int]]
"""Gives the words of a claim and where they begin, in the text that offsets are to be told in."""


def locate_claim(claim: Claim) -> tuple[str, int]:
    """Return the words of a claim and where they begin in `Report.text`."""
    return claim.evidence.quote, claim.evidence.start


def annotation_of(
    report: Report,
    claims: Iterable[Claim],
    *,
    incident_of: Mapping[str, str],
    locate: Locate = locate_claim,
    names: Names = NO_NAMES,
) -> dict[str, Any]:
    """Return the annotation of a report: what its claims assert as having happened, and what its parties said.

    `incident_of` gives the incident of a claim by the claim's id, `names` whom the names of the packs mean.
    Events are keyed e1, e2 ... in order of the text.
    """
    said = sorted(claims, key=lambda claim: (claim.evidence.start, claim.evidence.end, claim.id))
    events = [c for c in said if isinstance(c, Event) and c.modality == "actual" and c.polarity != "denied"]
    keys = {event.id: f"e{number}" for number, event in enumerate(events, 1)}
    cite = partial(source_of, text=report.text, names=names)
    made: dict[str, Any] = {"doc_id": report.name, "tolls": [], "events": [], "controls": [], "statements": []}
    for claim in said:
        words, start = locate(claim)
        entry = {"quote": words, "start": start}
        if isinstance(claim, Statement):
            made["statements"].append(entry | _statement(claim))
        elif isinstance(claim, Event) and claim.id in keys:
            made["events"].append({"key": keys[claim.id]} | entry | _event(claim, incident_of))
        elif isinstance(claim, Toll) and claim.modality == "actual":
            made["tolls"].append(entry | _toll(claim, keys, incident_of=incident_of, source=cite(claim)))
        elif isinstance(claim, Control) and claim.modality == "actual":
            made["controls"].append(entry | _control(claim, source=cite(claim)))
    return made


def _toll(toll: Toll, keys: Mapping[str, str], *, incident_of: Mapping[str, str], source: str | None) -> dict[str, Any]:
    return {
        "count": [toll.count.low, toll.count.high],
        "approx": toll.count.quantifier == "about",
        "outcome": toll.outcome,
        "victim": {"side": toll.victims.side, "role": toll.victims.role},
        "perpetrator": toll.perpetrator.side,
        "place": toll.where.words,
        "date": days_of(toll.when),
        "source": source,
        "scope": toll.scope,
        "event": keys.get(toll.event or "") if toll.scope != "cumulative" and _is_together(toll, incident_of) else None,
        "polarity": toll.polarity,
        "incident": incident_of.get(toll.id) or incident_of.get(toll.event or ""),
    }


def _is_together(toll: Toll, incident_of: Mapping[str, str]) -> bool:
    """Whether grouping left the toll with its event; where the two state two towns it does not."""
    own, other = incident_of.get(toll.id), incident_of.get(toll.event or "")
    return own is None or other is None or own == other


def _event(event: Event, incident_of: Mapping[str, str]) -> dict[str, Any]:
    return {
        "type": event.type,
        "attacker": event.attacker.side,
        "target": event.target.side,
        "place": event.where.words,
        "date": days_of(event.when),
        "incident": incident_of.get(event.id),
    }


def _control(control: Control, *, source: str | None) -> dict[str, Any]:
    return {
        "actor": control.actor.side,
        "place": control.where.words,
        "status": control.status,
        "date": days_of(control.when),
        "source": source,
    }


def _statement(statement: Statement) -> dict[str, Any]:
    deadline = statement.deadline.last or statement.deadline.first
    source = statement.source if statement.act != "agreement" else None  # who tells of a deal is no party to it
    return {
        "kind": statement.act,
        "speaker": source.name if source else statement.speaker.words,
        "speaker_side": statement.speaker.side or (source.side if source else None),
        "target_side": statement.addressee.side,
        "deadline": deadline.isoformat() if deadline else None,
    }


def source_of(claim: Claim, text: str, *, names: Names = NO_NAMES) -> str | None:
    """Return who is cited for a claim in the report of that text, None where the outlet itself asserts it."""
    return cite_speaker(claim.source, text, names=names) if claim.source else None


def days_of(when: When) -> list[str | None] | None:
    """Return first and last day as ISO, None where neither is known.

    >>> from datetime import date
    >>> days_of(When(last=date(2021, 3, 4))), days_of(When(words="that night"))
    ([None, '2021-03-04'], None)
    """
    if not when.known:
        return None
    return [day.isoformat() if day else None for day in (when.first, when.last)]
