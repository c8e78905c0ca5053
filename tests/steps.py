"""Steps that tests of many rooms take, and how they read what was stored."""

from collections.abc import Awaitable
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa

from bot.audit.model import COMMAND_LINE, Actor
from bot.codes.model import Hasher
from bot.errors import UserError
from bot.networks.model import Network, NetworkSettings
from bot.roster.imports import Plan
from bot.roster.reading import read
from bot.roster.service import Roster
from storage.database import Database

NOW = datetime(2026, 1, 5, 8, tzinfo=UTC)


class Stored:
    """Reads what stands in the ``database`` of a test."""

    database: Database

    async def rows(self, *columns: sa.ColumnElement[Any]) -> list[tuple[object, ...]]:
        """Return the rows of a table, the first ones first; ``columns`` begin with one of its."""
        (table, *_) = (each.table for each in columns if isinstance(each, sa.Column))
        query = sa.select(*columns).order_by(*table.primary_key)
        async with self.database.read() as tx:
            return [tuple(row) for row in await tx.connection.execute(query)]


async def adopted(
    database: Database, guild_id: int, settings: NetworkSettings, *, now: datetime = NOW
) -> Network:
    """Return a new network that is run in a guild."""
    async with database.begin() as tx:
        network = await tx.networks.add(settings, now=now)
        await tx.networks.save(network.adopted_by(guild_id, settings, now=now))
        return await tx.networks.get(network.id)


async def take_in(
    database: Database,
    network: Network,
    source: bytes,
    *,
    hasher: Hasher | None = None,
    actor: Actor = COMMAND_LINE,
    now: datetime = NOW,
) -> Plan:
    """Bring a network's roster to what ``source`` says."""
    service = Roster(database, hasher)
    proposal = await service.propose(network, read(source), now=now)
    await service.apply(network, proposal.plan, actor=actor, now=now)
    return proposal.plan


async def outcome(attempt: Awaitable[object]) -> type[UserError] | None:
    """Return the refusal that an attempt met, if any."""
    try:
        await attempt
    except UserError as refusal:
        return type(refusal)
    return None
