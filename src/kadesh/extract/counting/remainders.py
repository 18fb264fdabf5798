"""Counts told by who is not in them: 'all but two of the 14 passengers' are twelve, 'all but one of them' no number."""

import re
from typing import NamedTuple

from kadesh.extract.counting.numbers import NUMBER, number_value

_BUT = r"\ball\s(?:but|except(?:\sfor)?|bar)\s"
_WHOSE = r"(?:(?:the|its|their|his|her|our|these|those|about|some)\s){0,2}"
_OF = re.compile(rf"{_BUT}(?P<less>{NUMBER})\sof\s{_WHOSE}(?P<whole>{NUMBER})(?![\w%/])", re.IGNORECASE)
"""'All but two of the 14'."""
_PEOPLE = r"(?:\s(?!(?:were|was|are|is|had|have|did|died|fell|fled|survived|killed|shot)\b)[a-z][\w’'-]*){1,3}?"
_BEHIND = re.compile(
    rf"\ball\s(?:of\s)?{_WHOSE}(?P<whole>{NUMBER}){_PEOPLE},?\s(?:but|except(?:\sfor)?|bar)\s(?P<less>{NUMBER})"
    r"(?=[,.;]|\sof\sthem\b|\s(?:were|was|are|died|fell|drowned|perished|have|had)\b|\s*$)",
    re.IGNORECASE,
)
"""'All 14 passengers but two', not 'all nine were killed but two bodies ...'."""
_ALONE = re.compile(rf"{_BUT}(?:about\s|some\s)?(?P<less>{NUMBER})(?![\w%/])", re.IGNORECASE)
"""'All but two of the passengers': how many that are, nobody tells."""


class Remainder(NamedTuple):
    """Who is left of a whole: its words and the number of the whole, how many are `left`."""

    start: int
    end: int
    number: tuple[int, int]
    left: int | None


def find_remainders(text: str) -> list[Remainder]:
    """Return the counts of `text` that are told by their exceptions, in order; without a whole none is told.

    >>> [(text[r.start:r.end], r.left) for text in ("all but two of the 14 died",) for r in find_remainders(text)]
    [('all but two of the 14', 12)]
    """
    small = text.lower()
    if "all " not in small or not any(word in small for word in (" but ", " except", " bar ")):
        return []
    found: list[Remainder] = []
    for pattern in (_OF, _BEHIND, _ALONE):
        for match in pattern.finditer(text):
            if not any(r.start < match.end() and match.start() < r.end for r in found):
                found.append(_remainder(match))
    return sorted(found)


def _remainder(match: re.Match[str]) -> Remainder:
    less = number_value(match["less"])
    if match.re is _ALONE:
        return Remainder(match.start(), match.end(), match.span("less"), None)
    whole = number_value(match["whole"])
    left = None if whole is None or less is None or less >= whole else whole - less
    return Remainder(match.start(), match.end(), match.span("whole"), left)
