"""Who was erased, and by which hashes they are not brought back."""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"


def upgrade() -> None:
    op.create_table(
        "forgotten",
        sa.Column("network_id", sa.Integer, sa.ForeignKey("network.id"), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("network_id", "digest", name="pk_forgotten"),
        sa.CheckConstraint("kind IN ('email', 'discord')", name="ck_forgotten_kind"),
    )
    op.add_column("ambassador", sa.Column("erased_at", sa.DateTime(timezone=True)))
