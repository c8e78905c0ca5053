"""``/help`` as people read it."""

from bot.demo.simulator import Simulator


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
