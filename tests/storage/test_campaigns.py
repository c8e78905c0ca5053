"""Campaigns on both databases, with a messenger that does as it is told."""

import asyncio
from collections.abc import Awaitable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.ambassadors.model import AmbassadorId
from bot.audit.model import Actor
from bot.campaigns.errors import (
    CampaignChangedError,
    CampaignStateError,
    NobodyError,
    NoTextError,
    UnknownCampaignError,
)
from bot.campaigns.model import Campaign, CampaignId, CampaignText
from bot.campaigns.service import CampaignDesk
from bot.i18n import Language
from bot.networks.model import Network, NetworkSettings
from bot.outbox.model import Closed, Draft, Kind, Outcome, Unreachable, Urgency
from storage.ambassadors import ambassador
from storage.audit import audit
from storage.campaigns import campaign, campaign_text
from storage.consents import consent
from storage.database import Database
from storage.deliveries import conversation, delivery
from tests.steps import outcome
from tests.storage.test_outbox import NOON, Desk

CAMILLE = Actor.member(77)
REVIEW = 555
FRENCH = CampaignText(language=Language.FR, title="Bonjour", text="Venez à Marseille.")
ENGLISH = CampaignText(
    language=Language.EN, title="Hello", text="Come to Marseille.", link="https://a.example/x"
)


class Office:
    """A network, the desk of its campaigns, and the outbox with its people."""

    def __init__(self, desk: Desk, network: Network) -> None:
        self.desk = desk
        self.network = network
        self.campaigns = CampaignDesk(desk.database)
        self.drain = desk.outbox.drain
        self.person = desk.person

    async def draft(self, *texts: CampaignText, audience: str = "") -> Campaign:
        draft = await self.campaigns.draft(self.network, audience, actor=CAMILLE, now=NOON)
        for text in texts:
            draft = await self.campaigns.write(
                self.network, draft.id, text, actor=CAMILLE, now=NOON
            )
        return draft

    async def send(self, draft: Campaign, *, now: datetime = NOON) -> Campaign:
        return await self.campaigns.send(
            self.network, draft.id, draft.version, actor=CAMILLE, now=now
        )

    async def cancel(self, sent: Campaign) -> Campaign:
        return await self.campaigns.cancel(self.network, sent.id, actor=CAMILLE, now=NOON)

    async def became(self, sent: Campaign) -> list[tuple[object, ...]]:
        """What became of a campaign's deliveries, in the order of their people."""
        async with self.desk.database.read() as tx:
            query = sa.select(delivery.c.status, delivery.c.reason).order_by(delivery.c.id)
            query = query.where(delivery.c.kind == Kind.CAMPAIGN, delivery.c.key == sent.key)
            return [tuple(row) for row in await tx.connection.execute(query)]

    async def crowd(self, count: int) -> None:
        """Bring many who agreed, half of whom read English, with their DM channels known."""
        people: list[dict[str, Any]] = [
            {
                "id": number,
                "network_id": self.network.id,
                "discord_id": 1000 + number,
                "status": "active",
                "language": ("fr", "en")[number % 2],
                "own_fields": [],
                "created_at": NOON,
            }
            for number in range(1, count + 1)
        ]
        yes = {"kind": "private-messages", "given": True, "notice_version": "1", "at": NOON}
        async with self.desk.database.begin() as tx:
            await tx.connection.execute(sa.insert(ambassador), people)
            await tx.connection.execute(
                sa.insert(consent), [{"ambassador_id": each["id"], **yes} for each in people]
            )
            await tx.connection.execute(
                sa.insert(conversation),
                [{"discord_id": each["discord_id"], "channel_id": each["id"]} for each in people],
            )


@pytest.fixture
async def office(database: Database) -> Office:
    async with database.begin() as tx:
        network = await tx.networks.add(NetworkSettings(review_channel_id=REVIEW), now=NOON)
    return Office(Desk(database, network.id), network)


