"""Days of activity, and the sum of each person's ledger beside them.

Audiences ask for both, and neither the ledger nor a history is read for it. Of the time before,
only what people said themselves is known: their joining, their consents and their shares of tasks.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"

SAID = """
SELECT id, joined_at AS at FROM ambassador WHERE joined_at IS NOT NULL
UNION ALL
SELECT c.ambassador_id, c.at FROM consent c
UNION ALL
SELECT i.ambassador_id, d.at FROM task_decision d
JOIN assignment i ON i.id = d.assignment_id
JOIN ambassador a ON a.id = i.ambassador_id
WHERE d.actor_discord_id = a.discord_id
"""


def upgrade() -> None:
    op.create_table(
        "activity",
        sa.Column("ambassador_id", sa.Integer, sa.ForeignKey("ambassador.id"), primary_key=True),
        sa.Column("day", sa.Date, primary_key=True),
    )
    op.add_column("ambassador", sa.Column("last_active", sa.Date))
    op.add_column("ambassador", sa.Column("points", sa.Integer, nullable=False, server_default="0"))
    op.execute(
        "UPDATE ambassador SET points = "
        "(SELECT COALESCE(SUM(amount), 0) FROM point WHERE point.ambassador_id = ambassador.id)"
    )
    fill()


def fill() -> None:
    connection = op.get_bind()
    rows = [{"ambassador_id": person, "day": day} for person, day in sorted(set(days(connection)))]
    if rows:
        connection.execute(
            sa.table("activity", sa.column("ambassador_id"), sa.column("day", sa.Date)).insert(),
            rows,
        )
    op.execute(
        "UPDATE ambassador SET last_active = "
        "(SELECT MAX(day) FROM activity WHERE activity.ambassador_id = ambassador.id)"
    )


def days(connection: sa.Connection) -> Iterator[tuple[int, date]]:
    networks = sa.table("network", sa.column("id"), sa.column("settings", sa.JSON))
    zones = {
        row.id: ZoneInfo(row.settings.get("zone", "Europe/Paris"))
        for row in connection.execute(sa.select(networks))
    }
    people = sa.table("ambassador", sa.column("id"), sa.column("network_id"))
    zone_of = {row.id: zones[row.network_id] for row in connection.execute(sa.select(people))}
    for row in connection.execute(sa.text(SAID)):
        yield row.id, utc(row.at).astimezone(zone_of[row.id]).date()


def utc(at: datetime | str) -> datetime:
    """Return an instant as either driver gives it."""
    instant = datetime.fromisoformat(at) if isinstance(at, str) else at
    return instant.replace(tzinfo=instant.tzinfo or UTC)
