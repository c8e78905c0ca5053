"""The outbox's rows, and the DM channels that need not be opened again."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from itertools import islice

from sqlalchemy import (
    Select,
    case,
    func,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.ambassadors.model import AmbassadorId
from bot.networks.model import NetworkId
from bot.outbox.model import (
    Closed,
    Delivery,
    DeliveryId,
    DeliveryStatus,
    Draft,
    Kind,
    News,
    Sent,
)
from bot.privacy.model import Traces
from storage.ambassadors import entries_of
from storage.deliveries import (
    WITHDRAWN,
    conversation,
    delivery,
    delivery_of,
    details,
    withdrawal,
)
from storage.forgetting import Forgetting
from storage.upsert import insert, upsert

CHUNK = 1000
"""Rows of one INSERT."""


class Outbox:
    """Deliveries on their way."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection
        self.added = False
        """Whether this transaction put something in."""

    async def add(self, draft: Draft, *, now: datetime) -> None:
        """Put ``draft`` in, unless it was put in before; one that failed then is put in anew."""
        await self.add_all([draft], now=now)

    async def add_all(self, drafts: Iterable[Draft], *, now: datetime) -> None:
        """Put many in as :meth:`add` does each, as fast as the driver can."""
        statement = insert(self._connection, delivery)
        statement = statement.on_conflict_do_update(
            index_elements=["kind", "key", "recipient"],
            where=delivery.c.status == DeliveryStatus.FAILED,
            set_={
                "status": statement.excluded.status,
                "reason": statement.excluded.reason,
                "attempts": 0,
                "claimed_at": None,
                "payload": statement.excluded.payload,
                "not_before": statement.excluded.not_before,
            },
        )
        left = iter(drafts)
        while chunk := [_row(draft, now) for draft in islice(left, CHUNK)]:
            await self._connection.execute(statement, chunk)
            self.added = True

    async def claim(self, *, limit: int, now: datetime) -> Sequence[Delivery]:
        """Take the most urgent deliveries that are due; they are ``sending`` from here on."""
        due = (
            select(delivery.c.id)
            .where(delivery.c.status == DeliveryStatus.DUE, delivery.c.not_before <= now)
            .order_by(delivery.c.urgency, delivery.c.id)
            .limit(limit)
            .with_for_update(skip_locked=True)
        )
        claimed = await self._connection.scalars(
            update(delivery)
            .where(delivery.c.id.in_(due))
            .values(
                status=DeliveryStatus.SENDING,
                attempts=delivery.c.attempts + 1,
                claimed_at=now,
            )
            .returning(delivery.c.id)
        )
        return await self._read(details(now).where(delivery.c.id.in_(claimed.all())))

    async def left_over(self, *, now: datetime) -> Sequence[Delivery]:
        """Return what was being sent when an earlier run broke off."""
        sending = delivery.c.status == DeliveryStatus.SENDING
        return await self._read(details(now).where(sending))

    async def sent(self, item: Delivery, outcome: Sent, *, now: datetime) -> None:
        """Record that ``item`` arrived, and in which channel the person is reached."""
        await self._set(
            item.id,
            status=DeliveryStatus.SENT,
            reason="",
            sent_at=now,
            sent_channel_id=outcome.channel_id,
            sent_message_id=outcome.message_id,
        )
        await self._remember(item, outcome.channel_id)

    async def closed(self, item: Delivery, outcome: Closed) -> None:
        """Record that the person's DMs are shut; their channel need not be opened again."""
        await self.settle(item.id, DeliveryStatus.CLOSED)
        if outcome.channel_id:
            await self._remember(item, outcome.channel_id)

    async def settle(
        self, delivery_id: DeliveryId, status: DeliveryStatus, *, reason: str = ""
    ) -> None:
        """Record that a delivery will not be sent, and why."""
        await self._set(delivery_id, status=status, reason=reason)

    async def postpone(
        self, delivery_id: DeliveryId, *, until: datetime, tried: bool = False
    ) -> None:
        """Make a delivery that has not arrived due at ``until``, or withdraw it if it was to be.

        It was no attempt unless it was ``tried``.
        """
        status = case(
            (delivery.c.reason == WITHDRAWN, DeliveryStatus.CANCELLED), else_=DeliveryStatus.DUE
        )
        attempts = delivery.c.attempts - (0 if tried else 1)
        await self._set(
            delivery_id, status=status, not_before=until, claimed_at=None, attempts=attempts
        )

    async def withdraw(self, kind: Kind, key: str) -> None:
        """Cancel what is not sent yet; what is being sent is cancelled if it does not arrive."""
        which = withdrawal(delivery.c.kind == kind, delivery.c.key == key)
        await self._connection.execute(which)

    async def withdraw_from(self, ambassador_id: AmbassadorId, kind: Kind | None = None) -> int:
        """Cancel, as :meth:`withdraw` does, what of one kind or of all is on its way to a person.

        Returns:
            How many messages will certainly not be sent.
        """
        theirs = withdrawal(delivery.c.ambassador_id.in_(entries_of(ambassador_id)))
        if kind:
            theirs = theirs.where(delivery.c.kind == kind)
        touched = await self._connection.scalars(theirs.returning(delivery.c.status))
        return list(touched).count(DeliveryStatus.CANCELLED)

    async def release(self, ambassador_id: AmbassadorId, *, waits: datetime, now: datetime) -> None:
        """Make due what ``waits`` until that instant for a person."""
        await self._connection.execute(
            update(delivery)
            .where(
                delivery.c.ambassador_id.in_(entries_of(ambassador_id)),
                delivery.c.status == DeliveryStatus.DUE,
                delivery.c.not_before == waits,
            )
            .values(not_before=now)
        )
        self.added = True

    async def tally(self, kind: Kind, key: str) -> Mapping[tuple[DeliveryStatus, str], int]:
        """Return how many deliveries of one key there are of each status and reason."""
        query = (
            select(delivery.c.status, delivery.c.reason, func.count())
            .where(delivery.c.kind == kind, delivery.c.key == key)
            .group_by(delivery.c.status, delivery.c.reason)
        )
        rows = await self._connection.execute(query)
        return {(DeliveryStatus(status), reason): count for status, reason, count in rows}

    async def news(
        self, ambassador_id: AmbassadorId, *, since: datetime, limit: int
    ) -> Sequence[News]:
        """Return what a person could not be written, newest first."""
        unheard = (DeliveryStatus.HELD, DeliveryStatus.CLOSED, DeliveryStatus.FAILED)
        query = (
            select(delivery.c.kind, delivery.c.payload, delivery.c.created_at)
            .where(
                delivery.c.ambassador_id.in_(entries_of(ambassador_id)),
                delivery.c.status.in_(unheard),
                delivery.c.created_at >= since,
            )
            .order_by(delivery.c.id.desc())
            .limit(limit)
        )
        rows = await self._connection.execute(query)
        return [News(kind=Kind(row.kind), payload=row.payload, at=row.created_at) for row in rows]

    async def forget(self, traces: Traces) -> None:
        """Leave of the messages to somebody their fate, and in those about them no name."""
        await Forgetting(self._connection, traces).forget()

    async def counts(self, network_id: NetworkId) -> Mapping[DeliveryStatus, int]:
        """Return how many deliveries a network has in each status."""
        query = (
            select(delivery.c.status, func.count())
            .where(delivery.c.network_id == network_id)
            .group_by(delivery.c.status)
        )
        rows = await self._connection.execute(query)
        return {DeliveryStatus(status): count for status, count in rows}

    async def _remember(self, item: Delivery, channel_id: int) -> None:
        if item.recipient and item.recipient.discord_id:
            await upsert(
                self._connection,
                conversation,
                key={"discord_id": item.recipient.discord_id},
                values={"channel_id": channel_id},
            )

    async def _set(self, delivery_id: DeliveryId, **values: object) -> None:
        statement = update(delivery).where(delivery.c.id == delivery_id)
        await self._connection.execute(statement.values(**values))

    async def _read(self, query: Select[tuple[object, ...]]) -> list[Delivery]:
        rows = await self._connection.execute(query)
        return [delivery_of(row) for row in rows]


def _row(draft: Draft, now: datetime) -> dict[str, object]:
    return {
        "network_id": draft.network_id,
        "kind": draft.kind,
        "key": draft.key,
        "recipient": draft.recipient,
        "ambassador_id": draft.ambassador_id,
        "channel_id": draft.channel_id,
        "discord_id": draft.discord_id,
        "payload": dict(draft.payload),
        "urgency": draft.urgency,
        "capped": draft.capped,
        "not_before": draft.not_before,
        "status": DeliveryStatus.HELD if draft.hold else DeliveryStatus.DUE,
        "reason": draft.hold or "",
        "created_at": now,
    }
