"""A loopback Discord, and the bare bot logged in to it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from discord.gateway import DiscordWebSocket
from discord.http import Route

from tests.wire import LoopbackDiscord, Person
from tests.wire.bare_bot import BareBot, Login, point_at
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
