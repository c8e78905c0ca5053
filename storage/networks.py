"""Networks."""

from datetime import datetime

from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    ColumnElement,
    Integer,
    Row,
    Table,
    insert,
    select,
    update,
)
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.networks.model import Network, NetworkId, NetworkSettings
from bot.networks.service import AdoptedMeanwhileError
from storage.schema import Instant, metadata

network = Table(
    "network",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("guild_id", BigInteger, unique=True),
    Column("settings", JSON, nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("adopted_at", Instant),
)


class Networks:
    """The networks of this installation."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def all(self) -> list[Network]:
        """Return every network, oldest first."""
        rows = await self._connection.execute(select(network).order_by(network.c.id))
        return [_network(row) for row in rows]

    async def of_guild(self, guild_id: int, *, locked: bool = False) -> Network | None:
        """Return the network that ``guild_id`` adopted; ``locked`` as in :meth:`get`."""
        row = await self._one(network.c.guild_id == guild_id, locked=locked)
        return _network(row) if row else None

    async def get(self, network_id: NetworkId, *, locked: bool = False) -> Network:
        """Return a network by its id; ``locked`` until the transaction ends, for who changes it.

        Raises:
            LookupError: there is none.
        """
        row = await self._one(network.c.id == network_id, locked=locked)
        if row is None:
            raise LookupError(network_id)
        return _network(row)

    async def add(self, settings: NetworkSettings, *, now: datetime) -> Network:
        """Make a network that no guild has adopted yet."""
        statement = insert(network).values(
            settings=settings.model_dump(mode="json"), created_at=now
        )
        row = await self._connection.execute(statement.returning(network))
        return _network(row.one())

    async def save(self, changed: Network) -> None:
        """Keep a network's guild and settings.

        Raises:
            AdoptedMeanwhileError: the guild adopts another one at the same instant.
        """
        statement = (
            update(network)
            .where(network.c.id == changed.id)
            .values(
                guild_id=changed.guild_id,
                settings=changed.settings.model_dump(mode="json"),
                adopted_at=changed.adopted_at,
            )
        )
        try:
            await self._connection.execute(statement)
        except IntegrityError as error:  # ``guild_id`` is unique
            raise AdoptedMeanwhileError from error

    async def _one(
        self, which: ColumnElement[bool], *, locked: bool
    ) -> Row[tuple[object, ...]] | None:
        query = select(network).where(which)
        if locked:
            # Rows that refer to the network may still be inserted beside it.
            query = query.with_for_update(key_share=True)
        return (await self._connection.execute(query)).one_or_none()


def _network(row: Row[tuple[object, ...]]) -> Network:
    return Network(
        id=NetworkId(row.id),
        guild_id=row.guild_id,
        adopted_at=row.adopted_at,
        settings=NetworkSettings.model_validate(row.settings),
    )
