"""The driver that plays on simcord, in this process and without a socket."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any, Self

import discord
import simcord

from bot.demo.driver import Shown

GUILD = "Massilia Mundi"
CHANNELS = ("accueil", "annonces", "classement")


@dataclass(frozen=True, slots=True)
class Handle:
    """simcord's message or answer, and the channel in which it was shown."""

    what: Any
    channel_id: int


class Simulator:
    """A guild of simcord with the bot in it."""

    def __init__(self, env: simcord.Env) -> None:
        self.env = env
        self.guild = env.create_guild(GUILD, preferred_locale="fr")
        self.coordination = self.guild.create_role(
            "Coordination", permissions=discord.Permissions(manage_messages=True)
        )
        self.moderation = self.guild.create_role(
            "Modération", permissions=discord.Permissions(manage_messages=True)
        )
        self.management = self.guild.create_role(
            "Direction", permissions=discord.Permissions(manage_guild=True, manage_messages=True)
        )
        for name in CHANNELS:
            self.guild.create_text_channel(name)
        seen = discord.PermissionOverwrite(view_channel=True)
        bot = self.guild.roles[env.backend.bot_user.name]
        self.guild.create_text_channel(
            "coordination",
            overwrites={
                self.guild.default_role: discord.PermissionOverwrite(view_channel=False),
                self.coordination: seen,
                self.management: seen,
                bot: seen,
            },
        )
        self.people: dict[str, simcord.MemberActor] = {}
        self._locales: dict[str, str] = {}
        # simcord says en-US for everybody: put each person's own before the bot reads it.
        env.backend.subscribers.insert(0, self._localise)

    @classmethod
    @asynccontextmanager
    async def start(cls, bot: discord.Client, **options: Any) -> AsyncIterator[Self]:
        """Start ``bot`` in a new world; ``options`` are those of ``simcord.Env``."""
        env = simcord.Env(bot, **options)
        env.backend.bot_user.name = "Massilia"
        env.backend.bot_user.global_name = "Massilia Mundi"
        await env.start()
        try:
            yield cls(env)
        finally:
            await env.shutdown()

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
        user = self.env.create_user(person)
        roles = [
            *([self.coordination] * coordinator),
            *([self.management] * manager),
            *([self.moderation] * moderator),
        ]
        self.people[person] = self.guild.add_member(user, roles=roles)
        self._locales[str(user.id)] = locale
        await self.env.settle()

    def speak(self, person: str, locale: str) -> None:
        """Set the language that a person's Discord is in."""
        self._locales[str(self.people[person].id)] = locale

    async def slash(self, person: str, command: str, /, **options: Any) -> Shown:
        """See :class:`bot.demo.driver.Driver`."""
        channel = self.guild.channels["accueil"]
        return self._shown(await self.people[person].slash(channel, command, **options))

    async def whisper(self, person: str, command: str, /, **options: Any) -> Shown:
        """See :class:`bot.demo.driver.Driver`."""
        return self._shown(await self.people[person].user.slash(command, **options))

    async def click(self, person: str, shown: Shown, beginning: str) -> Shown:
        """See :class:`bot.demo.driver.Driver`."""
        button = shown.button(beginning)
        actor = self._actor(person, shown.handle)
        return self._shown(await actor.click(shown.handle.what, custom_id=button))

    async def submit(self, person: str, form: Shown, values: Mapping[str, Any]) -> Shown:
        """See :class:`bot.demo.driver.Driver`."""
        actor = self._actor(person, form.handle)
        return self._shown(await actor.submit_modal(form.handle.what, dict(values)))

    def posts(self, channel: str) -> list[Shown]:
        """See :class:`bot.demo.driver.Driver`."""
        return [self._message(each) for each in self.channel(channel).history()]

    def letters(self, person: str) -> list[Shown]:
        """See :class:`bot.demo.driver.Driver`."""
        return [self._message(each) for each in self.people[person].user.dm_channel.history()]

    def role(self) -> simcord.RoleHandle:
        """See :class:`bot.demo.driver.Driver`."""
        return self.coordination

    def channel(self, name: str) -> simcord.ChannelHandle:
        """See :class:`bot.demo.driver.Driver`."""
        return self.guild.channels[name]

    async def restart(self, bot: discord.Client) -> None:
        """Stop the bot and start ``bot`` in the world as it is."""
        await self.env.restart_bot(bot)

    def _shown(self, result: simcord.InteractionResult) -> Shown:
        """Return what a person sees of simcord's ``result``: the last thing that was said."""
        if result.modal is not None:
            handle = Handle(result, result._interaction.channel_id)  # noqa: SLF001
            return Shown.of_form(result.modal, handle=handle)
        message = [result.response, *result.followups][-1]
        if message is None:
            return Shown()
        contents = ((file.filename, file.url) for file in message.attachments)
        return Shown.of_message(
            message.components,
            message.content,
            private=message.ephemeral,
            files={name: self.env.backend.cdn.get(url) or b"" for name, url in contents},
            handle=Handle(message, message.channel_id),
        )

    def _message(self, message: discord.Message) -> Shown:
        stored = self.env.backend.get_message(message.channel.id, message.id)
        return Shown.of_message(
            stored.components, stored.content, handle=Handle(message, message.channel.id)
        )

    def _actor(self, person: str, handle: Handle) -> simcord.MemberActor | simcord.UserHandle:
        """Return who acts: in private messages simcord knows users, in the guild its members."""
        member = self.people[person]
        return member.user if handle.channel_id == member.user.dm_channel.id else member

    def _localise(self, event: str, payload: Any) -> None:
        if event == "INTERACTION_CREATE":
            user = payload.get("user") or payload["member"]["user"]
            payload["locale"] = self._locales.get(user["id"], payload["locale"])
