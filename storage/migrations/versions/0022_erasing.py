"""Erasing looks up what was sent to an account, among the messages of a whole network."""

from alembic import op

revision = "0022"
down_revision = "0021"


def upgrade() -> None:
    op.create_index("ix_delivery_discord_id", "delivery", ["discord_id"])
