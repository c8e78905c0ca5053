"""Deliveries of which nobody knows what became of them, and faults that are one delivery's own."""

from collections.abc import Sequence
from datetime import timedelta
from time import perf_counter

import pytest
import sqlalchemy as sa
from discord import ui

from bot.i18n import Words
from bot.outbox.model import Kind
from bot.outbox.rules import NONCE_WINDOW, WAIT_BETWEEN
from bot.outbox.service import OPENINGS_REST
from cogs.cards import Block, Payload
from cogs.components import button
from cogs.deliveries import RENDERERS
from storage.ambassadors import ambassador
from tests.wire import Permission, Person
from tests.wire.bare_bot import Login
from tests.wire.faults import Delayed, Dropped, Failed, Fault, RateLimited
from tests.wire.post import Post, alarm
from tests.wire.values import Channel, Guild

SEND = ("POST", "/channels/*/messages")
READ = ("GET", "/channels/*/messages")
OPEN = ("POST", "/users/@me/channels")
SENT = ("sent", "")
SOON = timedelta(seconds=30)
FORGOTTEN = NONCE_WINDOW + timedelta(minutes=1)


async def test_a_rate_limit_does_not_end_a_doubt(post: Post, channel: Channel) -> None:
    post.loopback.faults.add(*SEND, Dropped(after_effect=True))
    post.loopback.faults.add(*SEND, RateLimited(via=False))
    await post.put(channel)
    await post.drain()
    post.loopback.forget_nonces()

    assert await post.drain(after=FORGOTTEN) == [SENT]
    assert post.arrived(channel) == 1


async def test_an_opening_that_fails_does_not_end_a_doubt(post: Post, alice: Person) -> None:
    await post.put(alice)
    (item,) = await post.claim()
    await post.messenger.send(item)
    post.loopback.faults.add(*OPEN, Failed(status=503))

    async with post.restarted() as fresh:
        await fresh.drain(after=SOON)
        post.loopback.forget_nonces()
        assert await fresh.drain(after=FORGOTTEN) == [SENT]
    assert post.arrived(alice) == 1


@pytest.mark.parametrize(
    ("place", "fault"),
    [
        (READ, Failed(status=503)),
        (READ, RateLimited(via=False)),
        (OPEN, Dropped()),
    ],
)
async def test_a_look_that_fails_is_taken_again(
    post: Post, alice: Person, place: tuple[str, str], fault: Fault
) -> None:
    await post.put(alice)
    (item,) = await post.claim()
    await post.messenger.send(item)
    post.loopback.forget_nonces()
    post.loopback.faults.add(*place, fault)

    async with post.restarted() as fresh:
        assert await fresh.drain(after=FORGOTTEN) == [("sending", "")]
        assert await fresh.drain(after=FORGOTTEN + WAIT_BETWEEN) == [SENT]
    assert post.arrived(alice) == 1


async def test_where_the_bot_may_no_longer_look_nothing_can_tell(
    post: Post, channel: Channel
) -> None:
    await post.put(channel)
    await post.claim()
    post.loopback.faults.add(*READ, Failed(status=403, code=50001))

    assert await post.drain(after=FORGOTTEN) == [("unknown", "")]
    assert await post.drain(after=timedelta(days=1)) == [("unknown", "")]


async def test_an_empty_history_that_may_not_be_read_tells_nothing(
    post: Post, guild: Guild, login: Login
) -> None:
    denied = Permission.READ_MESSAGE_HISTORY
    mute = post.loopback.create_channel(guild, "mute", denied_to_bot=denied)
    await post.put(mute)
    (item,) = await post.claim()
    await post.messenger.send(item)
    post.loopback.forget_nonces()

    async with login() as bot:
        served = Post(post.desk, bot, post.loopback)
        assert await served.drain(after=FORGOTTEN) == [("unknown", "")]
        assert await served.drain(after=timedelta(days=1)) == [("unknown", "")]
    assert post.arrived(mute) == 1


async def test_looks_for_copies_rest_too_when_discord_wants_fewer_openings(
    post: Post, alice: Person
) -> None:
    await post.put(alice)
    (item,) = await post.claim()
    await post.messenger.send(item)
    post.loopback.forget_nonces()
    post.loopback.faults.add(*OPEN, Failed(status=403, code=40003))

    async with post.restarted() as fresh:
        assert await fresh.drain(after=FORGOTTEN) == [("sending", "")]
        asked = post.asked(*OPEN)
        assert await fresh.drain(after=OPENINGS_REST - WAIT_BETWEEN) == [("sending", "")]
        assert post.asked(*OPEN) == asked
        assert await fresh.drain(after=OPENINGS_REST) == [SENT]
    assert post.arrived(alice) == 1


async def test_a_copy_is_found_by_a_button_beside_a_text(
    post: Post, channel: Channel, monkeypatch: pytest.MonkeyPatch
) -> None:
    def beside(_words: Words, _payload: Payload) -> Sequence[Block]:
        return [ui.Section("Something happened", accessory=button("Seen", "seen"))]

    monkeypatch.setitem(RENDERERS, Kind.ALARM, beside)
    await post.put(channel)
    (item,) = await post.claim()
    await post.messenger.send(item)
    post.loopback.forget_nonces()

    assert await post.drain(after=FORGOTTEN) == [SENT]


async def test_a_delivery_that_cannot_be_shown_keeps_no_other_back(
    post: Post, channel: Channel, guild: Guild, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = []

    def fail_first(words: Words, payload: Payload) -> Sequence[Block]:
        shown.append(payload)
        if len(shown) == 1:
            raise KeyError("a payload of an older version")
        return alarm(words, payload)

    monkeypatch.setitem(RENDERERS, Kind.ALARM, fail_first)
    await post.put(channel, post.loopback.create_channel(guild, "other"))

    assert await post.drain() == [("failed", "fault"), SENT]


async def test_a_person_who_is_gone_keeps_no_other_back(
    post: Post, alice: Person, channel: Channel
) -> None:
    await post.put(alice)
    await post.claim()
    await post.put(channel)
    async with post.desk.database.begin() as tx:
        await tx.connection.execute(sa.update(ambassador).values(discord_id=None))

    assert (await post.drain(after=SOON))[1] == SENT


async def test_a_refused_token_fails_nothing_for_good(post: Post, channel: Channel) -> None:
    post.loopback.faults.add(*SEND, Failed(status=401))
    await post.put(channel)

    assert await post.drain() == [("due", "")]
    assert await post.drain(after=WAIT_BETWEEN) == [SENT]


async def test_an_answer_that_does_not_come_keeps_nothing_back(
    post: Post, channel: Channel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cogs.messenger.ANSWER_SECONDS", 0.05)
    post.loopback.faults.add(*SEND, Delayed(seconds=0.3, after_effect=True))
    await post.put(channel)
    began = perf_counter()

    assert await post.drain() == [SENT]
    assert perf_counter() - began < 0.3
    assert post.arrived(channel) == 1
