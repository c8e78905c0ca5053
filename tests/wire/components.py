"""Reading Discord's component trees, of messages and of modals."""

from collections.abc import Iterable, Iterator, Sequence
from enum import IntEnum
from typing import Any, TypeAlias

Component: TypeAlias = dict[str, Any]
Path: TypeAlias = tuple[str | int, ...]


class Kind(IntEnum):
    """Discord's component types."""

    ACTION_ROW = 1
    BUTTON = 2
    STRING_SELECT = 3
    TEXT_INPUT = 4
    USER_SELECT = 5
    ROLE_SELECT = 6
    MENTIONABLE_SELECT = 7
    CHANNEL_SELECT = 8
    SECTION = 9
    TEXT_DISPLAY = 10
    THUMBNAIL = 11
    MEDIA_GALLERY = 12
    FILE = 13
    SEPARATOR = 14
    CONTAINER = 17
    LABEL = 18
    FILE_UPLOAD = 19
    RADIO_GROUP = 21
    CHECKBOX_GROUP = 22
    CHECKBOX = 23


SELECTS = frozenset(
    {
        Kind.STRING_SELECT,
        Kind.USER_SELECT,
        Kind.ROLE_SELECT,
        Kind.MENTIONABLE_SELECT,
        Kind.CHANNEL_SELECT,
    }
)
ONLY_V2 = frozenset(
    {
        Kind.SECTION,
        Kind.TEXT_DISPLAY,
        Kind.THUMBNAIL,
        Kind.MEDIA_GALLERY,
        Kind.FILE,
        Kind.SEPARATOR,
        Kind.CONTAINER,
    }
)
LINK_STYLE = 5


def walk(components: Iterable[Component]) -> Iterator[Component]:
    """Yield every component, parents first, in reading order."""
    for component in components:
        yield component
        yield from walk(children(component))


def children(component: Component) -> list[Component]:
    """Return what a component holds directly: rows, accessory, a label's one component."""
    held = list(component.get("components", ()))
    held += [component[key] for key in ("accessory", "component") if component.get(key)]
    return held


def texts(components: Iterable[Component]) -> Iterator[str]:
    """Yield what is read in text displays and around a modal's inputs."""
    for part in walk(components):
        if part["type"] == Kind.TEXT_DISPLAY:
            yield part["content"]
        if part["type"] == Kind.LABEL:
            yield from (part[key] for key in ("label", "description") if part.get(key))
        if part["type"] == Kind.TEXT_INPUT and part.get("label"):
            yield part["label"]


def embed_texts(embeds: Iterable[Component]) -> Iterator[str]:
    """Yield what is read in embeds, from title to footer."""
    for embed in embeds:
        yield embed.get("author", {}).get("name", "")
        yield embed.get("title") or ""
        yield embed.get("description") or ""
        for field in embed.get("fields", ()):
            yield field["name"]
            yield field["value"]
        yield embed.get("footer", {}).get("text", "")


def numbered(components: Sequence[Component]) -> tuple[Component, ...]:
    """Return copies in which each component has an ``id``, as Discord gives those without."""
    taken = {part["id"] for part in walk(components) if part.get("id")}
    free = (number for number in range(1, 1000) if number not in taken)
    return tuple(_numbered(component, free) for component in components)


def _numbered(component: Component, free: Iterator[int]) -> Component:
    copy = {**component, "id": component.get("id") or next(free)}
    if "components" in copy:
        copy["components"] = [_numbered(child, free) for child in copy["components"]]
    for key in ("accessory", "component"):
        if copy.get(key):
            copy[key] = _numbered(copy[key], free)
    return copy


def located(
    components: Iterable[Component], at: Path = ("components",)
) -> Iterator[tuple[Path, Component]]:
    """Yield every component with its place in the body, parents first."""
    for index, component in enumerate(components):
        yield from _located(component, (*at, index))


def _located(component: Component, at: Path) -> Iterator[tuple[Path, Component]]:
    yield at, component
    yield from located(component.get("components", ()), (*at, "components"))
    for key in ("accessory", "component"):
        if component.get(key):
            yield from _located(component[key], (*at, key))
