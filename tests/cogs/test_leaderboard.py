"""Monday morning as the guild lives it."""

from dataclasses import replace
from datetime import datetime

import pytest
import sqlalchemy as sa

from bot.i18n import Language
from bot.outbox.model import Draft, Kind
from bot.points.model import PointLine
from storage.schedule import job_run
from tests.cogs.worlds import World
from tests.wiring import wire

MONDAY_NINE = "2026-01-05T08:00+00:00"
MONDAY_ELEVEN = "2026-01-05T10:00+00:00"


async def earn(world: World, name: str, amount: int) -> None:
    """Give somebody points now."""
    async with world.database.begin() as tx:
        (person,) = await tx.ambassadors.of_discord(world.town.people[name].id)
        line = PointLine(
            network_id=person.network_id,
            ambassador_id=person.id,
            amount=amount,
            cause=f"test:{name}",
            at=world.town.env.now(),
        )
        await tx.points.add(line)


@pytest.fixture
async def week(world: World) -> World:
    """A week in which three people earned points; one of them did not say yes to ranking."""
    await world.join("nadia")
    await world.join("oliver", locale="en-GB")
    await world.join("discret", yes=[])
    await earn(world, "nadia", 140)
    await earn(world, "discret", 90)
    await earn(world, "oliver", 60)
    return world


async def test_on_monday_at_nine_the_leaderboard_comes_by_itself(week: World) -> None:
    await week.until(MONDAY_NINE)

    (post,) = week.town.posts("classement")
    assert "Le classement de la semaine" in post.text
    assert "Du 29 décembre 2025 au 4 janvier 2026" in post.text
    assert "🥇 **Nadia Testard** · 140 points" in post.text
    assert "🥉 **Oliver Testard** · 60 points" in post.text
    assert "Discret" not in post.text
    assert "3 ambassadeurs ont gagné 290 points." in post.text
    assert "Une personne n’affiche pas son nom ; son rang compte quand même." in post.text


@pytest.mark.parametrize(
    ("others", "said"),
    [
        (["clara"], "2 people do not show their names; their ranks count all the same."),
        ([], "One person does not show their name; their rank counts all the same."),
    ],
)
async def test_an_english_network_reads_who_is_not_named_in_english(
    week: World, others: list[str], said: str
) -> None:
    for name in others:
        await week.join(name, yes=[])
        await earn(week, name, 90)
    async with week.database.begin() as tx:
        settings = week.network.settings.model_copy(update={"language": Language.EN})
        await tx.networks.save(replace(week.network, settings=settings))

    await week.until(MONDAY_NINE)

    (post,) = week.town.posts("classement")
    assert said in post.text
    assert "Clara" not in post.text


async def test_where_all_are_named_nothing_is_said_of_others(world: World) -> None:
    await world.join("nadia")
    await earn(world, "nadia", 140)
    await world.until(MONDAY_NINE)

    (post,) = world.town.posts("classement")
    assert "Un ambassadeur a gagné 140 points." in post.text
    assert "son nom" not in post.text


async def test_a_post_that_waits_since_nobody_counted_the_unnamed_is_sent(world: World) -> None:
    old = {
        "slot": MONDAY_NINE,
        "first": "2025-12-29",
        "last": "2026-01-04",
        "people": 2,
        "points": 150,
        "places": [{"rank": 2, "name": "Nadia Testard", "points": 60}],
    }
    async with world.database.begin() as tx:
        draft = Draft(
            network_id=world.network.id,
            kind=Kind.LEADERBOARD,
            key="week:old",
            channel_id=world.town.channel("classement").id,
            payload=old,
            not_before=world.town.env.now(),
        )
        await tx.outbox.add(draft, now=world.town.env.now())
    await world.town.tick()

    (post,) = world.town.posts("classement")
    assert "🥈 **Nadia Testard** · 60 points" in post.text
    assert "2 ambassadeurs ont gagné 150 points." in post.text


async def test_each_sees_their_own_place_in_their_language(week: World) -> None:
    await week.until(MONDAY_NINE)
    (post,) = week.town.posts("classement")

    hidden = await week.town.click("discret", post, "leaderboard-mine")
    oliver = await week.town.click("oliver", post, "leaderboard-mine")

    assert "**90** points cette semaine-là : rang **2**" in hidden.text
    assert "You earned **60** points that week: rank **3**." in oliver.text
    assert hidden.private


async def test_who_earned_nothing_is_told_so(week: World) -> None:
    await week.join("tard")
    await week.until(MONDAY_NINE)
    (post,) = week.town.posts("classement")

    assert "pas gagné de points" in (await week.town.click("tard", post, "leaderboard-mine")).text


async def test_a_week_without_points_says_what_could_be_done(world: World) -> None:
    await world.until(MONDAY_NINE)

    (post,) = world.town.posts("classement")
    assert "Personne n’a gagné de points cette semaine." in post.text


async def test_off_on_sunday_and_on_at_eleven_posts_once_and_again_nothing(week: World) -> None:
    await week.town.env.advance_time(
        (datetime.fromisoformat(MONDAY_ELEVEN) - week.town.env.now()).total_seconds()
    )

    for _ in range(2):
        await week.town.restart(wire(week.database))

    assert len(week.town.posts("classement")) == 1
    async with week.database.read() as tx:
        runs = await tx.connection.scalars(
            sa.select(job_run.c.status).where(job_run.c.job == "leaderboard")
        )
        assert runs.all() == ["done"]


async def test_the_status_tells_what_became_of_the_slot(week: World) -> None:
    await week.until(MONDAY_NINE)

    shown = await week.town.slash("camille", "network status")

    assert "Dernières publications : <t:1767600000:F> (publiées)" in shown.text


async def test_me_shows_points_and_rank(week: World) -> None:
    assert "Points: **60** · rank 3 of 3" in (await week.town.slash("oliver", "me")).text
    assert "Points : **140** · 1er sur 3" in (await week.town.slash("nadia", "me")).text


async def test_a_name_as_long_as_a_page_leaves_room_for_the_others(week: World) -> None:
    await week.join("long", first_name="*" * 300)
    await earn(week, "long", 1000)
    await week.until(MONDAY_NINE)

    (post,) = week.town.posts("classement")

    assert r"\*\*…** · 1" in post.text
    assert "Oliver Testard" in post.text
    assert len(post.text) < 500
