"""discord.py, unchanged but for its addresses, works against the loopback."""

import discord
import pytest

from tests.wire import LoopbackDiscord, Person
from tests.wire.bare_bot import BareBot, Login
from tests.wire.slash_options import NotOfferedError
from tests.wire.values import Channel, Guild


async def test_a_bot_logs_in_and_knows_guild_and_members(
    guild: Guild, channel: Channel, alice: Person, login: Login
) -> None:
    async with login() as bot:
        seen = bot.get_guild(guild.id)
        assert seen is not None
        assert seen.preferred_locale is discord.Locale.french
        assert seen.get_channel(channel.id) is not None
        assert {one.id for one in seen.members} == {alice.id, guild.owner_id, bot.application_id}


async def test_commands_are_synced_with_their_translations(
    loopback: LoopbackDiscord, login: Login
) -> None:
    async with login():
        hello = next(one for one in loopback.commands if one["name"] == "hello")
        assert hello["options"][0]["name_localizations"] == {"fr": "dire"}


async def test_a_slash_in_a_guild_carries_the_persons_language(
    channel: Channel, alice: Person, login: Login
) -> None:
    async with login():
        reply = await alice.slash(channel, "hello say", name="Zoé", times=2)
    assert reply.text == "fr Alice Zoé 2 Provence"
    assert not reply.ephemeral
    assert reply.latency_seconds < 3


async def test_a_slash_in_a_dm_is_private(
    loopback: LoopbackDiscord, alice: Person, login: Login
) -> None:
    async with login():
        reply = await alice.slash(loopback.dm(alice), "hello say", name="Zoé")
    assert reply.text == "fr Alice Zoé 1 private"
    assert loopback.messages(loopback.dm(alice)) == [reply.message]


async def test_a_deferred_answer_is_filled_by_the_first_followup(
    loopback: LoopbackDiscord, channel: Channel, alice: Person, login: Login
) -> None:
    async with login():
        first = await alice.slash(channel, "slow")
        both = await alice.next_reply(first)
    assert first.deferred
    assert first.ephemeral
    assert (first.text, both.text) == ("first", "first\nsecond")
    assert loopback.messages(channel) == []


async def test_a_modal_comes_back_filled(channel: Channel, alice: Person, login: Login) -> None:
    async with login():
        opened = await alice.slash(channel, "form")
        assert opened.text.splitlines()[:2] == ["A company", "Name"]
        values = {
            "Name": "Acme",
            "sector": "Sea",
            "whom": [alice],
            "file": [("a.txt", b"bytes")],
            "sure": True,
        }
        reply = await alice.submit(opened, values)
    assert reply.text == "['Acme', ['maritime'], ['alice'], [b'bytes'], True]"
    assert reply.ephemeral


async def test_a_click_updates_the_message(
    loopback: LoopbackDiscord, channel: Channel, alice: Person, login: Login
) -> None:
    async with login():
        shown = await alice.slash(channel, "panel")
        assert (shown.text, shown.labels) == ("Not pressed", ("Press",))
        reply = await alice.click(shown, label="Press")
    assert reply.text == "Pressed"
    assert loopback.messages(channel) == [reply.message]


async def test_a_choice_in_a_select_is_answered_after_a_silent_defer(
    channel: Channel, alice: Person, login: Login
) -> None:
    async with login():
        shown = await alice.slash(channel, "panel")
        reply = await alice.select(shown, ["Sea"])
    assert (reply.text, reply.ephemeral, reply.deferred) == ("maritime", True, True)


async def test_what_is_not_there_cannot_be_done(
    loopback: LoopbackDiscord, channel: Channel, alice: Person, login: Login
) -> None:
    stranger = loopback.create_user("Stranger")
    async with login():
        shown = await alice.slash(channel, "panel")
        with pytest.raises(NotOfferedError, match="no button 'Pull'"):
            await alice.click(shown, label="Pull")
        with pytest.raises(NotOfferedError, match="/lead is not a command"):
            await alice.slash(channel, "lead introduce")
        with pytest.raises(NotOfferedError, match="required options"):
            await alice.slash(channel, "hello say")
        with pytest.raises(NotOfferedError, match="cannot be used"):
            await stranger.slash(channel, "panel")


async def test_autocomplete_offers_choices(channel: Channel, alice: Person, login: Login) -> None:
    async with login():
        reply = await alice.autocomplete(channel, "search", "company", "Ac")
    assert [(one.name, one.value) for one in reply.choices] == [("Ac!", "Ac")]


async def test_a_file_is_downloaded_and_another_kept(
    channel: Channel, alice: Person, login: Login
) -> None:
    async with login():
        reply = await alice.slash(channel, "read", file=("in.txt", b"abc"))
    assert reply.text == "abc"
    assert [(one.filename, one.content) for one in reply.files] == [("back.txt", b"cba")]


async def test_a_wrong_token_is_refused(loopback: LoopbackDiscord) -> None:
    async with BareBot() as bot:
        with pytest.raises(discord.LoginFailure):
            await bot.login("wrong")
