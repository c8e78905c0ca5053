"""What Discord refuses in application commands, in every language they have."""

import unicodedata
from collections.abc import Iterable
from typing import Any

from tests.wire.components import Path
from tests.wire.errors import Problems
from tests.wire.values import Json

CHAT_INPUT = 1
SUBCOMMAND, GROUP = 1, 2
MAX_CHARACTERS = 8000
MAX_COMMANDS = 100


def check_commands(commands: list[Json]) -> None:
    """Refuse a list of commands in which one is wrong.

    Raises:
        ApiError: 400 with 50035; the errors begin with the command's index.
    """
    problems = Problems()
    chat = [one for one in commands if one.get("type", CHAT_INPUT) == CHAT_INPUT]
    if len(chat) > MAX_COMMANDS:
        words = "Maximum number of application commands reached (100)"
        problems.add((), "APPLICATION_COMMANDS_MAX", words)
    for index, command in enumerate(commands):
        _check_command((index,), command, problems)
    _check_unique((), commands, problems)
    problems.check()


def is_chat_name(name: str) -> bool:
    """Whether a name matches ``^[-_'\\p{L}\\p{N}\\p{sc=Deva}\\p{sc=Thai}]{1,32}$``, lower-case.

    Source: Discord's documentation, "Application Command Naming". The apostrophe of that pattern
    is for other kinds of commands; for these it is refused.
    """
    return 1 <= len(name) <= 32 and name == name.lower() and all(map(_is_name_character, name))


def _is_name_character(character: str) -> bool:
    if character in "-_" or unicodedata.category(character)[0] in "LN":
        return True
    return unicodedata.name(character, "").startswith(("DEVANAGARI", "THAI"))


def _check_command(at: Path, command: Json, problems: Problems) -> None:
    if command.get("type", CHAT_INPUT) != CHAT_INPUT:
        problems.length((*at, "name"), command.get("name"), 1, 32)
        return
    _check_words(at, command, problems)
    _check_options(at, command, problems)
    if _characters(command) > MAX_CHARACTERS:
        words = f"Command exceeds maximum size ({MAX_CHARACTERS})"
        problems.add(at, "APPLICATION_COMMAND_TOO_LARGE", words)


def _check_words(at: Path, item: Json, problems: Problems) -> None:
    for place, name in _variants(at, item, "name"):
        problems.length(place, name, 1, 32)
        if not is_chat_name(str(name or "")):
            words = "Command name is invalid"
            problems.add(place, "APPLICATION_COMMAND_INVALID_NAME", words)
    for place, description in _variants(at, item, "description"):
        problems.length(place, description, 1, 100)


def _variants(at: Path, item: Json, field: str) -> list[tuple[Path, Any]]:
    key = f"{field}_localizations"
    translated = (item.get(key) or {}).items()
    return [((*at, field), item.get(field)), *(((*at, key, tag), word) for tag, word in translated)]


def _check_options(at: Path, item: Json, problems: Problems) -> None:
    options = item.get("options") or []
    problems.length((*at, "options"), options, 0, 25)
    _check_unique((*at, "options"), options, problems)
    _check_order((*at, "options"), options, problems)
    for index, option in enumerate(options):
        place = (*at, "options", index)
        _check_words(place, option, problems)
        _check_options(place, option, problems)
        _check_choices(place, option, problems)


def _check_order(at: Path, options: list[Json], problems: Problems) -> None:
    optional = False
    for index, option in enumerate(options):
        if option["type"] in (SUBCOMMAND, GROUP):
            continue
        if option.get("required") and optional:
            words = "Required options must be placed before non-required options"
            problems.add((*at, index), "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", words)
        optional = optional or not option.get("required")


def _check_choices(at: Path, option: Json, problems: Problems) -> None:
    choices = option.get("choices") or []
    problems.length((*at, "choices"), choices, 0, 25)
    for index, choice in enumerate(choices):
        for place, name in _variants((*at, "choices", index), choice, "name"):
            problems.length(place, name, 1, 100)


def _check_unique(at: Path, siblings: list[Json], problems: Problems) -> None:
    for tag in _languages(siblings):
        seen: set[tuple[object, object]] = set()
        for index, item in enumerate(siblings):
            name = (item.get("name_localizations") or {}).get(tag, item.get("name"))
            key = (item.get("type", CHAT_INPUT) if not at else 0, name)
            if key in seen:
                words = "Option name already used" if at else "Command name already used"
                code = "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS"
                problems.add((*at, index, "name"), code, words)
            seen.add(key)


def _languages(siblings: Iterable[Json]) -> set[str]:
    return {"", *(tag for item in siblings for tag in item.get("name_localizations") or {})}


def _characters(item: Json) -> int:
    longest = sum(
        max(len(str(word or "")) for _, word in _variants((), item, field))
        for field in ("name", "description")
    )
    values = len(str(item["value"])) if "value" in item else 0
    inner = [*(item.get("options") or ()), *(item.get("choices") or ())]
    return longest + values + sum(map(_characters, inner))
