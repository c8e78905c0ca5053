"""Ending tasks of our own when the process stops."""

import asyncio
from collections.abc import Collection
from typing import Any

GRACE_SECONDS = 2.0
"""How long a task may take to end by itself, and again once it is cancelled."""


async def end(tasks: Collection[asyncio.Task[Any]]) -> None:
    """Wait for ``tasks`` to end by themselves, then cancel them; but never wait for ever.

    aiosqlite can lose a call that is cancelled while its connection opens: who waits for that one
    waits until the event loop ends.
    """
    if not tasks:
        return
    _, unfinished = await asyncio.wait(tasks, timeout=GRACE_SECONDS)
    for task in unfinished:
        task.cancel()
    if unfinished:
        await asyncio.wait(unfinished, timeout=GRACE_SECONDS)
