"""What a toll takes over from its event, where its own words tell neither day nor place."""

from collections.abc import Sequence
from dataclasses import replace

from kadesh.model.claim import Antecedent, Claim, Event, Toll


def date_by_events(claims: Sequence[Claim]) -> list[Claim]:
    """Return `claims` with the day of its event for a toll that tells none; periods and sums of several events stay open."""
    events = {c.id: c for c in claims if isinstance(c, Event) and c.when.precision == "day"}
    return [_date_toll(c, events.get(c.event or "")) if isinstance(c, Toll) else c for c in claims]


def place_by_events(claims: Sequence[Claim]) -> list[Claim]:
    """Return `claims` with the place of its event for a toll that tells none."""
    events = {c.id: c for c in claims if isinstance(c, Event) and c.where.words}
    return [_place_toll(c, events.get(c.event or "")) if isinstance(c, Toll) else c for c in claims]


def _place_toll(toll: Toll, event: Event | None) -> Toll:
    if event is None or toll.where.words or toll.where.place is not None or toll.scope == "cumulative":
        return toll
    if toll.when.known and event.when.known and toll.when.first != event.when.first:  # another day, maybe another town
        return toll
    where, evidence = replace(event.where, basis="antecedent"), toll.evidence
    if where.span is not None and where.words and not where.span.within(evidence.span):
        evidence = replace(evidence, antecedents=(*evidence.antecedents, Antecedent("place", where.span, where.words)))
    return replace(toll, where=where, evidence=evidence)


def _date_toll(toll: Toll, event: Event | None) -> Toll:
    if event is None or toll.when.known or toll.when.words or toll.scope == "cumulative":
        return toll
    when, evidence = replace(event.when, basis="antecedent"), toll.evidence
    if when.span is not None and when.words and not when.span.within(evidence.span):
        evidence = replace(evidence, antecedents=(*evidence.antecedents, Antecedent("time", when.span, when.words)))
    return replace(toll, when=when, evidence=evidence)
