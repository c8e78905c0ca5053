"""The roster: people of a network, read and written many at a time."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import BindParameter, Row, Select, bindparam, delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.ambassadors.model import AmbassadorId, Cause, Profile, Sector, Status
from bot.audit.model import Actor
from bot.networks.model import NetworkId
from bot.roster.imports import Change, Known, Newcomer, Recorded
from storage import actors
from storage.ambassadors import (
    PERSON_ID,
    add_sectors,
    ambassador,
    ambassador_sector,
    columns_of,
    entry,
    profile_of,
    sectors_of,
    status_change,
)
from storage.upsert import insert
from storage.words import index

SLICE = 500
"""Rows that are read at once; reading them holds the event loop for some milliseconds."""


class Roster:
    """What an import compares with and writes."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def known(self, network_id: NetworkId) -> list[Recorded]:
        """Return all entries of a network, read a slice at a time, so that others have turns."""
        entries: list[Recorded] = []
        while rows := await self._slice(network_id, after=entries[-1].id if entries else 0):
            between = ambassador_sector.c.ambassador_id.between(rows[0].id, rows[-1].id)
            sectors = await sectors_of(self._connection, between)
            entries += [_recorded(row, sectors.get(row.id, frozenset())) for row in rows]
        return entries

    async def locked(self, people: Sequence[AmbassadorId]) -> Mapping[AmbassadorId, Known]:
        """Return some people as they are now; nobody else changes them until the end.

        Who was erased is not among them.
        """
        query = (
            select(ambassador)
            .where(ambassador.c.id.in_(people), ambassador.c.erased_at.is_(None))
            .order_by(ambassador.c.id)
            .with_for_update(key_share=True)
        )
        rows = (await self._connection.execute(query)).all()
        sectors = await sectors_of(self._connection, ambassador_sector.c.ambassador_id.in_(people))
        return {
            AmbassadorId(row.id): Known(
                id=AmbassadorId(row.id),
                profile=profile_of(row, sectors.get(row.id, frozenset())),
                own_fields=frozenset(row.own_fields),
            )
            for row in rows
        }

    async def add(
        self, network_id: NetworkId, newcomers: Sequence[Newcomer], *, actor: Actor, now: datetime
    ) -> int:
        """Write people down as invited, and return how many were new.

        One whom another import added meanwhile is left alone.
        """
        if not newcomers:
            return 0
        # In one order, so that two imports wait for each other instead of both for each other.
        people = {each.email_key: each.profile for each in newcomers}
        rows = [_columns(network_id, key, people[key], now) for key in sorted(people)]
        statement = insert(self._connection, ambassador).on_conflict_do_nothing()
        added = await self._connection.execute(
            statement.returning(ambassador.c.id, ambassador.c.email_key), rows
        )
        new = {AmbassadorId(row.id): people[row.email_key] for row in added}
        await add_sectors(self._connection, new)
        await index(self._connection, network_id, new, new=True)
        if new:
            await self._connection.execute(
                insert(self._connection, status_change), [_invited(id_, actor, now) for id_ in new]
            )
        return len(new)

    async def change(self, network_id: NetworkId, changes: Sequence[Change]) -> None:
        """Set what the roster says differently of people who are locked."""
        if not changes:
            return
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
            await add_sectors(self._connection, sectors)
        await index(self._connection, network_id, {change.id: change.after for change in changes})

    async def link(
        self, network_id: NetworkId, sponsors: Mapping[str, str]
    ) -> Sequence[AmbassadorId]:
        """Set sponsors, both given by e-mail key, of people who have none.

        One that would close a circle, for somebody's sponsor was corrected meanwhile, is not set.

        Returns:
            For whom a sponsor may be owed points: who had come by an invitation.
        """
        ids = await self._ids(network_id, [*sponsors.keys(), *sponsors.values()])
        wanted = {ids[key]: ids[sponsor] for key, sponsor in sponsors.items()}
        query = select(ambassador.c.id).where(
            ambassador.c.id.in_(wanted), ambassador.c.sponsor_id.is_(None)
        )
        free = (await self._connection.scalars(query)).all()
        if not free:
            return []
        statement = update(ambassador).where(ambassador.c.id == bindparam("key"))
        await self._connection.execute(
            statement.values(sponsor_id=bindparam("sponsor")),
            [{"key": id_, "sponsor": wanted[AmbassadorId(id_)]} for id_ in free],
        )
        circular = (await self._connection.scalars(_in_circles(free))).all()
        if circular:
            of_them = update(ambassador).where(ambassador.c.id.in_(circular))
            await self._connection.execute(of_them.values(sponsor_id=None))
        earners = select(ambassador.c.id).where(
            ambassador.c.id.in_(set(free).difference(circular)), ambassador.c.earns_sponsor
        )
        found = await self._connection.scalars(earners.order_by(ambassador.c.id))
        return [AmbassadorId(each) for each in found]

    async def _slice(
        self, network_id: NetworkId, *, after: int
    ) -> Sequence[Row[tuple[object, ...]]]:
        query = (
            select(ambassador)
            .where(ambassador.c.network_id == network_id, ambassador.c.id > after)
            .order_by(ambassador.c.id)
            .limit(SLICE)
        )
        return (await self._connection.execute(query)).all()

    async def _ids(self, network_id: NetworkId, keys: Iterable[str]) -> Mapping[str, AmbassadorId]:
        query = select(ambassador.c.email_key, ambassador.c.id).where(
            ambassador.c.network_id == network_id, ambassador.c.email_key.in_(set(keys))
        )
        rows = await self._connection.execute(query)
        return {row.email_key: AmbassadorId(row.id) for row in rows}


def _in_circles(people: Iterable[int]) -> Select[tuple[int]]:
    """Return those of ``people`` whose line of sponsors comes back to them."""
    above = (
        select(ambassador.c.id.label("start"), PERSON_ID.label("sponsor"))
        .join(entry, entry.c.id == ambassador.c.sponsor_id)
        .where(ambassador.c.id.in_(sorted(people)))
        .cte("above", recursive=True)
    )
    # UNION leaves out what was met before, so that a circle ends.
    line = above.union(
        select(above.c.start, PERSON_ID)
        .join_from(above, ambassador, ambassador.c.id == above.c.sponsor)
        .join(entry, entry.c.id == ambassador.c.sponsor_id)
    )
    return select(line.c.start).where(line.c.start == line.c.sponsor).distinct()


def _recorded(row: Row[tuple[object, ...]], sectors: frozenset[Sector]) -> Recorded:
    return Recorded(
        id=AmbassadorId(row.id),
        email_key=row.email_key,
        profile=profile_of(row, sectors),
        status=Status(row.status),
        own_fields=frozenset(row.own_fields),
        sponsor_id=AmbassadorId(row.sponsor_id) if row.sponsor_id else None,
        merged_into=AmbassadorId(row.merged_into) if row.merged_into else None,
    )


def _columns(
    network_id: NetworkId, email_key: str, profile: Profile, now: datetime
) -> dict[str, object]:
    return {
        "network_id": network_id,
        "email_key": email_key,
        "status": Status.INVITED,
        "created_at": now,
        **columns_of(profile),
    }


def _invited(ambassador_id: int, actor: Actor, now: datetime) -> dict[str, object]:
    return {
        "ambassador_id": ambassador_id,
        "status": Status.INVITED,
        "cause": Cause.IMPORT,
        "at": now,
        **actors.columns_of(actor),
    }
