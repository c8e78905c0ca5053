"""From what a person does to the INTERACTION_CREATE that the bot receives."""

from dataclasses import dataclass

from tests.wire import message_payloads, payloads, permissions
from tests.wire.command_rules import CHAT_INPUT
from tests.wire.interactions import Interaction, InteractionKind
from tests.wire.permissions import Permission
from tests.wire.service import Service
from tests.wire.slash_options import NotOfferedError
from tests.wire.values import Channel, Json, Message, User

IN_GUILD, IN_BOT_DM = 0, 1
MAX_ATTACHMENT_BYTES = 10 * 2**20


class NoAnswerError(TimeoutError):
    """The bot gave no final answer in time."""

    def __init__(self, interaction: Interaction, seconds: float) -> None:
        first = interaction.answer.name if interaction.answer else "nothing"
        super().__init__(f"{interaction.kind.name} {interaction.name!r}: {first} after {seconds} s")
        self.interaction = interaction


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """What somebody does, where, and on which message."""

    user: User
    locale: str
    where: Channel
    kind: InteractionKind
    name: str
    data: Json
    source: Message | None = None


def dispatch(service: Service, deed: Deed) -> Interaction:
    """Tell the bot, and return the interaction it must answer."""
    interaction = Interaction(
        id=service.world.snowflakes.next(),
        kind=deed.kind,
        name=deed.name,
        user_id=deed.user.id,
        channel_id=deed.where.id,
        guild_id=deed.where.guild_id,
        source_id=deed.source.id if deed.source else None,
    )
    service.interactions.add(interaction)
    body = _common(service, interaction, deed) | _whereabouts(service, deed)
    if deed.source is not None:
        body["message"] = message_payloads.message(service.world, deed.source)
    service.gateway.dispatch("INTERACTION_CREATE", body)
    return interaction


def offered(service: Service, user_id: int, where: Channel) -> dict[str, Json]:
    """Return the commands the client shows there, by base name.

    Raises:
        NotOfferedError: the person cannot use commands in that channel.
    """
    world = service.world
    place = permissions.in_channel(world, where, user_id)
    if Permission.USE_APPLICATION_COMMANDS & ~place:
        raise NotOfferedError(f"commands cannot be used in {where.name!r} by {user_id}")
    scopes = [None] if where.guild_id is None else [None, where.guild_id]
    return {
        name: command
        for scope in scopes
        for (kind, name), command in world.commands.get(scope, {}).items()
        if kind == CHAT_INPUT and _is_shown(command, where, place)
    }


def _is_shown(command: Json, where: Channel, place: Permission) -> bool:
    contexts = command.get("contexts")
    if where.guild_id is None:
        in_dms = command.get("dm_permission") is not False
        return in_dms if contexts is None else IN_BOT_DM in contexts
    if contexts is not None and IN_GUILD not in contexts:
        return False
    needed = command.get("default_member_permissions")
    if needed is None or place & Permission.ADMINISTRATOR:
        return True
    return int(needed) != 0 and not int(needed) & ~place


def _common(service: Service, interaction: Interaction, deed: Deed) -> Json:
    world, where = service.world, deed.where
    return {
        "id": str(interaction.id),
        "application_id": str(world.application_id),
        "type": int(interaction.kind),
        "token": interaction.token,
        "version": 1,
        "data": deed.data,
        "channel_id": str(where.id),
        "channel": payloads.partial_channel(world, world.channels[where.id], deed.user.id),
        "locale": deed.locale,
        "entitlements": [],
        "authorizing_integration_owners": {"0": str(where.guild_id or 0)},
        "context": IN_BOT_DM if where.guild_id is None else IN_GUILD,
        "attachment_size_limit": MAX_ATTACHMENT_BYTES,
        "app_permissions": str(int(permissions.in_channel(world, where, world.bot.id))),
    }


def _whereabouts(service: Service, deed: Deed) -> Json:
    world, guild_id = service.world, deed.where.guild_id
    if guild_id is None:
        return {"user": payloads.user(deed.user)}
    guild = world.guilds[guild_id]
    member = world.members[guild_id].get(deed.user.id)
    if member is None:
        raise NotOfferedError(f"{deed.user.name} is not in {guild.name!r}")
    allowed = str(int(permissions.in_channel(world, deed.where, deed.user.id)))
    return {
        "guild_id": str(guild_id),
        "guild": {"id": str(guild_id), "locale": guild.preferred_locale, "features": []},
        "guild_locale": guild.preferred_locale,
        "member": payloads.member(world, member) | {"permissions": allowed},
    }
