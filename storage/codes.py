"""Codes, as hashes, and who guessed how often."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    ColumnElement,
    ForeignKey,
    Index,
    Integer,
    Row,
    SmallInteger,
    String,
    Table,
    and_,
    delete,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.ambassadors.model import AmbassadorId, Profile, Status
from bot.codes.guesses import Guesses
from bot.codes.model import Code, Purpose
from bot.invitations.model import Invitation
from bot.networks.model import NetworkId
from bot.privacy.model import Traces
from storage.ambassadors import ambassador, entries_of, profile_of
from storage.schema import Instant, metadata, one_of
from storage.upsert import insert

code = Table(
    "code",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("network_id", ForeignKey("network.id"), nullable=False),
    Column("ambassador_id", ForeignKey("ambassador.id")),
    Column("sponsor_id", ForeignKey("ambassador.id")),
    Column("purpose", String(16), nullable=False),
    Column("digest", String(64), nullable=False, unique=True),
    Column("uses_left", SmallInteger, nullable=False),
    Column("expires_at", Instant, nullable=False),
    Column("created_at", Instant, nullable=False),
    one_of("purpose", Purpose),
    CheckConstraint("uses_left >= 0", name="uses_left"),
    Index(None, "ambassador_id"),
    Index(None, "sponsor_id"),
)

code_guess = Table(
    "code_guess",
    metadata,
    Column("discord_id", BigInteger, primary_key=True, autoincrement=False),
    Column("wrong", Integer, nullable=False),
    Column("wait_until", Instant),
)


class Codes:
    """Codes looked up by their hash."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def guesses(self, discord_id: int) -> Guesses:
        """Return how often somebody was wrong; nobody else guesses for them until the end."""
        first = insert(self._connection, code_guess).values(discord_id=discord_id, wrong=0)
        await self._connection.execute(first.on_conflict_do_nothing())
        query = select(code_guess).where(code_guess.c.discord_id == discord_id).with_for_update()
        row = (await self._connection.execute(query)).one()
        return Guesses(row.wrong, row.wait_until)

    async def guessed(self, discord_id: int, guesses: Guesses) -> None:
        """Keep how often somebody was wrong."""
        statement = update(code_guess).where(code_guess.c.discord_id == discord_id)
        await self._connection.execute(
            statement.values(wrong=guesses.wrong, wait_until=guesses.wait_until)
        )

    async def living(self, digest: str, purpose: Purpose, *, now: datetime) -> Code | None:
        """Return the code of this hash that may still be used."""
        query = select(code).where(code.c.digest == digest, _lives(purpose, now))
        row = (await self._connection.execute(query)).one_or_none()
        return _code(row) if row else None

    async def use(self, digest: str, purpose: Purpose, *, now: datetime) -> Code | None:
        """Use one of the code's uses up and return it; None when there is none left."""
        used = (
            update(code)
            .where(code.c.digest == digest, _lives(purpose, now))
            .values(uses_left=code.c.uses_left - 1)
            .returning(code)
        )
        row = (await self._connection.execute(used)).one_or_none()
        return _code(row) if row else None

    async def add(self, codes: Sequence[Code], *, now: datetime) -> None:
        """Keep new codes."""
        rows = [
            {
                "network_id": each.network_id,
                "ambassador_id": each.ambassador_id,
                "sponsor_id": each.sponsor_id,
                "purpose": each.purpose,
                "digest": each.digest,
                "uses_left": each.uses,
                "expires_at": each.expires_at,
                "created_at": now,
            }
            for each in codes
        ]
        if rows:
            await self._connection.execute(insert(self._connection, code), rows)

    async def invited(self, network_id: NetworkId) -> Mapping[AmbassadorId, Profile]:
        """Return who was invited and can be written to, by name."""
        query = (
            select(ambassador)
            .where(_is_invited(network_id))
            .order_by(ambassador.c.last_name, ambassador.c.first_name, ambassador.c.id)
        )
        rows = await self._connection.execute(query)
        return {AmbassadorId(row.id): profile_of(row, frozenset()) for row in rows}

    async def with_living(self, network_id: NetworkId, *, now: datetime) -> set[AmbassadorId]:
        """Return who has a joining code that may still be used."""
        query = select(code.c.ambassador_id).where(
            code.c.network_id == network_id,
            code.c.ambassador_id.is_not(None),
            _lives(Purpose.JOIN, now),
        )
        return {AmbassadorId(id_) for id_ in (await self._connection.scalars(query)) if id_}

    async def expire(
        self, network_id: NetworkId, *, drawn_by: datetime, now: datetime
    ) -> set[AmbassadorId]:
        """End the invited people's codes that were drawn until ``drawn_by``; say whose."""
        invited = select(ambassador.c.id).where(_is_invited(network_id))
        ended = (
            update(code)
            .where(
                code.c.ambassador_id.in_(invited),
                code.c.created_at <= drawn_by,
                _lives(Purpose.JOIN, now),
            )
            .values(uses_left=0)
            .returning(code.c.ambassador_id)
        )
        return {AmbassadorId(id_) for id_ in (await self._connection.scalars(ended)) if id_}

    async def forget(self, traces: Traces) -> None:
        """End the codes for somebody and of theirs, and forget how often they were wrong."""
        entries, accounts = sorted(traces.entries), sorted(traces.accounts)
        theirs = code.c.ambassador_id.in_(entries) | code.c.sponsor_id.in_(entries)
        await self._connection.execute(update(code).where(theirs).values(uses_left=0))
        guesses = delete(code_guess).where(code_guess.c.discord_id.in_(accounts))
        await self._connection.execute(guesses)

    async def invitations(self, sponsor_id: AmbassadorId, *, now: datetime) -> Sequence[Invitation]:
        """Return the invitations of a person that may still be used, the newest first."""
        query = select(code).where(_is_invitation_of(sponsor_id), _lives(Purpose.JOIN, now))
        rows = await self._connection.execute(query.order_by(code.c.id.desc()))
        return [
            Invitation(uses_left=row.uses_left, drawn_at=row.created_at, expires_at=row.expires_at)
            for row in rows
        ]

    async def keep_newest(self, sponsor_id: AmbassadorId, keep: int, *, now: datetime) -> None:
        """End the invitations of a person but for the newest ones that live."""
        living = select(code.c.id).where(_is_invitation_of(sponsor_id), _lives(Purpose.JOIN, now))
        newest = living.order_by(code.c.id.desc()).limit(keep)
        await self._connection.execute(
            update(code)
            .where(_is_invitation_of(sponsor_id), code.c.id.not_in(newest))
            .values(uses_left=0)
        )


def _is_invitation_of(sponsor_id: AmbassadorId) -> ColumnElement[bool]:
    return code.c.sponsor_id.in_(entries_of(sponsor_id))


def _is_invited(network_id: NetworkId) -> ColumnElement[bool]:
    return and_(
        ambassador.c.network_id == network_id,
        ambassador.c.status == Status.INVITED,
        ambassador.c.email.is_not(None),
        ambassador.c.merged_into.is_(None),
    )


def _lives(purpose: Purpose, now: datetime) -> ColumnElement[bool]:
    return (code.c.purpose == purpose) & (code.c.uses_left > 0) & (code.c.expires_at > now)


def _code(row: Row[tuple[object, ...]]) -> Code:
    return Code(
        network_id=NetworkId(row.network_id),
        purpose=Purpose(row.purpose),
        digest=row.digest,
        expires_at=row.expires_at,
        ambassador_id=AmbassadorId(row.ambassador_id) if row.ambassador_id else None,
        sponsor_id=AmbassadorId(row.sponsor_id) if row.sponsor_id else None,
        uses=row.uses_left,
    )
