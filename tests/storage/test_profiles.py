"""One's own profile on both databases: it is one's own word, and imports leave it alone."""

from datetime import UTC, datetime

import pytest
import sqlalchemy as sa

from bot.ambassadors.model import Ambassador, Sector, Status
from bot.audit.model import Actor
from bot.directory.service import Directory
from bot.members.model import Said
from bot.networks.model import Network, NetworkSettings
from bot.profiles.service import OwnProfile
from bot.roster.model import Reason
from storage.ambassadors import ambassador
from storage.audit import audit
from storage.database import Database
from tests.samples import person, roster
from tests.steps import take_in

NOW = datetime(2026, 1, 5, 8, tzinfo=UTC)
NADIA = Actor.member(42)
ROW = {"email": "n@x.example", "first_name": "Nadia", "company": "Terra", "city": "Tunis"}


class Own:
    """A network, and somebody of its roster."""

    def __init__(self, database: Database, network: Network) -> None:
        self.database = database
        self.network = network
        self.profiles = OwnProfile(database)

    async def import_(self, **said: str) -> None:
        await take_in(self.database, self.network, roster(person(**{**ROW, **said})))

    async def nadia(self) -> Ambassador:
        async with self.database.read() as tx:
            (found,) = await tx.ambassadors.named(self.network.id, "Nadia", limit=2)
            return await tx.ambassadors.get(found.id)

    async def lines(self) -> list[tuple[dict[str, object], dict[str, object]]]:
        async with self.database.read() as tx:
            query = sa.select(audit.c.before, audit.c.after)
            query = query.where(audit.c.action == "ambassador.edit").order_by(audit.c.id)
            return [(row.before, row.after) for row in await tx.connection.execute(query)]


@pytest.fixture
async def own(database: Database) -> Own:
    async with database.begin() as tx:
        network = await tx.networks.add(NetworkSettings(), now=NOW)
    own = Own(database, network)
    await own.import_()
    async with database.begin() as tx:
        await tx.connection.execute(sa.update(ambassador).values(status=Status.ACTIVE))
    return own


async def correct(own: Own, said: Said) -> tuple[tuple[str, ...], list[tuple[str, str]]]:
    edited = await own.profiles.correct(await own.nadia(), said, actor=NADIA, now=NOW)
    return edited.changed, [(each.field, each.reason) for each in edited.problems]


async def test_what_is_new_is_kept_as_one_s_own_word(own: Own) -> None:
    said = {"company": "Terra", "city": "Marseille", "country": "Espagne", "sectors": "sante"}

    changed, problems = await correct(own, said)

    nadia = await own.nadia()
    assert (set(changed), problems) == ({"city", "country", "sectors"}, [])
    assert nadia.own_fields == set(changed)
    assert (nadia.profile.city, nadia.profile.country) == ("Marseille", "ES")
    assert nadia.profile.sectors == {Sector.SANTE}
    assert await own.lines() == [
        (
            {"city": "Tunis", "country": None, "sectors": []},
            {"city": "Marseille", "country": "ES", "sectors": ["sante"]},
        )
    ]


async def test_an_import_leaves_it_alone(own: Own) -> None:
    await correct(own, {"city": "Marseille", "company": ""})

    await own.import_(city="Sfax", company="Autre", country="Tunisie")

    profile = (await own.nadia()).profile
    assert (profile.city, profile.company, profile.country) == ("Marseille", "", "TN")


async def test_what_cannot_be_taken_stays_as_it_was_and_comes_back(own: Own) -> None:
    long_name = "=" + "x" * 299
    said = {"first_name": long_name, "last_name": "Ben", "country": "Atlantide", "city": "Sfax"}

    edited = await own.profiles.correct(await own.nadia(), said, actor=NADIA, now=NOW)

    assert [(each.field, each.reason, each.value) for each in edited.problems] == [
        ("first_name", Reason.FORMULA, long_name),
        ("country", Reason.COUNTRY, "Atlantide"),
    ]
    profile = (await own.nadia()).profile
    assert (profile.name, profile.city, profile.country) == ("Nadia Ben", "Sfax", None)


async def test_nobody_is_left_without_a_name(own: Own) -> None:
    changed, problems = await correct(own, {"first_name": " ", "last_name": "", "city": "Sfax"})

    assert (changed, problems) == (("city",), [("last_name", Reason.NAME)])
    assert (await own.nadia()).profile.name == "Nadia Testard"


async def test_saying_the_same_again_changes_nothing(own: Own) -> None:
    assert await correct(own, {"company": "Terra", "city": " Tunis "}) == ((), [])
    assert (await own.nadia()).own_fields == set()
    assert await own.lines() == []


async def test_coordinators_find_who_changed_their_name(own: Own) -> None:
    await correct(own, {"first_name": "Nadia", "last_name": "Zürcher"})

    found = await Directory(own.database).find(
        own.network.id, "zurcher", by_coordinator=True, now=NOW
    )

    assert [each.person.profile.name for each in found.entries] == ["Nadia Zürcher"]
