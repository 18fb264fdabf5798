"""Which place another only locates: 'Nairab in Idlib', "Syria's Aleppo", 'the Idlib town of Ariha'."""

import re

from kadesh.extract.document import Sentence
from kadesh.extract.setting.placenames import Named
from kadesh.model.letters import lose_apostrophe

_KINDS = (
    r"(?:town|village|city|neighbou?rhood|district|suburb|camp|area|province|governorate|countryside|region|hamlet"
    r"|refugee camp|valley|quarter|sector|zone|county|island|subdistrict|sub-district|municipality|commune|LGA|forest|ward)"
)
_LIES_IN = re.compile(
    rf"[\"”’]?(?:\s+{_KINDS})?(?:,\s?|\s)(?:(?:an?|the|in|of|on|near|outside|from|north|south|east|west)\s)(?:[\w’'-]+\s){{0,7}}|,\s|\s\(|\sLGA,\s"
    r"|,\s(?:department|province|district|commune|prefecture|region|county|governorate|municipality|canton|state)\sof\s"
)
_DISTANCE = (
    r"(?:(?:some|about|around|nearly|roughly|over|less\sthan)\s)?\d[\d.,]*\s?(?:km|kms|kilomet(?:er|re)s?|miles?|mi)\s"
    r"(?:\([^()\n]{3,20}\)\s)?(?:to\sthe\s)?"
)
"""'25 km', 'some 200 km (125 miles)': what may stand before 'south of X'."""
_LOCATED = (
    rf"(?:(?:an?\s(?:[\w-]+\s){{0,2}}{_KINDS}\s)?(?:(?:which|that)\s(?:is|lies)\s)?(?:(?:located|situated|lying|based)\s)?)?"
)
"""'A village | located', before 'ten miles north of X'."""
_LIES_NEAR = re.compile(
    rf"[\"”’]?(?:\s+{_KINDS})?,?\s{_LOCATED}(?:(?:just\s)?(?:near|outside|around)|(?:on|in|at)\sthe\s(?:\w+ern\s)?(?:outskirts|edge|suburbs)\sof"
    r"|an?\s(?:\w+\s){0,2}(?:suburb|district|neighbou?rhood|quarter|village|town)\s(?:of|in|near|outside)"
    r"|(?<=,\s)(?:both\s|two\s|three\s)?(?:\w+\s)?(?:suburbs|districts|neighbou?rhoods|quarters|villages|towns)\s(?:of|in|near|outside)"
    rf"|(?:just\s|{_DISTANCE})?(?:north|south|east|west)(?:\s?-?(?:east|west))?\sof|{_DISTANCE}(?:from|off))\s(?:the\s)?"
    r"(?:(?:\w+\s)?(?:capital|city|town|village)\s(?:of\s)?)?"
)
_MEASURED = re.compile(_DISTANCE)
_COARSE = 3.0
"""'North of Aleppo' tells where a village or a quarter lies, not where a province does, unless it is said how far."""
_OWNS = re.compile(
    r"(?:\s(?:[Ss]tate|[Pp]rovince|[Rr]egion|[Cc]ounty|[Dd]istrict|[Rr]egency|[Dd]epartment|[Gg]overnorate)(?=['’]s))?['’]?s\s(?:(?:[\w-]+\s){0,3}(?:city|town|capital|province|region|village|area|district)\s(?:of\s)?|\w+ern\s)?"
)
_OF_IT = re.compile(
    r"\s(?:(?:province|region|state|governorate|oblast)\s)?(?:towns?|city|cities|villages?|hamlets?|settlements?)\sof\s"
)
"""Between a province and its town: 'the Idlib town of Ariha'."""
_LAND = re.compile(
    r"(?:the\s)?(?:(?:Jabal|Jebel|Djebel|Mount|Sahl|Wadi)\s"
    r"|(?:[\w’'-]+\s){1,3}(?:[Mm]ountains?|[Pp]lains?|[Vv]alley|[Dd]esert|[Hh]ills|[Ff]orest)\Z)"
)
"""Land in which towns lie, though it has the size of a quarter: 'the village of Bol in Jabal Karo'."""
_LISTED = re.compile(r"(?:\band|\bor|,)\s(?:the\s)?(?:(?:village|town|hamlet)s?\s(?:of\s)?)?\Z")
_HOLDS_TOWNS = frozenset(("country", "province", "region"))


def lies_around(sentence: Sentence, place: Named, *, before: Named | None) -> bool:
    """Return whether `place` only says where the one before it lies: 'Nairab in Idlib', 'Babeska, a village in Idlib'."""
    if before is None:
        return False
    gap = sentence.text[before.span.end - sentence.span.start : place.span.start - sentence.span.start]
    if _LIES_NEAR.fullmatch(gap):
        return before.fineness < _COARSE or _MEASURED.search(gap) is not None
    wider = before.fineness <= place.fineness or _is_land_of_one(sentence, place, before=before)
    return wider and bool(_LIES_IN.fullmatch(gap))


def _is_land_of_one(sentence: Sentence, place: Named, *, before: Named) -> bool:
    """Whether a place is land around one village: of 'Bol and Karo in Jabal Zor' the land holds both."""
    listed = _LISTED.search(sentence.text[: before.span.start - sentence.span.start]) is not None
    return _LAND.match(place.words) is not None and not listed


def owns(sentence: Sentence, place: Named, *, after: Named | None) -> bool:
    """Return whether `place` is named as the one in which the next lies: "Syria's Aleppo", "Sudan's second city Bara"."""
    if after is None or after.fineness > place.fineness:
        return False
    end = place.span.end - (place.place is not None and place.words == lose_apostrophe(place.place.name))
    return bool(_OWNS.fullmatch(sentence.text, end - sentence.span.start, after.span.start - sentence.span.start))


def leads_to(sentence: Sentence, place: Named, *, after: Named | None) -> bool:
    """Return whether a province only tells which town is meant: 'the Idlib town of Ariha' is Ariha."""
    start = sentence.span.start
    if after is None or _OF_IT.fullmatch(sentence.text, place.span.end - start, after.span.start - start) is None:
        return False
    meant = next((m.places for m in sentence.places if m.span.overlaps(place.span)), ())
    if after.place is not None and all(p.country != after.place.country for p in meant):
        return False
    return any(p.kind in _HOLDS_TOWNS for p in meant)


def lies_in(named: Named, other: Named) -> bool:
    """Return whether the gazetteer has one place in the other: a town in a province or a country that a claim names."""
    inner, outer = named.place, other.place
    if inner is None or outer is None or inner.id == outer.id:
        return False
    if outer.kind == "country":
        return inner.country == outer.country
    return outer.kind in ("province", "region") and inner.admin1 is not None and inner.admin1 in (outer.admin1, outer.name)
