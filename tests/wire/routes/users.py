"""The bot itself, users, and opening direct messages."""

from tests.wire import payloads
from tests.wire.errors import ApiError, not_found
from tests.wire.routing import Call, Routes
from tests.wire.values import Json

routes = Routes()


@routes.on("GET", "/users/@me/guilds")
def my_guilds(call: Call) -> list[Json]:
    return [{"id": str(one.id), "name": one.name} for one in call.service.world.guilds.values()]


@routes.on("POST", "/users/@me/channels")
def open_dm(call: Call) -> Json:
    world = call.service.world
    if call.service.dm_openings_refused:
        raise ApiError(403, 40003, "You are opening direct messages too fast")
    recipient = int(call.body["recipient_id"])
    if recipient not in world.users:
        raise not_found(10013, "User")
    if recipient == world.bot.id:
        raise ApiError(403, 50007, "Cannot send messages to this user")
    return payloads.channel(world, world.dm(recipient))


@routes.on("GET", "/users/{user}")
def user(call: Call) -> Json:
    found = call.service.world.users.get(call.id("user"))
    if found is None:
        raise not_found(10013, "User")
    return payloads.user(found)
