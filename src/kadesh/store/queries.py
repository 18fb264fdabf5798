"""What to ask the database: which rows stand, as of a day, as the ledger knew it at a moment."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, Connection, FromClause, Select, Table, and_, exists, func, or_, select, true

from kadesh.store.tables import (
    CHAIN,
    CLAIMS,
    FLAGS,
    JUDGEMENTS,
    MEMBERSHIPS,
    READINGS,
    RECEIPTS,
    REFUSALS,
    REPORTS,
    TOMBSTONES,
)
from kadesh.store.writer import stamp

Truth = ColumnElement[bool]


@dataclass(frozen=True)
class View:
    """What part of the ledger to show; see `Store`."""

    as_of: date | None = None
    recorded_before: datetime | None = None
    withheld: bool = False

    def knew(self, table: FromClause) -> Truth:
        """Whether the row was in the ledger by then."""
        if self.recorded_before is None:
            return true()
        return table.c.recorded_at < stamp(self.recorded_before)

    def published(self) -> Truth:
        """Whether the report was published by then."""
        return REPORTS.c.published <= self.as_of.isoformat() if self.as_of else true()

    def shown(self, *subjects: ColumnElement[str]) -> Truth:
        """Whether nothing about the subjects is deleted (then it is for any moment), hidden or restricted."""
        gone = exists().where(TOMBSTONES.c.subject.in_(subjects))
        if self.withheld:
            return ~gone
        return and_(~gone, ~exists().where(FLAGS.c.subject.in_(subjects), flag_stands()))


def flag_stands() -> Truth:
    """Whether a row of the flags is raised and the last word on its subject."""
    later = FLAGS.alias("later")
    newer = exists().where(later.c.subject == FLAGS.c.subject, later.c.flag == FLAGS.c.flag, later.c.number > FLAGS.c.number)
    return and_(FLAGS.c.raised, ~newer)


def reading_stands(view: View, readings: FromClause = READINGS) -> Truth:
    """Whether a reading ran, and no newer one by the same reader did."""
    newer = READINGS.alias("newer")
    superseded = exists().where(newer.c.previous == readings.c.id, ~newer.c.failed, view.knew(newer))
    return and_(~readings.c.failed, view.knew(readings), ~superseded)


def next_number(connection: Connection, table: Table) -> int:
    """Return the number of the next row of a table that counts its rows."""
    return (connection.execute(select(func.max(table.c.number))).scalar_one() or 0) + 1


def is_read_by(reader: str) -> Truth:
    """Whether a reading stands and is by that version of that reader."""
    name, _, version = reader.partition("/")
    return and_(READINGS.c.reader == name, READINGS.c.version == version, reading_stands(View()))


def was_read_by(reader: str) -> Truth:
    """Whether a reading ran and is by that version of that reader, whatever stands by now."""
    name, _, version = reader.partition("/")
    return and_(READINGS.c.reader == name, READINGS.c.version == version, ~READINGS.c.failed)


def select_last_grouping() -> Select[tuple[int]]:
    """Select the row of the chain at which incidents were kept last."""
    return select(CHAIN.c.seq).where(CHAIN.c.table_name == MEMBERSHIPS.name).order_by(CHAIN.c.seq.desc()).limit(1)


def select_since(known: int) -> Select[tuple[int]]:
    """Select what was written after row `known` of the chain and that a grouping depends on."""
    names = [table.name for table in (READINGS, JUDGEMENTS, FLAGS, TOMBSTONES)]
    return select(CHAIN.c.seq).where(CHAIN.c.seq > known, CHAIN.c.table_name.in_(names)).limit(1)


def select_outdated(reader: str, after: str, *, limit: int) -> Select[tuple[str, str]]:
    """Select reports whose id is larger than `after` and of which no reading by that version of the reader stands."""
    read = exists().where(READINGS.c.report_id == REPORTS.c.id, is_read_by(reader))
    return select_reports(View(withheld=True)).where(REPORTS.c.id > after, ~read).limit(limit)


def select_reports(view: View) -> Select[tuple[str, str]]:
    """Select (what the report says, how it came in)."""
    receipt = (
        select(RECEIPTS.c.body)
        .where(RECEIPTS.c.report_id == REPORTS.c.id, view.knew(RECEIPTS))
        .order_by(RECEIPTS.c.id)
        .limit(1)
        .scalar_subquery()
    )
    asked = (view.knew(REPORTS), view.published(), view.shown(REPORTS.c.id))
    return select(REPORTS.c.body, receipt).where(*asked).order_by(REPORTS.c.id)


def select_claims(view: View) -> Select[tuple[str]]:
    """Select the claims of the readings that stand."""
    shown = view.shown(CLAIMS.c.report_id, CLAIMS.c.claim_id)
    return _select_found(CLAIMS, view).where(shown).order_by(CLAIMS.c.report_id, CLAIMS.c.claim_id, CLAIMS.c.id)


def select_superseded(report_id: str) -> Select[tuple[str, str, str]]:
    """Select (body, reader, version) of the claims of older readings of a report, oldest first."""
    joined = CLAIMS.join(READINGS, CLAIMS.c.reading_id == READINGS.c.id)
    linked = joined.join(CHAIN, CHAIN.c.row_id == READINGS.c.id)
    asked = (
        READINGS.c.report_id == report_id,
        ~reading_stands(View()),
        View().shown(CLAIMS.c.report_id, CLAIMS.c.claim_id),
    )
    return (
        select(CLAIMS.c.body, READINGS.c.reader, READINGS.c.version)
        .select_from(linked)
        .where(*asked, CHAIN.c.table_name == READINGS.name)
        .order_by(CHAIN.c.seq, CLAIMS.c.claim_id, CLAIMS.c.id)
    )


def select_refusals(view: View) -> Select[tuple[str]]:
    """Select the refusals of the readings that stand."""
    return (
        _select_found(REFUSALS, view).where(view.shown(REFUSALS.c.report_id)).order_by(REFUSALS.c.report_id, REFUSALS.c.id)
    )


def _select_found(table: Table, view: View) -> Select[tuple[str]]:
    joined = table.join(READINGS, table.c.reading_id == READINGS.c.id).join(REPORTS, table.c.report_id == REPORTS.c.id)
    return select(table.c.body).select_from(joined).where(reading_stands(view), view.published())


def select_failures(view: View) -> Select[tuple[str, str]]:
    """Select (report id, body) of readings that did not run, where none has run since.

    A reading that did not run rests on the one that stood then (`previous`): one that stands and is another came later.
    """
    good = READINGS.alias("good")
    ran_since = exists().where(
        good.c.report_id == READINGS.c.report_id,
        good.c.reader == READINGS.c.reader,
        or_(READINGS.c.previous.is_(None), good.c.id != READINGS.c.previous),
        reading_stands(view, good),
    )
    asked = (READINGS.c.failed, view.knew(READINGS), ~ran_since, view.shown(READINGS.c.report_id))
    return select(READINGS.c.report_id, READINGS.c.body).where(*asked).order_by(READINGS.c.report_id, READINGS.c.id)


def select_memberships(view: View) -> Select[tuple[str, str]]:
    """Select (incident id, body) of the last word on each incident; the body is `null` for one that is gone."""
    last = (
        select(MEMBERSHIPS.c.incident_id, func.max(MEMBERSHIPS.c.number).label("number"))
        .where(view.knew(MEMBERSHIPS))
        .group_by(MEMBERSHIPS.c.incident_id)
        .subquery()
    )
    same = and_(MEMBERSHIPS.c.incident_id == last.c.incident_id, MEMBERSHIPS.c.number == last.c.number)
    joined = MEMBERSHIPS.join(last, same)
    return select(MEMBERSHIPS.c.incident_id, MEMBERSHIPS.c.body).select_from(joined).order_by(MEMBERSHIPS.c.incident_id)
