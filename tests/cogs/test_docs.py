"""The guides and the README say what there is, and nothing else."""

import re
from importlib.resources import files
from pathlib import Path

import pytest

from bot.demo.simulator import Simulator
from bot.demo.stage import SHORT, Guest, Stage
from bot.i18n import Language, Words
from bot.settings import PREFIX, BotSettings
from cogs.help import leaves, path
from tests.bench.answers import calls

ROOT = Path(__file__).parents[2]
GUIDES = {
    Language.EN: ("ambassadors.md", "coordinators.md"),
    Language.FR: ("ambassadeurs.md", "coordinateurs.md"),
}
COMMAND = re.compile(r"`/([^`]+)`")
IN_MESSAGES = re.compile(r"(?:`|\*\*)/([^`*]+)(?:`|\*\*)")


@pytest.mark.parametrize("language", list(Language))
async def test_the_guides_name_every_command_and_no_other(
    town: Simulator, language: Language
) -> None:
    guides = [(ROOT / "docs" / name).read_text(encoding="utf-8") for name in GUIDES[language]]
    named = {command for guide in guides for command in COMMAND.findall(guide)}
    words = Words(language)
    assert named == {path(leaf, words) for leaf in leaves(town.bot.tree.get_commands())}


@pytest.mark.parametrize("language", list(Language))
async def test_messages_name_only_commands_that_there_are(
    town: Simulator, language: Language
) -> None:
    catalogue = files("bot.i18n").joinpath(f"{language}.ftl").read_text(encoding="utf-8")
    named = set(IN_MESSAGES.findall(catalogue))
    words = Words(language)
    assert named
    assert named <= {path(leaf, words) for leaf in leaves(town.bot.tree.get_commands())}


def test_the_readme_explains_every_setting() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    explained = set(re.findall(rf"^\| `({PREFIX}\w+)`", readme, re.MULTILINE))
    assert explained == {f"{PREFIX}{name.upper()}" for name in BotSettings.model_fields}


def test_the_pictures_of_the_readme_are_there() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    pictures = re.findall(r"!\[[^]]+\]\(([^)]+)\)", readme)
    assert pictures
    assert [name for name in pictures if not (ROOT / name).exists()] == []


async def test_the_answers_of_every_command_are_measured(town: Simulator) -> None:
    await town.enter("a", locale="fr")
    guest = Guest(handle="a", name="A", locale="fr", code="")
    stage = Stage(
        driver=town, scale=SHORT, roster=b"", setup_code="", seed=1, guests=(guest, guest)
    )
    measured = {command for _, command, _ in calls(stage)}
    assert measured == {leaf.qualified_name for leaf in leaves(town.bot.tree.get_commands())}
