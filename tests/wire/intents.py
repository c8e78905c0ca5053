"""Which events a bot's intents let it see, and how much of them."""

from tests.wire.values import Json

GUILDS = 1 << 0
GUILD_MEMBERS = 1 << 1
GUILD_INVITES = 1 << 6
GUILD_MESSAGES = 1 << 9
DIRECT_MESSAGES = 1 << 12
MESSAGE_CONTENT = 1 << 15

ALWAYS = frozenset({"READY", "RESUMED", "INTERACTION_CREATE", "GUILD_MEMBERS_CHUNK"})
BY_PREFIX = (
    ("GUILD_MEMBER_", GUILD_MEMBERS),
    ("THREAD_MEMBERS_", GUILD_MEMBERS),
    ("INVITE_", GUILD_INVITES),
    ("GUILD_", GUILDS),
    ("CHANNEL_", GUILDS),
    ("THREAD_", GUILDS),
)


def wants(intents: int, event: str, body: Json) -> bool:
    """Whether a bot with these intents is sent the event."""
    if event in ALWAYS:
        return True
    if event.startswith("MESSAGE_"):
        return bool(intents & (GUILD_MESSAGES if "guild_id" in body else DIRECT_MESSAGES))
    return bool(intents & next(bit for prefix, bit in BY_PREFIX if event.startswith(prefix)))


def shown(intents: int, event: str, body: Json, bot_id: int) -> Json:
    """Return the event's body, without a message's content where that is privileged."""
    if event not in ("MESSAGE_CREATE", "MESSAGE_UPDATE") or "guild_id" not in body:
        return body
    concerned = {one["id"] for one in (body["author"], *body["mentions"])}
    if intents & MESSAGE_CONTENT or str(bot_id) in concerned:
        return body
    return body | {"content": "", "embeds": [], "attachments": [], "components": []}
