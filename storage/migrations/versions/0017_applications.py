"""Who asks to be let in, and messages to accounts that are nobody's of a network yet."""

import sqlalchemy as sa
from alembic import op

from storage.schema import Instant

revision = "0017"
down_revision = "0016"

OPEN = sa.text("status = 'open'")
ONE_RECIPIENT = " + ".join(
    f"CASE WHEN {column} IS NULL THEN 0 ELSE 1 END"
    for column in ("ambassador_id", "channel_id", "discord_id")
)


def upgrade() -> None:
    op.create_table(
        "application",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("network_id", sa.Integer, sa.ForeignKey("network.id"), nullable=False),
        sa.Column("discord_id", sa.BigInteger, nullable=False),
        sa.Column("status", sa.String(16), nullable=False),
        sa.Column("first_name", sa.Text, nullable=False),
        sa.Column("last_name", sa.Text, nullable=False),
        sa.Column("company", sa.Text, nullable=False),
        sa.Column("email", sa.Text),
        sa.Column("city", sa.Text, nullable=False),
        sa.Column("country", sa.String(2)),
        sa.Column("language", sa.String(2)),
        sa.Column("link", sa.Text, nullable=False),
        sa.Column("private_messages", sa.Boolean, nullable=False),
        sa.Column("notice_version", sa.String(16), nullable=False),
        sa.Column("said_at", Instant, nullable=False),
        sa.Column("decided_by", sa.BigInteger),
        sa.Column("decided_at", Instant),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("ambassador_id", sa.Integer, sa.ForeignKey("ambassador.id")),
        sa.Column("created_at", Instant, nullable=False),
        sa.CheckConstraint(
            "status IN ('open', 'accepted', 'merged', 'declined', 'withdrawn')",
            name="ck_application_status",
        ),
        sa.CheckConstraint("language IN ('fr', 'en')", name="ck_application_language"),
    )
    op.create_index(
        "ix_application_discord_id_network_id_id",
        "application",
        ["discord_id", "network_id", "id"],
    )
    op.create_index(
        "ix_application_network_id_status_id", "application", ["network_id", "status", "id"]
    )
    op.create_index(
        "ix_application_one_open",
        "application",
        ["network_id", "discord_id"],
        unique=True,
        sqlite_where=OPEN,
        postgresql_where=OPEN,
    )
    with op.batch_alter_table("delivery") as delivery:
        delivery.add_column(sa.Column("discord_id", sa.BigInteger))
        delivery.drop_constraint("ck_delivery_one_recipient", type_="check")
        delivery.create_check_constraint("ck_delivery_one_recipient", f"{ONE_RECIPIENT} = 1")
