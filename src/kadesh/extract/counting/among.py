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
    if tokens[k].lower_ not in _AMONG or k == 0 or not _follows_losses(tokens, k):
        return False
    return not _OTHERS & {t.lower_ for t in tokens[k + 1 : k + 4]}


def _follows_losses(tokens: tuple[Any, ...], k: int) -> bool:
    """Whether losses stand before 'among', or a number that goes on with them: '40 deaths among troops and 12 | among'."""
    if tokens[k - 1].lower_ in _LOST:
        return True
    before = range(1, k - 1) if tokens[k - 1].tag_ == "CD" else ()
    return any(tokens[j].lower_ in _AMONG and tokens[j - 1].lower_ in _LOST for j in before)


def suffer_losses(tokens: tuple[Any, ...], groups: list[Group], *, scored: dict[int, Any]) -> set[int]:
    """Return the groups without a number among whom losses are told: the servicemen of 'ten wounded among servicemen'."""
    return {i for i in scored if groups[i].kind == "plural" and _suffers(tokens, groups, i=i)}


def _suffers(tokens: tuple[Any, ...], groups: list[Group], *, i: int) -> bool:
    first = groups[i].first
    return any(_lost(tokens, groups, k=k) for k in range(max(0, first - _BACK), first))


def _lost(tokens: tuple[Any, ...], groups: list[Group], *, k: int) -> bool:
    """Whether 'among' at token `k` stands behind losses that are counted themselves."""
    return is_told_among(tokens, k) and any(k - _BACK <= group.last < k for group in groups)
