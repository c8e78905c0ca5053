"""What Discord refuses in a message."""

from collections.abc import Sequence

from tests.wire.component_rules import check_components
from tests.wire.components import ONLY_V2, SELECTS, Component, Kind, embed_texts, texts, walk
from tests.wire.errors import ApiError, Problems
from tests.wire.values import Message, MessageFlag

V2_TOP_LEVEL = ONLY_V2 - {Kind.THUMBNAIL} | {Kind.ACTION_ROW}


def check_message(message: Message) -> None:
    """Refuse what a message must not be.

    Raises:
        ApiError: 400, with 50006 for an empty message and 50035 for a wrong form.
    """
    problems = Problems()
    if message.flags & MessageFlag.COMPONENTS_V2:
        _check_v2(message, problems)
    else:
        problems.length(("content",), message.content, 0, 2000)
        _check_rows(message.components, problems)
    _check_embeds(message, problems)
    problems.length(("nonce",), message.nonce, 0, 25)
    problems.length(("attachments",), message.attachments, 0, 10)
    check_components(message.components, problems)
    problems.check()
    if not (message.content or message.embeds or message.components or message.attachments):
        raise ApiError(400, 50006, "Cannot send an empty message")


def _check_v2(message: Message, problems: Problems) -> None:
    for field, value in (("content", message.content), ("embeds", message.embeds)):
        if value:
            words = f"The '{field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2"
            code = "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2"
            problems.add((field,), code, words)
    _check_types(message.components, V2_TOP_LEVEL, problems)
    if len(list(walk(message.components))) > 40:
        words = "The maximum number of components is 40"
        problems.add(("components",), "COMPONENT_MAX_TOTAL_EXCEEDED", words)
    if sum(map(len, texts(message.components))) > 4000:
        words = "The maximum number of displayable characters is 4000"
        problems.add(("components",), "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", words)
    for index, component in enumerate(message.components):
        if component["type"] == Kind.ACTION_ROW:
            _check_row(("components", index), component, problems)


def _check_rows(components: Sequence[Component], problems: Problems) -> None:
    problems.length(("components",), components, 0, 5)
    _check_types(components, frozenset({Kind.ACTION_ROW}), problems)
    for index, component in enumerate(components):
        _check_row(("components", index), component, problems)


def _check_types(
    components: Sequence[Component], allowed: frozenset[Kind], problems: Problems
) -> None:
    for index, component in enumerate(components):
        if component["type"] not in allowed:
            words = f'Value of field "type" must be one of {tuple(sorted(map(int, allowed)))}.'
            problems.add(("components", index, "type"), "UNION_TYPE_CHOICES", words)


def _check_row(at: tuple[str | int, ...], row: Component, problems: Problems) -> None:
    held = row.get("components", [])
    problems.length((*at, "components"), held, 1, 5)
    if len(held) > 1 and any(one["type"] in SELECTS for one in held):
        words = "The specified component exceeds the maximum width"
        problems.add((*at, "components"), "COMPONENT_LAYOUT_WIDTH_EXCEEDED", words)


def _check_embeds(message: Message, problems: Problems) -> None:
    problems.length(("embeds",), message.embeds, 0, 10)
    for index, embed in enumerate(message.embeds):
        problems.length(("embeds", index, "title"), embed.get("title"), 0, 256)
        problems.length(("embeds", index, "description"), embed.get("description"), 0, 4096)
        problems.length(("embeds", index, "fields"), embed.get("fields"), 0, 25)
    if sum(map(len, embed_texts(message.embeds))) > 6000:
        words = "Embed size exceeds maximum size of 6000"
        problems.add(("embeds",), "MAX_EMBED_SIZE_EXCEEDED", words)
