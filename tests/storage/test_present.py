"""Who was erased, or left, at the instant at which they act: nothing of theirs comes back."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from bot.ambassadors.model import Ambassador, Part, Sector, Status
from bot.ambassadors.naming import UnknownPersonError
from bot.ambassadors.service import AmbassadorDirectory, AwayError, LeftError, NotJoinedError
from bot.audit.model import Actor
from bot.consents.model import ConsentKind
from bot.consents.service import ConsentBook
from bot.directory.service import Directory
from bot.dormancy.service import DormancyDesk
from bot.errors import UserError
from bot.invitations.service import InvitationDesk
from bot.joining.model import AlreadyJoinedError
from bot.leads.arriving import Arrival
from bot.leads.model import Contact, Presentation, Target
from bot.leads.service import LeadDesk
from bot.leaving.returning import Returning
from bot.leaving.service import Leaving
from bot.members.standing import Membership
from bot.merging.service import MergeDesk
from bot.onboarding.service import FirstSteps
from bot.pausing.rules import Months
from bot.pausing.service import Pausing
from bot.profiles.service import OwnProfile
from bot.tasks.model import Task
from tests.beside import Beside, Overtaken
from tests.steps import outcome
from tests.storage.test_dormancy import DAY, GUILD, Life, life
from tests.storage.test_privacy import desk, rows
from tests.storage.test_tasks import CAMILLE, NOW, own
from tests.wiring import HASHER

__all__ = ["life"]

Act = Callable[[Life, Ambassador], Awaitable[object]]


async def erased(life: Life, person: Ambassador) -> None:
    await desk(life).erase(person, actor=CAMILLE, now=NOW)


async def left(life: Life, person: Ambassador) -> None:
    await Leaving(life.database).leave(person, actor=own(person), now=NOW)


async def suspended(life: Life, person: Ambassador) -> None:
    membership = Membership(life.database, HASHER)
    await membership.suspend(life.network, person.id, "?", actor=CAMILLE, now=NOW)


async def corrects(life: Life, who: Ambassador) -> object:
    return await OwnProfile(life.database).correct(who, {"city": "Lyon"}, actor=own(who), now=NOW)


async def pauses(life: Life, who: Ambassador) -> object:
    return await Pausing(life.database).pause(who, Months.ONE, actor=own(who), now=NOW)


async def resumes(life: Life, who: Ambassador) -> object:
    return await Pausing(life.database).resume(who, actor=own(who), now=NOW)


async def shows(life: Life, who: Ambassador) -> object:
    return await Directory(life.database).show(who, Part.NAME | Part.WORK, now=NOW)


async def reads_the_guide(life: Life, who: Ambassador) -> object:
    return await FirstSteps(life.database).read_guide(who, now=NOW)


async def invites(life: Life, who: Ambassador) -> object:
    return await InvitationDesk(life.database, HASHER).draw(who, actor=own(who), now=NOW)


async def takes(life: Life, who: Ambassador) -> object:
    return await life.take(who, await named(life, "Libre"))


async def gives_back(life: Life, who: Ambassador) -> object:
    task = await named(life, "Prise")
    return await life.taking.give_back(who, task.id, actor=own(who), now=NOW)


async def finishes(life: Life, who: Ambassador) -> object:
    task = await named(life, "Prise")
    return await life.taking.finish(who, task.id, "Fait.", actor=own(who), now=NOW)


async def introduces(life: Life, who: Ambassador) -> object:
    return await LeadDesk(life.database).introduce(introduction(who, own(who)))


async def is_given(life: Life, who: Ambassador) -> object:
    return await life.taking.assign(who, (await named(life, "Libre")).id, actor=CAMILLE, now=NOW)


async def is_reported_for(life: Life, who: Ambassador) -> object:
    task = await named(life, "Prise")
    return await life.taking.finish_for(who, task.id, "Fait.", actor=CAMILLE, now=NOW)


async def is_spoken_for(life: Life, who: Ambassador) -> object:
    return await LeadDesk(life.database).introduce(introduction(who, CAMILLE))


async def named(life: Life, title: str) -> Task:
    return await life.desk.find(life.network.id, title)


def introduction(who: Ambassador, actor: Actor) -> Arrival:
    said = Presentation(
        target=Target(company="Calanque", country="US", sector=Sector.MARITIME),
        contact=Contact(name="Jane Doe", function="CEO", reach="jane@x.example", aware=True),
        background="We sail together.",
    )
    return Arrival(person=who, said=said, actor=actor, at=NOW)


ACTS = [corrects, pauses, resumes, shows, reads_the_guide, invites]
ACTS += [takes, gives_back, finishes, introduces]
FOR_THEM = [is_given, is_reported_for, is_spoken_for]


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize(
    ("gone", "refusal"),
    [
        pytest.param(erased, NotJoinedError, id="erased"),
        pytest.param(left, LeftError, id="left"),
        pytest.param(suspended, AwayError, id="suspended"),
    ],
)
async def test_who_is_gone_since_they_clicked_reads_so_and_leaves_nothing(
    life: Life, act: Act, gone: Act, refusal: type[UserError]
) -> None:
    nadia = await with_tasks(life)
    await gone(life, nadia)
    before = await rows(life.database)
    assert await outcome(act(life, nadia)) is refusal
    assert await rows(life.database) == before


@pytest.mark.parametrize("act", FOR_THEM)
async def test_nothing_is_done_any_more_for_who_was_erased(life: Life, act: Act) -> None:
    nadia = await with_tasks(life)
    await erased(life, nadia)
    before = await rows(life.database)
    assert await outcome(act(life, nadia)) is UnknownPersonError
    assert await rows(life.database) == before


async def with_tasks(life: Life) -> Ambassador:
    """Somebody who could take the first task, and has taken the second."""
    nadia = await life.quiet(1, first_name="Nadia")
    await life.task("Libre")
    await life.take(nadia, await life.task("Prise"))
    return nadia


@pytest.mark.parametrize(("gone", "refusal"), [(erased, NotJoinedError), (left, LeftError)])
async def test_who_is_gone_while_the_gate_opens_does_not_come_through(
    life: Life, gone: Act, refusal: type[UserError]
) -> None:
    nadia = await life.quiet(1, status=Status.DORMANT)
    store = Overtaken(life.database, gone(life, nadia))
    gate = AmbassadorDirectory(store)
    acting = gate.acting(nadia.discord_id or 0, GUILD, now=NOW + DAY)
    assert await outcome(acting) is refusal
    assert (await life.known(nadia)).last_active == NOW.date()


async def test_who_is_found_to_be_known_while_they_act_does_it_as_who_they_are(life: Life) -> None:
    nadia, entry = await life.quiet(1), await life.person(2, discord_id=None, created_at=NOW - DAY)
    store = Beside(life.database, pauses(life, nadia))
    await MergeDesk(store).merge(life.network.id, nadia.id, entry.id, actor=CAMILLE, now=NOW)
    assert store.begun
    await store.begun
    assert (await life.known(entry)).paused_until


async def test_an_answer_of_who_was_erased_is_no_word_of_theirs(life: Life) -> None:
    nadia = await life.quiet(1, unanswered=2)
    await erased(life, nadia)
    before = await rows(life.database)
    await DormancyDesk(life.database).answered(nadia)
    assert await rows(life.database) == before


@pytest.mark.parametrize("status", [Status.LEFT, Status.SUSPENDED])
async def test_who_takes_part_no_more_takes_their_yes_back_all_the_same(
    life: Life, status: Status
) -> None:
    nadia = await life.quiet(1, status=status)
    book, kind = ConsentBook(life.database), ConsentKind.PRIVATE_MESSAGES
    await book.say(nadia.discord_id or 0, kind, given=False, now=NOW)
    async with life.database.read() as tx:
        assert await tx.consents.given(nadia.id) == frozenset()


@pytest.mark.parametrize("round_", range(6))
async def test_nobody_is_back_who_is_erased_at_the_same_instant(life: Life, round_: int) -> None:
    nadia = await life.quiet(1, status=Status.LEFT)
    account, kind = nadia.discord_id or 0, ConsentKind.PUBLIC_RANKING
    clicks = [
        outcome(Returning(life.database).come_back(account, GUILD, now=NOW)),
        outcome(ConsentBook(life.database).say(account, kind, given=True, now=NOW)),
        outcome(Returning(life.database).come_back(account, GUILD, now=NOW)),
    ]
    clicks.insert(round_ % 4, outcome(erased(life, nadia)))
    refusals = await asyncio.gather(*clicks)
    assert set(refusals) <= {None, NotJoinedError, AlreadyJoinedError}
    gone = await life.known(nadia)
    assert (gone.status, gone.erased) == (Status.LEFT, True)
    assert str(account) not in str(await rows(life.database))
