"""``/network``: a guild adopts its network and says how it works."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import discord
from discord import ui
from discord.ext import commands
from discord.utils import format_dt, utcnow

from bot.audit.model import Actor
from bot.codes.model import Purpose, folded
from bot.codes.service import CodeBook
from bot.errors import UserError
from bot.i18n import Words
from bot.i18n.days import weekday
from bot.networks.model import Network, NetworkSettings
from bot.networks.setup import Places, Rhythm, Setup
from bot.networks.status import Status, StatusDesk
from bot.outbox.model import DeliveryStatus
from bot.schedule.model import GRACE
from cogs.answers import AnyInteraction, answer, words_of
from cogs.cards import Card, title
from cogs.commands import command
from cogs.components import GoneError, button, buttons, chosen, form, labelled, on, typed
from cogs.gate import Gate
from cogs.permissions import missing_permissions


class ManageServerError(UserError):
    """Only who manages the server may set its network up."""

    key = "error-manage-server"


class CodeMissingError(UserError):
    """A server without a network needs the operator's code."""

    key = "error-network-code-missing"


class NetworkCommands(commands.Cog):
    """Setting up, and how it stands."""

    def __init__(self, gate: Gate, setup: Setup, codes: CodeBook, status: StatusDesk) -> None:
        self._gate = gate
        self._setup = setup
        self._codes = codes
        self._status = status

    @command("network", "setup")
    async def setup(self, interaction: AnyInteraction, code: str = "") -> None:
        """Open the form; a guild without a network needs the code that the operator printed."""
        guild = managed(interaction)
        network = await self._setup.of_guild(guild.id)
        if network is None:
            await self._check(code, interaction)
        settings = network.settings if network else NetworkSettings()
        needed = "" if network else folded(code)
        await interaction.response.send_modal(places_form(needed, settings, words_of(interaction)))

    @on("network-places")
    async def places(self, interaction: AnyInteraction, code: str) -> None:
        """Keep the roles and channels, and say what the bot still lacks there."""
        guild = managed(interaction)
        network = await self._setup.place(
            guild.id,
            code,
            places_of(interaction),
            actor=Actor.member(interaction.user.id),
            now=utcnow(),
        )
        await answer(interaction, setup_card(guild, network, words_of(interaction)))

    @on("network-week")
    async def week(self, interaction: AnyInteraction, _argument: str) -> None:
        """Open the form for the weekly posts."""
        network = await self._setup.of_guild(managed(interaction).id)
        settings = network.settings if network else NetworkSettings()
        await interaction.response.send_modal(week_form(settings, words_of(interaction)))

    @on("network-schedule")
    async def schedule(self, interaction: AnyInteraction, _argument: str) -> None:
        """Keep the zone, the day and the hour, and when members are dormant."""
        guild = managed(interaction)
        said = typed(interaction)
        network = await self._setup.schedule(
            guild.id,
            Rhythm(
                day=int(said["day"]),
                hour=said["hour"],
                zone=said["zone"],
                dormant_after=said.get("dormant-after", ""),
            ),
            actor=Actor.member(interaction.user.id),
            now=utcnow(),
        )
        await answer(interaction, setup_card(guild, network, words_of(interaction)))

    @on("network-invitations")
    async def invitations(self, interaction: AnyInteraction, _argument: str) -> None:
        """Open the form for ambassadors' invitations."""
        network = await self._setup.of_guild(managed(interaction).id)
        settings = network.settings if network else NetworkSettings()
        await interaction.response.send_modal(invitations_form(settings, words_of(interaction)))

    @on("network-invitations-set")
    async def invitations_set(self, interaction: AnyInteraction, _argument: str) -> None:
        """Keep how many people an invitation lets in, and for how long."""
        guild = managed(interaction)
        said = typed(interaction)
        network = await self._setup.invitations(
            guild.id,
            uses=said["uses"],
            days=said["days"],
            actor=Actor.member(interaction.user.id),
            now=utcnow(),
        )
        await answer(interaction, setup_card(guild, network, words_of(interaction)))

    @command("network", "status")
    async def status(self, interaction: AnyInteraction) -> None:
        """Say what is lacking, what is due and what waits."""
        network, _ = await self._gate.coordinator(interaction)
        await self._show_status(interaction, network)

    @on("network-status")
    async def status_again(self, interaction: AnyInteraction, _argument: str) -> None:
        """Say it from a button."""
        network, _ = await self._gate.coordinator(interaction)
        await self._show_status(interaction, network)

    async def _check(self, code: str, interaction: AnyInteraction) -> None:
        if not folded(code):
            raise CodeMissingError
        await self._codes.check(code, Purpose.SETUP, interaction.user.id, now=utcnow())

    async def _show_status(self, interaction: AnyInteraction, network: Network) -> None:
        status = await self._status.of(network, now=utcnow())
        guild = interaction.guild
        if guild is None:
            raise GoneError
        sees_leaving = interaction.client.intents.members
        card = status_card(guild, network, status, words_of(interaction), sees_leaving=sees_leaving)
        await answer(interaction, card)


