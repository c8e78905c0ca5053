"""When newcomers read how to introduce a company, and who joined when, found without a scan."""

import sqlalchemy as sa
from alembic import op

from storage.schema import Instant

revision = "0018"
down_revision = "0017"


def upgrade() -> None:
    op.add_column("ambassador", sa.Column("guide_read_at", Instant))
    op.create_index("ix_ambassador_network_id_joined_at", "ambassador", ["network_id", "joined_at"])
