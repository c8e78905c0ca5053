"""Forgetting people on both databases."""

import json
import re
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
import sqlalchemy as sa

from bot.ambassadors.model import Ambassador, AmbassadorId, Sector, Status
from bot.ambassadors.naming import Naming, UnknownPersonError
from bot.ambassadors.service import NotJoinedError
from bot.applications.deciding import ApplicationDesk
from bot.applications.model import Application, ApplicationForm
from bot.applications.service import Applying
from bot.audit.model import COMMAND_LINE
from bot.codes.model import Hasher, Purpose
from bot.codes.service import CodeBook, WrongCodeError
from bot.consents.model import ConsentKind
from bot.consents.service import ConsentBook
from bot.errors import SettingsError
from bot.i18n import Language, Words
from bot.invitations.service import InvitationDesk
from bot.joining.model import NewcomerForm
from bot.joining.service import Joining
from bot.leads.arriving import Arrival
from bot.leads.model import Contact, Presentation, Target
from bot.leads.service import LeadDesk
from bot.leaving.returning import Returning
from bot.leaving.service import Leaving
from bot.members.adding import Adding
from bot.members.editing import Editing
from bot.members.model import Added, Newcomer, Touch, TouchKind
from bot.members.service import MemberDesk
from bot.members.standing import Membership
from bot.merging.model import NotMergedError
from bot.merging.service import MergeDesk
from bot.outbox.model import Draft, Kind
from bot.privacy.model import (
    AskedErasureError,
    ErasedAccountError,
    ErasedAlreadyError,
    NothingKnownError,
    Subject,
)
from bot.privacy.own import OwnDataDesk, label
from bot.privacy.service import ErasureDesk
from bot.profiles.service import OwnProfile
from bot.roster.imports import Plan
from bot.roster.model import Reason
from bot.roster.reading import read
from bot.roster.service import Roster
from bot.tags.service import TagDesk, Tagging
from cogs.deliveries import in_a_line
from storage.ambassadors import ambassador
from storage.applications import application
from storage.audit import audit
from storage.consents import consent
from storage.database import Database
from storage.deliveries import conversation, delivery
from storage.introductions import contact, introduction
from storage.privacy import forgotten
from storage.tables import metadata
from storage.tasks import assignment
from tests.beside import Beside
from tests.samples import person, roster
from tests.steps import adopted, take_in
from tests.storage.test_dormancy import GUILD, Life
from tests.storage.test_tasks import CAMILLE, NOW, SETTINGS, own
from tests.wiring import HASHER

LATER = NOW + timedelta(days=1)
OLD_ACCOUNT, ACCOUNT, FRIEND, WRONG = 987654321, 987654999, 900, 666
EMAIL, OTHER_EMAIL = "Zelie@quenneville.example", "zq@autre.example"
WORD = "zanzibar"
"""It stands in every text that Zélie wrote, or that was written of her."""
THEIRS = re.compile(
    rf"z[ée]lie|quenneville|ysengrin|xylander|{WORD}|zq@|zqautre|{OLD_ACCOUNT}|{ACCOUNT}",
    re.IGNORECASE,
)


@pytest.fixture
async def life(database: Database) -> Life:
    settings = SETTINGS.model_copy(update={"invite_url": "https://discord.gg/massilia"})
    return Life(database, await adopted(database, GUILD, settings))


def desk(life: Life) -> ErasureDesk:
    return ErasureDesk(life.database, HASHER)


async def imported(life: Life, *rows: list[str], hasher: Hasher | None = HASHER) -> Plan:
    return await take_in(life.database, life.network, roster(*rows), hasher=hasher)


async def applied(life: Life) -> Ambassador:
    """Let Zélie apply twice, and be let in."""
    said = {
        "name": "Zélie Quenneville",
        "place": "Liban",
        "company": f"{WORD} SARL",
        "email": EMAIL,
        "link": f"Mon {WORD}.",
    }
    form = ApplicationForm(said=said, language=Language.FR)
    decider = ApplicationDesk(life.database, HASHER)
    for declined in (True, False):
        sent = await Applying(life.database, HASHER).send(OLD_ACCOUNT, GUILD, form, now=NOW)
        assert isinstance(sent, Application)
        if declined:
            await decider.decline(life.network, sent.id, f"Non, {WORD}.", actor=CAMILLE, now=NOW)
        else:
            await decider.accept(life.network, sent.id, actor=CAMILLE, now=NOW)
    async with life.database.read() as tx:
        (zelie,) = await tx.ambassadors.of_discord(OLD_ACCOUNT)
    return zelie


