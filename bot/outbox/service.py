"""Sending what the outbox holds: claim, commit, send, record."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any, Protocol

import structlog

from bot.ending import end
from bot.networks.rows import Networks
from bot.outbox.model import (
    Closed,
    Delivery,
    DeliveryId,
    DeliveryStatus,
    Doubtful,
    Outcome,
    Refused,
    Sent,
    TooManyOpenings,
    Unknown,
    Unreachable,
)
from bot.outbox.rows import Deliveries
from bot.outbox.rules import (
    Cancel,
    Go,
    Hold,
    Postpone,
    alarm_of,
    judge,
    nonce_is_known,
    retry_at,
)
from bot.store import Writes

log = structlog.get_logger()

BATCH = 50
REPEATS = 3
"""Tries in one go when the connection falls; the nonce keeps them from doubling."""
OPENINGS_REST = timedelta(minutes=10)
OPENINGS_AT_ONCE = 4
"""So that few are on their way when Discord wants fewer; the pace is slower anyway."""
RECORDS_AT_ONCE = 4
"""Transactions that write down what became of a batch; others need the database as well."""


class Queue(Deliveries, Protocol):
    """The rows of the outbox."""

    async def claim(self, *, limit: int, now: datetime) -> Sequence[Delivery]: ...

    async def left_over(self, *, now: datetime) -> Sequence[Delivery]: ...

    async def sent(self, delivery: Delivery, outcome: Sent, *, now: datetime) -> None: ...

    async def closed(self, delivery: Delivery, outcome: Closed) -> None: ...

    async def settle(
        self, delivery_id: DeliveryId, status: DeliveryStatus, *, reason: str = ""
    ) -> None: ...

    async def postpone(
        self, delivery_id: DeliveryId, *, until: datetime, tried: bool = False
    ) -> None: ...


class Transaction(Protocol):
    @property
    def outbox(self) -> Queue: ...

    @property
    def networks(self) -> Networks: ...


class Messenger(Protocol):
    """Hands messages to Discord, at Discord's pace."""

    async def send(self, delivery: Delivery) -> Outcome: ...

    async def find(self, delivery: Delivery) -> Sent | Doubtful | TooManyOpenings | None:
        """Look for an earlier copy of ``delivery`` where it would stand.

        Doubtful, TooManyOpenings: Discord could not be asked now.

        Raises:
            LookupError: nothing can ever tell.
        """


