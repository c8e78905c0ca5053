"""The driver that plays on the loopback Discord, over real HTTP and WebSocket."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from bot.demo import town
from bot.demo.driver import Shown
from tests.wire.people import Person
from tests.wire.permissions import Permission
from tests.wire.replies import Reply
from tests.wire.server import LoopbackDiscord
from tests.wire.values import Channel, Message, Role

PATIENCE_SECONDS = 60.0
"""Far longer than it ever takes: a busy machine is no reason to fail."""
Clock = Callable[[datetime], Awaitable[None]]
"""Starts the bot, if it does not run, and lets time pass until a moment."""
ROLES = {name: Permission(permissions.value) for name, permissions in town.ROLES.items()}


class WireDriver:
    """The simulator's guild again, in ``discord``; the bot may come before or after it."""

    def __init__(self, discord: LoopbackDiscord, *, go_to: Clock | None = None) -> None:
        self.discord = discord
        self._go_to = go_to
        self.guild = discord.create_guild(town.GUILD, preferred_locale="fr")
        self.people: dict[str, Person] = {}
        self.roles = {
            name: discord.create_role(self.guild, name, may) for name, may in ROLES.items()
        }
        self.channels = {name: discord.create_channel(self.guild, name) for name in town.CHANNELS}
        self.channels[town.PRIVATE_CHANNEL] = self._private(town.PRIVATE_CHANNEL)

    async def enter(
        self,
        person: str,
        *,
        locale: str,
        coordinator: bool = False,
        manager: bool = False,
        moderator: bool = False,
        name: str | None = None,
    ) -> None:
        """See :class:`bot.demo.driver.Driver`; a moderator's menu has all commands."""
        held = {
            town.COORDINATION: coordinator,
            town.MANAGEMENT: manager,
            town.MODERATION: moderator,
        }
        roles = [self.roles[name] for name, is_held in held.items() if is_held]
        self.people[person] = self.discord.create_user(name or person, locale=locale)
        self.people[person].patience_seconds = PATIENCE_SECONDS
        self.discord.add_member(self.guild, self.people[person], roles)

    def speak(self, person: str, locale: str) -> None:
        """Set the language that a person's Discord is in."""
        self.people[person].locale = locale

    async def slash(self, person: str, command: str, /, **options: Any) -> Shown:
        """See :class:`bot.demo.driver.Driver`."""
        return await self._slash(person, self.channels["accueil"], command, options)

    async def whisper(self, person: str, command: str, /, **options: Any) -> Shown:
        """See :class:`bot.demo.driver.Driver`."""
        return await self._slash(person, self._conversation(person), command, options)

    async def click(self, person: str, shown: Shown, beginning: str) -> Shown:
        """See :class:`bot.demo.driver.Driver`."""
        button = shown.button(beginning)
        return answered(await self.people[person].click(shown.handle, custom_id=button))

    async def rush(self, people: Sequence[str], shown: Shown, beginning: str) -> None:
        """See :class:`bot.demo.driver.Driver`; who comes first elsewhere comes last here."""
        clicks = (self.click(person, shown, beginning) for person in reversed(people))
        await asyncio.gather(*clicks)

    async def submit(self, person: str, form: Shown, values: Mapping[str, Any]) -> Shown:
        """See :class:`bot.demo.driver.Driver`."""
        return answered(await self.people[person].submit(form.handle, values))

    async def go_to(self, moment: datetime) -> None:
        """See :class:`bot.demo.driver.Driver`."""
        if self._go_to is None:
            raise NotImplementedError("this process has the real clock")
        await self._go_to(moment)

    async def until(self, seen: Callable[[], object]) -> None:
        """Wait for what the process sends by itself."""
        await self.discord.until(lambda: bool(seen()), PATIENCE_SECONDS)

    async def leap(self, moment: datetime) -> None:
        """See :class:`bot.demo.driver.Driver`; here the bot is off whenever time passes."""
        await self.go_to(moment)

    def posts(self, channel: str) -> Sequence[Shown]:
        """See :class:`bot.demo.driver.Driver`."""
        return self._seen(self.channels[channel])

    def letters(self, person: str) -> Sequence[Shown]:
        """See :class:`bot.demo.driver.Driver`."""
        return self._seen(self._conversation(person))

    def role(self) -> Role:
        """See :class:`bot.demo.driver.Driver`."""
        return self.roles[town.COORDINATION]

    def account(self, person: str) -> Person:
        """See :class:`bot.demo.driver.Driver`."""
        return self.people[person]

    def channel(self, name: str) -> Channel:
        """See :class:`bot.demo.driver.Driver`."""
        return self.channels[name]

    async def _slash(
        self, person: str, where: Channel, command: str, options: Mapping[str, Any]
    ) -> Shown:
        return answered(await self.people[person].slash(where, command, **options))

    def _seen(self, channel: Channel) -> Sequence[Shown]:
        return [seen(message) for message in self.discord.messages(channel)]

    def _conversation(self, person: str) -> Channel:
        return self.discord.dm(self.people[person])

    def _private(self, name: str) -> Channel:
        bots = [role for role in self.discord.world.roles_of(self.guild.id) if role.managed]
        return self.discord.create_channel(
            self.guild,
            name,
            denied_to_everyone=Permission.VIEW_CHANNEL,
            but_not_to=[self.roles[town.COORDINATION], self.roles[town.MANAGEMENT], *bots],
        )


def answered(reply: Reply) -> Shown:
    """Return what a person sees of the bot's answer: the last thing that was said."""
    if reply.modal is not None:
        return Shown.of_form(reply.modal, handle=reply)
    return seen(reply.message) if reply.messages else Shown(handle=reply)


def seen(message: Message) -> Shown:
    """Return what a person sees of a message."""
    return Shown.of_message(
        message.components,
        message.content,
        private=message.ephemeral,
        files={file.filename: file.content for file in message.attachments},
        handle=message,
    )
