"""The words of `foes.csv`: what is a fight, an arrest, one's own people."""

import re
from csv import DictReader
from functools import cache
from importlib.resources import files

_IN_LEAGUE = re.compile(
    r"\b(?:for|over|charges of|suspicion of|accused of|suspected of)\s[“\"]?(?:[\w-]+\s){0,2}?"
    r"(?:belonging|ties|links|affiliation|allegiance|loyalty|membership|connections?|contacts?|collaborati\w+|dealing|working"
    r"|fighting|spying)\s(?:to|with|of|in|for|alongside)\s",
    re.IGNORECASE,
)
"""'Arrested for belonging to', 'on suspicion of ties with'."""
_BEHIND = 40
"""Characters behind it among which those are named."""


def tells_arrest(words: str) -> bool:
    """Return whether `words` tell of an arrest, which police make and not whoever has a gun.

    >>> tells_arrest("Four suspects were arrested"), tells_arrest("The band took four prisoners")
    (True, False)
    """
    return _arrest().search(words) is not None


def charged_with(sentence: str) -> range:
    """Return where a sentence names those with whom people arrested are said to be in league; empty if it does not.

    >>> charged_with("Nine were held for belonging to Alpha.")
    range(32, 72)
    """
    found = _IN_LEAGUE.search(sentence)
    return range(found.end(), found.end() + _BEHIND) if found is not None else range(0)


@cache
def words_of_kind(kind: str) -> str:
    """Return the words of one kind, for an expression that finds any of them."""
    with (files("kadesh.resolve.retelling") / "foes.csv").open(encoding="utf-8") as stream:
        return "|".join(sorted(row["words"] for row in DictReader(stream) if row["kind"] == kind))


@cache
def _arrest() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words_of_kind('arrest')})\b", re.IGNORECASE)