async def merged(life: Life, zelie: Ambassador) -> None:
    """Let the roster have a second entry of hers, with a code, that is made one with the first."""
    row = person(
        email=OTHER_EMAIL, first_name="Zélie", last_name="Quenneville", company=f"{WORD} Inc."
    )
    await imported(life, row)
    await CodeBook(life.database, HASHER).for_joining(life.network, actor=COMMAND_LINE, now=NOW)
    async with life.database.read() as tx:
        (other,) = await tx.ambassadors.called(life.network.id, OTHER_EMAIL)
    desk_ = MergeDesk(life.database)
    await desk_.merge(life.network.id, other.id, zelie.id, actor=CAMILLE, now=NOW)


async def worked(life: Life, zelie: Ambassador) -> None:
    """Let her do tasks, and introduce a company."""
    open_, done = [await life.task(title) for title in ("À faire", "Faite")]
    for each in (open_, done):
        await life.take(zelie, each)
    await life.taking.finish(zelie, done.id, f"Fait, {WORD}.", actor=own(zelie), now=NOW)
    share = await life.share(zelie, done)
    await life.review.send_back(life.network.id, share, f"Non, {WORD}.", actor=CAMILLE, now=NOW)
    await life.taking.finish(zelie, done.id, f"Refait, {WORD}.", actor=own(zelie), now=NOW)
    await life.approve(share)
    said = Presentation(
        target=Target(company="Calanque", country="US", sector=Sector.MARITIME),
        contact=Contact(name=f"Jane {WORD}", function="CEO", reach="jane@x.example", aware=True),
        background=f"Nous naviguons, {WORD}.",
    )
    await LeadDesk(life.database).introduce(
        Arrival(person=zelie, said=said, actor=own(zelie), at=NOW)
    )


async def brought(life: Life, zelie: Ambassador) -> Ambassador:
    """Let her bring somebody."""
    drawn = await InvitationDesk(life.database, HASHER).draw(zelie, actor=own(zelie), now=NOW)
    return await come(life, drawn.code, FRIEND)


async def come(life: Life, code: str, discord_id: int, **said: str) -> Ambassador:
    known = {"first_name": "Nour", "last_name": "Haddad", "country": "Liban", "city": "Beyrouth"}
    form = NewcomerForm(
        said={**known, "email": "", **said},
        language=Language.FR,
        private_messages=True,
        public_ranking=False,
    )
    joining = Joining(life.database, CodeBook(life.database, HASHER), HASHER)
    return (await joining.come(code, discord_id, form, now=NOW)).person


async def lived(life: Life, zelie: Ambassador) -> Ambassador:
    """Let all else happen that leaves something in the database."""
    await OwnProfile(life.database).correct(
        zelie, {"city": f"{WORD} City", "link": f"Le {WORD}"}, actor=own(zelie), now=NOW
    )
    for name in ("Ysengrin", "Xylander"):
        await OwnProfile(life.database).correct(
            zelie, {"last_name": name}, actor=own(zelie), now=NOW
        )
    await Editing(life.database, HASHER).edit(
        life.network, zelie.id, {"function": f"Reine du {WORD}"}, actor=CAMILLE, now=NOW
    )
    note = Touch(
        ambassador_id=zelie.id,
        kind=TouchKind.CALL,
        text=f"Parlé du {WORD}.",
        day=NOW.date(),
        actor=CAMILLE,
        at=NOW,
    )
    await MemberDesk(life.database).note(life.network, note)
    standing = Membership(life.database, HASHER)
    await standing.suspend(life.network, zelie.id, f"Trop de {WORD}.", actor=CAMILLE, now=NOW)
    await standing.restore(life.network, zelie.id, actor=CAMILLE, now=NOW)
    tagging = Tagging(label="conseil", person=zelie.id)
    await TagDesk(life.database).tag(life.network, tagging, actor=CAMILLE, now=NOW)
    with pytest.raises(WrongCodeError):
        await CodeBook(life.database, HASHER).check("XXXX", Purpose.JOIN, OLD_ACCOUNT, now=NOW)
    await ConsentBook(life.database).say(
        OLD_ACCOUNT, ConsentKind.PUBLIC_RANKING, given=True, now=NOW
    )
    async with life.database.begin() as tx:
        place = {"name": "Zélie Quenneville", "points": 60}
        for number, name in enumerate(("Zélie Quenneville", "Zélie Ysengrin", "Zélie Xylander")):
            places = [{"name": name, "points": 60}, {"name": "Nour Haddad", "points": 10}]
            board = Draft(
                network_id=life.network.id,
                kind=Kind.LEADERBOARD,
                key=f"week:2026-01-{5 + number * 7:02}",
                channel_id=5,
                payload={"places": places},
                not_before=NOW,
            )
            await tx.outbox.add(board, now=NOW)
        await tx.outbox.add(
            Draft(
                network_id=life.network.id,
                kind=Kind.NEWCOMER_POST,
                key="newcomer:99",
                channel_id=5,
                payload={"number": 99, "likely": [{"number": zelie.id, "name": place["name"]}]},
                not_before=NOW,
            ),
            now=NOW,
        )
        for account in (OLD_ACCOUNT, ACCOUNT):
            row = {"discord_id": account, "channel_id": 7}
            await tx.connection.execute(sa.insert(conversation).values(row))
    await Leaving(life.database).leave(zelie, actor=own(zelie), now=NOW)
    await Returning(life.database).come_back(OLD_ACCOUNT, GUILD, now=NOW)
    return await standing.rebind(life.network, zelie.id, ACCOUNT, actor=CAMILLE, now=NOW)


