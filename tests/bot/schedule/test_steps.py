"""A tick's steps."""

from datetime import UTC, datetime

import structlog

from bot.schedule.steps import in_turn

NOW = datetime(2026, 1, 5, 8, tzinfo=UTC)


async def test_a_step_that_breaks_keeps_no_other_back() -> None:
    done = []

    async def broken(_now: datetime) -> None:
        raise RuntimeError("on purpose")

    async def sound(now: datetime) -> None:
        done.append(now)

    with structlog.testing.capture_logs() as events:
        await in_turn(sound, broken, sound)(NOW)

    assert done == [NOW, NOW]
    assert [event["event"] for event in events] == ["tick_fault"]
