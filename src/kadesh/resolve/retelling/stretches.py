"""Stretches of a province that are called by its capital's name: 'eastern Arda', 'the Arda countryside'.

A headline names the stretch where the body names the village in it.
"""

import re

from kadesh.model.where import Where
from kadesh.resolve.retelling.heads import HEADLINE

_WIDE = re.compile(
    r"^(?:the )?(?:far |rural )?(?:(?:north|south|east|west)[a-z-]*|rural|central) (?!of\b)"
    r"|\b(?:countryside|suburbs?|governorate|province)\b",
    re.IGNORECASE,
)
_TOWN = re.compile(r"\b(?:city|town|village)\b", re.IGNORECASE)
"""'The northern city of Arda' is no stretch of a province."""
_SMALL = frozenset(("site", "town", "area", "district"))


def lies_in_stretch(a: Where, b: Where) -> bool:
    """Return whether one place is a stretch of a province and the other may lie in it: it is in that province.

    A village that is in no gazetteer may lie in the stretch that a headline names.

    >>> from kadesh.model.where import Place
    >>> arda, province = Place("p1", "Arda", "town", admin1="Arda"), Place("p2", "Arda", "province", admin1="Arda")
    >>> stretch, bol = Where("eastern Arda", arda, rivals=(province,)), Place("p3", "Bol", "town", admin1="Arda")
    >>> town = Where("Arda", arda, rivals=(province,))
    >>> lies_in_stretch(stretch, Where("Bol", bol)), lies_in_stretch(town, Where("Bol", bol))
    (True, False)
    """
    if _is_stretch(a) == _is_stretch(b):
        return False
    wide, fine = (a, b) if _is_stretch(a) else (b, a)
    if fine.one is None:  # in no gazetteer
        return fine.precision in _SMALL and wide.span is not None and wide.span.start < HEADLINE
    return wide.one is not None and fine.one.admin1 in (wide.one.admin1, wide.one.name)


def _is_stretch(where: Where) -> bool:
    named = where.one is not None and any(p.kind == "province" for p in (where.one, *where.rivals))
    words = where.words or ""
    return named and _WIDE.search(words) is not None and _TOWN.search(words) is None
