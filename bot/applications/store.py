"""What the use cases of applications need of the storage."""

from collections.abc import Sequence
from typing import Protocol

from bot.ambassadors.rows import AmbassadorBook
from bot.applications.model import Application, ApplicationId
from bot.applications.rows import (
    ApplicantConsents,
    LastAnywhere,
    LastApplications,
    OpenCount,
    WaitingApplications,
)
from bot.audit.model import AuditLog
from bot.joining import arriving
from bot.members.rows import Newcomers
from bot.networks.model import NetworkId
from bot.networks.rows import FoundNetworks
from bot.privacy.store import Marks


class Applications(
    WaitingApplications, ApplicantConsents, LastApplications, LastAnywhere, OpenCount, Protocol
):
    """Applications, one by one and those that wait."""

    async def add(self, fresh: Application) -> Application: ...

    async def get(self, network_id: NetworkId, number: ApplicationId) -> Application | None: ...

    async def decide(self, decided: Application) -> None: ...

    async def open(
        self, network_id: NetworkId, *, limit: int, offset: int
    ) -> Sequence[Application]: ...


class Transaction(arriving.Transaction, Protocol):
    @property
    def ambassadors(self) -> AmbassadorBook: ...

    @property
    def applications(self) -> Applications: ...

    @property
    def members(self) -> Newcomers: ...

    @property
    def networks(self) -> FoundNetworks: ...

    @property
    def privacy(self) -> Marks: ...

    @property
    def audit(self) -> AuditLog: ...
