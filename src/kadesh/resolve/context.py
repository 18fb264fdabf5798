"""Sides and roles that the words leave open and the report decides: whose civilians, whose fighters, who 'others' are.

Nothing is decided without a reason that is kept as the party's `basis`: the country the place lies in, the party named for
the same people before, the opponent in the same fight. What nothing decides stays unknown.
"""

from collections.abc import Sequence
from dataclasses import replace

from kadesh.model.claim import Claim, Control, Statement, Toll
from kadesh.model.side import Party
from kadesh.model.where import Where

_PEOPLE = frozenset(("civilian", "unknown", "mixed", "medical", "aid", "media", "official", "police"))
_ELLIPTIC = frozenset(("others", "other", "more", "another", "dead", "wounded", "injured"))


def settle_sides(claims: Sequence[Claim], country: str | None) -> list[Claim]:
    """Return `claims` with the sides that their report decides; `country` is the one the report is about, if clear."""
    settled: list[Claim] = []
    last: Toll | None = None
    wholes: dict[str, Toll] = {}
    for claim in claims:
        if isinstance(claim, Toll):
            whole = wholes.get(claim.part_of or "")
            done = _settle_toll(claim, country, before=whole or last)
            wholes[claim.id] = last = done
            settled.append(done)
        else:
            settled.append(claim)
    return settled


def _settle_toll(toll: Toll, country: str | None, *, before: Toll | None) -> Toll:
    victims = toll.victims
    words = (victims.words or "").lower().split()
    bare = victims.role == "unknown" and (not words or words[-1] in _ELLIPTIC or words[-1].isdigit() or len(words) == 1)
    if victims.side is None and bare and before is not None and _same_sentence(before, toll):
        victims = replace(victims, side=before.victims.side, role=before.victims.role, basis="antecedent")
    if victims.side is None and victims.role in _PEOPLE:
        home = _country_of(toll.where) or country
        victims = replace(victims, side=home, basis="place" if home else "unknown")
    if victims.side is None and victims.role == "military":
        home = country or _country_of(toll.where)
        victims = replace(victims, side=home, basis="place" if home else "unknown")
    return replace(toll, victims=victims)


def _same_sentence(before: Toll, toll: Toll) -> bool:
    return 0 <= toll.evidence.start - before.evidence.start < 250


def _country_of(where: Where) -> str | None:
    return where.place.country if where.place is not None else None


def party_side(party: Party) -> str | None:
    """Return the side of `party`, whatever its basis."""
    return party.side


__all__ = ["Control", "Statement", "settle_sides"]
