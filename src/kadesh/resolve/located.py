"""The places of a report's claims: which of the places of that name is meant, how exact the words are, rivals kept."""

import re
from collections.abc import Sequence
from dataclasses import replace

from kadesh.model.claim import Antecedent, Claim, Control, Evidence, Movement
from kadesh.model.lexicon import PlaceMention
from kadesh.model.where import Place, Where
from kadesh.resolve.places import expand_place_words, precision_of, resolve_place

_STREET = re.compile(r"\s(?:Street|Avenue|Boulevard|Square|Gate|Roundabout)\Z")
"""Behind the name of a town abroad: 'Baghdad Street' in Damascus lies where nobody has told."""
_OFF = re.compile(r"(?:[\d.,]+ ?(?:km|kilomet\w+|miles?) )?(?:to the )?(?:north|south|east|west)[\w-]* of\b", re.IGNORECASE)
_FAR = re.compile(
    r"\b(?:km|kilomet\w+|miles?)\)? (?:to the )?(?:due )?(?:north|south|east|west)[\w-]* of (?:the )?\Z", re.IGNORECASE
)
_FAR_WITHIN = 48


def place_claims(claims: Sequence[Claim], text: str, *, country: str | None) -> list[Claim]:
    """Return `claims` with their places resolved against each other and `country`, which the report is about, if clear."""
    countries = (country,) if country else ()
    named = {c.where.place for c in claims if c.where.place is not None and c.where.place.country in countries}
    near = tuple(sorted(named, key=lambda place: (place.id, str(place))))
    return [_place_claim(c, text, countries=countries, near=near) for c in claims]


def _place_claim(claim: Claim, text: str, *, countries: Sequence[str], near: Sequence[Place]) -> Claim:
    where = _resolve(claim.where, text, countries=countries, near=near)
    if isinstance(claim, Control) and _lies_off(claim.where, where, text=text):
        where = replace(where, words=claim.where.words, span=claim.where.span, precision=claim.where.precision)
    if isinstance(claim, Movement):
        return replace(claim, where=where, origin=_resolve(claim.origin, text, countries=countries, near=near))
    return replace(claim, where=where, evidence=_follow_words(claim.evidence, own=claim.where, full=where))


def _follow_words(evidence: Evidence, *, own: Where, full: Where) -> Evidence:
    """The evidence whose antecedent for the place has all its words: behind 'Alpha', 'the village of Alpha' was read."""
    if own.basis != "antecedent" or full.span is None or full.span == own.span or not full.words:
        return evidence
    told = Antecedent("place", full.span, full.words)
    found = (told if a.slot == "place" and a.span == own.span else a for a in evidence.antecedents)
    return replace(evidence, antecedents=tuple(found))


def _lies_off(own: Where, full: Where, *, text: str) -> bool:
    """Whether only something else lies off the town: 'a mill 12 km north of | Alpha, which the army took'."""
    if own.span is None or full.words is None or own.words is None or _OFF.match(own.words):
        return False
    return (
        _OFF.match(full.words) is not None
        and _FAR.search(text[max(0, own.span.start - _FAR_WITHIN) : own.span.start]) is not None
    )


def _resolve(where: Where, text: str, *, countries: Sequence[str], near: Sequence[Place]) -> Where:
    if where.span is None or where.words is None:
        return where
    span = expand_place_words(text, where.span)
    place, rivals = where.place, where.rivals
    if place is not None:
        place, rivals = resolve_place(
            PlaceMention(where.span, where.words, (place, *rivals)), countries=countries, near=near
        )
    words = span.of(text)
    if place is not None and place.country not in countries and _STREET.search(words):
        place, rivals = None, ()
    precision = precision_of(words, place) if place is not None else where.precision
    return replace(where, words=words, span=span, place=place, rivals=rivals, precision=precision)
