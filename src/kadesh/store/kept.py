"""What a ledger holds: every way to read it, as of a day, a moment, or with what is withheld."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime
from types import TracebackType
from typing import Any, Self, TypeVar

from sqlalchemy import Connection, Executable, func, select

from kadesh.errors import NotFound
from kadesh.model.claim import Claim, Evidence, Findings, Refusal
from kadesh.model.incident import Incident
from kadesh.model.judgement import Judgement
from kadesh.model.report import Report, Unreadable
from kadesh.store import notes, queries, rows, search
from kadesh.store.answers import Correction, Flag, FlagNote, Hit, Moment, Tombstone
from kadesh.store.base import RULES
from kadesh.store.chain import Verification
from kadesh.store.codec import loads, read_row
from kadesh.store.database import Database
from kadesh.store.found import join_findings
from kadesh.store.judged import find_last_moment
from kadesh.store.queries import View
from kadesh.store.stream import stream, to_body, to_failure, to_moment, to_report
from kadesh.store.tables import (
    CLAIMS,
    JUDGEMENTS,
    MEMBERSHIPS,
    RAW,
    READINGS,
    REPORTS,
    UNREADABLE,
)
from kadesh.store.verify import verify_chain
from kadesh.store.withheld import find_deleted, find_unseen, find_withheld, is_deleted, is_shown, narrow_incident
from kadesh.store.writer import Clock, last_link, now

_PAGE = 50
"""Reports taken at once where they are written meanwhile."""

T = TypeVar("T")


class Kept:
    """The half of a `Store` that reads; see `Store` for what each method returns."""

    def __init__(self, database: Database, *, clock: Clock = now) -> None:
        self.database = database
        self.clock = clock

    def knows(self, subject: str) -> bool:
        """Return whether anything of that id was ever kept."""
        if not rows.is_code(subject):
            return False
        named = (REPORTS.c.id, CLAIMS.c.claim_id, MEMBERSHIPS.c.incident_id, JUDGEMENTS.c.id)
        with self.database.reading() as connection:
            return any(connection.execute(select(column).where(column == subject)).first() for column in named)

    def count_rows(self) -> int:
        """Return how many rows were ever appended."""
        with self.database.reading() as connection:
            return last_link(connection).seq

    def has(self, report_id: str, reader: str = RULES) -> bool:
        """Return whether this version of the reader stands, or the report was deleted."""
        asked = select(READINGS.c.id).where(READINGS.c.report_id == report_id, queries.is_read_by(reader))
        with self.database.reading() as connection:
            return connection.execute(asked).first() is not None or is_deleted(connection, report_id)

    def has_read(self, report_id: str, reader: str = RULES) -> bool:
        """Return whether this version of the reader ever read the report."""
        asked = select(READINGS.c.id).where(READINGS.c.report_id == report_id, queries.was_read_by(reader))
        return any(self._each(asked, bool))

    def is_grouped(self) -> bool:
        """Return whether incidents are as new as what they are made of."""
        with self.database.reading() as connection:
            last = connection.execute(queries.select_last_grouping()).first()
            return last is not None and connection.execute(queries.select_since(last.seq)).first() is None

    def outdated(self, reader: str) -> Iterator[Report]:
        """Yield what another version read; page by page, so that nobody who writes has to wait."""
        after = ""
        while page := list(self._each(queries.select_outdated(reader, after, limit=_PAGE), to_report)):
            yield from page
            after = page[-1].id

    def reports(
        self, *, as_of: date | None = None, recorded_before: datetime | None = None, withheld: bool = False
    ) -> Iterator[Report]:
        """Yield the reports."""
        view = View(as_of, recorded_before, withheld)
        return self._each(queries.select_reports(view), to_report)

    def claims(
        self, *, as_of: date | None = None, recorded_before: datetime | None = None, withheld: bool = False
    ) -> Iterator[Claim]:
        """Yield the claims that stand."""
        return self._each(queries.select_claims(View(as_of, recorded_before, withheld)), to_body)

    def found(
        self,
        *,
        as_of: date | None = None,
        recorded_before: datetime | None = None,
        withheld: bool = False,
        refused: bool = True,
    ) -> Iterator[tuple[Report, Findings]]:
        """Yield each report with its findings, all as of one moment."""
        view = View(as_of, recorded_before, withheld)
        with self.database.reading() as connection:
            yield from join_findings(
                stream(connection, queries.select_reports(view), read=to_report),
                stream(connection, queries.select_claims(view), read=to_body),
                refusals=self._refused(connection, view) if refused else (),
                failures=stream(connection, queries.select_failures(view), read=to_failure),
            )

    def covered(self, subjects: Iterable[str] | None = None) -> Iterator[Evidence]:
        """Yield the words that are not shown."""
        with self.database.reading() as connection:
            yield from find_unseen(connection, subjects)

    def superseded(self, report_id: str) -> Iterator[tuple[str, Claim]]:
        """Yield (reader, claim) of older readings."""
        return self._each(queries.select_superseded(report_id), lambda row: (f"{row.reader}/{row.version}", loads(row.body)))

    def refusals(
        self, *, as_of: date | None = None, recorded_before: datetime | None = None, withheld: bool = False
    ) -> Iterator[Refusal]:
        """Yield the refusals that stand."""
        with self.database.reading() as connection:
            yield from self._refused(connection, View(as_of, recorded_before, withheld))

    def unreadable(self, *, recorded_before: datetime | None = None) -> Iterator[Unreadable]:
        """Yield what no report came out of."""
        known = View(recorded_before=recorded_before).knew(UNREADABLE)
        return self._each(select(UNREADABLE.c.body).where(known).order_by(UNREADABLE.c.id), to_body)

    def failures(self, *, recorded_before: datetime | None = None) -> Iterator[tuple[str, str]]:
        """Yield (report id, reason) where a reader did not run."""
        return self._each(queries.select_failures(View(recorded_before=recorded_before)), to_failure)

    def incidents(self, *, recorded_before: datetime | None = None) -> Iterator[Incident]:
        """Yield the incidents as they were grouped last."""
        found = queries.select_memberships(View(recorded_before=recorded_before)).where(MEMBERSHIPS.c.body != "null")
        with self.database.reading() as connection:
            gone = find_deleted(connection) | find_withheld(connection)
            told = (narrow_incident(incident, gone) for incident in stream(connection, found, read=to_body))
            yield from (incident for incident in told if incident is not None)

    def history(self, incident_id: str) -> tuple[Moment, ...]:
        """Return how an incident's membership changed."""
        found = select(MEMBERSHIPS.c.body, MEMBERSHIPS.c.recorded_at).where(MEMBERSHIPS.c.incident_id == incident_id)
        with self.database.reading() as connection:
            told = connection.execute(found.order_by(MEMBERSHIPS.c.number)).all()
            gone = find_deleted(connection) | find_withheld(connection)
        return tuple(read_row(lambda row: to_moment(row, gone), row) for row in told)

    def count_undated(self, *, recorded_before: datetime | None = None) -> int:
        """Return how many reports have no known day."""
        view = View(recorded_before=recorded_before)
        asked = (REPORTS.c.published.is_(None), view.knew(REPORTS), view.shown(REPORTS.c.id))
        with self.database.reading() as connection:
            return connection.execute(select(func.count()).select_from(REPORTS).where(*asked)).scalar_one()

    def raw(self, raw_sha256: str, *, withheld: bool = False) -> bytes:
        """Return the bytes with that SHA-256; raises `NotFound` if they are not kept or not shown."""
        with self.database.reading() as connection:
            row = connection.execute(select(RAW.c.packed, RAW.c.size).where(RAW.c.id == raw_sha256)).one_or_none()
            if row is None:
                raise NotFound(f"no bytes with the SHA-256 {raw_sha256} are kept")
            if not is_shown(connection, raw_sha256, view=View(withheld=withheld)):
                raise NotFound(f"the bytes {raw_sha256} are those of a report that was deleted or is withheld")
        return rows.unpack(raw_sha256, row.packed, size=row.size)

    def judgements(self, *, recorded_before: datetime | None = None) -> Iterator[Judgement]:
        """Yield what people decided."""
        known = View(recorded_before=recorded_before).knew(JUDGEMENTS)
        return self._each(select(JUDGEMENTS.c.body).where(known).order_by(JUDGEMENTS.c.id), to_body)

    def last_moment(self, who: str) -> datetime | None:
        """Return when a person judged last."""
        with self.database.reading() as connection:
            return find_last_moment(connection, who)

    def tombstones(self) -> tuple[Tombstone, ...]:
        """Return what was deleted."""
        with self.database.reading() as connection:
            return notes.list_tombstones(connection)

    def flags(self) -> dict[str, tuple[Flag, ...]]:
        """Return the flags that stand."""
        with self.database.reading() as connection:
            return notes.group_flags(connection)

    def flag_notes(self) -> tuple[FlagNote, ...]:
        """Return the flags that stand with who, when and why."""
        with self.database.reading() as connection:
            return notes.list_flags(connection)

    def withheld(self) -> frozenset[str]:
        """Return what is not shown."""
        with self.database.reading() as connection:
            return find_deleted(connection) | find_withheld(connection)

    def corrections(self) -> tuple[Correction, ...]:
        """Return the public log of corrections, without a word on what is not shown."""
        with self.database.reading() as connection:
            return notes.list_corrections(connection)

    def search(
        self, query: str, *, first: date | None = None, last: date | None = None, limit: int = 200
    ) -> tuple[Hit, ...]:
        """Return reports and claims that hold all words of `query`."""
        with self.database.reading() as connection:
            return search.find(connection, query, first=first, last=last, limit=limit)

    def verify(self, head: str | None = None) -> Verification:
        """Check every row against the chain."""
        return verify_chain(self.database, head)

    def close(self) -> None:
        """Let go of the database."""
        self.database.engine.dispose()

    def __enter__(self) -> Self:
        """Return the ledger."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Close the ledger."""
        self.close()

    def _refused(self, connection: Connection, view: View) -> Iterator[Refusal]:
        """Yield the refusals that stand, but for what was proposed as a claim that is not shown."""
        gone = find_deleted(connection) | (frozenset() if view.withheld else find_withheld(connection))
        found: Iterator[Refusal] = stream(connection, queries.select_refusals(view), read=to_body)
        return (refusal for refusal in found if not gone or refusal.claim.id not in gone)

    def _each(self, asked: Executable, read: Callable[[Any], T]) -> Iterator[T]:
        with self.database.reading() as connection:
            yield from stream(connection, asked, read=read)
