"""The real bot in a simulated guild, with a real SQLite file."""

from collections.abc import AsyncIterator

import pytest
import structlog

from bot.demo.simulator import Simulator
from bot.errors import UserError
from storage.database import Database
from tests import ledger
from tests.cogs.worlds import World
from tests.wiring import wire

FAULTS = {"incident", "tick_fault", "job_fault"}


@pytest.fixture
async def town(sqlite: Database, request: pytest.FixtureRequest) -> AsyncIterator[Simulator]:
    """A guild with the bot; what the bot raises fails the test unless it is a refusal."""
    async with Simulator.start(wire(sqlite)) as simulator:
        with structlog.testing.capture_logs() as events:
            yield simulator
        if not request.node.get_closest_marker("broken"):
            assert [event for event in events if event["event"] in FAULTS] == []
            assert faults(simulator) == []
        assert await ledger.wrong_sums(sqlite) == []


def faults(simulator: Simulator) -> list[BaseException]:
    """What went wrong on the bot's side so far."""
    causes = [getattr(error, "original", error) for error in simulator.env.errors]
    return [cause for cause in causes if not isinstance(cause, UserError)]


@pytest.fixture
async def empty(town: Simulator, sqlite: Database) -> World:
    """A guild that has adopted no network yet."""
    return World(town, sqlite)


@pytest.fixture
async def world(empty: World) -> World:
    """A network that is set up, with the manager ``marius`` and the coordinator ``camille``."""
    await empty.set_up()
    return empty