async def zelie_of(life: Life) -> Ambassador:
    """Somebody who did everything that there is to do."""
    zelie = await applied(life)
    await merged(life, zelie)
    await worked(life, zelie)
    await brought(life, zelie)
    return await lived(life, zelie)


async def rows(database: Database) -> dict[str, list[str]]:
    """Every row of every table, as text."""
    async with database.read() as tx:
        return {
            table.name: [repr(row) for row in await tx.connection.execute(sa.select(table))]
            for table in metadata.sorted_tables
        }


async def traces(life: Life) -> dict[str, list[str]]:
    found = {
        name: [each for each in lines if THEIRS.search(each)]
        for name, lines in (await rows(life.database)).items()
    }
    return {name: lines for name, lines in found.items() if lines}


async def test_nothing_is_left_of_who_did_everything_but_figures(life: Life) -> None:
    zelie = await zelie_of(life)
    before = await traces(life)
    assert before.keys() >= {
        *("ambassador", "application", "ambassador_word", "audit", "code_guess", "contact"),
        *("conversation", "delivery", "introduction", "status_change", "task_decision", "touch"),
    }
    standing = await life.points(zelie)

    await desk(life).erase_own(ACCOUNT, GUILD, now=LATER)

    assert await traces(life) == {}
    assert await life.points(zelie) == standing
    assert await life.rows(contact.c.id) == []
    assert await life.rows(introduction.c.share) == [(100,)]
    gone = await life.known(zelie)
    assert (gone.status, gone.erased, gone.profile.name) == (Status.LEFT, True, "—")
    assert gone.discord_id is None
    lines = await life.rows(audit.c.action, audit.c.actor_discord_id, audit.c.subject)
    assert lines[-1] == ("privacy.erase", None, f"ambassador:{zelie.id}")
    async with life.database.read() as tx:
        given = await tx.consents.given(zelie.id)
        (friend,) = await tx.ambassadors.of_discord(FRIEND)
        of_board = sa.select(delivery.c.payload).where(delivery.c.kind == Kind.LEADERBOARD)
        boards = (await tx.connection.scalars(of_board)).all()
    assert given == frozenset()
    assert friend.sponsor_id == zelie.id
    places = [{"name": "—", "points": 60}, {"name": "Nour Haddad", "points": 10}]
    assert boards == [{"places": places}] * 3
    assert len(await life.rows(consent.c.id)) > 0


