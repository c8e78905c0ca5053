"""What goes wrong on a busy Discord, and what discord.py makes of it."""

import aiohttp
import discord
import pytest

from tests.wire import LoopbackDiscord, Person
from tests.wire.bare_bot import BareBot, Login
from tests.wire.faults import Dropped, Failed, RateLimited
from tests.wire.values import Channel

SEND = ("POST", "/channels/*/messages")


def place(bot: BareBot, channel: Channel) -> discord.PartialMessageable:
    return bot.get_partial_messageable(channel.id)


async def test_a_repeated_nonce_returns_the_message_that_exists(
    loopback: LoopbackDiscord, channel: Channel, login: Login
) -> None:
    async with login() as bot:
        first = await place(bot, channel).send("once", nonce="delivery-1")
        again = await place(bot, channel).send("twice", nonce="delivery-1")
        loopback.forget_nonces()
        later = await place(bot, channel).send("much later", nonce="delivery-1")
    assert (again.id, again.content) == (first.id, "once")
    assert later.id != first.id
    assert [one.text for one in loopback.messages(channel)] == ["once", "much later"]


async def test_a_nonce_of_a_deleted_message_is_an_unknown_message(
    channel: Channel, login: Login
) -> None:
    async with login() as bot:
        await (await place(bot, channel).send("gone", nonce="delivery-1")).delete()
        with pytest.raises(discord.NotFound, match="Unknown Message"):
            await place(bot, channel).send("gone", nonce="delivery-1")


async def test_a_rate_limit_is_waited_for(
    loopback: LoopbackDiscord, channel: Channel, login: Login
) -> None:
    plan = loopback.faults.add(*SEND, RateLimited(retry_after=0.01, everywhere=True), times=2)
    async with login() as bot:
        await place(bot, channel).send("in the end")
    assert plan.met == 2
    assert loopback.api.invalid_requests == 2
    assert len(loopback.messages(channel)) == 1


async def test_a_rate_limit_without_via_is_taken_for_a_ban(
    loopback: LoopbackDiscord, channel: Channel, login: Login
) -> None:
    loopback.faults.add(*SEND, RateLimited(via=False))
    async with login() as bot:
        with pytest.raises(discord.HTTPException, match="429"):
            await place(bot, channel).send("lost")


async def test_an_error_after_the_effect_does_not_double(
    loopback: LoopbackDiscord, channel: Channel, login: Login
) -> None:
    plan = loopback.faults.add(*SEND, Failed(status=502, after_effect=True))
    async with login() as bot:
        await place(bot, channel).send("once")
    assert plan.met == 1
    assert [one.text for one in loopback.messages(channel)] == ["once"]


@pytest.mark.parametrize("after_effect", [False, True])
async def test_a_cut_connection_leaves_the_outcome_unknown(
    loopback: LoopbackDiscord, channel: Channel, login: Login, after_effect: bool
) -> None:
    loopback.faults.add(*SEND, Dropped(after_effect=after_effect))
    async with login() as bot:
        with pytest.raises(aiohttp.ServerDisconnectedError):
            await place(bot, channel).send("?")
    assert len(loopback.messages(channel)) == after_effect


async def test_closed_dms_refuse_the_message_and_not_the_opening(
    loopback: LoopbackDiscord, alice: Person, login: Login
) -> None:
    loopback.close_dms(alice)
    async with login() as bot:
        user = await bot.fetch_user(alice.id)
        await user.create_dm()
        with pytest.raises(discord.Forbidden) as refused:
            await user.send("psst")
    assert refused.value.code == 50007


async def test_too_many_openings_are_refused(
    loopback: LoopbackDiscord, alice: Person, login: Login
) -> None:
    loopback.refuse_dm_openings()
    async with login() as bot:
        with pytest.raises(discord.Forbidden) as refused:
            await (await bot.fetch_user(alice.id)).create_dm()
    assert refused.value.code == 40003


async def test_the_window_counts_what_it_refused(
    loopback: LoopbackDiscord, channel: Channel, login: Login
) -> None:
    async with login() as bot:
        loopback.api.window.enabled = True
        loopback.api.window.limit = 3
        loopback.api.window.seconds = 0.05
        for index in range(4):
            await place(bot, channel).send(str(index))
    assert loopback.api.window.refused >= 1
    assert len(loopback.messages(channel)) == 4


async def test_a_bucket_that_is_empty_is_waited_for(
    loopback: LoopbackDiscord, channel: Channel, login: Login
) -> None:
    async with login() as bot:
        loopback.api.buckets.enabled = True
        loopback.api.buckets.seconds = 0.1
        for index in range(7):
            await place(bot, channel).send(str(index))
    assert loopback.api.buckets.refused == 0
    assert len(loopback.messages(channel)) == 7
