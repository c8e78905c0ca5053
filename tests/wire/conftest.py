"""A loopback Discord, the bare bot logged in to it, and the outbox that sends through it."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from types import SimpleNamespace

import discord
import pytest
import time_machine
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.networks.model import NetworkSettings
from bot.outbox.model import Kind
from cogs.deliveries import RENDERERS
from storage.database import Database
from tests.storage.test_outbox import NOON, Desk
from tests.wire import LoopbackDiscord, Person
from tests.wire.bare_bot import BareBot, Login, point_at
from tests.wire.post import Post, alarm
from tests.wire.values import Channel, Guild


@pytest.fixture
async def loopback(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[LoopbackDiscord]:
    """A running Discord that discord.py in this process talks to."""
    monkeypatch.setattr(Route, "BASE", Route.BASE)
    monkeypatch.setattr(DiscordWebSocket, "DEFAULT_GATEWAY", DiscordWebSocket.DEFAULT_GATEWAY)
    async with LoopbackDiscord() as discord:
        point_at(discord.api_url, discord.gateway_url)
        yield discord
        assert discord.unknown_routes == []


@pytest.fixture
def login(loopback: LoopbackDiscord) -> Login:
    """Log the bare bot in, after the world was filled."""

    @asynccontextmanager
    async def logged_in() -> AsyncIterator[BareBot]:
        async with BareBot() as bot:
            running = asyncio.create_task(bot.start(loopback.token))
            welcomed = asyncio.create_task(bot.welcomed.wait())
            await asyncio.wait({running, welcomed}, return_when=asyncio.FIRST_COMPLETED)
            welcomed.cancel()
            assert not running.done(), running.exception()
            yield bot
        await running

    return logged_in


@pytest.fixture
def guild(loopback: LoopbackDiscord) -> Guild:
    return loopback.create_guild("Provence", preferred_locale="fr")


@pytest.fixture
def channel(loopback: LoopbackDiscord, guild: Guild) -> Channel:
    return loopback.create_channel(guild, "general")


@pytest.fixture
def alice(loopback: LoopbackDiscord, guild: Guild) -> Person:
    person = loopback.create_user("Alice", locale="fr")
    loopback.add_member(guild, person)
    return person


@pytest.fixture
def noon() -> Iterator[None]:
    """Let Discord's ids and the outbox tell the same time, outside of anybody's quiet hours."""
    with time_machine.travel(NOON, tick=True):
        yield


@pytest.fixture
async def post(
    noon: None, monkeypatch: pytest.MonkeyPatch, sqlite: Database, loopback: LoopbackDiscord
) -> AsyncIterator[Post]:
    """An outbox, and discord.py logged in."""
    monkeypatch.setitem(RENDERERS, Kind.ALARM, alarm)
    async with sqlite.begin() as tx:
        network = await tx.networks.add(NetworkSettings(), now=NOON)
    async with Post.open(Desk(sqlite, network.id), loopback) as opened:
        yield opened


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let discord.py, and nobody else, repeat what failed without its seconds of waiting."""

    async def pause(_seconds: float) -> None:
        await asyncio.sleep(0)

    its_own = SimpleNamespace(**{**vars(asyncio), "sleep": pause})
    monkeypatch.setattr(discord.http, "asyncio", its_own)
