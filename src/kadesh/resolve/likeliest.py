"""Which of the places of one name is meant likeliest: a larger one, one of the packs, one of a country in play."""

import math
from collections.abc import Collection

from kadesh.model.where import Place, PlaceKind

_KIND_WEIGHT = {"country": 20.0, "water": 8.0, "region": 8.0, "province": 4.9, "district": 3.0, "area": 3.5, "site": 2.0}


def weight_of(place: Place) -> float:
    """Return how likely a bare name means this place: by its kind, else the power of ten of its people.

    >>> weight_of(Place("a", "Zor", "town", "SYR", population=99_999)), weight_of(Place("b", "Zor", "province", "SYR"))
    (5.0, 4.9)
    """
    return _KIND_WEIGHT.get(place.kind) or math.log10(place.population + 1)


def order_places(
    places: tuple[Place, ...], kinds: Collection[PlaceKind], *, play: frozenset[str], own: frozenset[str]
) -> tuple[Place, ...]:
    """Return candidates likeliest first: the kind that the words name, then the packs', then country and weight.

    `kinds` are those that the words name, `play` the countries in play, `own` the ids of the packs' places.

    >>> town, province = Place("a", "Zor", "town", "SYR", population=99_999), Place("b", "Zor", "province", "SYR")
    >>> [p.kind for p in order_places((town, province), ("province",), play=frozenset(), own=frozenset())]
    ['province', 'town']
    """

    def rank(item: tuple[int, Place]) -> tuple[bool, float, int]:
        at, place = item
        other_kind = bool(kinds) and place.kind not in kinds
        gain = (2.0 if place.country in play else 0.0) + (6.0 if place.id in own else 0.0)
        least = 4.95 if place.id in own and place.kind in ("town", "area") else 0.0
        return (
            other_kind and (place.kind != "country" or "province" in kinds),
            -max(weight_of(place), least) - gain,
            at,
        )

    return tuple(place for _, place in sorted(enumerate(places), key=rank))
