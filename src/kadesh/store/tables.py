"""Every table of the ledger. Free text stands in `body` as JSON; the other columns are ids, days and codes.

So any text a report can hold (NUL, lone surrogates) is kept alike in both databases, and sorting is by code unit in both.
"""

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, LargeBinary, MetaData, String, Table, Text
from sqlalchemy.types import TypeEngine

METADATA = MetaData()

CODE: TypeEngine[str] = String().with_variant(String(collation="C"), "postgresql")
"""An id, a day, a moment or a code: ASCII, sorted by its bytes whatever the locale of the server."""


def _code(name: str, *rest: ForeignKey, nullable: bool = False, index: bool = False) -> Column[str]:
    return Column(name, CODE, *rest, nullable=nullable, index=index)


def _table(name: str, *columns: Column[str] | Column[int] | Column[bool] | Column[bytes]) -> Table:
    """Return a table of appended rows: its id first, then when it was written (UTC, ISO 8601, microseconds)."""
    return Table(name, METADATA, Column("id", CODE, primary_key=True), *columns, _code("recorded_at"))


def _body() -> Column[str]:
    return Column("body", Text, nullable=False)


def _number() -> Column[int]:
    return Column("number", Integer, nullable=False, index=True)


RAW = _table("raw", Column("size", Integer, nullable=False), Column("packed", LargeBinary, nullable=False))

REPORTS = _table("reports", _code("text_sha256"), _code("published", nullable=True, index=True), _body())

RECEIPTS = _table(
    "receipts",
    _code("report_id", ForeignKey("reports.id"), index=True),
    _code("raw_id", ForeignKey("raw.id"), nullable=True, index=True),
    _body(),
)

READINGS = _table(
    "readings",
    _code("report_id", ForeignKey("reports.id"), index=True),
    _code("reader"),
    _code("version"),
    Column("failed", Boolean(create_constraint=False), nullable=False),
    _code("previous", nullable=True, index=True),
    _body(),
)

CLAIMS = _table(
    "claims",
    _code("reading_id", ForeignKey("readings.id"), index=True),
    _code("report_id", ForeignKey("reports.id"), index=True),
    _code("claim_id", index=True),
    _code("kind"),
    _body(),
)

REFUSALS = _table(
    "refusals",
    _code("reading_id", ForeignKey("readings.id"), index=True),
    _code("report_id", ForeignKey("reports.id"), index=True),
    _code("reason"),
    _body(),
)

UNREADABLE = _table("unreadable", _code("reason"), _code("raw_id", ForeignKey("raw.id"), nullable=True), _body())

MEMBERSHIPS = _table("memberships", _code("incident_id", index=True), _number(), _body())

JUDGEMENTS = _table("judgements", _code("verdict"), _body())

FLAGS = _table(
    "flags",
    _code("subject", index=True),
    _code("flag"),
    _number(),
    Column("raised", Boolean(create_constraint=False), nullable=False),
    _body(),
)

TOMBSTONES = _table("tombstones", _code("subject", index=True), _body())

CORRECTIONS = _table("corrections", _code("subject"), _number(), _body())

APPENDED: tuple[Table, ...] = (
    RAW,
    REPORTS,
    RECEIPTS,
    READINGS,
    CLAIMS,
    REFUSALS,
    UNREADABLE,
    MEMBERSHIPS,
    JUDGEMENTS,
    FLAGS,
    TOMBSTONES,
    CORRECTIONS,
)
"""Each after those it refers to. Rows are added to these and never changed; each row has its link in the chain."""

CHAIN = Table(
    "chain",
    METADATA,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    _code("table_name"),
    _code("row_id", index=True),
    _code("digest"),
)

JUDGED = Table(
    "judged",
    METADATA,
    _code("subject", index=True),
    _code("judgement_id"),
    _code("person"),
    _code("at"),
    Index("ix_judged_person", "person", "at"),
)
"""By what and by whom to find judgements; made of them, and no part of the chain and of a dump."""

MARK = Table("kadesh_ledger", METADATA, Column("format", Integer, primary_key=True, autoincrement=False))
"""Says that a database is a ledger."""

# Who may do what at the desk. These rows are no part of a dump; those of the audit have a chain of their own.

USERS = Table(
    "users",
    METADATA,
    Column("name", CODE, primary_key=True),
    _code("role"),
    _code("password"),
    Column("disabled", Boolean(create_constraint=False), nullable=False),
    _code("since"),
)

SESSIONS = Table(
    "sessions",
    METADATA,
    Column("id", CODE, primary_key=True),
    _code("user_name", ForeignKey("users.name"), index=True),
    _code("began"),
    _code("expires"),
)

TOKENS = Table(
    "tokens",
    METADATA,
    Column("id", CODE, primary_key=True),
    _code("user_name", ForeignKey("users.name"), index=True),
    Column("label", Text, nullable=False),
    _code("role"),
    _code("digest"),
    _code("made"),
    _code("expires"),
    _code("revoked", nullable=True),
)

ATTEMPTS = Table("attempts", METADATA, Column("id", CODE, primary_key=True), _code("subject", index=True), _code("at"))

AUDIT = Table(
    "audit",
    METADATA,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    _code("at"),
    _code("who", nullable=True),
    _code("what"),
    _body(),
    _code("digest"),
)
