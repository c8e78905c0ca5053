"""One click to have no more messages, and one to have them again."""

from discord.ext import commands
from discord.utils import utcnow

from bot.consents.model import ConsentKind
from bot.consents.service import ConsentBook
from cogs.answers import AnyInteraction, answer, words_of
from cogs.cards import Card
from cogs.components import button, buttons, on


class ConsentButtons(commands.Cog):
    """The buttons under private messages."""

    def __init__(self, consents: ConsentBook) -> None:
        self._consents = consents

    @on("messages-stop")
    async def stop(self, interaction: AnyInteraction, _argument: str) -> None:
        """Take the yes to private messages back."""
        await self._say(interaction, given=False)
        words = words_of(interaction)
        again = button(words("messages-start"), "messages-start")
        await answer(interaction, Card(words("messages-stopped"), buttons(again)))

    @on("messages-start")
    async def start(self, interaction: AnyInteraction, _argument: str) -> None:
        """Say yes to private messages again."""
        await self._say(interaction, given=True)
        await answer(interaction, Card(words_of(interaction)("messages-started")))

    async def _say(self, interaction: AnyInteraction, *, given: bool) -> None:
        kind = ConsentKind.PRIVATE_MESSAGES
        await self._consents.say(interaction.user.id, kind, given=given, now=utcnow())
