"""What the use cases of leaving need of the storage."""

from collections.abc import Sequence
from typing import Protocol

from bot.ambassadors.rows import AmbassadorBook
from bot.networks.model import NetworkId
from bot.networks.rows import AllNetworks, FoundNetworks
from bot.outbox.rows import RevocableDeliveries
from bot.tasks import store as tasks


class Networks(FoundNetworks, AllNetworks, Protocol):
    """Networks, however they are asked for."""


class Accounts(Protocol):
    """Finds the accounts of those who take part."""

    async def present(self, network_id: NetworkId) -> Sequence[int]: ...


class Transaction(tasks.Transaction, Protocol):
    @property
    def ambassadors(self) -> AmbassadorBook: ...

    @property
    def networks(self) -> Networks: ...

    @property
    def leaving(self) -> Accounts: ...

    @property
    def outbox(self) -> RevocableDeliveries: ...
