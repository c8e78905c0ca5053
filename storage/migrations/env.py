"""Alembic's entry: runs the migrations on the connection that ``storage.migrate`` hands over."""

from alembic import context

from storage.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    # Each ALTER on SQLite is a copy of the table, kept in the one transaction.
    render_as_batch=True,
)
context.run_migrations()
