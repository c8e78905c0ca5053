"""Reminding newcomers who did nothing yet: twice, then silence."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from bot.networks.model import Moment
from bot.networks.rows import AllNetworks
from bot.onboarding import rules
from bot.onboarding.model import Idle, Message
from bot.onboarding.news import reminder
from bot.outbox.model import Draft
from bot.outbox.rows import BulkDeliveries
from bot.store import Store


class Onboarding(Protocol):
    async def idle(
        self, moment: Moment, message: Message, *, locked: bool = False
    ) -> Sequence[Idle]: ...


class Transaction(Protocol):
    @property
    def networks(self) -> AllNetworks: ...

    @property
    def onboarding(self) -> Onboarding: ...

    @property
    def outbox(self) -> BulkDeliveries: ...


class Reminders:
    """Reminds newcomers; called by the tick."""

    def __init__(self, store: Store[Transaction]) -> None:
        self._store = store

    async def remind(self, now: datetime) -> int:
        """Remind whoever is to be today and was not yet, and return how many they are."""
        async with self._store.read() as tx:
            if not await _due(tx, now, locked=False):
                return 0  # as at nearly every tick: nobody who writes waits for this
        async with self._store.begin() as tx:
            # Looked for again: who acts or leaves in between is reminded of nothing.
            drafts = await _due(tx, now, locked=True)
            await tx.outbox.add_all(drafts, now=now)
        return len(drafts)


async def _due(tx: Transaction, now: datetime, *, locked: bool) -> Sequence[Draft]:
    moments = [network.at(now) for network in await tx.networks.all()]
    return [
        reminder(message, newcomer, moment)
        for moment in moments
        for message in rules.REMINDERS
        for newcomer in await tx.onboarding.idle(moment, message, locked=locked)
    ]
