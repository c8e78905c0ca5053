"""Companies, leads with their history, who introduced them, and whom to talk to there."""

import sqlalchemy as sa
from alembic import op

from storage.schema import Instant

revision = "0009"
down_revision = "0008"

SECTORS = "'numerique', 'sante', 'maritime', 'energie', 'mecanique', 'art-de-vivre'"
STAGES = "'introduced', 'qualified', 'meeting', 'visit', 'decision', 'landed', 'lost'"
NOT_LANDED = sa.text("stage <> 'landed'")


def upgrade() -> None:
    op.create_table(
        "company",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("network_id", sa.Integer, sa.ForeignKey("network.id"), nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("folded", sa.Text, nullable=False),
        sa.Column("country", sa.String(2), nullable=False),
        sa.Column("created_at", Instant, nullable=False),
        sa.UniqueConstraint(
            "network_id", "folded", "country", name="uq_company_network_id_folded_country"
        ),
    )
    leads()
    introductions()


def leads() -> None:
    op.create_table(
        "lead",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("network_id", sa.Integer, sa.ForeignKey("network.id"), nullable=False),
        sa.Column("company_id", sa.Integer, sa.ForeignKey("company.id"), nullable=False),
        sa.Column("sector", sa.String(16), nullable=False),
        sa.Column("stage", sa.String(16), nullable=False),
        sa.Column("since", Instant, nullable=False),
        sa.Column("owner_discord_id", sa.BigInteger),
        sa.Column("jobs", sa.Integer),
        sa.Column("created_at", Instant, nullable=False),
        sa.CheckConstraint(f"sector IN ({SECTORS})", name="ck_lead_sector"),
        sa.CheckConstraint(f"stage IN ({STAGES})", name="ck_lead_stage"),
        sa.CheckConstraint(
            "(stage = 'landed') = (jobs IS NOT NULL)", name="ck_lead_jobs_when_landed"
        ),
        sa.CheckConstraint("jobs >= 0", name="ck_lead_jobs"),
    )
    op.create_index(
        "ix_lead_one_of_company",
        "lead",
        ["company_id"],
        unique=True,
        sqlite_where=NOT_LANDED,
        postgresql_where=NOT_LANDED,
    )
    op.create_index("ix_lead_company_id", "lead", ["company_id"])
    op.create_index("ix_lead_network_id_stage_since", "lead", ["network_id", "stage", "since"])
    op.create_table(
        "stage_change",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("lead_id", sa.Integer, sa.ForeignKey("lead.id"), nullable=False),
        sa.Column("stage", sa.String(16), nullable=False),
        sa.Column("jobs", sa.Integer),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("actor", sa.String(32), nullable=False),
        sa.Column("actor_discord_id", sa.BigInteger),
        sa.Column("at", Instant, nullable=False),
        sa.CheckConstraint(f"stage IN ({STAGES})", name="ck_stage_change_stage"),
    )
    op.create_index("ix_stage_change_lead_id_id", "stage_change", ["lead_id", "id"])


def introductions() -> None:
    op.create_table(
        "introduction",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("lead_id", sa.Integer, sa.ForeignKey("lead.id"), nullable=False),
        sa.Column("ambassador_id", sa.Integer, sa.ForeignKey("ambassador.id"), nullable=False),
        sa.Column("share", sa.SmallInteger, nullable=False),
        sa.Column("reached", sa.String(16), nullable=False),
        sa.Column("background", sa.Text, nullable=False),
        sa.Column("protected_until", Instant, nullable=False),
        sa.Column("at", Instant, nullable=False),
        sa.UniqueConstraint(
            "lead_id", "ambassador_id", name="uq_introduction_lead_id_ambassador_id"
        ),
        sa.CheckConstraint(f"reached IN ({STAGES})", name="ck_introduction_reached"),
        sa.CheckConstraint("share BETWEEN 0 AND 100", name="ck_introduction_share"),
    )
    op.create_index("ix_introduction_ambassador_id", "introduction", ["ambassador_id"])
    op.create_table(
        "contact",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("introduction_id", sa.Integer, sa.ForeignKey("introduction.id"), nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("function", sa.Text, nullable=False),
        sa.Column("reach", sa.Text, nullable=False),
        sa.Column("aware", sa.Boolean, nullable=False),
        sa.Column("erase_at", Instant, nullable=False),
        sa.UniqueConstraint("introduction_id", name="uq_contact_introduction_id"),
    )
    op.create_index("ix_contact_erase_at", "contact", ["erase_at"])
