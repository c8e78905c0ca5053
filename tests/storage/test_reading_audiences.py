"""Audiences typed in a network, by its own cities, people, tags and saved audiences."""

from datetime import UTC, datetime

import pytest
import sqlalchemy as sa

from bot.ambassadors.model import AmbassadorId, Profile
from bot.audiences import AudienceError, spell
from bot.audiences.reading import AudienceSuggestions, read
from bot.networks.model import NetworkId, NetworkSettings
from storage.ambassadors import ambassador, columns_of
from storage.database import Database
from storage.saved import audience

NOW = datetime(2026, 1, 5, 8, tzinfo=UTC)
PEOPLE = (
    Profile(first_name="Nadia", last_name="Testard", email="nadia@example.org", city="São Paulo"),
    Profile(first_name="Paul", last_name="Martin", company="Mistral", city="Sao Paulo"),
    Profile(first_name="Paul", last_name="Martin", company="Sirocco", city="New York, NY"),
)


@pytest.fixture
async def network_id(database: Database) -> NetworkId:
    """A network with three people, a tag and a saved audience, beside one that has others."""
    async with database.begin() as tx:
        here = await tx.networks.add(NetworkSettings(), now=NOW)
        other = await tx.networks.add(NetworkSettings(), now=NOW)
        for number, profile in enumerate(PEOPLE, start=1):
            row = {"id": number, "network_id": here.id, "status": "active", "created_at": NOW}
            await tx.connection.execute(sa.insert(ambassador).values(row | columns_of(profile)))
        elsewhere = columns_of(Profile(last_name="Elsewhere", city="Oslo"))
        row = {"id": 9, "network_id": other.id, "status": "active", "created_at": NOW}
        await tx.connection.execute(sa.insert(ambassador).values(row | elsewhere))
        named = {"network_id": here.id, "created_at": NOW}
        conseil = await tx.tags.add(here.id, "Conseil", now=NOW)
        await tx.tags.put_on(conseil, AmbassadorId(1))
        await tx.tags.add(here.id, "Consultants", now=NOW)  # nobody has it
        await tx.connection.execute(
            sa.insert(audience).values(folded="board", name="Board", text="country:FR", **named)
        )
    return here.id


async def understood(database: Database, network_id: NetworkId, text: str) -> str:
    async with database.read() as tx:
        return spell(await read(tx.words, network_id, text))


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ('ville:"new york ny"', 'city:"New York, NY"'),
        ("sponsor:nadia@example.org", "sponsor:#1"),
        ('-parrain:"nadia TESTARD",#2,aucun', "-sponsor:#1,#2,none"),
        ("étiquette:CONSEIL", "tag:Conseil"),
        ("@board statut:actif", "country:FR status:active"),
    ],
)
async def test_what_the_network_has_is_understood(
    database: Database, network_id: NetworkId, text: str, canonical: str
) -> None:
    assert await understood(database, network_id, text) == canonical


async def test_two_writings_of_a_city_are_one(database: Database, network_id: NetworkId) -> None:
    kept = await understood(database, network_id, "city:saopaulo")
    async with database.read() as tx:
        found = await tx.audiences.members(
            network_id,
            await read(tx.words, network_id, kept),
            (await tx.networks.get(network_id)).at(NOW),
        )
    assert found == [1, 2]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("city:Oslo", ('"New York, NY"', '"São Paulo"')),
        ("city:Sao-Paolo", ('"São Paulo"',)),
        ('sponsor:"Paul Martin"', ("#2", "#3")),
        ("sponsor:#9", ("none", "any")),
        ("sponsor:#99", ("none", "any")),
        ("sponsor:nad", ("none", "any", '"Nadia Testard"')),
        ("sponsor:paul", ("none", "any", "#2", "#3")),
        ("tag:x", ("Conseil",)),
        ("@boar", ("@Board",)),
    ],
)
async def test_what_it_has_not_is_pointed_at_with_what_it_has(
    database: Database, network_id: NetworkId, text: str, expected: tuple[str, ...]
) -> None:
    with pytest.raises(AudienceError) as refused:
        await understood(database, network_id, text)
    # Which of two writings of a city is shown is the database's own order.
    shown = tuple(word.replace("Sao", "São") for word in refused.value.expected)
    assert shown == expected


@pytest.mark.parametrize(
    ("typed", "proposed"),
    [
        ("city:new", ['city:"New York, NY"']),
        ("city:oslo", []),
        ("lang:fr sponsor:nad", ['lang:fr sponsor:"Nadia Testard"']),
        ("sponsor:paul", ["sponsor:#2", "sponsor:#3"]),
        ("tag:con", ["tag:Conseil"]),
        ("con", ["country:CD", "country:CG", "tag:Conseil"]),
        ("@", ["@Board"]),
        ("boa", ["@Board"]),
    ],
)
async def test_what_it_has_is_proposed(
    database: Database, network_id: NetworkId, typed: str, proposed: list[str]
) -> None:
    found = await AudienceSuggestions(database).suggest(network_id, typed)
    assert [text for text in found if text in proposed] == proposed
    assert proposed or found == []
