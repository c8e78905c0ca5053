"""Applications: who asked to be let in, and what was decided."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ColumnElement,
    ForeignKey,
    Index,
    Integer,
    Row,
    String,
    Table,
    Text,
    case,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.ambassadors.model import Ambassador, AmbassadorId, Profile
from bot.applications.model import Application, ApplicationId, ApplicationStatus
from bot.consents.model import Consent
from bot.i18n import Language
from bot.networks.model import NetworkId
from bot.privacy.model import NAMELESS, NOBODY, Traces
from storage.schema import Instant, metadata, one_of

application = Table(
    "application",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("network_id", ForeignKey("network.id"), nullable=False),
    Column("discord_id", BigInteger, nullable=False),
    Column("status", String(16), nullable=False),
    Column("first_name", Text, nullable=False),
    Column("last_name", Text, nullable=False),
    Column("company", Text, nullable=False),
    Column("email", Text),
    Column("city", Text, nullable=False),
    Column("country", String(2)),
    Column("language", String(2)),
    Column("link", Text, nullable=False),
    Column("private_messages", Boolean, nullable=False),
    Column("notice_version", String(16), nullable=False),
    Column("said_at", Instant, nullable=False),
    Column("decided_by", BigInteger),
    Column("decided_at", Instant),
    Column("reason", Text, nullable=False),
    Column("ambassador_id", ForeignKey("ambassador.id")),
    Column("created_at", Instant, nullable=False),
    one_of("status", ApplicationStatus),
    one_of("language", Language),
    # What an account sent last.
    Index(None, "discord_id", "network_id", "id"),
    Index(None, "network_id", "status", "id"),
    Index(None, "ambassador_id"),
)
WAITS = application.c.status == ApplicationStatus.OPEN
Index(
    "ix_application_one_open",
    application.c.network_id,
    application.c.discord_id,
    unique=True,
    sqlite_where=WAITS,
    postgresql_where=WAITS,
)

PROFILE = ("first_name", "last_name", "company", "email", "city", "country", "language", "link")
"""The columns that are fields of a profile."""
HEARS = (ApplicationStatus.OPEN, ApplicationStatus.DECLINED)
"""Of whom the account's owner may still say whether they are written to."""


class Applications:
    """Applications, one by one and those that wait."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, fresh: Application) -> Application:
        """Keep a new application, and return it with its number."""
        profile = {name: getattr(fresh.profile, name) for name in PROFILE}
        statement = insert(application).values(
            network_id=fresh.network_id,
            discord_id=fresh.discord_id,
            status=fresh.status,
            private_messages=fresh.private_messages,
            notice_version=fresh.notice_version,
            said_at=fresh.said_at,
            reason=fresh.reason,
            created_at=fresh.created_at,
            **profile,
        )
        added = await self._connection.execute(statement.returning(application))
        return _application(added.one())

    async def get(self, network_id: NetworkId, number: ApplicationId) -> Application | None:
        """Return one of a network's applications."""
        of_it = (application.c.network_id == network_id, application.c.id == number)
        return await self._one(*of_it)

    async def last(self, network_id: NetworkId, discord_id: int) -> Application | None:
        """Return what an account sent last to a network."""
        of_them = (application.c.network_id == network_id, application.c.discord_id == discord_id)
        return await self._one(*of_them)

    async def last_anywhere(self, discord_id: int) -> Application | None:
        """Return what an account sent last, whichever network it was to."""
        return await self._one(application.c.discord_id == discord_id)

    async def decide(self, decided: Application) -> None:
        """Keep what was decided."""
        await self._connection.execute(
            update(application)
            .where(application.c.id == decided.id)
            .values(
                status=decided.status,
                decided_by=decided.decided_by,
                decided_at=decided.decided_at,
                reason=decided.reason,
                ambassador_id=decided.ambassador_id,
            )
        )

    async def withdraw(self, person: Ambassador, *, now: datetime) -> None:
        """Let nobody decide any more on what waits of the account of ``person``, who is in."""
        await self._connection.execute(
            update(application)
            .where(
                application.c.network_id == person.network_id,
                application.c.discord_id == person.discord_id,
                WAITS,
            )
            .values(status=ApplicationStatus.WITHDRAWN, decided_at=now, ambassador_id=person.id)
        )

    async def say(
        self, discord_id: int, network_id: NetworkId, said: Consent
    ) -> Sequence[Application]:
        """Keep whether the answer may be written; return the applications that it changed."""
        statement = (
            update(application)
            .where(
                application.c.network_id == network_id,
                application.c.discord_id == discord_id,
                application.c.status.in_(HEARS),
                application.c.private_messages.is_not(said.given),
            )
            .values(
                private_messages=said.given, notice_version=said.notice_version, said_at=said.at
            )
        )
        rows = await self._connection.execute(statement.returning(application))
        return [_application(row) for row in rows]

    async def networks(self, discord_id: int) -> Sequence[NetworkId]:
        """Return where an account has applied."""
        here = application.c.discord_id == discord_id
        query = select(application.c.network_id).distinct().where(here)
        found = await self._connection.scalars(query.order_by(application.c.network_id))
        return [NetworkId(each) for each in found]

    async def open(
        self, network_id: NetworkId, *, limit: int, offset: int
    ) -> Sequence[Application]:
        """Return applications that wait, the oldest first."""
        query = (
            select(application)
            .where(application.c.network_id == network_id, WAITS)
            .order_by(application.c.id)
            .limit(limit)
            .offset(offset)
        )
        return [_application(row) for row in await self._connection.execute(query)]

    async def open_count(self, network_id: NetworkId) -> int:
        """Return how many wait."""
        query = select(func.count()).where(application.c.network_id == network_id, WAITS)
        return await self._connection.scalar(query) or 0

    async def forget(self, traces: Traces) -> None:
        """Leave of somebody's applications what was decided, and of their decisions no account."""
        which = application.c.id.in_(sorted(traces.applications))
        waiting = case((WAITS, ApplicationStatus.WITHDRAWN), else_=application.c.status)
        theirs = update(application).where(which)
        await self._connection.execute(
            theirs.values(
                status=waiting,
                discord_id=NOBODY,
                first_name=NAMELESS,
                email=None,
                private_messages=False,
                country=None,
                language=None,
                **dict.fromkeys(("last_name", "company", "city", "link", "reason"), ""),
            )
        )
        here = application.c.network_id == traces.network_id
        by_them = application.c.decided_by.in_(sorted(traces.accounts))
        await self._connection.execute(
            update(application).where(here, by_them).values(decided_by=None)
        )

    async def _one(self, *which: ColumnElement[bool]) -> Application | None:
        query = select(application).where(*which).order_by(application.c.id.desc()).limit(1)
        row = (await self._connection.execute(query)).one_or_none()
        return _application(row) if row else None


def _application(row: Row[tuple[object, ...]]) -> Application:
    known = {name: getattr(row, name) for name in PROFILE}
    language = Language(row.language) if row.language else None
    return Application(
        id=ApplicationId(row.id),
        network_id=NetworkId(row.network_id),
        discord_id=row.discord_id,
        status=ApplicationStatus(row.status),
        profile=Profile(**{**known, "language": language}),
        private_messages=row.private_messages,
        notice_version=row.notice_version,
        said_at=row.said_at,
        decided_by=row.decided_by,
        decided_at=row.decided_at,
        reason=row.reason,
        ambassador_id=AmbassadorId(row.ambassador_id) if row.ambassador_id else None,
        created_at=row.created_at,
    )
