"""A place as a claim of control names it, and how little may be told of it: 'areas', 'a village'."""

from dataclasses import dataclass, replace

from kadesh.model.claim import Antecedent
from kadesh.model.where import Where

_COMPASS = frozenset("north south east west northeast northwest southeast southwest".split())
_TOWNS = frozenset("village villages town towns".split())
_VAGUE = frozenset(
    "area areas territory territories part parts zone zones land side sides village villages town towns regions".split()
)


@dataclass(frozen=True)
class Locality:
    """A place as a claim of control names it, and the words elsewhere that tell which it is."""

    where: Where
    antecedents: tuple[Antecedent, ...] = ()


def tells_bearing(locality: Locality) -> bool:
    """Return whether the words only tell which way from a place something lies: 'southwest of Beta'."""
    words = (locality.where.words or "").lower().split()
    return len(words) > 1 and words[0] in _COMPASS and words[1] == "of"


def is_nameless(locality: Locality) -> bool:
    """Return whether it is only 'areas', 'territory': ground somewhere, of which nobody can be said to hold it."""
    return locality.where.place is None and is_vague(locality.where.words or "", longest=2)


def is_vague(words: str, *, longest: int = 1) -> bool:
    """Return whether `words` are only 'areas', 'rebel-held territory', with so many words at the most."""
    bare = [w for w in words.lower().split() if "-" not in w]
    return 0 < len(bare) <= longest and bare[-1] in _VAGUE


def is_town(locality: Locality) -> bool:
    """Return whether it is one town or village, or some, by no name: 'a village held by Alpha' is no province."""
    words = (locality.where.words or "").lower().split()
    return bool(words) and words[-1] in _TOWNS


def lie_in(towns: list[Locality], around: list[Locality]) -> list[Locality]:
    """Return 'a village' known to lie in the first place of `around`, which is not itself what is held."""
    where = around[0].where if around else None
    if where is None or where.place is None or where.span is None:
        return towns
    lying = Antecedent("place", where.span, where.words or "")
    return [Locality(replace(t.where, place=where.place), (*t.antecedents, lying)) for t in towns]


def is_somewhere(locality: Locality) -> bool:
    """Return whether it is nameless and not even a town: 'rebel-held areas' lie anywhere, 'a rebel-held town' is one."""
    words = (locality.where.words or "").lower().split()
    return is_nameless(locality) and words[-1] not in _TOWNS
