"""The outbox on both databases, with a messenger that does as it is told."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy as sa

from bot.ambassadors.model import AmbassadorId, Profile, Status
from bot.applications.model import Application, ApplicationId, ApplicationStatus
from bot.consents.model import Consent, ConsentKind
from bot.i18n import Language
from bot.networks.model import NetworkId, NetworkSettings
from bot.outbox.model import (
    Closed,
    Delivery,
    DeliveryId,
    DeliveryStatus,
    Doubtful,
    Draft,
    Kind,
    Outcome,
    Refused,
    Sent,
    TooManyOpenings,
    Unreachable,
    Urgency,
)
from bot.outbox.service import Outbox
from storage.ambassadors import ambassador
from storage.database import Database
from storage.deliveries import conversation, delivery
from tests.steps import Stored

NOON = datetime(2026, 1, 5, 12, tzinfo=UTC)
CHANNEL = 900


class FakeMessenger:
    """Remembers what it was given; ``answer`` says what becomes of it."""

    def __init__(self) -> None:
        self.given: list[Delivery] = []
        self.arrived: dict[str, int] = {}
        self.answer: Callable[[Delivery], Outcome] = self.deliver
        self.findable = True

    def deliver(self, item: Delivery) -> Sent:
        """As Discord does: a nonce that was seen makes no second message."""
        message_id = self.arrived.setdefault(item.nonce, 5000 + len(self.arrived))
        return Sent(message_id=message_id, channel_id=item.channel_id or CHANNEL)

    async def send(self, item: Delivery) -> Outcome:
        await asyncio.sleep(0)
        self.given.append(item)
        return self.answer(item)

    async def find(self, item: Delivery) -> Sent | Doubtful | TooManyOpenings | None:
        if not self.findable:
            raise LookupError("closed")
        known = self.arrived.get(item.nonce)
        return Sent(message_id=known, channel_id=CHANNEL) if known else None


class Desk(Stored):
    """The outbox, its messenger and the database, as a test uses them."""

    def __init__(self, database: Database, network_id: NetworkId) -> None:
        self.database = database
        self.network_id = network_id
        self.messenger = FakeMessenger()
        self.clock = NOON
        self.outbox = Outbox(database, self.messenger, clock=lambda: self.clock)

    async def person(self, number: int, *, agreed: bool = True, **columns: object) -> AmbassadorId:
        values = {
            **dict.fromkeys(("first_name", "last_name", "company", "function", "city"), ""),
            "network_id": self.network_id,
            "link": "",
            "own_fields": [],
            "created_at": NOON,
            "status": Status.ACTIVE,
            "discord_id": 100 + number,
            **columns,
        }
        async with self.database.begin() as tx:
            statement = sa.insert(ambassador).values(values).returning(ambassador.c.id)
            id_ = AmbassadorId((await tx.connection.execute(statement)).scalar_one())
            if agreed:
                yes = Consent(
                    kind=ConsentKind.PRIVATE_MESSAGES, given=True, notice_version="1", at=NOON
                )
                await tx.consents.add(id_, yes)
        return id_

    async def applicant(
        self, discord_id: int, *, agreed: bool = True, **said: object
    ) -> Application:
        fresh = Application(
            id=ApplicationId(0),
            network_id=self.network_id,
            discord_id=discord_id,
            status=ApplicationStatus.DECLINED,
            profile=Profile(last_name="Haddad", **said),  # type: ignore[arg-type]
            private_messages=agreed,
            notice_version="1",
            said_at=NOON,
            created_at=NOON,
        )
        async with self.database.begin() as tx:
            return await tx.applications.add(fresh)

    async def put_to(self, discord_id: int, key: str = "k") -> None:
        """Put a message to the account of an applicant in."""
        draft = Draft(
            network_id=self.network_id,
            kind=Kind.ALARM,
            key=key,
            discord_id=discord_id,
            not_before=NOON,
        )
        async with self.database.begin() as tx:
            await tx.outbox.add(draft, now=NOON)

    async def put(self, *people: AmbassadorId | None, key: str = "k", **details: object) -> None:
        async with self.database.begin() as tx:
            for id_ in people:
                recipient = {"ambassador_id": id_} if id_ else {"channel_id": CHANNEL}
                draft = Draft(
                    **{  # type: ignore[arg-type]
                        "network_id": self.network_id,
                        "kind": Kind.ALARM,
                        "key": key,
                        "not_before": NOON,
                        **recipient,
                        **details,
                    }
                )
                await tx.outbox.add(draft, now=NOON)

    async def statuses(self) -> list[tuple[object, ...]]:
        return await self.rows(delivery.c.status, delivery.c.reason)


@pytest.fixture
async def desk(database: Database) -> Desk:
    async with database.begin() as tx:
        network = await tx.networks.add(NetworkSettings(), now=NOON)
    return Desk(database, network.id)


async def test_what_is_put_in_is_sent_once_and_recorded(desk: Desk) -> None:
    await desk.put(await desk.person(1), None)

    assert await desk.outbox.drain(NOON) == 2
    assert await desk.outbox.drain(NOON) == 0

    assert await desk.statuses() == [("sent", ""), ("sent", "")]
    assert len(desk.messenger.given) == 2
    assert {item.nonce for item in desk.messenger.given} == {"massilia-1", "massilia-2"}


async def test_the_same_message_twice_is_one_row(desk: Desk) -> None:
    await desk.put(None, None, key="monday")
    await desk.put(None, key="monday")

    assert await desk.outbox.drain(NOON) == 1


async def test_nothing_is_sent_of_a_use_case_that_failed(desk: Desk) -> None:
    async def fail() -> None:
        async with desk.database.begin() as tx:
            draft = Draft(
                network_id=desk.network_id,
                kind=Kind.ALARM,
                key="x",
                channel_id=CHANNEL,
                not_before=NOON,
            )
            await tx.outbox.add(draft, now=NOON)
            raise RuntimeError("on purpose")

    with pytest.raises(RuntimeError, match="on purpose"):
        await fail()
    assert await desk.outbox.drain(NOON) == 0


async def test_a_commit_wakes_the_outbox(desk: Desk) -> None:
    desk.database.after_outbox = desk.outbox.wake
    await desk.put(None)
    async with asyncio.timeout(5):
        while await desk.statuses() != [("sent", "")]:
            await asyncio.sleep(0)
    await desk.outbox.close()

    assert [each.channel_id for each in desk.messenger.given] == [CHANNEL]


async def test_what_somebody_waits_for_goes_first(desk: Desk) -> None:
    await desk.put(None, key="all", urgency=Urgency.BROADCAST)
    await desk.put(None, key="mine", urgency=Urgency.AWAITED)
    desk.messenger.given.clear()

    async with desk.database.begin() as tx:
        (first,) = await tx.outbox.claim(limit=1, now=NOON)

    assert first.id == 2


async def test_what_is_not_due_waits(desk: Desk) -> None:
    await desk.put(None, not_before=NOON + timedelta(hours=1))

    assert await desk.outbox.drain(NOON) == 0
    assert await desk.outbox.drain(NOON + timedelta(hours=1)) == 1


async def test_without_a_yes_a_message_is_held(desk: Desk) -> None:
    await desk.put(await desk.person(1, agreed=False), await desk.person(2, discord_id=None))

    await desk.outbox.drain(NOON)

    assert await desk.statuses() == [("held", "no-consent"), ("held", "not-joined")]
    assert desk.messenger.given == []


async def test_a_withdrawn_yes_is_no_yes(desk: Desk) -> None:
    id_ = await desk.person(1)
    async with desk.database.begin() as tx:
        no = Consent(kind=ConsentKind.PRIVATE_MESSAGES, given=False, notice_version="1", at=NOON)
        await tx.consents.add(id_, no)
    await desk.put(id_)

    await desk.outbox.drain(NOON)

    assert await desk.statuses() == [("held", "no-consent")]


async def test_the_third_message_of_a_week_is_held_even_in_one_batch(desk: Desk) -> None:
    id_ = await desk.person(1)
    for key in "abc":
        await desk.put(id_, key=key, capped=True)
    await desk.outbox.drain(NOON)
    assert await desk.statuses() == [("sent", ""), ("sent", ""), ("held", "cap")]

    await desk.put(id_, key="d", capped=True)
    await desk.outbox.drain(NOON + timedelta(days=7, seconds=1))
    assert (await desk.statuses())[-1] == ("sent", "")


async def test_quiet_hours_move_a_message_to_the_morning(desk: Desk) -> None:
    await desk.put(await desk.person(1, country="SG"))
    night = NOON + timedelta(hours=2)  # ten at night in Singapore

    await desk.outbox.drain(night)
    assert await desk.rows(delivery.c.status, delivery.c.not_before) == [
        ("due", datetime(2026, 1, 6, 0, tzinfo=UTC))
    ]

    await desk.outbox.drain(datetime(2026, 1, 6, 0, tzinfo=UTC))
    assert await desk.statuses() == [("sent", "")]


async def test_the_dm_channel_is_remembered(desk: Desk) -> None:
    id_ = await desk.person(1)
    await desk.put(id_, key="a")
    await desk.outbox.drain(NOON)
    await desk.put(id_, key="b")
    await desk.outbox.drain(NOON)

    assert await desk.rows(conversation.c.discord_id, conversation.c.channel_id) == [(101, CHANNEL)]
    assert [item.channel_id for item in desk.messenger.given] == [None, CHANNEL]


@pytest.mark.parametrize(
    ("outcome", "row"),
    [
        (Closed(), ("closed", "")),
        (Refused("50001"), ("failed", "50001")),
    ],
)
async def test_a_refusal_is_final(desk: Desk, outcome: Outcome, row: tuple[str, str]) -> None:
    await desk.put(None)
    desk.messenger.answer = lambda _item: outcome

    await desk.outbox.drain(NOON)
    await desk.outbox.drain(NOON + timedelta(days=1))

    assert await desk.statuses() == [row]
    assert len(desk.messenger.given) == 1


async def test_an_unreachable_discord_is_tried_five_times(desk: Desk) -> None:
    await desk.put(None)
    desk.messenger.answer = lambda _item: Unreachable("503")

    for minutes in range(60):
        await desk.outbox.drain(NOON + timedelta(minutes=minutes))

    assert len(desk.messenger.given) == 5
    assert await desk.statuses() == [("failed", "503")]


async def test_openings_rest_when_discord_wants_fewer(desk: Desk) -> None:
    await desk.put(await desk.person(1))
    desk.messenger.answer = lambda _item: TooManyOpenings()
    await desk.outbox.drain(NOON)

    desk.messenger.answer = desk.messenger.deliver
    assert await desk.outbox.drain(NOON + timedelta(minutes=9)) == 0
    assert await desk.outbox.drain(NOON + timedelta(minutes=10)) == 1


async def test_a_fallen_connection_is_repeated_with_the_same_nonce(desk: Desk) -> None:
    await desk.put(None)
    falls = iter([True, True, False])

    def fall_twice(item: Delivery) -> Outcome:
        sent = desk.messenger.deliver(item)
        return Doubtful() if next(falls) else sent

    desk.messenger.answer = fall_twice
    await desk.outbox.drain(NOON)

    assert await desk.statuses() == [("sent", "")]
    assert len(desk.messenger.arrived) == 1


async def broken_off(desk: Desk, *, arrived: bool) -> None:
    """Leave a delivery as a killed process leaves it: sending, arrived or not."""
    await desk.put(None)
    async with desk.database.begin() as tx:
        (item,) = await tx.outbox.claim(limit=1, now=NOON)
    if arrived:
        desk.messenger.deliver(item)


@pytest.mark.parametrize("arrived", [True, False])
@pytest.mark.parametrize(
    "later", [pytest.param(timedelta(seconds=30), id="nonce known"), timedelta(hours=3)]
)
async def test_a_killed_run_loses_nothing_and_doubles_nothing(
    desk: Desk, arrived: bool, later: timedelta
) -> None:
    await broken_off(desk, arrived=arrived)
    if later > timedelta(minutes=2):
        # Discord has forgotten the nonce: a blind repeat would be a second message.
        desk.messenger.answer = lambda item: Sent(
            message_id=desk.messenger.arrived.setdefault(f"{item.nonce}-again", 1), channel_id=1
        )

    restarted = Outbox(desk.database, desk.messenger, clock=lambda: NOON)
    await restarted.drain(NOON + later)
    await restarted.drain(NOON + later + timedelta(minutes=2))

    assert await desk.statuses() == [("sent", "")]
    assert len(desk.messenger.arrived) == 1


async def test_where_nothing_can_tell_the_delivery_is_unknown_and_not_repeated(desk: Desk) -> None:
    await broken_off(desk, arrived=True)
    desk.messenger.findable = False

    await desk.outbox.drain(NOON + timedelta(hours=3))
    await desk.outbox.drain(NOON + timedelta(hours=4))

    assert await desk.statuses() == [("unknown", "")]
    assert desk.messenger.given == []


async def test_two_drains_at_once_send_nothing_twice(desk: Desk) -> None:
    await desk.put(*[await desk.person(number) for number in range(30)])

    await asyncio.gather(desk.outbox.drain(NOON), desk.outbox.drain(NOON))

    assert len(desk.messenger.given) == 30


async def test_what_failed_is_due_again_when_it_is_put_in_again(desk: Desk) -> None:
    await desk.put(None, payload={"said": "before"})
    desk.messenger.answer = lambda _item: Refused("50001")
    await desk.outbox.drain(NOON)
    later = NOON + timedelta(hours=1)

    await desk.put(None, payload={"said": "after"}, not_before=later)

    columns = (delivery.c.status, delivery.c.reason, delivery.c.attempts, delivery.c.not_before)
    assert await desk.rows(*columns) == [("due", "", 0, later)]
    desk.messenger.answer = desk.messenger.deliver
    await desk.outbox.drain(later)
    assert await desk.statuses() == [("sent", "")]
    assert desk.messenger.given[-1].payload == {"said": "after"}


@pytest.mark.parametrize("status", [each for each in DeliveryStatus if each != "failed"])
async def test_what_did_not_fail_stays_as_it_is(desk: Desk, status: DeliveryStatus) -> None:
    await desk.put(None, payload={"said": "before"})
    async with desk.database.begin() as tx:
        await tx.outbox.settle(DeliveryId(1), status, reason="why")

    await desk.put(None, payload={"said": "after"})

    assert await desk.rows(delivery.c.status, delivery.c.reason, delivery.c.payload) == [
        (status, "why", {"said": "before"})
    ]


async def test_a_drain_that_waited_for_its_turn_knows_how_late_it_is(desk: Desk) -> None:
    """Else it took a nonce that Discord has forgotten for one that it knows."""
    await desk.put(None)
    desk.messenger.answer = lambda _item: Doubtful()
    await desk.outbox.drain(NOON)
    desk.messenger.deliver(desk.messenger.given[0])  # it did arrive
    given = len(desk.messenger.given)
    desk.clock = NOON + timedelta(minutes=10)

    await desk.outbox.drain(NOON + timedelta(seconds=30))

    assert await desk.statuses() == [("sent", "")]
    assert len(desk.messenger.given) == given  # it was looked for, not sent again


@pytest.mark.parametrize("then", [Refused("fault"), Refused("50013"), Closed(), Unreachable("503")])
async def test_only_an_arrival_ends_a_doubt(desk: Desk, then: Outcome) -> None:
    await desk.put(None)
    outcomes = iter([Doubtful(), then])

    def answer(item: Delivery) -> Outcome:
        desk.messenger.deliver(item)
        return next(outcomes)

    desk.messenger.answer = answer
    await desk.outbox.drain(NOON)
    assert await desk.statuses() == [("sending", "")]

    await desk.outbox.drain(NOON + timedelta(minutes=5))
    assert await desk.statuses() == [("sent", "")]


async def test_a_closed_outbox_sends_nothing_more(desk: Desk) -> None:
    await desk.outbox.close()
    desk.database.after_outbox = desk.outbox.wake

    await desk.put(None)

    assert [task for task in asyncio.all_tasks() if "drain" in repr(task)] == []
    assert await desk.statuses() == [("due", "")]


async def test_the_channel_of_shut_private_messages_is_remembered(desk: Desk) -> None:
    await desk.put(await desk.person(1))
    desk.messenger.answer = lambda _item: Closed(CHANNEL)

    await desk.outbox.drain(NOON)

    assert await desk.statuses() == [("closed", "")]
    assert await desk.rows(conversation.c.discord_id, conversation.c.channel_id) == [(101, CHANNEL)]


async def test_one_refused_opening_rests_all_and_costs_no_attempt(desk: Desk) -> None:
    people = [await desk.person(number) for number in range(60)]
    await desk.put(*people)
    await desk.put(None, key="post")
    desk.messenger.answer = lambda item: (
        desk.messenger.deliver(item) if item.channel_id else TooManyOpenings()
    )

    await desk.outbox.drain(NOON)
    refused = [item for item in desk.messenger.given if item.channel_id is None]
    assert len(refused) <= 4
    assert len(desk.messenger.given) == len(refused) + 1
    again = NOON + timedelta(minutes=10)
    columns = (delivery.c.status, delivery.c.attempts, delivery.c.not_before)
    assert set((await desk.rows(*columns))[:60]) == {("due", 0, again)}

    desk.messenger.answer = desk.messenger.deliver
    assert await desk.outbox.drain(again - timedelta(seconds=1)) == 0
    assert await desk.outbox.drain(again) == 60


async def test_a_night_costs_no_attempt(desk: Desk) -> None:
    await desk.put(await desk.person(1))
    await desk.outbox.drain(NOON + timedelta(hours=12))

    assert await desk.rows(delivery.c.status, delivery.c.attempts) == [("due", 0)]


async def test_the_cap_holds_back_what_would_go_last(desk: Desk) -> None:
    id_ = await desk.person(1)
    await desk.put(id_, key="all", capped=True, urgency=Urgency.BROADCAST)
    await desk.put(id_, key="one", capped=True)
    await desk.put(id_, key="two", capped=True)

    await desk.outbox.drain(NOON)

    assert await desk.statuses() == [("held", "cap"), ("sent", ""), ("sent", "")]


async def test_what_may_have_arrived_counts_against_the_cap(desk: Desk) -> None:
    id_ = await desk.person(1)
    await desk.put(id_, key="all", capped=True, urgency=Urgency.BROADCAST)
    desk.messenger.answer = lambda _item: Doubtful()
    await desk.outbox.drain(NOON)
    for key in ("one", "two"):
        await desk.put(id_, key=key, capped=True)
    desk.messenger.answer = lambda item: (
        Doubtful() if item.id == 1 else desk.messenger.deliver(item)
    )

    await desk.outbox.drain(NOON + timedelta(minutes=1))

    assert await desk.statuses() == [("sending", ""), ("sent", ""), ("held", "cap")]


async def test_few_records_are_written_at_once(desk: Desk) -> None:
    await desk.put(*[await desk.person(number) for number in range(50)])
    pool = desk.database.engine.pool
    most = 0

    @sa.event.listens_for(pool, "checkout")
    def count(*_of: object) -> None:
        nonlocal most
        most = max(most, pool.checkedout())  # type: ignore[attr-defined]

    await desk.outbox.drain(NOON)

    assert most <= 5


async def test_an_applicant_is_written_to_in_their_language_and_reached_again(desk: Desk) -> None:
    await desk.applicant(900, agreed=False, language=Language.FR)
    await desk.applicant(900, language=Language.EN)  # what they said last counts
    await desk.put_to(900)
    await desk.put_to(900)  # the same once more

    assert await desk.outbox.drain(NOON) == 1

    (item,) = desk.messenger.given
    assert item.recipient
    assert (item.recipient.ambassador_id, item.recipient.discord_id) == (None, 900)
    assert (item.language, item.channel_id, item.recipient.status) == (Language.EN, None, None)
    assert await desk.statuses() == [("sent", "")]
    await desk.put_to(900, key="other")
    await desk.outbox.drain(NOON)
    assert desk.messenger.given[1].channel_id == CHANNEL  # it need not be opened again


async def test_an_applicant_who_did_not_say_yes_is_not_written_to(desk: Desk) -> None:
    await desk.applicant(900, agreed=False)
    await desk.put_to(900)
    await desk.put_to(901)  # who never applied

    await desk.outbox.drain(NOON)

    assert desk.messenger.given == []
    assert await desk.statuses() == [("held", "no-consent")] * 2


async def test_an_applicant_sleeps_where_they_live(desk: Desk) -> None:
    await desk.applicant(900, country="JP")
    await desk.put_to(900)

    await desk.outbox.drain(NOON + timedelta(minutes=1))  # nine in the evening in Tokyo

    assert await desk.statuses() == [("due", "")]
    (until,) = await desk.rows(delivery.c.not_before)
    assert until == (datetime(2026, 1, 5, 23, tzinfo=UTC),)


@pytest.mark.parametrize(
    "recipients", [{}, {"channel_id": 1, "discord_id": 2}, {"ambassador_id": 1, "discord_id": 2}]
)
async def test_a_message_goes_to_one_recipient(desk: Desk, recipients: dict[str, int]) -> None:
    await desk.person(1)

    nobody: dict[str, object] = {"channel_id": None, **recipients}
    with pytest.raises(sa.exc.IntegrityError):
        await desk.put(None, key="k", **nobody)
