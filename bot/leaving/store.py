"""What the use cases of leaving need of the storage."""

from collections.abc import Sequence
from typing import Protocol

from bot.ambassadors import service as ambassadors
from bot.ambassadors.model import Ambassador
from bot.dormancy import waking
from bot.networks.model import Network, NetworkId
from bot.tasks import store as tasks


class Ambassadors(waking.Ambassadors, Protocol):
    async def of_discord(self, discord_id: int) -> Sequence[Ambassador]: ...


class Networks(ambassadors.Networks, Protocol):
    async def all(self) -> list[Network]: ...


class Deliveries(tasks.Deliveries, waking.Deliveries, Protocol):
    """The outbox's rows."""


class Accounts(Protocol):
    """Finds the accounts of those who take part."""

    async def present(self, network_id: NetworkId) -> Sequence[int]: ...


class Transaction(tasks.Transaction, Protocol):
    @property
    def ambassadors(self) -> Ambassadors: ...

    @property
    def networks(self) -> Networks: ...

    @property
    def leaving(self) -> Accounts: ...

    @property
    def outbox(self) -> Deliveries: ...
