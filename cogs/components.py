"""Buttons, menus and forms, known by their custom id alone: ``verb:argument``.

Nothing of them is kept in memory, so they go on working when the bot was started anew.
"""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import discord
from discord import ui
from discord.ext import commands

from bot.errors import UserError
from cogs.answers import AnyInteraction, learn_language, make_visible
from cogs.refusals import tell

VERB = "__custom_id_verb__"
MARK = "#"
"""Between a custom id and the id of the delivery that it came with."""
HANDLED = {discord.InteractionType.component, discord.InteractionType.modal_submit}

Handler = Callable[[AnyInteraction, str], Awaitable[None]]
Method = Callable[..., Awaitable[None]]


class GoneError(UserError):
    """A button or form of an older version, which no cog handles any more."""

    key = "error-button-gone"


def on(verb: str) -> Callable[[Method], Method]:
    """Make a cog's method, ``(interaction, argument)``, handle the custom ids ``verb:argument``."""

    def mark(method: Method) -> Method:
        setattr(method, VERB, verb)
        return method

    return mark


def button(label: str, verb: str, argument: object = "", **look: Any) -> ui.Button[Any]:
    """Return a button that calls the handler of ``verb`` with ``argument``."""
    return ui.Button(label=label, custom_id=f"{verb}:{argument}", **look)


def buttons(*several: ui.Item[Any]) -> ui.ActionRow[Any]:
    """Return buttons side by side, five at most."""
    return ui.ActionRow(*several)


def form(title: str, verb: str, argument: object, *inputs: ui.Item[Any]) -> ui.Modal:
    """Return a form of five inputs at most that calls the handler of ``verb`` when sent."""
    modal = ui.Modal(title=title, custom_id=f"{verb}:{argument}")
    for each in inputs:
        modal.add_item(each)
    modal.stop()  # or discord.py would keep it until it is sent, if ever
    return modal


def labelled(text: str, component: ui.Item[Any], *, hint: str | None = None) -> ui.Label[Any]:
    """Return a form's input under its label."""
    return ui.Label(text=text, description=hint, component=component)


def typed(interaction: AnyInteraction) -> Mapping[str, str]:
    """Return what was typed or chosen in a form's single-valued inputs, by custom id."""
    return {
        name: each["value"] if each.get("value") is not None else "".join(each["values"][:1])
        for name, each in _inputs(interaction).items()
        if each.get("value") is not None or each.get("values")
    }


def chosen(interaction: AnyInteraction, name: str | None = None) -> list[str]:
    """Return what was chosen in the input ``name`` of a form, or in the menu of a message."""
    data: Mapping[str, Any] = interaction.data or {}
    source = _inputs(interaction).get(name, {}) if name else data
    return list(source.get("values") or ())


def message_of(interaction: AnyInteraction) -> discord.Message:
    """Return the message whose button was clicked.

    Raises:
        GoneError: there is none, so it was no click.
    """
    if interaction.message is None:
        raise GoneError
    return interaction.message


class Router(commands.Cog):
    """Calls the cog's method that handles a custom id."""

    @commands.Cog.listener()
    async def on_interaction(self, interaction: AnyInteraction) -> None:
        """Hand a click or a sent form on; what handling it raises is told to the person."""
        if interaction.type not in HANDLED:
            return
        make_visible(interaction)
        data: Mapping[str, Any] = interaction.data or {}
        custom_id, *_ = str(data.get("custom_id", "")).split(MARK)
        verb, _, argument = custom_id.partition(":")
        try:
            await learn_language(interaction)
            await self._handler(interaction.client, verb)(interaction, argument)
        except Exception as error:  # the one place where their faults end
            await tell(interaction, error)

    def _handler(self, client: commands.Bot, verb: str) -> Handler:
        for cog in client.cogs.values():
            if handler := handlers(cog).get(verb):
                return handler
        raise GoneError


def handlers(cog: commands.Cog) -> Mapping[str, Handler]:
    """Return the methods of ``cog`` that handle custom ids, by verb."""
    return {
        getattr(method, VERB): getattr(cog, name)
        for name, method in vars(type(cog)).items()
        if hasattr(method, VERB)
    }


def _inputs(interaction: AnyInteraction) -> dict[str, dict[str, Any]]:
    data: Mapping[str, Any] = interaction.data or {}
    labels = [row.get("component", row) for row in data.get("components", ())]
    return {each["custom_id"]: each for each in labels if "custom_id" in each}
