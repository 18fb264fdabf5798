"""The ledger: the one store there is, on SQLite and on PostgreSQL. What it holds is read in `kept`."""

from collections.abc import Iterable
from itertools import chain, islice

from sqlalchemy import select

from kadesh.model.claim import Findings
from kadesh.model.incident import Incident
from kadesh.model.judgement import Judgement
from kadesh.model.report import Report, Unreadable
from kadesh.store import queries, rows
from kadesh.store.answers import Flag
from kadesh.store.base import RULES
from kadesh.store.carry import append_flag
from kadesh.store.codec import dumps
from kadesh.store.decisions import DELETED, keep_judgement, log_correction
from kadesh.store.intake import digest_of, find_changes, keep_reading, keep_report
from kadesh.store.kept import Kept
from kadesh.store.queries import View
from kadesh.store.stream import BATCH, stream
from kadesh.store.tables import FLAGS, MEMBERSHIPS, RAW, TOMBSTONES, UNREADABLE
from kadesh.store.withheld import check_subject, is_deleted
from kadesh.store.writer import Writer


class Ledger(Kept):
    """A `Store` over a database. Each method that writes is one transaction; see `Store` for what each returns."""

    def keep(self, report: Report, findings: Findings, *, reader: str = RULES) -> bool:
        """Keep a report, its bytes and one reading of it; a report that was deleted stays so."""
        rows.check_findings(report, findings)
        with self.database.writing() as connection:
            writer = Writer(connection, self.clock)
            if is_deleted(connection, report.id):
                return False
            keep_report(writer, report)
            return keep_reading(writer, findings, reader=reader)

    def keep_unreadable(self, unreadable: Unreadable, raw: bytes = b"") -> bool:
        """Keep what no report came out of."""
        with self.database.writing() as connection:
            writer = Writer(connection, self.clock)
            row = rows.raw_row(raw) if raw else None
            if row:
                writer.add(RAW, [row])
            return bool(writer.add(UNREADABLE, [rows.unreadable_row(unreadable, raw_id=row["id"] if row else None)]))

    def keep_incidents(self, incidents: Iterable[Incident], *, known: int | None = None) -> int | None:
        """Append what changed since the last grouping. Of what stands only digests are held in memory."""
        waiting = iter(incidents)
        first = list(islice(waiting, 1))  # so they are worked out before the ledger is locked for others
        with self.database.writing() as connection:
            if known is not None and connection.execute(queries.select_since(known)).first():
                return None
            standing = stream(connection, queries.select_memberships(View()), read=lambda row: (row.incident_id, row.body))
            before = {incident_id: digest_of(body) for incident_id, body in standing}
            number, written = queries.next_number(connection, MEMBERSHIPS), 0
            writer = Writer(connection, self.clock)
            changes = find_changes(before, ((incident.id, dumps(incident)) for incident in chain(first, waiting)))
            rows_of = (
                {"id": f"{key}/{number}", "incident_id": key, "number": number, "body": body} for key, body in changes
            )
            while some := list(islice(rows_of, BATCH)):
                writer.append(MEMBERSHIPS, some)
                written += len(some)
        return written

    def judge(self, judgement: Judgement) -> bool:
        """Keep what a person decided."""
        with self.database.writing() as connection:
            return keep_judgement(Writer(connection, self.clock), judgement)

    def delete(self, subject: str, why: str, who: str) -> bool:
        """Put a tombstone on a report or a claim."""
        with self.database.writing() as connection:
            check_subject(connection, subject)
            if is_deleted(connection, subject):
                return False
            writer = Writer(connection, self.clock)
            writer.append(TOMBSTONES, [rows.note_row("tombstone", subject, why=why, who=who)])
            log_correction(writer, subject, sentence=DELETED, who=who)
            return True

    def set_flag(self, subject: str, flag: Flag, *, why: str, who: str, raised: bool = True) -> bool:
        """Hide or restrict a report or a claim, or no longer."""
        with self.database.writing() as connection:
            check_subject(connection, subject)
            stands = select(FLAGS.c.id).where(FLAGS.c.subject == subject, FLAGS.c.flag == flag, queries.flag_stands())
            if (connection.execute(stands).first() is not None) == raised:
                return False
            append_flag(Writer(connection, self.clock), subject, flag=flag, why=why, who=who, raised=raised)
            return True

    def correct(self, subject: str, sentence: str, who: str) -> None:
        """Add one line to the public log of corrections."""
        with self.database.writing() as connection:
            log_correction(Writer(connection, self.clock), rows.check_subject(subject), sentence=sentence, who=who)
