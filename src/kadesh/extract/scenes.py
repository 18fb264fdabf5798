"""Where and when: the place and the day that the words of a claim go with.

The most specific place named with the claim, not the place somebody spoke at; the day of the deed, not the day of saying it.
Where the sentence names none, the event it belongs to does, or the sentence before: that is recorded as an antecedent.
"""

import re
from collections import Counter
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple

from kadesh.extract.document import Document, Sentence
from kadesh.extract.speakers import Saying
from kadesh.model.claim import Antecedent
from kadesh.model.span import Span
from kadesh.model.when import UNKNOWN_TIME, When
from kadesh.model.where import UNKNOWN_PLACE, Place, PlaceBasis, PlacePrecision, Where

_FINENESS = {"site": 0, "town": 1, "area": 2, "district": 3, "water": 3, "province": 4, "region": 5, "country": 6}
_KINDS = (
    r"(?:town|village|city|neighbou?rhood|district|suburb|camp|area|province|governorate|countryside|region|hamlet"
    r"|refugee camp)"
)
_ARTICLE = r"(?:al|el|ad|ar|as|at|an|az|ash|ed|Al|El|Ad|Ar|As|At|An|Az|Ash)[- ]"
_LINKED = r"(?:al|el|ad|ar|as|at|az|de|la|of the)?"
_NAME = rf"(?:{_ARTICLE})?[A-Z][\w'’ʼ]+(?:[- ]{_LINKED}[- ]?[A-Z][\w'’ʼ]+){{0,2}}"
"""A name of up to three words, with the articles that Arabic and Spanish names have."""
_NAMED_AFTER = re.compile(rf"\b{_KINDS}s? of ({_NAME})")
_NAMED_BEFORE = re.compile(
    rf"({_NAME}) (?:town|village|neighbou?rhood|district|suburb|camp|refugee camp|hamlet|city)\b(?! of\b)"
)
_LIES_IN = re.compile(
    rf"(?:\s+{_KINDS})?(?:,\s?|\s)(?:(?:an?|the|in|of|on|near|outside|from|north|south|east|west)\s)(?:[\w’'-]+\s){{0,7}}|,\s"
)
_BESIDE = re.compile(
    r"\s(?:each\s)?(?:in|at|near|from)\s(?:the\s)?(?:(?:town|city|village|province|neighbou?rhood|district)\sof\s)?"
)
"""Between a figure and the place that is its own: 'eight in Idlib, three in Latakia'."""
_UNNAMED = re.compile(r"\b(an? (?:\w+ern )?[A-Z]\w+(?:n|sh|se|i|an) (?:province|town|village|city|region|district))\b")
"""'A northern Syrian province': a place the report does not name, but speaks of."""
_SITE = re.compile(
    rf"({_NAME} (?:[a-z]+ )?(?:hospital|market|crossing|airport|airbase|air base|bakery|school|mosque|prison|checkpoint"
    r"|bridge|dam|stadium|square|church|university|refinery|oil ?field|park|[Hh]ighway|[Rr]oad|Hospital|Market|Airport"
    r"|University|Crossing|Bridge|Square|Camp|Dam|Base))\b"
)
NO_NAMES = frozenset(
    "The A An In At On This That Their His Her Its One Two Three Several Another Many Some These Those All Every "
    "Each".split()
)
_UNSAID = re.compile(
    r"\b(?:without (?:saying|specifying|telling|giving)|did(?: not|n[’']t) (?:say|specify)) (?:exactly )?(when|where)\b",
    re.IGNORECASE,
)
"""'Without saying when': then no day may be taken over from elsewhere."""
_DATELINE = re.compile(
    r"(?:/[A-Z]\w+)?(?:,? [A-Z][\w.]+){0,3},?(?: \d{1,2})?(?:,? \d{4})?\s?"
    r"(?:\([A-Z][^)]{1,30}\)|[-–—:]{1,3} | [-–—]{1,3} |, \d)"
)
"""What follows a place that only dates a report: its agency in brackets, a dash, a day."""
_DATELINE_REACH = 40
_BEFORE_PLACE = frozenset(
    "in near across inside into from to of outside around on at over "
    "northern southern eastern western central northwestern northeastern southeastern southwestern".split()
)
"""Words after which a country is a place and not its government."""
_GROUND = re.compile(
    r"(?:airport|checkpoint|city|suburb|district|neighbou?rhood|hospital|market|hotel|prison|port|street|area|outskirts|countryside)s?\b"
)
"""What follows a capital that is a place here, not a government: 'the Mogadishu checkpoint'."""
_POINTS_BACK = re.compile(
    r"\b(?:the|that|this) (?:same )?"
    r"(?:town|city|village|area|camp|neighbou?rhood|district|province|region|suburb)\b|\bthere\b",
    re.IGNORECASE,
)
_SAME_DAY = frozenset(("overnight", "today", "earlier", "the same day", "that day"))
_SINCE = re.compile(r"\bsince\b[^.;,]{0,70}\Z", re.IGNORECASE)
_OPENING = 3
"""Sentences that count as a report's opening."""
_BACK = 2
"""A place or a day is carried over from so many sentences before."""
_SPOKEN_WITHIN = 24
"""A time this close behind a verb of saying is when it was said, not when it happened."""


