"""Whoever claims a deed that was told before as one of 'rebels' or 'militants' in general: the same deed, now by a name."""

import re

from kadesh.model.claim import Event

_CLAIMED = re.compile(
    r"\bclaim(?:s|ed|ing)?\s(?:(?:the\s)?(?:responsibility|credit)\sfor\s)?(?:(?:carrying\sout|being\sbehind)\s)?"
    r"(?:the|this|that|both)\b",
    re.IGNORECASE,
)
_IN_GENERAL = "-opposition"
"""How the side ends that 'rebels', 'militants' and 'insurgents' of a country are read as."""


def names_claimant(told: Event, claimed: Event) -> bool:
    """Return whether `claimed` names the group that claims what `told` puts down to rebels in general.

    'Militants ambushed a convoy ... Alpha claimed the ambush' is one ambush, by Alpha.
    """
    general, name = told.attacker.side, claimed.attacker.side
    if name is None or name.endswith(_IN_GENERAL) or not (general is None or general.endswith(_IN_GENERAL)):
        return False
    return name.islower() and _CLAIMED.search(claimed.evidence.quote) is not None
