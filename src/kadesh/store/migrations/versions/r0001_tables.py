"""The tables of appended rows, the chain over them, and the guard that lets nobody change them by mistake."""

from alembic import op
from sqlalchemy import Boolean, Column, ForeignKey, Integer, LargeBinary, String, Text
from sqlalchemy.types import TypeEngine

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

AnyColumn = Column[str] | Column[int] | Column[bool] | Column[bytes]
CODE: TypeEngine[str] = String().with_variant(String(collation="C"), "postgresql")
GUARDED = (
    "raw",
    "reports",
    "receipts",
    "readings",
    "claims",
    "refusals",
    "unreadable",
    "memberships",
    "judgements",
    "flags",
    "tombstones",
    "corrections",
    "chain",
)


def upgrade() -> None:
    """Make the tables and their guard."""
    op.execute("CREATE TABLE kadesh_ledger (format INTEGER NOT NULL PRIMARY KEY)")
    op.execute("INSERT INTO kadesh_ledger (format) VALUES (1)")
    _make_inputs()
    _make_findings()
    _make_decisions()
    columns = (_code("table_name"), _code("row_id"), _code("digest"))
    op.create_table("chain", Column("seq", Integer, primary_key=True, autoincrement=False), *columns)
    op.create_index("ix_chain_row_id", "chain", ["row_id"])
    _make_guard()


def _make_inputs() -> None:
    _make("raw", Column("size", Integer, nullable=False), Column("packed", LargeBinary, nullable=False))
    _make("reports", _code("text_sha256"), _code("published", nullable=True), _body(), indexed=("published",))
    raw = _code("raw_id", ForeignKey("raw.id"), nullable=True)
    _make("receipts", _report(), raw, _body(), indexed=("report_id", "raw_id"))
    _make("unreadable", _code("reason"), _code("raw_id", ForeignKey("raw.id"), nullable=True), _body())


def _make_findings() -> None:
    columns = (_code("reader"), _code("version"), _flag("failed"), _code("previous", nullable=True))
    _make("readings", _report(), *columns, _body(), indexed=("report_id", "previous"))
    indexed = ("reading_id", "report_id", "claim_id")
    _make("claims", _reading(), _report(), _code("claim_id"), _code("kind"), _body(), indexed=indexed)
    _make("refusals", _reading(), _report(), _code("reason"), _body(), indexed=("reading_id", "report_id"))
    _make("memberships", _code("incident_id"), _number(), _body(), indexed=("incident_id",))


def _make_decisions() -> None:
    _make("judgements", _code("verdict"), _body())
    _make("flags", _code("subject"), _code("flag"), _number(), _flag("raised"), _body(), indexed=("subject",))
    _make("tombstones", _code("subject"), _body(), indexed=("subject",))
    _make("corrections", _code("subject"), _number(), _body())


def _make_guard() -> None:
    """Refuse UPDATE and DELETE. Whoever takes the guard away on purpose is found out by the chain."""
    if op.get_bind().dialect.name == "postgresql":
        op.execute(
            "CREATE FUNCTION kadesh_refuse() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN RAISE EXCEPTION 'rows of a ledger are never changed'; END $$"
        )
    for table in GUARDED:
        if op.get_bind().dialect.name == "postgresql":
            op.execute(
                f"CREATE TRIGGER {table}_guard BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
                "FOR EACH STATEMENT EXECUTE FUNCTION kadesh_refuse()"
            )
            continue
        for act in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_no_{act.lower()} BEFORE {act} ON {table} "
                "BEGIN SELECT RAISE(ABORT, 'rows of a ledger are never changed'); END"
            )


def _make(name: str, *columns: AnyColumn, indexed: tuple[str, ...] = ()) -> None:
    op.create_table(name, Column("id", CODE, primary_key=True), *columns, _code("recorded_at"))
    for column in indexed:
        op.create_index(f"ix_{name}_{column}", name, [column])


def _code(name: str, *rest: ForeignKey, nullable: bool = False) -> Column[str]:
    return Column(name, CODE, *rest, nullable=nullable)


def _report() -> Column[str]:
    return _code("report_id", ForeignKey("reports.id"))


def _reading() -> Column[str]:
    return _code("reading_id", ForeignKey("readings.id"))


def _number() -> Column[int]:
    return Column("number", Integer, nullable=False)


def _flag(name: str) -> Column[bool]:
    return Column(name, Boolean(create_constraint=False), nullable=False)


def _body() -> Column[str]:
    return Column("body", Text, nullable=False)
