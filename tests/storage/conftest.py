"""Fixtures that tests of the storage share."""

import pytest

from bot.networks.model import Network, NetworkSettings
from storage.database import Database
from tests.steps import NOW


@pytest.fixture
async def network(database: Database) -> Network:
    """A network that nobody is in yet."""
    async with database.begin() as tx:
        return await tx.networks.add(NetworkSettings(), now=NOW)
