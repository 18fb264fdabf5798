"""How fully a telling tells of an incident: who, whom, where and when of its own; of several the fullest is kept."""

import re
from collections.abc import Container

from kadesh.model.claim import Event
from kadesh.resolve.retelling.heads import HEADLINE
from kadesh.resolve.retelling.placeclues import FINE

_MONTH, _YEAR = 27, 365
_BARE = 2
"""Fewer words than these tell of a deed only that it was done."""
_LASTING = re.compile(
    r"\b(?:since|regularly|repeatedly|daily|several times|in recent|over the past|so far|in the past"
    r"|for (?:(?:about|nearly|almost|over|more than|at least) )?(?:\w+ )?(?:days|weeks|months|years|decades))\b",
    re.IGNORECASE,
)
"""What goes on for a time, or is done again and again."""


def fullness(event: Event, cited: Container[str | None], *, again: bool) -> tuple[int, int, int]:
    """Return how fully an event is told: parties, a place and a day of its own, people killed; then the longer words.

    'The attack' only points back to a fuller telling.

    >>> from kadesh.model.claim import Evidence
    >>> told = Event(evidence=Evidence("report-1", 200, 216, "Raids killed two"), type="airstrike")
    >>> fullness(told, {told.id}, again=False)
    (3, 16, 200)
    """
    parties = sum(p.side is not None and p.basis != "antecedent" for p in (event.attacker, event.target))
    stated = 2 * (event.where.basis == "stated" and event.where.precision in FINE) + (
        event.when.basis not in ("antecedent", "unknown")
    )
    told = parties + stated + in_body(event) + 2 * (event.id in cited) - again - _is_vague(event)
    return (told, len(event.evidence.quote), event.evidence.start)


def goes_on(event: Event) -> bool:
    """Return whether words tell what goes on for a time, or is done again and again."""
    return _LASTING.search(event.evidence.quote) is not None


def takes_a_month(event: Event) -> bool:
    """Return whether the time of an event is a month or longer."""
    return _days(event) >= _MONTH


def _days(event: Event) -> int:
    since, until = event.when.first, event.when.last
    return (until - since).days if since is not None and until is not None else 0


def in_body(event: Event) -> int:
    """Return 1 for what stands below the headline, else 0."""
    return int(event.evidence.start > HEADLINE)


def _is_vague(event: Event) -> int:
    """How little words tell of one deed: 2 for what goes on, 4 where that is for a year or longer, 1 for a bare word."""
    lasting = 2 * goes_on(event) * (1 + (_days(event) >= _YEAR))
    return lasting + (len(event.evidence.quote.split()) < _BARE)
