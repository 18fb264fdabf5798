"""Nouns for a place that is named elsewhere: 'the village', which was called so, and 'a village', which is named later."""

import re
from collections.abc import Iterator
from functools import lru_cache

from kadesh.extract.document import Sentence
from kadesh.extract.setting.placenames import Named

_POINTING = re.compile(
    r"\b(?:the|that|this)\s(?:same\s)?(?:\w+\s)?(town|city|village|camp|neighbou?rhood|district|province|suburb|region|area|capital|country)\b"
    r"(?! of\b)",
    re.IGNORECASE,
)
_FITS = {
    "town": ("town", "kind", "bare"),
    "city": ("town",),
    "capital": ("town",),
    "village": ("town", "kind", "bare"),
    "camp": ("area", "kind", "site", "town"),
    "neighbourhood": ("area", "kind", "bare"),
    "neighborhood": ("area", "kind", "bare"),
    "district": ("area", "district", "kind", "bare", "region"),
    "suburb": ("area", "town", "kind", "region"),
    "province": ("province",),
    "region": ("region", "province", "area"),
    "country": ("country",),
    "area": ("area", "region", "district", "kind", "town"),
}
_OPEN = re.compile(
    r"\b(?:an?|one|two|three|another|several)\s(?:[\w-]+\s){0,3}?"
    r"(town|city|village|camp|neighbou?rhood|district|suburb|area|hospital|school|market|bakery|mosque|clinic|base|field"
    r"|building|house)(?:s|es)?\b",
    re.IGNORECASE,
)
"""'A rebel-held village': a place that the report may name further on."""

_WIDE = 4.0
"""From provinces on: 'Syria's port city of X' does not call the country a city."""
_WIDE_NOUNS = frozenset(("province", "region", "area", "country"))


def _called(sentence: Sentence, named: Named) -> str:
    """The words beside a name, which tell what kind of place it is."""
    start, end = named.span.start - sentence.span.start, named.span.end - sentence.span.start
    return sentence.text[max(0, start - 16) : start].lower() + " " + sentence.text[end : end + 16].lower()


def find_opened(asking: Sentence, sentence: Sentence, *, named: Named) -> Iterator[str]:
    """Whether the claim's sentence speaks of 'a village' that the name may be, or is called to be."""
    nouns = _opening(asking)
    if not nouns:
        return
    where = "open" if sentence.index > asking.index else "open-back"
    yield where
    called = _called(sentence, named)
    if named.fineness < _WIDE and any(noun in called for noun in nouns):
        yield f"{where}-called"


def find_pointed(asking: Sentence, sentence: Sentence, *, named: Named) -> Iterator[str]:
    """Whether 'the village' of the claim's sentence may mean it, or must: it was called a village."""
    nouns = list_pointing(asking)
    around = _called(sentence, named) if nouns else ""
    for noun in nouns:
        if noun in around and (named.fineness < _WIDE or noun in _WIDE_NOUNS):
            yield "points-called"
            yield "points"
            return
        if named.kind in _FITS.get(noun, ()):
            yield "points"
            return


@lru_cache(maxsize=64)
def _opening(sentence: Sentence) -> tuple[str, ...]:
    """The nouns of places that a sentence leaves open: 'a village'. Found once for all places that are weighed."""
    return tuple(m.group(1).lower() for m in _OPEN.finditer(sentence.text))


@lru_cache(maxsize=64)
def list_pointing(sentence: Sentence) -> tuple[str, ...]:
    """The nouns of places that a sentence points at: 'the village'."""
    return tuple(m.group(1).lower() for m in _POINTING.finditer(sentence.text))
