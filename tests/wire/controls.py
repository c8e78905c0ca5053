"""Finding the button or select of a message that a person means."""

from tests.wire.components import LINK_STYLE, SELECTS, Component, Kind, walk
from tests.wire.slash_options import NotOfferedError
from tests.wire.values import Message


def button(message: Message, custom_id: str | None, label: str | None) -> Component:
    """Return the button with that custom id, or else with that label.

    Raises:
        NotOfferedError: there is none, or it cannot be pressed.
    """
    buttons = [one for one in walk(message.components) if one["type"] == Kind.BUTTON]
    found = _one(buttons, custom_id, label)
    if found is None:
        wanted = custom_id or label
        raise NotOfferedError(f"no button {wanted!r}; there are {list(message.labels)}")
    if found.get("disabled") or found.get("style") == LINK_STYLE:
        raise NotOfferedError(f"{found.get('label')!r} cannot be pressed")
    return found


def select(message: Message, custom_id: str | None) -> Component:
    """Return the select with that custom id, or the only one.

    Raises:
        NotOfferedError: there is none, or it is disabled.
    """
    selects = [one for one in walk(message.components) if one["type"] in SELECTS]
    if custom_id is None and len(selects) > 1:
        raise NotOfferedError(f"which of {[one['custom_id'] for one in selects]}?")
    found = _one(selects, custom_id, None) if custom_id else next(iter(selects), None)
    if found is None or found.get("disabled"):
        raise NotOfferedError(f"no select {custom_id!r} to use")
    return found


def _one(parts: list[Component], custom_id: str | None, label: str | None) -> Component | None:
    if custom_id is not None:
        return next((one for one in parts if one.get("custom_id") == custom_id), None)
    return next((one for one in parts if one.get("label") == label), None)
