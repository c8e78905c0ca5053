"""What somebody sends to be posted: fields and files, and the message they make."""

import mimetypes
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import quote

from tests.wire.components import numbered
from tests.wire.service import Service
from tests.wire.values import Attachment, Json, Message, MessageFlag


@dataclass(frozen=True, slots=True)
class Upload:
    """A file on its way in."""

    filename: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Draft:
    """A message's fields as they were sent, and its files."""

    body: Json
    uploads: tuple[Upload, ...] = ()

    def flags(self, allowed: MessageFlag) -> MessageFlag:
        """Return the flags asked for, of those that may be."""
        return MessageFlag(self.body.get("flags") or 0) & allowed

    @property
    def reference_id(self) -> int | None:
        """The message that this one answers."""
        reference = self.body.get("message_reference")
        return int(reference["message_id"]) if reference else None


def attach(service: Service, upload: Upload, description: str | None = None) -> Attachment:
    """Keep an uploaded file where it can be downloaded."""
    made = service.world.snowflakes.next()
    guessed, _ = mimetypes.guess_type(upload.filename)
    attachment = Attachment(
        id=made,
        filename=upload.filename,
        content=upload.content,
        content_type=guessed or "application/octet-stream",
        url=f"{service.url}/attachments/{made}/{quote(upload.filename)}",
        description=description,
    )
    service.world.attachments[made] = attachment
    return attachment


def written(service: Service, message: Message, draft: Draft) -> Message:
    """Return the message with the fields that were sent; the others stay."""
    fields: dict[str, Any] = {}
    if "content" in draft.body:
        fields["content"] = draft.body["content"] or ""
    if "allowed_mentions" in draft.body:
        fields["allowed_mentions"] = draft.body["allowed_mentions"]
    attachments = _attachments(service, message, draft)
    for key in ("embeds", "components"):
        if key in draft.body:
            fields[key] = tuple(_linked(one, attachments) for one in draft.body[key] or ())
    if "components" in fields:
        fields["components"] = numbered(fields["components"])
    return replace(message, attachments=attachments, **fields)


def _attachments(service: Service, message: Message, draft: Draft) -> tuple[Attachment, ...]:
    described = {str(one["id"]): one for one in draft.body.get("attachments") or ()}
    kept = message.attachments
    if "attachments" in draft.body:
        kept = tuple(one for one in kept if str(one.id) in described)
    new = (
        attach(service, upload, described.get(str(index), {}).get("description"))
        for index, upload in enumerate(draft.uploads)
    )
    return (*kept, *new)


def _linked(part: Json, attachments: Sequence[Attachment]) -> Json:
    """Return a component or embed in which ``attachment://name`` became the file's address."""
    linked: Json = {}
    for key, value in part.items():
        if isinstance(value, dict):
            linked[key] = _linked(value, attachments)
        elif isinstance(value, list):
            linked[key] = [
                _linked(one, attachments) if isinstance(one, dict) else one for one in value
            ]
        else:
            linked[key] = value
    named = {f"attachment://{one.filename}": one.url for one in attachments}
    url = named.get(str(part.get("url")))
    return linked | {"url": url, "proxy_url": url} if url else linked
