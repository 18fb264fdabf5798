"""Figures that are no total, because the same report counts more people beside them."""

import re

from kadesh.model.claim import Toll
from kadesh.reconcile.account import Account
from kadesh.reconcile.naming import plain_words

_COUNTED = re.compile(r"(?:an?|one|1|another|single|sole|lone)\b", re.IGNORECASE)
"""How words for one person begin where they count: 'a driver', and not 'the director'."""


def is_among_more(some: Account[Toll], people: Account[Toll]) -> bool:
    """Return whether a figure is of some of those whom its report tells of, and says nothing against the larger one.

    So is one person told by name or office ('the director was killed'), and who is listed in one breath with more
    people by the same voice ('20 civilians and one aid worker').
    """
    one, more = some.claim, people.claim
    if one.evidence.report_id != more.evidence.report_id or not _is_fewer(one, more):
        return False
    return _is_somebody(one) or (some.voice == people.voice and _is_listed_with(one, more))


def _is_fewer(one: Toll, more: Toll) -> bool:
    return (one.count.low or 0) < (more.count.low or more.count.high or 0)


def _is_somebody(toll: Toll) -> bool:
    words = toll.victims.words
    return toll.count.low == toll.count.high == 1 and words is not None and _COUNTED.match(words) is None


def _is_listed_with(one: Toll, more: Toll) -> bool:
    names = plain_words(one.victims.words), plain_words(more.victims.words)
    return one.evidence.span.overlaps(more.evidence.span) and None not in names and names[0] != names[1]
