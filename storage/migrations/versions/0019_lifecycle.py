"""How many messages of a person's dormancies they left unanswered: after two the bot is silent."""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"


def upgrade() -> None:
    with op.batch_alter_table("ambassador") as ambassador:
        ambassador.add_column(
            sa.Column("unanswered", sa.SmallInteger, nullable=False, server_default="0")
        )
