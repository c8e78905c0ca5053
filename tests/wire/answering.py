"""The bot's answers to interactions: the first one, the original's edits, the followups."""

from dataclasses import replace

from tests.wire import message_payloads, payloads
from tests.wire.components import numbered
from tests.wire.drafts import Draft
from tests.wire.errors import ApiError, Problems, not_found
from tests.wire.interactions import Answer, Interaction, InteractionKind
from tests.wire.modal_rules import check_modal
from tests.wire.posting import edit, existing, post, publish
from tests.wire.service import Service
from tests.wire.values import Json, Message, MessageFlag

ALLOWED = {
    InteractionKind.COMMAND: {Answer.MESSAGE, Answer.DEFERRED_MESSAGE, Answer.MODAL},
    InteractionKind.COMPONENT: set(Answer) - {Answer.PONG, Answer.CHOICES},
    InteractionKind.AUTOCOMPLETE: {Answer.CHOICES},
    InteractionKind.MODAL_SUBMIT: set(Answer) - {Answer.PONG, Answer.CHOICES, Answer.MODAL},
}
ON_A_MESSAGE = {Answer.DEFERRED_UPDATE, Answer.UPDATE}


def answer(service: Service, interaction: Interaction, draft: Draft) -> Json:
    """Take the first answer to an interaction; return what ``with_response`` asks for.

    Raises:
        ApiError: 400 with 40060 when it has one, 404 with 10062 when it comes too late, 400 with
            50035 when it is of a wrong type or form.
    """
    if interaction.answer is not None:
        raise ApiError(400, 40060, "Interaction has already been acknowledged.")
    if interaction.age_seconds > service.interactions.answer_seconds:
        raise not_found(10062, "interaction")
    kind = Answer(draft.body["type"])
    _check_allowed(interaction, kind)
    message = _take(service, interaction, kind, replace(draft, body=draft.body.get("data") or {}))
    return _resource(service, interaction, kind, message)


def _check_allowed(interaction: Interaction, kind: Answer) -> None:
    allowed = ALLOWED[interaction.kind]
    if interaction.source_id is None:
        allowed = allowed - ON_A_MESSAGE
    if kind not in allowed:
        problems = Problems()
        words = f"Value must be one of {{{', '.join(str(int(one)) for one in sorted(allowed))}}}."
        problems.add(("type",), "BASE_TYPE_CHOICES", words)
        problems.check()


def _take(service: Service, interaction: Interaction, kind: Answer, draft: Draft) -> Message | None:
    match kind:
        case Answer.MODAL:
            _open_modal(interaction, draft.body)
        case Answer.CHOICES:
            _offer_choices(interaction, draft.body)
        case Answer.DEFERRED_UPDATE:
            interaction.original_id = interaction.source_id
            interaction.begin(kind)
        case Answer.DEFERRED_MESSAGE:
            message = _loading(service, interaction, draft)
            interaction.original_id = message.id
            interaction.begin(kind)
            return message
        case _:
            return _show(service, interaction, kind, draft)
    return None


def _show(service: Service, interaction: Interaction, kind: Answer, draft: Draft) -> Message:
    if kind == Answer.UPDATE and interaction.source_id is not None:
        source = existing(service, interaction.channel_id, interaction.source_id)
        message = edit(service, source, draft)
    else:
        message = _post(service, interaction, draft)
    interaction.original_id = message.id
    interaction.begin(kind)
    interaction.show(message.id)
    return message


def _open_modal(interaction: Interaction, modal: Json) -> None:
    check_modal(modal)
    interaction.modal = modal | {"components": list(numbered(modal["components"]))}
    interaction.begin(Answer.MODAL)
    interaction.show()


def _offer_choices(interaction: Interaction, body: Json) -> None:
    problems = Problems()
    problems.length(("data", "choices"), body.get("choices"), 0, 25)
    for index, choice in enumerate(body.get("choices") or ()):
        problems.length(("data", "choices", index, "name"), choice["name"], 1, 100)
        if isinstance(choice["value"], str):
            problems.length(("data", "choices", index, "value"), choice["value"], 1, 100)
    problems.check()
    interaction.choices = list(body.get("choices") or ())
    interaction.begin(Answer.CHOICES)
    interaction.show()


def original(service: Service, interaction: Interaction) -> Message:
    """Return the message that answers an interaction.

    Raises:
        ApiError: 404 with 10015 before there is one, with 10008 when it was deleted.
    """
    if interaction.original_id is None:
        raise not_found(10015, "Webhook")
    return existing(service, interaction.channel_id, interaction.original_id)


def follow_up(service: Service, interaction: Interaction, draft: Draft) -> Message:
    """Post a further message; the first after a deferred answer takes its place."""
    if interaction.answer is None:
        raise not_found(10015, "Webhook")
    if interaction.answer == Answer.DEFERRED_MESSAGE and interaction.original_id is not None:
        waiting = service.world.messages.get(interaction.original_id)
        if waiting is not None and waiting.flags & MessageFlag.LOADING:
            return change(service, interaction, waiting, draft)
    message = _post(service, interaction, draft)
    interaction.show(message.id)
    return message


def change(service: Service, interaction: Interaction, message: Message, draft: Draft) -> Message:
    """Edit one of the interaction's messages."""
    changed = edit(service, message, draft)
    interaction.show(changed.id)
    return changed


def _post(service: Service, interaction: Interaction, draft: Draft) -> Message:
    channel = service.world.channels[interaction.channel_id]
    return post(service, channel, service.world.bot.id, draft, _origin(service, interaction))


def _loading(service: Service, interaction: Interaction, draft: Draft) -> Message:
    message = Message(
        id=service.world.snowflakes.next(),
        channel_id=interaction.channel_id,
        author_id=service.world.bot.id,
        flags=MessageFlag.LOADING | draft.flags(MessageFlag.EPHEMERAL),
        origin=_origin(service, interaction),
    )
    return publish(service, service.world.channels[interaction.channel_id], message)


def _origin(service: Service, interaction: Interaction) -> Json:
    return {
        "id": str(interaction.id),
        "type": int(interaction.kind),
        "user": payloads.user(service.world.users[interaction.user_id]),
        "name": interaction.name,
        "authorizing_integration_owners": {"0": str(interaction.guild_id or 0)},
    }


def _resource(
    service: Service, interaction: Interaction, kind: Answer, message: Message | None
) -> Json:
    about: Json = {"id": str(interaction.id), "type": int(interaction.kind)}
    if message is None:
        return {"interaction": about, "resource": {"type": int(kind)}}
    about |= {
        "response_message_id": str(message.id),
        "response_message_loading": bool(message.flags & MessageFlag.LOADING),
        "response_message_ephemeral": message.ephemeral,
    }
    body = message_payloads.message(service.world, message)
    return {"interaction": about, "resource": {"type": int(kind), "message": body}}
