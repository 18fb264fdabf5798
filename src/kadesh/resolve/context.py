"""Sides and roles that the words leave open and the report decides: whose civilians, whose fighters, who 'others' are.

Nothing is decided without a reason that is kept as the party's `basis`: the country the place lies in, the party named for
the same people before, the opponent in the same fight. What nothing decides stays unknown.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from kadesh.model.claim import Claim, Toll
from kadesh.model.side import Party
from kadesh.model.where import Where

Meaning = Callable[[str, str], str | None]
"""What general words mean in a country, as a side."""

_PEOPLE = frozenset(("civilian", "unknown", "mixed", "medical", "aid", "media", "official", "police"))
_ELLIPTIC = frozenset(("others", "other", "more", "another", "dead", "wounded", "injured"))


def _no_meaning(_words: str, _country: str) -> None:
    return None


@dataclass(frozen=True)
class _Ground:
    """What the report is about, and what general words mean there."""

    country: str | None
    meaning: Meaning


def settle_sides(claims: Sequence[Claim], country: str | None, *, meaning: Meaning = _no_meaning) -> list[Claim]:
    """Return `claims` with the sides that their report decides; `country` is the one the report is about, if clear.

    `meaning` tells what a general word means in a country: ('the rebels', 'MMR') -> 'mmr-opposition'.
    """
    settled: list[Claim] = []
    last: Toll | None = None
    wholes: dict[str, Toll] = {}
    for claim in claims:
        if isinstance(claim, Toll):
            whole = wholes.get(claim.part_of or "")
            done = _settle_toll(claim, _Ground(country, meaning), before=whole or last)
            wholes[claim.id] = last = done
            settled.append(done)
        else:
            settled.append(claim)
    return settled


def _settle_toll(toll: Toll, ground: _Ground, *, before: Toll | None) -> Toll:
    victims = toll.victims
    words = (victims.words or "").lower().split()
    bare = victims.role == "unknown" and (not words or words[-1] in _ELLIPTIC or words[-1].isdigit() or len(words) == 1)
    if victims.side is None and bare and toll.polarity == "asserted" and before is not None and _same_sentence(before, toll):
        victims = replace(victims, side=before.victims.side, role=before.victims.role, basis="antecedent")
    home = _country_of(toll.where) or ground.country
    if victims.side is None and victims.role in _PEOPLE:
        victims = replace(victims, side=home, basis="place" if home else "unknown")
    elif victims.side is None:
        victims = _mean(victims, ground.country or home, ground.meaning)
    if victims.side is None and victims.role == "military":
        victims = replace(victims, side=ground.country or home, basis="place" if ground.country or home else "unknown")
    return replace(toll, victims=victims, perpetrator=_mean(toll.perpetrator, ground.country or home, ground.meaning))


def _mean(party: Party, country: str | None, meaning: Meaning) -> Party:
    """Return a party that only a general word names with the side that the word means in `country`."""
    if party.side is not None or not party.words or country is None:
        return party
    side = meaning(party.words, country)
    return replace(party, side=side, basis="place") if side is not None else party


def _same_sentence(before: Toll, toll: Toll) -> bool:
    return 0 <= toll.evidence.start - before.evidence.start < 250


def _country_of(where: Where) -> str | None:
    return where.place.country if where.place is not None else None
