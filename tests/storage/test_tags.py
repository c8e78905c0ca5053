"""Tags and saved audiences on both databases."""

import asyncio
from datetime import UTC, datetime

import pytest
import sqlalchemy as sa

from bot.ambassadors.model import AmbassadorId
from bot.audiences import AudienceError, spell
from bot.audiences.shelf import MOST_SAVED, AudienceShelf, NotSavedError, TooManySavedError
from bot.audit.model import Actor
from bot.networks.model import Network, NetworkSettings
from bot.tags.service import (
    MOST_TAGS,
    TagDesk,
    Tagging,
    TooManyTagsError,
    UnknownTagError,
    WhoError,
)
from storage.ambassadors import ambassador
from storage.audit import audit
from storage.database import Database
from storage.tagged import ambassador_tag

NOW = datetime(2026, 1, 5, 8, tzinfo=UTC)
CAMILLE = Actor.member(5)


@pytest.fixture
async def network(database: Database) -> Network:
    """Two people in France and one in Great Britain, beside another network's."""
    async with database.begin() as tx:
        here = await tx.networks.add(NetworkSettings(), now=NOW)
        other = await tx.networks.add(NetworkSettings(), now=NOW)
        rows = [
            {"network_id": network.id, "country": country, "status": "active", "created_at": NOW}
            for network, country in ((here, "FR"), (here, "FR"), (here, "GB"), (other, "FR"))
        ]
        await tx.connection.execute(sa.insert(ambassador), rows)
    return here


async def tagged(database: Database, network: Network, label: str, **said: object) -> int:
    tagging = Tagging(label=label, **said)  # type: ignore[arg-type]
    return (await TagDesk(database).tag(network, tagging, actor=CAMILLE, now=NOW)).changed


async def members(database: Database, network: Network, text: str) -> list[AmbassadorId]:
    shelf = AudienceShelf(database)
    audience = (await shelf.show(network, text, now=NOW)).audience
    async with database.read() as tx:
        return await tx.audiences.members(network.id, audience, network.at(NOW))


async def audited(database: Database) -> list[tuple[object, ...]]:
    query = sa.select(audit.c.action, audit.c.subject, audit.c.before, audit.c.after)
    async with database.read() as tx:
        return [tuple(row) for row in await tx.connection.execute(query.order_by(audit.c.id))]


async def test_a_tag_is_put_on_and_taken_off_an_audience(
    database: Database, network: Network
) -> None:
    assert await tagged(database, network, "Conseil", audience="pays:FR") == 2
    assert await tagged(database, network, "CONSEIL", audience="pays:FR,GB") == 1
    assert await tagged(database, network, "conseil", audience="pays:FR,GB") == 0
    assert await members(database, network, "tag:conseil") == [1, 2, 3]
    assert await tagged(database, network, "conseil", person=AmbassadorId(3), remove=True) == 1
    assert await tagged(database, network, "conseil", person=AmbassadorId(3), remove=True) == 0
    assert await members(database, network, "-tag:conseil") == [3]
    assert await tagged(database, network, "conseil", audience="tag:conseil", remove=True) == 2
    assert [row[0] for row in await audited(database)] == [
        *("roster.tag", "roster.tag", "roster.untag", "roster.untag"),
    ]
    assert (await audited(database))[0][1:] == (
        "tag:1",
        {},
        {"tag": "Conseil", "audience": "country:FR", "people": 2},
    )


async def test_a_tag_that_nobody_has_is_none(database: Database, network: Network) -> None:
    await tagged(database, network, "conseil", person=AmbassadorId(1))
    await tagged(database, network, "conseil", person=AmbassadorId(1), remove=True)
    with pytest.raises(AudienceError):
        await members(database, network, "tag:conseil")
    with pytest.raises(UnknownTagError):
        await tagged(database, network, "board", person=AmbassadorId(1), remove=True)


async def test_two_who_make_the_same_tag_make_one(database: Database, network: Network) -> None:
    people = [AmbassadorId(id_) for id_ in (1, 2, 3)]
    await asyncio.gather(*(tagged(database, network, "x", person=each) for each in people))
    assert await members(database, network, "tag:x") == people


