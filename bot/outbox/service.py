"""Sending what the outbox holds: claim, commit, send, record."""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from datetime import datetime, timedelta
from typing import Any, Protocol

import structlog

from bot.networks.model import Network, NetworkId
from bot.outbox.model import (
    Closed,
    Delivery,
    DeliveryId,
    DeliveryStatus,
    Doubtful,
    Draft,
    Outcome,
    Refused,
    Sent,
    TooManyOpenings,
    Unreachable,
)
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


class Deliveries(Protocol):
    """The rows of the outbox."""

    async def claim(self, *, limit: int, now: datetime) -> Sequence[Delivery]: ...

    async def left_over(self, *, now: datetime) -> Sequence[Delivery]: ...

    async def sent(self, delivery: Delivery, outcome: Sent, *, now: datetime) -> None: ...

    async def settle(
        self, delivery_id: DeliveryId, status: DeliveryStatus, *, reason: str = ""
    ) -> None: ...

    async def postpone(self, delivery_id: DeliveryId, *, until: datetime) -> None: ...

    async def add(self, draft: Draft, *, now: datetime) -> None: ...


class Networks(Protocol):
    async def get(self, network_id: NetworkId) -> Network: ...


class Transaction(Protocol):
    @property
    def outbox(self) -> Deliveries: ...

    @property
    def networks(self) -> Networks: ...


class Messenger(Protocol):
    """Hands messages to Discord, at Discord's pace."""

    async def send(self, delivery: Delivery) -> Outcome: ...

    async def find(self, delivery: Delivery) -> Sent | Doubtful | None:
        """Look for an earlier copy of ``delivery`` where it would stand.

        Doubtful: Discord could not be asked now.

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
        self._draining: asyncio.Task[int] | None = None
        self._again = False

    def wake(self) -> None:
        """Drain soon, in the background; called after a commit that added deliveries."""
        if self._draining and not self._draining.done():
            self._again = True
            return
        self._draining = asyncio.create_task(self._drain_until_quiet())
        self._draining.add_done_callback(_log_fault)

    async def close(self) -> None:
        """Stop; what was being sent is finished by the next run."""
        if self._draining:
            self._draining.cancel()
            await asyncio.gather(self._draining, return_exceptions=True)

    async def drain(self, now: datetime) -> int:
        """Send all that is due, and return how many deliveries were dealt with."""
        async with self._lock:
            await self._finish_left_overs(now)
            dealt_with = 0
            while batch := await self._claim(now):
                await self._all(self._deliver, batch, now)
                dealt_with += len(batch)
            return dealt_with

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
                await self._record(delivery, await self._send(delivery), now)
            case Postpone(until):
                await self._postpone(delivery, until)
            case Hold(reason):
                await self._settle(delivery, DeliveryStatus.HELD, reason)
            case Cancel():
                await self._settle(delivery, DeliveryStatus.CANCELLED)

    async def _finish(self, delivery: Delivery, now: datetime) -> None:
        if nonce_is_known(delivery, now=now):
            await self._record(delivery, await self._send(delivery, doubted=True), now)
            return
        try:
            found = await self._messenger.find(delivery)
        except LookupError:
            await self._settle(delivery, DeliveryStatus.UNKNOWN)
            return
        if found:
            await self._record(delivery, found, now)
        else:
            await self._try_later(delivery, "not-found", now)

    async def _send(self, delivery: Delivery, *, doubted: bool = False) -> Outcome:
        """Send; ``doubted``: it may have arrived before, so *not now* leaves it in doubt."""
        for _ in range(REPEATS):
            outcome = await self._try(delivery)
            if not isinstance(outcome, Doubtful):
                in_doubt = doubted and isinstance(outcome, Unreachable | TooManyOpenings)
                return Doubtful() if in_doubt else outcome
            doubted = True
        return Doubtful()

    async def _try(self, delivery: Delivery) -> Outcome:
        try:
            return await self._messenger.send(delivery)
        except Exception:  # one that cannot be shown keeps no other back
            log.exception("delivery_fault", delivery=delivery.id)
            return Refused("fault")

    async def _record(self, delivery: Delivery, outcome: Outcome, now: datetime) -> None:
        match outcome:
            case Sent():
                async with self._store.begin() as tx:
                    await tx.outbox.sent(delivery, outcome, now=now)
            case Closed():
                await self._settle(delivery, DeliveryStatus.CLOSED)
            case Refused(reason):
                await self._fail(delivery, reason, now)
            case Unreachable(reason):
                await self._try_later(delivery, reason, now)
            case TooManyOpenings():
                log.warning("openings_refused", delivery=delivery.id)
                await self._postpone(delivery, now + OPENINGS_REST)
            case Doubtful():
                # It stays ``sending``: the next run looks for it before it sends it again.
                log.warning("delivery_doubtful", delivery=delivery.id)

    async def _try_later(self, delivery: Delivery, reason: str, now: datetime) -> None:
        if at := retry_at(delivery.attempts, now=now):
            await self._postpone(delivery, at)
        else:
            await self._fail(delivery, reason, now)

    async def _fail(self, delivery: Delivery, reason: str, now: datetime) -> None:
        """Give a delivery up; the coordinators hear of a post that failed in a channel."""
        log.warning("delivery_failed", delivery=delivery.id, reason=reason)
        async with self._store.begin() as tx:
            await tx.outbox.settle(delivery.id, DeliveryStatus.FAILED, reason=reason)
            network = await tx.networks.get(delivery.network_id)
            if alarm := alarm_of(delivery, network, reason=reason, now=now):
                await tx.outbox.add(alarm, now=now)

    async def _postpone(self, delivery: Delivery, until: datetime) -> None:
        async with self._store.begin() as tx:
            await tx.outbox.postpone(delivery.id, until=until)

    async def _settle(self, delivery: Delivery, status: DeliveryStatus, reason: str = "") -> None:
        log.info("delivery_not_sent", delivery=delivery.id, status=status, reason=reason)
        async with self._store.begin() as tx:
            await tx.outbox.settle(delivery.id, status, reason=reason)


def _log_fault(draining: asyncio.Task[int]) -> None:
    if not draining.cancelled() and (error := draining.exception()):
        log.error("drain_broke_off", exc_info=error)
