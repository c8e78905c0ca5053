"""``/leave``, leaving the server, and coming back, as people live them."""

import pytest

from bot.demo.driver import Shown
from storage.ambassadors import status_change
from storage.audit import audit
from storage.tasks import assignment
from tests.cogs.tasking import Tasking
from tests.cogs.test_dormancy import known
from tests.cogs.test_leads import introduce
from tests.cogs.test_members import suspended, verb
from tests.cogs.worlds import World
from tests.wiring import wire


async def left(world: World, name: str = "nadia") -> Shown:
    question = await world.town.slash(name, "leave")
    return await world.town.click(name, question, "leave-confirm")


@pytest.fixture
async def busy(world: World) -> World:
    """A network in which Nadia has a task in hand."""
    await world.join("nadia")
    tasking = Tasking(world)
    await tasking.create(places=1)
    await world.town.click("nadia", tasking.post(), "task-take")
    return world


async def test_leaving_is_asked_first_and_says_what_it_means(busy: World) -> None:
    question, twin = [await busy.town.slash("nadia", "leave") for _ in range(2)]
    for meaning in ("rendues", "Vos pistes restent à votre nom", "aucun message", "revenir"):
        assert meaning in question.text
    assert list(question.buttons.values()) == [
        *("Oui, je quitte le réseau", "Un mois", "3 mois", "6 mois")
    ]
    assert (await known(busy)).status == "active"

    done = await busy.town.click("nadia", question, "leave-confirm")
    assert "C’est fait, Nadia." in done.text
    assert "Salon nautique" in done.text
    assert (await known(busy)).status == "left"
    assert await busy.column(assignment.c.status) == ["given-back"]
    assert (await busy.column(status_change.c.cause))[-1] == "left"

    again = await busy.town.click("nadia", twin, "leave-confirm")
    assert "Vous avez quitté le réseau" in again.text
    assert list(again.buttons.values()) == ["Revenir dans le réseau"]
    assert (await busy.column(audit.c.action)).count("ambassador.leave") == 1
    log = await busy.town.slash("camille", "network audit")
    assert "Départ du réseau" in log.text
    assert "Missions rendues" in log.text


async def test_a_break_is_the_gentler_way(busy: World) -> None:
    question = await busy.town.slash("nadia", "leave")
    await busy.town.click("nadia", question, "pause-for:1")
    after = await known(busy)
    assert after.status == "active"
    assert after.paused_until is not None


async def test_one_click_comes_back_to_everything_but_the_tasks(busy: World) -> None:
    before = await known(busy)
    await left(busy)
    refused, twin = [await busy.town.whisper("nadia", "me") for _ in range(2)]
    card = await busy.town.click("nadia", refused, "come-back")
    assert card.text.startswith("Heureux de vous retrouver, Nadia !")
    after = await known(busy)
    assert (after.status, after.joined_at) == ("active", before.joined_at)
    assert await busy.column(assignment.c.status) == ["given-back"]
    assert (await busy.column(status_change.c.cause))[-1] == "returned"

    again = await busy.town.click("nadia", twin, "come-back")
    assert "Vous êtes déjà dans le réseau" in again.text
    shown = await verb(busy, "show")
    assert "retour" in shown.text


@pytest.mark.parametrize("options", [{}, {"code": "XXXX-XXXX-XXXXX"}], ids=["none", "any"])
async def test_join_comes_back_with_any_code_and_with_none(
    world: World, options: dict[str, str]
) -> None:
    await world.join("oliver", locale="en-GB")
    done = await left(world, "oliver")
    assert "Done, Oliver." in done.text
    card = await world.town.slash("oliver", "join", **options)
    assert card.text.startswith("Good to have you back, Oliver!")
    assert (await known(world, "oliver")).status == "active"


async def test_the_button_under_the_welcome_comes_back_too(world: World) -> None:
    await world.join("nadia")
    await left(world)
    card = await world.town.click("nadia", world.town.posts("annonces")[0], "join-open")
    assert "Heureux de vous retrouver" in card.text


async def test_who_never_was_in_needs_a_code(world: World) -> None:
    await world.town.enter("eve", locale="en-GB")
    assert "You need a code to join" in (await world.town.slash("eve", "join")).text
    assert "You need a code to join" in (await world.town.slash("eve", "join", code=" ")).text


async def test_a_suspension_is_not_shaken_off(world: World) -> None:
    await world.join("nadia")
    await suspended(world)
    refused = await world.town.slash("nadia", "leave")
    assert "Votre participation est suspendue" in refused.text
    assert refused.buttons == {}
    world.town.guild.remove_member(world.town.people["nadia"])
    await world.town.env.settle()
    assert (await known(world)).status == "suspended"


async def test_a_lead_keeps_its_introducers_name(world: World) -> None:
    await world.join("nadia")
    await introduce(world, "nadia")
    await left(world)
    shown = await world.town.slash("camille", "pipeline show", number=1)
    assert "Nadia" in shown.text


async def test_nothing_more_comes_to_who_left(busy: World) -> None:
    await left(busy)
    await busy.until("2026-05-01T12:00+00:00")
    assert busy.letters("nadia") == []
    assert (await known(busy)).status == "left"


async def test_who_leaves_the_server_has_left(busy: World) -> None:
    busy.town.guild.remove_member(busy.town.people["nadia"])
    await busy.town.env.settle()
    assert (await known(busy)).status == "left"
    assert await busy.column(assignment.c.status) == ["given-back"]
    assert "départ du serveur" in (await verb(busy, "show")).text


async def test_who_left_the_server_while_the_bot_was_off_has_left_too(busy: World) -> None:
    await busy.join("paul")
    here = busy.town.env.backend.get_guild(busy.town.guild.id).members
    del here[busy.town.people["nadia"].id]  # and nobody tells the bot
    await busy.town.restart(wire(busy.database))
    await busy.town.env.settle()
    assert (await known(busy)).status == "left"
    assert (await known(busy, "paul")).status == "active"


async def test_without_the_intent_nobody_is_thought_to_have_left(busy: World) -> None:
    await busy.town.restart(wire(busy.database, sees_members=False))
    busy.town.guild.remove_member(busy.town.people["nadia"])
    await busy.town.env.settle()
    assert (await known(busy)).status == "active"
    status = await busy.town.slash("camille", "network status")
    assert "Server Members Intent" in status.text


async def test_with_the_intent_the_status_says_nothing_of_it(world: World) -> None:
    status = await world.town.slash("camille", "network status")
    assert "Intent" not in status.text
