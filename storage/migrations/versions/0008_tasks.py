"""Tasks, people's shares of them, and what was decided of each share."""

import sqlalchemy as sa
from alembic import op

from storage.schema import Instant

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    tasks()
    assignments()


def tasks() -> None:
    op.create_table(
        "task",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("network_id", sa.Integer, sa.ForeignKey("network.id"), nullable=False),
        sa.Column("status", sa.String(16), nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("description", sa.Text, nullable=False),
        sa.Column("link", sa.Text, nullable=False),
        sa.Column("audience", sa.Text, nullable=False),
        sa.Column("sector", sa.String(16)),
        sa.Column("deadline", sa.Date, nullable=False),
        sa.Column("closes_at", Instant, nullable=False),
        sa.Column("places", sa.Integer, nullable=False),
        sa.Column("points", sa.Integer, nullable=False),
        sa.Column("edits", sa.Integer, nullable=False),
        sa.Column("search", sa.Text, nullable=False),
        sa.Column("opened_at", Instant),
        sa.Column("created_at", Instant, nullable=False),
        sa.CheckConstraint(
            "status IN ('draft', 'open', 'full', 'closed', 'cancelled')", name="ck_task_status"
        ),
        sa.CheckConstraint(
            "sector IN ('numerique', 'sante', 'maritime', 'energie', 'mecanique', 'art-de-vivre')",
            name="ck_task_sector",
        ),
        sa.CheckConstraint("places > 0", name="ck_task_places"),
        sa.CheckConstraint("points > 0", name="ck_task_points"),
    )
    op.create_index(
        "ix_task_network_id_status_closes_at", "task", ["network_id", "status", "closes_at"]
    )
    op.create_index("ix_task_status_closes_at", "task", ["status", "closes_at"])


def assignments() -> None:
    op.create_table(
        "assignment",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("task_id", sa.Integer, sa.ForeignKey("task.id"), nullable=False),
        sa.Column("ambassador_id", sa.Integer, sa.ForeignKey("ambassador.id"), nullable=False),
        sa.Column("status", sa.String(16), nullable=False),
        sa.Column("changed_at", Instant, nullable=False),
        sa.UniqueConstraint("task_id", "ambassador_id", name="uq_assignment_task_id_ambassador_id"),
        sa.CheckConstraint(
            "status IN ('proposed', 'taken', 'refused', 'done', 'given-back', 'expired',"
            " 'cancelled', 'approved', 'sent-back')",
            name="ck_assignment_status",
        ),
    )
    op.create_index("ix_assignment_ambassador_id_status", "assignment", ["ambassador_id", "status"])
    op.create_index("ix_assignment_status_changed_at", "assignment", ["status", "changed_at"])
    op.create_table(
        "task_decision",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("assignment_id", sa.Integer, sa.ForeignKey("assignment.id"), nullable=False),
        sa.Column("decision", sa.String(16), nullable=False),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("points", sa.Integer, nullable=False),
        sa.Column("actor", sa.String(32), nullable=False),
        sa.Column("actor_discord_id", sa.BigInteger),
        sa.Column("at", Instant, nullable=False),
        sa.CheckConstraint(
            "decision IN ('propose', 'refuse', 'take', 'give-back', 'finish', 'expire',"
            " 'cancel', 'approve', 'send-back', 'undo')",
            name="ck_task_decision_decision",
        ),
    )
    op.create_index("ix_task_decision_assignment_id_id", "task_decision", ["assignment_id", "id"])
