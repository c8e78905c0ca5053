"""The outbox's rows, in the pieces that use cases ask for."""

from collections.abc import Iterable
from datetime import datetime
from typing import Protocol

from bot.ambassadors.model import AmbassadorId
from bot.outbox.model import Draft, Kind


class Deliveries(Protocol):
    """What is to be sent."""

    async def add(self, draft: Draft, *, now: datetime) -> None: ...


class BulkDeliveries(Protocol):
    """What is to be sent to many."""

    async def add_all(self, drafts: Iterable[Draft], *, now: datetime) -> None: ...


class Withdrawals(Protocol):
    """Cancels what is on its way to somebody."""

    async def withdraw_from(self, ambassador_id: AmbassadorId, kind: Kind | None = None) -> int: ...


class RevocableDeliveries(Deliveries, Withdrawals, Protocol):
    """What is to be sent, and what is so no more."""
