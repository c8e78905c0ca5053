"""Discord's refusals of wrong messages, modals and commands."""

from typing import Any

import discord
import pytest
from discord import app_commands, ui

from tests.wire import LoopbackDiscord, Person
from tests.wire.bare_bot import BareBot, Login
from tests.wire.command_rules import check_commands, is_chat_name
from tests.wire.errors import ApiError
from tests.wire.modal_rules import check_modal
from tests.wire.values import Channel, Json


def command(**changes: object) -> Json:
    return {"name": "lead", "description": "Leads", "type": 1} | changes


def option(name: str, **changes: object) -> Json:
    return {"type": 3, "name": name, "description": "An option"} | changes


@pytest.mark.parametrize(
    ("name", "valid"),
    [
        ("présenter", True),
        ("pre\u0301senter", False),
        ("task-admin", True),
        ("récap", True),
        ("ไทย", True),
        ("l'annuaire", False),
        ("Lead", False),
        ("deux mots", False),
        ("", False),
        ("x" * 33, False),
    ],
)
def test_command_names_are_discords(name: str, valid: bool) -> None:
    assert is_chat_name(name) == valid


@pytest.mark.parametrize(
    ("wrong", "path"),
    [
        pytest.param(command(name="Lead"), ("0", "name"), id="capital"),
        pytest.param(
            command(name_localizations={"fr": "l'aide"}),
            ("0", "name_localizations", "fr"),
            id="apostrophe in a translation",
        ),
        pytest.param(
            command(description_localizations={"fr": "x" * 101}),
            ("0", "description_localizations", "fr"),
            id="long translation",
        ),
        pytest.param(command(description=""), ("0", "description"), id="no description"),
        pytest.param(
            command(options=[option(f"o{index}") for index in range(26)]),
            ("0", "options"),
            id="26 options",
        ),
        pytest.param(
            command(options=[option("a"), option("a")]),
            ("0", "options", "1", "name"),
            id="the same name twice",
        ),
        pytest.param(
            command(
                options=[
                    option("a", name_localizations={"fr": "nom"}),
                    option("b", name_localizations={"fr": "nom"}),
                ]
            ),
            ("0", "options", "1", "name"),
            id="the same translation twice",
        ),
        pytest.param(
            command(options=[option("a"), option("b", required=True)]),
            ("0", "options", "1"),
            id="required after optional",
        ),
    ],
)
def test_wrong_commands_are_refused_where_they_are_wrong(
    wrong: Json, path: tuple[str, ...]
) -> None:
    with pytest.raises(ApiError) as refused:
        check_commands([wrong])
    place = refused.value.errors
    for step in path:
        assert place is not None
        place = place[step]
    assert place is not None
    assert place["_errors"]


async def test_a_wrong_sync_is_explained_by_discord_py(login: Login) -> None:
    async with login() as bot:
        bot.tree.add_command(app_commands.Group(name="empty", description="x" * 101))
        with pytest.raises(app_commands.CommandSyncFailure, match="between 1 and 100 in length"):
            await bot.tree.sync()


def too_many_rows() -> ui.View:
    view = ui.View()
    for index in range(5):
        view.add_item(ui.Button(label="x" * 81, custom_id=str(index), row=index))
    return view


def twins() -> ui.View:
    view = ui.View()
    for _ in range(2):
        view.add_item(ui.Button(label="Twin", custom_id="same"))
    return view


def long_layout() -> ui.LayoutView:
    view = ui.LayoutView()
    for _ in range(2):
        view.add_item(ui.TextDisplay("x" * 2001))
    return view


async def test_wrong_messages_are_refused(channel: Channel, login: Login) -> None:
    async with login() as bot:
        place = bot.get_partial_messageable(channel.id)
        with pytest.raises(discord.HTTPException, match="between 0 and 2000"):
            await place.send("x" * 2001)
        with pytest.raises(discord.HTTPException, match="empty message"):
            await place.send("")
        with pytest.raises(discord.HTTPException, match="between 0 and 80"):
            await place.send("rows", view=too_many_rows())
        with pytest.raises(discord.HTTPException, match="cannot be duplicated"):
            await place.send("twins", view=twins())
        with pytest.raises(discord.HTTPException, match="maximum number of displayable"):
            await place.send(view=long_layout())


async def test_a_layout_cannot_be_mixed_with_content(
    loopback: LoopbackDiscord, channel: Channel, login: Login
) -> None:
    async with login() as bot:
        sent = await bot.get_partial_messageable(channel.id).send("words")
        view = ui.LayoutView()
        view.add_item(ui.TextDisplay("more"))
        with pytest.raises(discord.HTTPException, match="cannot be used when using"):
            await sent.edit(view=view)
        await sent.edit(content=None, view=view)
    assert [one.text for one in loopback.messages(channel)] == ["more"]


@pytest.mark.parametrize(
    "wrong",
    [
        pytest.param({"title": "x" * 46}, id="title"),
        pytest.param({"components": [{"type": 10, "content": "x"}] * 6}, id="six parts"),
        pytest.param(
            {
                "components": [
                    {
                        "type": 18,
                        "label": "x" * 46,
                        "component": {"type": 4, "custom_id": "a", "style": 1},
                    }
                ]
            },
            id="label",
        ),
    ],
)
def test_wrong_modals_are_refused(wrong: Json) -> None:
    right = {"title": "T", "custom_id": "c", "components": [{"type": 10, "content": "x"}]}
    check_modal(right)
    with pytest.raises(ApiError, match="50035"):
        check_modal(right | wrong)


def refusing(bot: BareBot) -> list[discord.HTTPException]:
    """Add a command whose modal answers with a modal, and gather the refusal."""
    refused: list[discord.HTTPException] = []

    class Twice(ui.Modal, title="Twice"):
        more: ui.TextDisplay[Any] = ui.TextDisplay("Go on")

        async def on_submit(self, interaction: discord.Interaction) -> None:
            try:
                await interaction.response.send_modal(Twice())
            except discord.HTTPException as error:
                refused.append(error)
            await interaction.response.send_message("sorry")

    @bot.tree.command()
    async def twice(interaction: discord.Interaction) -> None:
        """Ask twice."""
        await interaction.response.send_modal(Twice())

    return refused


async def test_a_modal_cannot_answer_a_modal(channel: Channel, login: Login, alice: Person) -> None:
    async with login() as bot:
        refused = refusing(bot)
        await bot.tree.sync()
        reply = await alice.submit(await alice.slash(channel, "twice"), {})
    assert reply.text == "sorry"
    assert [one.code for one in refused] == [50035]
