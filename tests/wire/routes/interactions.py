"""Answering interactions: the callback, and the webhook that each has for 15 minutes."""

from tests.wire import message_payloads
from tests.wire.answering import answer, change, follow_up, original
from tests.wire.errors import ApiError, not_found
from tests.wire.interactions import Interaction
from tests.wire.posting import delete, existing
from tests.wire.routing import Call, Routes
from tests.wire.values import Json, Message

routes = Routes()
MESSAGE = "/webhooks/{application}/{token}/messages/{message}"


@routes.on("POST", "/interactions/{interaction}/{token}/callback", open_to_all=True)
def callback(call: Call) -> Json | None:
    interactions = call.service.interactions
    interaction = interactions.find(call.id("interaction"), call.path["token"])
    if interaction is None:
        raise not_found(10062, "interaction")
    body = answer(call.service, interaction, call.draft)
    return body if call.query.get("with_response") in ("1", "true") else None


@routes.on("POST", "/webhooks/{application}/{token}", open_to_all=True)
def execute(call: Call) -> Json:
    message = follow_up(call.service, _interaction(call), call.draft)
    return message_payloads.message(call.service.world, message)


@routes.on("GET", MESSAGE, open_to_all=True)
def read(call: Call) -> Json:
    return message_payloads.message(call.service.world, _message(call, _interaction(call)))


@routes.on("PATCH", MESSAGE, open_to_all=True)
def edit(call: Call) -> Json:
    interaction = _interaction(call)
    message = change(call.service, interaction, _message(call, interaction), call.draft)
    return message_payloads.message(call.service.world, message)


@routes.on("DELETE", MESSAGE, open_to_all=True)
def remove(call: Call) -> None:
    interaction = _interaction(call)
    delete(call.service, _message(call, interaction))
    interaction.show()


def _interaction(call: Call) -> Interaction:
    found = call.service.interactions.by_token(call.path["token"])
    if found is None:
        raise ApiError(401, 50027, "Invalid Webhook Token")
    return found


def _message(call: Call, interaction: Interaction) -> Message:
    if call.path["message"] == "@original":
        return original(call.service, interaction)
    return existing(call.service, interaction.channel_id, call.id("message"))
