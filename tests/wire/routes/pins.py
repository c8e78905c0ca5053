"""Pinned messages, by the paths of before and of now."""

from dataclasses import replace
from datetime import UTC, datetime

from tests.wire import message_payloads
from tests.wire.permissions import Permission
from tests.wire.posting import update
from tests.wire.routing import Call, Routes
from tests.wire.values import Json, Message

routes = Routes()


@routes.on("GET", "/channels/{channel}/pins")
def old_pins(call: Call) -> list[Json]:
    return [message_payloads.message(call.service.world, one) for one in _pinned(call)]


@routes.on("GET", "/channels/{channel}/messages/pins")
def pins(call: Call) -> Json:
    items = [
        {
            "pinned_at": one.pinned_at.isoformat() if one.pinned_at else None,
            "message": message_payloads.message(call.service.world, one),
        }
        for one in _pinned(call)
    ]
    return {"items": items, "has_more": False}


@routes.on("PUT", "/channels/{channel}/pins/{message}")
@routes.on("PUT", "/channels/{channel}/messages/pins/{message}")
def pin(call: Call) -> None:
    call.channel(Permission.PIN_MESSAGES)
    update(call.service, replace(call.message(), pinned_at=datetime.now(UTC)))


@routes.on("DELETE", "/channels/{channel}/pins/{message}")
@routes.on("DELETE", "/channels/{channel}/messages/pins/{message}")
def unpin(call: Call) -> None:
    call.channel(Permission.PIN_MESSAGES)
    update(call.service, replace(call.message(), pinned_at=None))


def _pinned(call: Call) -> list[Message]:
    history = call.service.world.history(call.channel(Permission.READ_MESSAGE_HISTORY).id)
    return [one for one in reversed(history) if one.pinned_at is not None]
