"""Applications on both databases: sent once, decided once, and told as people want it."""

import asyncio
from collections import Counter
from collections.abc import Awaitable
from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy as sa

from bot.ambassadors.model import Ambassador, AmbassadorId, Status
from bot.ambassadors.naming import UnknownPersonError
from bot.ambassadors.service import AwayError, LeftError
from bot.applications.deciding import PAGE, ApplicationDesk
from bot.applications.errors import (
    AlreadyAppliedError,
    ApplyElsewhereError,
    DecidedAlreadyError,
    HasAccountError,
    NoReasonError,
    TakesNoPartError,
    UnknownApplicationError,
)
from bot.applications.model import (
    Application,
    ApplicationForm,
    ApplicationId,
    EmailTaken,
    Flaw,
    LetIn,
    Unreadable,
)
from bot.applications.service import Applying
from bot.audit.model import Actor
from bot.codes.model import Code, Purpose, draw
from bot.codes.service import CodeBook
from bot.consents.model import ConsentKind
from bot.consents.service import ConsentBook
from bot.errors import UserError
from bot.i18n import Language
from bot.joining.model import AlreadyJoinedError, NewcomerForm
from bot.joining.service import Joining
from bot.members.standing import Membership
from bot.merging.service import MergeDesk
from bot.networks.model import Network, NetworkSettings
from bot.networks.service import NotSetUpError
from bot.outbox.service import Outbox
from bot.privacy.notice import VERSION
from storage.activity import activity
from storage.ambassadors import ambassador, status_change
from storage.applications import application
from storage.audit import audit
from storage.consents import consent
from storage.database import Database
from storage.deliveries import delivery
from tests.steps import Stored, adopted
from tests.storage.test_outbox import FakeMessenger
from tests.wiring import HASHER

NOW = datetime(2026, 1, 5, 9, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)
CAMILLE, MARIUS = Actor.member(77), Actor.member(78)
GUILD, REVIEW = 500, 12
SAID = {
    "name": "Nour Haddad",
    "place": "Beyrouth, Liban",
    "company": "Cèdre",
    "email": "Nour@x.example",
    "link": "J’ai étudié à Luminy.",
}


class Hall(Stored):
    """A network with those who apply and those who decide."""

    def __init__(self, database: Database, network: Network) -> None:
        self.database = database
        self.network = network
        self.applying = Applying(database, HASHER)
        self.desk = ApplicationDesk(database, HASHER)

    async def apply(self, discord_id: int = 900, **other: str) -> Application:
        form = ApplicationForm(said={**SAID, **other}, language=Language.FR)
        sent = await self.applying.send(discord_id, GUILD, form, now=NOW)
        assert isinstance(sent, Application)
        return sent

    async def accept(self, sent: Application, **how: bool) -> LetIn | EmailTaken:
        return await self.desk.accept(self.network, sent.id, actor=CAMILLE, now=LATER, **how)

    async def merge(self, sent: Application, person: AmbassadorId) -> LetIn:
        return await self.desk.merge(self.network, sent.id, person, actor=MARIUS, now=LATER)

    async def decline(self, sent: Application, reason: str = "Trop loin.") -> Application:
        return await self.desk.decline(self.network, sent.id, reason, actor=CAMILLE, now=LATER)

    async def person(self, name: str, **columns: object) -> Ambassador:
        """Put somebody on the roster."""
        email = f"{name}@a.example"
        values = {
            "network_id": self.network.id,
            "first_name": name.capitalize(),
            "last_name": "Haddad",
            "email": email,
            "email_key": email,
            "search": f"{name} haddad  {name}aexample",
            "status": Status.INVITED,
            "created_at": NOW,
            **columns,
        }
        async with self.database.begin() as tx:
            added = sa.insert(ambassador).values(values).returning(ambassador.c.id)
            id_ = (await tx.connection.execute(added)).scalar_one()
            return await tx.ambassadors.get(AmbassadorId(id_))

    async def invitation(self, sponsor: Ambassador) -> str:
        key = draw()
        drawn = Code(
            network_id=self.network.id,
            purpose=Purpose.JOIN,
            digest=HASHER.digest(key),
            expires_at=NOW + timedelta(days=30),
            sponsor_id=sponsor.id,
            uses=9,
        )
        async with self.database.begin() as tx:
            await tx.codes.add([drawn], now=NOW)
        return key

    async def come(self, key: str, discord_id: int = 900) -> Ambassador:
        """Join by an invitation."""
        form = NewcomerForm(
            said={"first_name": "Nour", "last_name": "Haddad", "country": "", "city": ""},
            language=None,
            private_messages=False,
            public_ranking=False,
        )
        joining = Joining(self.database, CodeBook(self.database, HASHER), HASHER)
        return (await joining.come(key, discord_id, form, now=NOW)).person

    async def told(self) -> list[tuple[object, ...]]:
        """What goes to people, and to whom: a welcome, or why they were declined."""
        found = await self.rows(delivery.c.recipient, delivery.c.payload)
        return [
            (to, payload.get("message", payload.get("reason")))  # type: ignore[attr-defined]
            for to, payload in found
            if not str(to).startswith("channel:")
        ]


