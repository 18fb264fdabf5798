"""Two armed groups with a stroke between them: 'nine Boko Haram/ISWAP fighters' are of one party to a fight, not of two."""

import re
from collections.abc import Sequence
from dataclasses import replace

from kadesh.model.lexicon import SideMention
from kadesh.model.span import Span

_STROKES = frozenset(("/", " / ", "/ ", " /"))
_GROUP = "armed-group"
_BETWEEN_TWO = re.compile(r"\s*(?:clash|fighting|infighting|rivalry|feud|truce|talks)")
"""Behind two names, what the two have with each other."""


def with_slashed(text: str, mentions: Sequence[SideMention]) -> list[SideMention]:
    """Return `mentions` with two armed groups that a stroke joins as one, by the side of the second.

    >>> pair = [SideMention(Span(0, 5), "Alpha", "alpha", "force", "armed-group")]
    >>> pair += [SideMention(Span(6, 10), "Beta", "beta", "force", "armed-group")]
    >>> [(m.words, m.side) for m in with_slashed("Alpha/Beta fighters", pair)]
    [('Alpha/Beta', 'beta')]
    """
    joined: list[SideMention] = []
    for mention in mentions:
        before = joined[-1] if joined else None
        if before is not None and _are_one(text, before, mention=mention):
            span = Span(before.span.start, mention.span.end)
            joined[-1] = replace(mention, span=span, words=text[span.start : span.end])
        else:
            joined.append(mention)
    return joined


def _are_one(text: str, before: SideMention, *, mention: SideMention) -> bool:
    """Whether a stroke joins two armed groups; 'Alpha/army clashes' are a fight between two."""
    groups = all(m.kind == "force" and m.role == _GROUP and m.side is not None for m in (before, mention))
    joined = text[before.span.end : mention.span.start] in _STROKES
    return groups and joined and _BETWEEN_TWO.match(text, mention.span.end) is None
