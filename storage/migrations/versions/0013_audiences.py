"""What audiences ask of people besides: their city, folded; coordinators' tags; saved audiences."""

import sqlalchemy as sa
from alembic import op

from bot.folding import fold
from storage.schema import Instant

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    op.add_column("ambassador", sa.Column("city_key", sa.Text, nullable=False, server_default=""))
    fill()
    op.create_index("ix_ambassador_network_id_city_key", "ambassador", ["network_id", "city_key"])
    op.create_index("ix_ambassador_merged_into", "ambassador", ["merged_into"])
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
    op.create_index("ix_ambassador_tag_tag_id", "ambassador_tag", ["tag_id"])


def fill() -> None:
    connection = op.get_bind()
    people = sa.table("ambassador", sa.column("id"), sa.column("city"), sa.column("city_key"))
    cities = connection.execute(sa.select(people.c.city).distinct()).scalars().all()
    rows = [{"written": city, "key": fold(city)} for city in cities if fold(city)]
    if rows:
        statement = sa.update(people).where(people.c.city == sa.bindparam("written"))
        connection.execute(statement.values(city_key=sa.bindparam("key")), rows)
