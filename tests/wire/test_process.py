"""A bot in a process of its own is started, watched and ended."""

import signal
import sys
from pathlib import Path

import pytest

from tests.wire import BotProcess, LoopbackDiscord, Person
from tests.wire.process import BotDiedError
from tests.wire.values import Channel

BARE_BOT = (sys.executable, "-m", "tests.wire.bare_bot")


async def test_a_process_answers_and_is_killed(
    loopback: LoopbackDiscord, channel: Channel, alice: Person, tmp_path: Path
) -> None:
    async with BotProcess(loopback, cwd=tmp_path, command=BARE_BOT) as bot:
        reply = await alice.slash(channel, "hello say", name="Zoé")
        assert reply.text == "fr Alice Zoé 1 Provence"
        assert bot.memory_bytes() > 2**20
        await bot.kill()
        assert bot.returncode == -signal.SIGKILL
    await loopback.until(lambda: not loopback.gateway.connected())


async def test_a_process_that_dies_says_why(loopback: LoopbackDiscord, tmp_path: Path) -> None:
    failing = (sys.executable, "-c", "import sys; sys.exit('no such thing')")
    with pytest.raises(BotDiedError, match="no such thing"):
        async with BotProcess(loopback, cwd=tmp_path, command=failing):
            pass
