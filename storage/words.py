"""The words by which people are found, and how each could be misspelled."""

from collections.abc import Iterable, Mapping

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    SmallInteger,
    Table,
    Text,
    and_,
    delete,
    exists,
    select,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.ambassadors.model import AmbassadorId, Profile
from bot.directory import rules
from bot.networks.model import NetworkId
from storage.schema import metadata
from storage.upsert import insert

WORD = Text().with_variant(Text(collation="C"), "postgresql")
"""Compared sign by sign, so that an index finds what begins so."""

ambassador_word = Table(
    "ambassador_word",
    metadata,
    Column("ambassador_id", ForeignKey("ambassador.id"), primary_key=True),
    Column("part", SmallInteger, primary_key=True, autoincrement=False),
    Column("word", WORD, primary_key=True),
    Column("network_id", ForeignKey("network.id"), nullable=False),
    Index(None, "network_id", "word", "ambassador_id", "part"),
)

spelling = Table(
    "spelling",
    metadata,
    Column("network_id", ForeignKey("network.id"), primary_key=True),
    Column("key", WORD, primary_key=True),
    Column("word", WORD, primary_key=True),
    Index(None, "network_id", "word"),
)

Indexed = set[tuple[int, int, str]]
"""Ids of ambassadors, parts and words."""


async def index(
    connection: AsyncConnection,
    network_id: NetworkId,
    people: Mapping[AmbassadorId, Profile],
    *,
    new: bool = False,
) -> None:
    """Let people be found by what their profiles say now; ``new`` ones were found by nothing."""
    if not people:
        return
    before = set() if new else await _words(connection, people)
    now: Indexed = {
        (id_, int(part), word)
        for id_, profile in people.items()
        for part, words in rules.index_of(profile).items()
        for word in words
    }
    await _drop(connection, network_id, before - now)
    await _add(connection, network_id, now - before)


async def _words(connection: AsyncConnection, people: Iterable[AmbassadorId]) -> Indexed:
    query = select(
        ambassador_word.c.ambassador_id, ambassador_word.c.part, ambassador_word.c.word
    ).where(ambassador_word.c.ambassador_id.in_(sorted(people)))
    return {(row.ambassador_id, row.part, row.word) for row in await connection.execute(query)}


async def _add(connection: AsyncConnection, network_id: NetworkId, new: Indexed) -> None:
    if not new:
        return
    rows = [
        {"network_id": network_id, "ambassador_id": id_, "part": part, "word": word}
        for id_, part, word in sorted(new)
    ]
    await connection.execute(insert(connection, ambassador_word), rows)
    words = sorted({word for _, _, word in new})
    query = select(spelling.c.word).where(
        spelling.c.network_id == network_id, spelling.c.word.in_(words)
    )
    known = set((await connection.scalars(query)).all())
    keys = [
        {"network_id": network_id, "key": key, "word": word}
        for word in words
        if word not in known
        for key in sorted(rules.spellings(word))
    ]
    if keys:
        # Another transaction may be adding the same words.
        await connection.execute(insert(connection, spelling).on_conflict_do_nothing(), keys)


async def _drop(connection: AsyncConnection, network_id: NetworkId, gone: Indexed) -> None:
    """Forget words of people, and the spellings of those that nobody has any more."""
    if not gone:
        return
    for id_, part, word in gone:
        await connection.execute(
            delete(ambassador_word).where(
                ambassador_word.c.ambassador_id == id_,
                ambassador_word.c.part == part,
                ambassador_word.c.word == word,
            )
        )
    used = exists().where(
        ambassador_word.c.network_id == network_id, ambassador_word.c.word == spelling.c.word
    )
    words = sorted({word for _, _, word in gone})
    of_them = and_(spelling.c.network_id == network_id, spelling.c.word.in_(words))
    await connection.execute(delete(spelling).where(of_them, ~used))
