"""What happens to the same people at one instant: nobody waits for somebody who waits for them.

SQLite writes one after the other anyway; PostgreSQL breaks off one of two that wait for each other.
"""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Final

import pytest

from bot.ambassadors.model import Ambassador, Rhythm, Sector, Status
from bot.audit.model import COMMAND_LINE
from bot.codes.service import CodeBook
from bot.errors import UserError
from bot.i18n import Language
from bot.joining.model import JoinForm
from bot.joining.service import Joining
from bot.leads.arriving import Arrival
from bot.leads.model import Contact, Introduced, LeadId, Move, Presentation, Stage, Target
from bot.leads.pipeline import Pipeline
from bot.leads.service import LeadDesk
from bot.leaving.service import Leaving
from bot.members.editing import Editing
from bot.members.model import TouchKind
from bot.merging.service import MergeDesk
from bot.points.model import BROUGHT_REWARD
from bot.roster.reading import read
from bot.roster.service import Roster
from bot.tags.service import TagDesk, Tagging
from bot.tasks.model import Task
from tests import samples
from tests.storage.test_dormancy import Life, life
from tests.storage.test_privacy import desk
from tests.storage.test_tasks import CAMILLE, NOW, own
from tests.wiring import HASHER

__all__ = ["life"]

ROUNDS: Final = 6
LATER = NOW + timedelta(days=1)
FORM = JoinForm(
    language=Language.FR,
    sectors=frozenset({Sector.MARITIME}),
    rhythm=Rhythm.WEEKLY,
    private_messages=True,
    public_ranking=False,
    directory=False,
)
JANE = Contact(name="Jane Doe", function="CEO", reach="jane@calanque.example", aware=True)

Scene = Callable[[Life, int], Awaitable[list[Awaitable[object]]]]


def erase(life: Life, person: Ambassador) -> Awaitable[object]:
    return desk(life).erase(person, actor=CAMILLE, now=LATER)


def edit(life: Life, person: Ambassador, email: str) -> Awaitable[object]:
    editing = Editing(life.database, HASHER)
    return editing.edit(life.network, person.id, {"email": email}, actor=CAMILLE, now=LATER)


def move(life: Life, lead: LeadId) -> Awaitable[object]:
    said = Move(to=Stage.QUALIFIED, jobs=None, reason="")
    return Pipeline(life.database).move(life.network, lead, said, actor=CAMILLE, now=LATER)


async def lead_of(life: Life, person: Ambassador, company: str) -> LeadId:
    said = Presentation(
        target=Target(company=company, country="US", sector=Sector.MARITIME),
        contact=JANE,
        background="We sail together.",
    )
    arrival = Arrival(person=person, said=said, actor=CAMILLE, at=NOW)
    introduced = await LeadDesk(life.database).introduce(arrival)
    assert isinstance(introduced, Introduced)
    return introduced.lead.id


async def brought(life: Life, number: int) -> tuple[Ambassador, Ambassador]:
    """A sponsor, and whom they brought."""
    sponsor = await life.quiet(10 * number)
    newcomer = await life.quiet(10 * number + 1, sponsor_id=sponsor.id, earns_sponsor=True)
    return sponsor, newcomer


async def joining_and_erasing(life: Life, number: int) -> list[Awaitable[object]]:
    columns = {"email": f"{number}@a.example", "discord_id": None, "status": Status.INVITED}
    nadia = await life.person(10 * number, **columns)
    book = CodeBook(life.database, HASHER)
    letters = await book.for_joining(life.network, actor=CAMILLE, now=NOW)
    (letter,) = (each for each in letters.new if each.profile.email == columns["email"])
    joining = Joining(life.database, book, HASHER)
    return [joining.join(letter.code, 500 + number, FORM, now=LATER), erase(life, nadia)]


async def drawing_codes_and_erasing(life: Life, number: int) -> list[Awaitable[object]]:
    columns = {"discord_id": None, "status": Status.INVITED}
    people = [
        await life.person(10 * number + each, email=f"{number}-{each}@a.example", **columns)
        for each in range(4)
    ]
    book = CodeBook(life.database, HASHER)
    await book.for_joining(life.network, actor=CAMILLE, now=NOW)
    drawing = book.for_joining(life.network, actor=CAMILLE, now=LATER, anew=LATER)
    return [drawing, *(erase(life, each) for each in people)]


async def leaving_and_approving(life: Life, number: int) -> list[Awaitable[object]]:
    sponsor, newcomer = await brought(life, number)
    task = await life.task()
    await life.take(sponsor, task)
    await life.take(newcomer, task)
    share = await life.finish(newcomer, task)
    leaving = Leaving(life.database).leave(sponsor, actor=own(sponsor), now=LATER)
    return [life.approve(share), leaving]


