"""What a store answers with beside reports, claims and incidents: hits, moments, notes."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from kadesh.model.incident import Incident

Flag = Literal["hidden", "restricted"]


@dataclass(frozen=True, order=True)
class Hit:
    """A report or a claim that a search found: the day it was published, its words, and the claim's id for a claim."""

    published: date | None
    report_id: str
    claim_id: str | None
    words: str


@dataclass(frozen=True)
class Moment:
    """An incident as it stood from `at` on (UTC); `incident` is None where it stood no longer, merged or dissolved."""

    at: datetime
    incident: Incident | None


@dataclass(frozen=True)
class Tombstone:
    """A report or claim that was deleted: what, why, by whom, when (UTC). The rows stay, and are shown nowhere."""

    subject: str
    why: str
    who: str
    at: datetime


@dataclass(frozen=True)
class FlagNote:
    """A flag that stands on a report or claim: which, why, by whom, since when (UTC)."""

    subject: str
    flag: Flag
    why: str
    who: str
    at: datetime


@dataclass(frozen=True)
class Correction:
    """One line of the public log of corrections: of what, what was wrong and what is right, by whom, when (UTC)."""

    subject: str
    sentence: str
    who: str
    at: datetime
