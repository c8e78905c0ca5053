"""Guilds, their roles and their members."""

from dataclasses import replace

from tests.wire import payloads
from tests.wire.errors import missing_permissions, not_found
from tests.wire.membership import set_roles
from tests.wire.permissions import Permission
from tests.wire.routing import Call, Routes
from tests.wire.values import Json, Role

routes = Routes()


@routes.on("GET", "/guilds/{guild}")
def guild(call: Call) -> Json:
    value = call.guild()
    members = len(call.service.world.members[value.id])
    counts = {"approximate_member_count": members, "approximate_presence_count": 1}
    return payloads.guild(call.service.world, value) | counts


@routes.on("GET", "/guilds/{guild}/channels")
def channels(call: Call) -> list[Json]:
    world = call.service.world
    held = world.channels_of(call.guild().id)
    return [payloads.channel(world, one) for one in held if not one.is_thread]


@routes.on("GET", "/guilds/{guild}/roles")
def roles(call: Call) -> list[Json]:
    return [payloads.role(one) for one in call.service.world.roles_of(call.guild().id)]


@routes.on("POST", "/guilds/{guild}/roles")
def create_role(call: Call) -> Json:
    value = call.guild(Permission.MANAGE_ROLES)
    world = call.service.world
    role = Role(
        id=world.snowflakes.next(),
        guild_id=value.id,
        name=call.body.get("name", "new role"),
        permissions=int(call.body.get("permissions") or 0),
    )
    world.roles[role.id] = role
    body = payloads.role(role)
    created = {"guild_id": str(value.id), "role": body}
    call.service.gateway.dispatch("GUILD_ROLE_CREATE", created)
    return body


@routes.on("GET", "/guilds/{guild}/members")
def members(call: Call) -> list[Json]:
    world = call.service.world
    after, limit = int(call.query.get("after", 0)), int(call.query.get("limit", 1))
    held = world.members[call.guild().id]
    chosen = sorted(one for one in held if one > after)[:limit]
    return [payloads.member(world, held[one]) for one in chosen]


@routes.on("GET", "/guilds/{guild}/members/{user}")
def member(call: Call) -> Json:
    return payloads.member(call.service.world, call.member())


@routes.on("PATCH", "/guilds/{guild}/members/{user}")
def change_member(call: Call) -> Json:
    call.guild(Permission.MANAGE_ROLES)
    current = call.member()
    if "nick" in call.body:
        current = replace(current, nick=call.body["nick"])
        call.service.world.members[current.guild_id][current.user_id] = current
    wanted = frozenset(map(int, call.body.get("roles") or current.role_ids))
    for role_id in wanted ^ current.role_ids:
        _check_may_give(call, role_id)
    return payloads.member(call.service.world, set_roles(call.service, current, wanted))


@routes.on("PUT", "/guilds/{guild}/members/{user}/roles/{role}")
def add_role(call: Call) -> None:
    current = call.member()
    _check_may_give(call, call.id("role"))
    set_roles(call.service, current, current.role_ids | {call.id("role")})


@routes.on("DELETE", "/guilds/{guild}/members/{user}/roles/{role}")
def remove_role(call: Call) -> None:
    current = call.member()
    _check_may_give(call, call.id("role"))
    set_roles(call.service, current, current.role_ids - {call.id("role")})


def _check_may_give(call: Call, role_id: int) -> None:
    value = call.guild(Permission.MANAGE_ROLES)
    role = call.service.world.roles.get(role_id)
    if role is None or role.guild_id != value.id:
        raise not_found(10011, "Role")
    own = call.service.world.top_role(value.id, call.service.world.bot.id)
    if role.managed or role.position >= own:
        raise missing_permissions()
