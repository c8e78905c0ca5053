"""A small bot that uses of discord.py what the loopback must serve; also a program of its own."""

import asyncio
import os
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from io import BytesIO
from typing import Any

import discord
from discord import app_commands
from discord.gateway import DiscordWebSocket
from discord.http import Route
from yarl import URL

Root = app_commands.Command[Any, ..., Any] | app_commands.Group


def point_at(api_url: str, gateway_url: str) -> None:
    """Send discord.py's requests to another Discord."""
    Route.BASE = api_url
    DiscordWebSocket.DEFAULT_GATEWAY = URL(gateway_url)


class Form(discord.ui.Modal, title="A company"):
    name: discord.ui.Label["Form"] = discord.ui.Label(
        text="Name", component=discord.ui.TextInput(custom_id="name", max_length=40)
    )
    sector: discord.ui.Label["Form"] = discord.ui.Label(
        text="Sector",
        component=discord.ui.Select(
            custom_id="sector", options=[discord.SelectOption(label="Sea", value="maritime")]
        ),
    )
    whom: discord.ui.Label["Form"] = discord.ui.Label(
        text="Whom", component=discord.ui.UserSelect(custom_id="whom")
    )
    file: discord.ui.Label["Form"] = discord.ui.Label(
        text="File", component=discord.ui.FileUpload(custom_id="file", required=False)
    )
    sure: discord.ui.Label["Form"] = discord.ui.Label(
        text="Sure", component=discord.ui.Checkbox(custom_id="sure")
    )

    async def on_submit(self, interaction: discord.Interaction) -> None:
        sector, whom, file, name, sure = (
            part.component for part in (self.sector, self.whom, self.file, self.name, self.sure)
        )
        assert isinstance(name, discord.ui.TextInput)
        assert isinstance(sector, discord.ui.Select)
        assert isinstance(whom, discord.ui.UserSelect)
        assert isinstance(file, discord.ui.FileUpload)
        assert isinstance(sure, discord.ui.Checkbox)
        contents = [await one.read() for one in file.values]
        said = [name.value, sector.values, [str(one) for one in whom.values], contents, sure.value]
        await interaction.response.send_message(repr(said), ephemeral=True)


class Sectors(discord.ui.Select[Any]):
    def __init__(self) -> None:
        options = [discord.SelectOption(label="Sea", value="maritime")]
        super().__init__(custom_id="sectors", options=options)

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        await interaction.response.defer()
        await interaction.followup.send(" ".join(self.values), ephemeral=True)


class Panel(discord.ui.LayoutView):
    def __init__(self) -> None:
        super().__init__(timeout=None)
        row: discord.ui.ActionRow[Panel] = discord.ui.ActionRow()
        press: discord.ui.Button[Panel] = discord.ui.Button(label="Press", custom_id="press")
        press.callback = self.press  # type: ignore[method-assign]
        self.add_item(discord.ui.Container(discord.ui.TextDisplay("Not pressed")))
        self.add_item(row.add_item(press))
        self.add_item(discord.ui.ActionRow(Sectors()))

    async def press(self, interaction: discord.Interaction) -> None:
        view = discord.ui.LayoutView()
        view.add_item(discord.ui.TextDisplay("Pressed"))
        await interaction.response.edit_message(view=view)


class BareBot(discord.Client):
    def __init__(self) -> None:
        intents = discord.Intents.default() | discord.Intents(members=True)
        super().__init__(intents=intents, guild_ready_timeout=0.02)
        self.tree = app_commands.CommandTree(self)
        self.welcomed = asyncio.Event()
        roots: tuple[Root, ...] = (hello, slow, form, panel, read, search)
        for command in roots:
            self.tree.add_command(command)

    async def setup_hook(self) -> None:
        await self.tree.set_translator(French())
        await self.tree.sync()

    async def before_identify_hook(
        self, shard_id: int | None, *, initial: bool = False
    ) -> None: ...

    async def on_ready(self) -> None:
        self.welcomed.set()


class French(app_commands.Translator):
    async def translate(
        self,
        string: app_commands.locale_str,
        locale: discord.Locale,
        context: app_commands.TranslationContextTypes,
    ) -> str | None:
        return string.extras.get("fr") if locale is discord.Locale.french else None


hello = app_commands.Group(name="hello", description="Greetings")


@hello.command(name=app_commands.locale_str("say", fr="dire"))
async def say(interaction: discord.Interaction, name: str, times: int = 1) -> None:
    """Greet."""
    place = interaction.guild.name if interaction.guild else "private"
    words = f"{interaction.locale} {interaction.user.display_name} {name} {times} {place}"
    await interaction.response.send_message(words)


@app_commands.command()
async def slow(interaction: discord.Interaction) -> None:
    """Answer later."""
    await interaction.response.defer(ephemeral=True)
    await interaction.followup.send("first")
    await interaction.followup.send("second", ephemeral=True)


@app_commands.command()
async def form(interaction: discord.Interaction) -> None:
    """Ask."""
    await interaction.response.send_modal(Form())


@app_commands.command()
async def panel(interaction: discord.Interaction) -> None:
    """Show a button."""
    await interaction.response.send_message(view=Panel())


@app_commands.command()
async def read(interaction: discord.Interaction, file: discord.Attachment) -> None:
    """Read a file and send one."""
    content = await file.read()
    back = discord.File(fp=BytesIO(content[::-1]), filename="back.txt")
    await interaction.response.send_message(content.decode(), file=back)


@app_commands.command()
async def search(interaction: discord.Interaction, company: str) -> None:
    """Find a company."""
    await interaction.response.send_message(company)


@search.autocomplete("company")
async def companies(
    interaction: discord.Interaction, current: str
) -> list[app_commands.Choice[str]]:
    return [app_commands.Choice(name=f"{current}!", value=current)]


Login = Callable[[], AbstractAsyncContextManager[BareBot]]


async def main() -> None:
    """Run until killed."""
    point_at(os.environ["MASSILIA_DISCORD_API_URL"], os.environ["MASSILIA_DISCORD_GATEWAY_URL"])
    async with BareBot() as bot:
        await bot.start(os.environ["MASSILIA_DISCORD_TOKEN"])


if __name__ == "__main__":
    asyncio.run(main())
