"""What the use cases of applications need of the storage."""

from collections.abc import Sequence
from typing import Protocol

from bot.applications.model import Application, ApplicationId
from bot.audit.model import AuditLog
from bot.consents import service as consents
from bot.joining import arriving
from bot.joining.store import Ambassadors, Deliveries, Members
from bot.networks.model import Network, NetworkId
from bot.privacy.store import Marks


class Applications(arriving.Applications, consents.Applications, Protocol):
    """Applications, one by one and those that wait."""

    async def add(self, fresh: Application) -> Application: ...

    async def get(self, network_id: NetworkId, number: ApplicationId) -> Application | None: ...

    async def last(self, network_id: NetworkId, discord_id: int) -> Application | None: ...

    async def last_anywhere(self, discord_id: int) -> Application | None: ...

    async def decide(self, decided: Application) -> None: ...

    async def open(
        self, network_id: NetworkId, *, limit: int, offset: int
    ) -> Sequence[Application]: ...

    async def open_count(self, network_id: NetworkId) -> int: ...


class Networks(Protocol):
    async def get(self, network_id: NetworkId, *, locked: bool = False) -> Network: ...

    async def of_guild(self, guild_id: int, *, locked: bool = False) -> Network | None: ...


class Transaction(Protocol):
    @property
    def activity(self) -> arriving.Activity: ...

    @property
    def ambassadors(self) -> Ambassadors: ...

    @property
    def applications(self) -> Applications: ...

    @property
    def members(self) -> Members: ...

    @property
    def consents(self) -> arriving.Consents: ...

    @property
    def networks(self) -> Networks: ...

    @property
    def onboarding(self) -> arriving.Onboarding: ...

    @property
    def outbox(self) -> Deliveries: ...

    @property
    def privacy(self) -> Marks: ...

    @property
    def audit(self) -> AuditLog: ...