@pytest.fixture
async def hall(database: Database) -> Hall:
    settings = NetworkSettings(review_channel_id=REVIEW)
    return Hall(database, await adopted(database, GUILD, settings, now=NOW))


async def outcome(attempt: Awaitable[object]) -> type[object]:
    try:
        return type(await attempt)
    except UserError as refusal:
        return type(refusal)


async def test_an_application_is_kept_and_put_before_the_coordinators(hall: Hall) -> None:
    sent = await hall.apply()

    async with hall.database.read() as tx:
        assert await tx.applications.last(hall.network.id, 900) == sent
    assert (sent.status, sent.private_messages, sent.notice_version) == (
        *("open", False),
        VERSION,
    )
    profile = sent.profile
    assert (profile.name, profile.city, profile.country) == ("Nour Haddad", "Beyrouth", "LB")
    (post,) = await hall.rows(delivery.c.kind, delivery.c.recipient, delivery.c.payload)
    assert post[:2] == ("application-post", f"channel:{REVIEW}")
    assert post[2] == {
        "number": sent.id,
        "discord_id": 900,
        "name": "Nour Haddad",
        "company": "Cèdre",
        "city": "Beyrouth",
        "country": "LB",
        "language": "fr",
        "link": "J’ai étudié à Luminy.",
        "likely": [],
        "erased": False,
    }
    lines = await hall.rows(audit.c.action, audit.c.actor_discord_id, audit.c.subject)
    assert lines == [("application.send", 900, f"application:{sent.id}")]


async def test_what_cannot_be_taken_sends_nothing(hall: Hall) -> None:
    form = ApplicationForm(said={**SAID, "place": "Beyrouth"}, language=None)

    refused = await hall.applying.send(900, GUILD, form, now=NOW)

    assert refused == Unreadable({Flaw.PLACE: "Beyrouth"})
    assert await hall.rows(application.c.id) == await hall.rows(delivery.c.id) == []


async def test_five_clicks_at_once_make_one(hall: Hall) -> None:
    met = Counter(await asyncio.gather(*(outcome(hall.apply()) for _ in range(5))))

    assert met == {Application: 1, AlreadyAppliedError: 4}
    assert len(await hall.rows(application.c.id)) == len(await hall.rows(delivery.c.id)) == 1


async def test_the_database_itself_keeps_one_open_application_of_an_account(hall: Hall) -> None:
    sent = await hall.apply()

    with pytest.raises(sa.exc.IntegrityError):
        async with hall.database.begin() as tx:
            await tx.applications.add(sent)


@pytest.mark.parametrize(
    ("status", "refusal"),
    [
        (Status.ACTIVE, AlreadyJoinedError),
        (Status.DORMANT, AlreadyJoinedError),
        (Status.SUSPENDED, AwayError),
        (Status.LEFT, LeftError),
    ],
)
async def test_who_is_or_was_in_does_not_apply(
    hall: Hall, status: Status, refusal: type[UserError]
) -> None:
    await hall.person("odile", discord_id=900, status=status)

    assert await outcome(hall.applying.last(900, GUILD)) is refusal
    assert await outcome(hall.apply()) is refusal
    assert await outcome(hall.applying.say(900, GUILD, given=True, now=NOW)) is refusal
    assert await hall.rows(application.c.id) == []


async def test_a_private_message_means_the_network_that_one_applied_to_last(hall: Hall) -> None:
    assert await outcome(hall.applying.last(900, None)) is ApplyElsewhereError
    assert await outcome(hall.applying.last(900, 1)) is NotSetUpError

    sent = await hall.apply()

    assert await hall.applying.last(900, None) == sent
    assert await hall.applying.last(901, GUILD) is None