async def test_their_own_data_are_all_of_it_and_read_in_both_languages(life: Life) -> None:
    zelie = await zelie_of(life)
    data = OwnDataDesk(life.database, in_a_line)
    files = [await data.of(Subject.of(zelie), Words(language), now=LATER) for language in Language]
    known = json.loads(files[0].json)
    empty = {name for name, records in known.items() if not records}
    assert empty == {"sectors"}
    assert {each["email"] for each in known["profile"]} == {EMAIL, OTHER_EMAIL}
    assert {each["status"] for each in known["applications"]} == {"declined", "accepted"}
    assert known["introductions"][0]["reach"] == "jane@x.example"
    for name, records in known.items():
        for record in records if name != "exported_at" else ():
            for field in record:
                assert label(field, Words(Language.FR))
    for each in files:
        page = each.page.decode()
        assert page.count(WORD) > 10
        assert str(FRIEND) not in page

    await desk(life).erase(zelie, actor=CAMILLE, now=LATER)
    nothing = await data.of(Subject.of(zelie), Words(Language.EN), now=LATER)
    assert not THEIRS.search(nothing.json.decode())


async def test_no_list_and_no_coordinator_brings_them_back(life: Life) -> None:
    zelie = await zelie_of(life)
    await desk(life).erase(zelie, actor=CAMILLE, now=LATER)
    lines = await life.rows(audit.c.action, audit.c.actor_discord_id)
    assert lines[-1] == ("roster.erase", CAMILLE.discord_id)

    for email in (EMAIL.upper(), OTHER_EMAIL):
        plan = await imported(
            life, person(email=email, first_name="Zélie"), person(email="n@x.example")
        )
        assert [(each.line, each.reason) for each in plan.refusals] == [(2, Reason.ERASED)]
        with pytest.raises(AskedErasureError):
            await Adding(life.database, HASHER).add(
                life.network,
                Newcomer(said={"last_name": "Q", "email": email}),
                actor=CAMILLE,
                now=LATER,
            )
        with pytest.raises(AskedErasureError):
            friend = AmbassadorId(await _id_of(life, FRIEND))
            await Editing(life.database, HASHER).edit(
                life.network, friend, {"email": email}, actor=CAMILLE, now=LATER
            )
    with pytest.raises(SettingsError):
        await imported(life, person(email="x@x.example"), hasher=None)
    with pytest.raises(UnknownPersonError):
        await Naming(life.database).find(life.network.id, f"#{zelie.id}")
    with pytest.raises(UnknownPersonError):
        await Membership(life.database, HASHER).restore(
            life.network, zelie.id, actor=CAMILLE, now=LATER
        )


async def test_a_plan_made_before_the_erasure_brings_nobody_back(life: Life) -> None:
    zelie = await life.quiet(1, email="z@x.example", email_key="z@x.example", discord_id=ACCOUNT)
    service = Roster(life.database, HASHER)
    again = roster(person(email="z@x.example", city=WORD), person(email="new@x.example"))
    changing = await service.propose(life.network, read(again), now=NOW)
    await desk(life).erase(zelie, actor=CAMILLE, now=NOW)
    await service.apply(life.network, changing.plan, actor=COMMAND_LINE, now=NOW)
    assert WORD not in str(await rows(life.database))

    async with life.database.read() as tx:
        (newcomer,) = await tx.ambassadors.called(life.network.id, "new@x.example")
    adding = await service.propose(
        life.network, read(roster(person(email="late@x.example"))), now=NOW
    )
    late = await life.quiet(2, email="late@x.example", email_key="late@x.example")
    for each in (newcomer, late):
        await desk(life).erase(each, actor=CAMILLE, now=NOW)
    await service.apply(life.network, adding.plan, actor=COMMAND_LINE, now=NOW)
    assert "late@" not in str(await rows(life.database))


async def test_they_come_back_by_a_yes_of_their_own_and_nobody_earns_by_it(life: Life) -> None:
    zelie = await zelie_of(life)
    await desk(life).erase(zelie, actor=CAMILLE, now=LATER)
    assert len(await life_digests(life)) == 4
    sponsor = await life.quiet(3)
    drawn = await InvitationDesk(life.database, HASHER).draw(sponsor, actor=own(sponsor), now=NOW)

    back = await come(life, drawn.code, ACCOUNT, first_name="Zélie", email=EMAIL)

    assert back.id != zelie.id
    assert len(await life_digests(life)) == 2
    async with life.database.read() as tx:
        earns = await tx.connection.scalar(
            sa.select(ambassador.c.earns_sponsor).where(ambassador.c.id == back.id)
        )
    assert earns is False
    plan = await imported(life, person(email=EMAIL, first_name="Zélie"))
    assert plan.refusals == ()


