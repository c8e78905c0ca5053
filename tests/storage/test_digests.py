"""Who wants a digest, on both databases."""

from datetime import timedelta

import pytest

from bot.ambassadors.model import Rhythm, Status
from bot.consents.model import Consent, ConsentKind
from bot.privacy.notice import VERSION
from storage.database import Database
from tests.storage.test_dormancy import GUILD, Life
from tests.storage.test_tasks import NOW, SETTINGS

LATER = NOW + timedelta(days=30)


@pytest.fixture
async def life(database: Database) -> Life:
    async with database.begin() as tx:
        network = await tx.networks.add(SETTINGS, now=NOW)
        await tx.networks.save(network.adopted_by(GUILD, SETTINGS, now=NOW))
        return Life(database, await tx.networks.get(network.id))


async def readers(life: Life) -> set[int]:
    async with life.database.read() as tx:
        found = await tx.digests.readers(life.network.id, [Rhythm.WEEKLY], now=LATER)
    return {each.ambassador_id for each in found}


async def test_only_who_is_active_agreed_and_is_not_on_a_break_reads_digests(life: Life) -> None:
    active, back = await life.quiet(1), await life.quiet(2, paused_until=NOW)
    await life.quiet(3, agreed=False)
    await life.quiet(4, paused_until=LATER + timedelta(days=1))
    await life.quiet(5, rhythm=Rhythm.MONTHLY)
    for number, status in enumerate(set(Status) - {Status.ACTIVE}, 6):
        await life.quiet(number, status=status)
    assert await readers(life) == {active.id, back.id}


async def test_a_yes_taken_back_ends_digests(life: Life) -> None:
    nadia = await life.quiet(1)
    kind = ConsentKind.PRIVATE_MESSAGES
    no = Consent(kind=kind, given=False, notice_version=VERSION, at=NOW)
    async with life.database.begin() as tx:
        await tx.consents.add(nadia.id, no)
    assert await readers(life) == set()
