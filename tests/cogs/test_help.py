"""``/help`` as people read it."""

from bot.demo.simulator import Simulator
from cogs.cards import TEXT_LIMIT
from tests.cogs.worlds import World


async def test_help_is_read_in_french(town: Simulator) -> None:
    await town.enter("nadia", locale="fr")

    shown = await town.slash("nadia", "help")

    assert shown.private
    assert "**/aide** · Ce que l’on peut faire ici" in shown.text


async def test_help_is_read_in_english(town: Simulator) -> None:
    await town.enter("oliver", locale="en-GB")

    shown = await town.slash("oliver", "help")

    assert "**/help** · What you can do here, and how" in shown.text


async def test_help_is_read_in_french_by_who_speaks_neither(town: Simulator) -> None:
    await town.enter("giulia", locale="it")

    assert "**/aide**" in (await town.slash("giulia", "help")).text


async def test_coordinators_find_their_own_commands_too(world: World) -> None:
    town = world.town
    await town.enter("olga", locale="en-GB", coordinator=True)
    await town.enter("nadia", locale="fr")

    french = await town.slash("camille", "help")
    english = await town.slash("olga", "help")
    hers = await town.slash("nadia", "help")

    assert "**/réseau configurer** · " in french.text
    assert "**/campagne annuler** · " in french.text
    assert "And as a coordinator, on the server:" in english.text
    assert "**/task-admin review** · " in english.text
    assert "**/campaign cancel** · " in english.text
    assert len(french.text) < TEXT_LIMIT  # nothing was cut off
    assert "/campagne" not in hers.text
