"""The driver that plays on simcord, in this process and without a socket."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any, Self

import discord
import simcord

from bot.demo.driver import Shown

GUILD = "Massilia Mundi"
CHANNELS = ("accueil", "annonces", "classement")


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
        self.people: dict[str, simcord.MemberActor] = {}
        self._locales: dict[str, str] = {}
        for name in CHANNELS:
            self.guild.create_text_channel(name)
        self.guild.create_text_channel(
            "coordination",
            overwrites={
                self.guild.default_role: discord.PermissionOverwrite(view_channel=False),
                self.coordination: discord.PermissionOverwrite(view_channel=True),
            },
        )
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
        self, person: str, *, locale: str, coordinator: bool = False, moderator: bool = False
    ) -> None:
        """See :class:`bot.demo.driver.Driver`; a moderator's menu has all commands."""
        user = self.env.create_user(person)
        roles = [self.coordination] * coordinator + [self.moderation] * moderator
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

    async def click(self, person: str, shown: Shown, beginning: str) -> Shown:
        """See :class:`bot.demo.driver.Driver`."""
        button = shown.button(beginning)
        return self._shown(await self.people[person].click(shown.handle, custom_id=button))

    async def submit(self, person: str, form: Shown, values: Mapping[str, Any]) -> Shown:
        """See :class:`bot.demo.driver.Driver`."""
        return self._shown(await self.people[person].submit_modal(form.handle, dict(values)))

    async def restart(self, bot: discord.Client) -> None:
        """Stop the bot and start ``bot`` in the world as it is."""
        await self.env.restart_bot(bot)

    def _shown(self, result: simcord.InteractionResult) -> Shown:
        """Return what a person sees of simcord's ``result``: the last thing that was said."""
        if result.modal is not None:
            return Shown.of_form(result.modal, handle=result)
        message = [result.response, *result.followups][-1]
        if message is None:
            return Shown(handle=result)
        contents = ((file.filename, file.url) for file in message.attachments)
        return Shown.of_message(
            message.components,
            message.content,
            private=message.ephemeral,
            files={name: self.env.backend.cdn.get(url) or b"" for name, url in contents},
            handle=message,
        )

    def _localise(self, event: str, payload: Any) -> None:
        if event == "INTERACTION_CREATE":
            user = payload.get("user") or payload["member"]["user"]
            payload["locale"] = self._locales.get(user["id"], payload["locale"])
