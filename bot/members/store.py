"""What the use cases of members need of the storage."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from bot.ambassadors.model import Ambassador, AmbassadorId, Profile
from bot.consents.model import ConsentKind
from bot.dormancy import waking
from bot.leads.model import Lead
from bot.members.model import StatusChange, Touch, TouchId
from bot.networks.model import Network, NetworkId
from bot.outbox.model import Draft
from bot.points.model import Ledger, Standing
from bot.privacy.store import Reminders
from bot.sponsorship import service as sponsorship
from bot.sponsorship.model import Following
from bot.tasks.model import TaskInHand


class Members(Protocol):
    """What is known of people besides their profile."""

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

    async def history(self, ambassador_id: AmbassadorId) -> Sequence[StatusChange]: ...

    async def approved(self, ambassador_id: AmbassadorId) -> int: ...

    async def touch(self, network_id: NetworkId, said: Touch) -> TouchId: ...

    async def touches(
        self, ambassador_id: AmbassadorId, *, limit: int, offset: int = 0
    ) -> Sequence[Touch]: ...

    async def touched(self, ambassador_id: AmbassadorId) -> int: ...


class Ambassadors(waking.Ambassadors, Protocol):
    async def of_discord(self, discord_id: int) -> Sequence[Ambassador]: ...

    async def keep_one_account(self, person: Ambassador) -> None: ...


class Consents(Protocol):
    async def given(self, ambassador_id: AmbassadorId) -> frozenset[ConsentKind]: ...


class Points(Ledger, Protocol):
    async def standing(
        self, network_id: NetworkId, ambassador_id: AmbassadorId
    ) -> Standing | None: ...


class Sponsorship(sponsorship.Sponsorship, Protocol):
    async def following(self, ambassador_id: AmbassadorId, *, limit: int) -> Following: ...


class Tasks(Protocol):
    async def in_hand(self, ambassador_id: AmbassadorId) -> Sequence[TaskInHand]: ...


class Leads(Protocol):
    async def of(self, ambassador_id: AmbassadorId) -> Sequence[Lead]: ...


class Networks(Protocol):
    async def get(self, network_id: NetworkId, *, locked: bool = False) -> Network: ...


class Deliveries(waking.Deliveries, Protocol):
    async def add(self, draft: Draft, *, now: datetime) -> None: ...


class Applications(Protocol):
    async def withdraw(self, person: Ambassador, *, now: datetime) -> None: ...


class Transaction(waking.Transaction, Protocol):
    @property
    def privacy(self) -> Reminders: ...

    @property
    def applications(self) -> Applications: ...

    @property
    def members(self) -> Members: ...

    @property
    def ambassadors(self) -> Ambassadors: ...

    @property
    def consents(self) -> Consents: ...

    @property
    def points(self) -> Points: ...

    @property
    def sponsorship(self) -> Sponsorship: ...

    @property
    def tasks(self) -> Tasks: ...

    @property
    def leads(self) -> Leads: ...

    @property
    def networks(self) -> Networks: ...

    @property
    def outbox(self) -> Deliveries: ...
