"""A place that a sentence leaves open and one behind it names: 'a hospital in Syria', then 'the Karesh hospital'."""

import re
from collections.abc import Iterator

from kadesh.extract.document import Sentence
from kadesh.extract.setting.asked import Asked
from kadesh.extract.setting.candidates import Candidate
from kadesh.extract.setting.naming import usable_places
from kadesh.extract.setting.placenames import Named

_OPEN = re.compile(
    r"\b(?:an?|one|another)\s(?:[\w-]+\s){0,3}?"
    r"(town|city|village|camp|neighbou?rhood|district|suburb|hospital|school|market|bakery|mosque|clinic|air ?base|base"
    r"|oil ?field|airport|checkpoint|prison|police station|square|crossing|factory|shrine|church|bridge|junction)\b"
    r"(?!\sof\s[A-Z])",
    re.IGNORECASE,
)
_AHEAD = 6
"""Sentences behind a figure whose places are looked at."""
_REACH = 16
_SMALL = frozenset(("Near", "In", "At", "On", "Of", "Outside"))
"""'School Near Karesh' is a headline, and no name."""
_CITY, _WIDE = 1.5, 2.0
"""How fine a city that a province is named after is, and what is wider than a town: a report may tell more of them."""
_APPOSED = re.compile(r",\s(?:the|an?|its|another)\s(?:[\w’'-]+\s){0,3}?(?P<what>city|town|village|camp|district|suburb)\b")
"""'Karesh, the neighbouring | city'."""
_QUARTERS = frozenset("town city village camp neighbourhood neighborhood district suburb".split())
_IN_IT = re.compile(r"\s(?:in|at|near)\s(?:[a-z-]+\s){0,4}", re.IGNORECASE)
"""'A school in Aleppo' has its town; 'a district in Aleppo' may be told of."""


def find_opened_place(asked: Asked, best: Candidate | None) -> Candidate | None:
    """Return the first place behind that is called what the sentence leaves open, if finer than `best`; None else."""
    if asked.period or (best is not None and best.named.fineness < _CITY):
        return None
    nouns = set(_left_open(asked.sentence, best))
    finer = (c for c in _named_behind(asked) if best is None or c.named.fineness < best.named.fineness)
    return next((c for c in finer if _is_called(c.sentence, c.named, nouns=nouns)), None) if nouns else None


def _left_open(sentence: Sentence, best: Candidate | None) -> Iterator[str]:
    """The nouns that a sentence leaves open, without buildings that it puts into the town it names."""
    town = best is not None and best.named.fineness < _WIDE and best.sentence is sentence
    start = best.named.span.start - sentence.span.start if best is not None and town else 0
    for match in _OPEN.finditer(sentence.text):
        noun = match.group(1).lower()
        if noun in _QUARTERS or not (town and _IN_IT.fullmatch(sentence.text, match.end(), max(match.end(), start))):
            yield noun


def _named_behind(asked: Asked) -> Iterator[Candidate]:
    index = asked.sentence.index
    for sentence in asked.document.sentences[index + 1 : index + 1 + _AHEAD]:
        yield from (Candidate(n, sentence, ("opened",)) for n in usable_places(asked.document, sentence))


def _is_called(sentence: Sentence, named: Named, *, nouns: set[str]) -> bool:
    if not _SMALL.isdisjoint(named.words.split()):
        return False
    start, end = named.span.start - sentence.span.start, named.span.end - sentence.span.start
    around = sentence.text[max(0, start - _REACH) : end + _REACH].lower()
    apposed = _APPOSED.match(sentence.text, end)
    return any(noun in around for noun in nouns) or (apposed is not None and apposed["what"].lower() in nouns)
