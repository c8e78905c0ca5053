"""Channels and their messages, roles, threads, pins and invites, as discord.py uses them."""

from io import BytesIO

import discord
import pytest

from tests.wire import LoopbackDiscord, Permission, Person
from tests.wire.bare_bot import BareBot, Login
from tests.wire.values import Channel, Guild


def text_channel(bot: BareBot, channel: Channel) -> discord.TextChannel:
    found = bot.get_channel(channel.id)
    assert isinstance(found, discord.TextChannel)
    return found


async def test_history_is_paged(
    loopback: LoopbackDiscord, channel: Channel, alice: Person, login: Login
) -> None:
    said = [alice.say(channel, f"line {index}") for index in range(150)]
    async with login() as bot:
        place = text_channel(bot, channel)
        newest = [one.content async for one in place.history(limit=120)]
        tenth, middle = discord.Object(said[9].id), discord.Object(said[50].id)
        after = [one.content async for one in place.history(limit=2, after=tenth)]
        around = [one.id async for one in place.history(limit=3, around=middle)]
    assert newest == [f"line {index}" for index in reversed(range(30, 150))]
    assert after == ["line 10", "line 11"]
    assert sorted(around) == [one.id for one in said[49:52]]


@pytest.mark.parametrize(
    ("denied", "code"),
    [
        pytest.param(Permission.VIEW_CHANNEL, 50001, id="a channel it cannot see"),
        pytest.param(Permission.SEND_MESSAGES, 50013, id="a channel it cannot write in"),
    ],
)
async def test_what_the_bot_may_not_do_is_refused(
    loopback: LoopbackDiscord, guild: Guild, login: Login, denied: Permission, code: int
) -> None:
    closed = loopback.create_channel(guild, "closed", denied_to_bot=denied)
    async with login() as bot:
        with pytest.raises(discord.Forbidden) as refused:
            await text_channel(bot, closed).send("let me in")
    assert refused.value.code == code


async def test_an_edit_keeps_what_it_does_not_name(
    loopback: LoopbackDiscord, channel: Channel, login: Login
) -> None:
    async with login() as bot:
        file = discord.File(BytesIO(b"1"), "a.txt")
        sent = await text_channel(bot, channel).send("before", file=file)
        await sent.edit(content="after")
        (message,) = loopback.messages(channel)
        assert (message.text, message.attachments[0].content) == ("after", b"1")
        await sent.delete()
    assert loopback.messages(channel) == []


async def test_roles_below_the_bot_are_given_and_those_above_are_not(
    loopback: LoopbackDiscord, guild: Guild, alice: Person, login: Login
) -> None:
    low = loopback.create_role(guild, "Ambassador")
    high = loopback.create_role(guild, "Boss", above_bot=True)
    async with login() as bot:
        seen = bot.get_guild(guild.id)
        assert seen is not None
        member = await seen.fetch_member(alice.id)
        await member.add_roles(discord.Object(low.id))
        with pytest.raises(discord.Forbidden):
            await member.add_roles(discord.Object(high.id))
    assert loopback.world.members[guild.id][alice.id].role_ids == {low.id}


async def test_threads_are_started_with_and_without_a_message(
    loopback: LoopbackDiscord, channel: Channel, login: Login
) -> None:
    async with login() as bot:
        place = text_channel(bot, channel)
        thread = await (await place.send("a lead")).create_thread(name="Acme")
        await thread.send("inside")
        private = await place.create_thread(name="Private")
        await private.edit(archived=True)
    assert [one.name for one in loopback.threads(channel)] == ["Acme", "Private"]
    assert [one.text for one in loopback.messages(loopback.threads(channel)[0])] == ["inside"]
    assert loopback.threads(channel)[1].archived


async def test_pins_and_invites_come_back(channel: Channel, guild: Guild, login: Login) -> None:
    async with login() as bot:
        place = text_channel(bot, channel)
        sent = await place.send("pinned")
        await sent.pin()
        assert [one.id async for one in place.pins()] == [sent.id]
        await sent.unpin()
        assert [one.id async for one in place.pins()] == []
        invite = await place.create_invite(max_age=0)
        fetched = await bot.fetch_invite(invite.code)
    assert fetched.guild is not None
    assert fetched.guild.id == guild.id
    assert fetched.expires_at is None


async def test_mentions_are_only_those_allowed(
    channel: Channel, alice: Person, login: Login
) -> None:
    async with login() as bot:
        place = text_channel(bot, channel)
        loud = await place.send(alice.mention)
        quiet = await place.send(alice.mention, allowed_mentions=discord.AllowedMentions.none())
    assert [one.id for one in loud.mentions] == [alice.id]
    assert quiet.mentions == []
