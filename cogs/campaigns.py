"""``/campaign``: coordinators write to parts of the network."""

from collections.abc import Mapping

from discord import app_commands
from discord.ext import commands
from discord.utils import utcnow

from bot.audit.model import Actor
from bot.campaigns.errors import UnknownCampaignError
from bot.campaigns.model import Campaign, CampaignId
from bot.campaigns.rules import payload_of, require_draft, text_of
from bot.campaigns.service import CampaignDesk, Preview
from bot.errors import UserError
from bot.folding import fold, only_signs
from bot.i18n import Language, Words
from bot.networks.model import Network
from bot.outbox.model import Kind
from bot.suggestions import SUGGESTIONS
from cogs.answers import AnyInteraction, answer, put, replace, words_of
from cogs.audience_option import AudienceOption
from cogs.campaign_cards import (
    cancel_card,
    draft_card,
    first_form,
    list_card,
    name_of,
    numbers_card,
    progress_card,
    text_form,
)
from cogs.campaign_messages import require_fitting
from cogs.cards import Card, plain
from cogs.commands import choice, command, suggestions
from cogs.components import on, typed
from cogs.deliveries import specimen
from cogs.gate import Gate
from cogs.refusals import tell

Choices = list[app_commands.Choice[str]]


class CampaignCommands(commands.Cog):
    """A campaign from its draft to its end; all cards are seen by the coordinator alone."""

    def __init__(self, gate: Gate, campaigns: CampaignDesk, audiences: AudienceOption) -> None:
        self._gate = gate
        self._audiences = audiences
        self._campaigns = campaigns

    @suggestions
    async def _suggest(self, interaction: AnyInteraction, current: str) -> Choices:
        network, _ = await self._gate.coordinator(interaction)
        if only_signs(current):
            return []
        words = words_of(interaction)
        known = await self._campaigns.newest(network)
        choices = [choice(_described(each, words), f"#{each.id}") for each in known]
        return [each for each in choices if fold(current) in fold(each.name)][:SUGGESTIONS]

    async def suggest_audience(self, interaction: AnyInteraction, current: str) -> Choices:
        """Suggest how an audience goes on."""
        return await self._audiences.suggest(interaction, current)

    @command("campaign", "new")
    @app_commands.autocomplete(audience=suggest_audience)
    async def new(self, interaction: AnyInteraction, audience: str = "") -> None:
        """Make a draft and open the form for its text."""
        network, actor = await self._gate.coordinator(interaction)
        draft = await self._campaigns.draft(network, audience, actor=actor, now=utcnow())
        await interaction.response.send_modal(first_form(draft.id, words_of(interaction)))

    @command("campaign", "list")
    async def list_(self, interaction: AnyInteraction) -> None:
        """Show the newest campaigns."""
        network, _ = await self._gate.coordinator(interaction)
        campaigns = await self._campaigns.newest(network)
        await answer(interaction, list_card(campaigns, words_of(interaction)))

    @command("campaign", "show")
    @app_commands.autocomplete(campaign=_suggest)
    async def show(self, interaction: AnyInteraction, campaign: str) -> None:
        """Show how far a campaign is."""
        network, _ = await self._gate.coordinator(interaction)
        await self._show(interaction, network, _id(campaign))

    @command("campaign", "cancel")
    @app_commands.autocomplete(campaign=_suggest)
    async def cancel(self, interaction: AnyInteraction, campaign: str) -> None:
        """Ask whether a campaign shall be cancelled."""
        network, _ = await self._gate.coordinator(interaction)
        await self._ask_cancel(interaction, network, _id(campaign))

    @on("campaign-edit")
    async def edit(self, interaction: AnyInteraction, argument: str) -> None:
        """Open the form for the text in one language."""
        network, _ = await self._gate.coordinator(interaction)
        number, _, language = argument.partition(".")
        campaign = await self._campaigns.get(network, _id(number))
        require_draft(campaign)  # before somebody writes in vain
        form = text_form(campaign, Language(language), words_of(interaction))
        await interaction.response.send_modal(form)

    @on("campaign-text")
    async def write(self, interaction: AnyInteraction, argument: str) -> None:
        """Keep what was written, and show the draft; what is not kept is given back."""
        network, actor = await self._gate.coordinator(interaction)
        said = typed(interaction)
        try:
            card = await self._keep(argument, said, network, actor, words_of(interaction))
        except UserError as refusal:
            await tell(interaction, refusal, typed=said["text"])
        else:
            await put(interaction, card)

    async def _keep(
        self,
        argument: str,
        said: Mapping[str, str],
        network: Network,
        actor: Actor,
        words: Words,
    ) -> Card:
        number, _, language = argument.partition(".")
        url = said.get("link", "")
        text = text_of(
            Language(language or said["language"]), title=said["title"], text=said["text"], link=url
        )
        campaign = await self._campaigns.write(
            network, _id(number), text, actor=actor, now=utcnow()
        )
        # A wrong link loses nobody their text: it is kept without.
        lost = url.strip() and not text.link
        note = words("campaign-link-left-out", url=plain(url)) if lost else None
        return draft_card(campaign, words, note=note)

    @on("campaign-preview")
    async def preview(self, interaction: AnyInteraction, argument: str) -> None:
        """Show the campaign as it will look in each language, then the numbers."""
        network, _ = await self._gate.coordinator(interaction)
        preview = await self._preview(network, argument)
        for text in preview.campaign.in_order:
            look = specimen(Kind.CAMPAIGN, Words(text.language), payload_of(text))
            await answer(interaction, look)
        await answer(interaction, numbers_card(preview, words_of(interaction)))

    @on("campaign-send")
    async def ask(self, interaction: AnyInteraction, argument: str) -> None:
        """Ask whether the campaign shall be sent, with the numbers."""
        network, _ = await self._gate.coordinator(interaction)
        preview = await self._preview(network, argument)
        await answer(interaction, numbers_card(preview, words_of(interaction)))

    @on("campaign-confirm")
    async def send(self, interaction: AnyInteraction, argument: str) -> None:
        """Send the campaign, and show how far it is."""
        network, actor = await self._gate.coordinator(interaction)
        await interaction.response.defer()
        number, _, version = argument.partition(".")
        sending = await self._campaigns.send(
            network, _id(number), int(version), actor=actor, now=utcnow()
        )
        progress = await self._campaigns.progress(network, sending.id, now=utcnow())
        await replace(interaction, progress_card(progress, words_of(interaction)))

    @on("campaign-show")
    async def refresh(self, interaction: AnyInteraction, argument: str) -> None:
        """Show how far the campaign is now."""
        network, _ = await self._gate.coordinator(interaction)
        await self._show(interaction, network, _id(argument))

    @on("campaign-cancel")
    async def ask_cancel(self, interaction: AnyInteraction, argument: str) -> None:
        """Ask whether the campaign shall be cancelled."""
        network, _ = await self._gate.coordinator(interaction)
        await self._ask_cancel(interaction, network, _id(argument))

    @on("campaign-cancel-yes")
    async def cancel_now(self, interaction: AnyInteraction, argument: str) -> None:
        """Cancel the campaign, and show what became of it."""
        network, actor = await self._gate.coordinator(interaction)
        await self._campaigns.cancel(network, _id(argument), actor=actor, now=utcnow())
        await self._show(interaction, network, _id(argument))

    async def _preview(self, network: Network, argument: str) -> Preview:
        """Return what the button to send comes with, so that only what fits is sent."""
        preview = await self._campaigns.preview(network, _id(argument), now=utcnow())
        for text in preview.campaign.in_order:
            require_fitting(text)
        return preview

    async def _show(
        self, interaction: AnyInteraction, network: Network, campaign_id: CampaignId
    ) -> None:
        progress = await self._campaigns.progress(network, campaign_id, now=utcnow())
        await put(interaction, progress_card(progress, words_of(interaction)))

    async def _ask_cancel(
        self, interaction: AnyInteraction, network: Network, campaign_id: CampaignId
    ) -> None:
        campaign = await self._campaigns.get(network, campaign_id)
        await answer(interaction, cancel_card(campaign, words_of(interaction)))


def _id(text: str) -> CampaignId:
    """Return the id that an option or a button names: ``#12`` or ``12``.

    Raises:
        UnknownCampaignError: it names none.
    """
    number = text.strip().removeprefix("#")
    if not (number.isdecimal() and number.isascii() and len(number) < 10):
        raise UnknownCampaignError(campaign=text)
    return CampaignId(int(number))


def _described(campaign: Campaign, words: Words) -> str:
    status = words(f"campaign-status-{campaign.status}")
    return f"#{campaign.id} {name_of(campaign, words)} · {status}"
