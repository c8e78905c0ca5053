"""Command names in each person's language: Discord shows them so, simcord does not."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

Spec = Mapping[str, Any]

COMMAND, AUTOCOMPLETE = 2, 4


class LocalNames:
    """Stands before simcord's backend: people see translated commands, the bot hears its own.

    Base names still work for whoever types by them, such as the story's driver.
    """

    def __init__(
        self, backend: Any, locale_of: Callable[[int], str]
    ) -> None:  # simcord exports no type
        self._visible: Callable[..., list[Spec]] = backend.visible_commands
        self._registered: Mapping[Any, Mapping[Any, Spec]] = backend.commands
        self._locale_of = locale_of
        backend.visible_commands = self.visible
        backend.subscribers.insert(0, self.restore)

    def visible(self, *, user_id: int, **where: Any) -> list[Spec]:  # simcord's own
        """Return the commands that a person sees, as they see them."""
        locale = self._locale_of(user_id)
        return [localised(spec, locale) for spec in self._visible(user_id=user_id, **where)]

    def restore(self, event: str, payload: Any) -> None:  # simcord's own
        """Give a command that was typed its base names again, before the bot reads it."""
        if event == "INTERACTION_CREATE" and payload["type"] in (COMMAND, AUTOCOMPLETE):
            specs = [spec for scope in self._registered.values() for spec in scope.values()]
            typed = payload["data"]
            _rename(typed, next(spec for spec in specs if spec["id"] == typed["id"]))


def localised(spec: Spec, locale: str) -> dict[str, Any]:
    """Return a command, option or choice with its names and descriptions in ``locale``."""
    texts = {
        text: translation
        for text in ("name", "description")
        if (translation := (spec.get(f"{text}_localizations") or {}).get(locale))
    }
    parts = {
        part: [localised(inner, locale) for inner in spec[part]]
        for part in ("options", "choices")
        if spec.get(part)
    }
    return {**spec, **texts, **parts}


def _rename(typed: dict[str, Any], spec: Spec) -> None:
    typed["name"] = spec["name"]
    for option in typed.get("options") or []:
        _rename(option, _named(spec["options"], option["name"]))


def _named(specs: Sequence[Spec], name: str) -> Spec:
    return next(
        spec
        for spec in specs
        if name in {spec["name"], *(spec.get("name_localizations") or {}).values()}
    )
