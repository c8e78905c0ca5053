"""A break: from ``/me``, from the message of one's dormancy, or instead of leaving."""

from datetime import datetime
from typing import Any

import discord
from discord import ui
from discord.ext import commands
from discord.utils import format_dt, utcnow

from bot.audit.model import Actor
from bot.i18n import Words
from bot.pausing.rules import Months
from bot.pausing.service import Pausing
from cogs.answers import AnyInteraction, put, words_of
from cogs.cards import Card
from cogs.components import GoneError, button, buttons, on
from cogs.gate import Gate


class PauseButtons(commands.Cog):
    """The buttons of breaks."""

    def __init__(self, gate: Gate, pausing: Pausing) -> None:
        self._gate = gate
        self._pausing = pausing

    @on("pause-ask")
    async def ask(self, interaction: AnyInteraction, _argument: str) -> None:
        """Ask for how long."""
        await self._gate.ambassador(interaction)
        words = words_of(interaction)
        await put(interaction, Card(words("pause-question"), pause_buttons(words)))

    @on("pause-for")
    async def pause(self, interaction: AnyInteraction, argument: str) -> None:
        """Let the person take a break."""
        person = await self._gate.ambassador(interaction)
        paused = await self._pausing.pause(
            person, months_in(argument), actor=Actor.member(interaction.user.id), now=utcnow()
        )
        await put(interaction, paused_card(paused.paused_until or utcnow(), words_of(interaction)))

    @on("pause-end")
    async def resume(self, interaction: AnyInteraction, _argument: str) -> None:
        """End the break."""
        person = await self._gate.ambassador(interaction)
        actor = Actor.member(interaction.user.id)
        await self._pausing.resume(person, actor=actor, now=utcnow())
        words = words_of(interaction)
        await put(interaction, back_card(words("pause-over"), words))


def months_in(argument: str) -> Months:
    """Return for how long a button says that a break is.

    Raises:
        GoneError: nobody may take one for so long.
    """
    try:
        return Months(int(argument))
    except ValueError:
        raise GoneError from None


def pause_buttons(words: Words, verb: str = "pause-for") -> ui.ActionRow[Any]:
    """Return a button for each length of a break."""
    return buttons(
        *(button(words("pause-months", count=each.value), verb, each.value) for each in Months)
    )


def paused_card(until: datetime, words: Words) -> Card:
    """Return until when somebody takes a break, and how to end it."""
    return Card(
        words("pause-begun", until=format_dt(until, "D")),
        buttons(button(words("pause-end"), "pause-end")),
    )


def back_card(welcome: str, words: Words) -> Card:
    """Return the ``welcome`` of somebody who is back, and where to go on."""
    return Card(
        welcome,
        buttons(
            button(words("tasks-mine"), "tasks-mine", style=discord.ButtonStyle.primary),
            button(words("digest-me"), "me-open"),
        ),
    )
