"""Sides as they were when a report was published: what it tells of South Sudan in 1990 is of people of Sudan (eras.csv)."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from kadesh.model.claim import Claim, Control, Event, Movement, Statement, Toll
from kadesh.model.pack import Era
from kadesh.model.side import COMBATANTS, Party, Speaker
from kadesh.model.where import Where


def as_of_era(claims: Sequence[Claim], eras: Sequence[Era], *, day: date | None) -> tuple[Claim, ...]:
    """Return `claims` with each side as it was on `day`; where the day is not known they stay as they are.

    >>> from kadesh.model.claim import Event, Evidence
    >>> raid = Event(evidence=Evidence("report-1", 0, 4, "Raid"), type="other", target=Party("people", "SSD"))
    >>> until_2011 = Era("SSD", "SDN", until=date(2011, 7, 8))
    >>> [c.target.side for c in as_of_era([raid], [until_2011], day=date(1990, 5, 1)) if isinstance(c, Event)]
    ['SDN']
    """
    then = [era for era in eras if era.holds_on(day)]
    was = {era.side: era.was for era in reversed(then) if not era.places and not era.words}
    was |= {f"{era.side} {words}": era.was for era in then for words in era.words}
    lands = [era for era in then if era.places]
    return tuple(_of_era(_of_land(claim, lands), was) for claim in claims)


def _of_land(claim: Claim, lands: Sequence[Era]) -> Claim:
    """People of whom only where they are tells whose they are, as those of the land that the place is in."""
    if not isinstance(claim, Toll) or not _by_place(claim.victims):
        return claim
    land = next((era for era in lands if era.side == claim.victims.side and _lies_in(claim.where, era)), None)
    return claim if land is None else replace(claim, victims=replace(claim.victims, side=land.was))


def _by_place(party: Party) -> bool:
    return party.basis == "place" or (party.basis == "antecedent" and party.role not in COMBATANTS)


def _lies_in(where: Where, land: Era) -> bool:
    names = {where.words, where.place.name if where.place is not None else None}
    return not names.isdisjoint(land.places)


def _of_era(claim: Claim, was: Mapping[str, str]) -> Claim:
    if not was:
        return claim
    claim = replace(claim, attribution=tuple(_speaker(s, was) for s in claim.attribution))
    if isinstance(claim, Toll):
        return replace(claim, victims=_party(claim.victims, was), perpetrator=_party(claim.perpetrator, was))
    if isinstance(claim, Event):
        return replace(claim, attacker=_party(claim.attacker, was), target=_party(claim.target, was))
    if isinstance(claim, Control):
        return replace(claim, actor=_party(claim.actor, was))
    if isinstance(claim, Movement):
        return replace(claim, forces=_party(claim.forces, was))
    if isinstance(claim, Statement):
        return replace(claim, speaker=_party(claim.speaker, was), addressee=_party(claim.addressee, was))
    return claim


def _party(party: Party, was: Mapping[str, str]) -> Party:
    return replace(party, side=_side_of(party.side, party.words, was=was))


def _speaker(speaker: Speaker, was: Mapping[str, str]) -> Speaker:
    return replace(speaker, side=_side_of(speaker.side, speaker.words, was=was))


def _side_of(side: str | None, words: str | None, *, was: Mapping[str, str]) -> str | None:
    """The side that its own words, 'Chechen officials', had then, else the one that whoever is of it had."""
    named = ((name.partition(" "), then) for name, then in was.items() if " " in name)
    own = next((then for (of, _, own), then in named if of == side and own in (words or "")), None)
    return own or was.get(side or "", side)
