"""Codes that let a guild adopt a network and people join it; how often they want a digest."""

import sqlalchemy as sa
from alembic import op

from storage.schema import Instant

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.create_table(
        "code",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("network_id", sa.Integer, sa.ForeignKey("network.id"), nullable=False),
        sa.Column("ambassador_id", sa.Integer, sa.ForeignKey("ambassador.id")),
        sa.Column("purpose", sa.String(16), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("uses_left", sa.SmallInteger, nullable=False),
        sa.Column("expires_at", Instant, nullable=False),
        sa.Column("created_at", Instant, nullable=False),
        sa.UniqueConstraint("digest", name="uq_code_digest"),
        sa.CheckConstraint("purpose IN ('setup', 'join')", name="ck_code_purpose"),
        sa.CheckConstraint("uses_left >= 0", name="ck_code_uses_left"),
    )
    op.create_index("ix_code_ambassador_id", "code", ["ambassador_id"])
    op.create_table(
        "code_guess",
        sa.Column("discord_id", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("wrong", sa.Integer, nullable=False),
        sa.Column("wait_until", Instant),
    )
    with op.batch_alter_table("ambassador") as ambassador:
        ambassador.add_column(
            sa.Column("rhythm", sa.String(16), nullable=False, server_default="weekly")
        )
        ambassador.create_check_constraint(
            "ck_ambassador_rhythm", "rhythm IN ('weekly', 'monthly', 'never')"
        )
    with op.batch_alter_table("ambassador") as ambassador:
        ambassador.alter_column("rhythm", server_default=None)
