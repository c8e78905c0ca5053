"""Setting a network up on both databases, also by two managers at once."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest
import sqlalchemy as sa

from bot.audit.model import Actor
from bot.codes.service import CodeBook
from bot.errors import UserError
from bot.i18n import Language
from bot.networks.model import Network, NetworkSettings
from bot.networks.service import AdoptedMeanwhileError
from bot.networks.setup import Places, Rhythm, Setup
from bot.privacy.notice import (
    CHARACTERS,
    VERSION,
    Notice,
    NoticeHalfError,
    NoticeLongError,
    ours,
)
from storage.audit import audit
from storage.database import Database
from tests.steps import adopted
from tests.wiring import HASHER

NOW = datetime(2026, 1, 5, 8, tzinfo=UTC)
GUILD = 42
MARIUS = Actor.member(7)
PLACES = Places(
    coordinator_role_id=1,
    announcements_channel_id=2,
    leaderboard_channel_id=3,
    review_channel_id=4,
    invite_url="https://discord.gg/massilia",
)


@pytest.fixture
async def setup(database: Database) -> Setup:
    """The setup of a guild that has adopted its network."""
    await adopted(database, GUILD, NetworkSettings())
    return Setup(database, HASHER)


async def opening(database: Database) -> tuple[Network, str]:
    """A network that waits, and a code that opens it."""
    async with database.begin() as tx:
        network = await tx.networks.add(NetworkSettings(), now=NOW)
    return network, await CodeBook(database, HASHER).for_setup(network, now=NOW)


async def adopting(database: Database, *codes: str) -> list[Network | BaseException]:
    """What becomes of managers who adopt with ``codes`` at the same instant."""
    setup = Setup(database, HASHER)
    return await asyncio.gather(
        *(setup.place(GUILD, code, PLACES, actor=MARIUS, now=NOW) for code in codes),
        return_exceptions=True,
    )


async def test_of_two_networks_a_guild_adopts_at_one_instant_one_is_refused(
    database: Database,
) -> None:
    for _ in range(8):
        (first, one), (second, other) = await opening(database), await opening(database)

        ends = await adopting(database, one, other)

        (adopted,) = [each for each in ends if isinstance(each, Network)]
        (refused,) = [each for each in ends if not isinstance(each, Network)]
        assert isinstance(refused, AdoptedMeanwhileError)
        (left,) = {first.id, second.id} - {adopted.id}
        async with database.begin() as tx:
            assert await tx.networks.of_guild(GUILD) == adopted
            assert (await tx.networks.get(left)).guild_id is None
            await tx.networks.save(replace(adopted, guild_id=None))
        # The code of the one that was left is as good as before.
        (later,) = await adopting(database, other if left == second.id else one)
        assert isinstance(later, Network)
        assert later.id == left
        async with database.begin() as tx:
            await tx.networks.save(replace(later, guild_id=None))


async def test_one_code_typed_by_two_managers_adopts_once(database: Database) -> None:
    network, code = await opening(database)

    ends = await adopting(database, code, code)

    assert sorted(type(each).__name__ for each in ends) == ["AdoptedMeanwhileError", "Network"]
    async with database.read() as tx:
        lines = sa.select(sa.func.count()).select_from(audit)
        assert await tx.connection.scalar(lines) == 1
        adopted = await tx.networks.of_guild(GUILD)
    assert adopted is not None
    assert adopted.id == network.id


async def test_a_form_to_adopt_that_comes_late_overwrites_nothing(database: Database) -> None:
    (_, one), (_, other) = await opening(database), await opening(database)
    setup = Setup(database, HASHER)
    adopted = await setup.place(GUILD, one, PLACES, actor=MARIUS, now=NOW)

    with pytest.raises(AdoptedMeanwhileError):
        elsewhere = replace(PLACES, review_channel_id=9)
        await setup.place(GUILD, other, elsewhere, actor=MARIUS, now=NOW)

    assert await setup.of_guild(GUILD) == adopted


async def test_two_changes_at_the_same_instant_are_both_kept(setup: Setup) -> None:
    for hour in range(8):
        await asyncio.gather(
            setup.place(GUILD, "", PLACES, actor=MARIUS, now=NOW),
            setup.schedule(
                GUILD,
                Rhythm(day=hour % 7, hour=str(hour), zone="Asia/Tokyo"),
                actor=MARIUS,
                now=NOW,
            ),
        )

        network = await setup.of_guild(GUILD)
        assert network is not None
        assert network.settings.review_channel_id == 4
        assert network.settings.weekly_at == time(hour)


def both(french: str, english: str) -> dict[Language, str]:
    return {Language.FR: french, Language.EN: english}


async def say(setup: Setup, texts: dict[Language, str], *, at: datetime = NOW) -> Notice:
    network = await setup.privacy(GUILD, notices=texts, keep_invited="36", actor=MARIUS, now=at)
    return network.notice


async def test_each_new_text_of_a_notice_has_a_version_of_its_own(setup: Setup) -> None:
    assert (await say(setup, both("", ""))).version == VERSION
    first = await say(setup, both("Un", "One"))
    assert (first.version, first.texts) == ("2026-01-05/1", both("Un", "One"))
    assert await say(setup, both(" Un\n", "One")) == first
    same_day = await say(setup, both("Deux", "One"))
    assert same_day.version == "2026-01-05/2"

    original = await say(setup, both(ours(Language.FR), ours(Language.EN)))
    assert original == Notice()
    again = await say(setup, both("Un", "One"), at=NOW + timedelta(days=30))
    assert again.version == "2026-02-04/3"


@pytest.mark.parametrize(
    ("french", "english", "error"),
    [
        ("Un", "", NoticeHalfError),
        (" \n", "One", NoticeHalfError),
        ("Un", "x" * (CHARACTERS + 1), NoticeLongError),
    ],
)
async def test_half_a_notice_and_an_endless_one_are_refused(
    setup: Setup, french: str, english: str, error: type[UserError]
) -> None:
    with pytest.raises(error):
        await say(setup, both(french, english))
    network = await setup.of_guild(GUILD)
    assert network is not None
    assert network.notice == Notice()


async def test_the_audit_keeps_every_text_of_the_notice(setup: Setup, database: Database) -> None:
    await say(setup, both("Un", "One"))
    await say(setup, both("Deux", "Two"))
    async with database.read() as tx:
        lines = await tx.connection.scalars(sa.select(audit.c.after).order_by(audit.c.id))
        said = [(line["notice_version"], line["notice_fr"], line["notice_en"]) for line in lines]
    assert said == [("2026-01-05/1", "Un", "One"), ("2026-01-05/2", "Deux", "Two")]
