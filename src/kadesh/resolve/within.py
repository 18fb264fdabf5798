"""In which country a village lies that no gazetteer has: that of the place named right behind it, 'Bol in Arda Region'."""

import re
from collections.abc import Callable, Sequence

from kadesh.model.lexicon import PlaceMention
from kadesh.model.where import Where

Lying = Callable[[Where], str | None]
"""The country that the words behind a place tell it lies in, None where they tell none."""
_LIES_IN = re.compile(
    r"(?:\s(?:settlement|village|town|hamlet|outpost|checkpoint|crossing|camp|area))?,?"
    r"\s(?:in|of|outside|near)\s(?:the\s)?(?:(?:northern|southern|eastern|western|central)\s)?"
)
"""Between an unknown place and the one that it lies in."""
_PROVINCE = re.compile(r"\s(?:region|oblast|province|governorate|district)\b", re.IGNORECASE)
_KIND = re.compile(r"(?:[a-z’'-]+\s)+")
"""Before the name: 'near the village of | Bol'."""
_REACH = 60


def lies_nowhere(_: Where) -> str | None:
    """Return None: nobody tells where anything lies."""
    return None


def find_lying(text: str, places: Sequence[PlaceMention], *, named: frozenset[str]) -> Lying:
    """Return what tells the country of a place without coordinates in `text`, by its `places` that are known.

    The country must be `named`, or the place behind it called a province: 'Bol' in 'near Bol in the Kursk Region'.
    """
    countries = {m.span.start: (m.span.end, {p.country for p in m.places}) for m in places}

    def lying(where: Where) -> str | None:
        if where.words is None or where.place is not None:
            return None
        name = _KIND.sub("", where.words, count=1)
        for found in re.finditer(rf"\b{re.escape(name)}\b", text) if name[:1].isupper() else ():
            led = _LIES_IN.match(text, found.end(), found.end() + _REACH)
            end, told = countries.get(led.end(), (0, set())) if led is not None else (0, set())
            if len(told) == 1 and (told <= named or _PROVINCE.match(text, end)):
                return next(iter(told))
        return None

    return lying
