"""Who found the dead or freed the captives: of those who are named beside, the ones who did not do it."""

import re
from collections.abc import Sequence

_FOUND_DEAD = re.compile(
    r"\b(?:found|discovered|recovered|retrieved|exhumed|unearthed|(?:come|came|coming)\sacross|(?:came|stumbled)\s(?:up)?on)\b(?!\sby\b)(?=[^.;]{0,60}\b(?:bod(?:y|ies)|corpses?|remains)\b)"
    r"|\b(?:rescu|fre)(?:ed?|ing)\b(?=[^.;]{0,40}\b(?:hostages?|captives?|abductees?|kidnapped|abducted)\b)"
)
_FOUND_BY = re.compile(
    r"\b(?:bod(?:y|ies)|corpses?|remains)\b[^.;]{0,60}?"
    r"\b(?:found|discovered|recovered|retrieved|exhumed|unearthed|collected|buried)\sby\s"
)
_BEHIND = 30
"""Characters behind 'found by' among which those are named who found them: 'members of the | Alpha'."""


def find_finders(sentence: str, named: Sequence[tuple[int, str]]) -> frozenset[str]:
    """Return the sides that found the dead of a sentence or freed its captives; `named` has where each side is named in it.

    >>> sorted(find_finders("Alpha found a body, two corpses were found by Beta.", [(0, "alpha"), (46, "beta")]))
    ['alpha', 'beta']
    """
    before = ([side for at, side in named if at < found.start()][-1:] for found in _FOUND_DEAD.finditer(sentence))
    behind = (
        [side for at, side in named if found.end() <= at <= found.end() + _BEHIND][:1]
        for found in _FOUND_BY.finditer(sentence)
    )
    return frozenset(side for near in (*before, *behind) for side in near)
