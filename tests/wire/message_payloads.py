"""Discord's JSON of messages and their files."""

import re

from tests.wire import payloads
from tests.wire.values import Attachment, Json, Message, created_at
from tests.wire.world import World

MENTION = re.compile(r"<@!?(\d+)>")


def attachment(value: Attachment) -> Json:
    """Return an attachment object."""
    body: Json = {
        "id": str(value.id),
        "filename": value.filename,
        "size": len(value.content),
        "url": value.url,
        "proxy_url": value.url,
        "content_type": value.content_type,
        "ephemeral": value.ephemeral,
    }
    return body if value.description is None else body | {"description": value.description}


def message(world: World, value: Message) -> Json:
    """Return a message object, with the mentions that ``allowed_mentions`` let through."""
    body: Json = {
        "id": str(value.id),
        "channel_id": str(value.channel_id),
        "type": 19 if value.reference_id else 0,
        "author": payloads.user(world.users[value.author_id]),
        "content": value.content,
        "timestamp": created_at(value.id).isoformat(),
        "edited_timestamp": value.edited_at.isoformat() if value.edited_at else None,
        "tts": False,
        "mention_everyone": "everyone" in _allowed(value) and "@everyone" in value.text,
        "mentions": [payloads.user(world.users[one]) for one in mentioned(world, value)],
        "mention_roles": [],
        "attachments": [attachment(one) for one in value.attachments],
        "embeds": list(value.embeds),
        "components": list(value.components),
        "pinned": value.pinned_at is not None,
        "flags": int(value.flags),
    }
    return body | _message_extras(world, value)


def _message_extras(world: World, value: Message) -> Json:
    extras: Json = {}
    if value.nonce is not None:
        extras["nonce"] = value.nonce
    if value.reference_id is not None:
        extras["message_reference"] = {
            "message_id": str(value.reference_id),
            "channel_id": str(value.channel_id),
        }
    if value.thread_id is not None:
        extras["thread"] = payloads.channel(world, world.channels[value.thread_id])
    if value.origin is not None:
        application = str(world.application_id)
        extras |= {"application_id": application, "webhook_id": application}
        extras["interaction_metadata"] = value.origin
    return extras


def _allowed(value: Message) -> list[str]:
    if value.allowed_mentions is None:
        return ["users", "roles", "everyone"]
    return list(value.allowed_mentions.get("parse", ()))


def mentioned(world: World, value: Message) -> list[int]:
    """Return the users a message really mentions."""
    named = [int(one) for one in MENTION.findall(value.text)]
    if "users" not in _allowed(value):
        allowed = {int(one) for one in (value.allowed_mentions or {}).get("users", ())}
        named = [one for one in named if one in allowed]
    return [one for one in dict.fromkeys(named) if one in world.users]
