"""What Discord is told of the commands: names, descriptions, and only when they changed."""

from collections.abc import Iterator
from typing import Any

import pytest
from discord.app_commands.commands import validate_name

from bot.demo.simulator import Simulator
from cogs.commands import Translator
from storage.database import Database
from tests.wiring import wire

Spec = dict[str, Any]


@pytest.fixture
async def payload(town: Simulator) -> list[Spec]:
    tree = town.env.bot.tree  # type: ignore[attr-defined]
    return [await root.get_translated_payload(tree, Translator()) for root in tree.get_commands()]


def everything(specs: list[Spec]) -> Iterator[list[Spec]]:
    """Yield siblings: the commands, then each one's verbs or options."""
    yield specs
    for spec in specs:
        yield from everything(spec.get("options") or [])


async def test_every_localised_name_is_valid_and_unique_among_its_siblings(
    payload: list[Spec],
) -> None:
    for siblings in everything(payload):
        for locale in ("fr", None):
            names = [spec["name_localizations"].get(locale, spec["name"]) for spec in siblings]
            assert [validate_name(name) for name in names] == names
            assert len(set(names)) == len(names)


async def test_every_command_and_option_is_named_and_described_in_french(
    payload: list[Spec],
) -> None:
    for siblings in everything(payload):
        for spec in siblings:
            assert set(spec["name_localizations"]) == {"fr"}, spec["name"]
            assert set(spec["description_localizations"]) == {"fr"}, spec["name"]


async def test_every_description_fits(payload: list[Spec]) -> None:
    for siblings in everything(payload):
        for spec in siblings:
            texts = [spec["description"], *spec["description_localizations"].values()]
            assert all(1 <= len(text) <= 100 for text in texts), spec["name"]


def syncs(town: Simulator) -> int:
    return sum(entry.method == "PUT" for entry in town.env.http_requests)


async def test_commands_are_synced_once_until_they_change(
    town: Simulator, sqlite: Database
) -> None:
    assert syncs(town) == 1
    await town.restart(wire(sqlite))
    assert syncs(town) == 1
    async with sqlite.begin() as tx:
        await tx.commands.record(town.env.bot.application_id or 0, "other", now=town.env.now())
    await town.restart(wire(sqlite))
    assert syncs(town) == 2


def fixed_values(specs: list[Spec]) -> Iterator[Spec]:
    """Yield the fixed values of every option."""
    for siblings in everything(specs):
        for spec in siblings:
            yield from spec.get("choices") or []


async def test_every_fixed_value_is_named_in_french(payload: list[Spec]) -> None:
    found = list(fixed_values(payload))
    assert {choice["name"] for choice in found} >= {"open", "Digital"}
    for choice in found:
        assert set(choice["name_localizations"]) == {"fr"}, choice["name"]
        assert len(choice["name_localizations"]["fr"]) <= 100
