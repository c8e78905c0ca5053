"""The directory on both databases: what is indexed, and forgotten again."""

from dataclasses import replace
from datetime import UTC, datetime

import sqlalchemy as sa

from bot.ambassadors.model import NOTHING, Ambassador, AmbassadorId, Part, Status
from bot.audit.model import COMMAND_LINE
from bot.consents.model import Consent, ConsentKind
from bot.directory.model import COUNTED, PAGE
from bot.directory.service import Directory
from bot.merging.service import MergeDesk
from bot.networks.model import Network, NetworkSettings
from bot.privacy.notice import VERSION
from storage.ambassadors import ambassador
from storage.database import Database
from storage.words import ambassador_word, spelling
from tests.samples import person, roster
from tests.steps import take_in

NOW = datetime(2026, 1, 5, 8, tzinfo=UTC)


async def enter(database: Database, network: Network, *rows: list[str]) -> None:
    await take_in(database, network, roster(*rows))


async def names(
    database: Database, network: Network, text: str, *, by_coordinator: bool = True
) -> list[str]:
    page = await Directory(database).find(network.id, text, by_coordinator=by_coordinator, now=NOW)
    return [entry.person.profile.name for entry in page.entries]


async def only(database: Database) -> Ambassador:
    async with database.read() as tx:
        id_ = (await tx.connection.scalars(sa.select(ambassador.c.id))).one()
        return await tx.ambassadors.get(AmbassadorId(id_))


async def test_an_import_indexes_and_indexes_anew(database: Database, network: Network) -> None:
    await enter(database, network, person(email="a@b.example", first_name="Ana", company="Terra"))
    assert await names(database, network, "terra") == ["Ana Testard"]

    await enter(database, network, person(email="a@b.example", first_name="Ana", company="Mare"))

    assert await names(database, network, "mare") == ["Ana Testard"]
    assert await names(database, network, "terra") == []


async def test_a_word_that_nobody_has_any_more_is_forgotten(
    database: Database, network: Network
) -> None:
    await enter(database, network, person(email="a@b.example", first_name="Ana", city="Arles"))
    known = await only(database)
    nobody = replace(known.profile, first_name="", last_name="X", company="", city="")

    async with database.begin() as tx:
        await tx.ambassadors.save(replace(known, profile=nobody))

    async with database.read() as tx:
        for table in (ambassador_word, spelling):
            assert (await tx.connection.execute(sa.select(table))).all() == []


async def test_networks_have_directories_of_their_own(database: Database, network: Network) -> None:
    await enter(database, network, person(email="a@b.example", first_name="Ana"))
    async with database.begin() as tx:
        other = await tx.networks.add(NetworkSettings(), now=NOW)

    assert await names(database, other, "ana") == []
    assert await names(database, other, "anna") == []


async def test_members_find_by_shown_words_only(database: Database, network: Network) -> None:
    await enter(database, network, person(email="a@b.example", first_name="Ana", company="Terra"))
    known = await only(database)
    for kind, found in (
        (ConsentKind.DIRECTORY_NAME, {"ana": ["Ana Testard"], "terra": []}),
        (ConsentKind.DIRECTORY_WORK, {"ana": ["Ana Testard"], "terra": ["Ana Testard"]}),
    ):
        async with database.begin() as tx:
            said = Consent(kind=kind, given=True, notice_version=VERSION, at=NOW)
            await tx.consents.add(known.id, said)
        for text, people in found.items():
            assert await names(database, network, text, by_coordinator=False) == people
    assert (await only(database)).shown == Part.NAME | Part.WORK


async def test_of_very_many_the_first_are_read_by_name(
    database: Database, network: Network
) -> None:
    rows = [
        person(email=f"p{number}@b.example", last_name=f"N{number:04}", country="Singapour")
        for number in range(COUNTED + PAGE)
    ]
    await enter(database, network, *rows)

    page = await Directory(database).find(
        network.id, "Singapore", by_coordinator=True, number=1, now=NOW
    )

    assert (page.more, page.count) == (True, COUNTED)
    last_names = [entry.person.profile.last_name for entry in page.entries]
    assert last_names == [f"N{number:04}" for number in range(PAGE, 2 * PAGE)]


async def test_who_hides_all_while_merged_stays_hidden_when_it_is_undone(
    database: Database, network: Network
) -> None:
    await enter(
        database,
        network,
        person(email="a@b.example", first_name="Ana"),
        person(email="c@b.example", first_name="Anna"),
    )
    async with database.begin() as tx:
        ids = (await tx.connection.scalars(sa.select(ambassador.c.id).order_by("id"))).all()
        survivor, loser = map(AmbassadorId, ids)
        await tx.connection.execute(sa.update(ambassador).values(status=Status.ACTIVE))
        for who, kind, given in (
            (survivor, ConsentKind.DIRECTORY_NAME, True),
            (survivor, ConsentKind.DIRECTORY_WORK, True),
            (loser, ConsentKind.DIRECTORY_NAME, False),
        ):
            said = Consent(kind=kind, given=given, notice_version=VERSION, at=NOW)
            await tx.consents.add(who, said)
    desk = MergeDesk(database)
    pair = await desk.merge(network.id, loser, survivor, actor=COMMAND_LINE, now=NOW)
    async with database.read() as tx:
        assert (await tx.ambassadors.get(survivor)).shown == Part.WORK

    await Directory(database).show(pair.after, NOTHING, now=NOW)
    await desk.unmerge(network.id, loser, actor=COMMAND_LINE, now=NOW)

    async with database.read() as tx:
        assert (await tx.ambassadors.get(survivor)).shown == NOTHING
