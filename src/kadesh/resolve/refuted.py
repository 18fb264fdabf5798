"""Names of places that the words beside them refute: those of a people, and those told to lie in another country."""

import re
from collections.abc import Sequence

from kadesh.model.lexicon import PlaceMention
from kadesh.resolve.licence import LARGE

_LIES_IN = re.compile(r"(?:,|\sin)\s(?:(?:the\s)?(?:north|south|east|west|central)[a-z-]*\s)?")
_ENDS = re.compile(r"\s*(?:[,.;:)]|$)")
_OWNS = frozenset(("'s ", "’s "))
_PEOPLE_BEFORE = re.compile(r"\b(?:mainly|mostly|predominantly|largely|ethnic)[ -](?:ethnic )?\Z", re.IGNORECASE)
_PEOPLE_BEHIND = re.compile(
    r"(?:[- ]majority)? (?:ethnic (?:groups?|minority|community)|tribes?|(?:sub-?)?clans?|(?:tribes|clans)m[ae]n)\b"
    r"|-(?:speaking|speakers?)\b"
)
_BORDERING = re.compile(r"\bbordering (?:the )?\Z")
_COCKTAILS = re.compile(r" cocktails?\b")
"""Behind 'Molotov'."""
_TWO_PEOPLES = re.compile(r"\bbetween the (?:ethnic )?[A-Z][\w’'-]+ and (?:the )?(?:ethnic )?\Z")
_GROUND_BEHIND = re.compile(
    r" (?:regions?|states?|provinces?|districts?|count(?:y|ies)|areas?|zones?|rivers?|towns|cities)\b"
)
_PEOPLE_REACH = 60


def drop_refuted(text: str, mentions: Sequence[PlaceMention]) -> tuple[PlaceMention, ...]:
    """Return the mentions, in order, without those that what stands beside them refutes.

    >>> from kadesh.model.span import Span
    >>> from kadesh.model.where import Place
    >>> zor = PlaceMention(Span(9, 12), "Zor", (Place("a", "Zor", "town", "SYR"),))
    >>> drop_refuted("a mainly Zor district", [zor]), len(drop_refuted("he went, Zor said", [zor]))
    ((), 1)
    """
    around = zip([None, *mentions], mentions, [*mentions[1:], None], strict=False)
    return tuple(
        m
        for before, m, behind in around
        if not _is_elsewhere(text, m, behind=behind)
        and not _is_owned_elsewhere(text, m, before=before)
        and not _is_people(text, m)
        and not _is_bordered(text, m)
    )


def _is_elsewhere(text: str, mention: PlaceMention, *, behind: PlaceMention | None) -> bool:
    """Whether the country told right behind a small place has none of that name: 'Pansi, northern Burkina Faso'."""
    first = mention.places[0]
    if behind is None or behind.places[0].kind != "country" or first.kind not in ("town", "area", "site"):
        return False
    told = behind.places[0].country
    beside = _LIES_IN.fullmatch(text, mention.span.end, behind.span.start) and _ENDS.match(text, behind.span.end)
    return bool(beside) and first.population < LARGE and all(p.country != told for p in mention.places)


def _is_owned_elsewhere(text: str, mention: PlaceMention, *, before: PlaceMention | None) -> bool:
    """Whether the town that a place is said to be of lies in another country: the Zeitoun of "Gaza City's Zeitoun"."""
    if before is None or text[before.span.end : mention.span.start] not in _OWNS or before.places[0].kind != "town":
        return False
    return all(p.country != before.places[0].country for p in mention.places)


def _is_people(text: str, mention: PlaceMention) -> bool:
    """Whether a name is that of a people: 'a mainly Hazara district', 'between the Oromo and Amhara'."""
    near, start, end = max(0, mention.span.start - _PEOPLE_REACH), mention.span.start, mention.span.end
    if _PEOPLE_BEHIND.match(text, end) or _COCKTAILS.match(text, end) or _PEOPLE_BEFORE.search(text, near, start):
        return True
    return _TWO_PEOPLES.search(text, near, start) is not None and not _GROUND_BEHIND.match(text, end)


def _is_bordered(text: str, mention: PlaceMention) -> bool:
    """Whether a country only tells where another ends: 'the northern province bordering Zor'."""
    start = mention.span.start
    return mention.places[0].kind == "country" and _BORDERING.search(text, max(0, start - _PEOPLE_REACH), start) is not None