@pytest.mark.parametrize(
    "said", [{}, {"person": 1, "audience": "pays:FR"}, {"audience": " "}], ids=str
)
async def test_it_must_be_said_who_is_meant(
    database: Database, network: Network, said: dict[str, object]
) -> None:
    with pytest.raises(WhoError):
        await tagged(database, network, "x", **said)
    assert await audited(database) == []


async def test_a_saved_audience_is_its_terms(database: Database, network: Network) -> None:
    shelf = AudienceShelf(database)

    async def save(name: str, text: str) -> str:
        return spell((await shelf.save(network, name, text, actor=CAMILLE, now=NOW)).audience)

    assert await save("France", "pays:FR joined:<90d") == "country:FR joined:<90d"
    assert await save("Board", "@france lang:fr") == "country:FR joined:<90d language:fr"
    assert await save("FRANCE", "@france status:active") == "country:FR joined:<90d status:active"
    known = {saved.name: spell(saved.audience) for saved in await shelf.all(network)}
    assert known == {
        "Board": "country:FR joined:<90d language:fr",
        "FRANCE": "country:FR joined:<90d status:active",
    }
    deleted = await shelf.delete(network, "board", actor=CAMILLE, now=NOW)
    assert deleted.name == "Board"
    with pytest.raises(NotSavedError):
        await shelf.delete(network, "board", actor=CAMILLE, now=NOW)
    assert [row[:3] for row in await audited(database)] == [
        ("audience.save", "audience:France", {}),
        ("audience.save", "audience:Board", {}),
        ("audience.save", "audience:FRANCE", {"audience": "country:FR joined:<90d"}),
        ("audience.delete", "audience:Board", {"audience": "country:FR joined:<90d language:fr"}),
    ]


async def test_there_are_not_too_many(database: Database, network: Network) -> None:
    async with database.begin() as tx:
        for number in range(MOST_SAVED):
            await tx.saved.keep(network.id, f"a{number}", "country:FR", now=NOW)
    shelf = AudienceShelf(database)
    with pytest.raises(TooManySavedError):
        await shelf.save(network, "one more", "pays:FR", actor=CAMILLE, now=NOW)
    replaced = await shelf.save(network, "A1", "pays:GB", actor=CAMILLE, now=NOW)
    assert replaced.before
    assert spell(replaced.before) == "country:FR"


async def test_examples_are_of_the_audience_by_name(database: Database, network: Network) -> None:
    shown = await AudienceShelf(database).show(network, "pays:FR", now=NOW)
    assert (shown.people, [person.id for person in shown.examples]) == (2, [1, 2])


async def test_what_people_are_found_by_stays_what_their_rows_say(
    database: Database, network: Network
) -> None:
    for label, text in (("a", "pays:FR"), ("b", "pays:FR,GB"), ("c", "tag:a"), ("d", "-tag:a")):
        await tagged(database, network, label, audience=text)
    await tagged(database, network, "a", audience="tag:b", remove=True)
    await tagged(database, network, "d", person=AmbassadorId(1))

    async with database.read() as tx:
        tags = await tx.connection.execute(sa.select(ambassador.c.id, ambassador.c.tag_ids))
        shown = {row.id: set(filter(None, row.tag_ids.split(","))) for row in tags}
        rows = await tx.connection.execute(sa.select(ambassador_tag))
        kept: dict[int, set[str]] = {id_: set() for id_ in shown}
        for row in rows:
            kept[row.ambassador_id].add(str(row.tag_id))
    assert shown == kept
    assert [len(tags) for _, tags in sorted(kept.items())] == [3, 2, 2, 0]


async def test_a_network_has_not_too_many_tags(database: Database, network: Network) -> None:
    async with database.begin() as tx:
        for number in range(MOST_TAGS):
            await tx.tags.add(network.id, f"t{number}", now=NOW)
    with pytest.raises(TooManyTagsError):
        await tagged(database, network, "one more", audience="pays:FR")
    assert await tagged(database, network, "T7", audience="pays:FR") == 2


async def test_tags_of_two_networks_are_two(database: Database, network: Network) -> None:
    async with database.read() as tx:
        other = (await tx.networks.all())[1]
    await tagged(database, network, "vip", audience="pays:FR")
    await tagged(database, other, "vip", audience="pays:FR")
    assert await members(database, network, "tag:vip") == [1, 2]
    assert await members(database, other, "tag:vip") == [4]
