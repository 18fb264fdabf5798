"""The places that a report names: which may be scenes, how often each is named, where the report is dated from."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from kadesh.extract.document import Document, Sentence
from kadesh.extract.setting.desks import is_desk
from kadesh.extract.setting.items import heads_item
from kadesh.extract.setting.placenames import Named, name_persons, name_places
from kadesh.extract.setting.roles import is_no_scene
from kadesh.extract.setting.smallnames import is_own_name
from kadesh.extract.setting.within import leads_to
from kadesh.extract.words import load_words
from kadesh.model.letters import lose_apostrophe
from kadesh.model.span import Span
from kadesh.model.where import Place

OPENING = 3
"""Sentences at a report's opening."""
COARSER = 1.5
"""Capitals and provinces speak for their governments; smaller places do not."""
FINE = 2.5
"""Up to a town."""
_HEAD = 600
_PARTED = 24
_NEARBY = re.compile(r"\b(?:near|outside|beyond)\s\Z", re.IGNORECASE)
_PARTLY = re.compile(r"\b(?:north|south|east|west|central)[\w-]*\s\Z", re.IGNORECASE)
"""'Eastern | Arda' is no whole country where something is its own: 'in eastern Arda's Bol province'."""
_WORD = 5
_LEAST = 10
"""Behind a name that is a whole sentence stands the word for its kind at most."""
_PLACING = frozenset(("in", "at", "near", "of", "from", "outside"))
_LABEL = re.compile(r"^([A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]+){0,3})(?:, [A-Z]+)?: ", re.MULTILINE)
_AGENCY = re.compile(r"(?:^|\n)[A-Z][A-Z' -]{2,30}(?:, [A-Za-z]+)? \((?:the )?([A-Z][\w ]{2,24})\) ?[-–—]")
"""'BOL (Danube) -': the agency that a report is of, whatever has its name."""
_SAYINGS = (load_words("sayings", way="say") | load_words("sayings", way="tell")) - {"state"}
"""What a name of a small place does that is a person there; 'Kano state' is none."""


@lru_cache(maxsize=512)
def usable_places(document: Document, sentence: Sentence) -> list[Named]:
    """The places of a sentence, without desks that a report was written at, bearers of a town's name, and owners."""
    people = _people(document)
    lines = [n for n in name_places(sentence) if _is_whole(sentence, n)] if sentence.text.endswith(".") else []
    heads = [n for n in lines if heads_item(document, n) and _is_own(n.words)]
    named = [n for n in name_meant(sentence) if heads_item(document, n) or not is_desk(sentence, n.span, cited=True)]
    named = [*named, *(n for n in heads if n not in named)]
    return [n for n in named if n.words.lower() not in people and not is_no_scene(sentence, n.span)]


def _is_whole(sentence: Sentence, named: Named) -> bool:
    """Whether a name that nothing shows to be a place is a whole sentence: it is one where it heads a line."""
    return named.shown == "heading" and sentence.text.endswith(".") and named.span.end >= sentence.span.end - _LEAST


def _is_own(words: str) -> bool:
    """Whether a heading is no plain word, 'Displacement.'; too short a word is not told from a name by its end."""
    last = words.rsplit(maxsplit=1)[-1].lower()
    return len(last) < _WORD or is_own_name(last)


def list_named(document: Document, sentence: Sentence) -> list[Named]:
    """Return the places that a sentence names, without those that are persons' names elsewhere in the report."""
    return [n for n in name_places(sentence) if n.words.lower() not in _people(document)]


@lru_cache(maxsize=512)
def name_meant(sentence: Sentence) -> list[Named]:
    """Return the places a sentence names, without provinces that only tell which town is meant, nor bare names."""
    named = [n for n in name_places(sentence) if not _is_whole(sentence, n)]
    return [n for n, after in zip(named, [*named[1:], None], strict=False) if not leads_to(sentence, n, after=after)]


