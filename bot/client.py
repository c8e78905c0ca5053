"""The Discord client: loads the cogs, tells Discord the commands when they changed."""

import asyncio
import hashlib
import json
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from datetime import datetime
from typing import Protocol

import discord
import structlog
from discord import app_commands
from discord.ext import commands
from discord.gateway import DiscordWebSocket
from discord.http import Route
from yarl import URL

from bot.ending import end
from bot.i18n import Language
from bot.store import Store

log = structlog.get_logger()

GUILDS_SECONDS = 0.3
"""How long discord.py waits for one more guild before it calls itself ready; we run in few."""

Tick = Callable[[datetime], Coroutine[None, None, object]]
Tree = app_commands.CommandTree[commands.Bot]


class Commands(Protocol):
    """What is remembered of the commands that Discord holds."""

    async def fingerprint(self, application_id: int) -> str | None: ...

    async def record(self, application_id: int, fingerprint: str, *, now: datetime) -> None: ...


class Transaction(Protocol):
    @property
    def commands(self) -> Commands: ...


class Massilia(commands.Bot):
    """The bot; ``sees_members``: Discord tells it who leaves a guild, a privileged intent."""

    def __init__(  # noqa: PLR0913 -- all that the wiring hands it
        self,
        *,
        store: Store[Transaction],
        tree: type[Tree],
        translator: app_commands.Translator,
        cogs: Sequence[commands.Cog],
        declare: Callable[[Tree, Sequence[commands.Cog]], None],
        language_of: Callable[[int], Awaitable[Language | None]],
        sees_members: bool = True,
    ) -> None:
        # It never speaks: nobody need read at every start that libraries for that are missing.
        discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False
        super().__init__(
            command_prefix=commands.when_mentioned,
            help_command=None,
            tree_cls=tree,
            intents=discord.Intents(guilds=True, members=sees_members),
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            guild_ready_timeout=GUILDS_SECONDS,
            allowed_mentions=discord.AllowedMentions.none(),
        )
        self._store = store
        self._translator = translator
        self._features = cogs
        self._declare = declare
        self.language_of = language_of
        self._tick: Tick = _nothing_due
        self._stop: Callable[[], Awaitable[None]] | None = None
        self._ticking: set[asyncio.Task[object]] = set()

    def runs(self, *, tick: Tick, stop: Callable[[], Awaitable[None]]) -> None:
        """Take what is to be called when time passes, and before the client closes."""
        self._tick = tick
        self._stop = stop

    async def tick(self, now: datetime) -> None:
        """Do what is due."""
        await self._begin_tick(now)

    async def close(self) -> None:
        """Stop what runs in the background, then leave Discord."""
        # What is being sent must not meet a closed session: that would look like a refusal.
        if self._stop:
            await self._stop()
        await end(set(self._ticking))
        await super().close()

    async def setup_hook(self) -> None:
        """Load the cogs and sync the commands, before the first event comes."""
        await self.tree.set_translator(self._translator)
        for cog in self._features:
            await self.add_cog(cog)
        self._declare(self.tree, self._features)
        await self._sync_commands()

    async def on_ready(self) -> None:
        """Say in the log that people are served, and catch up what was missed."""
        log.info("ready", guilds=len(self.guilds))
        for guild in self.guilds:
            self.dispatch("guild_served", guild)
        _ = self._begin_tick(discord.utils.utcnow())

    async def on_resumed(self) -> None:
        """Say in the log that a lost connection is back."""
        log.info("resumed")

    def _begin_tick(self, now: datetime) -> asyncio.Task[object]:
        """Start a tick in a task of our own, which :meth:`close` ends."""
        task = asyncio.create_task(self._tick(now))
        self._ticking.add(task)
        task.add_done_callback(self._ticking.discard)
        return task

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


async def _nothing_due(_now: datetime) -> None:
    """Wait for :meth:`Massilia.runs`."""


def speak_to(*, api: str | None, gateway: str | None) -> None:
    """Make discord.py use other addresses than Discord's, where they are given."""
    if api:
        Route.BASE = api
    if gateway:
        DiscordWebSocket.DEFAULT_GATEWAY = URL(gateway)


async def fingerprint_of(tree: Tree, translator: app_commands.Translator) -> str:
    """Return a hash of all that Discord would be told, in every language."""
    payload = [
        await root.get_translated_payload(tree, translator)
        for root in sorted(tree.get_commands(), key=lambda root: root.name)
    ]
    text = json.dumps(payload, sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()
