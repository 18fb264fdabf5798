"""Who the people of a share are: 'nine of them unarmed village women', 'four of the victims were Kenyans'."""

import re
from functools import cache
from typing import cast

from kadesh.extract.counting.phrases import ROLES
from kadesh.model.side import COMBATANTS, Role

_WORD = re.compile(r"[A-Za-z'’-]+")
_MODIFIES = 4
"""So many words may stand before the noun of a share: 'nine of them unarmed village women'."""
_NATION = re.compile(r"[A-Z][a-z]+(?:[ai]ns|is|ese|men|[bpt]s|ks|ds|rs)")
_FROM = re.compile(
    r"\b(?:foreigners?|locals?|nationals?|natives?|citizens?|residents?|youths?|teenagers?"
    r"|minors?|girls?|boys?|(?<!civilian )(?<!village )wom[ae]n)\Z",
    re.IGNORECASE,
)
"""Nouns for where people are from, how old they are or of which sex: fighters may be any of these."""


def role_within(whole: Role, *, words: str, told: str) -> Role:
    """Return what those of a share are: fighters, where their whole is of fighters and `words` say only whence they are."""
    return whole if whole in COMBATANTS and (told == "unknown" or says_whence(words)) else cast(Role, told)


def says_whence(words: str) -> bool:
    """Return whether `words` end with where people are from, how old they are, or of which sex.

    >>> says_whence("Five were foreigners"), says_whence("nine of them minors"), says_whence("nine of them nurses")
    (True, True, False)
    """
    last = words.rsplit(maxsplit=1)[-1] if words.split() else ""
    return _FROM.search(words) is not None or _NATION.fullmatch(last) is not None


def people_in(who: str) -> tuple[int, str] | None:
    """Return how far words go to the noun that they open with, and what people it is of; None where they open with none."""
    if who.lower().startswith("under "):
        return len(who.rstrip()), "civilian"
    for k, match in enumerate(_WORD.finditer(who)):
        word = match[0].lower()
        if k > _MODIFIES or (k == 0 and word in _not_first()):
            return None
        if word in ROLES and word not in ("dead", "wounded", "injured", "more", "others", "other"):
            return match.end(), ROLES[word]
        if _NATION.fullmatch(match[0]) and who[match.end() :].lstrip()[:1] in ("", ",", "."):
            return match.end(), "unknown"
    return None


@cache
def _not_first() -> frozenset[str]:
    return frozenset("said later died who had have has been still also from in by at to and released freed taken".split())
