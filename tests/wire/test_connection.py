"""Connections break, and discord.py comes back."""

import asyncio

from tests.wire import LoopbackDiscord, Person
from tests.wire.bare_bot import Login
from tests.wire.values import Channel


async def test_a_dropped_connection_resumes_and_misses_nothing(
    loopback: LoopbackDiscord, channel: Channel, alice: Person, login: Login
) -> None:
    async with login():
        loopback.drop_connections()
        reply = await alice.slash(channel, "hello say", name="while away")
        assert "while away" in reply.text
        assert (loopback.gateway.identified, loopback.gateway.resumed) == (1, 1)


async def test_a_bot_asked_to_reconnect_resumes(
    loopback: LoopbackDiscord, channel: Channel, alice: Person, login: Login
) -> None:
    async with login():
        loopback.request_reconnect()
        await loopback.until(lambda: loopback.gateway.resumed == 1)
        assert (await alice.slash(channel, "hello say", name="again")).text


async def test_an_invalid_session_identifies_again(
    loopback: LoopbackDiscord, channel: Channel, alice: Person, login: Login
) -> None:
    async with login():
        loopback.invalidate_session()
        await loopback.until(lambda: loopback.gateway.identified == 2)
        assert (await alice.slash(channel, "hello say", name="again")).text


async def test_fifty_people_are_answered_at_once(
    loopback: LoopbackDiscord, channel: Channel, alice: Person, login: Login
) -> None:
    async with login():
        calls = [alice.slash(channel, "hello say", name=f"n{index}.") for index in range(50)]
        replies = await asyncio.gather(*calls)
    assert all(f"n{index}." in reply.text for index, reply in enumerate(replies))
    assert len(loopback.interactions) == 50
    assert all((one.latency_seconds or 9) < 3 for one in loopback.interactions)
