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
_RAIDED = re.compile(
    r"\b(?:raids?|operations?|campaigns?|sweeps?|crackdowns?)\s(?:(?:were|was|have|had|been|are|also)\s){0,3}"
    r"(?:(?:conducted|carried out|launched|mounted|made)\s)?(?:on|against|targeting)\s(?:the\s)?",
    re.IGNORECASE,
)
"""'Ten raids conducted on': whom arrests are made among."""
_BEHIND, _NEXT = 40, 12
"""Characters behind it among which those are named."""


def tells_arrest(words: str) -> bool:
    """Return whether `words` tell of an arrest, which police make and not whoever has a gun.

    >>> tells_arrest("Four suspects were arrested"), tells_arrest("The band took four prisoners")
    (True, False)
    """
    return _arrest().search(words) is not None


def charged_with(sentence: str) -> range:
    """Return where a sentence names those with whom people arrested are in league, or who were raided; empty if it does not.

    >>> charged_with("Nine were held for belonging to Alpha.")
    range(32, 72)
    """
    found = _IN_LEAGUE.search(sentence)
    if found is None and (raided := _RAIDED.search(sentence)) is not None:
        return range(raided.end(), raided.end() + _NEXT)
    return range(found.end(), found.end() + _BEHIND) if found is not None else range(0)


@cache
def words_of_kind(kind: str) -> str:
    """Return the words of one kind, for an expression that finds any of them."""
    with (files("kadesh.resolve.retelling") / "foes.csv").open(encoding="utf-8") as stream:
        return "|".join(sorted(row["words"] for row in DictReader(stream) if row["kind"] == kind))


@cache
def _arrest() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words_of_kind('arrest')})\b", re.IGNORECASE)
