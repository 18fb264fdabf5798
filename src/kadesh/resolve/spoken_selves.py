"""A group that speaks of itself: 'Alpha said the movement had shelled the port', 'the Beta front says its fighters did'."""

import re
from dataclasses import replace

from kadesh.model.lexicon import SideMention
from kadesh.model.span import Span

_SELF = re.compile(
    r"(?:['’]s)?(?:\s(?!and\b)[\w-]+){0,3}?\s(?:said|says|claimed|claims|announced|added|confirmed|declared|stated)"
    r"(?:\s(?:on|in|late|early)\s[\w ]{3,20}?)?(?:\sthat)?\s"
    r"(?:the\s(?P<body>group|movement|militia|organi[sz]ation|faction)|(?:its|their)\s(?:own\s)?"
    r"(?P<men>fighters|forces|men|troops|units|militants|gunmen))"
    r"(?=\s(?:had|has|have|were|was|would|also|then|\w+ed|shot|took|fought|hit|struck)\b)"
)
_OTHERS = re.compile(
    r"[^.;\n]{0,60}?\b(?:(?:its|their) (?:own )?(?:\w+ )?(?:members?|men|fighters?|soldiers?|forces|offices?|positions?"
    r"|bases?|commanders?|leaders?)|civilians?|villagers|women|children)\b",
    re.IGNORECASE,
)
"""Behind 'the militia', which is another then: 'Alpha said the militia | had killed two of its men'."""
_REACH = 110


def with_selves(text: str, mentions: list[SideMention]) -> list[SideMention]:
    """Return `mentions` with the words by which an armed group that speaks means itself as that group.

    >>> group = SideMention(Span(0, 9), "Zor Front", "zor-front", "force", "armed-group")
    >>> [m.words for m in with_selves("Zor Front said the group had shelled Arda.", [group])]
    ['Zor Front', 'group']
    """
    told = list(mentions)
    for group in mentions:
        if group.kind == "force" and group.role == "armed-group" and group.side is not None:
            told = _with_self(text, told, group=group)
    return told


def _with_self(text: str, mentions: list[SideMention], *, group: SideMention) -> list[SideMention]:
    found = _SELF.match(text, group.span.end, group.span.end + _REACH)
    if found is None:
        return mentions
    name = "body" if found["body"] else "men"
    if found["body"] and _OTHERS.match(text, found.end()):
        return mentions
    span = Span(*found.span(name))
    if any(group.span.end <= m.span.start and m.span.end <= span.start and m.side is not None for m in mentions):
        return mentions  # 'Alpha and the army said their forces'
    there = next((m for m in mentions if m.span.overlaps(span)), None)
    if there is not None:
        own = replace(there, side=group.side, role="armed-group") if there.kind == "general" else there
        return [own if m is there else m for m in mentions]
    new = SideMention(span, span.of(text), group.side, "general", "armed-group")
    return sorted([*mentions, new], key=lambda m: m.span)
