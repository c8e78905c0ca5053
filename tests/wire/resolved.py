"""What an interaction names by id and Discord sends along: users, roles, channels, files."""

from typing import Protocol, runtime_checkable

from tests.wire import message_payloads, payloads
from tests.wire.components import Kind
from tests.wire.drafts import Upload, attach
from tests.wire.service import Service
from tests.wire.values import Channel, Json, Role


@runtime_checkable
class Identified(Protocol):
    """Whatever has an id: a person, a role, a channel."""

    @property
    def id(self) -> int: ...


class UnfitValueError(TypeError):
    """A test gave a value that this option or input does not take."""


class Resolved:
    """Collects them for one interaction of one person."""

    def __init__(self, service: Service, user_id: int, guild_id: int | None) -> None:
        self._service = service
        self._user_id = user_id
        self._guild_id = guild_id
        self._found: dict[str, dict[str, Json]] = {}

    def to_json(self) -> Json:
        """Return the ``resolved`` field, empty when nothing was named."""
        return {"resolved": self._found} if self._found else {}

    def of_select(self, kind: Kind, value: object) -> str:
        """Return the value of a select for an entity, resolved."""
        match kind:
            case Kind.USER_SELECT:
                return self.user(value)
            case Kind.ROLE_SELECT:
                return self.role(value)
            case Kind.CHANNEL_SELECT:
                return self.channel(value)
        return self.mentionable(value)

    def user(self, value: object) -> str:
        """Resolve a person, and the member they are here."""
        world = self._service.world
        user = world.users.get(value.id) if isinstance(value, Identified) else None
        if user is None:
            raise UnfitValueError(f"not a user: {value!r}")
        members = world.members.get(self._guild_id or 0, {})
        if user.id in members:
            body = payloads.member(world, members[user.id])
            del body["user"]
            self._put("members", user.id, body | {"permissions": "0"})
        return self._put("users", user.id, payloads.user(user))

    def role(self, value: object) -> str:
        """Resolve a role."""
        if not isinstance(value, Role):
            raise UnfitValueError(f"not a role: {value!r}")
        return self._put("roles", value.id, payloads.role(self._service.world.roles[value.id]))

    def channel(self, value: object) -> str:
        """Resolve a channel."""
        if not isinstance(value, Channel):
            raise UnfitValueError(f"not a channel: {value!r}")
        world = self._service.world
        current = world.channels[value.id]
        return self._put(
            "channels", value.id, payloads.partial_channel(world, current, self._user_id)
        )

    def mentionable(self, value: object) -> str:
        """Resolve a person or a role."""
        return self.role(value) if isinstance(value, Role) else self.user(value)

    def attachment(self, value: object) -> str:
        """Upload a file, given by name and bytes, and resolve it."""
        match value:
            case (str() as filename, bytes() as content):
                attachment = attach(self._service, Upload(filename, content))
                return self._put(
                    "attachments", attachment.id, message_payloads.attachment(attachment)
                )
        raise UnfitValueError(f"not a (filename, bytes): {value!r}")

    def _put(self, kind: str, snowflake: int, body: Json) -> str:
        self._found.setdefault(kind, {})[str(snowflake)] = body
        return str(snowflake)
