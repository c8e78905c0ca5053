"""The Discord client: loads the cogs, tells Discord the commands when they changed."""

import hashlib
import json
from collections.abc import Sequence
from contextlib import AbstractAsyncContextManager
from datetime import datetime
from typing import Protocol

import discord
import structlog
from discord import app_commands
from discord.ext import commands
from discord.gateway import DiscordWebSocket
from discord.http import Route
from yarl import URL

log = structlog.get_logger()


class Commands(Protocol):
    """What is remembered of the commands that Discord holds."""

    async def fingerprint(self, application_id: int) -> str | None: ...

    async def record(self, application_id: int, fingerprint: str, *, now: datetime) -> None: ...


class Transaction(Protocol):
    @property
    def commands(self) -> Commands: ...


class Store(Protocol):
    def begin(self) -> AbstractAsyncContextManager[Transaction]: ...

    def read(self) -> AbstractAsyncContextManager[Transaction]: ...


class Massilia(commands.Bot):
    """The bot; needs no privileged intent."""

    def __init__(
        self,
        *,
        store: Store,
        tree: type[app_commands.CommandTree[commands.Bot]],
        translator: app_commands.Translator,
        cogs: Sequence[commands.Cog],
    ) -> None:
        super().__init__(
            command_prefix=commands.when_mentioned,
            help_command=None,
            tree_cls=tree,
            intents=discord.Intents(guilds=True),
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            allowed_mentions=discord.AllowedMentions.none(),
        )
        self._store = store
        self._translator = translator
        self._features = cogs

    async def setup_hook(self) -> None:
        """Load the cogs and sync the commands, before the first event comes."""
        await self.tree.set_translator(self._translator)
        for cog in self._features:
            await self.add_cog(cog)
        await self._sync_commands()

    async def on_ready(self) -> None:
        """Say in the log that people are served."""
        log.info("ready", guilds=len(self.guilds))

    async def on_resumed(self) -> None:
        """Say in the log that a lost connection is back."""
        log.info("resumed")

    async def _sync_commands(self) -> None:
        application_id = self.application_id or 0
        current = await fingerprint_of(self.tree, self._translator)
        async with self._store.read() as tx:
            synced = await tx.commands.fingerprint(application_id)
        if synced == current:
            return
        # Told first, remembered after: a crash between the two tells Discord once more.
        told = await self.tree.sync()
        async with self._store.begin() as tx:
            await tx.commands.record(application_id, current, now=discord.utils.utcnow())
        log.info("commands_synced", count=len(told))


def speak_to(*, api: str | None, gateway: str | None) -> None:
    """Make discord.py use other addresses than Discord's, where they are given."""
    if api:
        Route.BASE = api
    if gateway:
        DiscordWebSocket.DEFAULT_GATEWAY = URL(gateway)


async def fingerprint_of(
    tree: app_commands.CommandTree[commands.Bot], translator: app_commands.Translator
) -> str:
    """Return a hash of all that Discord would be told, in every language."""
    payload = [
        await root.get_translated_payload(tree, translator)
        for root in sorted(tree.get_commands(), key=lambda root: root.name)
    ]
    text = json.dumps(payload, sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()
