"""Values of tasks and of people's shares of them."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NewType

from bot.ambassadors.model import AmbassadorId, Sector
from bot.audiences import Audience, parse
from bot.audit.model import Actor
from bot.networks.model import NetworkId

TaskId = NewType("TaskId", int)
AssignmentId = NewType("AssignmentId", int)
DecisionId = NewType("DecisionId", int)


class TaskStatus(StrEnum):
    """draft → open ↔ full / closed / cancelled; closed: its deadline has passed."""

    DRAFT = "draft"
    OPEN = "open"
    FULL = "full"
    CLOSED = "closed"
    CANCELLED = "cancelled"


class AssignmentStatus(StrEnum):
    """Where one person's share of a task stands; ``rules.NEXT`` says what leads where."""

    PROPOSED = "proposed"
    TAKEN = "taken"
    REFUSED = "refused"
    DONE = "done"
    GIVEN_BACK = "given-back"
    EXPIRED = "expired"
    CANCELLED = "cancelled"
    APPROVED = "approved"
    SENT_BACK = "sent-back"


class Decision(StrEnum):
    """What somebody decided of a share; each is a row."""

    PROPOSE = "propose"
    REFUSE = "refuse"
    TAKE = "take"
    GIVE_BACK = "give-back"
    FINISH = "finish"
    EXPIRE = "expire"
    CANCEL = "cancel"
    APPROVE = "approve"
    SEND_BACK = "send-back"
    UNDO = "undo"


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """Something to be done by up to ``places`` people of ``audience``, for ``points`` each.

    ``audience`` is the canonical text; ``closes_at`` the end of the day ``deadline`` in the
    network's zone; ``opened_at`` is None of a draft; ``edits`` counts how often it was changed.
    """

    id: TaskId
    network_id: NetworkId
    status: TaskStatus
    deadline: date
    closes_at: datetime
    places: int
    points: int
    title: str = ""
    description: str = ""
    link: str = ""
    audience: str = ""
    sector: Sector | None = None
    opened_at: datetime | None = None
    edits: int = 0

    @property
    def for_whom(self) -> Audience:
        """Who may take it."""
        return parse(self.audience)


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What a coordinator says of a task in a command's options; None leaves it as it is.

    ``deadline`` is as typed, and ``audience`` until it is understood.
    """

    deadline: str | None = None
    places: int | None = None
    points: int | None = None
    audience: str | None = None
    sector: Sector | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """What a coordinator writes of a task in its form."""

    title: str
    description: str
    link: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """One person's share of a task; one row a person, however often they take it.

    ``entry_id`` is the entry as which they took it, whoever that is merged into since.
    """

    id: AssignmentId
    task_id: TaskId
    ambassador_id: AmbassadorId
    entry_id: AmbassadorId
    status: AssignmentStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """A decision as it is kept; ``note`` is the report of a finish, the reason of a no.

    ``points`` are what it gave or, negative, took.
    """

    decision: Decision
    actor: Actor
    at: datetime
    note: str = ""
    points: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskInHand:
    """A task that somebody has taken and that is not settled yet."""

    task: Task
    status: AssignmentStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskCount:
    """A task with how many people hold it, wait for review, and were approved."""

    task: Task
    held: int = 0
    to_review: int = 0
    approved: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """A person's share with what coordinators read of it; ``name`` is the person's."""

    assignment: Assignment
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Work that waits for review."""

    share: Share
    task: Task
    note: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryLine:
    """A decision and whose share it was about."""

    name: str
    decided: Decided
