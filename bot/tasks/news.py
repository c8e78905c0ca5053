"""What is sent unasked about tasks: the post, the review's card, news for who holds one."""

from datetime import datetime
from enum import StrEnum

from bot.ambassadors.model import AmbassadorId
from bot.networks.model import Network
from bot.outbox.model import Draft, Kind
from bot.tasks.model import DecisionId, Report, Task


class Happened(StrEnum):
    """What a holder is told of their task."""

    ASSIGNED = "assigned"
    EDITED = "edited"
    CANCELLED = "cancelled"
    EXPIRED = "expired"
    APPROVED = "approved"
    SENT_BACK = "sent-back"
    UNDONE = "undone"


def post_of(task: Task, network: Network, *, now: datetime) -> Draft | None:
    """Return the card that offers ``task``; None without a channel for announcements."""
    if network.settings.announcements_channel_id is None:
        return None
    return Draft(
        network_id=network.id,
        kind=Kind.TASK_POST,
        key=f"task:{task.id}",
        channel_id=network.settings.announcements_channel_id,
        payload={
            "task_id": task.id,
            "title": task.title,
            "description": task.description,
            "link": task.link,
            "audience": task.audience,
            "sector": task.sector,
            "deadline": task.deadline.isoformat(),
            "places": task.places,
            "points": task.points,
        },
        not_before=now,
    )


def review_of(
    report: Report, decision_id: DecisionId, network: Network, *, now: datetime
) -> Draft | None:
    """Return the card that asks the coordinators for a review; None without their channel."""
    if network.settings.review_channel_id is None:
        return None
    return Draft(
        network_id=network.id,
        kind=Kind.TASK_REVIEW,
        key=f"decision:{decision_id}",
        channel_id=network.settings.review_channel_id,
        payload={
            "assignment_id": report.share.assignment.id,
            "name": report.share.name,
            "title": report.task.title,
            "points": report.task.points,
            "note": report.note,
        },
        not_before=now,
    )


def news_of(
    task: Task,
    ambassador_id: AmbassadorId,
    happened: Happened,
    *,
    key: str,
    now: datetime,
    **details: object,
) -> Draft:
    """Return what tells somebody that ``happened`` to their task; ``key`` makes it unique."""
    return Draft(
        network_id=task.network_id,
        kind=Kind.TASK_NEWS,
        key=key,
        ambassador_id=ambassador_id,
        payload={"happened": happened, "title": task.title, **details},
        not_before=now,
    )
