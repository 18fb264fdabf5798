"""Whose people those are who fled over a border or towards one: 'crossed from Sudan into Chad' are people of Sudan.

Nobody who makes for a country or its border is taken for one of its people.
"""

import re
from collections.abc import Iterator

from kadesh.model.claim import Toll
from kadesh.model.lexicon import SideMention
from kadesh.resolve.camps import SENTENCE_END, Camps

_WAYS = r"(?:the\s|neighbou?ring\s|nearby\s|war-torn\s|(?:north|south|east|west|central)[\w-]*\s|parts\sof\s)*$"
_FROM = re.compile(
    r"\b(?:(?:people|civilians|refugees|families|persons|villagers|residents|others|border|frontier|over|across|refuge|safety|\w+ed"
    rf"|coming|arriving|fleeing|crossing|came|come|flee|cross)\sfrom|fled|flee|flees|fleeing|escaped|left|leave|leaving)\s{_WAYS}",
    re.IGNORECASE,
)
"""Before the country that people left: 'people from X', 'fled X'."""
_TO = re.compile(
    rf"\b(?:into|(?<!according )to|towards?|reach(?:ed|ing)?|enter(?:ed|ing)?|crossed|crossing)"
    rf"\s(?:(?:the\s)?(?:border|frontier)\s(?:with|of|into|to)\s)?{_WAYS}",
    re.IGNORECASE,
)
"""Before the country that people made for."""
_AT = re.compile(rf"\b(?:for|near|at|along|on)\s{_WAYS}", re.IGNORECASE)
"""Before a border that they came to, as well."""
_BORDER = re.compile(r"(?:['’]s)?\s(?:\w+\s)?(?:border|frontier|territory|soil)\b", re.IGNORECASE)
_FAR = 160
"""Characters behind the people counted within which their way is told."""


def settle_home(toll: Toll, camps: Camps, *, home: str | None, country: str | None) -> str | None:
    """Return the country whose people a toll counts, `home` unless the way of people who fled tells otherwise.

    `country` is the one that the report is about; None where neither can be theirs.
    """
    if toll.outcome not in ("displaced", "refugees"):
        return home
    names = list(_names_around(toll, camps))
    left = [m.side for m in names if m.kind == "country" and _FROM.search(_before(m, camps))]
    if left:
        return left[0]
    goals = {m.side for m in names if m.span.start >= toll.evidence.start and _is_goal(m, camps)}
    return next((side for side in (home, country) if side is not None and side not in goals), None)


def _names_around(toll: Toll, camps: Camps) -> Iterator[SideMention]:
    """The countries and nations named in the sentence of a toll."""
    start = camps.sentence_start(toll.evidence.start, back=_FAR)
    ends = SENTENCE_END.search(camps.text, toll.evidence.end, toll.evidence.end + _FAR)
    end = ends.start() if ends is not None else toll.evidence.end + _FAR
    for mention in camps.mentions:
        if start <= mention.span.start < end and mention.kind in ("country", "nationality") and mention.side is not None:
            yield mention


def _is_goal(mention: SideMention, camps: Camps) -> bool:
    before, border = _before(mention, camps), _BORDER.match(camps.text, mention.span.end) is not None
    return _TO.search(before) is not None if mention.kind == "country" and not border else border and _leads(before)


def _leads(before: str) -> bool:
    return _TO.search(before) is not None or _AT.search(before) is not None


def _before(mention: SideMention, camps: Camps) -> str:
    return camps.text[max(0, mention.span.start - 60) : mention.span.start]
