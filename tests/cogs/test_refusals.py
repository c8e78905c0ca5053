"""When something breaks: a number for the person, a line for us."""

import re
from collections.abc import MutableMapping
from typing import Any

import pytest
import structlog

from bot.demo.simulator import Simulator
from cogs import help as help_cog
from cogs.components import Router, handlers
from cogs.help import leaves
from tests.cogs.worlds import World


@pytest.mark.broken
async def test_a_fault_gives_an_incident_number_that_is_in_the_log(
    town: Simulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_roots: object) -> object:
        raise RuntimeError("the disk of Nadia Fabre is full")

    monkeypatch.setattr(help_cog, "leaves", broken)
    await town.enter("nadia", locale="fr")

    with structlog.testing.capture_logs() as events:
        shown = await town.slash("nadia", "help")

    number = re.search(r"\*\*([0-9a-f]{8})\*\*", shown.text)
    assert number
    assert "Une erreur s’est produite de notre côté" in shown.text
    assert [event["incident"] for event in events if event["event"] == "incident"] == [number[1]]


def events(captured: list[MutableMapping[str, Any]], name: str) -> list[Any]:
    return [event for event in captured if event["event"] == name]


@pytest.mark.broken
async def test_a_database_that_is_gone_is_no_silence(
    town: Simulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def gone(_person: int) -> None:
        raise OSError("the database is gone")

    monkeypatch.setattr(town.bot, "language_of", gone)
    await town.enter("nadia", locale="fr")

    with structlog.testing.capture_logs() as captured:
        shown = await town.slash("nadia", "help")
        choices = await town.people["nadia"].autocomplete(
            town.channel("accueil"), "lead introduce", "country", "fra"
        )

    assert "Une erreur s’est produite de notre côté" in shown.text
    assert choices == []
    assert len(events(captured, "incident")) == 2


async def test_an_answer_that_discord_refuses_is_one_line_in_the_log(town: Simulator) -> None:
    await town.enter("nadia", locale="fr")
    callback = {"status": 404, "code": 10062, "message": "Unknown interaction", "times": None}
    town.env.inject_error("POST", "/interactions/*/callback", **callback)  # type: ignore[arg-type]

    with structlog.testing.capture_logs() as captured:
        await town.slash("nadia", "me")

    assert len(events(captured, "untold")) == 1


async def test_what_was_typed_shows_in_a_refusal_as_it_stands(world: World) -> None:
    typed = "**@everyone** `x` " + "é" * 500

    refused = await world.town.slash("camille", "campaign show", campaign=typed)

    assert r"\*\*@" in refused.text
    assert "@everyone" not in refused.text
    assert len(refused.text) < 400


async def test_the_word_that_is_pointed_at_is_not_escaped(world: World) -> None:
    refused = await world.town.slash("camille", "campaign new", audience="pays_x:GB")

    assert "`pays_x`" in refused.text
    assert "pays_x:GB\n^^^^^^" in refused.text


def suggesting(town: Simulator) -> list[tuple[str, str]]:
    """Every option that suggests something, with its command."""
    return [
        (leaf.qualified_name, option.display_name)
        for leaf in leaves(town.bot.tree.get_commands())
        for option in leaf.parameters
        if option.autocomplete
    ]


async def test_who_may_not_is_suggested_nothing_and_no_fault_is_logged(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    town = world.town
    await world.join("nadia")
    await town.enter("eve", locale="en-GB", moderator=True)
    options = suggesting(town)

    suggested = {
        option: await town.people["eve"].autocomplete(town.channel("accueil"), *option, "n")
        for option in options
    }

    public = {name for _, name in options if name in {"country", "audience"}}
    assert {name for (_, name), choices in suggested.items() if choices} <= public
    assert {name for _, name in options} >= {"for", "task", "number", "campaign", "audience"}
    assert caplog.records == []


async def test_no_two_cogs_handle_the_same_button(town: Simulator) -> None:
    verbs = [verb for cog in town.env.bot.cogs.values() for verb in handlers(cog)]  # type: ignore[attr-defined]
    assert len(verbs) == len(set(verbs)) > 0
    assert handlers(Router()) == {}
