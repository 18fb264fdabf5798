"""Who flees over a border is a refugee: 'fled across the border', 'fled to Chad'."""

import re
from dataclasses import replace
from typing import Any

from kadesh.extract.counting.cue import Cue
from kadesh.extract.document import Sentence

_BORDERS, _ACROSS = frozenset(("border", "borders", "frontier")), frozenset(("across", "over", "crossing", "crossed"))
_ABROAD = frozenset("abroad neighbouring neighboring".split())
_DISTRICTS = frozenset(
    "province provinces district districts town towns village villages governorate governorates county counties city cities "
    "region regions neighbourhood neighbourhoods neighborhood neighborhoods area areas".split()
)
_BORDER_REACH = 8
_SHORT_OF = frozenset("near from along".split())
"""'Walked to a camp near the border', 'two days from the border'."""
_WALKING = frozenset("walked walking walk trekked trekking trek".split())
_FLEEING = _WALKING | frozenset("fled flee flees fleeing escaped crossed left leave gone moved driven forced".split())
ARRIVING = frozenset("arrived arriving arrive".split())
ENTERING = frozenset(("entered",))
_INTO = re.compile(r"(?:\s[\w’'-]+){0,6}\s(?:into|to|for)\s(?:neighbou?ring\s)?")
"""Between 'fled' and the country where they went."""
_PLACE = r"(?:\s(?:[A-Z][\w’'-]*|and|the|a|camps?|towns?|villages?|farms?|al|of)){1,5}(?:\sin|,)\s"
_INTO_TOWN = re.compile(r"(?:\s[\w’'-]+){0,6}?\s(?:into|to)" + _PLACE)
"""Between 'fled' and the country of the town where they went: 'fled to Bol in Chad'."""
_TOWN = re.compile(_PLACE)
_FOR_SAFETY = re.compile(r"(?:\s[\w’'-]+){0,12}\sfor\s(?:safety|refuge|shelter|sanctuary)\sin\s(?:neighbou?ring\s)?")
"""Between 'fled' and the country where they were safe: 'fled the fighting in Bol for safety in Chad'."""
_ENTERED = re.compile(r"\s(?:neighbou?ring\s)?")
_IN = re.compile(r"\sin\s(?:(?:north|south|east|west|eastern|western|northern|southern|central)\s)?(?:neighbou?ring\s)?")
_FROM = re.compile(r"(?:\sthere)?\sfrom\s")


def beyond_border(tokens: tuple[Any, ...], cue: Cue) -> Cue:
    """Return `cue`, telling of refugees where those who flee do so 'across the border' or 'abroad'."""
    after = {t.lower_ for t in tokens[cue.last + 1 : cue.last + _BORDER_REACH]}
    if after & _DISTRICTS:
        after -= {"neighbouring", "neighboring"}  # 'fled to Bol from the neighbouring province'
    out = [t.lower_ for t in tokens[cue.last + 1 : cue.last + 3]] == ["the", "country"]
    crosses = bool(after & _BORDERS and after & _ACROSS) or bool(after & _ABROAD) or out
    crosses = crosses or bool(after & _BORDERS and not after & _SHORT_OF and tokens[cue.token].lower_ in _WALKING)
    return replace(cue, outcome="refugees") if cue.outcome == "displaced" and crosses else cue


def _ways_of(word: str, *, several: bool) -> tuple[re.Pattern[str], ...]:
    """What may stand between a word of flight and the country where it led."""
    if word in ENTERING:
        return (_ENTERED,)
    if word in ARRIVING:
        return (_FROM, _IN)
    return (_INTO, _INTO_TOWN, _FOR_SAFETY, *((_TOWN,) if several else ()))


def flees_to_country(sentence: Sentence, cue: Cue) -> bool:
    """Return whether another country is named where they went: 'fled fighting in Tigray into Sudan', 'fled to Chad'."""
    word = sentence.tokens[cue.token].lower_
    if cue.outcome != "displaced" or word not in _FLEEING | ARRIVING | ENTERING:
        return False
    ways = _ways_of(word, several=cue.words > 1)
    at = sentence.span_of(cue.token, cue.last).end - sentence.span.start
    for m in sentence.sides:
        start, end = m.span.start - sentence.span.start, m.span.end - sentence.span.start
        if m.kind == "country" and start > at and any(way.fullmatch(sentence.text, at, start) for way in ways):
            return not sentence.text.startswith(("'s", "’s", "-"), end)
    return False
