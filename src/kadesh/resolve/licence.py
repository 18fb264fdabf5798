"""Whether the words around a name let it mean a place: what is also a word or a person needs more than what is neither."""

from typing import NamedTuple

from kadesh.model.where import Place
from kadesh.resolve.signs import Signs

LARGE = 200_000
"""Inhabitants from which a town anywhere in the world is known by its bare name."""
TOWN = 30_000
"""The same, where no other word with a capital stands beside the name and it does not speak."""
SMALL = 1_000
"""The same, after 'in' or 'near', or for a name of several words."""


class Name(NamedTuple):
    """What is known of the words themselves: how many, whether they are also something else, how they were matched."""

    words: int
    flagged: bool
    loose: bool


def stands(place: Place, name: Name, *, signs: Signs, play: frozenset[str]) -> bool:
    """Return whether the words around let a name mean `place`."""
    near = place.country in play or place.kind in ("water", "region")
    sure = signs.locative or signs.kind_word
    if signs.person:
        return signs.kind_word and near and not name.flagged
    if name.flagged:
        return sure and (near or place.population >= LARGE / 2) and not signs.in_run
    if name.loose:
        return near and (sure or signs.listed or not signs.in_run) and not signs.speaks
    if place.population >= LARGE or (near and (place.kind != "town" or not signs.in_run)):
        return True
    if sure or signs.listed:
        return near or place.kind == "province" or (_is_settled(place) and not signs.in_run)
    return _is_known(place, name, signs=signs) and not signs.in_run and not signs.speaks


def _is_known(place: Place, name: Name, *, signs: Signs) -> bool:
    return place.kind == "province" or place.population >= TOWN or signs.dateline or (name.words > 1 and _is_settled(place))


def _is_settled(place: Place) -> bool:
    """Whether it has the people of a small town, or nobody says how many (GeoNames writes 0)."""
    return place.population >= SMALL or place.population == 0
