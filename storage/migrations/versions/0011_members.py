"""Why a status changed, in a coordinator's words; contacts with ambassadors and with leads."""

import sqlalchemy as sa
from alembic import op

from storage.schema import Instant

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    op.add_column("status_change", sa.Column("reason", sa.Text, nullable=False, server_default=""))
    op.create_table(
        "touch",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("network_id", sa.Integer, sa.ForeignKey("network.id"), nullable=False),
        sa.Column("ambassador_id", sa.Integer, sa.ForeignKey("ambassador.id")),
        sa.Column("lead_id", sa.Integer, sa.ForeignKey("lead.id")),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("actor", sa.String(32), nullable=False),
        sa.Column("actor_discord_id", sa.BigInteger),
        sa.Column("at", Instant, nullable=False),
        sa.CheckConstraint("kind IN ('call', 'mail', 'meeting', 'note')", name="ck_touch_kind"),
        sa.CheckConstraint(
            "ambassador_id IS NOT NULL OR lead_id IS NOT NULL", name="ck_touch_of_somebody"
        ),
    )
    op.create_index("ix_touch_ambassador_id_day", "touch", ["ambassador_id", "day"])
    op.create_index("ix_touch_lead_id", "touch", ["lead_id"])