async def test_who_left_can_be_erased_and_nobody_is_twice(life: Life) -> None:
    nadia = await life.quiet(1)
    await Leaving(life.database).leave(nadia, actor=own(nadia), now=NOW)
    await desk(life).erase_own(nadia.discord_id or 0, GUILD, now=NOW)
    with pytest.raises(NothingKnownError):
        await desk(life).erase_own(nadia.discord_id or 0, GUILD, now=NOW)
    with pytest.raises(ErasedAlreadyError):
        await desk(life).erase(nadia, actor=CAMILLE, now=NOW)
    with pytest.raises(NotJoinedError):
        await Returning(life.database).come_back(nadia.discord_id or 0, GUILD, now=NOW)


@pytest.mark.parametrize("status", [Status.INVITED, Status.SUSPENDED, Status.LEFT])
async def test_the_places_are_free_again_of_whoever_is_erased(life: Life, status: Status) -> None:
    nadia, task = await life.quiet(1), await life.task(places=1)
    await life.take(nadia, task)
    async with life.database.begin() as tx:
        await tx.ambassadors.save(replace(nadia, status=status))
    await desk(life).erase(nadia, actor=CAMILLE, now=LATER)
    assert await life.rows(assignment.c.status) == [("given-back",)]
    assert await life.status(task) == "open"


async def test_entries_that_were_one_are_not_separated_afterwards(life: Life) -> None:
    zelie = await applied(life)
    await merged(life, zelie)
    await desk(life).erase(zelie, actor=CAMILLE, now=NOW)
    async with life.database.read() as tx:
        (entry,) = (await tx.merging.absorbed([zelie.id]))[zelie.id]
    merging = MergeDesk(life.database)
    with pytest.raises(NotMergedError):
        await merging.unmerge(life.network.id, entry.id, actor=CAMILLE, now=NOW)
    nadia = await life.quiet(1)
    with pytest.raises(UnknownPersonError):
        await merging.propose(life.network.id, nadia.id, zelie.id)


async def life_digests(life: Life) -> list[str]:
    async with life.database.read() as tx:
        return list(await tx.connection.scalars(sa.select(forgotten.c.digest)))


async def _id_of(life: Life, discord_id: int) -> int:
    async with life.database.read() as tx:
        return (await tx.ambassadors.of_discord(discord_id))[0].id


async def applicant(life: Life, *, decided: bool) -> None:
    """Let Zélie apply, and nothing more."""
    said = {
        "name": "Zélie Quenneville",
        "place": "Liban",
        "company": f"{WORD} SARL",
        "email": EMAIL,
        "link": f"Mon {WORD}.",
    }
    sent = await Applying(life.database, HASHER).send(
        ACCOUNT, GUILD, ApplicationForm(said=said, language=Language.FR), now=NOW
    )
    assert isinstance(sent, Application)
    if decided:
        await ApplicationDesk(life.database, HASHER).decline(
            life.network, sent.id, f"Non, {WORD}.", actor=CAMILLE, now=NOW
        )


@pytest.mark.parametrize("decided", [False, True])
@pytest.mark.parametrize("guild_id", [GUILD, None])
async def test_who_only_applied_reads_and_erases_theirs_too(
    life: Life, guild_id: int | None, decided: bool
) -> None:
    await applicant(life, decided=decided)
    subject = await desk(life).own(ACCOUNT, guild_id)
    files = await OwnDataDesk(life.database, in_a_line).of(subject, Words(Language.FR), now=LATER)
    (known,) = json.loads(files.json)["applications"]
    assert known["link"] == f"Mon {WORD}."
    assert (await traces(life)).keys() >= {"application", "audit", "delivery"}

    await desk(life).erase_own(ACCOUNT, guild_id, now=LATER)

    assert await traces(life) == {}
    ((status,),) = await life.rows(application.c.status)
    assert status == ("declined" if decided else "withdrawn")
    lines = await life.rows(audit.c.action, audit.c.actor_discord_id, audit.c.subject)
    assert lines[-1] == ("privacy.erase", None, "application:1")
    with pytest.raises(NothingKnownError):
        await desk(life).own(ACCOUNT, guild_id)


