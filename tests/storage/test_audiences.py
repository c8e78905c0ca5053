"""Audiences asked of both databases, against the same question asked in Python."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import UTC, date, datetime, timedelta
from random import Random

import pytest
import sqlalchemy as sa

from bot.ambassadors.model import AmbassadorId, Sector, Status
from bot.audiences import Audience, Field, Term, parse, spell
from bot.audiences.amounts import Between, Bound
from bot.audiences.dates import Ago, Days
from bot.audiences.model import MEMBERS, Value
from bot.folding import fold
from bot.i18n import Language
from bot.networks.model import Network, NetworkSettings
from storage.ambassadors import ambassador, ambassador_sector, city_key, sector_bits
from storage.audiences import CLAUSES, Audiences
from storage.database import Database
from storage.networks import Networks
from storage.points import point
from storage.tags import Tags
from storage.transaction import Transaction

NOW = datetime(2026, 3, 17, 23, 30, tzinfo=UTC)
"""In Paris it is the 18th already."""
AT = Network.unsaved().at(NOW)
TODAY = date(2026, 3, 18)
COUNTRIES = ("FR", "GB", "US", "DE")
CITIES = ("São Paulo", "Paris", "Aix-en-Provence")
TAGS = ("VIP", "conseil, 2026", "vip 2")
DAYS_OF_30 = ",".join(f"2025-01-{day:02}" for day in range(1, 31))
DAYS = ("<90d", ">90d", "2026-03-18", "2026-01", "2025", "2025-10-01..2026-02-01", "<0d")
WORDS: dict[Field, Sequence[str]] = {
    Field.COUNTRY: COUNTRIES,
    Field.CITY: ("sao paulo", "PARIS", "aix en provence"),
    Field.SECTOR: tuple(Sector),
    Field.STATUS: (*Status, "paused"),
    Field.LANGUAGE: tuple(Language),
    Field.JOINED: (*DAYS, "no"),
    Field.ACTIVE: (*DAYS, "never"),
    Field.SPONSOR: ("#1", "#2", "#7", "#99", "none", "any"),
    Field.POINTS: (">100", ">=100", "<100", "<=0", "10..100", "0"),
    Field.TAG: ("vip", "conseil 2026", "vip2"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """What an audience can ask of somebody."""

    id: int
    status: Status = Status.ACTIVE
    country: str | None = None
    city: str = ""
    language: Language | None = None
    sectors: frozenset[Sector] = frozenset()
    merged_into: int | None = None
    sponsor_id: int | None = None
    joined_at: datetime | None = None
    last_active: date | None = None
    paused_until: datetime | None = None
    points: int = 0
    tags: frozenset[str] = frozenset()

    def has(  # noqa: PLR0911 -- one for each field
        self, value: Value, field: Field, survivors: Mapping[int, int]
    ) -> bool:
        joined = self.joined_at and self.joined_at.astimezone(AT.zone).date()
        match field, value:
            case ((Field.CITY | Field.TAG), str()):
                theirs = {self.city} if field is Field.CITY else self.tags
                return fold(value) in {fold(each) for each in theirs if each}
            case Field.STATUS, "paused":
                paused = self.paused_until and self.paused_until > NOW
                return bool(paused) and self.status in MEMBERS
            case Field.JOINED, "no":
                return joined is None
            case Field.ACTIVE, "never":
                return self.last_active is None
            case Field.ACTIVE, Ago(beyond=True) if self.last_active is None:
                return True
            case ((Field.JOINED | Field.ACTIVE), (Ago() | Days())):
                day = joined if field is Field.JOINED else self.last_active
                days = value.days(TODAY)
                return day is not None and (days.first or day) <= day <= (days.last or day)
            case Field.SPONSOR, ("none" | "any"):
                return (self.sponsor_id is None) == (value == "none")
            case Field.SPONSOR, str():
                wanted = int(value[1:])
                sponsor = self.sponsor_id
                return sponsor is not None and (
                    survivors.get(sponsor, sponsor) == survivors.get(wanted, wanted)
                )
            case Field.POINTS, (Bound() | Between()):
                least, most = value.limits
                floor = self.points if least is None else least
                return floor <= self.points <= (self.points if most is None else most)
        plain: dict[Field, set[str | None]] = {
            Field.COUNTRY: {self.country},
            Field.SECTOR: set(self.sectors),
            Field.STATUS: {self.status},
            Field.LANGUAGE: {self.language},
        }
        return value in plain[field]

    def is_in(self, audience: Audience, survivors: Mapping[int, int]) -> bool:
        asked = any(t.field is Field.STATUS and not t.negated for t in audience.terms)
        here = self.merged_into is None and (asked or self.status in MEMBERS)
        return here and all(
            any(self.has(value, term.field, survivors) for value in term.values) != term.negated
            for term in audience.terms
        )


def survivors_of(known: Sequence[Person]) -> dict[int, int]:
    return {each.id: each.merged_into for each in known if each.merged_into}


def people(random: Random, count: int) -> Iterator[Person]:
    survivors: list[int] = []
    for number in range(1, count + 1):
        merged = survivors and random.random() < 0.1
        days_ago = timedelta(
            days=random.choice([0, 1, 89, 90, 91, 200]), hours=random.choice([0, 1, 23])
        )
        yield Person(
            id=number,
            status=random.choice(list(Status)),
            country=random.choice([None, *COUNTRIES]),
            city=random.choice(["", *CITIES]),
            language=random.choice([None, *Language]),
            sectors=frozenset(random.sample(list(Sector), random.choice([0, 0, 1, 2, 3]))),
            merged_into=random.choice(survivors) if merged else None,
            sponsor_id=random.choice([None, *range(max(1, number - 9), number)]),
            joined_at=random.choice([None, NOW - days_ago]),
            last_active=random.choice([None, TODAY - timedelta(days=days_ago.days)]),
            paused_until=random.choice([None, NOW, NOW + timedelta(days=1)]),
            points=0 if merged else random.choice([-5, 0, 10, 99, 100, 101]),
            tags=frozenset(random.sample(TAGS, 0 if merged else random.choice([0, 0, 1, 2]))),
        )
        if not merged:
            survivors.append(number)


def terms(random: Random) -> Iterator[Term]:
    for _ in range(random.randrange(5)):
        field = random.choice(list(Field))
        values = random.sample(WORDS[field], random.choice([1, 1, 2]))
        sign = random.choice(["", "", "-"])
        said = ",".join(f'"{value}"' for value in values)
        yield from parse(f"{sign}{field}:{said}").terms


async def keep(tx: Transaction, known: Sequence[Person]) -> Network:
    network = await Networks(tx.connection).add(NetworkSettings(), now=NOW)
    own = {field.name for field in fields(Person)} - {"sectors", "tags"}
    rows = [
        {
            "network_id": network.id,
            "created_at": NOW,
            "city_key": city_key(person.city),
            "sector_bits": sector_bits(person.sectors),
            **{name: getattr(person, name) for name in own},
        }
        for person in known
    ]
    for row in rows:
        await tx.connection.execute(sa.insert(ambassador).values(row))
    held = [{"ambassador_id": each.id, "sector": it} for each in known for it in each.sectors]
    if held:
        await tx.connection.execute(sa.insert(ambassador_sector), held)
    tags = Tags(tx.connection)
    for label in TAGS:
        kept = await tags.add(network.id, label, now=NOW)
        for person in known:
            if label in person.tags:
                await tags.put_on(kept, AmbassadorId(person.id))
    lines = [
        {
            "network_id": network.id,
            "ambassador_id": p.id,
            "amount": p.points,
            "cause": "x",
            "at": NOW,
        }
        for p in known
        if p.points
    ]
    if lines:
        await tx.connection.execute(sa.insert(point), lines)
    return network


async def test_both_databases_find_whom_python_finds(database: Database) -> None:
    random = Random(20260105)  # noqa: S311  # the same people each time
    known = list(people(random, 200))
    survivors = survivors_of(known)
    async with database.begin() as tx:
        network = await keep(tx, known)
        for _ in range(300):
            audience = Audience(terms=tuple(terms(random)))
            found = await Audiences(tx.connection).members(network.id, audience, network.at(NOW))
            assert found == [p.id for p in known if p.is_in(audience, survivors)], spell(audience)


PEOPLE = (
    Person(id=1, country="FR", status=Status.ACTIVE, sectors=frozenset({Sector.SANTE})),
    Person(id=2, country="GB", status=Status.DORMANT, language=Language.EN),
    Person(id=3, status=Status.INVITED, sectors=frozenset({Sector.SANTE, Sector.ENERGIE})),
    Person(id=4, country="FR", status=Status.SUSPENDED),
    Person(id=5, country="FR", status=Status.LEFT),
    Person(id=6, country="FR", status=Status.ACTIVE, merged_into=1),
    Person(
        id=7,
        status=Status.DORMANT,
        sponsor_id=6,
        joined_at=datetime(2026, 3, 1, 23, 30, tzinfo=UTC),  # the 2nd in Paris
        last_active=date(2025, 12, 18),
        paused_until=NOW + timedelta(days=30),
        points=120,
        tags=frozenset({"VIP"}),
    ),
    Person(id=8, status=Status.SUSPENDED, paused_until=NOW + timedelta(days=30)),
)


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        pytest.param("", [1, 2, 3, 7], id="everybody: the members"),
        pytest.param("-country:FR", [2, 3, 7], id="not from France: who has no country is not"),
        pytest.param("-language:en", [1, 3, 7], id="not English: who has no language is not"),
        pytest.param("-sector:sante", [2, 7], id="not in a sector: who has none is not"),
        pytest.param("sector:sante,energie", [1, 3], id="two of the sectors asked for: once"),
        pytest.param("sector:sante sector:energie", [3], id="both sectors"),
        pytest.param("-status:dormant", [1, 3], id="a minus brings back nobody who left"),
        pytest.param("status:left,suspended", [4, 5, 8], id="who left, asked for by name"),
        pytest.param("status:active", [1], id="who was merged is somebody else now"),
        pytest.param("country:DE", [], id="nobody"),
        pytest.param("status:paused", [7], id="paused: members only"),
        pytest.param("-status:paused", [1, 2, 3], id="not paused: who never paused is not"),
        pytest.param("status:paused,suspended", [4, 7, 8], id="paused or suspended"),
        pytest.param("joined:2026-03-02", [7], id="the day is one of the network's zone"),
        pytest.param("joined:<90d", [7], id="of the last 90 days"),
        pytest.param("-joined:<90d", [1, 2, 3], id="not of them: who has not joined is not"),
        pytest.param("joined:no", [1, 2, 3], id="not yet"),
        pytest.param("active:<90d", [7], id="the 90th day is within the last 90"),
        pytest.param("active:>89d", [1, 2, 3, 7], id="not for 89 days, or never"),
        pytest.param("active:>90d", [1, 2, 3], id="never is long ago"),
        pytest.param("active:..2025", [7], id="last active then: never was not"),
        pytest.param("sponsor:#1", [7], id="brought by one who was merged: by who that is now"),
        pytest.param("sponsor:#6", [7], id="the number of who was merged"),
        pytest.param("-sponsor:#1", [1, 2, 3], id="not by them: who came alone is not"),
        pytest.param("sponsor:none", [1, 2, 3], id="came alone"),
        pytest.param("points:>100 tag:VIP", [7], id="points and a tag"),
        pytest.param("-tag:vip", [1, 2, 3], id="not tagged"),
    ],
)
async def test_traps(sqlite: Database, text: str, ids: list[int]) -> None:
    async with sqlite.begin() as tx:
        network = await keep(tx, PEOPLE)
        audiences = Audiences(tx.connection)
        assert await audiences.members(network.id, parse(text), network.at(NOW)) == ids
        assert await audiences.count(network.id, parse(text), network.at(NOW)) == len(ids)
        inside = [
            p.id
            for p in PEOPLE
            if await audiences.contains(parse(text), AmbassadorId(p.id), network.at(NOW))
        ]
        assert inside == ids


async def test_people_of_another_network_are_not_counted(database: Database) -> None:
    async with database.begin() as tx:
        here = await keep(tx, PEOPLE[:3])
        other = await keep(tx, PEOPLE[3:5])
        audiences, everybody = Audiences(tx.connection), parse("status:active,left,suspended")
        assert await audiences.members(here.id, everybody, here.at(NOW)) == [1]
        assert await audiences.members(other.id, everybody, other.at(NOW)) == [4, 5]
        assert await audiences.contains(
            parse("country:FR sector:sante"), AmbassadorId(1), here.at(NOW)
        )
        assert not await audiences.contains(
            parse("country:FR sector:sante"), AmbassadorId(99), here.at(NOW)
        )


EACH_FIELD = (
    *("-country:FR,GB", "-sector:sante", "-status:left,paused", "-city:Paris", "-language:fr"),
    *(f"-joined:{DAYS_OF_30}", f"-active:{DAYS_OF_30}", "-sponsor:#1,none", "-points:<0", "-tag:x"),
)


async def test_the_longest_audience_is_not_too_deep(database: Database) -> None:
    longest = parse(" ".join(EACH_FIELD * 3))
    async with database.begin() as tx:
        network = await keep(tx, PEOPLE)
        assert await Audiences(tx.connection).count(network.id, longest, network.at(NOW)) == 0


def test_every_field_has_its_condition() -> None:
    assert set(CLAUSES) == set(Field)
