"""The land that a report is about, and what its general words mean there."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from kadesh.model.side import Party
from kadesh.model.where import Where
from kadesh.resolve.camps import NO_CAMPS, Camps

Meaning = Callable[[str, str], str | None]
"""What general words mean in a country, as a side."""
_PROVINCE = re.compile(r"\b(?:region|oblast|province|governorate|republic)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Land:
    """What the report is about, and what general words mean there.

    `country` is the one it is about, if clear; `named` are those it names, None where any place is believed.
    """

    country: str | None
    meaning: Meaning
    named: frozenset[str] | None = None
    camps: Camps = NO_CAMPS

    def home_at(self, where: Where) -> str | None:
        """Return the country that people at a place are of: its own, if the report speaks of it, else that of the report.

        A village of the same name in a country that nobody mentions says nothing of who died; 'the Arda Region' does.
        """
        told = self.camps.lying(where)
        if told is not None:
            return told
        there = where.place.country if where.place is not None else None
        spoken = self.named is None or self.country is None or there in self.named or is_province(where)
        return there if there is not None and spoken else self.country


def is_province(where: Where) -> bool:
    """Return whether a place is called a province by its words: 'the Arda Region', and the gazetteer has it as one."""
    return where.precision == "province" and _PROVINCE.search(where.words or "") is not None


def mean_in(party: Party, country: str | None, *, meaning: Meaning) -> Party:
    """Return a party that only a general word names with the side that the word means in `country`.

    >>> mean_in(Party("the rebels"), "MMR", meaning=lambda words, country: f"{country.lower()}-opposition").side
    'mmr-opposition'
    """
    if party.side is not None or not party.words or country is None:
        return party
    side = meaning(party.words, country)
    return replace(party, side=side, basis="place") if side is not None else party
