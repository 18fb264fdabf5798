"""Who leads no fighters, and who is led: 'a community leader', 'two of his men'."""

import re

from kadesh.extract.words import load_words

_LEADERS = frozenset(("leader", "leaders"))
_COMMUNITIES = load_words("communities", "word")
"""Bodies whose leaders bear no arms."""
_HIS_MEN = re.compile(r"\b(?:his|her)\s(?:own\s)?men$", re.IGNORECASE)


def leads_no_fighters(words: str) -> bool:
    """Return whether `words` are for the leader of people without arms: 'a community leader', not 'a rebel leader'."""
    said = set(words.lower().replace("-", " ").split())
    return bool(said & _LEADERS) and bool(said & _COMMUNITIES)


def are_led(words: str) -> bool:
    """Return whether `words` are for the men of somebody told before: 'two of his men'."""
    return _HIS_MEN.search(words) is not None
