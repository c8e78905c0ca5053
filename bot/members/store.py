"""What the use cases of members need of the storage."""

from collections.abc import Sequence
from typing import Protocol

from bot.ambassadors.model import Ambassador, AmbassadorId
from bot.ambassadors.rows import AmbassadorBook
from bot.applications.rows import WaitingApplications
from bot.consents.rows import GivenConsents
from bot.dormancy import waking
from bot.leads.rows import OwnLeads
from bot.members.model import StatusChange, Touch, TouchId
from bot.members.rows import Newcomers
from bot.networks.model import NetworkId
from bot.networks.rows import Networks
from bot.outbox.rows import RevocableDeliveries
from bot.points.model import Ledger, Standings
from bot.privacy.store import Reminders
from bot.sponsorship import service as sponsorship
from bot.sponsorship.rows import Followings
from bot.tasks.rows import TasksInHand


class Members(Newcomers, Protocol):
    """What is known of people besides their profile."""

    async def history(self, ambassador_id: AmbassadorId) -> Sequence[StatusChange]: ...

    async def approved(self, ambassador_id: AmbassadorId) -> int: ...

    async def touch(self, network_id: NetworkId, said: Touch) -> TouchId: ...

    async def touches(
        self, ambassador_id: AmbassadorId, *, limit: int, offset: int = 0
    ) -> Sequence[Touch]: ...

    async def touched(self, ambassador_id: AmbassadorId) -> int: ...


class Ambassadors(AmbassadorBook, Protocol):
    """People, and the accounts of their entries."""

    async def keep_one_account(self, person: Ambassador) -> None: ...


class Points(Ledger, Standings, Protocol):
    """Where points are written down, and what they come to."""


class Sponsorship(sponsorship.Sponsorship, Followings, Protocol):
    """Who brought whom."""


class Transaction(waking.Transaction, Protocol):
    @property
    def privacy(self) -> Reminders: ...

    @property
    def applications(self) -> WaitingApplications: ...

    @property
    def members(self) -> Members: ...

    @property
    def ambassadors(self) -> Ambassadors: ...

    @property
    def consents(self) -> GivenConsents: ...

    @property
    def points(self) -> Points: ...

    @property
    def sponsorship(self) -> Sponsorship: ...

    @property
    def tasks(self) -> TasksInHand: ...

    @property
    def leads(self) -> OwnLeads: ...

    @property
    def networks(self) -> Networks: ...

    @property
    def outbox(self) -> RevocableDeliveries: ...
