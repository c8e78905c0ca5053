"""What the use cases of joining need of the storage."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from bot.ambassadors.model import Ambassador, AmbassadorId, Cause, Profile
from bot.audit.model import Actor, AuditLog
from bot.codes.guesses import Guesses
from bot.codes.model import Code, Purpose
from bot.joining import arriving
from bot.networks.model import Network, NetworkId
from bot.outbox.model import Draft
from bot.privacy.store import Marks


class Ambassadors(Protocol):
    async def get(self, ambassador_id: AmbassadorId, *, locked: bool = False) -> Ambassador: ...

    async def of_discord(self, discord_id: int) -> Sequence[Ambassador]: ...

    async def save(self, person: Ambassador) -> None: ...

    async def status_changed(
        self, person: Ambassador, *, cause: Cause, actor: Actor, now: datetime
    ) -> None: ...


class Members(Protocol):
    async def add(
        self,
        network_id: NetworkId,
        profile: Profile,
        sponsor_id: AmbassadorId | None,
        *,
        now: datetime,
    ) -> AmbassadorId | None:
        """Write somebody down as invited; None when somebody has their e-mail."""

    async def with_email(self, network_id: NetworkId, email: str) -> AmbassadorId | None: ...

    async def perhaps(
        self, network_id: NetworkId, profile: Profile, *, limit: int
    ) -> Sequence[Ambassador]: ...


class Codes(Protocol):
    async def use(self, digest: str, purpose: Purpose, *, now: datetime) -> Code | None: ...

    async def guessed(self, discord_id: int, guesses: Guesses) -> None: ...


class Networks(Protocol):
    async def get(self, network_id: NetworkId, *, locked: bool = False) -> Network: ...


class Sponsorship(Protocol):
    async def earns(self, newcomer_id: AmbassadorId, *, earns: bool = True) -> None: ...


class Deliveries(Protocol):
    async def add(self, draft: Draft, *, now: datetime) -> None: ...


class Transaction(Protocol):
    @property
    def activity(self) -> arriving.Activity: ...

    @property
    def applications(self) -> arriving.Applications: ...

    @property
    def ambassadors(self) -> Ambassadors: ...

    @property
    def members(self) -> Members: ...

    @property
    def consents(self) -> arriving.Consents: ...

    @property
    def codes(self) -> Codes: ...

    @property
    def networks(self) -> Networks: ...

    @property
    def sponsorship(self) -> Sponsorship: ...

    @property
    def onboarding(self) -> arriving.Onboarding: ...

    @property
    def outbox(self) -> Deliveries: ...

    @property
    def privacy(self) -> Marks: ...

    @property
    def audit(self) -> AuditLog: ...
