"""What a toll takes over from its event, where its own words tell neither day nor place; a share from its whole."""

from collections.abc import Sequence
from dataclasses import replace

from kadesh.model.claim import Antecedent, Claim, Event, Toll
from kadesh.model.side import COMBATANTS
from kadesh.model.when import When
from kadesh.resolve.retelling.finely import place_finely, taken
from kadesh.resolve.retelling.placeclues import FINE

_BESIDE = 30
"""Characters within which a share follows its whole: 'ten people, among them a child'."""


def date_by_events(claims: Sequence[Claim]) -> list[Claim]:
    """Return `claims` with the day of its event for a toll that tells none; periods and sums of several events stay open."""
    events = {c.id: c for c in claims if isinstance(c, Event) and c.when.precision == "day"}
    dated = [_date_toll(c, events.get(c.event or "")) if isinstance(c, Toll) else c for c in claims]
    wholes = {c.id: c for c in dated if isinstance(c, Toll) and c.when.known}
    return [_date_share(c, wholes.get(c.part_of or "")) if isinstance(c, Toll) else c for c in dated]


def place_by_events(claims: Sequence[Claim], text: str) -> list[Claim]:
    """Return `claims` with the place of its event for a toll that tells none, of its whole for a share that tells none.

    Of a toll and its event, the one that is told at a province or a country has the finer place of the other.
    """
    events = {c.id: c for c in claims if isinstance(c, Event) and c.where.words}
    placed = [_place_toll(c, events.get(c.event or "")) if isinstance(c, Toll) else c for c in claims]
    placed = place_finely(placed, text)
    wholes = {c.id: c for c in placed if isinstance(c, Toll) and c.where.words}
    return [_place_share(c, wholes.get(c.part_of or "")) if isinstance(c, Toll) else c for c in placed]


def follow_wholes(claims: Sequence[Claim]) -> list[Claim]:
    """Return `claims` with each share of some people done by whoever did the whole, unless its own words name somebody.

    'The barrage killed ten people, among them a child': what killed the ten killed the child.
    """
    wholes = {c.id: c for c in claims if isinstance(c, Toll)}
    return [_follow(c, wholes.get(c.part_of or "")) if isinstance(c, Toll) else c for c in claims]


def leave_events(claims: Sequence[Claim]) -> list[Claim]:
    """Return `claims` with the shares of a period's figure, and the shares of these, in no event.

    'In May 40 died, among them nine children': the children died in no one incident, whatever was told before.
    """
    periods: set[str] = set()
    for toll in (c for c in claims if isinstance(c, Toll)):
        if toll.scope == "cumulative" or toll.part_of in periods:
            periods.add(toll.id)
    shares = {c.id for c in claims if isinstance(c, Toll) and c.part_of in periods}
    return [replace(c, event=None) if isinstance(c, Toll) and c.id in shares else c for c in claims]


def _follow(share: Toll, whole: Toll | None) -> Toll:
    if whole is None or whole.perpetrator.side == share.perpetrator.side or not _is_of_one_deed(share, whole):
        return share
    party, evidence = whole.perpetrator, share.evidence
    if party.side is None:  # of a long time's figure nobody's name is often only left out
        return share if "cumulative" in (share.scope, whole.scope) else replace(share, perpetrator=party)
    if party.span is not None and party.words and not party.span.within(evidence.span):
        evidence = replace(evidence, antecedents=(*evidence.antecedents, Antecedent("perpetrator", party.span, party.words)))
    return replace(share, perpetrator=replace(party, basis="antecedent"), evidence=evidence)


def _is_of_one_deed(share: Toll, whole: Toll) -> bool:
    """Whether a share is told of no other deed than its whole, nor of fighters on the side that did it.

    A share of a long time's figure must stand right beside the whole: lists tell other deeds.
    """
    told = share.perpetrator.basis == "stated" and share.perpetrator.side is not None
    own = share.victims.role in COMBATANTS and share.victims.side == whole.perpetrator.side
    beside = share.evidence.start - whole.evidence.start >= 0 and share.evidence.start - whole.evidence.end <= _BESIDE
    once = "cumulative" not in (share.scope, whole.scope)
    return not told and not own and share.outcome == whole.outcome and (once or beside)


def _place_toll(toll: Toll, event: Event | None) -> Toll:
    if event is None or toll.where.words or toll.where.place is not None or toll.scope == "cumulative":
        return toll
    if toll.when.known and event.when.known and toll.when.first != event.when.first:  # another day, maybe another town
        return toll
    where, evidence = taken(event.where, toll.evidence)
    return replace(toll, where=where, evidence=evidence)


def _place_share(share: Toll, whole: Toll | None) -> Toll:
    """The share with the town of its whole where its own sentence tells none: 'among the dead are two nurses'."""
    carried = share.where.basis == "antecedent" or not share.where.words
    if whole is None or not carried or share.outcome != whole.outcome:
        return share
    finer = whole.where.precision in FINE and share.where.precision not in FINE
    if not finer:
        return share
    where, evidence = taken(whole.where, share.evidence)
    return replace(share, where=where, evidence=evidence)


def _date_share(share: Toll, whole: Toll | None) -> Toll:
    """The share with the time of its whole where it tells none: 'the dead include 62 pupils'."""
    if whole is None or share.when.known or share.when.words or share.outcome != whole.outcome:
        return share
    return _at_time(share, whole.when)


def _date_toll(toll: Toll, event: Event | None) -> Toll:
    if event is None or toll.when.known or toll.when.words or toll.scope == "cumulative":
        return toll
    return _at_time(toll, event.when)


def _at_time(toll: Toll, told: When) -> Toll:
    when, evidence = replace(told, basis="antecedent"), toll.evidence
    if when.span is not None and when.words and not when.span.within(evidence.span):
        evidence = replace(evidence, antecedents=(*evidence.antecedents, Antecedent("time", when.span, when.words)))
    return replace(toll, when=when, evidence=evidence)
