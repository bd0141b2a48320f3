"""Alembic's entry: runs the steps on the connection it is given."""

from alembic import context

from migrainejournal.store.rows import Row

context.configure(connection=context.config.attributes["connection"], target_metadata=Row.metadata)
context.run_migrations()
