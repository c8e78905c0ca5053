"""By whom a code was drawn, and whose joining earns their sponsor points, and gave them to whom."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"


def upgrade() -> None:
    with op.batch_alter_table("code") as code:
        code.add_column(
            sa.Column(
                "sponsor_id",
                sa.Integer,
                sa.ForeignKey("ambassador.id", name="fk_code_sponsor_id"),
            )
        )
    op.create_index("ix_code_sponsor_id", "code", ["sponsor_id"])
    with op.batch_alter_table("ambassador") as ambassador:
        ambassador.add_column(
            sa.Column("earns_sponsor", sa.Boolean, nullable=False, server_default=sa.false())
        )
        ambassador.add_column(
            sa.Column(
                "thanked_id",
                sa.Integer,
                sa.ForeignKey("ambassador.id", name="fk_ambassador_thanked_id"),
            )
        )
