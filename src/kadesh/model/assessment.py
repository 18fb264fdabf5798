"""What follows from an incident's claims under a named rule, and where they cannot all be true."""

from dataclasses import dataclass
from typing import Literal

from kadesh.model.claim import Outcome
from kadesh.model.count import Count
from kadesh.model.side import Party

Preset = Literal["claims", "ged", "acled", "airwars", "ibc"]
Standing = Literal["current", "superseded", "part", "copy", "other-scope", "denied"]
DisputeType = Literal[
    "figures",
    "responsibility",
    "denial",
    "control",
    "notification",
    "time",
    "place",
    "revision",
    "other-scope",
    "other-definition",
]


@dataclass(frozen=True)
class Stand:
    """Who stands behind a figure: the claimant as named, the outlet that printed it, the claim, and how it stands.

    `claimant` is the cited source, else the outlet, else None. `superseded` figures stay visible beside the later one.
    """

    claimant: str | None
    outlet: str | None
    claim: str
    count: Count
    day: str | None
    """ISO day on which it was published, None if unknown."""
    standing: Standing = "current"


@dataclass(frozen=True)
class Range:
    """Low, best and high for one outcome and one victim group, in people; None where nothing bounds it.

    `best` is None under the rule `claims`, which names no single number. `arithmetic` says in words how each came about.
    """

    outcome: Outcome
    victims: Party
    low: int | None
    best: int | None
    high: int | None
    stands: tuple[Stand, ...]
    origins: int | None
    """How many independent origins stand behind it; None where that cannot be told."""
    arithmetic: tuple[str, ...] = ()
    parts: tuple[Stand, ...] = ()
    """Shares of this figure, shown and never added to it."""


@dataclass(frozen=True)
class Dispute:
    """Claims that cannot all be true (`real`), or that only look so: a revision, another scope, another definition.

    `accounts` holds the claim ids of each account that stands against the others; `sentence` says it plainly and takes
    no side.
    """

    id: str
    type: DisputeType
    real: bool
    accounts: tuple[tuple[str, ...], ...]
    sentence: str


@dataclass(frozen=True)
class Assessment:
    """What the claims of one incident (or, without an incident, of one place or agreement) come to under `preset`.

    `subject` is the incident's id. `grade` is set by presets that grade, in their own exact words.
    """

    subject: str
    preset: Preset
    ranges: tuple[Range, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    grade: str | None = None
    notes: tuple[str, ...] = ()
