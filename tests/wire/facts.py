"""What a database says, in a form that two runs of one story have in common."""

from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.database import Database
from storage.tables import metadata

Facts = Mapping[str, Mapping[tuple[Any, ...], int]]

HOSTS_OWN = {
    "audit.subject": "names ids",
    "delivery.attempts": "tells how often somebody's night was asked about",
    "point.cause": "names ids",
    "code.digest": "codes are drawn by chance",
    "forgotten.digest": "hides an account by the host's own key",
    "delivery.key": "names ids",
    "delivery.recipient": "names ids",
}
"""Columns of words or figures that two runs need not have in common, and why."""


async def facts(database: Database) -> Facts:
    """Return for every table how many rows there are of each combination of its words.

    Words are what the product writes: bounded strings, yes or no, and figures that are no keys.
    Left out, as they depend on the run: ids (all of Discord's are BigInteger), instants and
    dates, free text and JSON, and ``HOSTS_OWN``. Every table's rows are counted all the same.
    """
    async with database.read() as tx:
        return {
            table.name: await _counted(tx.connection, table) for table in metadata.sorted_tables
        }


async def _counted(connection: AsyncConnection, table: sa.Table) -> dict[tuple[Any, ...], int]:
    words = [column for column in table.columns if _is_word(column)]
    rows = await connection.execute(
        sa.select(*words, sa.func.count()).select_from(table).group_by(*words)
    )
    names = [column.name for column in words]
    return {tuple(zip(names, row[:-1], strict=True)): row[-1] for row in rows}


def _is_word(column: sa.Column[Any]) -> bool:
    if column.foreign_keys or str(column) in HOSTS_OWN:
        return False
    match column.type:
        case sa.BigInteger():
            return False
        case sa.Integer():
            return not column.primary_key
        case sa.String(length=int()) | sa.Boolean():
            return True
    return False
