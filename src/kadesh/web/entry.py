"""An incident as the desk lists and filters it: what a filter asks is worked out once, when a snapshot is made."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kadesh.brief.listing import Row
from kadesh.model.claim import Claim
from kadesh.model.incident import Incident
from kadesh.model.judgement import Judgement
from kadesh.model.parties import parties_of
from kadesh.model.where import Where
from kadesh.web.wanted import Review

Point = tuple[float, float]


@dataclass(frozen=True)
class Entry:
    """An incident and its line. `starts` and `ends` are days as numbers (`date.toordinal`), None where no day is known.

    `sides` are codes in lower case; `point` latitude and longitude in degrees, None where none is known; `text` is all
    words of the line in lower case, for finding.
    """

    incident: Incident
    row: Row
    starts: int | None
    ends: int | None
    point: Point | None
    sides: frozenset[str]
    review: Review
    text: str


def make_entries(
    incidents: Mapping[str, Incident], rows: Iterable[Row], *, claims: Mapping[str, Claim], reviews: Mapping[str, Review]
) -> tuple[Entry, ...]:
    """Return an entry for each row, in their order."""
    return tuple(make_entry(incidents[row.incident], row, claims=claims, reviews=reviews) for row in rows)


def find_point(where: Where) -> Point | None:
    """Return latitude and longitude of a place, None where no source gives them; 0, 0 is nobody's place.

    >>> from kadesh.model.where import Place
    >>> find_point(Where("Zor", Place("a", "Zor", "town", latitude=35.0, longitude=40.0)))
    (35.0, 40.0)
    >>> find_point(Where("Zor", Place("a", "Zor", "town", latitude=0.0, longitude=0.0))) is None
    True
    """
    place = where.place
    if place is None or place.latitude is None or place.longitude is None or (place.latitude, place.longitude) == (0, 0):
        return None
    return place.latitude, place.longitude


def make_entry(incident: Incident, row: Row, *, claims: Mapping[str, Claim], reviews: Mapping[str, Review]) -> Entry:
    """Return an incident and its line with what filters ask of it."""
    first, last = incident.when.first, incident.when.last
    own = [claims[c] for c in incident.claims if c in claims]
    told = (row.place or "", row.type, row.who, row.whom, row.figures, row.disputed, *row.outlets)
    return Entry(
        incident=incident,
        row=row,
        starts=(first.toordinal() if first else 0) if incident.when.known else None,
        ends=(last.toordinal() if last else FAR) if incident.when.known else None,
        point=find_point(incident.where),
        sides=frozenset(p.side.casefold() for c in own for p in parties_of(c) if p.side),
        review=_review((incident.id, *incident.former_ids, *incident.claims), reviews),
        text=" ".join(told).casefold(),
    )


FAR = 4_000_000
"""A day after all days, for what has no known end."""


def find_reviews(judgements: Iterable[Judgement]) -> dict[str, Review]:
    """Return what people's last words on each subject come to: verified, unverifiable, corrected; contested if they part.

    Words on pairs (same, different, unsure) are no review of what happened. A withdrawn judgement counts for nothing.
    """
    ordered = sorted(judgements, key=lambda judgement: (judgement.at.isoformat(), judgement.id))
    gone = {subject for judgement in ordered if judgement.verdict == "withdrawn" for subject in judgement.subjects}
    last: dict[str, dict[str, Review]] = {}
    for judgement in ordered:
        verdict = judgement.verdict
        if judgement.id not in gone and verdict in ("verified", "unverifiable", "corrected"):
            for subject in judgement.subjects:
                last.setdefault(subject, {})[judgement.who] = verdict
    return {subject: _agree(said.values()) for subject, said in sorted(last.items())}


def _agree(said: Iterable[Review]) -> Review:
    told = sorted(set(said))
    return told[0] if len(told) == 1 else "contested" if told else "none"


def _review(subjects: Iterable[str], reviews: Mapping[str, Review]) -> Review:
    return _agree(reviews[subject] for subject in subjects if subject in reviews)
