"""A break as people take it under ``/me``, and what reaches them meanwhile."""

import pytest

from cogs.components import GoneError
from cogs.pausing import months_in
from storage.audit import audit
from tests.cogs.tasking import Tasking
from tests.cogs.test_dormancy import known
from tests.cogs.test_members import suspended
from tests.cogs.worlds import World


async def test_a_break_is_taken_and_ended_under_me(world: World) -> None:
    await world.join("nadia")
    me = await world.town.slash("nadia", "me")
    question = await world.town.click("nadia", me, "pause-ask")
    assert list(question.buttons.values()) == ["Un mois", "3 mois", "6 mois"]
    begun = await world.town.click("nadia", question, "pause-for:3")
    assert "Votre pause dure jusqu’au" in begun.text
    assert str((await known(world)).paused_until) == "2026-03-31 22:00:00+00:00"

    me = await world.town.whisper("nadia", "me")
    assert "En pause jusqu’au" in me.text
    assert "Faire une pause" not in me.buttons.values()
    back = await world.town.click("nadia", me, "pause-end")
    assert back.text.startswith("Heureux de vous retrouver !")
    assert (await known(world)).paused_until is None
    assert "En pause" not in (await world.town.slash("nadia", "me")).text
    assert (await world.column(audit.c.action))[-2:] == ["ambassador.pause", "ambassador.resume"]
    log = await world.town.slash("camille", "network audit")
    assert "Pause terminée" in log.text
    assert "Pause jusqu’au" in log.text


@pytest.mark.parametrize("argument", ["", "0", "2", "-1", "999", "x"])
def test_nobody_takes_a_break_of_another_length(argument: str) -> None:
    with pytest.raises(GoneError):
        months_in(argument)


async def test_nothing_comes_on_a_break_and_what_waited_comes_at_its_end(world: World) -> None:
    tasking = Tasking(world)
    await world.join("nadia")
    await tasking.by_day()
    await tasking.create(deadline="20/01/2026")
    await world.town.click("nadia", tasking.post(), "task-take")
    me = await world.town.slash("nadia", "me")
    question = await world.town.click("nadia", me, "pause-ask")
    begun = await world.town.click("nadia", question, "pause-for:1")

    await world.until("2026-01-31T12:00+00:00")  # over the task's deadline and four Mondays
    assert world.letters("nadia") == []

    await world.town.click("nadia", begun, "pause-end")
    await world.town.env.settle()
    assert [each.text.splitlines()[0] for each in world.letters("nadia")] == ["## Salon nautique"]


async def test_a_break_that_is_over_ends_by_itself(world: World) -> None:
    tasking = Tasking(world)
    await world.join("nadia", rhythm="never")
    await tasking.by_day()
    await tasking.create()
    await world.town.click("nadia", tasking.post(), "task-take")
    me = await world.town.slash("nadia", "me")
    question = await world.town.click("nadia", me, "pause-ask")
    await world.town.click("nadia", question, "pause-for:1")
    await world.until("2026-02-01T06:59+00:00")
    assert world.letters("nadia") == []
    await world.until("2026-02-01T07:00+00:00")  # eight in Paris
    assert len(world.letters("nadia")) == 1


async def test_that_one_is_suspended_is_told_on_a_break_too(world: World) -> None:
    await world.join("nadia")
    await Tasking(world).by_day()
    me = await world.town.slash("nadia", "me")
    question = await world.town.click("nadia", me, "pause-ask")
    await world.town.click("nadia", question, "pause-for:6")
    await suspended(world)
    await world.town.tick()
    [letter] = world.letters("nadia")
    assert "suspendue" in letter.text


async def test_who_is_on_a_break_is_found_by_the_audience(world: World) -> None:
    await world.join("oliver", locale="en-GB")
    me = await world.town.slash("oliver", "me")
    question = await world.town.click("oliver", me, "pause-ask")
    assert list(question.buttons.values()) == ["One month", "3 months", "6 months"]
    await world.town.click("oliver", question, "pause-for:1")
    shown = await world.town.slash("camille", "audience show", audience="status:paused")
    assert "Oliver" in shown.text
