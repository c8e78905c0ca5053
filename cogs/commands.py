"""How a command is declared: its names, descriptions and options come from the catalogues."""

import inspect
from collections.abc import Callable
from typing import Any

import discord
from discord import app_commands
from discord.app_commands import Command, Group, locale_str

from bot.i18n import Language, Words

ENGLISH = Words(Language.EN)
COORDINATORS = "coordinators"

Callback = Callable[..., Any]
AnyCommand = Command[Any, ..., Any]


def command(name: str) -> Callable[[Callback], AnyCommand]:
    """Declare a command of its own, described by the message ``command-<name>``."""
    return _declare(app_commands.command, name, f"command-{name}")


def subcommand(group: Group, name: str) -> Callable[[Callback], AnyCommand]:
    """Declare a verb under ``group``, described by the message ``command-<group>-<name>``."""
    return _declare(group.command, name, f"command-{group.name}-{name}")


def group(name: str, *, coordinators: bool = False) -> Group:
    """Declare a root of several verbs.

    ``coordinators`` hides it from others in Discord's menu; the server checks the role all the
    same.
    """
    key = f"command-{name}"
    return Group(
        name=locale_str(name, key=key),
        description=phrase(key, "description"),
        default_permissions=discord.Permissions(manage_messages=True) if coordinators else None,
        guild_only=coordinators,
        extras={COORDINATORS: coordinators},
    )


def phrase(key: str, attribute: str) -> locale_str:
    """Return the attribute of a message in English, to be translated when commands are synced."""
    return locale_str(ENGLISH.attribute(key, attribute), key=key, attribute=attribute)


class Translator(app_commands.Translator):
    """Gives Discord the French names and descriptions; English is what commands are declared in."""

    async def translate(
        self,
        string: locale_str,
        locale: discord.Locale,
        context: app_commands.TranslationContextTypes,
    ) -> str | None:
        """Return ``string`` in the language of ``locale``, or None to leave it as it is."""
        key, attribute = string.extras.get("key"), string.extras.get("attribute")
        if key is None or Language.of_locale(locale.value) is not Language.FR:
            return None
        french = Words(Language.FR)
        return french.attribute(key, attribute) if attribute else french(key)


def _declare(
    decorator: Callable[..., Callable[[Callback], AnyCommand]], name: str, key: str
) -> Callable[[Callback], AnyCommand]:
    def declare(callback: Callback) -> AnyCommand:
        for option in _options(callback):
            description = phrase(key, option)
            renamed = locale_str(option.rstrip("_"), key=key, attribute=f"{option}-name")
            app_commands.describe(**{option: description})(callback)
            app_commands.rename(**{option: renamed})(callback)
        declared = decorator(name=locale_str(name, key=key), description=phrase(key, "description"))
        return declared(callback)

    return declare


def _options(callback: Callback) -> list[str]:
    return list(inspect.signature(callback).parameters)[2:]  # after self and interaction
