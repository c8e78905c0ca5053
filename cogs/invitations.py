"""``/invite``: a personal invitation to pass on, with what to write beside it."""

import asyncio
from collections.abc import Iterator
from io import BytesIO

import discord
from discord import ui
from discord.ext import commands
from discord.utils import format_dt, utcnow

from bot.audit.model import Actor
from bot.i18n import Language, Words
from bot.i18n.days import long_date
from bot.invitations.model import LIVING, Drawn, Living
from bot.invitations.picture import qr
from bot.invitations.service import InvitationDesk
from bot.points.model import BROUGHT_REWARD
from cogs.answers import AnyInteraction, answer, replace, words_of
from cogs.cards import Block, Card, shortened, small, title
from cogs.commands import command
from cogs.components import button, buttons, on
from cogs.gate import Gate

PICTURE = "invitation.png"
NAME_CHARACTERS = 80
"""Of the sponsor's name, in a letter."""


class InvitationCommands(commands.Cog):
    """Gives ambassadors what they bring others with."""

    def __init__(self, gate: Gate, desk: InvitationDesk) -> None:
        self._gate = gate
        self._desk = desk

    @command("invite")
    async def invite(self, interaction: AnyInteraction) -> None:
        """Show a first invitation, or what is left of those that live."""
        person = await self._gate.ambassador(interaction)
        actor = Actor.member(interaction.user.id)
        opened = await self._desk.open(person, actor=actor, now=utcnow())
        words = words_of(interaction)
        if isinstance(opened, Living):
            await answer(interaction, living_card(opened, words))
        else:
            await answer(interaction, drawn_card(opened, words), files=[await picture(opened)])

    @on("invite-draw")
    async def draw(self, interaction: AnyInteraction, _argument: str) -> None:
        """Draw another one, in the place of the button."""
        person = await self._gate.ambassador(interaction)
        actor = Actor.member(interaction.user.id)
        drawn = await self._desk.draw(person, actor=actor, now=utcnow())
        card = drawn_card(drawn, words_of(interaction))
        await replace(interaction, card, files=[await picture(drawn)])


def drawn_card(drawn: Drawn, words: Words) -> Card:
    """Return a new invitation: what it is good for, its code and QR picture, a letter to paste."""
    scan: ui.MediaGallery[ui.LayoutView] = ui.MediaGallery(
        discord.MediaGalleryItem(f"attachment://{PICTURE}", description=words("invite-picture"))
    )
    return Card(
        title(words("invite-title")),
        words("invite-text", points=BROUGHT_REWARD),
        words("invite-code", code=drawn.code),
        words("invite-life", uses=drawn.uses, until=format_dt(drawn.expires_at, "D")),
        small(words("invite-once")),
        *letters(drawn, words),
        scan,
        small(words("invite-scan", link=drawn.link)),
    )


def living_card(living: Living, words: Words) -> Card:
    """Return what is left of somebody's invitations, and how to have another."""
    lines = (
        words(
            "invite-living-line",
            drawn=format_dt(each.drawn_at, "d"),
            uses=each.uses_left,
            until=format_dt(each.expires_at, "D"),
        )
        for each in living.invitations
    )
    ending = [words("invite-ends-oldest")] if len(living.invitations) >= LIVING else []
    return Card(
        title(words("invite-title")),
        "\n".join([words("invite-living"), *(f"- {line}" for line in lines)]),
        "\n".join([words("invite-living-once"), *ending]),
        buttons(
            button(words("invite-draw"), "invite-draw", style=discord.ButtonStyle.primary),
            button(words("invite-whom"), "me-open"),
        ),
    )


def letters(drawn: Drawn, words: Words) -> Iterator[Block]:
    """Yield the letter in each language, the reader's first, as text to copy."""
    for language in sorted(Language, key=lambda each: each is not words.language):
        heading = words(f"invite-letter-{language}")
        yield f"**{heading}**\n```\n{letter(drawn, Words(language))}\n```"


def letter(drawn: Drawn, words: Words) -> str:
    """Return what a sponsor pastes into a mail."""
    sponsor = shortened(" ".join(drawn.sponsor.split()).replace("`", "’"), NAME_CHARACTERS)
    return words(
        "invite-letter",
        sponsor=sponsor,
        link=drawn.link,
        code=drawn.code,
        until=long_date(drawn.expires_at.date(), words),
    )


async def picture(drawn: Drawn) -> discord.File:
    """Return the QR picture of the network's link."""
    png = await asyncio.to_thread(qr, drawn.link)
    return discord.File(BytesIO(png), PICTURE)
