"""Setting a network up on both databases, also by two managers at once."""

import asyncio
from datetime import UTC, datetime, time

import pytest

from bot.audit.model import Actor
from bot.codes.model import Hasher
from bot.networks.model import NetworkSettings
from bot.networks.setup import Places, Setup
from storage.database import Database

NOW = datetime(2026, 1, 5, 8, tzinfo=UTC)
GUILD = 42
MARIUS = Actor.member(7)
PLACES = Places(
    coordinator_role_id=1,
    announcements_channel_id=2,
    leaderboard_channel_id=3,
    review_channel_id=4,
    invite_url="https://discord.gg/massilia",
)


@pytest.fixture
async def setup(database: Database) -> Setup:
    """The setup of a guild that has adopted its network."""
    async with database.begin() as tx:
        network = await tx.networks.add(NetworkSettings(), now=NOW)
        await tx.networks.save(network.adopted_by(GUILD, NetworkSettings(), now=NOW))
    return Setup(database, Hasher("k" * 43))


async def test_two_changes_at_the_same_instant_are_both_kept(setup: Setup) -> None:
    for hour in range(8):
        await asyncio.gather(
            setup.place(GUILD, "", PLACES, actor=MARIUS, now=NOW),
            setup.schedule(
                GUILD, day=hour % 7, hour=str(hour), zone="Asia/Tokyo", actor=MARIUS, now=NOW
            ),
        )

        network = await setup.of_guild(GUILD)
        assert network is not None
        assert network.settings.review_channel_id == 4
        assert network.settings.weekly_at == time(hour)
