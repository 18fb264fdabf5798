"""The words of `foes.csv`: what is a fight, an arrest, one's own people."""

import re
from csv import DictReader
from functools import cache
from importlib.resources import files


def tells_arrest(words: str) -> bool:
    """Return whether `words` tell of an arrest, which police make and not whoever has a gun.

    >>> tells_arrest("Four suspects were arrested"), tells_arrest("The band took four prisoners")
    (True, False)
    """
    return _arrest().search(words) is not None


@cache
def words_of_kind(kind: str) -> str:
    """Return the words of one kind, for an expression that finds any of them."""
    with (files("kadesh.resolve.retelling") / "foes.csv").open(encoding="utf-8") as stream:
        return "|".join(sorted(row["words"] for row in DictReader(stream) if row["kind"] == kind))


@cache
def _arrest() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words_of_kind('arrest')})\b", re.IGNORECASE)
