"""The answers to a bot that asks the gateway for a guild's members."""

from collections.abc import Iterator

from tests.wire import payloads
from tests.wire.values import Json, Member
from tests.wire.world import World

CHUNK = 1000


def chunks(world: World, asked: Json) -> Iterator[Json]:
    """Yield the bodies of GUILD_MEMBERS_CHUNK, at least one, with the nonce asked with."""
    found = _found(world, asked)
    starts = range(0, max(len(found), 1), CHUNK)
    for index, start in enumerate(starts):
        members = [payloads.member(world, one) for one in found[start : start + CHUNK]]
        yield {
            "guild_id": str(asked["guild_id"]),
            "members": members,
            "chunk_index": index,
            "chunk_count": len(starts),
            "not_found": [],
            "nonce": asked.get("nonce"),
        }


def _found(world: World, asked: Json) -> list[Member]:
    members = world.members[int(asked["guild_id"])]
    if asked.get("user_ids"):
        ids = [int(one) for one in asked["user_ids"]]
        return [members[one] for one in ids if one in members]
    query = (asked.get("query") or "").lower()
    matching = [
        one for one in members.values() if world.users[one.user_id].name.lower().startswith(query)
    ]
    return matching[: asked.get("limit") or None]