@dataclass(frozen=True)
class Scene:
    """Place and time of a claim, with the words elsewhere that they rest on."""

    where: Where = UNKNOWN_PLACE
    when: When = UNKNOWN_TIME
    antecedents: tuple[Antecedent, ...] = ()


@dataclass(frozen=True)
class Lead:
    """What the opening of a report is about: the place and the day that later sentences go back to."""

    where: Where = UNKNOWN_PLACE
    when: When = UNKNOWN_TIME


class Named(NamedTuple):
    """A place as a sentence names it; `place` is what the gazetteer takes it for, `fineness` 0 (a site) to 6 (a country)."""

    span: Span
    words: str
    place: Place | None
    fineness: float
    rivals: tuple[Place, ...] = ()


@lru_cache(maxsize=256)
def name_places(sentence: Sentence) -> list[Named]:
    """Return the places `sentence` names, in order: those the gazetteer knows and those that words like 'village' show."""
    found = [Named(m.span, m.words, m.places[0], _fineness(m.places), m.places[1:]) for m in sentence.places]
    taken = [m.span for m in sentence.sides] + [m.span for m in sentence.times] + [m.span for m in sentence.outlets]
    for pattern, fineness in ((_NAMED_AFTER, 1.0), (_SITE, 0.0), (_NAMED_BEFORE, 1.0), (_UNNAMED, 4.5)):
        for match in pattern.finditer(sentence.text):
            span = Span(sentence.span.start + match.start(1), sentence.span.start + match.end(1))
            if match.group(1).split()[0] not in NO_NAMES and not any(
                span.overlaps(f) for f in [*taken, *(n.span for n in found)]
            ):
                found.append(Named(span, match.group(1), None, fineness))
    return sorted(found, key=lambda n: n.span)


def choose_place(sentence: Sentence, near: Span, sayings: list[Saying]) -> Where:
    """Return the most specific place that goes with `near`; an empty Where if the sentence names none.

    Of 'in the village of Nairab in Idlib' it is Nairab; a place inside the speaker's name or the side's is none.
    """
    speakers = [s.speaker.span for s in sayings if s.speaker.span]
    sides = [m.span for m in sentence.sides if m.kind in ("force", "government", "general", "person")]
    usable = [n for n in name_places(sentence) if not any(n.span.within(s) for s in [*speakers, *sides])]
    usable = [n for n in usable if not _is_party(sentence, n.span) and not _is_desk(sentence, n.span, cited=bool(sayings))]
    usable = [n for i, n in enumerate(usable) if not _contains(sentence, n, usable[i - 1] if i else None)] or usable
    if not usable:
        return Where()
    beside = next((n for n in usable if _BESIDE.fullmatch(_between(sentence, near, n.span))), None)
    best = beside or min(usable, key=lambda n: (n.fineness, _distance(near, n.span), n.span))
    return _where(best.span, best.words, (best.place, *best.rivals) if best.place else (), basis="stated")


def _is_desk(sentence: Sentence, span: Span, *, cited: bool) -> bool:
    """Whether somebody only speaks or writes there: 'ISTANBUL (AFP) - ...', 'In Moscow, the ministry announced that ...'."""
    before = sentence.text[: span.start - sentence.span.start].strip().lower()
    after = sentence.text[span.end - sentence.span.start :]
    if _DATELINE.match(after) and (
        before == "" or (len(before) < _DATELINE_REACH and sentence.text[: len(before)].isupper())
    ):
        return True
    return cited and before in ("in", "at", "speaking in", "from") and after[:1] == ","


def _between(sentence: Sentence, a: Span, b: Span) -> str:
    return sentence.text[a.end - sentence.span.start : b.start - sentence.span.start] if a.end <= b.start else "before"


def _fineness(places: tuple[Place, ...]) -> float:
    """A name that is a province's too is less fine than a village's beside it."""
    fineness = float(_FINENESS[places[0].kind])
    return fineness + 0.5 if any(p.kind in ("province", "district") for p in places[1:]) else fineness


def _contains(sentence: Sentence, place: Named, before: Named | None) -> bool:
    """Whether `place` only says where the one before it lies: 'Nairab in Idlib', 'Babeska, a village in Idlib'."""
    if before is None or before.fineness > place.fineness:
        return False
    gap = sentence.text[before.span.end - sentence.span.start : place.span.start - sentence.span.start]
    return bool(_LIES_IN.fullmatch(gap))


def _is_party(sentence: Sentence, span: Span) -> bool:
    """Whether a country or capital stands for its government here: 'Damascus denied', 'Turkey said', 'Syria's army'."""
    side = next((m for m in sentence.sides if m.span.overlaps(span)), None)
    if side is None or side.kind not in ("country", "capital"):
        return False
    before = sentence.text[: span.start - sentence.span.start].rstrip().rsplit(" ", 1)[-1].lower()
    after = sentence.text[span.end - sentence.span.start :].lstrip()
    return before not in _BEFORE_PLACE and not (side.kind == "capital" and _GROUND.match(after))


