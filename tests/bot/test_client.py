"""The client's own background work."""

import asyncio
from datetime import datetime

from storage.database import Database
from tests.wiring import wire


async def test_closing_ends_what_a_tick_is_doing_before_discord_is_left(sqlite: Database) -> None:
    client = wire(sqlite)
    seen: list[str] = []

    async def tick(_now: datetime) -> None:
        try:
            await asyncio.Event().wait()
        finally:
            seen.append("closed" if client.is_closed() else "open")

    async def stop() -> None:
        seen.append("stopped")

    client.runs(tick=tick, stop=stop)
    async with asyncio.timeout(5):
        await client.on_ready()
        await asyncio.sleep(0)
        await client.close()

    assert seen == ["stopped", "open"]
