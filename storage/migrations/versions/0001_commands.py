"""Which commands Discord was last told of, so that a start does not tell it again."""

import sqlalchemy as sa
from alembic import op

from storage.schema import Instant

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "command_sync",
        sa.Column("application_id", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("fingerprint", sa.String(64), nullable=False),
        sa.Column("synced_at", Instant, nullable=False),
    )
