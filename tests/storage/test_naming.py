"""Whom a coordinator means: suggestions may be many, a choice is never a guess."""

from datetime import UTC, datetime

import pytest

from bot.ambassadors.naming import Naming, SeveralPeopleError, UnknownPersonError
from bot.errors import UserError
from bot.networks.model import Network, NetworkSettings
from storage.database import Database
from tests.samples import person, roster
from tests.steps import take_in

NOW = datetime(2026, 1, 5, 8, tzinfo=UTC)


@pytest.fixture
async def network(database: Database) -> Network:
    """A network with five people."""
    source = roster(
        person(email="clea@x.example", first_name="Cléa", last_name="Rochefort", company="Léa"),
        person(email="jp@x.example", first_name="Jean-Paul", last_name="Le Goff", company="JP"),
        person(email="anne1@x.example", first_name="Anne", last_name="Roux", company="Goff"),
        person(email="anne2@x.example", first_name="ANNE", last_name="Roux"),
        person(email="seule@x.example", first_name="", last_name="Moreau"),
    )
    async with database.begin() as tx:
        network = await tx.networks.add(NetworkSettings(), now=NOW)
    await take_in(database, network, source)
    return network


@pytest.mark.parametrize(
    ("text", "email"),
    [
        pytest.param("Cléa Rochefort", "clea@x.example", id="a name"),
        pytest.param("  CLEA rochefort ", "clea@x.example", id="without accents and case"),
        pytest.param("jean paul legoff", "jp@x.example", id="other spaces and dashes"),
        pytest.param("Moreau", "seule@x.example", id="a name in one column"),
        pytest.param("ANNE1@x.example", "anne1@x.example", id="an e-mail"),
    ],
)
async def test_a_whole_name_or_e_mail_finds_its_person(
    database: Database, network: Network, text: str, email: str
) -> None:
    found = await Naming(database).find(network.id, text)
    assert found.profile.email == email


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        pytest.param("Léa Roc", UnknownPersonError, id="a part of somebody else's name"),
        pytest.param("Rochefort", UnknownPersonError, id="only the last name"),
        pytest.param("Cléa", UnknownPersonError, id="only the first name"),
        pytest.param("Cléa Rochefort Léa", UnknownPersonError, id="name and company"),
        pytest.param("!!!", UnknownPersonError, id="no letter at all"),
        pytest.param("", UnknownPersonError, id="nothing"),
        pytest.param("#", UnknownPersonError, id="a mark without a number"),
        pytest.param("#99", UnknownPersonError, id="nobody's number"),
        pytest.param("#" + "9" * 40, UnknownPersonError, id="no database's number"),
        pytest.param("#²", UnknownPersonError, id="a digit that is no number"),
        pytest.param("Anne Roux", SeveralPeopleError, id="two of that name"),
    ],
)
async def test_what_names_nobody_or_several_is_refused(
    database: Database, network: Network, text: str, refusal: type[UserError]
) -> None:
    with pytest.raises(refusal):
        await Naming(database).find(network.id, text)


async def test_somebody_of_another_network_is_nobody(database: Database, network: Network) -> None:
    found = await Naming(database).find(network.id, "Moreau")
    async with database.begin() as tx:
        other = await tx.networks.add(NetworkSettings(), now=NOW)

    assert await Naming(database).find(network.id, f"#{found.id}") == found
    for text in ("Moreau", f"#{found.id}"):
        with pytest.raises(UnknownPersonError):
            await Naming(database).find(other.id, text)


async def test_suggestions_go_by_parts_of_names_companies_and_e_mails(
    database: Database, network: Network
) -> None:
    async def suggested(text: str) -> list[str]:
        people = await Naming(database).suggest(network.id, text)
        return sorted(str(each.profile.email) for each in people)

    assert await suggested("léa roc") == ["clea@x.example"]
    assert await suggested("goff") == ["anne1@x.example", "jp@x.example"]
    assert len(await suggested("")) == 5
    assert await suggested("!!!") == []