async def erasing_and_approving(life: Life, number: int) -> list[Awaitable[object]]:
    sponsor, newcomer = await brought(life, number)
    task = await life.task()
    await life.take(sponsor, task)
    await life.take(newcomer, task)
    share = await life.finish(newcomer, task)
    return [life.approve(share), erase(life, sponsor), erase(life, newcomer)]


async def taking_and_approving(life: Life, number: int) -> list[Awaitable[object]]:
    sponsor, newcomer = await brought(life, number)
    task = await life.task()
    await life.take(newcomer, task)
    share = await life.finish(newcomer, task)
    return [life.approve(share), life.take(sponsor, task)]


async def erasing_and_moving(life: Life, number: int) -> list[Awaitable[object]]:
    nadia = await life.quiet(10 * number)
    lead = await lead_of(life, nadia, f"Calanque {number}")
    return [move(life, lead), erase(life, nadia)]


async def moving_leads_of_both_sponsor_and_newcomer(
    life: Life, number: int
) -> list[Awaitable[object]]:
    """The sponsor is the younger entry, as an import or a coordinator may say."""
    newcomer = await life.quiet(10 * number, earns_sponsor=True)
    sponsor = await life.quiet(10 * number + 1)
    await Editing(life.database, HASHER).sponsor(
        life.network, newcomer.id, sponsor.id, actor=CAMILLE, now=NOW
    )
    lead, another = [
        await lead_of(life, who, f"{name} {number}")
        for who, name in ((newcomer, "Calanque"), (sponsor, "Frioul"))
    ]
    share = await life.finish(newcomer, await _taken(life, newcomer))
    return [move(life, lead), move(life, another), life.approve(share)]


async def _taken(life: Life, person: Ambassador) -> Task:
    task = await life.task()
    await life.take(person, task)
    return task


async def correcting_and_approving(life: Life, number: int) -> list[Awaitable[object]]:
    nadia = await life.quiet(10 * number)
    task = await life.task()
    await life.take(nadia, task)
    share = await life.finish(nadia, task)
    return [life.approve(share), edit(life, nadia, f"new{number}@a.example")]


async def correcting_and_noting(life: Life, number: int) -> list[Awaitable[object]]:
    nadia = await life.quiet(10 * number)
    noting = life.note(nadia, LATER.date(), TouchKind.CALL, LATER)
    return [noting, edit(life, nadia, f"new{number}@a.example")]


async def merging_importing_and_tagging(life: Life, number: int) -> list[Awaitable[object]]:
    emails = [f"{number}-{each}@a.example" for each in range(6)]
    people = [
        await life.quiet(10 * number + at, email=email, email_key=email)
        for at, email in enumerate(emails)
    ]
    roster = Roster(life.database, HASHER)
    rows = (samples.person(email=email, city="Lyon") for email in reversed(emails))
    listed = await roster.propose(life.network, read(samples.roster(*rows)), now=NOW)
    merging = MergeDesk(life.database)
    tagging = Tagging(label=f"conseil {number}", audience="status:active")
    return [
        roster.apply(life.network, listed.plan, actor=COMMAND_LINE, now=LATER),
        merging.merge(life.network.id, people[5].id, people[0].id, actor=CAMILLE, now=LATER),
        TagDesk(life.database).tag(life.network, tagging, actor=CAMILLE, now=LATER),
    ]


@pytest.mark.parametrize(
    "scene",
    [
        joining_and_erasing,
        drawing_codes_and_erasing,
        leaving_and_approving,
        erasing_and_approving,
        taking_and_approving,
        erasing_and_moving,
        moving_leads_of_both_sponsor_and_newcomer,
        correcting_and_approving,
        correcting_and_noting,
        merging_importing_and_tagging,
    ],
)
async def test_no_two_wait_for_each_other(life: Life, scene: Scene) -> None:
    acts = [await scene(life, number) for number in range(1, ROUNDS + 1)]
    at_once = [asyncio.gather(*each, return_exceptions=True) for each in acts]
    outcomes = [each for outcomes in await asyncio.gather(*at_once) for each in outcomes]
    broken = [each for each in outcomes if isinstance(each, BaseException)]
    assert [each for each in broken if not isinstance(each, UserError)] == []


async def test_a_sponsor_has_their_points_though_they_leave_at_the_same_instant(life: Life) -> None:
    pairs = []
    for number in range(1, ROUNDS + 1):
        sponsor, newcomer = await brought(life, number)
        task = await life.task()
        await life.take(newcomer, task)
        share = await life.finish(newcomer, task)
        leaving = Leaving(life.database).leave(sponsor, actor=own(sponsor), now=LATER)
        await asyncio.gather(life.approve(share), leaving)
        pairs.append(sponsor)
    for sponsor in pairs:
        points = await life.points(sponsor)
        assert points
        assert points.points == BROUGHT_REWARD
