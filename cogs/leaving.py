"""``/leave``, leaving the server, and coming back."""

from collections.abc import Sequence

import aiohttp
import discord
import structlog
from discord.ext import commands
from discord.utils import utcnow

from bot.audit.model import Actor
from bot.i18n import Words
from bot.leaving.returning import Returning
from bot.leaving.service import Gone, Leaving
from bot.me.service import MeDesk
from bot.tasks.model import Task
from cogs.answers import AnyInteraction, answer, put, words_of
from cogs.cards import Card, brief, title
from cogs.commands import command
from cogs.components import button, buttons, on
from cogs.gate import Gate
from cogs.joining import back_card
from cogs.pausing import pause_buttons

log = structlog.get_logger()

LISTED = 5
"""Tasks that were given back."""


class LeaveCommands(commands.Cog):
    """Lets people go, and in again."""

    def __init__(self, gate: Gate, leaving: Leaving, returning: Returning, me: MeDesk) -> None:
        self._gate = gate
        self._leaving = leaving
        self._returning = returning
        self._me = me

    @command("leave")
    async def leave(self, interaction: AnyInteraction) -> None:
        """Say what leaving means, and ask."""
        await self._gate.ambassador(interaction)
        await answer(interaction, question_card(words_of(interaction)))

    @on("leave-confirm")
    async def confirm(self, interaction: AnyInteraction, _argument: str) -> None:
        """Let the person go."""
        person = await self._gate.ambassador(interaction)
        actor = Actor.member(interaction.user.id)
        gone = await self._leaving.leave(person, actor=actor, now=utcnow())
        await put(interaction, gone_card(gone, words_of(interaction)))

    @on("come-back")
    async def come_back(self, interaction: AnyInteraction, _argument: str) -> None:
        """Let the person in again, and show where they stand."""
        person = await self._returning.come_back(
            interaction.user.id, interaction.guild_id, now=utcnow()
        )
        me = await self._me.of(person, now=utcnow())
        await put(interaction, back_card(me, words_of(interaction)))

    @commands.Cog.listener()
    async def on_raw_member_remove(self, left: discord.RawMemberRemoveEvent) -> None:
        """Let the person go who left a server, or was sent away from it."""
        await self._leaving.left_guild(left.guild_id, left.user.id, now=utcnow())

    @commands.Cog.listener("on_guild_served")
    @commands.Cog.listener("on_guild_join")
    async def catch_up(self, guild: discord.Guild) -> None:
        """Let everybody go who left a server while the bot was off, or was not in it."""
        # Who takes part is read first: whoever comes meanwhile has not left.
        accounts = await self._leaving.present(guild.id)
        if accounts and (here := await members_of(guild)):
            for account in accounts - here:
                await self._leaving.left_guild(guild.id, account, now=utcnow())


async def members_of(guild: discord.Guild) -> frozenset[int]:
    """Return the accounts of everybody in ``guild``; nobody where Discord does not say."""
    try:
        here = frozenset([member.id async for member in guild.fetch_members(limit=None)])
    except discord.ClientException:
        return frozenset()  # it may not be asked
    except (discord.HTTPException, aiohttp.ClientError, OSError) as failed:
        log.warning("members_unread", guild=guild.id, exc_info=failed)
        return frozenset()
    return here if guild.me.id in here else frozenset()


def question_card(words: Words) -> Card:
    """Return what leaving means, with a break as the gentler way."""
    return Card(
        title(words("leave-title")),
        words("leave-meaning"),
        buttons(button(words("leave-confirm"), "leave-confirm", style=discord.ButtonStyle.danger)),
        words("leave-or-pause"),
        pause_buttons(words),
    )


def gone_card(gone: Gone, words: Words) -> Card:
    """Return the goodbye: which tasks were given back, and how to return."""
    return Card(
        words("leave-done", name=brief(gone.person.profile.called)),
        *given_back(gone.given_back, words),
        buttons(button(words("way-out-come-back"), "come-back")),
    )


def given_back(tasks: Sequence[Task], words: Words) -> list[str]:
    """Return the tasks that others may take now; nothing where there is none."""
    lines = [f"- {brief(task.title)}" for task in tasks[:LISTED]]
    if len(tasks) > LISTED:
        lines.append(words("and-more", count=len(tasks) - LISTED))
    return ["\n".join([words("leave-given-back"), *lines])] if lines else []
