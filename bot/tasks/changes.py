"""What an edit changed of a task."""

from collections.abc import Mapping
from typing import Final

from bot.tasks.model import Task

Values = Mapping[str, object]

TOLD: Final = ("title", "description", "link", "sector", "deadline", "points")
"""Edits that matter to who holds a task; places and audience do not."""
EDITABLE: Final = (*TOLD, "places", "audience")


def values(task: Task) -> Values:
    """Return what can be edited of ``task``, in values that JSON can hold."""
    said = {name: getattr(task, name) for name in EDITABLE}
    return {**said, "deadline": task.deadline.isoformat()}


def changes(before: Task, after: Task) -> tuple[Values, Values]:
    """Return what differs, as it was and as it is."""
    was, is_ = values(before), values(after)
    differ = [name for name in EDITABLE if was[name] != is_[name]]
    return {name: was[name] for name in differ}, {name: is_[name] for name in differ}
