"""Whoever was erased is shown nowhere again, on both databases."""

import pytest

from bot.ambassadors.naming import Naming
from bot.audiences.model import Audience, Field, Term
from bot.privacy.service import ErasureDesk
from storage.ambassadors import ambassador
from storage.database import Database
from tests.storage.test_dormancy import GUILD, Life
from tests.storage.test_tasks import CAMILLE, NOW, SETTINGS
from tests.wiring import HASHER


@pytest.fixture
async def life(database: Database) -> Life:
    async with database.begin() as tx:
        network = await tx.networks.add(SETTINGS, now=NOW)
        await tx.networks.save(network.adopted_by(GUILD, SETTINGS, now=NOW))
        return Life(database, await tx.networks.get(network.id))


async def test_no_list_has_an_erased_person_in_it(life: Life) -> None:
    sponsor, gone = await life.quiet(1), await life.quiet(2)
    brought = await life.quiet(3, sponsor_id=gone.id)
    async with life.database.begin() as tx:
        statement = ambassador.update().where(ambassador.c.id == gone.id)
        await tx.connection.execute(statement.values(sponsor_id=sponsor.id))

    await ErasureDesk(life.database, HASHER).erase(gone, actor=CAMILLE, now=NOW)

    suggested = await Naming(life.database).suggest(life.network.id, "")
    assert {each.id for each in suggested} == {sponsor.id, brought.id}
    left = Audience(terms=(Term(field=Field.STATUS, values=frozenset({"left", "active"})),))
    async with life.database.read() as tx:
        moment = life.network.at(NOW)
        assert await tx.audiences.count(life.network.id, left, moment) == 2
        examples = await tx.audiences.examples(life.network.id, left, moment, limit=5)
        assert {each.id for each in examples} == {sponsor.id, brought.id}
        following = await tx.sponsorship.following(sponsor.id, limit=5)
        assert (following.people, following.latest) == (1, [])
        top = await tx.goals.sponsors(life.network.id, limit=5)
        assert [each.name for each in top] == [sponsor.profile.name]
