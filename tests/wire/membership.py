"""Joining, leaving and changing roles, whoever does it."""

from dataclasses import replace
from datetime import UTC, datetime

from tests.wire import payloads
from tests.wire.service import Service
from tests.wire.values import Json, Member


def join(service: Service, guild_id: int, user_id: int, role_ids: frozenset[int]) -> Member:
    """Make a user a member."""
    member = Member(
        guild_id=guild_id, user_id=user_id, role_ids=role_ids, joined_at=datetime.now(UTC)
    )
    service.world.members[guild_id][user_id] = member
    service.gateway.dispatch("GUILD_MEMBER_ADD", _body(service, member))
    return member


def leave(service: Service, guild_id: int, user_id: int) -> None:
    """End a membership."""
    member = service.world.members[guild_id].pop(user_id)
    gone = {"guild_id": str(guild_id), "user": _body(service, member)["user"]}
    service.gateway.dispatch("GUILD_MEMBER_REMOVE", gone)


def set_roles(service: Service, member: Member, role_ids: frozenset[int]) -> Member:
    """Give a member exactly these roles."""
    changed = replace(member, role_ids=role_ids)
    service.world.members[member.guild_id][member.user_id] = changed
    service.gateway.dispatch("GUILD_MEMBER_UPDATE", _body(service, changed))
    return changed


def _body(service: Service, member: Member) -> Json:
    return payloads.member(service.world, member) | {"guild_id": str(member.guild_id)}
