"""Which place a mention means, how exact it is, and the full phrase a careful reader would quote."""

import math
import re
from collections.abc import Sequence
from functools import lru_cache

from kadesh.model.distance import distance_km
from kadesh.model.lexicon import PlaceMention
from kadesh.model.span import Span
from kadesh.model.where import Place, PlacePrecision
from kadesh.resolve.spelling import fold_name

APART_KM = 60.0
"""Places nearer than this to each other are no toss-up: the town and its district, two lists' points for one town."""
MARGIN = 0.5
"""By how much the best must lead a rival that lies elsewhere, on the scale of `_score`."""
KNOWN_ANYWHERE = 100_000
"""Inhabitants from which a town is believed although its country is not in play."""

_DIRECTION = r"(?:north|south|east|west|(?:north|south)[- ]?(?:east|west))"
_SIDE = (
    rf"(?:{_DIRECTION}(?:ern)?|central|rural|upper|lower|greater|outer|inner|downtown|coastal|besieged"
    r"|rebel-held|opposition-held)"
)
_SITE = (
    r"(?:hospitals?|schools?|universit(?:y|ies)|mosques?|church(?:es)?|markets?|bakery|bakeries|bases?|air ?bases?"
    r"|airports?|airfields?|checkpoints?|prisons?|camps?|crossings?|bridges?|roads?|streets?|highways?|motorways?"
    r"|squares?|roundabouts?|posts?|barracks|dams?"
    r"|refiner(?:y|ies)|depots?|factor(?:y|ies)|stations?|buildings?|hotels?|embass(?:y|ies)|citadel"
    r"|cemeter(?:y|ies)|college|academy|farms?)"
)
_AREA = (
    r"(?:countryside|outskirts|outskirt|suburbs?|surroundings|vicinity|areas?|border|edges?|environs|hinterland"
    r"|neighbou?rhoods?|quarters?|parts?|pocket|enclave|front|frontline|axis)"
)
_UNIT = (
    r"(?:provinces?|governorates?|regions?|states?|oblast|districts?|sub-?districts?|zones?|count(?:y|ies)"
    r"|town|city|village|municipality)"
)
_KM = (
    r"(?:(?:about|around|some|nearly|roughly)\s)?\d{1,4}(?:[.,]\d{1,2})?\s?(?:-\s?)?"
    r"(?:km|kilomet(?:er|re)s?|miles?|metres?|meters?)"
)
_NAME = r"[A-Z][\w'’-]{1,20}"

_LEFT = re.compile(
    rf"(?:\b(?:the\s)?(?:{_NAME}\s){{1,3}}(?:{_SITE.replace('(?:', '(?i:', 1)}),?\s)?"
    rf"(?:\b(?:{_KM}\s)?(?:to\sthe\s)?(?:just\s)?{_DIRECTION}\s(?:of|from)\s|\b{_KM}\s(?:away\s)?from\s"
    rf"|\b(?:just\s)?(?:near|outside|around)\s)?"
    rf"(?:\b(?:the\s)?(?:{_SIDE}(?:\sand\s{_SIDE})?\s)?(?:{_AREA}|{_UNIT})\sof\s|\b(?:the\s)?(?:{_SIDE}\s)(?=$)){{0,2}}"
    r"(?:\bthe\s)?$"
)
_LED = re.compile(rf"(?:of|from|near|outside|around|the|{_SIDE}|{_SITE}),?\s\n?\Z", re.IGNORECASE)
"""How the words before a name end where `_LEFT` takes any: seldom, and that costs less to see."""
_RIGHT = re.compile(
    rf"^(?:(?:\s|-)(?:{_NAME}\s){{0,3}}(?i:(?:military|international|national|field|teaching|border"
    rf"|refugee|thermal|power|air)\s){{0,2}}"
    rf"(?i:{_SITE})\b|['’]s\s(?:{_SIDE}\s)?(?:{_AREA}|{_SITE})\b|(?:\s|-)(?:(?:southern|northern|eastern"
    rf"|western)\s)?(?i:{_UNIT}|{_AREA})\b)"
)


def resolve_place(
    mention: PlaceMention, *, countries: Sequence[str], near: Sequence[Place] = ()
) -> tuple[Place | None, tuple[Place, ...]]:
    """Return the place a mention means and its rivals, best first; None for the place where it cannot be told.

    What counts: the country (`countries` in play, ISO 3166 alpha-3), population, how near it lies to `near`, the
    other places of the report, and the order of the mention, which knows the words around. It abstains where two
    distant places come out alike, and where the only one known is a small town of a country nobody speaks of.

    >>> from kadesh.model.span import Span
    >>> zor = PlaceMention(Span(0, 3), "Zor", (Place("a", "Zor", "town", "SYR"), Place("b", "Zor", "town", "MLI")))
    >>> resolve_place(zor, countries=["MLI"])[0].id, resolve_place(zor, countries=["MLI", "SYR"])[0]
    ('b', None)
    """
    scored = [(_score(place, at, countries=countries, near=near), place) for at, place in enumerate(mention.places)]
    ranked = [place for _, place in sorted(scored, key=lambda item: (-item[0], item[1].id))]
    scores = {place: score for score, place in scored}
    best = ranked[0]
    if not _is_believable(best, countries=countries, near=near):
        return None, tuple(ranked)
    for rival in ranked[1:]:
        if scores[best] - scores[rival] < MARGIN and _is_apart(best, rival):
            return None, tuple(ranked)
    return best, tuple(ranked[1:])