async def test_each_is_written_to_in_their_language(office: Office) -> None:
    for number, language in enumerate(["fr", "en", None]):
        await office.person(number, language=language)

    await office.send(await office.draft(FRENCH, ENGLISH))
    await office.drain(NOON)

    titles = {each.payload["title"] for each in office.desk.messenger.given if each.capped}
    assert titles == {"Bonjour", "Hello"}
    said = await office.desk.rows(delivery.c.ambassador_id, delivery.c.payload)
    assert [payload["title"] for _, payload in said] == [  # type: ignore[index]
        "Bonjour",
        "Hello",
        "Bonjour",
    ]


async def test_with_one_text_everybody_gets_it(office: Office) -> None:
    await office.person(1, language="fr")
    await office.person(2, language="en")

    await office.send(await office.draft(ENGLISH))
    await office.drain(NOON)

    assert [each.payload for each in office.desk.messenger.given] == [
        {"title": "Hello", "text": "Come to Marseille.", "link": "https://a.example/x"}
    ] * 2


async def test_only_the_audience_gets_it_and_nobody_who_left(office: Office) -> None:
    inside = await office.person(1, country="GB")
    await office.person(2, country="FR")
    for number, status in ((3, "left"), (4, "suspended")):
        await office.person(number, country="GB", status=status)

    await office.send(await office.draft(FRENCH, audience="country:GB"))

    assert await office.desk.rows(delivery.c.ambassador_id) == [(inside,)]
    assert await outcome(office.draft(FRENCH, audience="status:left")) is NobodyError


async def test_the_preview_says_what_becomes_of_everybody(office: Office) -> None:
    capped = await office.person(1)
    for key in "ab":
        await office.desk.put(capped, key=key, capped=True)
    await office.drain(NOON)
    await office.person(2)
    await office.person(3, agreed=False)
    await office.person(4, discord_id=None, agreed=False, status="invited")
    draft = await office.draft(FRENCH)

    preview = await office.campaigns.preview(office.network, draft.id, now=NOON)
    numbers = preview.numbers
    await office.send(draft)
    at_once = await office.campaigns.progress(office.network, draft.id, now=NOON)
    await office.drain(NOON)
    progress = await office.campaigns.progress(office.network, draft.id, now=NOON)

    assert (numbers.recipients, numbers.reached) == (4, 1)
    assert (numbers.no_consent, numbers.not_joined, numbers.capped) == (1, 1, 1)
    assert at_once.tally == replace(progress.tally, sent=0, waiting=1)
    tally = progress.tally
    assert (tally.sent, tally.no_consent, tally.not_joined, tally.capped) == (1, 1, 1, 1)
    assert await office.became(draft) == [
        ("held", "cap"),
        ("sent", ""),
        ("held", "no-consent"),
        ("held", "not-joined"),
    ]


async def test_for_who_is_on_leave_it_is_seen_when_they_are_back(office: Office) -> None:
    id_ = await office.person(1)
    for key in "ab":
        await office.desk.put(id_, key=key, capped=True)
    await office.drain(NOON)
    back = NOON + timedelta(days=30)
    async with office.desk.database.begin() as tx:
        leave = sa.update(ambassador).where(ambassador.c.id == id_).values(paused_until=back)
        await tx.connection.execute(leave)

    draft = await office.send(await office.draft(FRENCH))
    await office.drain(NOON)
    assert await office.became(draft) == [("due", "")]
    await office.drain(back)
    assert await office.became(draft) == [("sent", "")]


async def test_one_that_reaches_nobody_is_through_at_once(office: Office) -> None:
    await office.person(1, agreed=False)

    sent = await office.send(await office.draft(FRENCH))
    progress = await office.campaigns.progress(office.network, sent.id, now=NOON)

    assert (progress.campaign.status, progress.tally.no_consent) == ("finished", 1)


