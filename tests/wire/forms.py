"""Filling a modal: what the person's client sends when they press *Submit*."""

from collections.abc import Iterator, Mapping

from tests.wire.components import SELECTS, Component, Kind
from tests.wire.resolved import Resolved, UnfitValueError
from tests.wire.slash_options import NotOfferedError
from tests.wire.values import Json


def fill_form(modal: Json, values: Mapping[str, object], resolved: Resolved) -> Json:
    """Return the data of a modal's submission; ``values`` by custom id or by label.

    An input without a value keeps what the bot filled in.

    Raises:
        NotOfferedError: a value has no input, or a required input has no value.
        UnfitValueError: a value does not fit its input.
    """
    left = dict(values)
    components = [_top_level(part, left, resolved) for part in modal["components"]]
    if left:
        known = [name for part in modal["components"] for name in _names(part)]
        raise NotOfferedError(f"no inputs {sorted(left)}; there are {known}")
    return {"custom_id": modal["custom_id"], "components": components} | resolved.to_json()


def _top_level(part: Component, left: dict[str, object], resolved: Resolved) -> Component:
    sent = {"type": part["type"], "id": part["id"]}
    match part["type"]:
        case Kind.LABEL:
            value = _taken(part, left)
            return sent | {"component": _input(part["component"], value, resolved)}
        case Kind.ACTION_ROW:
            value = _taken(part, left)
            return sent | {"components": [_input(part["components"][0], value, resolved)]}
    return sent


def _names(part: Component) -> Iterator[str]:
    inner = part.get("component") or next(iter(part.get("components", ())), None)
    if inner:
        yield inner["custom_id"]
        yield part.get("label") or inner.get("label") or ""


def _taken(part: Component, left: dict[str, object]) -> object:
    for name in _names(part):
        if name in left:
            return left.pop(name)
    return None


def _input(part: Component, value: object, resolved: Resolved) -> Component:
    sent = {"type": part["type"], "id": part["id"], "custom_id": part["custom_id"]}
    match part["type"]:
        case Kind.TEXT_INPUT:
            return sent | {"value": _text(part, value)}
        case Kind.CHECKBOX:
            return sent | {"value": part.get("default", False) if value is None else bool(value)}
        case Kind.RADIO_GROUP:
            return sent | {"value": next(iter(_options(part, value, resolved)), None)}
    return sent | {"values": _options(part, value, resolved)}


def _text(part: Component, value: object) -> str:
    text = str(part.get("value") or "") if value is None else value
    if not isinstance(text, str):
        raise UnfitValueError(f"{part['custom_id']}: {value!r} is no text")
    if not text and not part.get("required", True):
        return text
    low, high = part.get("min_length") or 0, part.get("max_length") or 4000
    if not max(low, 1) <= len(text) <= high:
        words = f"{part['custom_id']}: {len(text)} characters are not within {low} and {high}"
        raise NotOfferedError(words)
    return text


def _options(part: Component, value: object, resolved: Resolved) -> list[str]:
    chosen = _defaults(part) if value is None else _listed(value)
    if not chosen and not part.get("required", True):
        return []
    check_count(part, len(chosen))
    return pick(part, chosen, resolved)


def _defaults(part: Component) -> list[object]:
    return [one["value"] for one in part.get("options", ()) if one.get("default")]


def _listed(value: object) -> list[object]:
    return list(value) if isinstance(value, list | set) else [value]


def pick(part: Component, chosen: list[object], resolved: Resolved) -> list[str]:
    """Return the values of what was chosen in a select, group or upload.

    Raises:
        NotOfferedError: it is not among the options; a label stands for its value.
    """
    if part["type"] == Kind.FILE_UPLOAD:
        return [resolved.attachment(one) for one in chosen]
    if part["type"] in SELECTS - {Kind.STRING_SELECT}:
        return [resolved.of_select(part["type"], one) for one in chosen]
    by_label = {one["label"]: one["value"] for one in part.get("options", ())}
    values = [by_label.get(one, one) for one in chosen]
    missing = set(values) - set(by_label.values())
    if missing:
        raise NotOfferedError(f"{sorted(missing)} not among {sorted(by_label)}")
    return values


def check_count(part: Component, count: int) -> None:
    """Refuse fewer or more choices than the component allows.

    Raises:
        NotOfferedError: there are.
    """
    low = 1 if part.get("min_values") is None else part["min_values"]
    everything = len(part.get("options", ())) if part["type"] == Kind.CHECKBOX_GROUP else 1
    high = part.get("max_values") or everything
    if not low <= count <= high:
        words = f"{part['custom_id']}: {count} chosen, not within {low} and {high}"
        raise NotOfferedError(words)
