"""Invitations into a guild."""

import secrets
from datetime import UTC, datetime

from tests.wire import payloads
from tests.wire.errors import ApiError, not_found
from tests.wire.permissions import Permission
from tests.wire.routing import Call, Routes
from tests.wire.values import Invite, Json

routes = Routes()
DAY_SECONDS = 86_400


@routes.on("POST", "/channels/{channel}/invites")
def create(call: Call) -> Json:
    channel = call.channel(Permission.CREATE_INSTANT_INVITE)
    if channel.guild_id is None:
        raise ApiError(400, 50024, "Cannot execute action on this channel type")
    body = call.body or {}
    invite = Invite(
        code=secrets.token_urlsafe(6),
        guild_id=channel.guild_id,
        channel_id=channel.id,
        inviter_id=call.service.world.bot.id,
        max_age_seconds=body.get("max_age", DAY_SECONDS),
        max_uses=body.get("max_uses", 0),
        created_at=datetime.now(UTC),
    )
    call.service.world.invites[invite.code] = invite
    return payloads.invite(call.service.world, invite)


@routes.on("GET", "/channels/{channel}/invites")
def of_channel(call: Call) -> list[Json]:
    channel = call.channel(Permission.MANAGE_CHANNELS)
    held = call.service.world.invites.values()
    return [
        payloads.invite(call.service.world, one) for one in held if one.channel_id == channel.id
    ]


@routes.on("GET", "/guilds/{guild}/invites")
def of_guild(call: Call) -> list[Json]:
    guild = call.guild(Permission.MANAGE_GUILD)
    held = call.service.world.invites.values()
    return [payloads.invite(call.service.world, one) for one in held if one.guild_id == guild.id]


@routes.on("GET", "/invites/{code}")
def invite(call: Call) -> Json:
    return payloads.invite(call.service.world, _found(call))


@routes.on("DELETE", "/invites/{code}")
def delete(call: Call) -> Json:
    gone = _found(call)
    del call.service.world.invites[gone.code]
    return payloads.invite(call.service.world, gone)


def _found(call: Call) -> Invite:
    found = call.service.world.invites.get(call.path["code"])
    if found is None:
        raise not_found(10006, "Invite")
    return found
