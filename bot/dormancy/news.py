"""What somebody who falls dormant is told: one task that was chosen for them, and ways back."""

from datetime import datetime

from bot.ambassadors.model import Ambassador
from bot.networks.model import Network
from bot.outbox.model import Draft, Kind
from bot.tasks.model import Task


def news_of(person: Ambassador, task: Task | None, network: Network, *, now: datetime) -> Draft:
    """Return the one message of a dormancy that begins today."""
    return Draft(
        network_id=network.id,
        kind=Kind.DORMANCY,
        key=f"dormancy:{network.at(now).today}",
        ambassador_id=person.id,
        payload={"name": person.profile.called, "task": _shown(task) if task else None},
        not_before=now,
    )


def _shown(task: Task) -> dict[str, object]:
    return {
        "task_id": task.id,
        "title": task.title,
        "description": task.description,
        "link": task.link,
        "sector": task.sector,
        "deadline": task.deadline.isoformat(),
        "points": task.points,
    }
