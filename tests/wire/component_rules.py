"""What Discord refuses in any component, of a message or of a modal."""

from collections.abc import Iterable

from tests.wire.components import LINK_STYLE, SELECTS, Component, Kind, Path, located
from tests.wire.errors import Problems

PREMIUM_STYLE = 6
IDENTIFIED = SELECTS | {
    Kind.TEXT_INPUT,
    Kind.FILE_UPLOAD,
    Kind.RADIO_GROUP,
    Kind.CHECKBOX_GROUP,
    Kind.CHECKBOX,
}


def check_components(components: Iterable[Component], problems: Problems) -> None:
    """Note what is wrong with each component, and custom ids that are there twice."""
    seen: set[str] = set()
    for at, part in located(components):
        _check_custom_id(at, part, seen, problems)
        match part["type"]:
            case Kind.BUTTON:
                _check_button(at, part, problems)
            case Kind.TEXT_DISPLAY:
                problems.length((*at, "content"), part.get("content"), 1, 4000)
            case Kind.SECTION:
                problems.length((*at, "components"), part.get("components"), 1, 3)
            case Kind.MEDIA_GALLERY:
                problems.length((*at, "items"), part.get("items"), 1, 10)
            case kind if kind in SELECTS:
                _check_select(at, part, problems)
            case Kind.TEXT_INPUT:
                _check_text_input(at, part, problems)
            case Kind.RADIO_GROUP:
                _check_options(at, part, problems, low=2, high=10)
            case Kind.CHECKBOX_GROUP:
                _check_options(at, part, problems, low=1, high=10)


def _check_custom_id(at: Path, part: Component, seen: set[str], problems: Problems) -> None:
    pressed = part["type"] == Kind.BUTTON and part.get("style") not in (LINK_STYLE, PREMIUM_STYLE)
    if part["type"] not in IDENTIFIED and not pressed:
        return
    place = (*at, "custom_id")
    custom_id = part.get("custom_id")
    problems.length(place, custom_id, 1, 100)
    if custom_id in seen:
        words = "Component custom id cannot be duplicated"
        problems.add(place, "COMPONENT_CUSTOM_ID_DUPLICATED", words)
    if custom_id:
        seen.add(custom_id)


def _check_button(at: Path, part: Component, problems: Problems) -> None:
    problems.length((*at, "label"), part.get("label"), 0, 80)
    if not part.get("label") and not part.get("emoji") and part.get("style") != PREMIUM_STYLE:
        words = "A button must have a label or an emoji"
        problems.add(at, "BUTTON_COMPONENT_INVALID", words)
    if part.get("style") == LINK_STYLE and not part.get("url"):
        problems.required((*at, "url"))


def _check_select(at: Path, part: Component, problems: Problems) -> None:
    problems.length((*at, "placeholder"), part.get("placeholder"), 0, 150)
    if part["type"] == Kind.STRING_SELECT:
        _check_options(at, part, problems, low=1, high=25)
        if part.get("max_values", 1) > len(part.get("options", ())):
            words = "max_values must not exceed the number of options"
            problems.add((*at, "max_values"), "SELECT_COMPONENT_MAX_VALUES_INVALID", words)


def _check_options(at: Path, part: Component, problems: Problems, *, low: int, high: int) -> None:
    options = part.get("options", [])
    problems.length((*at, "options"), options, low, high)
    seen: set[str] = set()
    for index, option in enumerate(options):
        place = (*at, "options", index)
        problems.length((*place, "label"), option.get("label"), 1, 100)
        problems.length((*place, "value"), option.get("value"), 1, 100)
        problems.length((*place, "description"), option.get("description"), 0, 100)
        if option.get("value") in seen:
            words = "The specified option value is already used"
            problems.add((*place, "value"), "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", words)
        seen.add(option.get("value", ""))


def _check_text_input(at: Path, part: Component, problems: Problems) -> None:
    problems.length((*at, "label"), part.get("label"), 0, 45)
    problems.length((*at, "placeholder"), part.get("placeholder"), 0, 100)
    problems.length((*at, "value"), part.get("value"), 0, part.get("max_length") or 4000)
    for key, low in (("min_length", 0), ("max_length", 1)):
        if part.get(key) is not None and not low <= part[key] <= 4000:
            words = f"int value should be between {low} and 4000."
            problems.add((*at, key), "NUMBER_TYPE_MAX", words)
