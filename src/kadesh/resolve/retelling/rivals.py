"""Whose people a side of a war between two countries hit, where only the country of the report says whose they are.

'Palestinian attacks killed 26 people', in a report on Palestine: who dies in the attacks of one of two countries at war is
of the other, unless the place of it lies at home or the words do not say themselves who did it. In a civil war nothing
follows, so the pairs are a table.
"""

from collections.abc import Callable, Sequence
from csv import DictReader
from dataclasses import replace
from functools import cache
from importlib.resources import files

from kadesh.model.claim import Claim, Toll

_PEOPLE = frozenset(("civilian", "unknown", "mixed"))


def settle_rivals(
    claims: Sequence[Claim], home_of: Callable[[str], str | None], *, named: frozenset[str]
) -> tuple[Claim, ...]:
    """Return `claims`, with people whom a country's own side is said to have hit as those of its one rival.

    `named` are the countries that the report names; those of its places count too.
    """
    places = (c.where.place for c in claims)
    spoken = named | {place.country for place in places if place is not None and place.country is not None}
    return tuple(_settle(c, home_of, named=spoken) if isinstance(c, Toll) else c for c in claims)


def _settle(toll: Toll, home_of: Callable[[str], str | None], *, named: frozenset[str]) -> Toll:
    victims, doer = toll.victims, toll.perpetrator.side
    if (
        doer is None
        or toll.perpetrator.basis != "stated"
        or victims.basis != "place"
        or victims.role not in _PEOPLE
        or home_of(doer) != victims.side
    ):
        return toll
    place = toll.where.place
    at_home = place is not None and place.kind != "country" and place.country == victims.side
    rivals = sorted(_rivals().get(victims.side or "", frozenset()) & named)
    if at_home or len(rivals) != 1:
        return toll
    return replace(toll, victims=replace(victims, side=rivals[0], basis="opponent"))


@cache
def _rivals() -> dict[str, frozenset[str]]:
    with (files("kadesh.resolve") / "rivals.csv").open(encoding="utf-8") as stream:
        pairs = [(row["one"], row["other"]) for row in DictReader(stream)]
    both = [*pairs, *((other, one) for one, other in pairs)]
    return {side: frozenset(other for one, other in both if one == side) for side, _ in both}
