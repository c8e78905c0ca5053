"""What audiences ask of people besides: their city, folded; coordinators' tags; saved audiences.

Sectors and tags stand in the person's row as well, so that one index answers any audience.
"""

import sqlalchemy as sa
from alembic import op

from bot.folding import fold
from storage.schema import Instant

revision = "0014"
down_revision = "0013"


SECTORS = ("numerique", "sante", "maritime", "energie", "mecanique", "art-de-vivre")
ASKED = (
    *("network_id", "merged_into", "status", "country", "language", "city_key"),
    *("joined_at", "last_active", "sponsor_id", "points", "paused_until"),
    *("sector_bits", "tag_ids"),
)


def upgrade() -> None:
    for column in (
        sa.Column("city_key", sa.String(64), nullable=False, server_default=""),
        sa.Column("sector_bits", sa.SmallInteger, nullable=False, server_default="0"),
        sa.Column("tag_ids", sa.Text, nullable=False, server_default=","),
    ):
        op.add_column("ambassador", column)
    fill()
    op.create_index("ix_ambassador_network_id_city_key", "ambassador", ["network_id", "city_key"])
    op.create_index("ix_ambassador_audience", "ambassador", ASKED)
    for table, *texts in (("tag", "label"), ("audience", "name", "text")):
        op.create_table(
            table,
            sa.Column("id", sa.Integer, primary_key=True),
            sa.Column("network_id", sa.Integer, sa.ForeignKey("network.id"), nullable=False),
            sa.Column("folded", sa.Text, nullable=False),
            *(sa.Column(text, sa.Text, nullable=False) for text in texts),
            sa.Column("created_at", Instant, nullable=False),
            sa.UniqueConstraint("network_id", "folded", name=f"uq_{table}_network_id_folded"),
        )
    op.create_table(
        "ambassador_tag",
        sa.Column("ambassador_id", sa.Integer, sa.ForeignKey("ambassador.id"), primary_key=True),
        sa.Column("tag_id", sa.Integer, sa.ForeignKey("tag.id"), primary_key=True),
    )
    op.create_index(
        "ix_ambassador_tag_tag_id_ambassador_id", "ambassador_tag", ["tag_id", "ambassador_id"]
    )


def fill() -> None:
    connection = op.get_bind()
    people = sa.table("ambassador", sa.column("id"), sa.column("city"), sa.column("city_key"))
    cities = connection.execute(sa.select(people.c.city).distinct()).scalars().all()
    rows = [{"written": city, "key": fold(city)[:64]} for city in cities if fold(city)]
    if rows:
        statement = sa.update(people).where(people.c.city == sa.bindparam("written"))
        connection.execute(statement.values(city_key=sa.bindparam("key")), rows)
    bits = " ".join(f"WHEN '{sector}' THEN {1 << bit}" for bit, sector in enumerate(SECTORS))
    op.execute(
        f"UPDATE ambassador SET sector_bits = (SELECT COALESCE(SUM(CASE sector {bits} END), 0)"  # noqa: S608
        " FROM ambassador_sector WHERE ambassador_sector.ambassador_id = ambassador.id)"
    )
