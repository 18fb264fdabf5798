"""Sides, roles and speakers: who is meant by the words of a report."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from kadesh.model.span import Span

Role = Literal["military", "police", "armed-group", "civilian", "official", "media", "medical", "aid", "mixed", "unknown"]
SideBasis = Literal["stated", "outlet", "place", "antecedent", "opponent", "unknown"]
SpeakerKind = Literal["person", "body", "agency", "outlet", "anonymous"]

COMBATANTS: frozenset[Role] = frozenset(("military", "police", "armed-group"))
"""Roles of those who bear arms for a side; whoever has another role is no fighter."""
UNARMED: frozenset[Role] = frozenset(("aid", "medical", "media"))
"""Roles of bodies that are no party to a war: their members carry no arms and attack nobody."""
UNTOLD: frozenset[Role] = frozenset(("unknown", "mixed"))
"""What stands for a role where the words leave open who the people are."""

Parent = Callable[[str], str | None]
"""The side that a side belongs to: that of a state above that of its army; None where there is none."""


@dataclass(frozen=True)
class Party:
    """A party as the words name it.

    `side` is ISO 3166 alpha-3 for a state, its government, forces and nationals, a lower-case slug of a pack for
    anyone else, None if unknown. `basis` tells how the side is known: `stated` by the words, `outlet` (a loaded word
    read against the outlet's allegiance, as "terrorists" in state media), `place` (civilians of the country it happened
    in), `antecedent` (named in an earlier sentence), `opponent` (the other party of the same clash).
    """

    words: str | None = None
    side: str | None = None
    role: Role = "unknown"
    basis: SideBasis = "unknown"
    span: Span | None = None

    @property
    def text(self) -> str:
        """The party for a person, as in 'Turkish soldiers' or 'unknown'.

        >>> Party("the rebels", "mmr-opposition").text, Party(side="TUR", role="military").text, Party(role="medical").text
        ('the rebels', 'TUR', 'unknown')
        """
        return self.words or self.side or "unknown"


@dataclass(frozen=True)
class Speaker:
    """One link of an attribution chain: `words` as printed, `name` resolved ("the monitor" -> the name given earlier).

    A chain runs from who said it to who printed it: minister, agency, outlet. The outlet's own voice has no Speaker
    of kind other than `outlet`.
    """

    words: str
    name: str
    kind: SpeakerKind = "body"
    side: str | None = None
    span: Span | None = None


NOBODY = Party()


def no_parent(_: str) -> None:
    """Return no parent for any side: what holds when no pack is loaded."""


def line_of(side: str, parent: Parent) -> tuple[str, ...]:
    """Return a side and those it is a part of, nearest first.

    >>> line_of("ypg", {"ypg": "sdf"}.get)
    ('ypg', 'sdf')
    """
    line = [side]
    above = parent(side)
    while above is not None and above not in line:
        line.append(above)
        above = parent(above)
    return tuple(line)


def sides_agree(one: str, other: str, parent: Parent) -> bool:
    """Return whether two sides are the same, or one a part of the other.

    >>> above = {"zor-front": "zor-council", "zor-guard": "zor-council"}.get
    >>> sides_agree("zor-front", "zor-council", above), sides_agree("zor-front", "zor-guard", above)
    (True, False)
    """
    return one == other or one in line_of(other, parent) or other in line_of(one, parent)
