"""Messages of a channel: sending, reading, editing, deleting."""

from tests.wire import message_payloads
from tests.wire.errors import ApiError, missing_permissions
from tests.wire.permissions import Permission
from tests.wire.posting import delete, edit, post
from tests.wire.routing import Call, Routes
from tests.wire.values import Channel, Json

routes = Routes()


@routes.on("POST", "/channels/{channel}/messages")
def send(call: Call) -> Json:
    channel = call.channel()
    _check_may_send(call, channel)
    message = post(call.service, channel, call.service.world.bot.id, call.draft)
    return message_payloads.message(call.service.world, message)


@routes.on("GET", "/channels/{channel}/messages")
def history(call: Call) -> list[Json]:
    channel = call.channel()
    if not call.allowed(channel) & Permission.READ_MESSAGE_HISTORY:
        return []
    world = call.service.world
    newest_first = reversed(_page(call, channel))
    return [message_payloads.message(world, world.messages[one]) for one in newest_first]


@routes.on("GET", "/channels/{channel}/messages/{message}")
def message(call: Call) -> Json:
    call.channel(Permission.READ_MESSAGE_HISTORY)
    return message_payloads.message(call.service.world, call.message())


@routes.on("PATCH", "/channels/{channel}/messages/{message}")
def change(call: Call) -> Json:
    call.channel()
    current = call.message()
    if current.author_id != call.service.world.bot.id:
        raise ApiError(403, 50005, "Cannot edit a message authored by another user")
    changed = edit(call.service, current, call.draft)
    return message_payloads.message(call.service.world, changed)


@routes.on("DELETE", "/channels/{channel}/messages/{message}")
def remove(call: Call) -> None:
    channel = call.channel()
    current = call.message()
    own = current.author_id == call.service.world.bot.id
    if not own and not call.allowed(channel) & Permission.MANAGE_MESSAGES:
        raise missing_permissions()
    delete(call.service, current)


@routes.on("POST", "/channels/{channel}/messages/bulk-delete")
def remove_many(call: Call) -> None:
    call.channel(Permission.MANAGE_MESSAGES)
    for one in call.body["messages"]:
        found = call.service.world.messages.get(int(one))
        if found is not None:
            delete(call.service, found)


@routes.on("POST", "/channels/{channel}/typing")
def typing(call: Call) -> None:
    call.channel(Permission.SEND_MESSAGES)


def _check_may_send(call: Call, channel: Channel) -> None:
    recipient = channel.recipient_id
    if recipient is not None:
        if recipient in call.service.world.closed_dms:
            raise ApiError(403, 50007, "Cannot send messages to this user")
        if not call.service.world.shares_guild(recipient):
            raise ApiError(403, 50278, "Cannot send messages to this user")
    needs = Permission.SEND_MESSAGES_IN_THREADS if channel.is_thread else Permission.SEND_MESSAGES
    if call.uploads:
        needs |= Permission.ATTACH_FILES
    if call.body.get("embeds"):
        needs |= Permission.EMBED_LINKS
    call.channel(needs)


def _page(call: Call, channel: Channel) -> list[int]:
    timeline = call.service.world.timelines[channel.id]
    limit = int(call.query.get("limit", 50))
    if not 1 <= limit <= 100:
        raise ApiError(400, 50035, "Invalid Form Body")
    if "before" in call.query:
        return timeline.before(int(call.query["before"]), limit)
    if "after" in call.query:
        return timeline.after(int(call.query["after"]), limit)
    if "around" in call.query:
        middle = int(call.query["around"])
        return timeline.before(middle, limit // 2) + timeline.after(middle - 1, limit - limit // 2)
    return timeline.last(limit)