def managed(interaction: AnyInteraction) -> discord.Guild:
    """Return the guild that the person manages.

    Raises:
        ManageServerError: they do not, or this is a private message.
    """
    if interaction.guild is None or not interaction.permissions.manage_guild:
        raise ManageServerError
    return interaction.guild


def places_form(code: str, settings: NetworkSettings, words: Words) -> ui.Modal:
    """Return the form for roles and channels, filled in with ``settings``."""
    role: ui.RoleSelect[Any] = ui.RoleSelect(
        custom_id="role",
        default_values=[discord.Object(settings.coordinator_role_id, type=discord.Role)]
        if settings.coordinator_role_id
        else [],
    )
    return form(
        words("network-setup-title"),
        "network-places",
        code,
        labelled(words("network-role"), role, hint=words("network-role-hint")),
        *(
            labelled(words(f"network-{name}"), channel_select(name, channel_id))
            for name, channel_id in channels(settings).items()
        ),
        labelled(
            words("network-invite"),
            ui.TextInput(custom_id="invite", default=settings.invite_url, max_length=100),
            hint=words("network-invite-hint"),
        ),
    )


def channel_select(name: str, channel_id: int | None) -> ui.ChannelSelect[Any]:
    """Return a choice among the guild's text channels."""
    known = discord.Object(channel_id, type=discord.TextChannel) if channel_id else None
    return ui.ChannelSelect(
        custom_id=name,
        channel_types=[discord.ChannelType.text, discord.ChannelType.news],
        default_values=[known] if known else [],
    )


def channels(settings: NetworkSettings) -> dict[str, int | None]:
    """Return the three channels by the name that the catalogues give them."""
    return {
        "announcements": settings.announcements_channel_id,
        "leaderboard": settings.leaderboard_channel_id,
        "review": settings.review_channel_id,
    }


def week_form(settings: NetworkSettings, words: Words) -> ui.Modal:
    """Return the form for the weekly posts, filled in with ``settings``."""
    days = [
        discord.SelectOption(
            label=weekday(day, words), value=str(day), default=day == settings.weekly_day
        )
        for day in range(7)
    ]
    hour = f"{settings.weekly_at:%H:%M}"
    return form(
        words("network-week-title"),
        "network-schedule",
        "",
        labelled(words("network-day"), ui.Select(custom_id="day", options=days)),
        labelled(words("network-hour"), ui.TextInput(custom_id="hour", default=hour, max_length=5)),
        labelled(
            words("network-zone"),
            ui.TextInput(custom_id="zone", default=settings.zone, max_length=40),
            hint=words("network-zone-hint"),
        ),
        labelled(
            words("network-dormant-after"),
            ui.TextInput(
                custom_id="dormant-after",
                default=str(settings.dormant_after_days),
                max_length=3,
                required=False,
            ),
            hint=words("network-dormant-after-hint"),
        ),
    )


def invitations_form(settings: NetworkSettings, words: Words) -> ui.Modal:
    """Return the form for ambassadors' invitations, filled in with ``settings``."""
    numbers = {"uses": settings.invitation_uses, "days": settings.invitation_days}
    return form(
        words("network-invitations-title"),
        "network-invitations-set",
        "",
        *(
            labelled(
                words(f"network-invitation-{name}"),
                ui.TextInput(custom_id=name, default=str(number), max_length=5),
                hint=words(f"network-invitation-{name}-hint"),
            )
            for name, number in numbers.items()
        ),
    )


