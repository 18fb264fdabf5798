"""Names of nations that only say where something was: 'a Malian town', 'nine dead on the Lebanese side'."""

import re

from kadesh.model.lexicon import SideMention

_PLACED = re.compile(
    r"\s(?:(?:border|coastal|northern|southern|eastern|western|port|capital)\s)?"
    r"(?:province|city|town|village|capital|region|district|territory|soil|countryside)\b"
    r"|\s(?:border|frontier)s?\b(?!\s(?:guards?|police|forces?|troops|soldiers|patrols?|officials?|authorities)\b)"
)
_SIDE = re.compile(r"\sside\b")
_ON_THE = re.compile(r"\bon (?:the )?\Z", re.IGNORECASE)
_BORDER = re.compile(r"\b(?:borders?|frontiers?) (?:with|between) (?:the )?\Z")
_BEFORE_BORDER = 24
_BEFORE = 8
"""Characters before a name within which 'on the' stands."""


def only_locates(mention: SideMention, text: str) -> bool:
    """Return whether a name only says where: 'a Malian town', 'on the Kenyan side', 'the border with Kenya'.

    >>> from kadesh.model.span import Span
    >>> text = "Shells hit a Malian town."
    >>> only_locates(SideMention(Span(13, 19), "Malian", "MLI", "nationality"), text)
    True
    """
    if mention.kind == "country":
        return _BORDER.search(text[max(0, mention.span.start - _BEFORE_BORDER) : mention.span.start]) is not None
    if mention.kind != "nationality":
        return False
    if _PLACED.match(text, mention.span.end) is not None:
        return True
    led = _ON_THE.search(text[max(0, mention.span.start - _BEFORE) : mention.span.start])
    return led is not None and _SIDE.match(text, mention.span.end) is not None
