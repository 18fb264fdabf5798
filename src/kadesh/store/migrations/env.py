"""Where Alembic starts: it is handed a connection whose transaction is already open."""

from alembic import context

from kadesh.store.tables import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
