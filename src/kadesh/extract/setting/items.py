"""Round-ups: lines that each begin with the place they tell of, 'MOSUL - A lawyer was killed', '2. Karesh: five dead'.

The place that heads a line is that of all it tells, and no desk; places and days of other lines are not its own.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from kadesh.extract.document import Document, Sentence
from kadesh.extract.setting.placenames import Named, name_places
from kadesh.model.span import Span

_DAY = (
    r"(?:(?:[Mm]on|[Tt]ue|[Ww]ed|[Tt]hu|[Ff]ri|[Ss]at|[Ss]un)[a-z]*,? )?\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+(?: \d{4})?[.:,] "
)
_LINE = re.compile(
    r"(?:^|\n)[ \t*•–\u2022▸▪►◾-]{0,4}(?:\(?\d{1,2}[.)]\s|\d{1,2}[:.]\d\d\s[-–—]\s)?"
    rf"(?:(?P<head>[A-Z][^\n:;.]{{2,60}}?)(?::\s| [-–—]{{1,2}} )|(?:{_DAY})?(?P<whole>[A-Z][^\n:;.]{{2,40}}?)\.\s(?=\S))"
)
_KIND = re.compile(r"(?: (?:town|city|village|district|province|area|camp))?")
_FEWEST = 2
"""One such line alone is a dateline."""


class Item(NamedTuple):
    """One line of a round-up, and the name that heads it."""

    line: Span
    head: Span


@lru_cache(maxsize=16)
def find_items(document: Document) -> tuple[Item, ...]:
    """Return the lines of a report that are headed by a place, none where fewer than two are."""
    text = document.report.text
    heads = list(_LINE.finditer(text))
    if len(heads) < _FEWEST:
        return ()
    named = {n.span.start: n for s in document.sentences for n in name_places(s)}
    items = []
    for match in heads:
        start = match.start(match.lastgroup or "head")
        if start in named and _ends_with(match, named[start].span.end, text=text):
            end = text.find("\n", start)
            items.append(Item(Span(match.start(), len(text) if end < 0 else end), named[start].span))
    return tuple(items) if len(items) >= _FEWEST else ()


def _ends_with(match: re.Match[str], end: int, *, text: str) -> bool:
    """Whether a name that ends there heads the line: before a colon or a dash, or as a whole sentence of its own."""
    if match.lastgroup == "whole":
        return _KIND.fullmatch(text, end, match.end("whole")) is not None
    return end <= match.end()


@lru_cache(maxsize=512)
def item_of(document: Document, sentence: Sentence) -> Item | None:
    """Return the line of a round-up in which a sentence stands, None where the report is none or it stands outside."""
    return next(
        (i for i in find_items(document) if sentence.span.start < i.line.end and i.line.start < sentence.span.end), None
    )


def heads_item(document: Document, named: Named) -> bool:
    """Return whether a name heads a line of a round-up."""
    return any(named.span.overlaps(i.head) for i in find_items(document))
