"""Who was erased: by what they were known, and what keeps them from being brought back."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime

from sqlalchemy import (
    Column,
    ColumnElement,
    ForeignKey,
    Row,
    String,
    Table,
    delete,
    exists,
    func,
    or_,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.ambassadors.model import AmbassadorId, Profile, Status
from bot.networks.model import Moment, NetworkId
from bot.privacy.model import NAMELESS, ForgottenKind, Subject, Traces
from bot.privacy.retention import Silent
from storage import actors
from storage.ambassadors import ERASED, ambassador, columns_of, name_of, status_change
from storage.schema import Instant, metadata, one_of
from storage.traces import Tracks
from storage.upsert import insert
from storage.words import index

forgotten = Table(
    "forgotten",
    metadata,
    Column("network_id", ForeignKey("network.id"), primary_key=True),
    Column("digest", String(64), primary_key=True),
    Column("kind", String(16), nullable=False),
    Column("at", Instant, nullable=False),
    one_of("kind", ForgottenKind),
)

KEPT = frozenset({"member_since", "sector_bits"})
"""Columns of a profile that stay: since when, and of which sectors there was somebody."""
LONGEST_FIRST = (ambassador.c.created_at, ambassador.c.id)


class Privacy:
    """What is known of a person all over a network, and the hashes of who was erased."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def forgotten(
        self, network_id: NetworkId, kind: ForgottenKind, digests: Collection[str] | None = None
    ) -> frozenset[str]:
        """Return the hashes of a network, all of them or those of ``digests``."""
        query = select(forgotten.c.digest).where(
            forgotten.c.network_id == network_id, forgotten.c.kind == kind
        )
        if digests is not None:
            query = query.where(forgotten.c.digest.in_(sorted(digests)))
        return frozenset(await self._connection.scalars(query))

    async def keep_away(
        self, network_id: NetworkId, digests: Mapping[str, ForgottenKind], *, now: datetime
    ) -> None:
        """Keep the hashes of somebody who was erased."""
        rows = [
            {"network_id": network_id, "digest": digest, "kind": kind, "at": now}
            for digest, kind in sorted(digests.items())
        ]
        if rows:
            new = insert(self._connection, forgotten).on_conflict_do_nothing()
            await self._connection.execute(new, rows)

    async def let_back(self, network_id: NetworkId, digests: Iterable[str]) -> bool:
        """Drop hashes, for the person comes again; tell whether there was one."""
        of_them = delete(forgotten).where(
            forgotten.c.network_id == network_id, forgotten.c.digest.in_(sorted(digests))
        )
        dropped = await self._connection.scalars(of_them.returning(forgotten.c.digest))
        return bool(dropped.all())

    async def traces(self, subject: Subject) -> Traces:
        """Return by what a person is known, by all of their entries and of former times."""
        return await Tracks(self._connection, subject).traces()

    async def silent(
        self,
        at: Moment,
        day: date,
        *,
        limit: int,
        offset: int = 0,
        among: Collection[AmbassadorId] | None = None,
    ) -> Sequence[Silent]:
        """Return who was invited and silent since before ``day``, who is known longest first.

        ``among`` some people, or all of the network (None).
        """
        query = select(ambassador).where(*_silent(at, day)).order_by(*LONGEST_FIRST)
        if among is not None:
            query = query.where(ambassador.c.id.in_(sorted(among)))
        rows = await self._connection.execute(query.limit(limit).offset(offset))
        return [_silence(row, at) for row in rows]

    async def silent_count(self, at: Moment, day: date) -> int:
        """Return how many they are."""
        query = select(func.count()).select_from(ambassador).where(*_silent(at, day))
        return await self._connection.scalar(query) or 0

    async def forget(self, traces: Traces, *, now: datetime) -> None:
        """Leave of the person's entries nothing but figures, and of their history no words."""
        entries = sorted(traces.entries)
        blank = columns_of(Profile(first_name=NAMELESS))
        blank = {name: blank[name] for name in blank.keys() - KEPT}
        await self._connection.execute(
            update(ambassador)
            .where(ambassador.c.id.in_(entries))
            .values(
                **blank,
                email_key=None,
                discord_id=None,
                zone=None,
                paused_until=None,
                own_fields=[],
                merge=None,
                shown=0,
                tag_ids=ERASED,
                status=Status.LEFT,
                erased_at=now,
            )
        )
        await index(self._connection, traces.network_id, {id_: Profile() for id_ in entries})
        of_them = status_change.c.ambassador_id.in_(entries)
        history = update(status_change)
        await self._connection.execute(history.where(of_them).values(reason=""))
        here = ambassador.c.network_id == traces.network_id
        moved_here = exists().where(ambassador.c.id == status_change.c.ambassador_id, here)
        await self._connection.execute(actors.unnamed(status_change, traces, moved_here))


def _silent(at: Moment, day: date) -> Sequence[ColumnElement[bool]]:
    heard = ambassador.c.last_active
    return [
        ambassador.c.network_id == at.network_id,
        ambassador.c.status == Status.INVITED,
        ambassador.c.merged_into.is_(None),
        ambassador.c.created_at < at.beginning(day),
        or_(heard.is_(None), heard < day),
    ]


def _silence(row: Row[tuple[object, ...]], at: Moment) -> Silent:
    known = [at.day_of(row.created_at), *([row.last_active] if row.last_active else [])]
    return Silent(
        id=AmbassadorId(row.id),
        name=name_of(row),
        company=row.company,
        country=row.country,
        since=max(known),
    )
