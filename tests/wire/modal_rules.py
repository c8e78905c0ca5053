"""What Discord refuses in a modal."""

from tests.wire.component_rules import check_components
from tests.wire.components import Component, Kind
from tests.wire.errors import Problems
from tests.wire.values import Json

TOP_LEVEL = (Kind.ACTION_ROW, Kind.TEXT_DISPLAY, Kind.LABEL)


def check_modal(modal: Json) -> None:
    """Refuse what a modal must not be.

    Raises:
        ApiError: 400 with 50035.
    """
    problems = Problems()
    problems.length(("data", "title"), modal.get("title"), 1, 45)
    problems.length(("data", "custom_id"), modal.get("custom_id"), 1, 100)
    components = modal.get("components", [])
    problems.length(("data", "components"), components, 1, 5)
    for index, component in enumerate(components):
        _check_top_level(index, component, problems)
    check_components(components, problems)
    problems.check()


def _check_top_level(index: int, component: Component, problems: Problems) -> None:
    at = ("data", "components", index)
    if component["type"] not in TOP_LEVEL:
        words = f'Value of field "type" must be one of {tuple(map(int, TOP_LEVEL))}.'
        problems.add((*at, "type"), "UNION_TYPE_CHOICES", words)
    if component["type"] == Kind.LABEL:
        problems.length((*at, "label"), component.get("label"), 1, 45)
        problems.length((*at, "description"), component.get("description"), 0, 100)
        if not component.get("component"):
            problems.required((*at, "component"))
    if component["type"] == Kind.ACTION_ROW:
        problems.length((*at, "components"), component.get("components"), 1, 1)
