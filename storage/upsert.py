"""INSERT … ON CONFLICT, which both databases have but SQLAlchemy keeps in two dialects."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection


def insert(connection: AsyncConnection, table: Table) -> postgresql.Insert | sqlite.Insert:
    """Return the INSERT of the connection's dialect, which knows ``ON CONFLICT``."""
    if connection.dialect.name == "postgresql":
        return postgresql.insert(table)
    return sqlite.insert(table)


async def upsert(
    connection: AsyncConnection, table: Table, *, key: Mapping[str, Any], values: Mapping[str, Any]
) -> None:
    """Insert the row ``key`` + ``values``, or set ``values`` where ``key`` exists."""
    statement = insert(connection, table).values({**key, **values})
    await connection.execute(
        statement.on_conflict_do_update(index_elements=list(key), set_=dict(values))
    )
