"""``/roster tag``: coordinators' own words for people."""

from discord import app_commands
from discord.app_commands import Choice
from discord.ext import commands
from discord.utils import utcnow

from bot.audiences.pieces import written
from bot.i18n import Words
from bot.tags.service import TagDesk, Tagged, Tagging
from cogs.answers import AnyInteraction, answer, wait, words_of
from cogs.audience_option import AudienceOption
from cogs.cards import Card, plain
from cogs.commands import command
from cogs.gate import Gate
from cogs.people import PersonOption


class TagCommands(commands.Cog):
    """Tags one person or a whole audience."""

    def __init__(
        self, gate: Gate, desk: TagDesk, people: PersonOption, audiences: AudienceOption
    ) -> None:
        self._gate = gate
        self._desk = desk
        self._people = people
        self._audiences = audiences

    async def suggest_person(self, interaction: AnyInteraction, current: str) -> list[Choice[str]]:
        """Suggest people by their names."""
        return await self._people.suggest(interaction, current)

    async def suggest_audience(
        self, interaction: AnyInteraction, current: str
    ) -> list[Choice[str]]:
        """Suggest how an audience goes on."""
        return await self._audiences.suggest(interaction, current)

    async def suggest_tag(self, interaction: AnyInteraction, current: str) -> list[Choice[str]]:
        """Suggest tags that there are."""
        return await self._audiences.suggest_tags(interaction, current)

    @command("roster", "tag")
    @app_commands.autocomplete(tag=suggest_tag, person=suggest_person, audience=suggest_audience)
    async def tag(
        self,
        interaction: AnyInteraction,
        tag: str,
        person: str | None = None,
        audience: str | None = None,
        remove: bool = False,
    ) -> None:
        """Put a tag on people or take it off, and say of how many."""
        network, actor = await self._gate.coordinator(interaction)
        await wait(interaction)
        found = None if person is None else await self._people.find(network, person)
        said = Tagging(
            label=tag, person=found.id if found else None, audience=audience, remove=remove
        )
        tagged = await self._desk.tag(network, said, actor=actor, now=utcnow())
        await answer(interaction, tagged_card(tagged, words_of(interaction), remove=remove))


def tagged_card(tagged: Tagged, words: Words, *, remove: bool) -> Card:
    """Return of how many people a tag was changed, and how it is asked for."""
    label = tagged.tag.label
    can_be_found = tagged.meant and not remove  # what was the last one's is nobody's now
    return Card(
        words(
            "tag-taken-off" if remove else "tag-put-on",
            tag=plain(label),
            changed=tagged.changed,
            meant=tagged.meant,
        ),
        words("tag-found-by", value=written(label)) if can_be_found else "",
    )