def _score(place: Place, at: int, *, countries: Sequence[str], near: Sequence[Place]) -> float:
    score = -0.3 * min(at, 5) + 0.5 * math.log10(place.population + 1)
    score += {"country": 4.0, "province": 2.5, "region": 2.5, "water": 3.0, "district": 1.0}.get(place.kind, 0.0)
    if place.country in countries:
        score += 4.0
    if any(place.country == other.country for other in near if other.country):
        score += 1.0
    return score + _nearness(place, near)


def _nearness(place: Place, near: Sequence[Place]) -> float:
    gaps = [km for km in (distance_km(place, other) for other in near) if km is not None]
    return next((gain for km, gain in ((50, 3.0), (200, 2.0), (500, 1.0)) if gaps and min(gaps) <= km), 0.0)


def _is_believable(place: Place, *, countries: Sequence[str], near: Sequence[Place]) -> bool:
    if place.kind != "town" or not countries or place.country in countries or place.population >= KNOWN_ANYWHERE:
        return True
    return not place.id.startswith("geonames:") or _nearness(place, near) > 0


def _is_apart(one: Place, other: Place) -> bool:
    if one.country == other.country and one.admin1 and one.admin1 == other.admin1:
        return False
    km = distance_km(one, other)
    return one.country != other.country if km is None else km > APART_KM


_SITE_FIRST = re.compile(rf"^{_NAME}(?:\s{_NAME}){{0,3}},?\s(?:in|near|{_DIRECTION})\b")
_WORDS: tuple[tuple[re.Pattern[str], PlacePrecision], ...] = (
    (
        re.compile(rf"\b(?:{_DIRECTION}\sof|{_KM}\s(?:away\s)?from|near|outside|around|close\sto|(?:out)?skirts)\b", re.I),
        "area",
    ),
    (re.compile(rf"\b{_SITE}\b", re.I), "site"),
    (re.compile(rf"\b(?:countryside|{_AREA})\b", re.I), "area"),
    (re.compile(r"\b(?:district|sub-?district|county|zone)\b", re.I), "district"),
    (re.compile(r"\b(?:provinces?|governorates?|states?|oblast)\b", re.I), "province"),
    (re.compile(r"\bregions?\b", re.I), "region"),
    (re.compile(r"\b(?:town|city|village|municipality)\b", re.I), "town"),
)


def precision_of(words: str, place: Place | None) -> PlacePrecision:
    """Return how exact the phrase is that names `place`; the words come before the kind of the place.

    >>> town = Place("a", "Saraqeb", "town")
    >>> [precision_of(w, town) for w in ("west of Saraqeb", "Saraqeb", "Saraqeb hospital", "Saraqeb province")]
    ['area', 'town', 'site', 'province']
    """
    if _SITE_FIRST.match(words) and re.search(rf"^[^,]*\b{_SITE},?\s", words, re.IGNORECASE):
        return "site"
    for pattern, precision in _WORDS:
        if pattern.search(words):
            if precision == "region" and place is not None and place.kind in ("town", "province"):
                return "province"
            return precision
    if place is None:
        return "unknown"
    if re.match(rf"(?:the\s)?{_SIDE}\s", words, re.I) and not words.startswith(place.name):
        return place.kind if place.kind in ("region", "country", "province") else "area"
    return "region" if place.kind == "water" else place.kind


@lru_cache(maxsize=256)
def expand_place_words(text: str, span: Span) -> Span:
    """Return the full phrase around the name at `span`, as a careful reader would quote it.

    >>> text = "in the southern countryside of Idlib, west of Saraqeb"
    >>> expand_place_words(text, Span(31, 36)).of(text), expand_place_words(text, Span(46, 53)).of(text)
    ('southern countryside of Idlib', 'west of Saraqeb')
    """
    led = _LED.search(text, max(0, span.start - 24), span.start)
    left = _LEFT.search(text[max(0, span.start - 90) : span.start]) if led else None
    right = _RIGHT.match(text[span.end : span.end + 70])
    start = span.start - (len(left[0]) if left else 0)
    end = span.end + (right.end() if right else 0)
    words = text[start : span.start]
    if right is None or words.strip().lower() != "the":
        start += len(words) - len(words.removeprefix("the ").removeprefix("The "))
    if start < span.start and not text[start : span.start].strip():
        start = span.start
    if text[start : span.start].strip().lower() == "the":
        start = span.start
    return Span(start, end)


def is_same(one: Place, other: Place) -> bool:
    """Return whether two rows are one place that two sources list.

    >>> zor = Place("a", "Zor", "town", "SYR", latitude=35.0, longitude=40.0)
    >>> [is_same(zor, Place("b", "Az-Zor", "area", "SYR", latitude=north, longitude=40.0)) for north in (35.1, 35.2)]
    [True, False]
    """
    if one.id == other.id:
        return True
    settled = {one.kind, other.kind} <= {"town", "area"}
    if (one.kind != other.kind and not settled) or one.country != other.country:
        return False
    km = distance_km(one, other)
    return (km is not None and km < (15 if settled else 120)) or (
        km is None and fold_name(one.name) == fold_name(other.name)
    )
