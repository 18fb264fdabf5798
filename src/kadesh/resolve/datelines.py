"""Names that only date a report: 'COLOMBO, Feb 12 (Reuters) - ', 'ZAMBOANGA, Philippines (AFP) - '.

The capital of a dateline is no government and its agency no army: nothing that follows is done by them.
"""

import re

from kadesh.model.lexicon import SideMention

_ENDS = 600
"""Characters of a text within which its dateline stands, behind a headline or two."""
_LONG = 45
_TAIL = re.compile(
    r"(?:/[A-Z][\w.]*)?(?:,\s(?:[A-Z][\w.]*|\d{1,4})(?:\s[\w.]{1,10}){0,2}){0,3}\s?(?:\([A-Z][^()\n]{1,40}\)\s?)?"
    r"(?:--|[-–—])\s"
)
"""What follows a place that dates a report: its country, a day, the agency in brackets, a dash."""
_AGENCY = re.compile(r"[^()\n]{0,40}\)\s?(?:--|[-–—])\s")
_OPENED = re.compile(r"(?:^|\n|[.!?]\s)(?P<place>[A-Z][A-Z'’.-]{2,24}[^()\n]{0,45})\((?:[^()\n]{0,30}\s)?$")
_PRINTED = re.compile(r"[^()\n]{3,60}\((?:Clandestine\)\s)?(?P<outlet>[^()\n]{3,60})\)\s?(?:--|[-–—])\s", re.IGNORECASE)
_STATION = re.compile(
    r"(?:[A-Z]{2}\d{4,12}\s)?(?P<city>[A-Z][a-z][\w'’-]{1,20}(?:\s[A-Z][a-z]{2,20}){0,2}?)\s[^\n]{2,60}\sin\s(?:[A-Z][\w-]+\s){1,2}"
    r"(?:to\s[^\n]{2,30}\s)?\d{4}\sGMT"
)
"""The head of a broadcast that was monitored: 'JN0101 Alphaville Domestic Service in Arabic 0830 GMT 19 Apr 88'."""
_PLACED = frozenset(("capital", "country"))


def is_dateline(text: str, mention: SideMention) -> bool:
    """Whether `mention` stands in the dateline of `text`, as its place or its agency.

    >>> from kadesh.model.span import Span
    >>> text = "DAMASCUS, March 4 (Tern Wire) - Damascus denied it."
    >>> [is_dateline(text, SideMention(Span(at, at + 8), "Damascus", "SYR", "capital")) for at in (0, 32)]
    [True, False]
    """
    start, end = mention.span.start, mention.span.end
    if start > _ENDS:
        return False
    if mention.kind in _PLACED and _TAIL.match(text, end):
        before = text[max(0, text.rfind("\n", 0, start) + 1) : start].strip()
        town = before.partition(",")[0]  # 'ARDA, northern Betaland - '
        return not before or mention.words.isupper() or (len(before) < _LONG and town.isupper())
    return _AGENCY.match(text, end) is not None and _OPENED.search(text[max(0, start - 2 * _LONG) : start]) is not None


def outlet_in_dateline(text: str) -> str | None:
    """Return who printed or broadcast `text`, as its dateline tells in brackets, None where it tells nobody.

    >>> outlet_in_dateline("San Salvador, 4 Jan 90 (Radio Alpha) -- [Text] Shots were heard.")
    'Radio Alpha'
    """
    found = _PRINTED.match(text.lstrip())
    return found["outlet"] if found is not None else None


def station_in_head(text: str) -> str | None:
    """Return where the station stands whose broadcast `text` is, as its head tells; None for one that is clandestine.

    >>> station_in_head("TA0101 Baghdad Voice of the Masses in Arabic 0830 GMT 4 Jan 88 [Text] Shots were heard.")
    'Baghdad'
    """
    found = _STATION.match(text.lstrip())
    return found["city"] if found is not None and "landestine" not in found[0] else None
