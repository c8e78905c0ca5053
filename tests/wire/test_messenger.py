"""The outbox through discord.py to a loopback Discord: every message exactly once."""

from datetime import timedelta

import pytest
import sqlalchemy as sa

from bot.outbox.model import Sent
from bot.outbox.pace import SteadyPace
from bot.outbox.rules import NONCE_WINDOW, WAIT_BETWEEN
from bot.outbox.service import OPENINGS_REST
from storage.deliveries import conversation, delivery
from tests.storage.test_outbox import NOON
from tests.wire import Permission, Person
from tests.wire.faults import Dropped, Failed, Fault, RateLimited
from tests.wire.post import Post
from tests.wire.values import Channel, Guild

SEND = ("POST", "/channels/*/messages")
OPEN = ("POST", "/users/@me/channels")
SENT, DUE = ("sent", ""), ("due", "")
TRIES = 5
"""How often discord.py asks before it gives up."""
FORGOTTEN = NONCE_WINDOW + timedelta(minutes=1)


async def test_the_same_delivery_twice_is_one_message(post: Post, channel: Channel) -> None:
    await post.put(channel)
    (item,) = await post.claim()

    first, again = await post.messenger.send(item), await post.messenger.send(item)

    assert isinstance(first, Sent)
    assert first == again
    assert post.arrived(channel) == 1


async def test_an_applicant_s_account_is_written_to(post: Post, alice: Person) -> None:
    await post.desk.applicant(alice.id)
    await post.desk.put_to(alice.id)

    assert await post.drain() == [SENT]
    assert post.arrived(alice) == 1
    await post.desk.put_to(alice.id, key="other")
    assert await post.drain() == [SENT, SENT]
    assert post.asked(*OPEN) == 1


async def test_a_rate_limit_is_waited_for(post: Post, channel: Channel) -> None:
    plan = post.loopback.faults.add(*SEND, RateLimited(retry_after=0.01))
    await post.put(channel)

    assert await post.drain() == [SENT]
    assert plan.met == 1
    assert post.arrived(channel) == 1


@pytest.mark.parametrize(
    ("fault", "times"),
    [
        pytest.param(RateLimited(retry_after=0.01), TRIES, id="again and again"),
        pytest.param(RateLimited(via=False), 1, id="by Cloudflare, which discord.py does not ask"),
    ],
)
async def test_a_rate_limit_that_does_not_end_is_tried_a_minute_later(
    post: Post, channel: Channel, fault: Fault, times: int
) -> None:
    post.loopback.faults.add(*SEND, fault, times=times)
    await post.put(channel)

    assert await post.drain() == [DUE]
    assert await post.drain(after=WAIT_BETWEEN) == [SENT]
    assert post.arrived(channel) == 1


async def test_shut_private_messages_close_the_delivery(post: Post, alice: Person) -> None:
    post.loopback.close_dms(alice)
    await post.put(alice)

    assert await post.drain() == [("closed", "")]
    assert await post.drain(after=timedelta(days=1)) == [("closed", "")]
    assert post.asked("POST", f"/channels/{post.loopback.dm(alice).id}/messages") == 1


async def test_somebody_without_a_common_guild_closes_the_delivery(
    post: Post, alice: Person
) -> None:
    post.loopback.faults.add(*SEND, Failed(status=403, code=50278))
    await post.put(alice)

    assert await post.drain() == [("closed", "")]


async def test_the_channel_of_shut_private_messages_is_opened_once(
    post: Post, alice: Person
) -> None:
    post.loopback.close_dms(alice)
    await post.put(alice, key="monday")
    await post.drain()
    await post.put(alice, key="tuesday")

    async with post.restarted() as fresh:
        assert await fresh.drain() == [("closed", "")] * 2
    assert post.asked(*OPEN) == 1


async def test_a_channel_that_is_shut_to_the_bot_is_asked_once(post: Post, guild: Guild) -> None:
    shut = post.loopback.create_channel(guild, "shut", denied_to_bot=Permission.SEND_MESSAGES)
    await post.put(shut)

    assert await post.drain() == [("failed", "50013")]
    assert await post.drain(after=timedelta(days=1)) == [("failed", "50013")]
    assert post.loopback.api.invalid_requests == 1


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("after_effect", [False, True])
@pytest.mark.parametrize(
    ("status", "times"),
    [
        pytest.param(500, 1, id="500, which discord.py repeats"),
        pytest.param(502, TRIES, id="502, more often than it does"),
        pytest.param(503, 2, id="503, which it does not"),
    ],
)
async def test_an_error_of_discords_makes_one_message(
    post: Post, channel: Channel, status: int, times: int, after_effect: bool
) -> None:
    fault = Failed(status=status, after_effect=after_effect)
    plan = post.loopback.faults.add(*SEND, fault, times=times)
    await post.put(channel)

    assert await post.drain() == [SENT]
    assert plan.met == times
    assert post.arrived(channel) == 1