async def test_the_third_campaign_of_a_week_is_held(office: Office) -> None:
    await office.person(1)
    sent = []
    for days in (0, 1, 6, 8):
        now = NOON + timedelta(days=days)
        sent.append(await office.send(await office.draft(FRENCH), now=now))
        await office.drain(now)

    became = [await office.became(each) for each in sent]
    assert became == [[("sent", "")], [("sent", "")], [("held", "cap")], [("sent", "")]]


async def test_a_held_campaign_is_read_in_me(office: Office) -> None:
    id_ = await office.person(1, agreed=False)
    await office.send(await office.draft(FRENCH))
    await office.drain(NOON)

    async with office.desk.database.read() as tx:
        (news,) = await tx.outbox.news(id_, since=NOON, limit=5)
    assert (news.kind, news.payload["title"]) == ("campaign", "Bonjour")


async def test_sent_by_ten_at_once_it_arrives_once(office: Office) -> None:
    await office.crowd(20)
    draft = await office.draft(FRENCH)

    met = await asyncio.gather(*(outcome(office.send(draft)) for _ in range(10)))

    assert met.count(None) == 1
    assert met.count(CampaignStateError) == 9
    assert len(await office.became(draft)) == 20
    assert (await office.desk.rows(audit.c.action)).count(("campaign.send",)) == 1


async def test_sent_and_cancelled_at_once_it_is_one_of_the_two(office: Office) -> None:
    await office.crowd(20)
    for _ in range(5):
        draft = await office.draft(FRENCH)
        sent, cancelled = await asyncio.gather(
            outcome(office.send(draft)), outcome(office.cancel(draft))
        )
        assert cancelled is None
        became = await office.became(draft)
        assert became == ([] if sent else [("cancelled", "withdrawn")] * 20)


async def test_a_text_changed_meanwhile_is_not_sent(office: Office) -> None:
    await office.person(1)
    read = await office.draft(FRENCH)
    await office.campaigns.write(office.network, read.id, ENGLISH, actor=CAMILLE, now=NOON)

    assert await outcome(office.send(read)) is CampaignChangedError
    assert await office.became(read) == []
    assert await office.desk.rows(campaign.c.status, campaign.c.approved_at) == [("draft", None)]


async def test_two_texts_written_at_once_are_both_kept(office: Office) -> None:
    await office.person(1)
    draft = await office.draft()

    await asyncio.gather(
        *(
            office.campaigns.write(office.network, draft.id, text, actor=CAMILLE, now=NOON)
            for text in (FRENCH, ENGLISH)
        )
    )

    kept = await office.campaigns.get(office.network, draft.id)
    assert (kept.version, list(kept.in_order)) == (2, [FRENCH, ENGLISH])


async def test_what_cannot_be_sent_is_refused(office: Office) -> None:
    id_ = await office.person(1, country="GB")
    assert await outcome(office.draft(audience="country:JP")) is NobodyError
    silent = await office.draft()
    draft = await office.draft(FRENCH, audience="country:GB")
    async with office.desk.database.begin() as tx:
        moved = sa.update(ambassador).where(ambassador.c.id == id_).values(country="FR")
        await tx.connection.execute(moved)

    look = office.campaigns.preview(office.network, silent.id, now=NOON)
    assert await outcome(look) is NoTextError
    assert await outcome(office.send(silent)) is NoTextError
    assert await outcome(office.send(draft)) is NobodyError
    assert await office.desk.rows(campaign.c.status) == [("draft",), ("draft",)]


async def test_another_network_s_campaign_is_unknown(office: Office) -> None:
    await office.person(1)
    draft = await office.draft(FRENCH)
    async with office.desk.database.begin() as tx:
        other = await tx.networks.add(NetworkSettings(), now=NOON)
    stranger = Office(office.desk, other)

    attempts: list[Awaitable[object]] = [
        stranger.send(draft),
        stranger.cancel(draft),
        stranger.campaigns.get(other, draft.id),
        stranger.campaigns.preview(other, draft.id, now=NOON),
        stranger.campaigns.progress(other, CampaignId(99), now=NOON),
        stranger.campaigns.write(other, draft.id, ENGLISH, actor=CAMILLE, now=NOON),
    ]
    for attempt in attempts:
        assert await outcome(attempt) is UnknownCampaignError
    assert await stranger.campaigns.newest(other) == []
    assert [each.id for each in await office.campaigns.newest(office.network)] == [draft.id]