async def test_who_in_the_roster_is_like_them_is_found_by_e_mail_and_by_name(hall: Hall) -> None:
    merged = await hall.person("n.h", email="nour@X.example", email_key="nour@x.example")
    survivor = await hall.person("odile", last_name="Ferrand", search="odile ferrand")
    await MergeDesk(hall.database).merge(
        hall.network.id, merged.id, survivor.id, actor=CAMILLE, now=NOW
    )
    namesake = await hall.person("nour", company="CEDRE SAS", search="nour haddad cedre")
    await hall.person("nora", company="Autre", search="nora haddad autre")

    sheet = await hall.desk.show(hall.network, (await hall.apply()).id)

    assert sheet.owner
    assert [each.id for each in sheet.likely] == [sheet.owner.id, namesake.id]
    assert sheet.owner.id in {merged.id, survivor.id}
    (post,) = await hall.rows(delivery.c.payload)
    likely = post[0]["likely"]  # type: ignore[index]
    assert [(each["number"], each["same_email"], each["free"]) for each in likely] == [
        (sheet.owner.id, True, True),
        (namesake.id, False, True),
    ]


async def test_who_is_accepted_is_in_as_somebody_new(hall: Hall) -> None:
    sent = await hall.apply()

    accepted = await hall.accept(sent)

    assert isinstance(accepted, LetIn)
    async with hall.database.read() as tx:
        (stored,) = await tx.ambassadors.of_discord(900)
        kept = await tx.applications.get(hall.network.id, sent.id)
    assert stored == accepted.person
    assert (stored.status, stored.joined_at, stored.sponsor_id) == ("active", LATER, None)
    assert stored.profile == sent.profile
    assert stored.own_fields == {
        *("first_name", "last_name", "company", "email", "city", "country", "link", "language")
    }
    assert kept == accepted.application
    assert (kept.status, kept.decided_by, kept.decided_at, kept.ambassador_id) == (
        *("accepted", 77, LATER),
        stored.id,
    )


async def test_accepting_leaves_its_traces(hall: Hall) -> None:
    accepted = await hall.accept(await hall.apply())

    assert isinstance(accepted, LetIn)
    id_ = accepted.person.id
    changes = await hall.rows(
        status_change.c.status, status_change.c.cause, status_change.c.actor_discord_id
    )
    assert changes == [("active", "application", 77)]
    assert await hall.rows(activity.c.ambassador_id) == [(id_,)]
    assert await hall.rows(consent.c.id) == []
    assert await hall.told() == [(f"ambassador:{id_}", "accepted")]
    line = (await hall.rows(audit.c.action, audit.c.subject, audit.c.after))[-1]
    assert line[:2] == ("application.accept", f"ambassador:{id_}")
    assert line[2] == {
        "application": accepted.application.id,
        "status": "active",
        "discord_id": 900,
        "first_name": "Nour",
        "last_name": "Haddad",
        "company": "Cèdre",
        "email": "Nour@x.example",
        "city": "Beyrouth",
        "country": "LB",
        "language": "fr",
        "link": "J’ai étudié à Luminy.",
    }


async def test_an_e_mail_of_the_roster_is_asked_about_first(hall: Hall) -> None:
    known = await hall.person("odile", email="NOUR@x.example", email_key="nour@x.example")
    sent = await hall.apply()

    assert await hall.accept(sent) == EmailTaken(sent, known)
    assert await hall.told() == []

    accepted = await hall.accept(sent, without_email=True)
    assert isinstance(accepted, LetIn)
    assert accepted.person.id != known.id
    assert accepted.person.profile.email is None
    assert "email" not in accepted.person.own_fields


async def test_who_is_merged_is_in_as_the_one_whom_the_roster_had(hall: Hall) -> None:
    known = await hall.person(
        "nour", email="nour@x.example", email_key="nour@x.example", city="Tripoli"
    )
    sent = await hall.apply()

    merged = await hall.merge(sent, known.id)

    async with hall.database.read() as tx:
        (stored,) = await tx.ambassadors.of_discord(900)
    assert (stored.id, stored.status, stored.joined_at) == (known.id, "active", LATER)
    assert stored == merged.person
    profile = stored.profile
    assert (profile.city, profile.email, profile.company, profile.country) == (
        *("Tripoli", "nour@x.example"),
        *("Cèdre", "LB"),
    )
    assert stored.own_fields == {"company", "country", "link", "language"}
    line = (await hall.rows(audit.c.action, audit.c.subject, audit.c.actor_discord_id))[-1]
    assert line == ("application.merge", f"ambassador:{known.id}", 78)
    assert merged.application.status == "merged"
    assert await hall.told() == [(f"ambassador:{known.id}", "accepted")]