def _distance(a: Span, b: Span) -> int:
    return max(0, b.start - a.end, a.start - b.end)


def _where(span: Span, words: str, places: tuple[Place, ...], *, basis: PlaceBasis) -> Where:
    kind = places[0].kind if places else "town"
    precision: PlacePrecision = "area" if kind == "water" else kind
    return Where(words, places[0] if places else None, precision, basis, span, places[1:])


def choose_time(sentence: Sentence, near: Span, sayings: list[Saying]) -> When:
    """Return the time that goes with `near`, its words unresolved; an empty When if the sentence names none."""
    verbs = [sentence.span_of(s.verb, s.verb).end for s in sayings]
    usable = [
        m
        for m in sentence.times
        if not any(0 <= m.span.start - v <= _SPOKEN_WITHIN and not near.overlaps(m.span) for v in verbs)
    ]
    if not usable:
        return When()
    best = min(usable, key=lambda m: (_distance(near, m.span), m.span))
    return When(words=best.words, span=best.span)


def find_lead(document: Document) -> Lead:
    """Return the first town and the first day that the report's opening sentences name, past its dateline."""
    opening = [s for s in document.sentences if s.parsed][:_OPENING]
    wheres = [choose_place(s, s.span, []) for s in opening]
    where = next((w for w in wheres if w.precision in ("site", "town")), next((w for w in wheres if w.words), Where()))
    whens = [choose_time(s, s.span, []) for s in opening]
    return Lead(where, next((w for w in whens if w.words), When()))


def set_scene(
    document: Document, sentence: Sentence, near: Span, *, sayings: list[Saying], lead: Lead, period: bool = False
) -> Scene:
    """Return place and time for words at `near`: from their sentence, the ones before it, or the report's opening.

    `period` figures, of a campaign or a war, take neither from anywhere else.
    """
    where, when = choose_place(sentence, near, sayings), choose_time(sentence, near, sayings)
    if period:
        where = where if where.words else _country(document, sentence)
        return Scene(where, _since(sentence, when), _borrowed(where))
    unsaid = {m.group(1).lower() for m in _UNSAID.finditer(sentence.text)}
    earlier = document.sentences[max(0, sentence.index - _BACK) : sentence.index][::-1]
    anew = when.words is not None and when.words.lower() not in _SAME_DAY and not _POINTS_BACK.search(sentence.text)
    if where.precision not in ("site", "town") and not (anew and where.words is None) and "where" not in unsaid:
        others = [*(choose_place(s, s.span, []) for s in earlier), lead.where]
        finer = next((w for w in others if _refines(w, where)), None)
        where = replace(finer, basis="antecedent") if finer is not None and finer.span is not None else where
    if when.words is None and "when" not in unsaid:
        found = next((t for t in [*(choose_time(s, s.span, []) for s in earlier), lead.when] if t.words), None)
        when = replace(found, basis="antecedent") if found is not None and found.span is not None else when
    return Scene(where, _since(sentence, when), (*_borrowed(where), *_borrowed(when)))


def _borrowed(words: Where | When) -> tuple[Antecedent, ...]:
    """The words of a place or a time, where they stand in another sentence."""
    if words.basis != "antecedent" or words.span is None or not words.words:
        return ()
    return (Antecedent("place" if isinstance(words, Where) else "time", words.span, words.words),)


def _refines(finer: Where, where: Where) -> bool:
    """Whether a place named elsewhere may be the one meant here: none is named here, or the province it lies in."""
    if finer.words is None or finer.span == where.span:
        return False
    if where.words is None:
        return True
    if finer.precision not in ("site", "town") or where.place is None:
        return False
    if where.precision == "country":
        return finer.place is None or finer.place.country == where.place.country
    if finer.place is None:
        return False
    return finer.place.admin1 is not None and finer.place.admin1 in (where.place.admin1, where.place.name)


def _country(document: Document, sentence: Sentence) -> Where:
    """The country of a figure of a whole war: named here, as in "Syria's conflict", else the one the report names most."""
    here = next((m for m in sentence.places if m.places[0].kind == "country"), None)
    if here is not None:
        return _where(here.span, here.words, here.places, basis="stated")
    named = [m for s in document.sentences for m in s.places if m.places[0].kind == "country"]
    often = Counter(m.places[0].id for m in named)
    if not often:
        return Where()
    about = document.lexicon.country_of(document.report)
    first = min(named, key=lambda m: (m.places[0].country != about, -often[m.places[0].id], m.span))
    return _where(first.span, first.words, first.places, basis="antecedent")


def _since(sentence: Sentence, when: When) -> When:
    """Return a time with the 'since' that stands before it: 'since the war broke out in March 2011'."""
    if when.span is None or not when.span.within(sentence.span):
        return when
    before = sentence.text[: when.span.start - sentence.span.start]
    match = _SINCE.search(before)
    if match is None:
        return when
    span = Span(sentence.span.start + match.start(), when.span.end)
    return replace(when, words=sentence.text[match.start() : span.end - sentence.span.start], span=span)
