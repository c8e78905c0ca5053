"""Networks, the ambassadors that their rosters know, and the audit of changes."""

import sqlalchemy as sa
from alembic import op

from storage.schema import Instant

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "network",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("guild_id", sa.BigInteger),
        sa.Column("settings", sa.JSON, nullable=False),
        sa.Column("created_at", Instant, nullable=False),
        sa.UniqueConstraint("guild_id", name="uq_network_guild_id"),
    )
    ambassadors()
    histories()


def ambassadors() -> None:
    op.create_table(
        "ambassador",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("network_id", sa.Integer, sa.ForeignKey("network.id"), nullable=False),
        sa.Column("discord_id", sa.BigInteger),
        sa.Column("email", sa.Text),
        sa.Column("email_key", sa.Text),
        *(
            sa.Column(name, sa.Text, nullable=False)
            for name in ("first_name", "last_name", "company", "function", "city")
        ),
        sa.Column("country", sa.String(2)),
        sa.Column("language", sa.String(2)),
        sa.Column("link", sa.Text, nullable=False),
        sa.Column("member_since", sa.Date),
        sa.Column("status", sa.String(16), nullable=False),
        sa.Column("joined_at", Instant),
        sa.Column("zone", sa.String(64)),
        sa.Column("paused_until", Instant),
        sa.Column("sponsor_id", sa.Integer, sa.ForeignKey("ambassador.id")),
        sa.Column("own_fields", sa.JSON, nullable=False),
        sa.Column("merged_into", sa.Integer, sa.ForeignKey("ambassador.id")),
        sa.Column("created_at", Instant, nullable=False),
        sa.UniqueConstraint("network_id", "email_key", name="uq_ambassador_network_id_email_key"),
        sa.UniqueConstraint("network_id", "discord_id", name="uq_ambassador_network_id_discord_id"),
        sa.CheckConstraint(
            "status IN ('invited', 'active', 'dormant', 'suspended', 'left')",
            name="ck_ambassador_status",
        ),
        sa.CheckConstraint("language IN ('fr', 'en')", name="ck_ambassador_language"),
    )
    for columns in (
        ["network_id", "status"],
        ["network_id", "country"],
        ["sponsor_id"],
        ["discord_id"],
    ):
        op.create_index(f"ix_ambassador_{'_'.join(columns)}", "ambassador", columns)
    op.create_table(
        "ambassador_sector",
        sa.Column("ambassador_id", sa.Integer, sa.ForeignKey("ambassador.id"), primary_key=True),
        sa.Column("sector", sa.String(16), primary_key=True),
        sa.CheckConstraint(
            "sector IN ('numerique', 'sante', 'maritime', 'energie', 'mecanique', 'art-de-vivre')",
            name="ck_ambassador_sector_sector",
        ),
    )
    op.create_index("ix_ambassador_sector_sector", "ambassador_sector", ["sector"])


def histories() -> None:
    op.create_table(
        "status_change",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("ambassador_id", sa.Integer, sa.ForeignKey("ambassador.id"), nullable=False),
        sa.Column("status", sa.String(16), nullable=False),
        sa.Column("cause", sa.String(32), nullable=False),
        sa.Column("actor", sa.String(32), nullable=False),
        sa.Column("actor_discord_id", sa.BigInteger),
        sa.Column("at", Instant, nullable=False),
        sa.CheckConstraint(
            "status IN ('invited', 'active', 'dormant', 'suspended', 'left')",
            name="ck_status_change_status",
        ),
    )
    op.create_index("ix_status_change_ambassador_id", "status_change", ["ambassador_id"])
    op.create_table(
        "audit",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("network_id", sa.Integer, sa.ForeignKey("network.id"), nullable=False),
        sa.Column("actor", sa.String(32), nullable=False),
        sa.Column("actor_discord_id", sa.BigInteger),
        sa.Column("action", sa.String(64), nullable=False),
        sa.Column("subject", sa.String(64), nullable=False),
        sa.Column("before", sa.JSON, nullable=False),
        sa.Column("after", sa.JSON, nullable=False),
        sa.Column("at", Instant, nullable=False),
    )
    op.create_index("ix_audit_network_id_at", "audit", ["network_id", "at"])
    op.create_index("ix_audit_subject", "audit", ["subject"])
