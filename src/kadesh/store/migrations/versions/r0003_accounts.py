"""Users of the desk, their sessions and tokens, and the log of who did what."""

from alembic import op
from sqlalchemy import Boolean, Column, ForeignKey, Integer, String, Text
from sqlalchemy.types import TypeEngine

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

CODE: TypeEngine[str] = String().with_variant(String(collation="C"), "postgresql")


def upgrade() -> None:
    """Make the tables, and the guard that lets nobody change the log by mistake."""
    disabled: Column[bool] = Column("disabled", Boolean(create_constraint=False), nullable=False)
    op.create_table("users", _key("name"), _code("role"), _code("password"), disabled, _code("since"))
    op.create_table("sessions", _key("id"), _user(), _code("began"), _code("expires"))
    op.create_index("ix_sessions_user_name", "sessions", ["user_name"])
    _make_tokens()
    op.create_table("attempts", _key("id"), _code("subject"), _code("at"))
    op.create_index("ix_attempts_subject", "attempts", ["subject"])
    _make_audit()


def _make_tokens() -> None:
    label = Column("label", Text, nullable=False)
    times = (_code("made"), _code("expires"), _code("revoked", nullable=True))
    op.create_table("tokens", _key("id"), _user(), label, _code("role"), _code("digest"), *times)
    op.create_index("ix_tokens_user_name", "tokens", ["user_name"])


def _make_audit() -> None:
    seq = Column("seq", Integer, primary_key=True, autoincrement=False)
    body = Column("body", Text, nullable=False)
    op.create_table("audit", seq, _code("at"), _code("who", nullable=True), _code("what"), body, _code("digest"))
    if op.get_bind().dialect.name == "postgresql":
        op.execute(
            "CREATE TRIGGER audit_guard BEFORE UPDATE OR DELETE OR TRUNCATE ON audit "
            "FOR EACH STATEMENT EXECUTE FUNCTION kadesh_refuse()"
        )
        return
    for act in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER audit_no_{act.lower()} BEFORE {act} ON audit "
            "BEGIN SELECT RAISE(ABORT, 'rows of a ledger are never changed'); END"
        )


def _key(name: str) -> Column[str]:
    return Column(name, CODE, primary_key=True)


def _code(name: str, *, nullable: bool = False) -> Column[str]:
    return Column(name, CODE, nullable=nullable)


def _user() -> Column[str]:
    return Column("user_name", CODE, ForeignKey("users.name"), nullable=False)
