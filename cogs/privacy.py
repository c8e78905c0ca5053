"""``/privacy`` and ``/roster erase``: forgetting people who ask for it, asked twice."""

from io import BytesIO

import discord
from discord import app_commands, ui
from discord.ext import commands
from discord.utils import utcnow

from bot.ambassadors.model import Ambassador
from bot.ambassadors.naming import Naming
from bot.i18n import Words
from bot.networks.model import Network
from bot.privacy.model import Subject
from bot.privacy.own import OwnDataDesk
from bot.privacy.reading import NoticeDesk
from bot.privacy.retention import RetentionDesk
from bot.privacy.service import ErasureDesk
from cogs.answers import AnyInteraction, answer, replace, wait, words_of
from cogs.cards import Card, brief, title
from cogs.commands import command
from cogs.components import button, buttons, on
from cogs.gate import Gate
from cogs.notices import notice_text
from cogs.people import PersonOption, described
from cogs.retention import silent_card

DANGER = discord.ButtonStyle.danger


class OwnData(commands.Cog):
    """What people decide of their own data, whether they take part or not."""

    def __init__(self, erasure: ErasureDesk, data: OwnDataDesk, notices: NoticeDesk) -> None:
        self._erasure = erasure
        self._data = data
        self._notices = notices

    @command("privacy", "notice")
    async def notice(self, interaction: AnyInteraction) -> None:
        """Show the notice that people say yes to, to whoever asks."""
        words = words_of(interaction)
        notice = await self._notices.of(interaction.user.id, interaction.guild_id)
        said = notice_text(notice, words)
        await answer(interaction, Card(title(words("privacy-notice-title")), said))

    @command("privacy", "export")
    async def export(self, interaction: AnyInteraction) -> None:
        """Give the person everything that is known of them, as two files."""
        subject = await self._own(interaction)
        await wait(interaction)
        words = words_of(interaction)
        data = await self._data.of(subject, words, now=utcnow())
        files = {words("own-data-page-file"): data.page, words("own-data-json-file"): data.json}
        card = Card(
            title(words("own-data-title")),
            words("own-data-page-said"),
            ui.File(f"attachment://{words('own-data-page-file')}"),
            words("own-data-json-said"),
            ui.File(f"attachment://{words('own-data-json-file')}"),
            words("own-data-rights"),
        )
        given = [discord.File(BytesIO(content), name) for name, content in files.items()]
        await answer(interaction, card, files=given)

    @command("privacy", "erase")
    async def erase(self, interaction: AnyInteraction) -> None:
        """Say what goes and what stays, and ask."""
        await self._own(interaction)
        await answer(interaction, own_card(words_of(interaction)))

    @on("privacy-erase-sure")
    async def sure(self, interaction: AnyInteraction, _argument: str) -> None:
        """Ask again."""
        await self._own(interaction)
        await replace(interaction, own_sure_card(words_of(interaction)))

    @on("privacy-erase")
    async def confirm(self, interaction: AnyInteraction, _argument: str) -> None:
        """Erase the person."""
        words = words_of(interaction)
        await interaction.response.defer()
        await self._erasure.erase_own(interaction.user.id, interaction.guild_id, now=utcnow())
        await replace(interaction, Card(title(words("privacy-done")), words("privacy-done-text")))

    @on("privacy-erase-cancel")
    async def cancel(self, interaction: AnyInteraction, _argument: str) -> None:
        """Leave everything as it is."""
        await self._own(interaction)
        await replace(interaction, Card(words_of(interaction)("privacy-kept")))

    async def _own(self, interaction: AnyInteraction) -> Subject:
        return await self._erasure.own(interaction.user.id, interaction.guild_id)


