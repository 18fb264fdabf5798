"""Full-text search, also over what an older ledger holds already."""

from alembic import op

from kadesh.store.search import fill, make_tables

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the index and fill it."""
    make_tables(op.get_bind())
    fill(op.get_bind())
