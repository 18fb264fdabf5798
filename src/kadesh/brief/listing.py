"""Incidents and disputes as rows: for a table, for CSV, for JSON. Every row leads to the words behind it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kadesh.brief.accounts import make_contradiction, quote_claim
from kadesh.brief.figures import make_figures
from kadesh.brief.glance import phrase_disputed
from kadesh.brief.incidents import phrase_parties_of, sort_incidents
from kadesh.brief.index import Index
from kadesh.model.assessment import Dispute
from kadesh.model.claim import Claim, Toll
from kadesh.model.distance import measure_km
from kadesh.model.incident import Incident
from kadesh.model.parties import parties_of
from kadesh.model.reading import Reading


@dataclass(frozen=True)
class Row:
    """An incident in a line. `first` and `last` are ISO days.

    `sources` counts independent origins, None if that cannot be told; `quotes` are 'report start-end' of every claim.
    """

    incident: str
    first: str | None
    last: str | None
    place: str | None
    type: str
    who: str
    whom: str
    figures: str
    disputed: str
    reports: int
    outlets: tuple[str, ...]
    sources: int | None
    quotes: tuple[str, ...]


@dataclass(frozen=True)
class DisputeRow:
    """A dispute in a line; `incident` is None for one outside incidents."""

    dispute: str
    type: str
    real: bool
    sentence: str
    by: tuple[str, ...]
    incident: str | None
    quotes: tuple[str, ...]


@dataclass(frozen=True)
class Filter:
    """Which incidents to list; what is None lets everything through.

    An incident without a day is never within days, one without a point never near a place.
    """

    near: tuple[float, float] | None = None
    within: float = 25.0
    first: date | None = None
    last: date | None = None
    side: str | None = None
    type: str | None = None
    disputed: bool = False
    sources: int = 0


def list_incidents(reading: Reading, wanted: Filter | None = None) -> tuple[Row, ...]:
    """Return the incidents that `wanted` lets through, in order of time, those without a day last."""
    index = Index(reading)
    rows = ((incident, _row(incident, index)) for incident in sort_incidents(reading.incidents))
    return tuple(row for incident, row in rows if _fits(incident, row, wanted=wanted or Filter(), index=index))


def list_disputes(reading: Reading, *, real: bool = True) -> tuple[DisputeRow, ...]:
    """Return the disputes, those of incidents first, in order of time; also what only looks like one unless `real`."""
    index = Index(reading)
    found: list[tuple[Dispute, str | None]]
    found = [(d, i.id) for i in sort_incidents(reading.incidents) for d in _disputes(i, index)]
    found += [(d, None) for d in sorted(reading.disputes, key=lambda d: (d.type, d.id))]
    rows = []
    for dispute, incident in found:
        if dispute.real or not real:
            made = make_contradiction(dispute, index)
            claims = [index.claims[c] for account in dispute.accounts for c in account if c in index.claims]
            quotes = _quotes(claims, index)
            rows.append(DisputeRow(dispute.id, dispute.type, dispute.real, made.sentence, made.by, incident, quotes))
    return tuple(rows)


def find_point(name: str, reading: Reading) -> tuple[float, float] | None:
    """Return latitude and longitude of the place that the reading knows under that name, None if it knows none."""
    wanted = name.casefold()
    for claim in sorted(reading.claims, key=lambda c: c.id):
        place = claim.where.place
        names = (claim.where.words, place.name if place else None)
        if wanted not in {n.casefold() for n in names if n} or place is None:
            continue
        if place.latitude is not None and place.longitude is not None:
            return place.latitude, place.longitude
    return None


def _row(incident: Incident, index: Index) -> Row:
    claims = [index.claims[c] for c in incident.claims if c in index.claims]
    who, whom = phrase_parties_of(claims, index.names)
    assessment = index.assessments.get(incident.id)
    groups = make_figures([c for c in claims if isinstance(c, Toll)], assessment, index=index)
    real = [make_contradiction(d, index) for d in _disputes(incident, index) if d.real]
    origins = [found.origins for found in assessment.ranges] if assessment else []
    known = [number for number in origins if number is not None]
    return Row(
        incident=incident.id,
        first=incident.when.first.isoformat() if incident.when.first else None,
        last=incident.when.last.isoformat() if incident.when.last else None,
        place=incident.where.words,
        type=incident.type,
        who=who,
        whom=whom,
        figures="; ".join(f"{g.total} {g.label}" for g in groups if g.total),
        disputed=phrase_disputed(real),
        reports=len({claim.evidence.report_id for claim in claims}),
        outlets=tuple(sorted({name for name in map(index.outlet_of, claims) if name})),
        sources=max(known) if known else None,
        quotes=_quotes(claims, index),
    )


def _fits(incident: Incident, row: Row, *, wanted: Filter, index: Index) -> bool:
    claims = [index.claims[c] for c in incident.claims if c in index.claims]
    return (
        (wanted.type is None or incident.type == wanted.type)
        and (not wanted.disputed or bool(row.disputed))
        and (wanted.sources <= 1 or (row.sources or 0) >= wanted.sources)
        and (wanted.side is None or wanted.side.casefold() in _sides(claims))
        and _within_days(incident, wanted)
        and _is_near(incident, wanted)
    )


def _within_days(incident: Incident, wanted: Filter) -> bool:
    if wanted.first is None and wanted.last is None:
        return True
    first, last = incident.when.first, incident.when.last
    if not first and not last:
        return False
    starts, ends = first or date.min, last or date.max
    return starts <= (wanted.last or date.max) and ends >= (wanted.first or date.min)


def _is_near(incident: Incident, wanted: Filter) -> bool:
    if wanted.near is None:
        return True
    place = incident.where.place
    if place is None or place.latitude is None or place.longitude is None:
        return False
    return measure_km(wanted.near, (place.latitude, place.longitude)) <= wanted.within


def _sides(claims: Iterable[Claim]) -> frozenset[str]:
    return frozenset(party.side.casefold() for claim in claims for party in parties_of(claim) if party.side)


def _disputes(incident: Incident, index: Index) -> list[Dispute]:
    assessment = index.assessments.get(incident.id)
    return sorted(assessment.disputes, key=lambda d: (not d.real, d.type, d.id)) if assessment else []


def _quotes(claims: Iterable[Claim], index: Index) -> tuple[str, ...]:
    quotes = {quote_claim(claim, index) for claim in claims}
    return tuple(f"{q.name} {q.start}-{q.end}" for q in sorted(quotes, key=lambda q: (q.name, q.start, q.end, q.claim)))
