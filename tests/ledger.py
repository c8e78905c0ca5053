"""What a person's points are must always be the sum of their lines."""

import sqlalchemy as sa

from storage.ambassadors import ambassador, entry
from storage.database import Database
from storage.points import point


async def wrong_sums(database: Database) -> list[tuple[object, ...]]:
    """Return whose points are not the sum of their entries' lines: id, points, sum."""
    theirs = (entry.c.id == ambassador.c.id) | (entry.c.merged_into == ambassador.c.id)
    total = sa.func.coalesce(sa.func.sum(point.c.amount), 0)
    query = (
        sa.select(ambassador.c.id, ambassador.c.points, total)
        .join(entry, theirs)
        .outerjoin(point, point.c.ambassador_id == entry.c.id)
        .group_by(ambassador.c.id, ambassador.c.points)
        .having(ambassador.c.points != total)
    )
    async with database.read() as tx:
        return [tuple(row) for row in await tx.connection.execute(query)]
