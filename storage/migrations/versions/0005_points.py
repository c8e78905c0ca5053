"""The ledger of points, and by what people are searched."""

import sqlalchemy as sa
from alembic import op

from storage.schema import Instant

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.create_table(
        "point",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("network_id", sa.Integer, sa.ForeignKey("network.id"), nullable=False),
        sa.Column("ambassador_id", sa.Integer, sa.ForeignKey("ambassador.id"), nullable=False),
        sa.Column("amount", sa.Integer, nullable=False),
        sa.Column("cause", sa.String(64), nullable=False),
        sa.Column("at", Instant, nullable=False),
        sa.UniqueConstraint("ambassador_id", "cause", name="uq_point_ambassador_id_cause"),
    )
    op.create_index("ix_point_network_id_at", "point", ["network_id", "at"])
    op.add_column("ambassador", sa.Column("search", sa.Text, nullable=False, server_default=""))
    with op.batch_alter_table("ambassador") as ambassador:
        ambassador.alter_column("search", server_default=None)
