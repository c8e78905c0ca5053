"""The outbox at work through discord.py, as tests of it see it."""

from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Self

import discord

from bot.ambassadors.model import AmbassadorId
from bot.i18n import Words
from bot.outbox.model import Delivery
from bot.outbox.pace import NoPace, Pace
from bot.outbox.service import Outbox
from cogs.cards import Block, Payload
from cogs.components import button, buttons
from cogs.messenger import DiscordMessenger
from tests.storage.test_outbox import NOON, Desk
from tests.wire.components import Kind, walk
from tests.wire.people import Person
from tests.wire.server import LoopbackDiscord
from tests.wire.values import Channel, Message

VERB = "seen"


def alarm(_words: Words, _payload: Payload) -> Sequence[Block]:
    """Show an alarm in a way that stays when the product's own changes."""
    return ["Something happened", buttons(button("Seen", VERB))]


class Post:
    """The outbox on a real database, the real messenger, and the Discord that it talks to."""

    def __init__(self, desk: Desk, client: discord.Client, loopback: LoopbackDiscord) -> None:
        self.desk, self.loopback = desk, loopback
        self._client = client
        self._ambassadors: dict[int, AmbassadorId] = {}
        self.keep(NoPace())

    def keep(self, pace: Pace) -> None:
        """Send at ``pace`` from here on."""
        self.messenger = DiscordMessenger(self._client, pace)
        self.outbox = Outbox(self.desk.database, self.messenger, clock=lambda: NOON)

    @classmethod
    @asynccontextmanager
    async def open(cls, desk: Desk, loopback: LoopbackDiscord) -> AsyncIterator[Self]:
        """Log discord.py in, without the gateway: what is sent needs none."""
        async with discord.Client(intents=discord.Intents(guilds=True)) as client:
            await client.login(loopback.token)
            yield cls(desk, client, loopback)

    @asynccontextmanager
    async def restarted(self) -> AsyncIterator["Post"]:
        """Give the same outbox as a process has it that was just started."""
        async with Post.open(self.desk, self.loopback) as fresh:
            fresh._ambassadors = self._ambassadors  # noqa: SLF001  # the database's, not the process's
            yield fresh

    async def put(self, *recipients: Person | Channel, key: str = "k") -> None:
        """Put a message to each into the outbox."""
        for each in recipients:
            if isinstance(each, Person):
                await self.desk.put(await self._ambassador(each), key=key)
            else:
                await self.desk.put(None, channel_id=each.id, key=key)

    async def claim(self) -> Sequence[Delivery]:
        """Take what is due, as a process does that is killed afterwards."""
        async with self.desk.database.begin() as tx:
            return await tx.outbox.claim(limit=100, now=NOON)

    async def drain(self, *, after: timedelta = timedelta()) -> list[tuple[object, ...]]:
        """Send what is due some time after noon; return what became of every delivery."""
        await self.outbox.drain(NOON + after)
        return await self.desk.statuses()

    def arrived(self, recipient: Person | Channel) -> int:
        """How many messages stand where the recipient reads."""
        return len(self._messages(recipient))

    def found(self, recipient: Person | Channel) -> Iterator[int]:
        """Yield the ids of the deliveries that stand there."""
        for message in self._messages(recipient):
            for part in walk(message.components):
                if part["type"] == Kind.BUTTON and part["custom_id"].startswith(VERB):
                    yield int(part["custom_id"].partition("#")[2])

    def asked(self, method: str, path: str) -> int:
        """How often Discord was asked that."""
        return sum((one.method, one.path) == (method, path) for one in self.loopback.api.requests)

    def _messages(self, recipient: Person | Channel) -> list[Message]:
        if isinstance(recipient, Person):
            recipient = self.loopback.dm(recipient)
        return self.loopback.messages(recipient)

    async def _ambassador(self, person: Person) -> AmbassadorId:
        if person.id not in self._ambassadors:
            id_ = await self.desk.person(len(self._ambassadors), discord_id=person.id)
            self._ambassadors[person.id] = id_
        return self._ambassadors[person.id]
