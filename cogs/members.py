"""``/roster show · add · note``: one person of the roster."""

import json
from datetime import date
from io import BytesIO
from typing import Any

import discord
from discord import app_commands
from discord.app_commands import Choice, Range
from discord.ext import commands
from discord.utils import utcnow

from bot.ambassadors.model import Ambassador, AmbassadorId, Sector
from bot.ambassadors.naming import Naming
from bot.i18n import Language
from bot.members.adding import Adding
from bot.members.model import Added, Alike, Newcomer, Outcome, Taken, Touch, TouchKind
from bot.members.service import MemberDesk
from bot.networks.model import Network
from cogs.answers import AnyInteraction, answer, put, replace, words_of
from cogs.cards import Card
from cogs.commands import choices, command
from cogs.components import message_of, on, typed
from cogs.gate import Gate
from cogs.lead_options import countries
from cogs.member_cards import dossier_card, name_of, notes_card
from cogs.member_edit_cards import alike_card, taken_card, unreadable_card
from cogs.member_forms import VALUE_CHARACTERS, note_form, person_in
from cogs.people import PersonOption

Text = Range[str, 1, VALUE_CHARACTERS]


class MemberCommands(commands.Cog):
    """Shows people to coordinators, takes them in, keeps notes of them."""

    def __init__(self, gate: Gate, naming: Naming, desk: MemberDesk, adding: Adding) -> None:
        self._gate = gate
        self._people = PersonOption(gate, naming)
        self._desk = desk
        self._adding = adding

    async def suggest(self, interaction: AnyInteraction, current: str) -> list[Choice[str]]:
        """Suggest the network's people."""
        return await self._people.suggest(interaction, current)

    @command("roster", "show")
    @app_commands.autocomplete(person=suggest)
    async def show(self, interaction: AnyInteraction, person: str) -> None:
        """Show a person."""
        network, _ = await self._gate.coordinator(interaction)
        found = await self._people.find(network, person)
        dossier = await self._desk.show(network, found.id)
        await answer(interaction, dossier_card(dossier, words_of(interaction)))

    @on("member-show")
    async def show_again(self, interaction: AnyInteraction, argument: str) -> None:
        """Show one from a button."""
        network, _ = await self._gate.coordinator(interaction)
        dossier = await self._desk.show(network, AmbassadorId(int(argument)))
        await answer(interaction, dossier_card(dossier, words_of(interaction)))

    @command("roster", "note")
    @app_commands.autocomplete(person=suggest)
    async def note(self, interaction: AnyInteraction, person: str) -> None:
        """Open the form for a note."""
        network, _ = await self._gate.coordinator(interaction)
        await self._ask_note(interaction, network, await self._people.find(network, person))

    @on("member-note")
    async def note_again(self, interaction: AnyInteraction, argument: str) -> None:
        """Open it from a button."""
        network, _ = await self._gate.coordinator(interaction)
        await self._ask_note(interaction, network, await self._people.find(network, f"#{argument}"))

    @on("member-noted")
    async def noted(self, interaction: AnyInteraction, argument: str) -> None:
        """Keep the note, and show the person with it."""
        network, actor = await self._gate.coordinator(interaction)
        said = typed(interaction)
        touch = Touch(
            ambassador_id=AmbassadorId(int(argument)),
            kind=TouchKind(said["kind"]),
            text=said["text"].strip(),
            day=date.fromisoformat(said["day"]),
            actor=actor,
            at=utcnow(),
        )
        person = await self._desk.note(network, touch)
        words = words_of(interaction)
        dossier = await self._desk.show(network, person.id)
        noted = words("member-noted", name=name_of(person))
        await put(interaction, dossier_card(dossier, words, said=noted))

    @on("member-notes")
    async def notes(self, interaction: AnyInteraction, argument: str) -> None:
        """Show a page of somebody's notes."""
        network, _ = await self._gate.coordinator(interaction)
        ambassador_id, number = person_in(argument)
        page = await self._desk.notes(network, ambassador_id, int(number or 1))
        await put(interaction, notes_card(page, words_of(interaction)))

    @command("roster", "add")
    @app_commands.choices(sector=choices("sector", Sector), language=choices("language", Language))
    @app_commands.autocomplete(country=countries, sponsor=suggest)
    async def add(  # noqa: PLR0913, PLR0917 -- one for each option
        self,
        interaction: AnyInteraction,
        last_name: Text,
        first_name: Text = "",
        email: Text = "",
        company: Text = "",
        function: Text = "",
        city: Text = "",
        country: Text = "",
        sector: str = "",
        language: str = "",
        sponsor: str = "",
    ) -> None:
        """Take somebody in, unless the roster has them, or perhaps has them."""
        network, actor = await self._gate.coordinator(interaction)
        by = await self._people.find(network, sponsor) if sponsor else None
        said = {
            "first_name": first_name,
            "last_name": last_name,
            "email": email,
            "company": company,
            "function": function,
            "city": city,
            "country": country,
            "sectors": sector,
            "language": language,
        }
        newcomer = Newcomer(said=said, sponsor_id=by.id if by else None)
        outcome = await self._adding.add(network, newcomer, actor=actor, now=utcnow())
        if isinstance(outcome, Alike):
            # What was typed stays with the question, so that confirming needs nothing from memory.
            words = words_of(interaction)
            kept = discord.File(BytesIO(packed(newcomer)), words("member-file"))
            name = " ".join(filter(None, (first_name, last_name)))
            card = alike_card(outcome.people, name, kept.filename, words)
            await answer(interaction, card, files=[kept])
        else:
            await answer(interaction, await self._added(interaction, network, outcome))

    @on("member-add")
    async def add_anyway(self, interaction: AnyInteraction, _argument: str) -> None:
        """Take in whom the file under the question describes: they are somebody else."""
        network, actor = await self._gate.coordinator(interaction)
        await interaction.response.defer()
        newcomer = unpacked(await message_of(interaction).attachments[0].read())
        outcome = await self._adding.add(network, newcomer, actor=actor, now=utcnow())
        await replace(interaction, await self._added(interaction, network, outcome))

    @on("member-add-cancel")
    async def add_not(self, interaction: AnyInteraction, _argument: str) -> None:
        """Forget the question."""
        await self._gate.coordinator(interaction)
        await replace(interaction, Card(words_of(interaction)("member-add-cancelled")))

    async def _added(self, interaction: AnyInteraction, network: Network, outcome: Outcome) -> Card:
        words = words_of(interaction)
        if isinstance(outcome, Added):
            dossier = await self._desk.show(network, outcome.person.id)
            added = words("member-added", name=name_of(outcome.person))
            return dossier_card(dossier, words, said=added)
        if isinstance(outcome, Taken):
            return taken_card(outcome.person, words)
        return unreadable_card(() if isinstance(outcome, Alike) else outcome.problems, words)

    async def _ask_note(
        self, interaction: AnyInteraction, network: Network, person: Ambassador
    ) -> None:
        today = utcnow().astimezone(network.zone).date()
        await interaction.response.send_modal(note_form(person, today, words_of(interaction)))


def packed(newcomer: Newcomer) -> bytes:
    """Return what was typed of somebody, to be kept in a file."""
    kept = {"said": dict(newcomer.said), "sponsor_id": newcomer.sponsor_id}
    return json.dumps(kept, ensure_ascii=False, indent=1).encode()


def unpacked(content: bytes) -> Newcomer:
    """Return whom :func:`packed` describes, to be added whoever is like them."""
    kept: dict[str, Any] = json.loads(content)
    return Newcomer(said=kept["said"], sponsor_id=kept["sponsor_id"], anyway=True)
