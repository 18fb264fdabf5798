"""When two readers say the same: figures, days, names, roles, and the words they point at."""

import re
import unicodedata
from collections.abc import Sequence
from datetime import date
from itertools import zip_longest

Spot = tuple[int, int] | None
"""First character and the one after the last, in the text; None where the words are not in it."""
Bounds = Sequence[int | None]

NEAR = 160
"""Characters that may lie between the words two readers point at for one toll."""
VAGUE = (2, 3, 24, 40, 200, 2000, 200000)
"""What is written for soldiers, several, dozens, scores, hundreds, thousands, hundreds of thousands."""
COMBATANTS = {"military", "police", "armed-group"}
LOOSE = {"unknown", "mixed"}
PASSED_OVER = frozenset(
    "the a an of for in and to by his its mr city town village province governorate district countryside area said".split()
)
SPELLED_ALIKE = 5
"""Longer words whose first five letters agree are one name in two spellings."""


def agree_on_bounds(one: Bounds, other: Bounds | None) -> bool:
    """Return whether both bounds agree; a vague number may differ by a factor of two.

    >>> agree_on_bounds([24, None], [40, None]), agree_on_bounds([5, None], [5, 5])
    (True, False)
    """
    if not other:
        return False
    if tuple(one) == tuple(other):
        return True
    vague = one[1] is None and one[0] in VAGUE
    return bool(vague and other[1] is None and other[0] and one[0] and 0.5 <= other[0] / one[0] <= 2)


def agree_on_figure(one: Bounds, other: Bounds | None) -> bool:
    """Return whether the number agrees although only one of the two is told as 'at least'."""
    return bool(other and one[0] and one[0] == other[0] and (one[1] is None) != (other[1] is None))


def agree_on_days(one: Sequence[str | None] | None, other: Sequence[str | None] | None) -> bool:
    """Return whether first and last day agree to a day; no day agrees with no day only."""
    if not _told(one) or not _told(other):
        return _told(one) == _told(other)
    return all(_agree_on_day(a, b) for a, b in zip_longest(one or (), other or ()))


def agree_on_role(one: str, other: str | None) -> bool:
    """Return whether two roles are of one kind; bare people go with people and with civilians."""
    kinds = {_kind_of(one), _kind_of(other) if other else None}
    return len(kinds) == 1 or kinds == {"people", "civilian"}


def agree_on_name(one: str | None, other: str | None) -> bool:
    """Return whether at least half of the shorter name's words stand in the longer one; none agrees with none.

    >>> agree_on_name("the town of Saraqib", "Saraqeb"), agree_on_name("Hama", None)
    (True, False)
    """
    if not one or not other:
        return not one and not other
    short, long = sorted((_words(one), _words(other)), key=len)
    known = sum(any(_alike(a, b) for b in long) for a in short)
    return bool(short) and known >= max(1, (len(short) + 1) // 2)


def find_spot(text: str, quote: str | None, start: object = None) -> Spot:
    """Return where `quote` stands: at `start` if given, else where it is found, blanks being equal."""
    if not quote:
        return None
    at = start if isinstance(start, int) else text.find(quote)
    if at >= 0:
        return at, at + len(quote)
    found = re.search(r"\s+".join(map(re.escape, quote.split())), text)
    return found.span() if found else None


def share_words(one: Spot, other: Spot) -> bool:
    """Return whether two spots have a character in common."""
    return _gap(one, other) < 0


def lie_near(one: Spot, other: Spot, *, gap: int = NEAR) -> bool:
    """Return whether fewer than `gap` characters lie between two spots."""
    return _gap(one, other) < gap


def _gap(one: Spot, other: Spot) -> float:
    """How many characters lie between; below 0 for those that share some, without end for one that is nowhere."""
    if not one or not other:
        return float("inf")
    return max(one[0], other[0]) - min(one[1], other[1])


def _told(days: Sequence[str | None] | None) -> bool:
    return bool(days and any(days))


def _agree_on_day(one: str | None, other: str | None) -> bool:
    if not one or not other:
        return not one and not other
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days) <= 1


def _kind_of(role: str | None) -> str:
    return "combatant" if role in COMBATANTS else "people" if role in LOOSE else "civilian"


def _words(name: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    every = re.findall(r"[a-z0-9]+", plain)
    return [word for word in every if word not in PASSED_OVER] or every


def _alike(one: str, other: str) -> bool:
    if one == other:
        return True
    long = min(len(one), len(other)) >= SPELLED_ALIKE
    return long and (one[:SPELLED_ALIKE] == other[:SPELLED_ALIKE] or _one_letter_apart(one, other))


def _one_letter_apart(one: str, other: str) -> bool:
    if abs(len(one) - len(other)) > 1:
        return False
    same = 0
    while same < min(len(one), len(other)) and one[same] == other[same]:
        same += 1
    a, b = one[same:], other[same:]
    return a[1:] == b[1:] or a == b[1:] or a[1:] == b
