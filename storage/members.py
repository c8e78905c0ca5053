"""One person of the roster: added by hand, their history, contacts with them, whom they brought."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    Row,
    String,
    Table,
    Text,
    and_,
    false,
    func,
    or_,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.ambassadors.model import Ambassador, AmbassadorId, Cause, Profile, Status
from bot.folding import fold
from bot.leads.companies import folded
from bot.members.model import StatusChange, Touch, TouchId, TouchKind
from bot.networks.model import NetworkId
from bot.privacy.model import Traces
from bot.roster.cells import email_key
from bot.tasks.model import AssignmentStatus
from storage import actors
from storage.ambassadors import (
    add_sectors,
    ambassador,
    ambassador_of,
    columns_of,
    entries_of,
    key_of,
    status_change,
)
from storage.schema import Instant, metadata, one_of
from storage.tasks import assignment
from storage.upsert import insert
from storage.words import index

touch = Table(
    "touch",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("network_id", ForeignKey("network.id"), nullable=False),
    Column("ambassador_id", ForeignKey("ambassador.id")),
    Column("lead_id", ForeignKey("lead.id")),
    Column("kind", String(16), nullable=False),
    Column("text", Text, nullable=False),
    Column("day", Date, nullable=False),
    Column("actor", String(32), nullable=False),
    Column("actor_discord_id", BigInteger),
    Column("at", Instant, nullable=False),
    one_of("kind", TouchKind),
    CheckConstraint("ambassador_id IS NOT NULL OR lead_id IS NOT NULL", name="of_somebody"),
    Index(None, "ambassador_id", "day"),
    Index(None, "lead_id"),
)


class Members:
    """What coordinators add and read of one person."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(
        self,
        network_id: NetworkId,
        profile: Profile,
        sponsor_id: AmbassadorId | None,
        *,
        now: datetime,
    ) -> AmbassadorId | None:
        """Write somebody down as invited; None when somebody has their e-mail."""
        statement = insert(self._connection, ambassador).values(
            network_id=network_id,
            email_key=key_of(profile),
            status=Status.INVITED,
            sponsor_id=sponsor_id,
            created_at=now,
            **columns_of(profile),
        )
        statement = statement.on_conflict_do_nothing()
        added = await self._connection.execute(statement.returning(ambassador.c.id))
        id_ = added.scalar_one_or_none()
        if id_ is None:
            return None
        newcomer = {AmbassadorId(id_): profile}
        await add_sectors(self._connection, newcomer)
        await index(self._connection, network_id, newcomer)
        return AmbassadorId(id_)

    async def with_email(self, network_id: NetworkId, email: str) -> AmbassadorId | None:
        """Return the entry that has an e-mail, however it is spelt, whoever it is merged into."""
        query = select(ambassador.c.id).where(
            ambassador.c.network_id == network_id, ambassador.c.email_key == email_key(email)
        )
        id_ = await self._connection.scalar(query)
        return None if id_ is None else AmbassadorId(id_)

    async def perhaps(
        self, network_id: NetworkId, profile: Profile, *, limit: int
    ) -> Sequence[Ambassador]:
        """Return who has the last name of ``profile``, or the first name and the company."""
        first, company = fold(profile.first_name), folded(profile.company)
        ways = [list(map(fold, profile.last_name.split())), [first, company] if first else []]
        clauses = [
            and_(*(ambassador.c.search.contains(word, autoescape=True) for word in way if word))
            for way in ways
            if any(way)
        ]
        query = (
            select(ambassador)
            .where(
                ambassador.c.network_id == network_id,
                ambassador.c.merged_into.is_(None),
                or_(false(), *clauses),
            )
            .order_by(ambassador.c.id)
            .limit(limit)
        )
        return [ambassador_of(row, frozenset()) for row in await self._connection.execute(query)]

    async def history(self, ambassador_id: AmbassadorId) -> Sequence[StatusChange]:
        """Return the statuses that somebody had, the latest first."""
        query = select(status_change).where(status_change.c.ambassador_id == ambassador_id)
        rows = await self._connection.execute(query.order_by(status_change.c.id.desc()))
        return [_change(row) for row in rows]

    async def approved(self, ambassador_id: AmbassadorId) -> int:
        """Return how many of somebody's tasks were approved."""
        query = select(func.count()).where(
            assignment.c.ambassador_id.in_(entries_of(ambassador_id)),
            assignment.c.status == AssignmentStatus.APPROVED,
        )
        return await self._connection.scalar(query) or 0

    async def touch(self, network_id: NetworkId, said: Touch) -> TouchId:
        """Write a contact down."""
        statement = insert(self._connection, touch).values(
            network_id=network_id,
            ambassador_id=said.ambassador_id,
            kind=said.kind,
            text=said.text,
            day=said.day,
            at=said.at,
            **actors.columns_of(said.actor),
        )
        written = await self._connection.execute(statement.returning(touch.c.id))
        return TouchId(written.scalar_one())

    async def touches(
        self, ambassador_id: AmbassadorId, *, limit: int, offset: int = 0
    ) -> Sequence[Touch]:
        """Return the contacts with somebody, the latest day first."""
        query = (
            select(touch)
            .where(touch.c.ambassador_id.in_(entries_of(ambassador_id)))
            .order_by(touch.c.day.desc(), touch.c.id.desc())
            .limit(limit)
            .offset(offset)
        )
        return [_touch(row) for row in await self._connection.execute(query)]

    async def forget(self, traces: Traces) -> None:
        """Leave of the notes on somebody that there were some, and of theirs no account."""
        here = touch.c.network_id == traces.network_id
        of_them = touch.c.ambassador_id.in_(sorted(traces.entries))
        await self._connection.execute(update(touch).where(of_them).values(text=""))
        await self._connection.execute(actors.unnamed(touch, traces, here))

    async def touched(self, ambassador_id: AmbassadorId) -> int:
        """Return how many contacts with somebody were written down."""
        query = select(func.count()).where(touch.c.ambassador_id.in_(entries_of(ambassador_id)))
        return await self._connection.scalar(query) or 0


def _change(row: Row[tuple[object, ...]]) -> StatusChange:
    return StatusChange(
        status=Status(row.status),
        cause=Cause(row.cause),
        reason=row.reason,
        actor=actors.actor_of(row),
        at=row.at,
    )


def _touch(row: Row[tuple[object, ...]]) -> Touch:
    return Touch(
        ambassador_id=AmbassadorId(row.ambassador_id),
        kind=TouchKind(row.kind),
        text=row.text,
        day=row.day,
        actor=actors.actor_of(row),
        at=row.at,
    )