async def test_merging_takes_nobody_else_s_e_mail(hall: Hall) -> None:
    await hall.person("odile", email="nour@x.example", email_key="nour@x.example")
    known = await hall.person("nour", email=None, email_key=None)

    merged = await hall.merge(await hall.apply(), known.id)

    assert merged.person.profile.email is None


async def test_a_merged_entry_means_who_stands_for_it(hall: Hall) -> None:
    entry, survivor = await hall.person("nour"), await hall.person("odile")
    pair = await MergeDesk(hall.database).merge(
        hall.network.id, entry.id, survivor.id, actor=CAMILLE, now=NOW
    )

    merged = await hall.merge(await hall.apply(), pair.loser.id)

    assert merged.person.id == pair.survivor.id


@pytest.mark.parametrize(
    ("columns", "refusal"),
    [
        ({"discord_id": 42, "status": Status.ACTIVE}, HasAccountError),
        ({"status": Status.SUSPENDED}, TakesNoPartError),
        ({"discord_id": 42, "status": Status.LEFT}, TakesNoPartError),
    ],
)
async def test_who_the_applicant_cannot_be_is_not_merged_with(
    hall: Hall, columns: dict[str, object], refusal: type[UserError]
) -> None:
    known = await hall.person("nour", **columns)
    sent = await hall.apply()

    assert await outcome(hall.merge(sent, known.id)) is refusal
    assert await outcome(hall.merge(sent, AmbassadorId(9999))) is UnknownPersonError
    assert (await hall.desk.show(hall.network, sent.id)).application.status == "open"


async def test_who_is_declined_reads_why_and_may_apply_again(hall: Hall) -> None:
    sent = await hall.apply()

    assert await outcome(hall.decline(sent, " \n")) is NoReasonError
    declined = await hall.decline(sent)

    assert await hall.applying.last(900, GUILD) == declined
    assert (declined.status, declined.reason, declined.decided_by) == ("declined", "Trop loin.", 77)
    assert await hall.told() == [("account:900", "Trop loin.")]
    line = (await hall.rows(audit.c.action, audit.c.subject, audit.c.after))[-1]
    assert line == ("application.decline", f"application:{sent.id}", {"reason": "Trop loin."})
    again = await hall.apply()
    assert again.id != sent.id
    assert again.status == "open"


async def test_the_first_decision_counts_however_many_click_at_once(hall: Hall) -> None:
    known = await hall.person("nour")
    sent = await hall.apply()

    met = Counter(
        await asyncio.gather(
            *(outcome(hall.accept(sent)) for _ in range(3)),
            *(outcome(hall.merge(sent, known.id)) for _ in range(3)),
            outcome(hall.decline(sent)),
        )
    )

    assert met[DecidedAlreadyError] == 6
    assert len(await hall.told()) == 1
    with pytest.raises(DecidedAlreadyError) as refused:
        await hall.decline(sent)
    assert refused.value.values["by"] in {"<@77>", "<@78>"}


async def test_codes_and_coordinators_at_the_same_moment_let_an_account_in_once(hall: Hall) -> None:
    sponsor = await hall.person("gracian", discord_id=42, status=Status.ACTIVE)
    keys = [await hall.invitation(sponsor) for _ in range(2)]
    sent = await hall.apply()

    met = Counter(
        await asyncio.gather(
            *(outcome(hall.come(key)) for key in keys),
            *(outcome(hall.accept(sent)) for _ in range(3)),
        )
    )

    let_in = met[LetIn] + met[Ambassador]
    assert let_in == 1
    assert met[DecidedAlreadyError] == 3 - met[LetIn]
    assert met[AlreadyJoinedError] == 2 - met[Ambassador]
    accounts = [row[0] for row in await hall.rows(ambassador.c.discord_id)]
    assert accounts.count(900) == 1


async def test_who_joins_by_a_code_meanwhile_leaves_nothing_to_decide(hall: Hall) -> None:
    sponsor = await hall.person("gracian", discord_id=42, status=Status.ACTIVE)
    key = await hall.invitation(sponsor)
    sent, other = await hall.apply(), await hall.apply(901)

    joined = await hall.come(key)

    left = (await hall.desk.show(hall.network, sent.id)).application
    assert (left.status, left.ambassador_id, left.decided_by) == ("withdrawn", joined.id, None)
    assert await outcome(hall.accept(sent)) is DecidedAlreadyError
    waiting = await hall.desk.waiting(hall.network)
    assert [each.id for each in waiting.applications] == [other.id]


