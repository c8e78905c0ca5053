"""When something breaks: a number for the person, a line for us."""

import re

import pytest
import structlog

from bot.demo.simulator import Simulator
from cogs import help as help_cog
from cogs.components import Router, handlers


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


async def test_no_two_cogs_handle_the_same_button(town: Simulator) -> None:
    verbs = [verb for cog in town.env.bot.cogs.values() for verb in handlers(cog)]  # type: ignore[attr-defined]
    assert len(verbs) == len(set(verbs)) > 0
    assert handlers(Router()) == {}
