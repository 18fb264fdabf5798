"""Politicians, activists and followers of an opposition that bears no arms: they are citizens of their country."""

import re
from dataclasses import replace

from kadesh.model.side import Party

_UNARMED = re.compile(
    r"\bopposition (?:party )?(?:leaders?|politicians?|activists?|supporters?|lawmakers?|legislators?|deput(?:y|ies)|mps?"
    r"|senators?|figures?|protest[eo]rs?|demonstrators?|candidates?|members?|journalists?|followers?|sympathi[sz]ers?"
    r"|marchers|party)\b",
    re.IGNORECASE,
)


def as_dissenters(victims: Party, *, country: str | None) -> Party:
    """Return people of an opposition that bears no arms as those of `country`, others as they are.

    >>> party = as_dissenters(Party("six opposition leaders", "bhr-opposition", "armed-group"), country="BHR")
    >>> party.side, party.role
    ('BHR', 'civilian')
    """
    if country is None or victims.side != f"{country.lower()}-opposition" or not _UNARMED.search(victims.words or ""):
        return victims
    return replace(victims, side=country, role="civilian" if victims.role == "armed-group" else victims.role, basis="place")
