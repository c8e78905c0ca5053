"""Filling the world: guilds, roles, channels and people, before or while the bot runs."""

from collections.abc import Iterable
from datetime import UTC, datetime

from tests.wire import membership, payloads, permissions
from tests.wire.people import Person
from tests.wire.resolved import Identified
from tests.wire.service import Service
from tests.wire.values import Channel, ChannelKind, Guild, Member, Overwrite, Role, User

TOP = 100


class Builder:
    """Makes what exists; a running bot is told of it."""

    def __init__(self, service: Service) -> None:
        self.service = service
        self.world = service.world

    def create_user(self, name: str, *, locale: str = "en-US") -> Person:
        """Make an account, in no guild yet."""
        user = User(id=self.world.snowflakes.next(), name=name)
        self.world.users[user.id] = user
        return Person(self.service, user, locale=locale)

    def create_guild(
        self,
        name: str,
        *,
        preferred_locale: str = "en-US",
        owner: Identified | None = None,
        bot_permissions: int = permissions.BOT,
    ) -> Guild:
        """Make a guild with its owner, and the bot with a role of its own on top."""
        guild = Guild(
            id=self.world.snowflakes.next(),
            name=name,
            preferred_locale=preferred_locale,
            owner_id=(owner or self.create_user(f"{name} owner")).id,
        )
        self.world.guilds[guild.id] = guild
        self.world.members[guild.id] = {}
        self._keep_first_roles(guild, int(bot_permissions))
        self.service.gateway.dispatch("GUILD_CREATE", payloads.guild_create(self.world, guild))
        return guild

    def create_role(
        self, guild: Guild, name: str, permissions: int = 0, *, above_bot: bool = False
    ) -> Role:
        """Make a role; the bot may not hand out one that is ``above_bot``."""
        role = Role(
            id=self.world.snowflakes.next(),
            guild_id=guild.id,
            name=name,
            permissions=int(permissions),
            position=TOP + 1 if above_bot else 1,
        )
        self.world.roles[role.id] = role
        body = {"guild_id": str(guild.id), "role": payloads.role(role)}
        self.service.gateway.dispatch("GUILD_ROLE_CREATE", body)
        return role

    def create_channel(
        self,
        guild: Guild,
        name: str,
        *,
        denied_to_bot: int = 0,
        denied_to_everyone: int = 0,
        but_not_to: Iterable[Role] = (),
        kind: ChannelKind = ChannelKind.TEXT,
    ) -> Channel:
        """Make a channel, with what it denies as permission overwrites."""
        bot, everyone = self.world.bot.id, guild.id
        denied = int(denied_to_everyone)
        overwrites = (
            Overwrite(target_id=bot, of_member=True, deny=int(denied_to_bot)),
            Overwrite(target_id=everyone, of_member=False, deny=denied),
            *(Overwrite(target_id=one.id, of_member=False, allow=denied) for one in but_not_to),
        )
        channel = Channel(
            id=self.world.snowflakes.next(),
            guild_id=guild.id,
            name=name,
            kind=kind,
            overwrites=tuple(one for one in overwrites if one.deny or one.allow),
        )
        self.world.add_channel(channel)
        self.service.announce("CHANNEL_CREATE", channel, payloads.channel(self.world, channel))
        return channel

    def add_member(self, guild: Guild, user: Identified, roles: Iterable[Role] = ()) -> Member:
        """Let somebody join."""
        return membership.join(
            self.service, guild.id, user.id, frozenset(role.id for role in roles)
        )

    def remove_member(self, guild: Guild, user: Identified) -> None:
        """Let somebody leave."""
        membership.leave(self.service, guild.id, user.id)

    def _keep_first_roles(self, guild: Guild, bot_permissions: int) -> None:
        everyone = Role(
            id=guild.id,
            guild_id=guild.id,
            name="@everyone",
            permissions=int(permissions.EVERYONE),
            position=0,
        )
        own = Role(
            id=self.world.snowflakes.next(),
            guild_id=guild.id,
            name=self.world.bot.name,
            permissions=bot_permissions,
            position=TOP,
            managed=True,
        )
        self.world.roles |= {everyone.id: everyone, own.id: own}
        self._keep_member(guild, guild.owner_id, frozenset())
        self._keep_member(guild, self.world.bot.id, frozenset({own.id}))

    def _keep_member(self, guild: Guild, user_id: int, role_ids: frozenset[int]) -> None:
        self.world.members[guild.id][user_id] = Member(
            guild_id=guild.id, user_id=user_id, role_ids=role_ids, joined_at=datetime.now(UTC)
        )