async def test_cancelling_stops_what_is_not_yet_sent(office: Office) -> None:
    first = await office.person(1)
    await office.person(2, zone="Asia/Tokyo")  # where it is night
    sent = await office.send(await office.draft(FRENCH))
    await office.drain(NOON)

    await office.cancel(sent)
    await office.drain(NOON + timedelta(days=1))

    assert await office.became(sent) == [("sent", ""), ("cancelled", "withdrawn")]
    reached = [each.recipient for each in office.desk.messenger.given]
    assert [each.ambassador_id for each in reached if each] == [first]
    assert await office.campaigns.finish(NOON) == []


async def test_what_is_being_sent_while_cancelled_arrives_or_is_cancelled(office: Office) -> None:
    await office.crowd(2)
    sent = await office.send(await office.draft(FRENCH))
    async with office.desk.database.begin() as tx:
        arriving, failing = await tx.outbox.claim(limit=2, now=NOON)
    await office.cancel(sent)

    async with office.desk.database.begin() as tx:
        await tx.outbox.sent(arriving, office.desk.messenger.deliver(arriving), now=NOON)
        await tx.outbox.postpone(failing.id, until=NOON + timedelta(minutes=1))
    await office.drain(NOON + timedelta(hours=1))

    assert await office.became(sent) == [("sent", ""), ("cancelled", "withdrawn")]


async def test_a_draft_is_cancelled_and_an_ended_one_is_not(office: Office) -> None:
    await office.person(1)
    draft = await office.draft(FRENCH)
    await office.cancel(draft)

    assert await outcome(office.cancel(draft)) is CampaignStateError
    assert await outcome(office.send(draft)) is CampaignStateError
    assert await office.desk.rows(campaign.c.status, campaign.c.ended_at) == [("cancelled", NOON)]


async def test_it_is_finished_when_nothing_waits_and_the_coordinators_hear_it_once(
    office: Office,
) -> None:
    await office.person(1)
    await office.person(2)
    sent = await office.send(await office.draft(FRENCH, ENGLISH))
    outcomes: Iterator[Outcome] = iter([Unreachable("503"), Closed()])
    office.desk.messenger.answer = lambda _item: next(outcomes)
    await office.drain(NOON)
    assert await office.campaigns.finish(NOON) == []

    office.desk.messenger.answer = office.desk.messenger.deliver
    later = NOON + timedelta(minutes=1)
    await office.drain(later)
    await asyncio.gather(*(office.campaigns.finish(later) for _ in range(5)))
    await office.drain(later)

    assert sorted(map(str, await office.became(sent))) == ["('closed', '')", "('sent', '')"]
    assert await office.desk.rows(campaign.c.status, campaign.c.ended_at) == [("finished", later)]
    (report,) = [each for each in office.desk.messenger.given if each.channel_id == REVIEW]
    assert report.kind is Kind.CAMPAIGN_REPORT
    assert report.payload["title"] == "Bonjour"
    assert {key: n for key, n in report.payload["tally"].items() if n} == {  # type: ignore[attr-defined]
        "sent": 1,
        "closed": 1,
    }


async def test_the_card_of_one_that_is_through_says_so_at_once(office: Office) -> None:
    await office.person(1)
    sent = await office.send(await office.draft(FRENCH))
    before = await office.campaigns.progress(office.network, sent.id, now=NOON)
    await office.drain(NOON)
    after = await office.campaigns.progress(office.network, sent.id, now=NOON)

    assert (before.campaign.status, before.tally.waiting) == ("sending", 1)
    assert (after.campaign.status, after.tally.waiting) == ("finished", 0)


