"""Figures that were given before: 'earlier he had announced nine', 'up from an initial toll of four'."""

import re

_BEFORE = r"earlier|previous(?:ly)?|initial(?:ly)?|at first|first|preliminary"
_TOLD = (
    r"announced|said|put|reported|spoken|spoke|given|gave|counted|told|confirmed|tolls?|counts?|figures?|estimates?|reports?"
    r"|statements?|tally"
)
_NO_DEED = r"(?! (?:attacks?|strikes?|raids?|blasts?|waves?))"
_OPENS = re.compile(rf"(?:{_BEFORE})\b{_NO_DEED}.*\b(?:{_TOLD})\b", re.IGNORECASE | re.DOTALL)
_STATES = re.compile(rf"[^.;]{{0,90}}?\b(?:had|was|were) (?:been )?(?:{_BEFORE}) (?:been )?(?:{_TOLD})\b", re.IGNORECASE)
_LEADS = re.compile(rf"\b(?:{_BEFORE})\b{_NO_DEED}(?=[^.;]*\b(?:{_TOLD})\b)[^.;]{{0,70}}\Z", re.IGNORECASE)


def was_given_before(quote: str) -> bool:
    """Return whether a quote says that its figure was given earlier than another one.

    >>> was_given_before("Earlier he had announced nine dead"), was_given_before("nine dead")
    (True, False)
    >>> was_given_before("the toll had earlier been put at nine")
    True
    """
    return _OPENS.match(quote) is not None or _STATES.match(quote) is not None


def find_given_before(words: str) -> int | None:
    """Return where, in the `words` of a sentence before a figure, it begins to say so; None where it does not.

    >>> find_given_before("On Friday an initial count of "), find_given_before("On Friday shells killed ")
    (13, None)
    """
    found = _LEADS.search(words)
    return found.start() if found else None
