"""From a command's name and a person's values to the data of the interaction."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum

from tests.wire.resolved import Resolved, UnfitValueError
from tests.wire.values import Json


class OptionKind(IntEnum):
    """Discord's option types."""

    SUBCOMMAND = 1
    GROUP = 2
    STRING = 3
    INTEGER = 4
    BOOLEAN = 5
    USER = 6
    CHANNEL = 7
    ROLE = 8
    MENTIONABLE = 9
    NUMBER = 10
    ATTACHMENT = 11


PLAIN: dict[int, type | tuple[type, ...]] = {
    OptionKind.STRING: str,
    OptionKind.INTEGER: int,
    OptionKind.BOOLEAN: bool,
    OptionKind.NUMBER: (int, float),
}


class NotOfferedError(LookupError):
    """Discord would not have offered that to this person: a command, option, button or value."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """A command one can call: its root, the groups on the way, its own definition."""

    root: Json
    way: tuple[Json, ...]
    definition: Json

    @property
    def options(self) -> dict[str, Json]:
        """Its options by name."""
        return {one["name"]: one for one in self.definition.get("options") or ()}

    def data(self, options: list[Json], resolved: Resolved) -> Json:
        """Return the interaction's data, the options put inside their groups."""
        for part in reversed(self.way):
            options = [{"type": part["type"], "name": part["name"], "options": options}]
        head = {
            key: self.root[key] for key in ("id", "name", "type", "guild_id") if key in self.root
        }
        return head | {"options": options} | resolved.to_json()


def leaf(roots: Mapping[str, Json], name: str) -> Leaf:
    """Return the command of that base name, such as ``lead introduce``.

    Raises:
        NotOfferedError: the bot did not sync it.
    """
    first, *rest = name.split()
    if first not in roots:
        raise NotOfferedError(f"/{first} is not a command; there are {sorted(roots)}")
    current = roots[first]
    way = []
    for step in rest:
        below = {one["name"]: one for one in current.get("options") or ()}
        if step not in below:
            raise NotOfferedError(f"/{name}: no {step!r} in {sorted(below)}")
        current = below[step]
        way.append(current)
    groups = (OptionKind.SUBCOMMAND, OptionKind.GROUP)
    if any(one["type"] in groups for one in current.get("options") or ()):
        raise NotOfferedError(f"/{name} is a group, not a command")
    return Leaf(roots[first], tuple(way), current)


def fill(command: Leaf, values: Mapping[str, object], resolved: Resolved) -> list[Json]:
    """Return the typed options of a call.

    Raises:
        NotOfferedError: an option is unknown or a required one is missing.
        UnfitValueError: a value is not of the option's type.
    """
    unknown = values.keys() - command.options.keys()
    if unknown:
        raise NotOfferedError(f"no options {sorted(unknown)}; there are {sorted(command.options)}")
    required = {name for name, one in command.options.items() if one.get("required")}
    if required - values.keys():
        raise NotOfferedError(f"required options are missing: {sorted(required - values.keys())}")
    return [option_value(command.options[name], value, resolved) for name, value in values.items()]


def option_value(option: Json, value: object, resolved: Resolved) -> Json:
    """Return one option with a value of its type."""
    match option["type"]:
        case OptionKind.USER:
            sent: object = resolved.user(value)
        case OptionKind.CHANNEL:
            sent = resolved.channel(value)
        case OptionKind.ROLE:
            sent = resolved.role(value)
        case OptionKind.MENTIONABLE:
            sent = resolved.mentionable(value)
        case OptionKind.ATTACHMENT:
            sent = resolved.attachment(value)
        case _:
            sent = _plain(option, value)
    return {"type": option["type"], "name": option["name"], "value": sent}


def _plain(option: Json, value: object) -> object:
    kind, name = option["type"], option["name"]
    is_flag = isinstance(value, bool)
    if not isinstance(value, PLAIN[kind]) or is_flag != (kind == OptionKind.BOOLEAN):
        raise UnfitValueError(f"{name}: {value!r} is no {OptionKind(kind).name}")
    choices = {one["value"] for one in option.get("choices") or ()}
    if choices and value not in choices:
        raise NotOfferedError(f"{name}: {value!r} is not one of {sorted(choices)}")
    _check_size(option, value)
    return value


def _check_size(option: Json, value: object) -> None:
    match value:
        case str():
            size: float = len(value)
            low, high = option.get("min_length"), option.get("max_length")
        case int() | float():
            size = value
            low, high = option.get("min_value"), option.get("max_value")
        case _:
            return
    if (low is not None and size < low) or (high is not None and size > high):
        raise UnfitValueError(f"{option['name']}: {value!r} is not within {low} and {high}")
