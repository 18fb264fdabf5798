"""Casualties told as dead and hurt: 'nine police casualties (four deaths and five injured)'."""

import re
from typing import cast

from kadesh.extract.counting.phrases import ROLES
from kadesh.model.side import Role

_DIVIDED = re.compile(
    r".*\b(?P<who>[a-z]+)\scasualt(?:y|ies)\s?(?:\(|[-–—:,]|with|including)(?:(?!casualt)[^.;()]){0,40}\Z",
    re.IGNORECASE | re.DOTALL,
)
"""Before a figure: whose casualties it is a share of."""
_OUTCOME = re.compile(r"\b(?:deaths?|dead|killed|fatalities|injured|wounded|injuries)\Z|\A[\d,]+\Z", re.IGNORECASE)


def role_of_casualties(words: str, *, before: str) -> Role | None:
    """Return what those are whom `words` count among casualties, None where the words `before` divide none.

    >>> role_of_casualties("four deaths", before="nine civilian casualties (")
    'civilian'
    """
    if _OUTCOME.search(words) is None or (divided := _DIVIDED.match(before)) is None:
        return None
    role = ROLES.get(divided["who"].lower(), "unknown")
    return cast(Role, role) if role != "unknown" else None
