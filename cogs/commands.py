"""How a command is declared: its names, descriptions and options come from the catalogues."""

import inspect
from collections.abc import Callable, Coroutine, Iterable
from dataclasses import dataclass
from functools import wraps
from typing import Any, TypeVar

import discord
from discord import app_commands
from discord.app_commands import Choice, Command, Group, locale_str
from discord.ext import commands

from bot.errors import UserError
from bot.i18n import Language, Words
from cogs.answers import AnyInteraction
from cogs.cards import shortened

ENGLISH = Words(Language.EN)
COORDINATORS = "coordinators"
COORDINATORS_ROOTS = frozenset(
    {"audience", "campaign", "goals", "network", "pipeline", "roster", "task-admin"}
)
"""Roots that Discord hides from whom may not manage messages; the server checks the role."""
SPEC = "__command_spec__"

CHOICE_CHARACTERS = 100
"""Of one suggestion's name. Source: Discord."""

Value = TypeVar("Value", str, int)
Suggest = Callable[[Any, AnyInteraction, str], Coroutine[Any, Any, list[Choice[Value]]]]
Callback = Callable[..., Any]
AnyCommand = Command[Any, ..., Any]


@dataclass(frozen=True, slots=True)
class Spec:
    """A command's words after the slash, in English: a root, or a root and a verb."""

    root: str
    verb: str | None = None

    @property
    def key(self) -> str:
        """The message that names and describes it."""
        return "-".join(filter(None, ("command", self.root, self.verb)))

    @property
    def name(self) -> str:
        """The last word."""
        return self.verb or self.root


def command(root: str, verb: str | None = None) -> Callable[[Callback], Callback]:
    """Make a method of a feature the command ``/root`` or ``/root verb``.

    The message ``command-<root>[-<verb>]`` says its French name, what it does, and the same of
    its options, which are the method's parameters.
    """
    spec = Spec(root, verb)

    def mark(callback: Callback) -> Callback:
        for option in _options(callback):
            renamed = locale_str(
                option.rstrip("_"), key=spec.key, attribute=f"{dashed(option)}-name"
            )
            app_commands.describe(**{option: phrase(spec.key, dashed(option))})(callback)
            app_commands.rename(**{option: renamed})(callback)
        setattr(callback, SPEC, spec)
        return callback

    return mark


def declare(tree: app_commands.CommandTree[Any], cogs: Iterable[commands.Cog]) -> None:
    """Add the commands of ``cogs`` to ``tree``; several cogs may share a root."""
    for cog in cogs:
        for callback in vars(type(cog)).values():
            if spec := getattr(callback, SPEC, None):
                _add(tree, cog, callback, spec)


def _add(
    tree: app_commands.CommandTree[Any], cog: commands.Cog, callback: Callback, spec: Spec
) -> None:
    built: AnyCommand = Command(
        name=locale_str(spec.name, key=spec.key),
        description=phrase(spec.key, "description"),
        callback=callback,
        parent=root_of(spec, tree) if spec.verb else None,
    )
    built.binding = cog
    if isinstance(built.parent, Group):
        built.parent.add_command(built)
    else:
        tree.add_command(built)


def root_of(spec: Spec, tree: app_commands.CommandTree[Any]) -> Group:
    """Return the root of several verbs, made when its first verb comes."""
    if isinstance(known := tree.get_command(spec.root), Group):
        return known
    key = f"command-{spec.root}"
    hidden = spec.root in COORDINATORS_ROOTS
    root = Group(
        name=locale_str(spec.root, key=key),
        description=phrase(key, "description"),
        default_permissions=discord.Permissions(manage_messages=True) if hidden else None,
        guild_only=hidden,
        extras={COORDINATORS: hidden},
    )
    tree.add_command(root)
    return root


def phrase(key: str, attribute: str) -> locale_str:
    """Return the attribute of a message in English, to be translated when commands are synced."""
    return locale_str(ENGLISH.attribute(key, attribute), key=key, attribute=attribute)


def choice(name: str, value: Value) -> Choice[Value]:
    """Return a suggestion, its name shortened to what Discord shows."""
    return Choice(name=shortened(name, CHOICE_CHARACTERS), value=value)


def suggestions(suggest: Suggest[Value]) -> Suggest[Value]:
    """Make a method suggest nothing to whom it refuses: they are told when they send."""

    @wraps(suggest)
    async def to_whom_may(
        cog: Any, interaction: AnyInteraction, current: str
    ) -> list[Choice[Value]]:
        try:
            return await suggest(cog, interaction, current)
        except UserError:
            return []

    return to_whom_may


def choices(family: str, ids: Iterable[str]) -> list[Choice[str]]:
    """Return an option's fixed values, named by the messages ``<family>-<id>``."""
    keys = {id_: f"{family}-{id_}" for id_ in ids}
    return [
        Choice(name=locale_str(ENGLISH(key), key=key), value=str(id_)) for id_, key in keys.items()
    ]


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


def dashed(option: str) -> str:
    """Return a parameter's name as the catalogues write it."""
    return option.rstrip("_").replace("_", "-")


def _options(callback: Callback) -> list[str]:
    return list(inspect.signature(callback).parameters)[2:]  # after self and interaction
