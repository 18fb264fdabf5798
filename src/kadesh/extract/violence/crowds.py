"""People in the street and those who are sent against them: 'police fired tear gas at marchers'."""

import re

_STREET = re.compile(
    r"\b(?:protest(?:er|or)s?|protests|demonstrat(?:ors?|ions?)|marchers|rioters?|rioting|mobs?|processions?|barricades?|"
    r"mourners|stone[- ]?(?:pelt|throw)\w*|curfew)\b",
    re.IGNORECASE,
)
"""Words for people in the street that stand anywhere in the sentence."""
_ORDER = re.compile(
    r"\b(?:police(?:men|man)?|cops|constabulary|gendarmes?|troopers?|security (?:forces?|personnel|men)|soldiers|troops|"
    r"guards|paramilitary|riot)\b",
    re.IGNORECASE,
)
"""Who is sent against them."""
_FIRING = re.compile(r"\bpolice (?:\w+ )?(?:firing|fired)\b|\bpolice (?:\w+ ){0,2}open(?:ed|ing)? fire\b", re.IGNORECASE)
"""'Police firing' is told of crowds, but where it was at men with arms."""
_ARMED = re.compile(
    r"\b(?:gunm[ae]n|robbers?|bandits?|militants?|rebels?|guerrillas?|terrorists?|insurgents?|kidnappers|armed|suspects?)\b",
    re.IGNORECASE,
)


def is_in_street(text: str) -> bool:
    """Return whether `text` tells of people in the street and of those who are sent against them."""
    if _FIRING.search(text) and not _ARMED.search(text):
        return True
    return bool(_STREET.search(text) and _ORDER.search(text))
