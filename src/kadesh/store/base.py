"""What a store is: one contract, whichever database is behind it."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from types import TracebackType
from typing import Protocol, Self

from kadesh.model.claim import Claim, Evidence, Findings, Refusal
from kadesh.model.incident import Incident
from kadesh.model.judgement import Judgement
from kadesh.model.report import Report, Unreadable
from kadesh.store.answers import Correction, Flag, FlagNote, Hit, Moment, Tombstone
from kadesh.store.chain import Verification

RULES = "rules/1"
"""The reader and its version, where a caller names none. What the same reader reads later supersedes what it read before."""


class Store(Protocol):
    """Keeps everything for good. Nothing is changed or removed; each call that writes is one transaction.

    Reading leaves out what is deleted and, unless `withheld` is asked for, what is hidden or restricted. `as_of` leaves
    out what was published later or on an unknown day (`count_undated` tells how many); `recorded_before`, a moment in
    UTC, leaves out what the ledger did not know by then. What comes back is sorted by id and read as it is consumed.
    """

    def keep(self, report: Report, findings: Findings, *, reader: str = RULES) -> bool:
        """Keep a report, the bytes it came in and what `reader` (name/version) found in it; True if that is new."""

    def keep_unreadable(self, unreadable: Unreadable, raw: bytes = b"") -> bool:
        """Keep what no report came out of, with its reason and its bytes; True if that is new."""

    def keep_incidents(self, incidents: Iterable[Incident], *, known: int | None = None) -> int | None:
        """Keep how the claims are grouped now; return how many incidents are new, changed or gone.

        With `known`, what `count_rows` said before the grouping began: None, and nothing is kept, if anything that a
        grouping depends on was written since.
        """

    def count_rows(self) -> int:
        """Return how many rows were ever appended."""

    def has(self, report_id: str, reader: str = RULES) -> bool:
        """Return whether what this version of the reader found stands, even if it is nothing, or the report was deleted."""

    def has_read(self, report_id: str, reader: str = RULES) -> bool:
        """Return whether this version of the reader ever read the report, also where another's reading stands by now."""

    def is_grouped(self) -> bool:
        """Return whether nothing that a grouping depends on was written since incidents were kept last."""

    def outdated(self, reader: str) -> Iterator[Report]:
        """Yield the reports, withheld ones too, of which no reading by this version of the reader stands.

        They may be kept while they are consumed.
        """

    def reports(
        self, *, as_of: date | None = None, recorded_before: datetime | None = None, withheld: bool = False
    ) -> Iterator[Report]:
        """Yield the reports, without their raw bytes (see `raw`)."""

    def claims(
        self, *, as_of: date | None = None, recorded_before: datetime | None = None, withheld: bool = False
    ) -> Iterator[Claim]:
        """Yield the claims of the newest reading of each report, by report and claim id."""

    def found(
        self,
        *,
        as_of: date | None = None,
        recorded_before: datetime | None = None,
        withheld: bool = False,
        refused: bool = True,
    ) -> Iterator[tuple[Report, Findings]]:
        """Yield each report with what the newest reading of it found, as a run over the same reports would.

        Without `refused`, refusals are left out: nobody needs them to group.
        """

    def covered(self, subjects: Iterable[str] | None = None) -> Iterator[Evidence]:
        """Yield the words of the claims of these ids, of whatever reading; if None, of all that are not shown.

        It is for covering the same words where else they stand.
        """

    def superseded(self, report_id: str) -> Iterator[tuple[str, Claim]]:
        """Yield (reader, claim) of older readings of a report, oldest first."""

    def refusals(
        self, *, as_of: date | None = None, recorded_before: datetime | None = None, withheld: bool = False
    ) -> Iterator[Refusal]:
        """Yield what the newest reading of each report proposed and the gate did not let through."""

    def unreadable(self, *, recorded_before: datetime | None = None) -> Iterator[Unreadable]:
        """Yield what no report came out of."""

    def failures(self, *, recorded_before: datetime | None = None) -> Iterator[tuple[str, str]]:
        """Yield (report id, reason) where a reader did not run and has not run since."""

    def incidents(self, *, recorded_before: datetime | None = None) -> Iterator[Incident]:
        """Yield the incidents as they were grouped last."""

    def history(self, incident_id: str) -> tuple[Moment, ...]:
        """Return how an incident's membership changed, oldest first."""

    def count_undated(self, *, recorded_before: datetime | None = None) -> int:
        """Return how many reports have no known day of publication: `as_of` leaves them out."""

    def raw(self, raw_sha256: str, *, withheld: bool = False) -> bytes:
        """Return the bytes with that SHA-256; raises `NotFound` if they are not kept or all their reports are not shown."""

    def judge(self, judgement: Judgement) -> bool:
        """Keep what a person decided; True if that is new.

        What is corrected or taken back is added to the public log at once. Raises `InputError` for a judgement that lacks
        what its verdict needs, and for a sign-off by who decided; `NotFound` for one of no judgement.
        """

    def judgements(self, *, recorded_before: datetime | None = None) -> Iterator[Judgement]:
        """Yield what people decided."""

    def last_moment(self, who: str) -> datetime | None:
        """Return the moment (UTC) of the last judgement of a person, however the name is written; None if there is none."""

    def knows(self, subject: str) -> bool:
        """Return whether a report, claim, incident or judgement of that id was ever kept."""

    def delete(self, subject: str, why: str, who: str) -> bool:
        """Put a tombstone on a report or a claim: its rows stay, and are shown nowhere. True if that is new.

        Raises `NotFound`. The public log says that something was deleted, and no more.
        """

    def withheld(self) -> frozenset[str]:
        """Return the ids of reports and claims that are not shown: deleted, hidden or restricted, or of such a report."""

    def tombstones(self) -> tuple[Tombstone, ...]:
        """Return what was deleted, oldest first."""

    def set_flag(self, subject: str, flag: Flag, *, why: str, who: str, raised: bool = True) -> bool:
        """Hide or restrict a report or a claim, or (`raised` false) no longer; True if that changes something."""

    def flags(self) -> dict[str, tuple[Flag, ...]]:
        """Return the flags that stand, by subject."""

    def flag_notes(self) -> tuple[FlagNote, ...]:
        """Return the flags that stand with who, when and why, oldest first."""

    def correct(self, subject: str, sentence: str, who: str) -> None:
        """Add one line to the public log of corrections."""

    def corrections(self) -> tuple[Correction, ...]:
        """Return the public log of corrections, oldest first. Lines on what is not shown say that and no more."""

    def search(
        self, query: str, *, first: date | None = None, last: date | None = None, limit: int = 200
    ) -> tuple[Hit, ...]:
        """Return reports and current claims that hold all words of `query`; "words in quotes" stand together.

        Where `first` or `last` is given, only what was published within those days.
        """

    def verify(self, head: str | None = None) -> Verification:
        """Check every row against the chain; with `head`, a seal noted earlier, also that it was not cut off."""

    def close(self) -> None:
        """Let go of the database."""

    def __enter__(self) -> Self:
        """Return the store itself."""

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Close the store."""
