"""What forgetting people needs of the storage, and not bringing them back."""

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from typing import Protocol

from bot.networks.model import NetworkId
from bot.privacy.model import ForgottenKind, Traces


class Forgets(Protocol):
    """A room that keeps words of people."""

    async def forget(self, traces: Traces) -> None: ...


class Reminders(Protocol):
    """The hashes of who was erased."""

    async def forgotten(
        self,
        network_id: NetworkId,
        kind: ForgottenKind,
        digests: Collection[str] | None = None,
    ) -> frozenset[str]: ...


class Marks(Reminders, Protocol):
    """Keeps them, and lets them go."""

    async def keep_away(
        self, network_id: NetworkId, digests: Mapping[str, ForgottenKind], *, now: datetime
    ) -> None: ...

    async def let_back(self, network_id: NetworkId, digests: Iterable[str]) -> bool: ...
