"""Alembic's entry: runs the steps on the connection it is given."""

from alembic import context

from migrainejournal.store.rows import METADATA

context.configure(connection=context.config.attributes["connection"], target_metadata=METADATA)
context.run_migrations()
