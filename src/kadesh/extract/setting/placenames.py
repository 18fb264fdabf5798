"""The places a sentence names: those the gazetteer knows, and those that only the words around show to be places.

No gazetteer has every village. 'The village of X', 'X district', 'near X' name a place all the same: it is kept in the
report's words, without a point on the map.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from kadesh.extract.document import Sentence
from kadesh.extract.setting.bearers import is_borne
from kadesh.extract.setting.longernames import LARGE, find_longer, other_names
from kadesh.extract.setting.nonames import Shown
from kadesh.extract.setting.smallnames import find_small_names
from kadesh.extract.setting.surnames import is_person
from kadesh.extract.setting.worded import FINENESS_SHOWN, find_listed, find_worded
from kadesh.model.lexicon import PlaceMention
from kadesh.model.span import Span
from kadesh.model.where import Place

FINENESS = {"site": 0, "area": 0.5, "town": 1, "district": 3, "water": 3, "province": 4, "region": 5, "country": 6}
_WITHIN_PROVINCE = 2.5
"""A region that lies in one province, as Eastern Ghouta does, is finer than the province."""
_MINISTRY = re.compile(r"\s(?:ministry|ministries)\b", re.IGNORECASE)
"""'At Syria's Electricity | ministry': a field, and no place."""
_ARTICLE = re.compile(r"(?:al|el|the)", re.IGNORECASE)
_ONE_NAME = re.compile(
    r"\b(?:town|village|city|hamlet|camp|neighbou?rhood) of "
    r"([A-Z][\w'’ʼ]+[- ](?:al|el|ad|ar|as|at|az|an|ash)-[A-Z][\w'’ʼ]+)"
)
_QUARTER = re.compile(r" (?:neighbou?rhood|quarter|refugee camp|camp|village|hamlet|checkpoint|market|street|farms?)s?\b")
"""What makes another place of a city's name: the Dar es Salaam neighbourhood is not Dar es Salaam."""
_QUARTER_OF = re.compile(
    r" (?:area|district|suburb|section|quarter|neighbou?rhood|ward|sector|township)s? (?:of|in) "
    r"(?:the )?(?:(?:[a-z-]+ ){1,3}of )?(?=[A-Z])"
)
"""Between a quarter and its city: the Tripoli area of Karachi is in no Libya."""
_SHARE = re.compile(
    r" (?:East|West|North|South|Central|Rural)(?= (?:districts?|subdivision|sub-division|constituency|county|LGA)\b)"
)
"""'Arda East' of 'Arda East district' is not the town of Arda."""
_NATURE = re.compile(
    r" (?:(?P<long>River|Canal)|Delta|Valley|Basin|Peninsula|Highlands|Mountains|Desert|des [A-Z][\w’'-]+)\b"
)
"""What makes another place of a country's name, in it or not; a river is as wide as a country."""
_GOVERNED = re.compile(
    r" (?:local government(?: area| council)?|LGA|woreda|tehsil|taluka?|mandal|upazila|(?:sub-?)?county|(?:sub-?)?prefecture"
    r"|municipality|governorate|regency|oblast|raion)\b",
    re.IGNORECASE,
)
"""Behind a town's name: the area that is governed from it."""
_AREA_OF = re.compile(
    r"\b(?:department|district|province|(?:sub-?)?prefecture|county|region|governorate|territory|municipality|canton|state)\sof\s\Z"
)
"""Before the name of an area: 'in Bol, department of | Arda'."""
_FRONT_REACH = 40
_DESERT = re.compile(r"(?:desert|[Bb]adi[ay]a?)\Z")
_OPENING = 3
_OWNER = re.compile(r"['’]s (?=[A-Z])")
_OWNING = re.compile(r"(?:[Ss]tate|[Pp]rovince|[Rr]egion|[Cc]ounty|[Dd]istrict|[Rr]egency)['’]s (?=[A-Z])")
"""'Arda State's | Bol County'."""


class Named(NamedTuple):
    """A place as a sentence names it; `place` is what the gazetteer takes it for, `fineness` 0 (a site) to 6 (a country)."""

    span: Span
    words: str
    place: Place | None
    fineness: float
    rivals: tuple[Place, ...] = ()
    shown: Shown = "known"

    @property
    def kind(self) -> str:
        """The kind the gazetteer gives it, else how it is shown to be a place."""
        return self.place.kind if self.place is not None else self.shown


@lru_cache(maxsize=512)
def name_places(sentence: Sentence) -> list[Named]:
    """Return the places `sentence` names, in order."""
    return sorted((n for n in _find_names(sentence) if not _is_borne(sentence, n)), key=lambda n: n.span)


def name_persons(sentence: Sentence) -> list[Named]:
    """Return the names of places that persons have in `sentence`: 'said Kevin Kennedy'."""
    at = sentence.span.start
    return [n for n in _find_names(sentence) if is_person(sentence.text, Span(n.span.start - at, n.span.end - at))]


@lru_cache(maxsize=512)
def _find_names(sentence: Sentence) -> tuple[Named, ...]:
    joined = _joined(sentence)
    known = (m for m in sentence.places if not any(m.span.within(n.span) for n in joined))
    found = [*(_known(sentence, m) for m in known), *joined]
    taken = [*other_names(sentence), *(n.span for n in found)]
    for shown, start, end in find_worded(sentence.text):
        _take(sentence, start, end, shown=shown, found=found, taken=taken)
    for small, start, end in find_small_names(sentence.text, first=sentence.index < _OPENING):
        _take(sentence, start, end, shown=small, found=found, taken=taken)
    for named in [n for n in found if not _is_borne(sentence, n)]:
        for start, end in find_listed(sentence.text, named.span.end - sentence.span.start):
            _take(sentence, start, end, shown="listed", found=found, taken=taken)
    return tuple(found)