class Outbox:
    """Sends deliveries; every method ends, and only one runs at a time."""

    def __init__(
        self, store: Writes[Transaction], messenger: Messenger, *, clock: Callable[[], datetime]
    ) -> None:
        self._store = store
        self._messenger = messenger
        self._clock = clock
        self._lock = asyncio.Lock()
        self._recording = asyncio.Semaphore(RECORDS_AT_ONCE)
        self._opening = asyncio.Semaphore(OPENINGS_AT_ONCE)
        self._rest_until = datetime.min.replace(tzinfo=UTC)
        self._draining: asyncio.Task[int] | None = None
        self._again = False
        self._closed = False

    def wake(self) -> None:
        """Drain soon, in the background; called after a commit that added deliveries."""
        if self._closed:
            return
        if self._draining and not self._draining.done():
            self._again = True
            return
        self._draining = asyncio.create_task(self._drain_until_quiet())
        self._draining.add_done_callback(_log_fault)

    async def close(self) -> None:
        """Stop for good; what was being sent is finished by the next run."""
        self._closed = True
        await end({self._draining} if self._draining else set())

    async def drain(self, now: datetime) -> int:
        """Send all that is due, and return how many deliveries were dealt with.

        ``now`` is the least that it may be: time passes while others drain, and while we do.
        """
        async with self._lock:
            await self._finish_left_overs(self._at_least(now))
            dealt_with = 0
            while not self._closed and (batch := await self._claim(later := self._at_least(now))):
                await self._all(self._deliver, batch, later)
                dealt_with += len(batch)
            return dealt_with

    def _at_least(self, now: datetime) -> datetime:
        return max(now, self._clock())

    async def _drain_until_quiet(self) -> int:
        dealt_with = 0
        self._again = True
        while self._again:
            self._again = False
            dealt_with += await self.drain(self._clock())
        return dealt_with

    async def _claim(self, now: datetime) -> Sequence[Delivery]:
        async with self._store.begin() as tx:
            return await tx.outbox.claim(limit=BATCH, now=now)

    async def _finish_left_overs(self, now: datetime) -> None:
        """Deal with what an earlier run was sending when it broke off."""
        async with self._store.begin() as tx:
            batch = await tx.outbox.left_over(now=now)
        await self._all(self._finish, batch, now)

    async def _all(
        self,
        deal: Callable[[Delivery, datetime], Coroutine[Any, Any, None]],
        batch: Sequence[Delivery],
        now: datetime,
    ) -> None:
        async with asyncio.TaskGroup() as group:
            for delivery in batch:
                group.create_task(deal(delivery, now))

    async def _deliver(self, delivery: Delivery, now: datetime) -> None:
        match judge(delivery, now=now):
            case Go():
                await self._go(delivery, now)
            case Postpone(until):
                await self._postpone(delivery, until)
            case Hold(reason):
                await self._settle(delivery, DeliveryStatus.HELD, reason)
            case Cancel():
                await self._settle(delivery, DeliveryStatus.CANCELLED)

    async def _go(self, delivery: Delivery, now: datetime) -> None:
        async with self._turn(delivery):
            if self._closed:
                return  # it stays ``sending``: the next run finishes it
            outcome = (
                TooManyOpenings() if self._rests(delivery, now) else await self._send(delivery)
            )
        await self._record(delivery, outcome, now)

    @asynccontextmanager
    async def _turn(self, delivery: Delivery) -> AsyncIterator[None]:
        """Wait until ``delivery`` may go to Discord."""
        if not delivery.needs_opening:
            yield
            return
        async with self._opening:
            yield

    def _rests(self, delivery: Delivery, now: datetime) -> bool:
        """Tell whether ``delivery`` waits because no DM channel is to be opened."""
        return delivery.needs_opening and now < self._rest_until

    async def _finish(self, delivery: Delivery, now: datetime) -> None:
        async with self._turn(delivery):
            if self._rests(delivery, now):
                return
            outcome = await self._found(delivery, now)
        if outcome:
            await self._record(delivery, outcome, now)
        else:
            await self._try_later(delivery, "not-found", now)

    async def _found(self, delivery: Delivery, now: datetime) -> Outcome | Unknown | None:
        """Return what became of a delivery that may have arrived; None when it did not."""
        if nonce_is_known(delivery, now=now):
            return await self._send(delivery, doubted=True)
        try:
            found = await self._messenger.find(delivery)
        except LookupError:
            return Unknown()
        if isinstance(found, TooManyOpenings):
            self._rest_openings(delivery)
            return Doubtful()
        return found

    def _rest_openings(self, delivery: Delivery) -> None:
        log.warning("openings_refused", delivery=delivery.id)
        self._rest_until = self._clock() + OPENINGS_REST

    async def _send(self, delivery: Delivery, *, doubted: bool = False) -> Outcome:
        """Send; ``doubted``: it may have arrived before, and only *sent* ends the doubt.

        A refusal of the second does not say what became of the first.
        """
        for _ in range(REPEATS):
            outcome = await self._try(delivery)
            if isinstance(outcome, TooManyOpenings):
                self._rest_openings(delivery)
            if not isinstance(outcome, Doubtful):
                return Doubtful() if doubted and not isinstance(outcome, Sent) else outcome
            doubted = True
        return Doubtful()

    async def _try(self, delivery: Delivery) -> Outcome:
        try:
            return await self._messenger.send(delivery)
        except Exception:  # one that cannot be shown keeps no other back
            log.exception("delivery_fault", delivery=delivery.id)
            return Refused("fault")

    async def _record(self, delivery: Delivery, outcome: Outcome | Unknown, now: datetime) -> None:
        match outcome:
            case Sent():
                async with self._record_of() as tx:
                    await tx.outbox.sent(delivery, outcome, now=now)
            case Closed():
                log.info("delivery_not_sent", delivery=delivery.id, status=DeliveryStatus.CLOSED)
                async with self._record_of() as tx:
                    await tx.outbox.closed(delivery, outcome)
            case Refused(reason):
                await self._fail(delivery, reason, now)
            case Unreachable(reason):
                await self._try_later(delivery, reason, now)
            case TooManyOpenings():
                await self._postpone(delivery, self._rest_until)
            case Unknown():
                await self._settle(delivery, DeliveryStatus.UNKNOWN)
            case Doubtful():
                # It stays ``sending``: the next run looks for it before it sends it again.
                log.warning("delivery_doubtful", delivery=delivery.id)

    async def _try_later(self, delivery: Delivery, reason: str, now: datetime) -> None:
        if at := retry_at(delivery.attempts, now=now):
            await self._postpone(delivery, at, tried=True)
        else:
            await self._fail(delivery, reason, now)

    async def _fail(self, delivery: Delivery, reason: str, now: datetime) -> None:
        """Give a delivery up; the coordinators hear of a post that failed in a channel."""
        log.warning("delivery_failed", delivery=delivery.id, reason=reason)
        async with self._record_of() as tx:
            await tx.outbox.settle(delivery.id, DeliveryStatus.FAILED, reason=reason)
            network = await tx.networks.get(delivery.network_id)
            if alarm := alarm_of(delivery, network, reason=reason, now=now):
                await tx.outbox.add(alarm, now=now)

    async def _postpone(self, delivery: Delivery, until: datetime, *, tried: bool = False) -> None:
        async with self._record_of() as tx:
            await tx.outbox.postpone(delivery.id, until=until, tried=tried)

    async def _settle(self, delivery: Delivery, status: DeliveryStatus, reason: str = "") -> None:
        log.info("delivery_not_sent", delivery=delivery.id, status=status, reason=reason)
        async with self._record_of() as tx:
            await tx.outbox.settle(delivery.id, status, reason=reason)

    @asynccontextmanager
    async def _record_of(self) -> AsyncIterator[Transaction]:
        """Give a transaction when it is this record's turn."""
        async with self._recording, self._store.begin() as tx:
            yield tx


def _log_fault(draining: asyncio.Task[int]) -> None:
    if not draining.cancelled() and (error := draining.exception()):
        log.error("drain_broke_off", exc_info=error)
