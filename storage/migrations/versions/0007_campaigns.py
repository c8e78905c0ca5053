"""Campaigns: one message to a part of the network, in one or two languages."""

import sqlalchemy as sa
from alembic import op

from storage.schema import Instant

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.create_table(
        "campaign",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("network_id", sa.Integer, sa.ForeignKey("network.id"), nullable=False),
        sa.Column("audience", sa.Text, nullable=False),
        sa.Column("status", sa.String(16), nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("created_at", Instant, nullable=False),
        sa.Column("approved_at", Instant),
        sa.Column("ended_at", Instant),
        sa.CheckConstraint(
            "status IN ('draft', 'approved', 'sending', 'paused', 'finished', 'cancelled')",
            name="ck_campaign_status",
        ),
    )
    op.create_index("ix_campaign_network_id", "campaign", ["network_id"])
    op.create_index("ix_campaign_status", "campaign", ["status"])
    op.create_table(
        "campaign_text",
        sa.Column("campaign_id", sa.Integer, sa.ForeignKey("campaign.id"), primary_key=True),
        sa.Column("language", sa.String(2), primary_key=True),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("link", sa.Text, nullable=False),
        sa.CheckConstraint("language IN ('fr', 'en')", name="ck_campaign_text_language"),
    )