async def test_who_typed_the_e_mail_of_somebody_else_takes_nothing_of_theirs_along(
    life: Life,
) -> None:
    added = await Adding(life.database, HASHER).add(
        life.network, Newcomer(said={"last_name": "Q", "email": EMAIL}), actor=CAMILLE, now=NOW
    )
    assert isinstance(added, Added)
    await applicant(life, decided=False)

    await desk(life).erase_own(ACCOUNT, GUILD, now=LATER)

    plan = await imported(life, person(email=EMAIL, last_name="Q", city="Arles"))
    assert (plan.refusals, plan.updated) == ((), 1)
    lines = await life.rows(audit.c.action, audit.c.after)
    assert ("roster.add", {"email": EMAIL, "last_name": "Q"}) in lines


async def test_an_applicant_who_is_let_in_as_they_erase_theirs_is_erased_whole(life: Life) -> None:
    await applicant(life, decided=False)
    store = Beside(life.database, desk(life).erase_own(ACCOUNT, GUILD, now=LATER))
    sheet = (await ApplicationDesk(life.database, HASHER).waiting(life.network)).applications[0]

    await ApplicationDesk(store, HASHER).accept(life.network, sheet.id, actor=CAMILLE, now=LATER)
    assert store.begun
    await store.begun

    assert await traces(life) == {}
    assert [erased for (erased,) in await life.rows(ambassador.c.erased_at)] == [LATER]


async def test_the_account_of_who_was_erased_is_given_to_nobody_else(life: Life) -> None:
    nadia, max_ = await life.quiet(1), await life.quiet(2)
    await desk(life).erase(max_, actor=CAMILLE, now=NOW)
    membership = Membership(life.database, HASHER)
    with pytest.raises(ErasedAccountError):
        await membership.rebind(
            life.network, nadia.id, max_.discord_id or 0, actor=CAMILLE, now=LATER
        )
    assert (await life.known(nadia)).discord_id == nadia.discord_id


async def test_the_page_to_read_has_no_words_of_the_machine(life: Life) -> None:
    zelie = await zelie_of(life)
    data = OwnDataDesk(life.database, in_a_line)
    page = (await data.of(Subject.of(zelie), Words(Language.FR), now=LATER)).page.decode()
    for shown in ("<td>Liban</td>", "<td>05/01/2026 08:00 UTC</td>", "appel", "2026-11-27"):
        assert shown in page
    assert "Votre candidature est acceptée : bienvenue" in page.replace("\xa0", " ")
    for machine in ("first_name", "application-news", "happened", "sent-back", "call<", "T08:00"):
        assert machine not in page


async def anne(life: Life, *, account: int | None = None) -> Ambassador:
    """Somebody else, whom the roster knows by an e-mail."""
    columns: dict[str, Any] = {"email": "anne@x.example", "email_key": "anne@x.example"}
    if account is None:
        columns |= {"status": Status.INVITED, "joined_at": None}
    columns |= {"first_name": "Anne", "last_name": "Martin", "discord_id": account}
    return await life.quiet(9, **columns)


async def hashes(life: Life) -> set[str]:
    """By what nobody is brought back any more: the hashes of these, if they are there."""
    found = set(await life_digests(life))
    known = [*(str(each) for each in (OLD_ACCOUNT, ACCOUNT, WRONG, FRIEND)), EMAIL, OTHER_EMAIL]
    known += ["anne@x.example", "wrong@x.example", "old@x.example"]
    kinds = {each: "email" if "@" in each else "discord" for each in known}
    return {each for each in known if HASHER.mark(kinds[each], each.lower()) in found}


async def exported(life: Life, who: Ambassador) -> dict[str, Any]:
    data = OwnDataDesk(life.database, in_a_line)
    subject = Subject.of(await life.known(who))
    known: dict[str, Any] = json.loads((await data.of(subject, Words(Language.FR), now=LATER)).json)
    return known


