"""Threads: from a message, without one, and who is in them."""

from dataclasses import replace

from tests.wire import payloads
from tests.wire.errors import ApiError
from tests.wire.permissions import Permission
from tests.wire.posting import update
from tests.wire.routing import Call, Routes
from tests.wire.values import Channel, ChannelKind, Json, MessageFlag

routes = Routes()
MAX_ACTIVE = 1000


@routes.on("POST", "/channels/{channel}/threads")
def start(call: Call) -> Json:
    kind = ChannelKind(call.body.get("type", ChannelKind.PRIVATE_THREAD))
    needs = (
        Permission.CREATE_PUBLIC_THREADS
        if kind == ChannelKind.PUBLIC_THREAD
        else Permission.CREATE_PRIVATE_THREADS
    )
    parent = call.channel(needs)
    return _start(call, parent, call.service.world.snowflakes.next(), kind)


@routes.on("POST", "/channels/{channel}/messages/{message}/threads")
def start_from_message(call: Call) -> Json:
    parent = call.channel(Permission.CREATE_PUBLIC_THREADS)
    message = call.message()
    if message.thread_id is not None:
        raise ApiError(400, 160004, "A thread has already been created for this message")
    body = _start(call, parent, message.id, ChannelKind.PUBLIC_THREAD)
    flags = message.flags | MessageFlag.HAS_THREAD
    update(call.service, replace(message, thread_id=message.id, flags=flags))
    return body


@routes.on("PUT", "/channels/{channel}/thread-members/{user}")
def add(call: Call) -> None:
    thread = call.channel(Permission.SEND_MESSAGES_IN_THREADS)
    call.service.world.thread_members[thread.id].add(call.id("user"))


@routes.on("DELETE", "/channels/{channel}/thread-members/{user}")
def remove(call: Call) -> None:
    call.service.world.thread_members[call.channel().id].discard(call.id("user"))


@routes.on("GET", "/channels/{channel}/thread-members")
def members(call: Call) -> list[Json]:
    thread = call.channel()
    return [_member(thread, one) for one in sorted(call.service.world.thread_members[thread.id])]


@routes.on("GET", "/guilds/{guild}/threads/active")
def active(call: Call) -> Json:
    world = call.service.world
    threads = [payloads.channel(world, one) for one in _active(call, call.guild().id)]
    return {"threads": threads, "members": []}


def _start(call: Call, parent: Channel, thread_id: int, kind: ChannelKind) -> Json:
    world = call.service.world
    if parent.guild_id is None:
        raise ApiError(400, 50024, "Cannot execute action on this channel type")
    if len(_active(call, parent.guild_id)) >= MAX_ACTIVE:
        raise ApiError(400, 160006, "Maximum number of active threads reached")
    thread = Channel(
        id=thread_id,
        guild_id=parent.guild_id,
        parent_id=parent.id,
        name=call.body["name"],
        kind=kind,
        owner_id=world.bot.id,
    )
    world.thread_members[thread.id] = {world.bot.id}
    world.add_channel(thread)
    body = payloads.channel(world, thread) | {"member": _member(thread, world.bot.id)}
    call.service.announce("THREAD_CREATE", thread, body | {"newly_created": True})
    return body


def _active(call: Call, guild_id: int) -> list[Channel]:
    held = call.service.world.channels_of(guild_id)
    return [one for one in held if one.is_thread and not one.archived]


def _member(thread: Channel, user_id: int) -> Json:
    joined = "2026-01-01T00:00:00+00:00"
    return {"id": str(thread.id), "user_id": str(user_id), "join_timestamp": joined, "flags": 0}
