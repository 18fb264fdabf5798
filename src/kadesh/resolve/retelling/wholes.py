"""Which figure a share belongs to that is told in a sentence of its own: 'The dead include 62 pupils.'"""

import re
from collections.abc import Sequence
from dataclasses import replace

from kadesh.model.claim import Claim, Toll

_REACH = 450
"""Characters between a figure and a share of it in a sentence further on."""
_OF_THEM = re.compile(
    r"\b(?:victims?|dead|killed|wounded|injured|casualties|fatalities|deaths|them|those|toll)\b.{0,40}?"
    r"\b(?:includ\w+|were|was|are|among)\b|\bamong (?:the|them|those)\b|\bof (?:the|them|those)\b",
    re.IGNORECASE,
)
_MANY = 2


def tie_shares(claims: Sequence[Claim]) -> list[Claim]:
    """Return `claims`, each share that belongs to no figure yet tied to the last higher one of its outcome before it.

    'A registry lists 340 dead. They include 62 pupils': the pupils are of the 340.
    """
    tolls = [c for c in claims if isinstance(c, Toll)]
    return [_tie(c, tolls) if isinstance(c, Toll) and _is_loose(c) else c for c in claims]


def _is_loose(toll: Toll) -> bool:
    return toll.scope == "part" and toll.part_of is None and _OF_THEM.search(toll.evidence.quote) is not None


def _tie(share: Toll, tolls: Sequence[Toll]) -> Toll:
    before = [t for t in tolls if _may_hold(t, share)]
    if not before:
        return share
    return replace(share, part_of=max(before, key=lambda t: (t.evidence.start, t.evidence.end, t.id)).id)


def _may_hold(whole: Toll, share: Toll) -> bool:
    gap, one = share.evidence.start - whole.evidence.end, whole.count.low or 0
    told = whole.outcome == share.outcome and whole.scope != "part" and whole.polarity == "asserted"
    apart = share.event is not None and whole.event is not None and share.event != whole.event
    return (
        told
        and not apart
        and 0 <= gap <= _REACH
        and one >= _MANY
        and one > (share.count.low or 0)
        and one >= (share.count.high or 0)
    )
