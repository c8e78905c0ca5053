"""What the bot says unasked, as rows; what people agreed to; their DM channels."""

import sqlalchemy as sa
from alembic import op

from storage.schema import Instant

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "consent",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("ambassador_id", sa.Integer, sa.ForeignKey("ambassador.id"), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("given", sa.Boolean, nullable=False),
        sa.Column("notice_version", sa.String(16), nullable=False),
        sa.Column("at", Instant, nullable=False),
        sa.CheckConstraint(
            "kind IN ('private-messages', 'public-ranking')", name="ck_consent_kind"
        ),
    )
    op.create_index("ix_consent_ambassador_id_kind_id", "consent", ["ambassador_id", "kind", "id"])
    op.create_table(
        "conversation",
        sa.Column("discord_id", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("channel_id", sa.BigInteger, nullable=False),
    )
    deliveries()


def deliveries() -> None:
    op.create_table(
        "delivery",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("network_id", sa.Integer, sa.ForeignKey("network.id"), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("recipient", sa.String(40), nullable=False),
        sa.Column("ambassador_id", sa.Integer, sa.ForeignKey("ambassador.id")),
        sa.Column("channel_id", sa.BigInteger),
        sa.Column("payload", sa.JSON, nullable=False),
        sa.Column("urgency", sa.SmallInteger, nullable=False),
        sa.Column("capped", sa.Boolean, nullable=False),
        sa.Column("not_before", Instant, nullable=False),
        sa.Column("status", sa.String(16), nullable=False),
        sa.Column("reason", sa.String(64), nullable=False),
        sa.Column("attempts", sa.SmallInteger, nullable=False),
        sa.Column("claimed_at", Instant),
        sa.Column("sent_at", Instant),
        sa.Column("sent_channel_id", sa.BigInteger),
        sa.Column("sent_message_id", sa.BigInteger),
        sa.Column("created_at", Instant, nullable=False),
        sa.UniqueConstraint("kind", "key", "recipient", name="uq_delivery_kind_key_recipient"),
        sa.CheckConstraint(
            "status IN ('due', 'sending', 'sent', 'closed', 'failed', 'unknown',"
            " 'cancelled', 'held')",
            name="ck_delivery_status",
        ),
        sa.CheckConstraint(
            "(ambassador_id IS NULL) <> (channel_id IS NULL)", name="ck_delivery_one_recipient"
        ),
    )
    op.create_index("ix_delivery_status_urgency_id", "delivery", ["status", "urgency", "id"])
    op.create_index("ix_delivery_ambassador_id_sent_at", "delivery", ["ambassador_id", "sent_at"])
