"""Where newcomers stop: how many of those who joined in a month came how far."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from bot.networks.model import Network, NetworkId
from bot.onboarding import rules
from bot.onboarding.model import Cohort, Month
from bot.store import Reads


class Onboarding(Protocol):
    async def cohorts(self, network_id: NetworkId, months: Sequence[Month]) -> Sequence[Cohort]: ...


class Transaction(Protocol):
    @property
    def onboarding(self) -> Onboarding: ...


class FunnelDesk:
    """Counts how far newcomers come."""

    def __init__(self, store: Reads[Transaction]) -> None:
        self._store = store

    async def of(self, network: Network, *, now: datetime) -> Sequence[Cohort]:
        """Return the latest months in which somebody joined, the newest last."""
        months = rules.months(network.at(now))
        async with self._store.read() as tx:
            cohorts = await tx.onboarding.cohorts(network.id, months)
        return cohorts[-rules.MONTHS :]