async def test_every_change_leaves_its_line(office: Office) -> None:
    await office.person(1)
    draft = await office.draft(FRENCH, ENGLISH, audience="-country:FR")
    await office.send(draft)
    await office.cancel(draft)

    lines = await office.desk.rows(
        audit.c.action, audit.c.actor_discord_id, audit.c.subject, audit.c.before, audit.c.after
    )

    assert [row[0] for row in lines] == [
        *("campaign.new", "campaign.write", "campaign.write", "campaign.send", "campaign.cancel")
    ]
    assert {row[1:3] for row in lines} == {(77, f"campaign:{draft.id}")}
    assert lines[3][4]["recipients"] == 1  # type: ignore[index]
    assert lines[3][4]["audience"] == "-country:FR"  # type: ignore[index]
    assert (lines[2][3]["texts"].keys(), lines[2][4]["texts"].keys()) == (  # type: ignore[index]
        {"fr"},
        {"fr", "en"},
    )


async def test_eight_hundred_are_put_in_in_one_go(office: Office) -> None:
    await office.crowd(800)
    long = CampaignText(language=Language.FR, title="Bonjour", text="é" * 3000)

    sent = await office.send(await office.draft(long))

    assert await office.became(sent) == [("due", "")] * 800


async def test_many_put_in_twice_are_there_once(office: Office) -> None:
    await office.crowd(2500)
    drafts = [
        Draft(
            network_id=office.network.id,
            kind=Kind.CAMPAIGN,
            key="k",
            ambassador_id=AmbassadorId(number),
            payload={},
            urgency=Urgency.BROADCAST,
            not_before=NOON,
        )
        for number in range(1, 2501)
    ]
    async with office.desk.database.begin() as tx:
        await tx.outbox.add_all(drafts[:100], now=NOON)
        assert tx.outbox.added
    async with office.desk.database.begin() as tx:
        await tx.outbox.add_all([], now=NOON)
        assert not tx.outbox.added
        await tx.outbox.add_all(drafts, now=NOON)

    assert len(await office.desk.rows(delivery.c.id)) == 2500


DEEDS = ("write", "send", "cancel", "drain", "finish")


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(deeds=st.lists(st.sampled_from(DEEDS), max_size=8))
async def test_whatever_is_done_in_whatever_order(sqlite: Database, deeds: list[str]) -> None:
    async with sqlite.begin() as tx:
        network = await tx.networks.add(NetworkSettings(), now=NOON)
    office = Office(Desk(sqlite, network.id), network)
    await office.person(1)
    current = await office.draft()
    for deed in deeds:
        before = current
        match deed:
            case "write":
                write = office.campaigns.write(network, current.id, FRENCH, actor=CAMILLE, now=NOON)
                refused = await outcome(write) is not None
                assert refused == (before.status != "draft")
            case "send":
                refused = await outcome(office.send(before)) is not None
                assert refused == (before.status != "draft" or not before.texts)
            case "cancel":
                refused = await outcome(office.cancel(before)) is not None
                assert refused == (before.status in {"finished", "cancelled"})
            case "drain":
                await office.drain(NOON)
            case "finish":
                await office.campaigns.finish(NOON)
        current = await office.campaigns.get(network, current.id)
        became = [status for status, _ in await office.became(current)]
        assert len(became) == (current.approved_at is not None)
        assert (current.status == "finished") <= (became == ["sent"])
        assert (current.status == "cancelled") <= ("due" not in became)
        assert (current.status in {"finished", "cancelled"}) == (current.ended_at is not None)
    # The examples share a database: what an earlier one left due may have come too.
    given = [item for item in office.desk.messenger.given if item.network_id == network.id]
    assert len(given) <= 1


async def test_texts_belong_to_their_campaign(office: Office) -> None:
    await office.person(1)
    await office.draft(FRENCH, ENGLISH)
    await office.draft(FRENCH)

    kept = await office.desk.rows(campaign_text.c.campaign_id, campaign_text.c.language)
    assert kept == [(1, "en"), (1, "fr"), (2, "fr")]
