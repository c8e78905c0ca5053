"""What the demonstration's people read, whichever language they read it in."""

from dataclasses import replace

import pytest

from bot.demo.calendar import Calendar
from bot.demo.chapters import leads, tasks
from bot.demo.stage import SHORT, Guest, Stage
from cogs.task_cards import EXCERPT
from tests.cogs.worlds import World

MORNING = 9 * 3600
LOCALES = {"nadia": "fr", "oliver": "en-GB"}


@pytest.fixture
async def stage(world: World) -> Stage:
    """A network by day, with somebody of each language, where the chapters come next."""
    await world.town.env.advance_time(MORNING)
    for name, locale in LOCALES.items():
        await world.join(name, locale=locale)
    guests = [
        Guest(handle=name, name=name, locale=locale, code="") for name, locale in LOCALES.items()
    ]
    scale = replace(SHORT, wanting=0, taking=2, doing=2, introducing=3)
    return Stage(
        driver=world.town, scale=scale, roster=b"", setup_code="", seed=1, guests=tuple(guests)
    )


async def test_tasks_are_read_whole_in_both_languages(world: World, stage: Stage) -> None:
    await tasks.are_handed_out(stage)

    for name in LOCALES:
        card = await world.town.slash(name, "tasks")
        for said in (
            *("Accueillir une délégation", "Welcome a delegation"),
            *("aux entreprises en visite.", "A morning at the port fair"),
            *("about the territory.", "a name and a reason will do."),
        ):
            assert said in card.text
    assert all(len(str(each["description"])) <= EXCERPT for each in (tasks.WANTED, tasks.FOR_MANY))


async def test_everybody_writes_and_is_answered_in_their_language(
    world: World, stage: Stage
) -> None:
    await tasks.are_handed_out(stage)
    await tasks.are_taken(stage)
    await tasks.are_done_and_approved(stage)
    asked = "Whom did you meet? A name will do."

    reports = "\n".join(each.text for each in world.town.posts("coordination"))
    assert "C’est fait : trois contacts" in reports
    assert "Done: three contacts" in reports
    assert asked in world.town.letters("oliver")[-1].text
    assert "20 points pour vous" in world.town.letters("nadia")[-1].text


async def test_a_lead_is_described_in_the_language_of_who_introduces_it(
    world: World, stage: Stage
) -> None:
    await leads.are_introduced(stage)

    english = await world.town.slash("camille", "pipeline show", number=1)
    french = await world.town.slash("camille", "pipeline show", number=2)

    assert "A former colleague; looking for a site in southern Europe" in english.text
    assert "Ancien collègue ; cherche un site en Europe du Sud" in french.text


async def test_in_three_months_all_comes_that_would_have_come(world: World, stage: Stage) -> None:
    form = await world.town.slash("marius", "network setup")
    shown = await world.town.submit("marius", form, world.places())
    form = await world.town.click("marius", shown, "network-week")
    week = {"day": ["0"], "hour": "12:00", "zone": "Pacific/Auckland"}
    await world.town.submit("marius", form, week)
    await tasks.are_handed_out(stage)
    await tasks.are_taken(stage)
    await world.join("marcia", locale="en-GB", country="Jamaïque")

    calendar = Calendar(world.town, world.database)
    await calendar.three_months()

    assert f"{calendar.now():%A %d %B %Y %H:%M}" == "Monday 06 April 2026 09:00"
    assert len(world.town.posts("classement")) == 14
    for name, asked in {
        "nadia": "Nadia, comment allez-vous ?",
        "oliver": "Oliver, how are you?",
        "marcia": "Marcia, how are you?",
    }.items():
        letters = world.letters(name)
        assert len([each for each in letters if asked in each.text]) == 1
        assert tasks.carrying("me-open", letters)


async def test_who_waits_before_the_page_has_waited_in_the_network_too(
    world: World, stage: Stage
) -> None:
    await world.town.enter("eve", locale="en-GB")
    for _ in range(3):
        await world.town.slash("eve", "join", code="WRNG-WRNG-WRNGX")
    waiting = await world.town.slash("eve", "join", code="WRNG-WRNG-WRNGX")
    assert "Try again in" in waiting.text
    real = iter((100.0, 100.0 + 3600.0))
    calendar = Calendar(world.town, world.database, clock=lambda: next(real))

    await calendar.catch_up()

    again = await world.town.slash("eve", "join", code="WRNG-WRNG-WRNGX")
    assert "Try again in" not in again.text
