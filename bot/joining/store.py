"""What the use cases of joining need of the storage."""

from typing import Protocol

from bot.ambassadors.model import AmbassadorId
from bot.ambassadors.rows import AmbassadorBook
from bot.audit.model import AuditLog
from bot.codes.rows import GuessLog, UsableCodes
from bot.joining import arriving
from bot.members.rows import Newcomers
from bot.networks.rows import Networks
from bot.privacy.store import Marks


class Codes(UsableCodes, GuessLog, Protocol):
    """Codes that let people in."""


class Sponsorship(Protocol):
    async def earns(self, newcomer_id: AmbassadorId, *, earns: bool = True) -> None: ...


class Transaction(arriving.Transaction, Protocol):
    @property
    def ambassadors(self) -> AmbassadorBook: ...

    @property
    def members(self) -> Newcomers: ...

    @property
    def codes(self) -> Codes: ...

    @property
    def networks(self) -> Networks: ...

    @property
    def sponsorship(self) -> Sponsorship: ...

    @property
    def privacy(self) -> Marks: ...

    @property
    def audit(self) -> AuditLog: ...
