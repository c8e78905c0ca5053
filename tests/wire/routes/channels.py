"""Channels and their permission overwrites."""

from dataclasses import replace
from typing import Any

from tests.wire import payloads
from tests.wire.permissions import Permission
from tests.wire.routing import Call, Routes
from tests.wire.values import Channel, ChannelKind, Json, Overwrite

routes = Routes()


@routes.on("GET", "/channels/{channel}")
def channel(call: Call) -> Json:
    return payloads.channel(call.service.world, call.channel())


@routes.on("PATCH", "/channels/{channel}")
def change(call: Call) -> Json:
    current = call.channel()
    own_thread = current.is_thread and current.owner_id == call.service.world.bot.id
    if not own_thread:
        needs = Permission.MANAGE_THREADS if current.is_thread else Permission.MANAGE_CHANNELS
        call.channel(needs)
    known = {"name", "topic", "position", "archived", "locked"}
    fields: dict[str, Any] = {key: one for key, one in call.body.items() if key in known}
    event = "THREAD_UPDATE" if current.is_thread else "CHANNEL_UPDATE"
    return _keep(call, replace(current, **fields), event)


@routes.on("DELETE", "/channels/{channel}")
def delete(call: Call) -> Json:
    current = call.channel()
    call.channel(Permission.MANAGE_THREADS if current.is_thread else Permission.MANAGE_CHANNELS)
    body = payloads.channel(call.service.world, current)
    del call.service.world.channels[current.id]
    call.service.announce("THREAD_DELETE" if current.is_thread else "CHANNEL_DELETE", current, body)
    return body


@routes.on("POST", "/guilds/{guild}/channels")
def create(call: Call) -> Json:
    guild = call.guild(Permission.MANAGE_CHANNELS)
    world = call.service.world
    made = Channel(
        id=world.snowflakes.next(),
        guild_id=guild.id,
        name=call.body["name"],
        kind=ChannelKind(call.body.get("type", 0)),
        topic=call.body.get("topic"),
        parent_id=int(call.body["parent_id"]) if call.body.get("parent_id") else None,
        overwrites=tuple(map(_overwrite, call.body.get("permission_overwrites") or ())),
    )
    return _keep(call, world.add_channel(made), "CHANNEL_CREATE")


@routes.on("PUT", "/channels/{channel}/permissions/{target}")
def overwrite(call: Call) -> None:
    current = call.channel(Permission.MANAGE_ROLES)
    new = _overwrite(call.body | {"id": call.path["target"]})
    _keep(call, replace(current, overwrites=(*_others(call, current), new)), "CHANNEL_UPDATE")


@routes.on("DELETE", "/channels/{channel}/permissions/{target}")
def remove_overwrite(call: Call) -> None:
    current = call.channel(Permission.MANAGE_ROLES)
    _keep(call, replace(current, overwrites=_others(call, current)), "CHANNEL_UPDATE")


def _others(call: Call, current: Channel) -> tuple[Overwrite, ...]:
    return tuple(one for one in current.overwrites if one.target_id != call.id("target"))


def _overwrite(body: Json) -> Overwrite:
    return Overwrite(
        target_id=int(body["id"]),
        of_member=body["type"] == 1,
        allow=int(body.get("allow") or 0),
        deny=int(body.get("deny") or 0),
    )


def _keep(call: Call, current: Channel, event: str) -> Json:
    call.service.world.channels[current.id] = current
    body = payloads.channel(call.service.world, current)
    call.service.announce(event, current, body)
    return body
