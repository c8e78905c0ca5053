"""The application itself, the gateway's address and the commands."""

from typing import Any

from tests.wire import payloads
from tests.wire.command_rules import CHAT_INPUT, check_commands
from tests.wire.errors import not_found
from tests.wire.routing import Call, Routes
from tests.wire.values import Json

routes = Routes()
DEFAULTS: Json = {
    "type": CHAT_INPUT,
    "description": "",
    "options": [],
    "default_member_permissions": None,
    "dm_permission": True,
    "contexts": None,
    "integration_types": [0],
    "nsfw": False,
    "name_localizations": None,
    "description_localizations": None,
}


@routes.on("GET", "/oauth2/applications/@me")
@routes.on("GET", "/applications/@me")
@routes.on("GET", "/applications/{application}")
def application(call: Call) -> Json:
    world = call.service.world
    return {
        "id": str(world.application_id),
        "name": world.bot.name,
        "description": "",
        "icon": None,
        "bot_public": False,
        "bot_require_code_grant": False,
        "owner": payloads.user(world.bot),
        "team": None,
        "verify_key": "0" * 64,
        "flags": 0,
        "approximate_guild_count": len(world.guilds),
        "interactions_endpoint_url": None,
        "integration_types_config": {"0": {}},
    }


@routes.on("GET", "/gateway", open_to_all=True)
def gateway(call: Call) -> Json:
    return {"url": call.service.gateway.url}


@routes.on("GET", "/gateway/bot")
def gateway_bot(call: Call) -> Json:
    limit = {"total": 1000, "remaining": 999, "reset_after": 0, "max_concurrency": 1}
    return {"url": call.service.gateway.url, "shards": 1, "session_start_limit": limit}


@routes.on("GET", "/applications/{application}/emojis")
def emojis(call: Call) -> Json:
    return {"items": []}


@routes.on("GET", "/applications/{application}/commands")
@routes.on("GET", "/applications/{application}/guilds/{guild}/commands")
def commands(call: Call) -> list[Json]:
    return list(call.service.world.commands.get(_scope(call), {}).values())


@routes.on("PUT", "/applications/{application}/commands")
@routes.on("PUT", "/applications/{application}/guilds/{guild}/commands")
def overwrite_commands(call: Call) -> list[Json]:
    check_commands(call.body)
    before = call.service.world.commands.get(_scope(call), {})
    made = [_kept(call, command, before) for command in call.body]
    call.service.world.commands[_scope(call)] = {_key(one): one for one in made}
    return made


@routes.on("POST", "/applications/{application}/commands")
def upsert_command(call: Call) -> Json:
    check_commands([call.body])
    held = call.service.world.commands[None]
    made = _kept(call, call.body, held)
    held[_key(made)] = made
    return made


@routes.on("GET", "/applications/{application}/commands/{command}")
def command(call: Call) -> Json:
    return _command(call)


@routes.on("DELETE", "/applications/{application}/commands/{command}")
def delete_command(call: Call) -> None:
    del call.service.world.commands[None][_key(_command(call))]


def _command(call: Call) -> Json:
    held = call.service.world.commands[None].values()
    found = next((one for one in held if one["id"] == call.path["command"]), None)
    if found is None:
        raise not_found(10063, "application command")
    return found


def _scope(call: Call) -> int | None:
    return int(call.path["guild"]) if "guild" in call.path else None


def _key(command: Json) -> tuple[int, str]:
    return command.get("type", CHAT_INPUT), command["name"]


def _kept(call: Call, command: Json, before: dict[tuple[int, str], Json]) -> Json:
    world = call.service.world
    same: dict[str, Any] = before.get(_key(command), {})
    ids = {
        "id": same.get("id", str(world.snowflakes.next())),
        "application_id": str(world.application_id),
        "version": str(world.snowflakes.next()),
    }
    scope = {"guild_id": call.path["guild"]} if "guild" in call.path else {}
    return DEFAULTS | command | ids | scope
