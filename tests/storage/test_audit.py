"""Reading the audit of both databases, page by page."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from bot.audit.model import COMMAND_LINE, Actor, AuditLine, Page, Wanted
from bot.audit.service import LINES, AuditDesk
from bot.networks.model import Network, NetworkSettings
from storage.database import Database
from tests.samples import person, roster
from tests.steps import take_in

NOW = datetime(2026, 1, 5, 8, tzinfo=UTC)
CAMILLE, MARIUS = Actor.member(2**60 + 1), Actor.member(2)


async def write(database: Database, network: Network, *lines: dict[str, Any]) -> None:
    known = {"actor": CAMILLE, "action": "lead.move", "subject": "lead:1", "at": NOW}
    async with database.begin() as tx:
        for line in lines:
            await tx.audit.add(AuditLine(network_id=network.id, **{**known, **line}))


def numbers(page: Page) -> Sequence[object]:
    return [entry.line.after.get("n") for entry in page.entries]


async def test_pages_lead_back_and_forth_without_loss(database: Database, network: Network) -> None:
    await write(database, network, *({"after": {"n": n}} for n in range(2 * LINES + 1)))
    desk = AuditDesk(database)

    first = await desk.newest(network, Wanted())
    second = await desk.older(network, Wanted(), first.older)
    third = await desk.older(network, Wanted(), second.older)

    newest = list(reversed(range(2 * LINES + 1)))
    assert [*numbers(first), *numbers(second), *numbers(third)] == newest
    assert (first.newer, third.older) == (None, None)
    assert third.newer is not None
    assert await desk.newer(network, Wanted(), third.newer) == second
    assert second.newer is not None
    assert await desk.newer(network, Wanted(), second.newer) == first


async def test_newer_lines_than_the_newest_page_join_it(
    database: Database, network: Network
) -> None:
    await write(database, network, *({"after": {"n": n}} for n in range(LINES + 1)))
    desk = AuditDesk(database)
    first = await desk.newest(network, Wanted())
    second = await desk.older(network, Wanted(), first.older)
    await write(database, network, {"after": {"n": "new"}})

    assert second.newer is not None
    back = await desk.newer(network, Wanted(), second.newer)

    assert numbers(back)[:2] == [LINES, LINES - 1]
    assert back.newer is not None
    assert numbers(await desk.newer(network, Wanted(), back.newer))[:2] == ["new", LINES]


async def test_lines_are_found_by_whom_they_are_about(database: Database, network: Network) -> None:
    await write(
        database,
        network,
        {"action": "roster.update", "subject": "ambassador:12", "after": {"n": 1}},
        {"action": "task.assign", "subject": "task:3", "after": {"n": 2, "ambassador": 12}},
        {"action": "task.assign", "subject": "task:3", "after": {"n": 3, "ambassador": 1}},
        {"action": "roster.update", "subject": "ambassador:1", "after": {"n": 4}},
        {"action": "network.setup", "subject": "network:12", "after": {"n": 5, "ambassador": None}},
    )

    page = await AuditDesk(database).newest(network, Wanted(person=12))

    assert numbers(page) == [2, 1]


async def test_lines_are_found_by_who_acted_and_by_what(
    database: Database, network: Network
) -> None:
    await write(
        database,
        network,
        {"after": {"n": 1}},
        {"after": {"n": 2}, "actor": MARIUS},
        {"after": {"n": 3}, "actor": COMMAND_LINE},
        {"after": {"n": 4}, "action": "lead.edit"},
    )
    desk = AuditDesk(database)

    assert numbers(await desk.newest(network, Wanted(by=CAMILLE.discord_id))) == [4, 1]
    assert numbers(await desk.newest(network, Wanted(action="lead.move"))) == [3, 2, 1]
    both = Wanted(by=CAMILLE.discord_id, action="lead.move")
    assert numbers(await desk.newest(network, both)) == [1]
    assert await desk.actions(network) == ["lead.edit", "lead.move"]


async def test_another_network_s_lines_are_nobody_s_business(
    database: Database, network: Network
) -> None:
    async with database.begin() as tx:
        other = await tx.networks.add(NetworkSettings(), now=NOW)
    await write(database, other, {"after": {"n": 1}})
    desk = AuditDesk(database)

    assert numbers(await desk.newest(network, Wanted())) == []
    assert await desk.actions(network) == []


async def test_people_are_called_by_the_names_that_they_have_now(
    database: Database, network: Network
) -> None:
    ada = person(email="a@b.example", first_name="Ada", last_name="Lovelace")
    await take_in(database, network, roster(ada))
    async with database.read() as tx:
        (found,) = await tx.ambassadors.named(network.id, "ada", limit=2)
    await write(database, network, {"subject": "task:99", "after": {"ambassador": found.id}})

    page = await AuditDesk(database).newest(network, Wanted(action="lead.move"))

    assert page.names == {f"ambassador:{found.id}": "Ada Lovelace"}
