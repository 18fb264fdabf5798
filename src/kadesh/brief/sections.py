"""What a brief shows, as plain values: each format only lays them out.

A brief has a head, a glance, sections and a foot. A section has entries (an incident, a place, a kind of statement), an
entry has groups (the killed of one side), a group has accounts: who says what, and the words it was read from.
"""

from dataclasses import dataclass
from typing import Literal

Mark = Literal[
    "",
    "superseded",
    "part",
    "copy",
    "other-scope",
    "denied",
    "unconfirmed",
    "threatened",
    "hypothetical",
    "planned",
]


@dataclass(frozen=True)
class Quote:
    """The exact words behind an account, and where they stand: characters `start` up to `end` of the report `name`."""

    words: str
    name: str
    start: int
    end: int
    claim: str
    report: str


@dataclass(frozen=True)
class Account:
    """Who says what. `via` is who printed it, None where the claimant did; `day` is when, None if unknown.

    `decided` has a line for each thing that people decided of the claim or of its report.
    """

    who: str
    says: str
    quote: Quote | None = None
    mark: Mark = ""
    via: str | None = None
    day: str | None = None
    decided: tuple[str, ...] = ()


@dataclass(frozen=True)
class Group:
    """Accounts under one label. `total` is the range an assessment gives, empty where there is none.

    `parts` names the shares of the figure in a line; they are shown and never added to it.
    """

    label: str
    total: str = ""
    accounts: tuple[Account, ...] = ()
    parts: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Contradiction:
    """A dispute in a sentence, with those who stand on either side; `real` is false for what only looks like one."""

    id: str
    type: str
    real: bool
    sentence: str
    by: tuple[str, ...] = ()


@dataclass(frozen=True)
class Entry:
    """One thing of a section. `beside`: its groups are accounts of the same thing, to be shown side by side."""

    heading: str
    detail: str = ""
    groups: tuple[Group, ...] = ()
    disputes: tuple[Contradiction, ...] = ()
    id: str | None = None
    beside: bool = False


@dataclass(frozen=True)
class Section:
    """A chapter of the brief; `note` says how to read it, `empty` what is printed when there is nothing."""

    key: str
    title: str
    note: str = ""
    entries: tuple[Entry, ...] = ()
    empty: str = "Nothing was read."


@dataclass(frozen=True)
class Glance:
    """One line of the summary: an incident or a place, its figures, and who disputes what."""

    day: str
    place: str
    what: str
    figures: str
    disputed: str


@dataclass(frozen=True)
class Brief:
    """Everything a brief says, in order."""

    title: str
    head: tuple[str, ...]
    glance: tuple[Glance, ...]
    """What is disputed first, then incidents in order of time that have a figure or a dispute."""
    sections: tuple[Section, ...]
    foot: tuple[str, ...]
