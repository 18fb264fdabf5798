"""Numbers right before whoever says them, the comma lost: 'killed nine and wounded 30 | activists said'."""

from typing import Any

from kadesh.extract.counting.phrases import ROLES
from kadesh.extract.words import load_words

_SPEAKERS = load_words("speakers", "noun")
_SAYINGS = frozenset("said says say told tells reported reports".split())
_BOUNDS = frozenset("at least more than over about around some nearly almost".split())
_HARMS = frozenset("killed killing wounded wounding injured injuring".split())
_DESCRIBING = frozenset("JJ NN NNP NNS NNPS".split())
_FIGHTING = frozenset(("military", "armed-group"))
"""'Killed nine rebels said' is too odd to tell from 'killed nine rebels, said'."""
_ENDING = frozenset("on in late early adding citing yesterday today monday tuesday wednesday thursday friday".split())
_WIDEST = 4


def says_so(tokens: tuple[Any, ...], first: int, *, last: int) -> bool:
    """Return whether those who say it stand right behind a number, and its noun is said elsewhere or not at all.

    'Wounded 30 | local sources said'; not 'wounded 30 activists', 'wounded 30 activists said the mayor'.
    """
    verb = next((k for k in range(first - 1, -1, -1) if tokens[k].lower_ not in _BOUNDS), 0)
    if tokens[verb].lower_ not in _HARMS or (verb and tokens[verb - 1].lower_ == "who"):
        return False
    end = next((t.i for t in tokens[last + 1 : last + 2 + _WIDEST] if t.tag_ not in _DESCRIBING), last + 1)
    if end == last + 1 or tokens[end].lower_ not in _SAYINGS:
        return False
    noun = tokens[end - 1].lower_
    behind = tokens[end + 1 : end + 2]
    closes = not behind or not behind[0].text[0].isalnum() or behind[0].lower_ in _ENDING
    return closes and noun in _SPEAKERS and ROLES.get(noun) not in _FIGHTING
