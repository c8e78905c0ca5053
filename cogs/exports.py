"""``/roster export``: the people of the network as a file, for its coordinators."""

from io import BytesIO

import discord
from discord import app_commands, ui
from discord.ext import commands
from discord.utils import utcnow

from bot.exports.model import Format
from bot.exports.service import ExportDesk, Request
from bot.i18n import Words
from cogs.answers import AnyInteraction, answer, wait, words_of
from cogs.audience_option import AudienceOption
from cogs.cards import Card, title
from cogs.commands import choices, command
from cogs.gate import Gate


class ExportCommands(commands.Cog):
    """Taking people out of the network as a file, to the one who asked alone."""

    def __init__(self, gate: Gate, exports: ExportDesk, audiences: AudienceOption) -> None:
        self._gate = gate
        self._exports = exports
        self._audiences = audiences

    async def suggest_audience(
        self, interaction: AnyInteraction, current: str
    ) -> list[app_commands.Choice[str]]:
        """Suggest how an audience goes on."""
        return await self._audiences.suggest(interaction, current)

    @command("roster", "export")
    @app_commands.choices(format_=choices("export-format", Format))
    @app_commands.autocomplete(audience=suggest_audience)
    async def export(self, interaction: AnyInteraction, format_: str, audience: str = "") -> None:
        """Give the people of ``audience``, or all members, as a file."""
        network, actor = await self._gate.coordinator(interaction)
        await wait(interaction)
        now, words, wanted = utcnow(), words_of(interaction), Format(format_)
        said = Words(wanted.language(words.language))
        request = Request(
            audience=audience, format=wanted, words=said, most_bytes=interaction.filesize_limit
        )
        export = await self._exports.export(network, request, actor=actor, now=now)
        day = now.astimezone(network.zone).date()
        name = f"{said('export-file')}-{day}.{wanted.suffix}"
        people = words("export-people", count=export.people)
        card = Card(
            title(words("export-title")),
            "\n".join([people, words(f"export-format-{wanted}")]),
            ui.File(f"attachment://{name}"),
            words("export-personal"),
        )
        await answer(interaction, card, files=[discord.File(BytesIO(export.content), name)])
