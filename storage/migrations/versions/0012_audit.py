"""The audit is read: by kind of change and by who made it, the latest lines first."""

from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    op.create_index("ix_audit_network_id_action", "audit", ["network_id", "action", "id"])
    op.create_index("ix_audit_network_id_actor", "audit", ["network_id", "actor_discord_id", "id"])