def _is_borne(sentence: Sentence, named: Named) -> bool:
    at = sentence.span.start
    return is_borne(sentence.text, Span(named.span.start - at, named.span.end - at), named.fineness)


def _take(sentence: Sentence, start: int, end: int, *, shown: Shown, found: list[Named], taken: list[Span]) -> None:
    """Add the name at these offsets of the sentence, unless something else is named there; a site may be 'X police post'."""
    span = _owned(Span(sentence.span.start + start, sentence.span.start + end), sentence, found=found)
    if shown in ("bare", "loose") and _MINISTRY.match(sentence.text, end):
        return
    if _ARTICLE.fullmatch(sentence.text, span.start - sentence.span.start, end):
        return  # "Mali's Al Qaeda-held town of Kidal"
    desert = shown == "unnamed" and _DESERT.search(sentence.text, 0, end) is not None  # 'the Syrian desert'
    if not any(span.overlaps(t) and not (shown == "site" and span.start < t.start) and not desert for t in taken):
        words = sentence.text[span.start - sentence.span.start : end]
        before = sentence.text[max(0, span.start - sentence.span.start - _FRONT_REACH) : span.start - sentence.span.start]
        governed = _GOVERNED.match(sentence.text, end) is not None or _AREA_OF.search(before) is not None
        wide = governed and shown in ("bare", "loose", "listed", "kind")
        found.append(Named(span, words, None, FINENESS["district"] if wide else FINENESS_SHOWN[shown], (), shown))
        taken.append(span)


def _owned(span: Span, sentence: Sentence, *, found: list[Named]) -> Span:
    """The name behind that of a place it lies in: of "Baghdad's Karrada district" Karrada."""
    owning = _OWNING.match(sentence.text, span.start - sentence.span.start)
    if owning is not None:
        return Span(sentence.span.start + owning.end(), span.end)
    owner = next((n for n in found if n.span.start >= span.start and n.span.end < span.end), None)
    behind = None if owner is None else _OWNER.match(sentence.text, owner.span.end - sentence.span.start)
    start = span.start if behind is None else sentence.span.start + behind.end()
    return Span(start, span.end) if start < span.end else span


def _joined(sentence: Sentence) -> list[Named]:
    """'The village of Qasr el-Breij' names one place, although the gazetteer knows a Qasr and a Breij."""
    at = sentence.span.start
    found = ((m, Span(at + m.start(1), at + m.end(1))) for m in _ONE_NAME.finditer(sentence.text))
    return [
        Named(span, match.group(1), None, FINENESS["town"], (), "kind")
        for match, span in found
        if sum(m.span.within(span) for m in sentence.places) > 1
    ]


def _known(sentence: Sentence, mention: PlaceMention) -> Named:
    """A place of the gazetteer; where its name is only a part of a longer one, that longer name, which it does not know."""
    first = mention.places[0]
    other = _other_area(sentence, mention)
    if other is not None:
        return other
    longer = find_longer(sentence, mention) if first.kind == "town" else None
    if longer is not None:
        at = sentence.span.start
        return Named(longer, sentence.text[longer.start - at : longer.end - at], None, FINENESS["town"], (), "kind")
    if (
        first.kind == "town"
        and first.population >= LARGE
        and _QUARTER.match(sentence.text, mention.span.end - sentence.span.start)
    ):
        return Named(mention.span, mention.words, None, FINENESS["area"], (), "kind")
    if first.kind == "town" and _is_quarter_abroad(sentence, mention):
        return Named(mention.span, mention.words, None, FINENESS["area"], (), "kind")
    fineness = _fineness(mention.places)
    if first.kind == "town" and _GOVERNED.match(sentence.text, mention.span.end - sentence.span.start):
        fineness = max(fineness, FINENESS["district"])
    return Named(mention.span, mention.words, first, fineness, mention.places[1:])


def _is_quarter_abroad(sentence: Sentence, mention: PlaceMention) -> bool:
    """Whether a name is that of a quarter of a city in none of the countries that have a town called so."""
    behind = _QUARTER_OF.match(sentence.text, mention.span.end - sentence.span.start)
    if behind is None:
        return False
    at = sentence.span.start + behind.end()
    city = next((m for m in sentence.places if m.span.start == at), None)
    countries = {p.country for p in mention.places}
    return city is not None and not any(p.country in countries for p in city.places)


def _other_area(sentence: Sentence, mention: PlaceMention) -> Named | None:
    """'Bol East' of 'Bol East district' is not Bol, and 'the Niger Delta' is not in Niger."""
    at, fineness = sentence.span.start, FINENESS["district"]
    behind = _SHARE.match(sentence.text, mention.span.end - at)
    if behind is None and any(p.kind == "country" for p in mention.places):
        behind = _NATURE.match(sentence.text, mention.span.end - at)
        fineness = FINENESS["country" if behind is not None and behind["long"] else "region"]
    if behind is None:
        return None
    return Named(
        Span(mention.span.start, at + behind.end()),
        sentence.text[mention.span.start - at : behind.end()],
        None,
        fineness,
        (),
        "kind",
    )


def _fineness(places: tuple[Place, ...]) -> float:
    """A name that is a province's too is less fine than a village's beside it."""
    if places[0].kind == "region" and places[0].admin1:
        return _WITHIN_PROVINCE
    fineness = FINENESS[places[0].kind]
    return fineness + 0.5 if any(p.kind in ("province", "district") for p in places[1:]) else fineness
