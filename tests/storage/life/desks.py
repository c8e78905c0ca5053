"""The product's desks as the bot wires them, with the model beside them."""

from collections.abc import Awaitable
from datetime import UTC, datetime
from typing import Self, TypeVar

import pytest

from bot.ambassadors.model import Ambassador, AmbassadorId
from bot.ambassadors.service import AmbassadorDirectory
from bot.applications.deciding import ApplicationDesk
from bot.applications.service import Applying
from bot.codes.service import CodeBook
from bot.dormancy.service import Falling
from bot.errors import UserError
from bot.invitations.service import InvitationDesk
from bot.joining.service import Joining
from bot.leads.pipeline import Pipeline
from bot.leads.service import LeadDesk
from bot.leaving.returning import Returning
from bot.leaving.service import Leaving
from bot.members.adding import Adding
from bot.members.editing import Editing
from bot.members.service import MemberDesk
from bot.members.standing import Membership
from bot.merging.service import MergeDesk
from bot.networks.model import Network, NetworkSettings
from bot.pausing.service import Pausing
from bot.privacy.service import ErasureDesk
from bot.roster.service import Roster
from bot.tasks.authoring import Authoring
from bot.tasks.expiry import Expiry
from bot.tasks.review import Review
from bot.tasks.taking import Taking
from storage.database import Database
from tests.storage.life.model import Model
from tests.storage.life.sight import Sight
from tests.storage.life.values import Refusal
from tests.wiring import HASHER

T = TypeVar("T")

START = datetime(2026, 1, 5, 8, tzinfo=UTC)
GUILD = 42
SETTINGS = NetworkSettings(
    invite_url="https://discord.gg/massilia", invitation_uses=2, invitation_days=30
)


async def tried(attempt: Awaitable[T], refusal: Refusal) -> T | None:
    """Return what came of an attempt that must be refused so, or (None) must not be."""
    if refusal is None:
        return await attempt
    with pytest.raises(UserError) as refused:
        await attempt
    assert refused.type is refusal
    return None


class Desks:
    """A network with its desks, wired as the bot wires them, and the model beside it."""

    def __init__(self, database: Database, network: Network) -> None:
        self.database = database
        self.network = network
        self.model = Model(network.id, START)
        self.sight = Sight(self.model, network)
        codes = CodeBook(database, HASHER)
        self.directory = AmbassadorDirectory(database)
        self.roster, self.adding = Roster(database, HASHER), Adding(database, HASHER)
        self.codes, self.joining = codes, Joining(database, codes, HASHER)
        self.invitations = InvitationDesk(database, HASHER)
        self.applying, self.applications = (
            Applying(database, HASHER),
            ApplicationDesk(database, HASHER),
        )
        self.members, self.editing = MemberDesk(database), Editing(database, HASHER)
        self.membership, self.merging = Membership(database, HASHER), MergeDesk(database)
        self.pausing, self.leaving = Pausing(database), Leaving(database)
        self.returning, self.erasure = Returning(database), ErasureDesk(database, HASHER)
        self.authoring, self.taking = Authoring(database), Taking(database)
        self.review = Review(database)
        self.leads, self.pipeline = LeadDesk(database), Pipeline(database)
        self.ticks = (Expiry(database).expire, Falling(database).fall)

    @classmethod
    async def begin(cls, database: Database) -> Self:
        """Set a network up in which nobody is yet."""
        async with database.begin() as tx:
            network = await tx.networks.add(SETTINGS, now=START)
            await tx.networks.save(network.adopted_by(GUILD, SETTINGS, now=START))
            return cls(database, await tx.networks.get(network.id))

    @property
    def now(self) -> datetime:
        return self.model.now

    async def check(self) -> None:
        """See that the product and the model agree."""
        async with self.database.read() as tx:
            await self.sight.check(tx)

    async def person(self, number: int) -> Ambassador:
        async with self.database.read() as tx:
            return await tx.ambassadors.get(AmbassadorId(number))

    async def acts(self, account: int) -> Ambassador | None:
        """Let an account through the gate, as every command of an ambassador's does."""
        acting = self.directory.acting(account, GUILD, now=self.now)
        person = await tried(acting, self.model.refuses_acting(account))
        if person:
            assert person.id == self.model.acts(account).id
        return person
