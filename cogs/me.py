"""``/me``: where one stands, and what to do next."""

from collections.abc import Iterator
from typing import Any

from discord import ui
from discord.ext import commands
from discord.utils import format_dt, utcnow

from bot.consents.model import GENERAL, ConsentKind
from bot.consents.service import ConsentBook
from bot.i18n import Words
from bot.me.service import Me, MeDesk
from bot.points.model import Standing
from cogs.answers import AnyInteraction, answer, put, words_of
from cogs.cards import Card, brief, title
from cogs.commands import command
from cogs.components import button, buttons, on
from cogs.deliveries import HEADLINES
from cogs.gate import Gate
from cogs.lead_cards import line as lead_line
from cogs.onboarding_cards import steps_blocks
from cogs.profile_lines import facts
from cogs.sponsorship import brought
from cogs.task_cards import in_hand_line

YES, NO = "yes", "no"
LEADS = TASKS = 5
"""The person's leads, and tasks, that the card shows."""


class MeCommands(commands.Cog):
    """Shows people to themselves."""

    def __init__(self, gate: Gate, me: MeDesk, consents: ConsentBook) -> None:
        self._gate = gate
        self._me = me
        self._consents = consents

    @command("me")
    async def me(self, interaction: AnyInteraction) -> None:
        """Show the person's own card."""
        await self._show(interaction)

    @on("me-open")
    async def me_again(self, interaction: AnyInteraction, _argument: str) -> None:
        """Show it from a button."""
        await self._show(interaction)

    @on("consent-say")
    async def say(self, interaction: AnyInteraction, argument: str) -> None:
        """Keep a yes or a no, and show the card as it is now."""
        person = await self._gate.ambassador(interaction)
        kind, _, said = argument.partition(".")
        await self._consents.say(
            interaction.user.id, ConsentKind(kind), given=said == YES, now=utcnow()
        )
        me = await self._me.of(person, now=utcnow())
        await put(interaction, me_card(me, words_of(interaction)))

    async def _show(self, interaction: AnyInteraction) -> None:
        person = await self._gate.ambassador(interaction)
        me = await self._me.of(person, now=utcnow())
        await answer(interaction, me_card(me, words_of(interaction)))


def me_card(me: Me, words: Words, *, hello: str | None = None) -> Card:
    """Return somebody's own card; ``hello`` stands above it."""
    profile = me.person.profile
    return Card(
        *filter(None, [hello]),
        title(brief(profile.name) or words("me-title")),
        "\n".join(facts(profile, words)),
        *(steps_blocks(me.steps, words) if me.steps else []),
        standing(me.standing, words),
        *tasks(me, words),
        "\n".join(choices(me, words)),
        *leads(me, words),
        *brought(me.brought, words),
        *news(me, words),
        words("me-next"),
        buttons(*changes(me, words)),
    )


def changes(me: Me, words: Words) -> Iterator[ui.Button[Any]]:
    """Yield a button for each of the two yeses, for the entry in the directory and the profile."""
    for kind in GENERAL:
        other = NO if kind in me.consents else YES
        yield button(words(f"consent-say-{kind}-{other}"), "consent-say", f"{kind}.{other}")
    yield button(words("me-directory"), "directory-mine")
    yield button(words("me-profile"), "profile-mine")
    pause = "pause-end" if me.on_break else "pause-ask"
    yield button(words(pause), pause)


def standing(known: Standing | None, words: Words) -> str:
    """Return the person's points and rank."""
    if known is None:
        return words("me-no-points")
    return words("me-points", points=known.points, rank=known.rank, of=known.of)


def tasks(me: Me, words: Words) -> Iterator[str]:
    """Yield what the person has in hand."""
    if me.tasks:
        lines = [f"- {in_hand_line(each, words)}" for each in me.tasks[:TASKS]]
        yield "\n".join([words("me-tasks", count=len(me.tasks)), *lines])


def leads(me: Me, words: Words) -> Iterator[str]:
    """Yield where the person's leads stand, what moved last first."""
    if me.leads:
        lines = (f"- {lead_line(lead, words)}" for lead in me.leads[:LEADS])
        yield "\n".join([words("me-leads", count=len(me.leads)), *lines])


def news(me: Me, words: Words) -> Iterator[str]:
    """Yield what could not be written to the person."""
    sayable = [each for each in me.news if each.kind in HEADLINES]
    if sayable:
        lines = (f"- {HEADLINES[each.kind](words, each.payload)}" for each in sayable)
        yield "\n".join([words("me-news"), *lines])


def choices(me: Me, words: Words) -> Iterator[str]:
    """Yield what the person chose: a break, digests, and the two yeses."""
    if me.on_break and (until := me.person.paused_until):
        yield words("pause-until", until=format_dt(until, "D"))
    yield words("me-rhythm", rhythm=words(f"rhythm-{me.person.rhythm}"))
    for kind in GENERAL:
        said = words("yes") if kind in me.consents else words("no")
        yield words("setting-line", name=words(f"consent-{kind}"), value=said)
