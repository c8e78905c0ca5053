"""Who was invited and never came, on both databases."""

from datetime import UTC, date, datetime, timedelta

import pytest

from bot.ambassadors.model import Ambassador, Status
from bot.members.model import TouchKind
from bot.networks.model import Network
from bot.privacy.retention import PAGE, RetentionDesk
from bot.privacy.service import ErasureDesk
from storage.ambassadors import ambassador
from storage.audit import audit
from storage.database import Database
from tests.steps import adopted
from tests.storage.test_dormancy import GUILD, Life
from tests.storage.test_tasks import CAMILLE, NOW, SETTINGS
from tests.wiring import HASHER

MONTHS = 36
AT_LAST = datetime(2029, 1, 6, 8, tzinfo=UTC)
"""Three years and a day after the network began."""


@pytest.fixture
async def life(database: Database) -> Life:
    return Life(database, await adopted(database, GUILD, SETTINGS))


async def invited(life: Life, number: int, **columns: object) -> Ambassador:
    return await life.person(number, **{"status": "invited", "discord_id": None, **columns})


def desk(life: Life) -> RetentionDesk:
    return RetentionDesk(life.database, ErasureDesk(life.database, HASHER))


async def listed(life: Life, now: datetime = AT_LAST, network: Network | None = None) -> list[int]:
    page = await desk(life).page(network or life.network, now=now)
    assert page.count == len(page.people)
    return [each.id for each in page.people]


async def test_only_who_never_came_and_was_silent_for_the_networks_time_is_listed(
    life: Life,
) -> None:
    silent = await invited(life, 1)
    for number, status in enumerate(set(Status) - {Status.INVITED}, 2):
        await life.person(number, status=status)
    met = await invited(life, 10)
    await life.note(met, date(2026, 6, 1), TouchKind.CALL, datetime(2026, 6, 1, 10, tzinfo=UTC))
    survivor = await invited(life, 11, created_at=AT_LAST)
    await invited(life, 12, merged_into=survivor.id)

    assert await listed(life, AT_LAST - timedelta(days=2)) == []
    assert await listed(life) == [silent.id]
    assert await listed(life, AT_LAST + timedelta(days=200)) == [silent.id, met.id]
    settings = life.network.settings.model_copy(update={"keep_invited_months": MONTHS + 12})
    longer = Network(id=life.network.id, guild_id=GUILD, settings=settings)
    assert await listed(life, network=longer) == []


async def test_they_are_turned_page_by_page_and_say_since_when_they_are_silent(life: Life) -> None:
    people = [await invited(life, number) for number in range(PAGE + 1)]
    first = await desk(life).page(life.network, now=AT_LAST)
    last = await desk(life).page(life.network, 99, now=AT_LAST)
    assert (first.count, first.number, first.of) == (PAGE + 1, 1, 2)
    assert [each.id for each in first.people] == [each.id for each in people[:PAGE]]
    assert [each.id for each in last.people] == [people[-1].id]
    assert last.people[0].since == date(2026, 1, 5)


async def test_who_came_meanwhile_is_not_erased_with_the_others(life: Life) -> None:
    gone, come, young = [
        await invited(life, 1),
        await invited(life, 2),
        await invited(life, 3, created_at=AT_LAST),
    ]
    async with life.database.begin() as tx:
        statement = ambassador.update().where(ambassador.c.id == come.id)
        await tx.connection.execute(statement.values(status="active", discord_id=5))

    count = await desk(life).erase(
        life.network, [gone.id, come.id, young.id], actor=CAMILLE, now=AT_LAST
    )

    assert count == 1
    erased = await life.rows(ambassador.c.id, ambassador.c.erased_at)
    assert [id_ for id_, at in erased if at] == [gone.id]
    lines = await life.rows(audit.c.action, audit.c.subject)
    assert lines == [("roster.erase", f"ambassador:{gone.id}")]
    assert await desk(life).erase(life.network, [gone.id], actor=CAMILLE, now=AT_LAST) == 0


async def test_somebody_of_another_network_is_never_erased(life: Life) -> None:
    mine = await invited(life, 1)
    async with life.database.begin() as tx:
        other = await tx.networks.add(SETTINGS, now=NOW)
    count = await desk(life).erase(other, [mine.id], actor=CAMILLE, now=AT_LAST)
    assert count == 0
    assert (await life.known(mine)).status is Status.INVITED
