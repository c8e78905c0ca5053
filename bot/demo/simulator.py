"""The driver that plays on simcord, in this process and without a socket."""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Self

import discord
import simcord

from bot.client import Massilia
from bot.demo import town
from bot.demo.driver import Shown

HOUR = timedelta(hours=1)
Rush = Callable[[Sequence[int], int, str, datetime], Awaitable[None]]
"""Lets Discord accounts do in a guild, all at once, what a button's custom id says."""


@dataclass(frozen=True, slots=True)
class Handle:
    """simcord's message or answer, and the channel in which it was shown."""

    what: Any
    channel_id: int


class Simulator:
    """A guild of simcord with the bot in it."""

    def __init__(self, env: simcord.Env, bot: Massilia, rush: Rush | None) -> None:
        self.env = env
        self.bot = bot
        self._rush = rush
        self.guild = env.create_guild(town.GUILD, preferred_locale="fr")
        self.roles = {
            name: self.guild.create_role(name, permissions=permissions)
            for name, permissions in town.ROLES.items()
        }
        for name in town.CHANNELS:
            self.guild.create_text_channel(name)
        self.guild.create_text_channel(town.PRIVATE_CHANNEL, overwrites=self._private())
        self.people: dict[str, simcord.MemberActor] = {}
        self.commands = 0
        """How many commands people have typed."""
        self._locales: dict[str, str] = {}
        # simcord says en-US for everybody: put each person's own before the bot reads it.
        env.backend.subscribers.insert(0, self._localise)

    @classmethod
    @asynccontextmanager
    async def start(
        cls, bot: Massilia, *, rush: Rush | None = None, **options: Any
    ) -> AsyncIterator[Self]:
        """Start ``bot`` in a new world; ``options`` are those of ``simcord.Env``.

        ``rush`` does by the use case what many click at once, as simcord knows one click at a
        time; without it they click in turn.
        """
        env = simcord.Env(bot, **options)
        env.backend.bot_user.name = "Massilia"
        env.backend.bot_user.global_name = "Massilia Mundi"
        await env.start()
        try:
            yield cls(env, bot, rush)
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
        name: str | None = None,
    ) -> None:
        """See :class:`bot.demo.driver.Driver`; a moderator's menu has all commands."""
        user = self.env.create_user(person, global_name=name)
        held = {
            town.COORDINATION: coordinator,
            town.MANAGEMENT: manager,
            town.MODERATION: moderator,
        }
        roles = [self.roles[role] for role, is_held in held.items() if is_held]
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

    async def rush(self, people: Sequence[str], shown: Shown, beginning: str) -> None:
        """See :class:`bot.demo.driver.Driver`."""
        if self._rush:
            accounts = [self.people[person].id for person in people]
            button = shown.button(beginning)
            with self.env.time_context():
                await self._rush(accounts, self.guild.id, button, self.env.now())
        else:
            for person in people:
                await self.click(person, shown, beginning)

    async def submit(self, person: str, form: Shown, values: Mapping[str, Any]) -> Shown:
        """See :class:`bot.demo.driver.Driver`."""
        actor = self._actor(person, form.handle)
        return self._shown(await actor.submit_modal(form.handle.what, dict(values)))

    async def go_to(self, moment: datetime) -> None:
        """See :class:`bot.demo.driver.Driver`; goes hour by hour, as people sleep in zones."""
        while (left := moment - self.env.now()) > timedelta(0):
            await self.env.advance_time(min(left, HOUR).total_seconds())
            await self.tick()

    async def leap(self, moment: datetime) -> None:
        """See :class:`bot.demo.driver.Driver`."""
        await self.env.advance_time((moment - self.env.now()).total_seconds())
        await self.tick()

    async def until(self, seen: Callable[[], object]) -> None:
        """See :class:`bot.demo.driver.Driver`; here all has come when the bot has settled."""
        await self.env.settle()
        if not seen():
            raise LookupError("the bot has nothing more to send")

    def posts(self, channel: str) -> list[Shown]:
        """See :class:`bot.demo.driver.Driver`."""
        return [self._message(each) for each in self.channel(channel).history()]

    def letters(self, person: str) -> list[Shown]:
        """See :class:`bot.demo.driver.Driver`."""
        return [self._message(each) for each in self.people[person].user.dm_channel.history()]

    def role(self) -> simcord.RoleHandle:
        """See :class:`bot.demo.driver.Driver`."""
        return self.roles[town.COORDINATION]

    def account(self, person: str) -> simcord.MemberActor:
        """See :class:`bot.demo.driver.Driver`."""
        return self.people[person]

    def channel(self, name: str) -> simcord.ChannelHandle:
        """See :class:`bot.demo.driver.Driver`."""
        return self.guild.channels[name]

    async def tick(self) -> None:
        """Do what is due now, as the timer of ``massilia run`` has it done."""
        with self.env.time_context():  # or what the tick starts would read the real clock
            await self.bot.tick(self.env.now())
        await self.env.settle()

    async def restart(self, bot: Massilia) -> None:
        """Stop the bot and start ``bot`` in the world as it is."""
        await self.env.restart_bot(bot)
        self.bot = bot

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

    def _private(self) -> Any:
        seen = discord.PermissionOverwrite(view_channel=True)
        bots = self.guild.roles[self.env.backend.bot_user.name]
        return {
            self.guild.default_role: discord.PermissionOverwrite(view_channel=False),
            self.roles[town.COORDINATION]: seen,
            self.roles[town.MANAGEMENT]: seen,
            bots: seen,
        }

    def _localise(self, event: str, payload: Any) -> None:
        if event == "INTERACTION_CREATE":
            self.commands += payload["type"] == discord.InteractionType.application_command.value
            user = payload.get("user") or payload["member"]["user"]
            payload["locale"] = self._locales.get(user["id"], payload["locale"])
