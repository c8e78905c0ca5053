"""The roster: people of a network, read and written many at a time."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import BindParameter, Row, bindparam, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.ambassadors.model import AmbassadorId, Profile, Sector, Status
from bot.audit.model import Actor
from bot.networks.model import NetworkId
from bot.roster.imports import Change, Known, Newcomer
from storage.ambassadors import (
    ambassador,
    ambassador_sector,
    columns_of,
    profile_of,
    status_change,
)


class Roster:
    """What an import compares with and writes."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def known(self, network_id: NetworkId) -> Mapping[str, Known]:
        """Return everybody of the network who has an e-mail, by its key."""
        query = select(ambassador).where(ambassador.c.network_id == network_id)
        rows = (await self._connection.execute(query)).all()
        keys = {row.id: row.email_key for row in rows}
        sectors = await self._sectors(network_id)
        return {
            row.email_key: _known(row, sectors.get(row.id, frozenset()), keys)
            for row in rows
            if row.email_key
        }

    async def add(
        self, network_id: NetworkId, newcomers: Sequence[Newcomer], *, actor: Actor, now: datetime
    ) -> None:
        """Write people down as invited; one whom another import added meanwhile is left alone."""
        taken = await self._ids(network_id, [newcomer.email_key for newcomer in newcomers])
        missing = [newcomer for newcomer in newcomers if newcomer.email_key not in taken]
        if not missing:
            return
        statement = insert(ambassador).returning(ambassador.c.id, sort_by_parameter_order=True)
        ids = await self._connection.scalars(
            statement, [_columns(network_id, newcomer, now) for newcomer in missing]
        )
        people = dict(
            zip(
                map(AmbassadorId, ids.all()),
                (newcomer.profile for newcomer in missing),
                strict=True,
            )
        )
        await self._set_sectors(people)
        await self._connection.execute(
            insert(status_change), [_invited(id_, actor, now) for id_ in people]
        )

    async def change(self, changes: Sequence[Change]) -> None:
        """Set what the roster says differently."""
        statement = update(ambassador).where(ambassador.c.id == bindparam("key"))
        rows = [columns_of(change.after) for change in changes]
        columns: dict[str, BindParameter[Any]] = {
            name: bindparam(f"new_{name}") for name in rows[0]
        }
        await self._connection.execute(
            statement.values(columns),
            [
                {"key": change.id, **{f"new_{name}": value for name, value in row.items()}}
                for change, row in zip(changes, rows, strict=True)
            ],
        )
        sectors = {change.id: change.after for change in changes if "sectors" in change.fields}
        if sectors:
            of_these = ambassador_sector.c.ambassador_id.in_(sectors)
            await self._connection.execute(delete(ambassador_sector).where(of_these))
            await self._set_sectors(sectors)

    async def link(self, network_id: NetworkId, sponsors: Mapping[str, str]) -> None:
        """Set sponsors, both given by e-mail key, of people who have none."""
        ids = await self._ids(network_id, [*sponsors.keys(), *sponsors.values()])
        await self._connection.execute(
            update(ambassador)
            .where(ambassador.c.id == bindparam("key"), ambassador.c.sponsor_id.is_(None))
            .values(sponsor_id=bindparam("sponsor")),
            [{"key": ids[key], "sponsor": ids[sponsor]} for key, sponsor in sponsors.items()],
        )

    async def _ids(self, network_id: NetworkId, keys: Iterable[str]) -> Mapping[str, AmbassadorId]:
        query = select(ambassador.c.email_key, ambassador.c.id).where(
            ambassador.c.network_id == network_id, ambassador.c.email_key.in_(set(keys))
        )
        rows = await self._connection.execute(query)
        return {row.email_key: AmbassadorId(row.id) for row in rows}

    async def _sectors(self, network_id: NetworkId) -> Mapping[int, frozenset[Sector]]:
        query = (
            select(ambassador_sector).join(ambassador).where(ambassador.c.network_id == network_id)
        )
        found: dict[int, set[Sector]] = {}
        for row in await self._connection.execute(query):
            found.setdefault(row.ambassador_id, set()).add(Sector(row.sector))
        return {id_: frozenset(sectors) for id_, sectors in found.items()}

    async def _set_sectors(self, people: Mapping[AmbassadorId, Profile]) -> None:
        rows = [
            {"ambassador_id": id_, "sector": sector}
            for id_, profile in people.items()
            for sector in sorted(profile.sectors)
        ]
        if rows:
            await self._connection.execute(insert(ambassador_sector), rows)


def _known(
    row: Row[tuple[object, ...]], sectors: frozenset[Sector], keys: Mapping[int, str]
) -> Known:
    return Known(
        id=AmbassadorId(row.id),
        profile=profile_of(row, sectors),
        sponsor=keys.get(row.sponsor_id) if row.sponsor_id else None,
        own_fields=frozenset(row.own_fields),
    )


def _columns(network_id: NetworkId, newcomer: Newcomer, now: datetime) -> dict[str, object]:
    return {
        "network_id": network_id,
        "email_key": newcomer.email_key,
        "status": Status.INVITED,
        "created_at": now,
        **columns_of(newcomer.profile),
    }


def _invited(ambassador_id: int, actor: Actor, now: datetime) -> dict[str, object]:
    return {
        "ambassador_id": ambassador_id,
        "status": Status.INVITED,
        "cause": "import",
        "actor": actor.name,
        "actor_discord_id": actor.discord_id,
        "at": now,
    }
