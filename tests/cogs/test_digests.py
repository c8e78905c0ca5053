"""Monday's digests as people receive them in their private messages."""

from collections.abc import Sequence

import pytest
import sqlalchemy as sa

from bot.demo.driver import Shown
from storage.deliveries import delivery
from tests.cogs.worlds import World

THURSDAY = "2026-01-01T10:00+00:00"
MONDAY_NINE = "2026-01-05T08:00+00:00"
TASK = {"title": "Repérer un salon", "description": "Un nom suffit.", "link": ""}
CONTACT = {
    "contact": "Alex Martin",
    "function": "PDG",
    "reach": "alex@contact.example",
    "background": "Ancien collègue.",
    "aware": ["yes"],
}


async def hand_out(world: World, title: str, **options: object) -> Shown:
    """Make a task, and return its card."""
    form = await world.town.slash(
        "camille", "task-admin create", deadline="31/01/2026", places=5, points=50, **options
    )
    await world.town.submit("camille", form, {**TASK, "title": title})
    return world.town.posts("annonces")[-1]


async def introduce(world: World, who: str) -> None:
    """Introduce a company, as lead 1."""
    shown = await world.town.slash(
        who, "lead introduce", company="Terra", country="Italie", sector="maritime"
    )
    form = await world.town.click(who, shown, "lead-form")
    await world.town.submit(who, form, CONTACT)


def digests(world: World, who: str) -> Sequence[Shown]:
    """The digests that somebody received."""
    letters = world.town.letters(who)
    return [each for each in letters if any(b.startswith("me-open") for b in each.buttons)]


@pytest.fixture
async def thursday(world: World) -> World:
    await world.until(THURSDAY)
    return world


async def test_a_digest_tells_my_tasks_my_leads_and_what_is_new(thursday: World) -> None:
    world = thursday
    await world.join("nadia")
    card = await hand_out(world, "Repérer un salon")
    await world.town.click("nadia", card, "task-take")
    await hand_out(world, "Accueillir une délégation")
    await introduce(world, "nadia")
    await world.town.slash("camille", "pipeline move", number=1, stage="meeting")

    await world.until(MONDAY_NINE)

    (digest,) = digests(world, "nadia")
    assert "Votre semaine" in digest.text
    assert "- Repérer un salon, jusqu’au 31 janvier 2026" in digest.text
    assert "- 1 · Terra : rendez-vous" in digest.text
    assert "- Accueillir une délégation · 50 points" in digest.text
    me = await world.town.click("nadia", digest, "me-open")
    assert "Nadia Testard" in me.text


async def test_a_digest_is_read_in_one_s_own_language(thursday: World) -> None:
    await thursday.join("oliver", locale="en-GB")
    await hand_out(thursday, "Spot a fair")

    await thursday.until(MONDAY_NINE)

    (digest,) = digests(thursday, "oliver")
    assert "New in your sectors" in digest.text
    assert "- Spot a fair · 50 points" in digest.text


async def test_an_empty_digest_is_not_sent(thursday: World) -> None:
    await thursday.join("nadia")

    await thursday.until(MONDAY_NINE)

    assert digests(thursday, "nadia") == []


async def test_one_s_own_introduction_is_no_news(thursday: World) -> None:
    await thursday.join("nadia")
    await introduce(thursday, "nadia")

    await thursday.until(MONDAY_NINE)

    assert digests(thursday, "nadia") == []


async def test_who_did_not_say_yes_gets_none_and_is_not_even_a_row(thursday: World) -> None:
    await thursday.join("discret", yes=[])
    await hand_out(thursday, "Repérer un salon")

    await thursday.until(MONDAY_NINE)

    assert thursday.town.letters("discret") == []
    async with thursday.database.read() as tx:
        rows = await tx.connection.execute(sa.select(delivery).where(delivery.c.kind == "digest"))
        assert rows.all() == []


@pytest.mark.parametrize(
    ("rhythm", "weeks"),
    [
        pytest.param("weekly", [True, True], id="every Monday"),
        pytest.param("monthly", [True, False], id="the first Monday of the month"),
        pytest.param("never", [False, False], id="not at all"),
    ],
)
async def test_digests_keep_the_rhythm_that_was_chosen(
    thursday: World, rhythm: str, weeks: list[bool]
) -> None:
    await thursday.join("nadia", rhythm=rhythm)
    card = await hand_out(thursday, "Repérer un salon")
    await thursday.town.click("nadia", card, "task-take")
    got = []
    for monday in (MONDAY_NINE, "2026-01-12T08:00+00:00"):
        before = len(digests(thursday, "nadia"))
        await thursday.until(monday)
        got.append(len(digests(thursday, "nadia")) > before)

    assert got == weeks


async def test_a_task_of_another_sector_is_no_news(thursday: World) -> None:
    await thursday.join("nadia")  # maritime
    await hand_out(thursday, "Un salon de la santé", sector="sante")

    await thursday.until(MONDAY_NINE)

    assert digests(thursday, "nadia") == []


async def test_a_digest_waits_for_the_morning_where_it_is_night(thursday: World) -> None:
    await thursday.join("ana", country="États-Unis")  # no single zone: the network's
    await thursday.join("kenji", country="Japon")  # 17:00 on Monday
    await thursday.join("lina", country="Colombie")  # 03:00 on Monday
    await hand_out(thursday, "Repérer un salon")

    await thursday.until(MONDAY_NINE)
    assert [len(digests(thursday, who)) for who in ("ana", "kenji", "lina")] == [1, 1, 0]

    await thursday.until("2026-01-05T13:00+00:00")
    assert len(digests(thursday, "lina")) == 1


async def test_one_click_under_a_digest_ends_private_messages(thursday: World) -> None:
    await thursday.join("nadia")
    await hand_out(thursday, "Repérer un salon")
    await thursday.until(MONDAY_NINE)
    (digest,) = digests(thursday, "nadia")

    stopped = await thursday.town.click("nadia", digest, "messages-stop")
    await hand_out(thursday, "Accueillir une délégation")
    await thursday.until("2026-01-12T08:00+00:00")
    assert len(digests(thursday, "nadia")) == 1

    await thursday.town.click("nadia", stopped, "messages-start")
    await hand_out(thursday, "Encore une mission")
    await thursday.until("2026-01-19T08:00+00:00")
    assert len(digests(thursday, "nadia")) == 2