async def test_an_undone_merge_leaves_each_their_own(life: Life) -> None:
    zelie, other = await applied(life), await anne(life)
    merging = MergeDesk(life.database)
    merged_ = await merging.merge(life.network.id, zelie.id, other.id, actor=CAMILLE, now=NOW)
    assert (merged_.survivor.id, merged_.after.discord_id) == (other.id, OLD_ACCOUNT)
    both = await exported(life, other)
    assert len(both["applications"]) == 2
    standing = Membership(life.database, HASHER)
    await standing.suspend(life.network, other.id, "", actor=CAMILLE, now=NOW)
    await standing.restore(life.network, other.id, actor=CAMILLE, now=NOW)
    await merging.unmerge(life.network.id, zelie.id, actor=CAMILLE, now=NOW)

    of_anne = await exported(life, other)
    assert (of_anne["applications"], await hashes(life)) == ([], set())
    assert not THEIRS.search(str(of_anne))
    before = await life.rows(application.c.discord_id, application.c.link)

    await desk(life).erase(await life.known(other), actor=CAMILLE, now=LATER)

    assert await life.rows(application.c.discord_id, application.c.link) == before
    assert await hashes(life) == {"anne@x.example"}
    assert (await life.known(zelie)).discord_id == OLD_ACCOUNT
    assert len((await exported(life, zelie))["applications"]) == 2
    await desk(life).erase(await life.known(zelie), actor=CAMILLE, now=LATER)
    assert await traces(life) == {}


async def test_an_account_given_by_mistake_stays_its_owners(life: Life) -> None:
    stranger = ApplicationForm(
        said={
            "name": "Sol Étranger",
            "place": "Liban",
            "company": "Étrangère",
            "email": "sol@x.example",
            "link": "Le port.",
        },
        language=Language.FR,
    )
    await Applying(life.database, HASHER).send(WRONG, GUILD, stranger, now=NOW)
    other = await anne(life, account=OLD_ACCOUNT)
    membership = Membership(life.database, HASHER)
    for account in (WRONG, ACCOUNT):
        await membership.rebind(life.network, other.id, account, actor=CAMILLE, now=NOW)

    assert (await exported(life, other))["applications"] == []
    await desk(life).erase(await life.known(other), actor=CAMILLE, now=LATER)

    assert await life.rows(application.c.discord_id, application.c.first_name) == [(WRONG, "Sol")]
    assert await hashes(life) == {str(OLD_ACCOUNT), str(ACCOUNT), "anne@x.example"}
    async with life.database.read() as tx:
        lines = (await tx.connection.scalars(sa.select(audit.c.subject))).all()
    assert "application:1" in lines
    subject = await desk(life).own(WRONG, GUILD)
    files = await OwnDataDesk(life.database, in_a_line).of(subject, Words(Language.FR), now=LATER)
    (known,) = json.loads(files.json)["applications"]
    assert known["first_name"] == "Sol"


async def test_a_former_account_that_is_somebody_elses_now_is_theirs(life: Life) -> None:
    other = await anne(life, account=OLD_ACCOUNT)
    await Membership(life.database, HASHER).rebind(
        life.network, other.id, ACCOUNT, actor=CAMILLE, now=NOW
    )
    heir = await life.quiet(10, discord_id=OLD_ACCOUNT)
    await desk(life).erase(await life.known(other), actor=CAMILLE, now=LATER)
    assert await hashes(life) == {str(ACCOUNT), "anne@x.example"}
    assert (await life.known(heir)).discord_id == OLD_ACCOUNT


async def test_an_email_typed_wrongly_keeps_nobody_away(life: Life) -> None:
    other = await anne(life)
    editing = Editing(life.database, HASHER)
    for email, now in (
        ("old@x.example", NOW - timedelta(days=90)),
        ("wrong@x.example", NOW),
        (EMAIL, LATER),
    ):
        await editing.edit(life.network, other.id, {"email": email}, actor=CAMILLE, now=now)
    assert (await life.known(other)).profile.email == EMAIL

    await desk(life).erase(await life.known(other), actor=CAMILLE, now=LATER)

    assert await hashes(life) == {"anne@x.example", "old@x.example", EMAIL}
    plan = await imported(life, person(email="wrong@x.example"), person(email="old@x.example"))
    assert [(each.line, each.reason) for each in plan.refusals] == [(3, Reason.ERASED)]


async def test_a_former_email_that_is_somebody_elses_now_is_theirs(life: Life) -> None:
    other = await anne(life)
    editing = Editing(life.database, HASHER)
    await editing.edit(life.network, other.id, {"email": "old@x.example"}, actor=CAMILLE, now=NOW)
    await imported(life, person(email="anne@x.example", first_name="Anna"))
    await desk(life).erase(await life.known(other), actor=CAMILLE, now=LATER)
    assert await hashes(life) == {"old@x.example"}
    plan = await imported(life, person(email="anne@x.example", first_name="Anna"))
    assert plan.refusals == ()
