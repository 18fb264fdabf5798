"""'Among' behind losses: who suffered them ('casualties among the police'), and no share as in 'six dead, among them'."""

from typing import Any

from kadesh.extract.counting.group import Group

_AMONG = frozenset(("among", "amongst"))
_OTHERS = frozenset("them those these whom which dead wounded injured killed victims casualties".split())
_LOST = frozenset(
    "casualties casualty losses deaths death dead fatalities fatality killed wounded injured injuries victims hurt".split()
)
_BACK = 3


def is_told_among(tokens: tuple[Any, ...], k: int) -> bool:
    """Whether the 'among' at token `k` tells who suffered losses, and opens no share of them: 'casualties among police'."""
    if tokens[k].lower_ not in _AMONG or k == 0 or tokens[k - 1].lower_ not in _LOST:
        return False
    return not _OTHERS & {t.lower_ for t in tokens[k + 1 : k + 4]}


def suffer_losses(tokens: tuple[Any, ...], groups: list[Group], *, scored: dict[int, Any]) -> set[int]:
    """Return the groups without a number among whom losses are told: the servicemen of 'ten wounded among servicemen'."""
    return {i for i in scored if groups[i].kind == "plural" and _suffers(tokens, groups, i=i)}


def _suffers(tokens: tuple[Any, ...], groups: list[Group], *, i: int) -> bool:
    first = groups[i].first
    return any(_lost(tokens, groups, k=k) for k in range(max(0, first - _BACK), first))


def _lost(tokens: tuple[Any, ...], groups: list[Group], *, k: int) -> bool:
    """Whether 'among' at token `k` stands behind losses that are counted themselves."""
    return is_told_among(tokens, k) and any(k - 2 <= group.last < k for group in groups)
