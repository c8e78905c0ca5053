"""Audiences asked of both databases, against the same question asked in Python."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from random import Random

import pytest
import sqlalchemy as sa

from bot.ambassadors.model import AmbassadorId, Sector, Status
from bot.audiences import Audience, Field, Term, parse, spell
from bot.audiences.model import MEMBERS
from bot.i18n import Language
from bot.networks.model import NetworkId, NetworkSettings
from storage.ambassadors import ambassador, ambassador_sector
from storage.audiences import CLAUSES, Audiences
from storage.database import Database
from storage.networks import Networks
from storage.transaction import Transaction

NOW = datetime(2026, 1, 5, 8, tzinfo=UTC)
COUNTRIES = ("FR", "GB", "US", "DE")
WORDS: dict[Field, Sequence[str]] = {
    Field.COUNTRY: COUNTRIES,
    Field.SECTOR: tuple(Sector),
    Field.STATUS: tuple(Status),
    Field.LANGUAGE: tuple(Language),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """What an audience can ask of somebody."""

    id: int
    status: Status = Status.ACTIVE
    country: str | None = None
    language: Language | None = None
    sectors: frozenset[Sector] = frozenset()
    merged_into: int | None = None

    def has(self, term: Term) -> bool:
        theirs: dict[Field, set[str | None]] = {
            Field.COUNTRY: {self.country},
            Field.SECTOR: set(self.sectors),
            Field.STATUS: {self.status},
            Field.LANGUAGE: {self.language},
        }
        return bool(theirs[term.field] & term.values) != term.negated

    def is_in(self, audience: Audience) -> bool:
        asked = any(t.field is Field.STATUS and not t.negated for t in audience.terms)
        here = self.merged_into is None and (asked or self.status in MEMBERS)
        return here and all(map(self.has, audience.terms))


def people(random: Random, count: int) -> Iterator[Person]:
    for number in range(1, count + 1):
        yield Person(
            id=number,
            status=random.choice(list(Status)),
            country=random.choice([None, *COUNTRIES]),
            language=random.choice([None, *Language]),
            sectors=frozenset(random.sample(list(Sector), random.choice([0, 0, 1, 2, 3]))),
            merged_into=random.randrange(1, number)
            if number > 1 and random.random() < 0.1
            else None,
        )


def terms(random: Random) -> Iterator[Term]:
    for _ in range(random.randrange(5)):
        field = random.choice(list(Field))
        values = random.sample(WORDS[field], random.choice([1, 1, 2]))
        yield Term(field=field, values=frozenset(map(str, values)), negated=random.random() < 0.4)


async def keep(tx: Transaction, known: Sequence[Person]) -> NetworkId:
    network = await Networks(tx.connection).add(NetworkSettings(), now=NOW)
    rows = [
        {
            "id": person.id,
            "network_id": network.id,
            "status": person.status,
            "country": person.country,
            "language": person.language,
            "merged_into": person.merged_into,
            "created_at": NOW,
        }
        for person in known
    ]
    await tx.connection.execute(sa.insert(ambassador), rows)
    held = [{"ambassador_id": each.id, "sector": it} for each in known for it in each.sectors]
    if held:
        await tx.connection.execute(sa.insert(ambassador_sector), held)
    return network.id


async def test_both_databases_find_whom_python_finds(database: Database) -> None:
    random = Random(20260105)  # noqa: S311  # the same people each time
    known = list(people(random, 200))
    async with database.begin() as tx:
        network_id = await keep(tx, known)
        for _ in range(150):
            audience = Audience(terms=tuple(terms(random)))
            found = await Audiences(tx.connection).members(network_id, audience)
            assert found == [each.id for each in known if each.is_in(audience)], spell(audience)


PEOPLE = (
    Person(id=1, country="FR", status=Status.ACTIVE, sectors=frozenset({Sector.SANTE})),
    Person(id=2, country="GB", status=Status.DORMANT, language=Language.EN),
    Person(id=3, status=Status.INVITED, sectors=frozenset({Sector.SANTE, Sector.ENERGIE})),
    Person(id=4, country="FR", status=Status.SUSPENDED),
    Person(id=5, country="FR", status=Status.LEFT),
    Person(id=6, country="FR", status=Status.ACTIVE, merged_into=1),
)


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        pytest.param("", [1, 2, 3], id="everybody: the members"),
        pytest.param("-country:FR", [2, 3], id="not from France: who has no country is not"),
        pytest.param("-language:en", [1, 3], id="not English: who has no language is not"),
        pytest.param("-sector:sante", [2], id="not in a sector: who has none is not"),
        pytest.param("sector:sante,energie", [1, 3], id="two of the sectors asked for: once"),
        pytest.param("sector:sante sector:energie", [3], id="both sectors"),
        pytest.param("-status:dormant", [1, 3], id="a minus brings back nobody who left"),
        pytest.param("status:left,suspended", [4, 5], id="who left, asked for by name"),
        pytest.param("status:active", [1], id="who was merged is somebody else now"),
        pytest.param("country:DE", [], id="nobody"),
    ],
)
async def test_traps(sqlite: Database, text: str, ids: list[int]) -> None:
    async with sqlite.begin() as tx:
        network_id = await keep(tx, PEOPLE)
        audiences = Audiences(tx.connection)
        assert await audiences.members(network_id, parse(text)) == ids
        assert await audiences.count(network_id, parse(text)) == len(ids)
        inside = [p.id for p in PEOPLE if await audiences.contains(parse(text), AmbassadorId(p.id))]
        assert inside == ids


async def test_people_of_another_network_are_not_counted(database: Database) -> None:
    async with database.begin() as tx:
        here = await keep(tx, PEOPLE[:3])
        other = await keep(tx, PEOPLE[3:5])
        audiences, everybody = Audiences(tx.connection), parse("status:active,left,suspended")
        assert await audiences.members(here, everybody) == [1]
        assert await audiences.members(other, everybody) == [4, 5]
        assert await audiences.contains(parse("country:FR sector:sante"), AmbassadorId(1))
        assert not await audiences.contains(parse("country:FR sector:sante"), AmbassadorId(99))


async def test_the_longest_audience_is_not_too_deep(database: Database) -> None:
    longest = parse(" ".join(["-country:FR,GB -sector:sante -status:left"] * 10))
    async with database.begin() as tx:
        network_id = await keep(tx, PEOPLE)
        assert await Audiences(tx.connection).count(network_id, longest) == 0


def test_every_field_has_its_condition() -> None:
    assert set(CLAUSES) == set(Field)
