"""What is printed twice or marked for machines in a sentence, blanked so that each letter stays where it stands."""

import re

from kadesh.extract.counting.numbers import NUMBER, number_value

_FIGURES_BEHIND = re.compile(
    rf"\b(?P<words>{NUMBER})\s?(?P<again>[(\[]\s?(?P<figures>\d{{1,3}}(?:,?\d{{3}}){{0,2}})\s?[)\]])", re.I
)
"""'Fifteen (15) people'."""
_WORDS_BEHIND = re.compile(rf"\b(?P<words>\d{{1,9}})\s?(?P<again>[(\[]\s?(?P<figures>{NUMBER})\s?[)\]])", re.I)
"""'15 (fifteen) people'."""
_HASH = re.compile(r"(?<![\w#&/])#(?=[A-Za-z][a-z]{2})")
"""The sign of a keyword: '#terrorist'."""


def without_restated(text: str) -> str:
    """Return `text` with a number's second telling and the sign of keywords turned into blanks; no offset changes.

    >>> without_restated("Nine (9) #soldiers died in 2 (two) raids (4)")
    'Nine      soldiers died in 2       raids (4)'
    """
    if "(" in text or "[" in text:
        for pattern in (_FIGURES_BEHIND, _WORDS_BEHIND):
            text = pattern.sub(_blank_again, text)
    return _HASH.sub(" ", text) if "#" in text else text


def _blank_again(match: re.Match[str]) -> str:
    """The number alone, where both tellings are worth the same."""
    if number_value(match["words"]) != number_value(match["figures"]):
        return match[0]
    return match[0][: match.start("again") - match.start()] + " " * len(match["again"])
