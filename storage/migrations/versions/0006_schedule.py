"""Which slots were dealt with, and since when a guild runs its network."""

import sqlalchemy as sa
from alembic import op

from storage.schema import Instant

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.create_table(
        "job_run",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("network_id", sa.Integer, sa.ForeignKey("network.id"), nullable=False),
        sa.Column("job", sa.String(32), nullable=False),
        sa.Column("slot", Instant, nullable=False),
        sa.Column("status", sa.String(16), nullable=False),
        sa.Column("at", Instant, nullable=False),
        sa.UniqueConstraint("network_id", "job", "slot", name="uq_job_run_network_id_job_slot"),
        sa.CheckConstraint("status IN ('done', 'skipped')", name="ck_job_run_status"),
    )
    op.add_column("network", sa.Column("adopted_at", Instant))
