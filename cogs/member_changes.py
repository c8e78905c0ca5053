"""``/roster edit · suspend · restore · rebind``: changing one person of the roster."""

import discord
from discord import app_commands
from discord.app_commands import Choice
from discord.ext import commands
from discord.utils import utcnow

from bot.ambassadors.model import Ambassador, AmbassadorId
from bot.ambassadors.naming import Naming
from bot.audit.model import Actor
from bot.members.editing import Editing
from bot.members.errors import BotAccountError, NotInGuildError
from bot.members.model import Edited
from bot.members.rules import may_be_suspended
from bot.members.service import MemberDesk
from bot.members.standing import Membership
from bot.networks.model import Network
from bot.suggestions import SUGGESTIONS
from cogs.answers import AnyInteraction, answer, put, words_of
from cogs.cards import Card
from cogs.commands import choice, command
from cogs.components import buttons, on, typed
from cogs.gate import Gate
from cogs.member_cards import dossier_card, name_of, open_button
from cogs.member_edit_cards import edit_card
from cogs.member_forms import FORMS, person_in, profile_form, said_in, suspend_form
from cogs.people import PersonOption

NOBODY = "-"
"""The sponsor of who has none."""


class MemberChanges(commands.Cog):
    """What coordinators change of people."""

    def __init__(
        self,
        gate: Gate,
        naming: Naming,
        desk: MemberDesk,
        editing: Editing,
        membership: Membership,
    ) -> None:
        self._gate = gate
        self._people = PersonOption(gate, naming)
        self._desk = desk
        self._editing = editing
        self._membership = membership

    async def suggest(self, interaction: AnyInteraction, current: str) -> list[Choice[str]]:
        """Suggest the network's people."""
        return await self._people.suggest(interaction, current)

    async def suggest_sponsors(
        self, interaction: AnyInteraction, current: str
    ) -> list[Choice[str]]:
        """Suggest the network's people, and nobody."""
        people = await self._people.suggest(interaction, current)
        if not people and current:
            return []
        nobody = choice(words_of(interaction)("member-no-sponsor"), NOBODY)
        # The first is taken by whoever types a name and presses Enter.
        some = people[: SUGGESTIONS - 1]
        return [*some, nobody] if current else [nobody, *some]

    @command("roster", "edit")
    @app_commands.autocomplete(person=suggest, sponsor=suggest_sponsors)
    async def edit(self, interaction: AnyInteraction, person: str, sponsor: str = "") -> None:
        """Set the sponsor, if one is given; else show what can be corrected."""
        network, actor = await self._gate.coordinator(interaction)
        found = await self._people.find(network, person)
        if not sponsor:
            await answer(interaction, edit_card(untouched(found), words_of(interaction)))
            return
        by = None if sponsor == NOBODY else await self._people.find(network, sponsor)
        await self._editing.sponsor(
            network, found.id, by.id if by else None, actor=actor, now=utcnow()
        )
        done = "member-sponsor-set" if by else "member-sponsor-gone"
        await self._show(interaction, network, found, done)

    @on("member-edit")
    async def edit_again(self, interaction: AnyInteraction, argument: str) -> None:
        """Show what can be corrected, from a button."""
        network, _ = await self._gate.coordinator(interaction)
        person = await self._people.find(network, f"#{argument}")
        await put(interaction, edit_card(untouched(person), words_of(interaction)))

    @on("member-form")
    async def form(self, interaction: AnyInteraction, argument: str) -> None:
        """Open one of the forms."""
        network, _ = await self._gate.coordinator(interaction)
        ambassador_id, which = person_in(argument)
        person = await self._people.find(network, f"#{ambassador_id}")
        await interaction.response.send_modal(profile_form(which, person, words_of(interaction)))

    @on("member-edited")
    async def edited(self, interaction: AnyInteraction, argument: str) -> None:
        """Keep the corrections, and say what could not be taken."""
        network, actor = await self._gate.coordinator(interaction)
        ambassador_id, which = person_in(argument)
        said = said_in(interaction, FORMS[which])
        edited = await self._editing.edit(network, ambassador_id, said, actor=actor, now=utcnow())
        await put(interaction, edit_card(edited, words_of(interaction)))

    @command("roster", "suspend")
    @app_commands.autocomplete(person=suggest)
    async def suspend(self, interaction: AnyInteraction, person: str) -> None:
        """Ask why."""
        network, _ = await self._gate.coordinator(interaction)
        found = await self._people.find(network, person)
        may_be_suspended(found)
        await interaction.response.send_modal(suspend_form(found, words_of(interaction)))

    @on("member-suspend")
    async def suspend_again(self, interaction: AnyInteraction, argument: str) -> None:
        """Ask why, from a button."""
        network, _ = await self._gate.coordinator(interaction)
        found = await self._people.find(network, f"#{argument}")
        may_be_suspended(found)
        await interaction.response.send_modal(suspend_form(found, words_of(interaction)))

    @on("member-suspended")
    async def suspended(self, interaction: AnyInteraction, argument: str) -> None:
        """Suspend the person."""
        network, actor = await self._gate.coordinator(interaction)
        reason = typed(interaction).get("reason", "").strip()
        person = await self._membership.suspend(
            network, AmbassadorId(int(argument)), reason, actor=actor, now=utcnow()
        )
        await self._show(interaction, network, person, "member-is-suspended")

    @command("roster", "restore")
    @app_commands.autocomplete(person=suggest)
    async def restore(self, interaction: AnyInteraction, person: str) -> None:
        """Let a person take part again."""
        coordinator = await self._gate.coordinator(interaction)
        found = await self._people.find(coordinator[0], person)
        await self._restore(interaction, coordinator, found.id)

    @on("member-restore")
    async def restore_again(self, interaction: AnyInteraction, argument: str) -> None:
        """Do so from a button."""
        coordinator = await self._gate.coordinator(interaction)
        await self._restore(interaction, coordinator, AmbassadorId(int(argument)))

    @command("roster", "rebind")
    @app_commands.autocomplete(person=suggest)
    async def rebind(
        self,
        interaction: AnyInteraction,
        person: str,
        account: discord.Member | discord.User,
    ) -> None:
        """Let a person act by another account."""
        network, actor = await self._gate.coordinator(interaction)
        found = await self._people.find(network, person)
        if account.bot:
            raise BotAccountError
        if not isinstance(account, discord.Member):
            raise NotInGuildError
        rebound = await self._membership.rebind(
            network, found.id, account.id, actor=actor, now=utcnow()
        )
        words = words_of(interaction)
        said = words("member-rebound", name=name_of(rebound), account=f"<@{account.id}>")
        await answer(interaction, Card(said, buttons(open_button(rebound, words))))

    async def _restore(
        self, interaction: AnyInteraction, coordinator: tuple[Network, Actor], id_: AmbassadorId
    ) -> None:
        network, actor = coordinator
        person = await self._membership.restore(network, id_, actor=actor, now=utcnow())
        await self._show(interaction, network, person, "member-is-restored")

    async def _show(
        self, interaction: AnyInteraction, network: Network, person: Ambassador, happened: str
    ) -> None:
        words = words_of(interaction)
        dossier = await self._desk.show(network, person.id)
        said = words(happened, name=name_of(person))
        await put(interaction, dossier_card(dossier, words, said=said))


def untouched(person: Ambassador) -> Edited:
    """Return a person before any correction."""
    return Edited(person=person, changed=(), were_own=(), problems=())