@lru_cache(maxsize=16)
def find_desks(document: Document) -> list[tuple[Sentence, Named]]:
    """The places that a report is dated from: an agency's seat, or the town that a local paper tells of."""
    opening = document.sentences[:OPENING]
    desks = [(s, n) for s in opening for n in list_named(document, s) if is_desk(s, n.span, cited=False)]
    return [(s, n) for s, n in desks if not heads_item(document, n)]


@lru_cache(maxsize=16)
def _people(document: Document) -> frozenset[str]:
    """Names of small places that are persons' in the report: 'Darwish said', 'the activist Ann Darwish', 'DARWISH: ...'."""
    persons = {n.words.lower() for s in document.sentences for n in name_persons(s) if n.fineness < COARSER}
    found = (
        (n, s.text[n.span.end - s.span.start :].split(maxsplit=1)[:1], _is_led(s, n))
        for s in document.sentences
        for n in name_places(s)
    )
    people = (n for n, after, led in found if n.fineness < COARSER and after and after[0] in _SAYINGS and not led)
    agency = (m.group(1).lower() for m in _AGENCY.finditer(document.report.text, 0, _HEAD))
    return frozenset({*(n.words.lower() for n in people), *persons, *agency, *_heard(document.report.text)})


def _heard(text: str) -> Iterator[str]:
    """Who speaks in a conversation: the last names that head one line and another in capitals, 'PERALTA: ...'."""
    labels = Counter(m.group(1).split()[-1].lower() for m in _LABEL.finditer(text)) if ":" in text else Counter[str]()
    return (name for name, times in labels.items() if times > 1)


def _is_led(sentence: Sentence, named: Named) -> bool:
    """Whether a name stands behind 'in' or 'of': 'a nurse in Karesh said' makes no person of Karesh."""
    before = sentence.text[: named.span.start - sentence.span.start].rsplit(maxsplit=1)
    return bool(before) and before[-1].lower() in _PLACING


def find_standing(document: Document, named: Named) -> Iterator[str]:
    """How often the report names it, and whether it lies in the country that the report is about."""
    times = _mentions(document)[named.words.lower()]
    yield "once" if times == 1 else ("twice" if times < 4 else "often")
    if times > 1 and named.fineness <= FINE and times == _most_named(document):
        yield "main"
    about = document.lexicon.country_of(document.report)
    if named.place is not None and about is not None and named.place.country != about:
        yield "foreign"
        if named.kind == "country":
            yield "foreign-country"
    elif named.kind == "country" and about is not None:
        yield "home-country"


@lru_cache(maxsize=16)
def _most_named(document: Document) -> int:
    """How often the report names the town, village or quarter that it names most."""
    fine = {n.words.lower() for s in document.sentences for n in name_places(s) if n.fineness <= FINE}
    return max((_mentions(document)[words] for words in fine), default=0)


@lru_cache(maxsize=16)
def _mentions(document: Document) -> Counter[str]:
    """How often each name stands in the report."""
    return Counter(n.words.lower() for s in document.sentences for n in name_places(s))


@lru_cache(maxsize=16)
def find_home(document: Document) -> tuple[Sentence, Named] | None:
    """Return where the report first names the country that it is about, None where it does not."""
    about = document.lexicon.country_of(document.report)
    named = ((s, n) for s in document.sentences if s.places for n in name_places(s))
    countries = ((s, n) for s, n in named if n.kind == "country" and not is_no_scene(s, n.span))
    home = [(s, n) for s, n in countries if n.place is not None and n.place.country == about] if about else []
    return min(home, key=lambda found: (is_part(found[0], found[1].span, place=found[1].place), found[1].span), default=None)


def is_part(sentence: Sentence, span: Span, *, place: Place | None) -> bool:
    """Return whether a land is told only as what something else is near or in: 'near | Arda | capital', 'Ardas north'."""
    at, end = span.start - sentence.span.start, span.end - sentence.span.start
    if _NEARBY.search(sentence.text, max(0, at - _PARTED), at) is not None:
        return True
    owning = lose_apostrophe(place.name) if place is not None else None
    owns = sentence.text.startswith(("'s ", "’s "), end) and _PARTLY.search(sentence.text, max(0, at - _PARTED), at)
    return sentence.text[at:end] == owning or bool(owns)
