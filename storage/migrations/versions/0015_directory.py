"""What people show in the directory, and the words by which they are found there."""

import sqlalchemy as sa
from alembic import op

from bot.ambassadors.model import Profile
from bot.directory import rules

revision = "0015"
down_revision = "0014"

KINDS = (
    "'private-messages', 'public-ranking', 'directory-name', 'directory-work', "
    "'directory-place', 'directory-sectors', 'directory-account'"
)
WORD = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
SLICE = 1000


def upgrade() -> None:
    with op.batch_alter_table("consent") as consent:
        consent.drop_constraint("ck_consent_kind", type_="check")
        consent.create_check_constraint("ck_consent_kind", f"kind IN ({KINDS})")
    with op.batch_alter_table("ambassador") as ambassador:
        ambassador.add_column(
            sa.Column("shown", sa.SmallInteger, nullable=False, server_default="0")
        )
    with op.batch_alter_table("ambassador") as ambassador:
        ambassador.alter_column("shown", server_default=None)
    op.create_index(
        "ix_ambassador_network_id_last_name_first_name_id",
        "ambassador",
        ["network_id", "last_name", "first_name", "id"],
    )
    words = op.create_table(
        "ambassador_word",
        sa.Column("ambassador_id", sa.Integer, sa.ForeignKey("ambassador.id"), primary_key=True),
        sa.Column("part", sa.SmallInteger, primary_key=True, autoincrement=False),
        sa.Column("word", WORD, primary_key=True),
        sa.Column("network_id", sa.Integer, sa.ForeignKey("network.id"), nullable=False),
    )
    op.create_index(
        "ix_ambassador_word_network_id_word_ambassador_id_part",
        "ambassador_word",
        ["network_id", "word", "ambassador_id", "part"],
    )
    spellings = op.create_table(
        "spelling",
        sa.Column("network_id", sa.Integer, sa.ForeignKey("network.id"), primary_key=True),
        sa.Column("key", WORD, primary_key=True),
        sa.Column("word", WORD, primary_key=True),
    )
    op.create_index("ix_spelling_network_id_word", "spelling", ["network_id", "word"])
    fill(words, spellings)


def fill(words: sa.Table, spellings: sa.Table) -> None:
    """Index whoever is there, some at a time."""
    known: set[tuple[int, str]] = set()
    last = 0
    while people := people_after(last):
        last = people[-1].id
        found = [
            (id_, network_id, int(part), word)
            for id_, network_id, profile in map(known_of, people)
            for part, said in rules.index_of(profile).items()
            for word in said
        ]
        new = {(network_id, word) for _, network_id, _, word in found} - known
        known |= new
        names = ("ambassador_id", "network_id", "part", "word")
        op.bulk_insert(words, [dict(zip(names, row, strict=True)) for row in found])
        op.bulk_insert(
            spellings,
            [
                {"network_id": network_id, "word": word, "key": key}
                for network_id, word in sorted(new)
                for key in sorted(rules.spellings(word))
            ],
        )


def people_after(last: int) -> list[sa.Row[tuple[int, ...]]]:
    """Return the next entries with what they are found by."""
    ambassador = sa.table(
        "ambassador",
        *map(
            sa.column,
            ("id", "network_id", "first_name", "last_name", "function", "company", "city"),
        ),
    )
    query = sa.select(ambassador).where(ambassador.c.id > last).order_by(ambassador.c.id)
    return list(op.get_bind().execute(query.limit(SLICE)))


def known_of(row: sa.Row[tuple[int, ...]]) -> tuple[int, int, Profile]:
    """Return an entry's id and network, and as much of its profile as is indexed."""
    profile = Profile(
        first_name=row.first_name,
        last_name=row.last_name,
        function=row.function,
        company=row.company,
        city=row.city,
    )
    return row.id, row.network_id, profile
