"""Audiences are counted from their index alone, also where they ask for days or for who left."""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"

NOT_ERASED = sa.text("erased_at IS NULL")


def upgrade() -> None:
    op.drop_index("ix_ambassador_network_id_joined_at", "ambassador")
    op.create_index(
        "ix_ambassador_newcomers",
        "ambassador",
        ["network_id", "joined_at"],
        sqlite_where=NOT_ERASED,
        postgresql_where=NOT_ERASED,
    )
    op.execute("UPDATE ambassador SET tag_ids = '' WHERE erased_at IS NOT NULL")
    op.create_index("ix_application_ambassador_id", "application", ["ambassador_id"])