@pytest.mark.parametrize("after_effect", [False, True])
@pytest.mark.parametrize("times", [1, pytest.param(3, id="longer than one drain tries")])
async def test_a_fallen_connection_makes_one_message(
    post: Post, alice: Person, after_effect: bool, times: int
) -> None:
    post.loopback.faults.add(*SEND, Dropped(after_effect=after_effect), times=times)
    await post.put(alice)

    await post.drain()
    assert await post.drain(after=timedelta(seconds=30)) == [SENT]
    assert post.arrived(alice) == 1


async def test_a_fallen_connection_while_opening_is_tried_a_minute_later(
    post: Post, alice: Person
) -> None:
    post.loopback.faults.add(*OPEN, Dropped(after_effect=True))
    await post.put(alice)

    assert await post.drain() == [DUE]
    assert await post.drain(after=WAIT_BETWEEN) == [SENT]
    assert post.arrived(alice) == 1


async def test_what_a_killed_process_was_sending_arrives_once(
    post: Post, channel: Channel, guild: Guild, alice: Person
) -> None:
    places: list[Person | Channel] = [channel, post.loopback.create_channel(guild, "second"), alice]
    await post.put(*places, key="arrived")
    before = await post.claim()
    for item in before:
        await post.messenger.send(item)
    await post.put(*places, key="not")
    await post.claim()
    post.loopback.forget_nonces()

    async with post.restarted() as fresh:
        assert await fresh.drain(after=FORGOTTEN) == [SENT] * 3 + [DUE] * 3
        assert await fresh.drain(after=FORGOTTEN + WAIT_BETWEEN) == [SENT] * 6
    assert [post.arrived(place) for place in places] == [2, 2, 2]
    assert sorted(id_ for place in places for id_ in post.found(place)) == [1, 2, 3, 4, 5, 6]


async def test_an_earlier_copy_is_found_behind_many_other_messages(
    post: Post, channel: Channel, alice: Person
) -> None:
    await post.put(channel)
    (item,) = await post.claim()
    for number in range(120):
        alice.say(channel, f"{number}")
    await post.messenger.send(item)
    post.loopback.forget_nonces()

    assert await post.drain(after=FORGOTTEN) == [SENT]
    assert post.asked("GET", f"/channels/{channel.id}/messages") == 2


async def test_the_dm_channel_is_opened_once_and_remembered(post: Post, alice: Person) -> None:
    await post.put(alice, key="a")
    await post.drain()
    await post.put(alice, key="b")

    async with post.restarted() as fresh:
        assert await fresh.drain() == [SENT, SENT]
    assert post.asked(*OPEN) == 1
    assert post.arrived(alice) == 2


async def test_refused_openings_rest_for_ten_minutes(post: Post, alice: Person) -> None:
    post.loopback.refuse_dm_openings()
    await post.put(alice)
    assert await post.drain() == [DUE]
    assert await post.desk.rows(delivery.c.not_before) == [(NOON + OPENINGS_REST,)]

    post.loopback.refuse_dm_openings(refuse=False)
    assert await post.drain(after=OPENINGS_REST - timedelta(seconds=1)) == [DUE]
    assert await post.drain(after=OPENINGS_REST) == [SENT]
    assert post.asked(*OPEN) == 2


async def test_sixty_people_are_written_to_without_one_refusal(post: Post, guild: Guild) -> None:
    people = [post.loopback.create_user(f"Person {number}") for number in range(60)]
    for each in people:
        post.loopback.add_member(guild, each)
    known = [
        {"discord_id": each.id, "channel_id": post.loopback.dm(each).id} for each in people[5:]
    ]
    async with post.desk.database.begin() as tx:
        await tx.connection.execute(sa.insert(conversation), known)
    await post.put(*people)
    post.loopback.api.window.enabled = True

    post.keep(SteadyPace())
    assert await post.drain() == [SENT] * 60
    assert post.loopback.api.window.refused == 0
    assert {post.arrived(each) for each in people} == {1}
    assert post.asked(*OPEN) == 5
