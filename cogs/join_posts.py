"""What coordinators read of joining: newcomers whom the roster may have, and who guesses codes."""

from bot.i18n import Words
from cogs.cards import Block, Payload, brief, title
from cogs.components import button, buttons

COMPARED = 4
"""Entries that a post offers to compare: a row has five buttons. Source: Discord."""


def newcomer(words: Words, payload: Payload) -> list[Block]:
    """Tell of somebody new who may be one of the roster, and offer to compare the two."""
    likely = payload["likely"][:COMPARED]
    lines = [f"- #{each['number']} **{brief(each['name'])}**" for each in likely]
    number = payload["number"]
    return [
        title(words("newcomer-title")),
        words(
            "newcomer-text",
            number=str(number),
            name=brief(payload["name"]),
            sponsor=brief(payload["sponsor"]),
        ),
        *(["\n".join([words("newcomer-likely"), *lines])] if lines else []),
        *([words("newcomer-erased")] if payload.get("erased") else []),
        buttons(
            button(words("newcomer-show"), "member-show", number),
            *(
                button(
                    words("newcomer-compare", number=str(each["number"])),
                    "roster-merge-compare",
                    f"{number}.{each['number']}",
                )
                for each in likely
            ),
        ),
    ]


def guesses(words: Words, payload: Payload) -> list[Block]:
    """Tell of an account that types wrong codes."""
    account = f"<@{payload['discord_id']}>"
    return [
        title(words("guesses-title")),
        words("guesses-text", account=account, wrong=int(payload["wrong"])),
        buttons(button(words("network-status-title"), "network-status")),
    ]
