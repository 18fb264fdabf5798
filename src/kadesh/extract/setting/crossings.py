"""Clues that only say something together: how fine a place is with where it stands, how often it is named, what is asked."""

from functools import lru_cache

_STANDS = ("own", "back-1", "back-2", "back-4", "back", "back-9", "ahead-1", "ahead", "desk", "home-far", "ruled-far")
_OFTEN = ("main", "often", "twice", "once")
_OPENINGS = ("opening", "opening:first")
_GRADES = ((0.4, "site"), (0.9, "area"), (1.05, "town"), (2.5, "bare"), (4.0, "district"), (6.0, "province"))


@lru_cache(maxsize=64)
def grade_of(fineness: float) -> str:
    """Return how fine a place is, in a word.

    >>> grade_of(1.0), grade_of(4.0), grade_of(6.0)
    ('town', 'province', 'country')
    """
    return next((grade for end, grade in _GRADES if fineness < end), "country")


@lru_cache(maxsize=4096)
def cross_clues(clues: tuple[str, ...], grade: str, *, bare: bool, period: bool) -> tuple[str, ...]:
    """Return the clues of a place with those that cross them.

    `bare`: the claim's sentence names no place; `period`: its figure is of a whole period.

    >>> cross_clues(("own", "once"), "town", bare=False, period=False)
    ('own', 'once', 'full:own:town', 'full:own', 'event:town:True', 'once:town', 'once:full')
    """
    full, stands = "bare" if bare else "full", next((s for s in _STANDS if s in clues), "else")
    crossed = [
        f"{full}:{stands}:{grade}",
        f"{full}:{stands}",
        f"{'period' if period else 'event'}:{grade}:{stands == 'own'}",
    ]
    crossed += [f"{opening}:{grade}:{full}" for opening in _OPENINGS if opening in clues]
    crossed += [f"{times}:{also}" for times in _OFTEN if times in clues for also in (grade, full)]
    return (*clues, *crossed)
