"""Dormancy as people live it: one kind message, its buttons, and the bot that asks no more."""

import pytest
import sqlalchemy as sa

from bot.ambassadors.model import Ambassador
from bot.demo.driver import Shown
from storage.ambassadors import ambassador, status_change
from storage.audit import audit
from storage.deliveries import delivery
from storage.tasks import assignment
from tests.cogs.tasking import Tasking
from tests.cogs.test_members import verb
from tests.cogs.worlds import World

DORMANT = "2026-04-01T12:00+00:00"
"""Who joined as the world began was last active on 1 January in Paris."""


@pytest.fixture
async def quiet(world: World) -> World:
    """A network in which Nadia has been silent for 90 days, with a task for her."""
    await world.join("nadia", rhythm="never")
    await Tasking(world).create(deadline="30/04/2026", sector="maritime", title="Port de Fos")
    await world.until(DORMANT)
    return world


async def known(world: World, name: str = "nadia") -> Ambassador:
    async with world.database.read() as tx:
        email = f"{name}@ambassadeurs.example"
        found = await tx.members.with_email(world.network.id, email)
        assert found is not None
        return await tx.ambassadors.get(found)


def letter(world: World, name: str = "nadia") -> Shown:
    return world.letters(name)[-1]


async def test_the_message_is_kind_and_short_with_one_task_and_two_ways_on(quiet: World) -> None:
    assert (await known(quiet)).status == "dormant"
    [message] = quiet.letters("nadia")
    assert message.text.startswith("## Nadia, comment allez-vous ?")
    assert "Rien ne presse" in message.text
    assert "Port de Fos" in message.text
    assert "50 points" in message.text
    assert list(message.buttons.values()) == [
        *("Je la prends", "Je suis de retour"),
        *("Un mois", "3 mois", "6 mois"),
        "Ne plus recevoir de messages privés",
    ]
    assert len(message.text) < 600

    await quiet.until("2026-04-20T12:00+00:00")
    assert len(quiet.letters("nadia")) == 1


async def test_in_english_and_without_a_task(world: World) -> None:
    await world.join("oliver", locale="en-GB", rhythm="never")
    await world.until(DORMANT)
    message = letter(world, "oliver")
    assert message.text.startswith("## Oliver, how are you?")
    assert list(message.buttons.values()) == [
        *("I am back", "One month", "3 months", "6 months", "Stop private messages"),
    ]
    done = await world.town.click("oliver", message, "dormancy-back")
    assert done.text.startswith("Good to have you back!")
    assert (await known(world, "oliver")).status == "active"


async def test_one_click_comes_back(quiet: World) -> None:
    done = await quiet.town.click("nadia", letter(quiet), "dormancy-back")
    assert done.text.startswith("Heureux de vous retrouver !")
    after = await known(quiet)
    assert (after.status, after.unanswered) == ("active", 0)
    assert str(after.last_active) == "2026-04-01"
    assert (await quiet.column(status_change.c.cause))[-2:] == ["dormancy", "activity"]
    actions = await quiet.column(audit.c.action)
    assert actions[-2:] == ["ambassador.dormant", "ambassador.wake"]

    again = await quiet.town.click("nadia", letter(quiet), "dormancy-back")
    assert again.text == done.text
    assert await quiet.column(audit.c.action) == actions


async def test_one_click_takes_the_task_that_was_chosen(quiet: World) -> None:
    done = await quiet.town.click("nadia", letter(quiet), "dormancy-take")
    assert "Port de Fos" in done.text
    assert await quiet.column(assignment.c.status) == ["taken"]
    assert (await known(quiet)).status == "active"


async def test_a_task_that_is_full_by_then_is_told_so_and_one_is_awake_all_the_same(
    quiet: World,
) -> None:
    for name in ("paul", "zoe"):
        await quiet.join(name)
        await quiet.town.click(name, Tasking(quiet).post(), "task-take")
    done = await quiet.town.click("nadia", letter(quiet), "dormancy-take")
    assert "places" in done.text
    after = await known(quiet)
    assert (after.status, after.unanswered) == ("active", 0)


