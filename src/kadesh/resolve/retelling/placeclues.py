"""What the places of two mentions say of their being one incident: 'place same', 'place within', 'place apart'."""

import re

from kadesh.model.where import Where
from kadesh.resolve.retelling.stretches import lies_in_stretch
from kadesh.resolve.spelling import fold_name, sound

FINE = frozenset(("site", "town", "area", "district"))
_NO_NAME = frozenset(
    "the near around north south east west northern southern eastern western central outside city town "
    "village neighborhood neighbourhood district "
    "camp area countryside province governorate suburb suburbs outskirts road and hospital market".split()
)
"""Words of a place's name that many places share."""


def compare_places(a: Where, b: Where) -> list[str]:
    """Return the clue of two places, nothing where one is not told.

    >>> compare_places(Where("Karesh", precision="town"), Where("Bol", precision="town"))
    ['place apart']
    """
    if a.words is None or b.words is None or "antecedent" in (a.basis, b.basis):
        return []
    if a.one is None or b.one is None:
        if _name_words(a.words) & _name_words(b.words):
            return ["place same"] if a.place is None or b.place is None else []  # one of several is not all of them
        return [_told_apart(a, b)] if a.precision in FINE and b.precision in FINE else []
    if a.one.id == b.one.id:
        return ["place same"]
    return ["place within"] if _holds(a, b) or _holds(b, a) else [_told_apart(a, b)]


def _told_apart(a: Where, b: Where) -> str:
    return "place within" if lies_in_stretch(a, b) else "place apart"


def _name_words(words: str) -> set[str]:
    """The names in the words for a place by their sound: 'the Karesheh district' is that of 'Karesha'."""
    return {sound(word) for word in set(re.findall(r"[a-z]{3,}", fold_name(words))) - _NO_NAME}


def _holds(outer: Where, inner: Where) -> bool:
    """Whether `outer` is a country or province that `inner` lies in; two quarters of one city are two places."""
    assert outer.place is not None
    assert inner.place is not None
    if outer.precision == "country":
        return outer.place.country == inner.place.country
    if outer.precision not in ("province", "region"):
        return False
    return outer.place.name == inner.place.admin1 or (
        outer.place.admin1 is not None and outer.place.admin1 == inner.place.admin1
    )
