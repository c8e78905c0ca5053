"""Whatever somebody clicks, sends or types: the server decides who may."""

from typing import Any

import discord
import pytest
import sqlalchemy as sa
from discord import AppCommandOptionType as Kind
from discord.app_commands import Parameter
from discord.ui import Button, View

from bot.demo.driver import Shown
from bot.demo.simulator import Simulator
from bot.networks.model import NetworkSettings
from cogs.commands import COORDINATORS_ROOTS
from cogs.components import handlers
from cogs.help import leaves
from storage.activity import activity
from storage.ambassadors import ambassador
from tests.cogs.worlds import World, joining

OPEN = {
    *("join-open", "join-code", "join-continue", "join-form", "join-newcomer"),
    *("apply-open", "apply-begin", "apply-correct", "apply-form", "apply-write"),
    *("messages-stop", "messages-start"),
    *("join", "apply", "help", "privacy notice"),
}
"""What anybody may do: come in or ask to, and have no more messages."""
AMBASSADORS = {
    *("me-open", "consent-say", "leaderboard-mine"),
    *("directory", "directory-page", "directory-mine", "directory-choose", "directory-show"),
    *("lead-form", "lead-mine", "lead-sent", "guide-open"),
    *("profile-mine", "profile-step", "profile-form", "profile-said"),
    *("tasks-mine", "task-take", "task-give-back", "task-done", "task-report"),
    *("pause-ask", "pause-for", "pause-end", "leave-confirm", "come-back", "leave"),
    *("dormancy-back", "dormancy-take", "dormancy-pause", "invite-draw"),
    *("privacy-erase-sure", "privacy-erase", "privacy-erase-cancel", "privacy erase"),
    "privacy export",
    *("me", "invite", "tasks", "lead introduce", "lead mine", "lead show"),
}
"""What everybody may do who has joined; all else is the coordinators'."""
NOT_JOINED = "You are not in the network yet"
UNKNOWN = "This network knows nothing of you"
"""What strangers read who ask for their data: those may have who only applied."""
NOT_COORDINATOR = (
    "Only this network’s coordinators can do that",
    "Only someone who manages this server",
)
VALUES: dict[Kind, Any] = {
    Kind.string: "1",
    Kind.integer: 1,
    Kind.attachment: ("roster.csv", b"Nom;Courriel\r\nx;x@y.example\r\n"),
}


@pytest.fixture
async def visited(world: World) -> World:
    """A network with the ambassador ``oliver`` and the stranger ``eve``, whose menus have all."""
    for person in ("oliver", "eve"):
        await world.town.enter(person, locale="en-GB", moderator=True)
    form = await world.town.slash("oliver", "join", code=await world.invite("oliver"))
    await world.town.submit("oliver", form, joining("en-GB"))
    return world


def verbs_of(town: Simulator) -> set[str]:
    """All that a custom id may call."""
    return {verb for cog in town.bot.cogs.values() for verb in handlers(cog)}


async def clicked(town: Simulator, person: str, verbs: set[str]) -> dict[str, str]:
    """What ``person`` reads who calls ``verbs`` by buttons of their own making."""
    return {verb: (await town.click(person, await forged(town, verb), verb)).text for verb in verbs}


async def forged(town: Simulator, verb: str) -> Shown:
    """A message with a button that calls ``verb``; a form that is sent comes the same way."""
    channel = town.bot.get_channel(town.channel("accueil").id)
    assert isinstance(channel, discord.TextChannel)
    view = View(timeout=None)
    view.add_item(Button(label="…", custom_id=f"{verb}:1"))
    await channel.send(view=view)
    return town.posts("accueil")[-1]


def refused(text: str) -> bool:
    """Tell whether somebody reads that they have not joined."""
    return NOT_JOINED in text or UNKNOWN in text


def value(option: Parameter, town: Simulator) -> Any:
    if option.type is Kind.user:
        return town.account("eve")
    return option.choices[0].value if option.choices else VALUES[option.type]


async def typed(town: Simulator, person: str) -> dict[str, str]:
    """What ``person`` reads who types every command there is."""
    said = {}
    for leaf in leaves(town.bot.tree.get_commands()):
        options = {
            each.display_name: value(each, town) for each in leaf.parameters if each.required
        }
        said[leaf.qualified_name] = (await town.slash(person, leaf.qualified_name, **options)).text
    return said


async def test_every_button_and_form_of_the_coordinators_refuses_others(visited: World) -> None:
    for person in ("eve", "oliver"):
        verbs = verbs_of(visited.town) - OPEN - AMBASSADORS
        said = await clicked(visited.town, person, verbs)
        assert {verb for verb in verbs if not said[verb].startswith(NOT_COORDINATOR)} == set()


async def test_every_button_and_form_of_ambassadors_refuses_who_has_not_joined(
    visited: World,
) -> None:
    verbs = verbs_of(visited.town) & AMBASSADORS
    said = await clicked(visited.town, "eve", verbs)
    assert {verb for verb in verbs if not refused(said[verb])} == set()


async def test_every_command_refuses_whom_it_is_not_for(visited: World) -> None:
    for person in ("eve", "oliver"):
        said = await typed(visited.town, person)
        coordinators = {name for name in said if name.partition(" ")[0] in COORDINATORS_ROOTS}
        assert coordinators == said.keys() - OPEN - AMBASSADORS
        let_in = {name for name in coordinators if not said[name].startswith(NOT_COORDINATOR)}
        assert let_in == set()
    said = await typed(visited.town, "eve")
    assert {name for name in said.keys() & AMBASSADORS if not refused(said[name])} == set()


@pytest.mark.parametrize(
    ("status", "french", "english"),
    [
        ("suspended", "Votre participation est suspendue", "Your membership is suspended"),
        ("left", "Vous pouvez y revenir d’un clic", "You can come back with one click"),
    ],
)
async def test_who_is_suspended_or_left_is_told_so(
    world: World, status: str, french: str, english: str
) -> None:
    await world.join("nadia")
    await world.join("oliver", locale="en-GB")
    async with world.database.begin() as tx:
        await tx.connection.execute(sa.update(ambassador).values(status=status))

    assert french in (await world.town.slash("nadia", "me")).text
    assert english in (await world.town.whisper("oliver", "tasks")).text


async def test_a_server_without_a_network_is_no_private_message(world: World) -> None:
    await world.join("oliver", locale="en-GB")
    async with world.database.begin() as tx:
        elsewhere = world.network.adopted_by(1, NetworkSettings(), now=world.town.env.now())
        await tx.networks.save(elsewhere)

    assert NOT_JOINED in (await world.town.slash("oliver", "me")).text
    assert NOT_JOINED not in (await world.town.whisper("oliver", "me")).text


async def active_days(world: World) -> list[str]:
    async with world.database.read() as tx:
        query = sa.select(activity.c.day).order_by(activity.c.day)
        return [str(day) for day in await tx.connection.scalars(query)]


async def test_joining_commands_and_clicks_are_activity_and_receiving_is_none(
    world: World,
) -> None:
    await world.join("nadia")
    assert await active_days(world) == ["2026-01-01"]

    await world.until("2026-01-12T12:00+00:00")  # two digests later
    assert await active_days(world) == ["2026-01-01"]

    card = await world.town.whisper("nadia", "me")
    await world.until("2026-01-13T12:00+00:00")
    await world.town.click("nadia", card, "consent-say:private-messages.no")
    assert await active_days(world) == ["2026-01-01", "2026-01-12", "2026-01-13"]