def places_of(interaction: AnyInteraction) -> Places:
    """Return what was chosen in the form for roles and channels."""
    return Places(
        coordinator_role_id=int(chosen(interaction, "role")[0]),
        announcements_channel_id=int(chosen(interaction, "announcements")[0]),
        leaderboard_channel_id=int(chosen(interaction, "leaderboard")[0]),
        review_channel_id=int(chosen(interaction, "review")[0]),
        invite_url=typed(interaction).get("invite", ""),
    )


def setup_card(guild: discord.Guild, network: Network, words: Words) -> Card:
    """Return how the network is set up, and what the bot lacks."""
    return Card(
        title(words("network-set-up")),
        "\n".join(arrangement(network, words)),
        "\n".join(lacking(guild, network.settings, words)),
        buttons(
            button(words("network-week-button"), "network-week"),
            button(words("network-invitations-button"), "network-invitations"),
            button(words("network-privacy-button"), "network-privacy"),
        ),
    )


def status_card(
    guild: discord.Guild, network: Network, status: Status, words: Words, *, sees_leaving: bool
) -> Card:
    """Return how the network stands; ``sees_leaving``: Discord tells who leaves the guild."""
    return Card(
        title(words("network-status-title")),
        "\n".join(lacking(guild, network.settings, words)),
        *([] if sees_leaving else [words("network-blind")]),
        *last_posts(status, words),
        words("network-next-slot", when=format_dt(status.next_slot, "F")),
        words("network-queue", **queue(status)),
        *waiting(status, words),
        buttons(button(words("funnel-title"), "funnel-show")),
    )


def last_posts(status: Status, words: Words) -> Iterator[str]:
    """Yield what became of the newest slot; nothing before the first."""
    for run in status.runs[:1]:
        done = words(f"run-{run.status}", hours=GRACE // timedelta(hours=1))
        yield words("network-last-slot", when=format_dt(run.slot, "F"), done=done)


def waiting(status: Status, words: Words) -> Iterator[str]:
    """Yield who must act."""
    yield words("network-reports", count=status.reports)
    if status.unowned_leads:
        yield words("network-unowned-leads", count=status.unowned_leads)
    if status.applications:
        yield words("network-applications", count=status.applications)


def queue(status: Status) -> dict[str, int]:
    """Return how many messages wait, went and did not go."""
    counted = status.deliveries
    lost = (DeliveryStatus.FAILED, DeliveryStatus.UNKNOWN)
    return {
        "waiting": counted.get(DeliveryStatus.DUE, 0) + counted.get(DeliveryStatus.SENDING, 0),
        "sent": counted.get(DeliveryStatus.SENT, 0),
        "closed": counted.get(DeliveryStatus.CLOSED, 0),
        "held": counted.get(DeliveryStatus.HELD, 0),
        "lost": sum(counted.get(status, 0) for status in lost),
    }


def arrangement(network: Network, words: Words) -> Iterator[str]:
    """Yield a line for each thing that was set."""
    settings = network.settings
    yield words(
        "setting-line",
        name=words("network-role"),
        value=f"<@&{settings.coordinator_role_id}>",
    )
    for name, channel_id in channels(settings).items():
        yield words("setting-line", name=words(f"network-{name}"), value=f"<#{channel_id}>")
    yield words("setting-line", name=words("network-invite"), value=settings.invite_url or "")
    yield words(
        "network-week-line",
        day=weekday(settings.weekly_day, words),
        hour=f"{settings.weekly_at:%H:%M}",
        zone=settings.zone,
    )
    yield words(
        "network-invitations-line", uses=settings.invitation_uses, days=settings.invitation_days
    )
    yield words("network-dormant-line", days=settings.dormant_after_days)
    whose = "own" if network.notice.texts else "ours"
    yield words(f"network-notice-{whose}", version=network.notice.version)
    yield words("network-keep-invited-line", months=settings.keep_invited_months)


def lacking(guild: discord.Guild, settings: NetworkSettings, words: Words) -> Iterator[str]:
    """Yield a line for each channel in which the bot may not do what it must."""
    complete = True
    for channel_id in channels(settings).values():
        missing = missing_permissions(guild, channel_id)
        if missing:
            complete = False
            listed = ", ".join(words(f"permission-{each}") for each in missing)
            yield words("network-lacks", channel=f"<#{channel_id}>", permissions=listed)
    if complete:
        yield words("network-lacks-nothing")
