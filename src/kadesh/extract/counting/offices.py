"""Bodies that nobody died of: 'one of the few bodies to count the dead', 'UN bodies monitoring the truce'."""

from typing import Any

_BODIES = frozenset(("bodies", "body"))
_WORK = frozenset(
    "count monitor document record report track oversee represent investigate coordinate govern supervise help "
    "publish register rule fund observe verify issue advise manage run work meet form".split()
)
"""What only the living do, as 'to' or 'that' leads it in."""
_WORKING = frozenset(f"{work.removesuffix('e')}ing" for work in _WORK)
_PASSED = ("IN", "DT", "JJ", "NN", "NNP", "RB", "TO", "WDT", "WP")
_REACH = 7


def are_at_work(tokens: tuple[Any, ...], k: int) -> bool:
    """Return whether 'bodies' at `k` are offices, by what they are there for: 'bodies in Arda that | monitor | the truce'.

    Not 'bodies that were counted', 'bodies that rescuers counted', 'bodies found'.
    """
    if tokens[k].lower_ not in _BODIES:
        return False
    for token in tokens[k + 1 : k + _REACH]:
        if token.tag_.startswith("VB"):
            return token.tag_ in ("VB", "VBP", "VBZ", "VBG") and token.lower_.removesuffix("s") in _WORK | _WORKING
        if token.tag_ not in _PASSED:
            return False
    return False
