"""Judgements found by what they are on, numbers found by an index, and a guard against REPLACE in SQLite."""

from alembic import op
from sqlalchemy import Column, String
from sqlalchemy.types import TypeEngine

from kadesh.store.judged import fill

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

CODE: TypeEngine[str] = String().with_variant(String(collation="C"), "postgresql")
GUARDED = {
    "raw": "id",
    "reports": "id",
    "receipts": "id",
    "readings": "id",
    "claims": "id",
    "refusals": "id",
    "unreadable": "id",
    "memberships": "id",
    "judgements": "id",
    "flags": "id",
    "tombstones": "id",
    "corrections": "id",
    "chain": "seq",
    "audit": "seq",
}


def upgrade() -> None:
    """Make the index, fill it, and add what the guard did not refuse."""
    columns: tuple[Column[str], ...] = tuple(
        Column(name, CODE, nullable=False) for name in ("subject", "judgement_id", "person", "at")
    )
    op.create_table("judged", *columns)
    op.create_index("ix_judged_subject", "judged", ["subject"])
    op.create_index("ix_judged_person", "judged", ["person", "at"])
    for table in ("memberships", "flags", "corrections"):
        op.create_index(f"ix_{table}_number", table, ["number"])
    fill(op.get_bind())
    if op.get_bind().dialect.name == "sqlite":
        _refuse_replace()


def _refuse_replace() -> None:
    """SQLite takes a row away for one that REPLACEs it without asking the guard against DELETE."""
    for table, key in GUARDED.items():
        there = f"SELECT 1 FROM {table} WHERE {key} = NEW.{key} OR rowid = NEW.rowid"  # noqa: S608 - names of our own tables
        op.execute(
            f"CREATE TRIGGER {table}_no_replace BEFORE INSERT ON {table} WHEN EXISTS ({there}) "
            "BEGIN SELECT RAISE(ABORT, 'rows of a ledger are never changed'); END"
        )
