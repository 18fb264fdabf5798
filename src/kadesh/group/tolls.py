"""Two figures of one report: whether they may count the people of one event."""

from collections.abc import Iterator

from kadesh.group.page import Page
from kadesh.model.claim import Toll

_HELD = frozenset({"captured", "kidnapped", "missing"})
_AWAY = frozenset({"displaced", "refugees"})


def compare_tolls(page: Page, a: Toll, b: Toll) -> Iterator[str]:
    """Yield the rows of `within.csv` that hold of two figures: their outcomes, numbers, and the roles of those they count.

    >>> from kadesh.group.page import open_page
    >>> from kadesh.model.claim import Evidence
    >>> from kadesh.model.count import Count
    >>> dead = Toll(evidence=Evidence("report-1", 0, 9, "five died"), outcome="killed", count=Count(5, 5))
    >>> hurt = Toll(evidence=Evidence("report-1", 10, 19, "nine hurt"), outcome="wounded", count=Count(9, 9))
    >>> list(compare_tolls(open_page([dead, hurt], None), dead, hurt))
    ['killed and wounded']
    """
    if a.outcome == b.outcome:
        yield from _figures(a, b)
    else:
        yield "killed and wounded" if {a.outcome, b.outcome} == {"killed", "wounded"} else "outcome other"
    if _class(a) != _class(b):
        yield "outcome of " + " and ".join(sorted((_class(a), _class(b))))
    if (a.count.low == 0) != (b.count.low == 0):
        yield "nobody, somebody"
    roles = {a.victims.role, b.victims.role} - {"unknown"}
    if len(roles) == 2 or (roles and a.victims.role == b.victims.role):
        yield "role other" if len(roles) == 2 else "role same"
    if "cumulative" in (a.scope, b.scope):
        yield "over a period"
    if "part" in (a.scope, b.scope) and page.whole_of(a) is not page.whole_of(b):
        yield "part of something else"


def _figures(a: Toll, b: Toll) -> Iterator[str]:
    one, other = a.count.low or a.count.high, b.count.low or b.count.high
    if (a.count.low, a.count.high) == (b.count.low, b.count.high):
        yield "figure same" if (one or 0) > 2 else "figure same, small"
    elif one and other:
        alike = (a.victims.side, a.victims.role) == (b.victims.side, b.victims.role)
        firm = a.scope == b.scope == "event" and "vague" not in (a.count.quantifier, b.count.quantifier)
        yield f"figure other, {'alike' if alike else 'other'} people, {'firm' if firm else 'loose'}"


def _class(toll: Toll) -> str:
    return "held" if toll.outcome in _HELD else "away" if toll.outcome in _AWAY else "hurt"
