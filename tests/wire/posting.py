"""Posting, editing and deleting messages, whoever does it and by whatever route."""

from dataclasses import replace
from datetime import UTC, datetime

from tests.wire import message_payloads, payloads
from tests.wire.drafts import Draft, written
from tests.wire.errors import not_found
from tests.wire.message_rules import check_message
from tests.wire.service import Service
from tests.wire.values import Channel, Json, Message, MessageFlag

LATER = MessageFlag.SUPPRESS_EMBEDS | MessageFlag.COMPONENTS_V2
FIRST = LATER | MessageFlag.EPHEMERAL | MessageFlag.SUPPRESS_NOTIFICATIONS


def post(
    service: Service, channel: Channel, author_id: int, draft: Draft, origin: Json | None = None
) -> Message:
    """Post a message, or return the one that its enforced nonce already made.

    Raises:
        ApiError: 400 when it is not a valid message, 404 when the nonce's message was deleted.
    """
    nonce = draft.body.get("nonce")
    if nonce is not None and draft.body.get("enforce_nonce"):
        made = service.nonces.find(channel.id, author_id, str(nonce))
        if made is not None:
            return existing(service, channel.id, made)
    blank = Message(
        id=service.world.snowflakes.next(),
        channel_id=channel.id,
        author_id=author_id,
        nonce=None if nonce is None else str(nonce),
        reference_id=draft.reference_id,
        flags=draft.flags(FIRST if origin else FIRST & ~MessageFlag.EPHEMERAL),
        origin=origin,
    )
    message = written(service, blank, draft)
    check_message(message)
    if message.nonce is not None:
        service.nonces.keep(channel.id, author_id, message.nonce, message.id)
    return publish(service, channel, message)


def publish(service: Service, channel: Channel, message: Message) -> Message:
    """Keep a new message, and announce it unless only one person sees it."""
    service.world.messages[message.id] = message
    if not message.ephemeral:
        service.world.timelines[channel.id].add(message.id)
        service.announce("MESSAGE_CREATE", channel, _event(service, channel, message))
    return message


def edit(service: Service, message: Message, draft: Draft) -> Message:
    """Change the fields that were sent, keep the others.

    Raises:
        ApiError: 400 when it is then no valid message.
    """
    flags = message.flags & ~MessageFlag.LOADING | draft.flags(LATER)
    edited = replace(message, flags=flags, edited_at=datetime.now(UTC))
    changed = written(service, edited, draft)
    check_message(changed)
    return update(service, changed)


def update(service: Service, message: Message) -> Message:
    """Keep a message as it is now, and announce that."""
    service.world.messages[message.id] = message
    if not message.ephemeral:
        channel = service.world.channels[message.channel_id]
        service.announce("MESSAGE_UPDATE", channel, _event(service, channel, message))
    return message


def delete(service: Service, message: Message) -> None:
    """Remove a message."""
    del service.world.messages[message.id]
    service.world.timelines[message.channel_id].remove(message.id)
    channel = service.world.channels[message.channel_id]
    ids = {"id": str(message.id), "channel_id": str(channel.id)}
    if not message.ephemeral:
        service.announce("MESSAGE_DELETE", channel, ids)


def existing(service: Service, channel_id: int, message_id: int) -> Message:
    """Return a message of a channel.

    Raises:
        ApiError: 404 with 10008.
    """
    message = service.world.messages.get(message_id)
    if message is None or message.channel_id != channel_id:
        raise not_found(10008, "Message")
    return message


def _event(service: Service, channel: Channel, message: Message) -> Json:
    body = message_payloads.message(service.world, message)
    if channel.guild_id is None:
        return body
    author = service.world.members[channel.guild_id].get(message.author_id)
    if author is None:
        return body
    return body | {"member": payloads.member(service.world, author)}
