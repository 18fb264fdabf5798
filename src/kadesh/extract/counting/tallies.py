"""Lines of statistics: 'Since May 61 have died. They are distributed as follows: - Arda: 12 attacks left nine people dead'.

What such a line counts died in many incidents over the time of the figure above it, though the line itself names no time.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from kadesh.extract.counting.periods import opens_by_month, tells_of_period
from kadesh.extract.document import Sentence
from kadesh.extract.setting.lasting import goes_on_with
from kadesh.model.side import COMBATANTS

_PEOPLE = r"they|people|persons|civilians|fatalities|casualties|deaths|victims|losses|dead|killed|number|toll"
_HEADING = re.compile(
    rf"\bdistribut(?:ed|ion)\b[^:]*:\Z|\bbreak(?:down|s down)\b[^:]*:\Z|\b(?:{_PEOPLE})\b[^:]{{0,80}}\bas follows\s?:\Z",
    re.IGNORECASE,
)
"""'The fatalities are distributed by region as follows:'."""
_IN_YEAR = re.compile(r"\b(?:in|during|throughout|since|of) (?:early |the year )?(?:19|20)\d\d\b", re.IGNORECASE)
_BY_REGION = re.compile(r"\b(?:regional|regionally|monthly|geographical|yearly|annual)\b", re.IGNORECASE)
"""What is distributed so is no one incident."""
_ITEM = re.compile(r"[–—•*·▪▫■●◦‣→-]\s?\S|[^\d:;\n]{2,70}:\s|\d")
_DAY = re.compile(
    r"\W{0,4}(?:On )?(?:(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}\b"
    r"|\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b)"
)
"""'- 3 May: two died in a raid': a line with a day of its own is of one incident."""
_OF_A_DAY = re.compile(r"\b(?:24|twenty-four|12|twelve)[- ]hours?\b", re.IGNORECASE)
"""A stretch no longer than a day, in which a figure may be of one deed."""
_ADDS = re.compile(r"(?:In addition|Moreover|Furthermore|Besides)(?:,|\s(?=these\b))")
_DONE_BY = re.compile(
    r"\b(?:(?:is|are|was|were|been|be) (?:responsible|accountable) for|at the hands of"
    r"|by (?:other|unknown|unidentified) (?:parties|actors|perpetrators))\b",
    re.IGNORECASE,
)
"""'Alpha was responsible for 12 deaths', 'six at the hands of other parties': shares of a figure by who did it."""
_DIED = re.compile(r"\b(?:killed|dead|died|deaths?|fatalities|lives|killings?)\b", re.IGNORECASE)
_INCLUDES = re.compile(
    r"\b(?:figures?|tolls?|numbers?|totals?|tally|count) (?:also )?(?:includ|compris)\w+\b", re.IGNORECASE
)
"""'The figure included seven people who': a share of what is counted before."""
_SEVERAL, _HIGH = 2, 10
_BACK = 2
"""So many sentences before a heading the time of its figures may be told."""
_MOST = 60
"""Lines that a list may have."""


Tally = Literal["part", "cumulative"]


def find_tallied(sentences: Sequence[Sentence], text: str) -> dict[int, Tally]:
    """Return what people counted in statistics are, by their sentence: shares in a line, else a period's own.

    Shares in the lines below 'Since May 61 have died. They are distributed as follows:', a period's in 'In addition, 120
    were hurt' behind it.
    """
    found: dict[int, Tally] = dict.fromkeys(_shared_out(sentences), "part")
    found |= dict.fromkeys(_going_on(sentences), "cumulative")
    for i in _listed(sentences, text):
        found[i] = "cumulative" if opens_by_month(sentences[i].text) else "part"
    return found


def _listed(sentences: Sequence[Sentence], text: str) -> Iterator[int]:
    for heading in sentences:
        if heading.text.endswith(":") and _HEADING.search(heading.text) and _is_of_period(sentences, heading):
            yield from _lines_below(sentences, text, heading=heading.index)


def _is_of_period(sentences: Sequence[Sentence], heading: Sentence) -> bool:
    """Whether a heading, or what stands right before it, tells of a stretch of time."""
    above = sentences[max(0, heading.index - _BACK) : heading.index + 1]
    if _IN_YEAR.search(heading.text):
        return True
    return _BY_REGION.search(heading.text) is not None or any(tells_of_period(s, len(s.text)) for s in above)


def _lines_below(sentences: Sequence[Sentence], text: str, *, heading: int) -> Iterator[int]:
    """The items below a heading, each with what goes on behind it in its line; none that has a day of its own."""
    dated = False
    for sentence in sentences[heading + 1 : heading + 1 + _MOST]:
        if "\n" in text[max(0, sentence.span.start - 3) : sentence.span.start]:
            if not _ITEM.match(sentence.text):
                return
            dated = _DAY.match(sentence.text) is not None
        if not dated:
            yield sentence.index


def _shared_out(sentences: Sequence[Sentence]) -> Iterator[int]:
    """What sentences behind a figure of a period share out among those who did it: 'Alpha killed nine and Beta 12'."""
    whole = 0
    for sentence in sentences:
        highest = max((m.count.low or 0 for m in sentence.counts), default=0)
        if (whole >= highest > 0 and _is_by_doers(sentence)) or (whole >= highest and _INCLUDES.search(sentence.text)):
            yield sentence.index
        elif highest:
            counted = highest >= _HIGH and _DIED.search(sentence.text) is not None
            whole = max(whole, highest) if counted and tells_of_period(sentence, len(sentence.text)) else 0


def _is_by_doers(sentence: Sentence) -> bool:
    """Whether a sentence that names neither a town nor a time counts the dead of one party beside those of another."""
    if sentence.times or any(p.places[0].kind != "country" for p in sentence.places):
        return False
    acting = (m for m in sentence.sides if m.role in COMBATANTS | {"official"} or m.kind == "nationality")
    doers = {m.side for m in acting if m.side is not None}
    several = len(doers) >= _SEVERAL and len(sentence.counts) >= _SEVERAL
    return several or _DONE_BY.search(sentence.text) is not None


def _going_on(sentences: Sequence[Sentence]) -> Iterator[int]:
    """'In addition, over 120 were hurt', right behind a figure of a period, at no place or time of their own."""
    for sentence in sentences[1:]:
        stretch = goes_on_with(sentences, sentence)
        if stretch is not None and _OF_A_DAY.search(stretch.words or "") is None:
            yield sentence.index
        if sentence.places or sentence.times or not _ADDS.match(sentence.text):
            continue
        before = sentences[sentence.index - 1]
        if tells_of_period(before, len(before.text)):
            yield sentence.index