async def test_an_account_that_a_member_is_given_has_nothing_to_ask_any_more(hall: Hall) -> None:
    member = await hall.person("odile", discord_id=42, status=Status.ACTIVE)
    sent = await hall.apply()

    await Membership(hall.database, HASHER).rebind(
        hall.network, member.id, 900, actor=CAMILLE, now=LATER
    )

    assert (await hall.desk.show(hall.network, sent.id)).application.status == "withdrawn"


async def test_another_network_s_coordinators_know_nothing_of_it(hall: Hall) -> None:
    sent = await hall.apply()
    async with hall.database.begin() as tx:
        elsewhere = await tx.networks.add(NetworkSettings(), now=NOW)

    there = Hall(hall.database, elsewhere)

    assert await outcome(there.desk.show(elsewhere, sent.id)) is UnknownApplicationError
    assert await outcome(there.accept(sent)) is UnknownApplicationError
    assert await outcome(there.decline(sent)) is UnknownApplicationError
    assert (await there.desk.waiting(elsewhere)).count == 0


async def test_those_that_wait_are_read_page_by_page_the_oldest_first(hall: Hall) -> None:
    sent = [(await hall.apply(1000 + number)).id for number in range(PAGE + 2)]

    first, last = [await hall.desk.waiting(hall.network, number) for number in (1, 99)]

    assert [each.id for each in first.applications] == sent[:PAGE]
    assert [each.id for each in last.applications] == sent[PAGE:]
    assert (first.count, first.number, first.of) == (PAGE + 2, 1, 2)
    assert (last.number, last.of) == (2, 2)
    assert (await Hall(hall.database, hall.network).desk.show(hall.network, sent[0])).owner is None
    empty = await hall.desk.waiting(Network.unsaved())
    assert (empty.count, empty.number, empty.of) == (0, 1, 1)


async def test_a_yes_is_kept_of_the_application_and_becomes_theirs(hall: Hall) -> None:
    sent = await hall.apply()

    said = await hall.applying.say(900, GUILD, given=True, now=LATER)
    await hall.applying.say(900, GUILD, given=True, now=LATER)  # a second click says nothing new

    assert said
    assert (said.id, said.private_messages, said.said_at) == (sent.id, True, LATER)
    lines = await hall.rows(audit.c.action, audit.c.subject, audit.c.after)
    assert lines[1:] == [
        (
            *("consent.say", f"application:{sent.id}"),
            {"kind": "private-messages", "given": True},
        )
    ]
    accepted = await hall.accept(sent)
    assert isinstance(accepted, LetIn)
    async with hall.database.read() as tx:
        given = await tx.consents.given(accepted.person.id)
    assert given == {ConsentKind.PRIVATE_MESSAGES}
    assert await hall.rows(consent.c.notice_version, consent.c.at) == [(VERSION, LATER)]


async def test_one_click_under_a_message_ends_them_for_applicants_too(hall: Hall) -> None:
    await hall.apply()
    await hall.applying.say(900, GUILD, given=True, now=NOW)

    book = ConsentBook(hall.database)
    await book.say(900, ConsentKind.PUBLIC_RANKING, given=False, now=LATER)
    assert await hall.rows(application.c.private_messages) == [(True,)]
    await book.say(900, ConsentKind.PRIVATE_MESSAGES, given=False, now=LATER)

    assert await hall.rows(application.c.private_messages) == [(False,)]
    assert (await hall.rows(audit.c.action))[-1] == ("consent.say",)


@pytest.mark.parametrize("given", [True, False])
@pytest.mark.parametrize("accepted", [True, False])
async def test_the_answer_is_written_to_who_said_yes(
    hall: Hall, given: bool, accepted: bool
) -> None:
    sent = await hall.apply()
    if given:
        await hall.applying.say(900, GUILD, given=True, now=NOW)
    await (hall.accept(sent) if accepted else hall.decline(sent))
    messenger = FakeMessenger()

    await Outbox(hall.database, messenger, clock=lambda: LATER).drain(LATER)

    written = [each.recipient.discord_id for each in messenger.given if each.recipient]
    assert written == ([900] if given else [])
    found = await hall.rows(delivery.c.recipient, delivery.c.status, delivery.c.reason)
    (status,) = [each[1:] for each in found if not str(each[0]).startswith("channel:")]
    assert status == (("sent", "") if given else ("held", "no-consent"))


async def test_an_unknown_number_is_refused(hall: Hall) -> None:
    attempt = hall.desk.show(hall.network, ApplicationId(7))

    assert await outcome(attempt) is UnknownApplicationError
