"""The driver that plays on the loopback Discord, over real HTTP and WebSocket."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.demo.driver import Shown
from bot.demo.simulator import CHANNELS, GUILD
from tests.wire.people import Person
from tests.wire.permissions import Permission
from tests.wire.replies import Reply
from tests.wire.server import LoopbackDiscord
from tests.wire.values import Channel, Message, Role

# As bot.demo.simulator names them, too; test_story holds the two together.
COORDINATION, MODERATION, MANAGEMENT = "Coordination", "Modération", "Direction"
MENU = Permission.MANAGE_MESSAGES
ROLES = {COORDINATION: MENU, MODERATION: MENU, MANAGEMENT: MENU | Permission.MANAGE_GUILD}
PRIVATE_CHANNEL = "coordination"


class WireDriver:
    """The simulator's guild again, in ``discord``; the bot may come before or after it."""

    def __init__(self, discord: LoopbackDiscord) -> None:
        self.discord = discord
        self.guild = discord.create_guild(GUILD, preferred_locale="fr")
        self.people: dict[str, Person] = {}
        self.roles = {
            name: discord.create_role(self.guild, name, may) for name, may in ROLES.items()
        }
        self.channels = {name: discord.create_channel(self.guild, name) for name in CHANNELS}
        self.channels[PRIVATE_CHANNEL] = self._private(PRIVATE_CHANNEL)

    async def enter(
        self,
        person: str,
        *,
        locale: str,
        coordinator: bool = False,
        manager: bool = False,
        moderator: bool = False,
    ) -> None:
        """See :class:`bot.demo.driver.Driver`; a moderator's menu has all commands."""
        held = {COORDINATION: coordinator, MANAGEMENT: manager, MODERATION: moderator}
        roles = [self.roles[name] for name, is_held in held.items() if is_held]
        self.people[person] = self.discord.create_user(person, locale=locale)
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

    async def submit(self, person: str, form: Shown, values: Mapping[str, Any]) -> Shown:
        """See :class:`bot.demo.driver.Driver`."""
        return answered(await self.people[person].submit(form.handle, values))

    def posts(self, channel: str) -> Sequence[Shown]:
        """See :class:`bot.demo.driver.Driver`."""
        return self._seen(self.channels[channel])

    def letters(self, person: str) -> Sequence[Shown]:
        """See :class:`bot.demo.driver.Driver`."""
        return self._seen(self._conversation(person))

    def role(self) -> Role:
        """See :class:`bot.demo.driver.Driver`."""
        return self.roles[COORDINATION]

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
            but_not_to=[self.roles[COORDINATION], self.roles[MANAGEMENT], *bots],
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
