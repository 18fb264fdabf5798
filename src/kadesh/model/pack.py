"""What a pack holds: what is true of a conflict (or of the world), as data a user can write."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from kadesh.model.side import Role, SpeakerKind
from kadesh.model.where import Place

NameKind = Literal["nationality", "country", "capital", "force", "government", "person", "general"]
STATE, OPPOSITION, GROUP, UNKNOWN, NOBODY = "@state", "@opposition", "@group", "@unknown", "@nobody"
MEANINGS = frozenset((STATE, OPPOSITION, GROUP, UNKNOWN, NOBODY))
"""What may stand in `side` of a name in place of a side: see docs/reference/packs.md."""


@dataclass(frozen=True)
class Side:
    """A side of a conflict: ISO 3166 alpha-3 for a state, else a lower-case slug; `parent` is the side it is a part of.

    `country` is where its people live, for a non-state side, as ISO 3166 alpha-3.
    """

    slug: str
    name: str
    parent: str | None = None
    country: str | None = None


@dataclass(frozen=True)
class SideName:
    """Words that name a side: 'Turkish' (nationality), 'Ankara' (capital), 'YPG' (force), 'rebels' (general).

    `allegiance`: the words mean this side only in outlets that stand with that side ('terrorists' in Syrian state
    media), None for everybody. `country`: only in reports on that country ('rebels'), None anywhere. `role` is what
    people so named are, None where the noun that follows says it ('Turkish soldiers').
    """

    words: str
    side: str
    kind: NameKind
    role: Role | None = None
    allegiance: str | None = None
    country: str | None = None
    cased: bool = True
    """Whether capital letters must match: 'IS' must not be read in 'is'."""


@dataclass(frozen=True)
class Outlet:
    """Somebody who publishes or is cited: agency, paper, monitor, ministry.

    `names` are all its names, the full one first ('Syrian Observatory for Human Rights', 'SOHR', 'the Observatory').
    `family` is the owner or state it belongs to, for counting independent origins; None is unknown, never 'independent'.
    `allegiance` is the side whose words it uses, None if none or unknown. `home` is the country it reports from.
    """

    id: str
    names: tuple[str, ...]
    kind: SpeakerKind
    family: str | None = None
    allegiance: str | None = None
    side: str | None = None
    """The side it is a part of when it speaks (a ministry), None for those that are no party."""
    home: str | None = None


@dataclass(frozen=True)
class Agreement:
    """A deal that news refers to: 'the Sochi deal'. `parties` are sides, `signed` the day, None if unknown."""

    id: str
    names: tuple[str, ...]
    parties: tuple[str, ...] = ()
    signed: date | None = None


@dataclass(frozen=True)
class Alliance:
    """Two sides that fight together, from one day to another; None where that is open.

    Nobody is taken for the killer of an ally's fighters unless words say so.
    """

    side: str
    ally: str
    since: date | None = None
    until: date | None = None

    def holds_on(self, day: date | None) -> bool:
        """Return whether the two fight together on `day`; on a day that is not known they do.

        >>> Alliance("SYR", "RUS", since=date(2015, 9, 30)).holds_on(date(2014, 1, 1))
        False
        """
        return day is None or ((self.since is None or self.since <= day) and (self.until is None or day <= self.until))


@dataclass(frozen=True)
class Era:
    """What a side was in other years: people whom a report names as those of `side` are then of `was`.

    South Sudan was Sudan's until July 2011. `since` and `until` are days of publication, None where that end is open.
    With `places` it holds of people in these towns alone, who are told to be of the state by nothing but where they live;
    with `words` of those who are named so: the Chechen authorities were no part of Russia in 1995.
    """

    side: str
    was: str
    since: date | None = None
    until: date | None = None
    places: tuple[str, ...] = ()
    words: tuple[str, ...] = ()

    def holds_on(self, day: date | None) -> bool:
        """Return whether that held on `day`; on a day that is not known it did not.

        >>> Era("SSD", "SDN", until=date(2011, 7, 8)).holds_on(date(1999, 1, 1))
        True
        """
        return day is not None and (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


@dataclass(frozen=True)
class Pack:
    """Everything one pack, or several put together, says; later packs come before earlier ones where they differ."""

    name: str
    sides: tuple[Side, ...] = ()
    side_names: tuple[SideName, ...] = ()
    outlets: tuple[Outlet, ...] = ()
    places: tuple[tuple[str, Place], ...] = ()
    """(a name as news spells it, the place), one row for each spelling."""
    agreements: tuple[Agreement, ...] = ()
    alliances: tuple[Alliance, ...] = ()
    eras: tuple[Era, ...] = ()
    countries: tuple[str, ...] = ()
    """The countries the pack is about, as ISO 3166 alpha-3; empty for the world."""