class RosterErasure(commands.Cog):
    """Coordinators erase whoever asked them to."""

    def __init__(
        self,
        gate: Gate,
        naming: Naming,
        people: PersonOption,
        erasure: ErasureDesk,
        retention: RetentionDesk,
    ) -> None:
        self._gate = gate
        self._naming = naming
        self._people = people
        self._erasure = erasure
        self._retention = retention

    async def suggest(
        self, interaction: AnyInteraction, current: str
    ) -> list[app_commands.Choice[str]]:
        """Suggest the network's people."""
        return await self._people.suggest(interaction, current)

    @command("roster", "erase")
    @app_commands.autocomplete(person=suggest)
    async def erase(self, interaction: AnyInteraction, person: str = "") -> None:
        """Say of whom what goes and what stays, and ask; without a name list who never came."""
        network, _ = await self._gate.coordinator(interaction)
        words = words_of(interaction)
        if not person.strip():
            page = await self._retention.page(network, now=utcnow())
            await answer(interaction, silent_card(network, page, words))
            return
        found = await self._people.find(network, person)
        await answer(interaction, person_card(found, words))

    @on("roster-erase-ask")
    async def ask(self, interaction: AnyInteraction, argument: str) -> None:
        """Say it of one of a list."""
        network, _ = await self._gate.coordinator(interaction)
        found = await self._found(network, argument)
        await answer(interaction, person_card(found, words_of(interaction)))

    @on("roster-erase-sure")
    async def sure(self, interaction: AnyInteraction, argument: str) -> None:
        """Ask again."""
        network, _ = await self._gate.coordinator(interaction)
        found = await self._found(network, argument)
        await replace(interaction, person_sure_card(found, words_of(interaction)))

    @on("roster-erase")
    async def confirm(self, interaction: AnyInteraction, argument: str) -> None:
        """Erase the person."""
        network, actor = await self._gate.coordinator(interaction)
        found, words = await self._found(network, argument), words_of(interaction)
        await interaction.response.defer()
        await self._erasure.erase(found, actor=actor, now=utcnow())
        done = words("roster-erase-done-text", number=found.id)
        await replace(interaction, Card(title(words("roster-erase-done")), done))

    @on("roster-erase-cancel")
    async def cancel(self, interaction: AnyInteraction, _argument: str) -> None:
        """Leave everything as it is."""
        await self._gate.coordinator(interaction)
        await replace(interaction, Card(words_of(interaction)("roster-erase-kept")))

    async def _found(self, network: Network, number: str) -> Ambassador:
        return await self._naming.find(network.id, f"#{number}")


def own_card(words: Words) -> Card:
    """Return what erasing means, and the button that asks again."""
    return Card(
        title(words("privacy-erase-title")),
        words("privacy-erase-goes"),
        words("privacy-erase-stays"),
        words("privacy-erase-or"),
        buttons(
            button(words("privacy-erase-begin"), "privacy-erase-sure", style=DANGER),
            button(words("privacy-erase-cancel"), "privacy-erase-cancel"),
        ),
    )


def own_sure_card(words: Words) -> Card:
    """Return the second question."""
    return Card(
        title(words("privacy-erase-sure")),
        words("privacy-erase-final"),
        buttons(
            button(words("privacy-erase-confirm"), "privacy-erase", style=DANGER),
            button(words("privacy-erase-cancel"), "privacy-erase-cancel"),
        ),
    )


def person_card(person: Ambassador, words: Words) -> Card:
    """Return whom erasing means what, and the button that asks again."""
    return Card(
        title(words("roster-erase-title", name=brief(person.profile.name))),
        f"#{person.id} **{brief(described(person))}** · {words(f'status-{person.status}')}",
        words("roster-erase-goes"),
        words("roster-erase-stays"),
        buttons(
            button(words("privacy-erase-begin"), "roster-erase-sure", person.id, style=DANGER),
            button(words("privacy-erase-cancel"), "roster-erase-cancel"),
        ),
    )


def person_sure_card(person: Ambassador, words: Words) -> Card:
    """Return the second question, by name."""
    return Card(
        title(words("roster-erase-sure", name=brief(person.profile.name))),
        words("roster-erase-final"),
        buttons(
            button(words("roster-erase-confirm"), "roster-erase", person.id, style=DANGER),
            button(words("privacy-erase-cancel"), "roster-erase-cancel"),
        ),
    )
