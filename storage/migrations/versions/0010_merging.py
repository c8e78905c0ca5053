"""Entries that are merged keep their account, and what undoing it needs."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"

NOT_MERGED = sa.text("merged_into IS NULL")


def upgrade() -> None:
    with op.batch_alter_table("ambassador") as ambassador:
        ambassador.add_column(sa.Column("merge", sa.JSON))
        ambassador.drop_constraint("uq_ambassador_network_id_discord_id", type_="unique")
    op.create_index("ix_ambassador_network_id_id", "ambassador", ["network_id", "id"])
    op.create_index("ix_ambassador_merged_into", "ambassador", ["merged_into"])
    op.create_index(
        "ix_ambassador_one_of_account",
        "ambassador",
        ["network_id", "discord_id"],
        unique=True,
        sqlite_where=NOT_MERGED,
        postgresql_where=NOT_MERGED,
    )