@pytest.mark.parametrize(
    ("months", "until"), [(1, "2026-05-01"), (3, "2026-07-01"), (6, "2026-10-01")]
)
async def test_one_click_takes_a_break(quiet: World, months: int, until: str) -> None:
    done = await quiet.town.click("nadia", letter(quiet), f"dormancy-pause:{months}")
    assert "Votre pause dure jusqu’au" in done.text
    after = await known(quiet)
    assert after.paused_until is not None
    assert str(after.paused_until.astimezone(quiet.network.zone).date()) == until
    assert (after.status, after.unanswered) == ("active", 0)
    assert (await quiet.column(audit.c.action))[-2:] == ["ambassador.wake", "ambassador.pause"]

    shown = await verb(quiet, "show")
    assert "En pause jusqu’au" in shown.text
    await quiet.town.click("nadia", letter(quiet), "dormancy-back")
    assert (await known(quiet)).paused_until is None
    assert "En pause" not in (await verb(quiet, "show")).text


async def test_any_other_activity_wakes_too(quiet: World) -> None:
    await quiet.town.whisper("nadia", "tasks")
    after = await known(quiet)
    assert (after.status, after.unanswered) == ("active", 1)


async def test_a_call_that_is_noted_wakes_and_says_who_noted_it(quiet: World) -> None:
    form = await verb(quiet, "note")
    await quiet.town.submit(
        "camille", form, {"kind": ["call"], "day": ["2026-04-01"], "text": "Tout va bien."}
    )
    assert (await known(quiet)).status == "active"
    shown = await verb(quiet, "show")
    assert "de nouveau actif" in shown.text
    assert f"<@{quiet.town.people['camille'].id}>" in shown.text


async def test_after_two_messages_without_an_answer_the_bot_asks_no_more(quiet: World) -> None:
    for moment, letters in (
        ("2026-07-15T12:00+00:00", 2),
        ("2026-11-01T12:00+00:00", 2),
        ("2027-03-01T12:00+00:00", 2),
    ):
        await quiet.town.whisper("nadia", "me")
        assert (await known(quiet)).status == "active"
        await quiet.until(moment)
        assert (await known(quiet)).status == "dormant"
        assert len(quiet.letters("nadia")) == letters


async def test_without_a_yes_the_task_is_read_in_me(world: World) -> None:
    await world.join("nadia", yes=[], rhythm="never")
    await Tasking(world).create(deadline="30/04/2026", title="*Port* @everyone")
    await world.until(DORMANT)
    assert world.letters("nadia") == []
    assert (await world.column(delivery.c.reason))[-1] == "no-consent"

    card = await world.town.slash("nadia", "me")
    assert "Choisie pour vous pendant votre absence" in card.text
    assert "@everyone" not in card.text
    assert (await known(world)).unanswered == 0
    assert (await known(world)).status == "active"


async def test_the_days_are_the_networks_to_set(world: World) -> None:
    await world.join("nadia")
    card = await world.town.submit(
        "marius", await world.town.slash("marius", "network setup"), world.places()
    )
    form = await world.town.click("marius", card, "network-week")
    known_ = {"day": ["0"], "hour": "09:00", "zone": "Europe/Paris"}
    for wrong in ("0", "13", "731", "abc", "-5", "²"):
        refused = await world.town.submit("marius", form, {**known_, "dormant-after": wrong})
        assert "entre 14 et 730" in refused.text
        form = await world.town.click("marius", card, "network-week")
    done = await world.town.submit("marius", form, {**known_, "dormant-after": "30"})
    assert "endormis après 30 jours" in done.text
    log = await world.town.slash("camille", "network audit")
    assert "Endormi après (jours) : 90 → 30" in log.text

    await world.until("2026-01-31T12:00+00:00")
    assert (await known(world)).status == "dormant"


async def test_a_name_of_300_signs_and_markdown_is_shown_short_and_plain(world: World) -> None:
    await world.join("nadia", rhythm="never")
    name = "**@everyone** \N{RIGHT-TO-LEFT OVERRIDE}" + "é" * 300
    async with world.database.begin() as tx:
        await tx.connection.execute(sa.update(ambassador).values(first_name=name))
    await world.until(DORMANT)
    [message] = world.letters("nadia")
    heading = message.text.splitlines()[0]
    assert len(heading) < 130
    assert "@everyone" not in heading
    assert "\N{RIGHT-TO-LEFT OVERRIDE}" not in heading
