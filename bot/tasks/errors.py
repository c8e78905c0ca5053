"""Why something cannot be done with a task; each is told as a friendly no."""

from functools import partial

from bot.audiences import Audience, describe_openly
from bot.errors import UserError
from bot.i18n import Words
from bot.tasks.model import AssignmentStatus


class UnknownTaskError(UserError):
    """The network has no task ``title``."""

    key = "error-task-unknown"


class SeveralTasksError(UserError):
    """Several tasks are called ``title``."""

    key = "error-task-several"


class DeadlineError(UserError):
    """``text`` is no day to come."""

    key = "error-task-deadline"


class NoTitleError(UserError):
    """A task needs a title."""

    key = "error-task-no-title"


class LinkError(UserError):
    """``url`` is no link that others can open."""

    key = "error-task-link"


class NoNoteError(UserError):
    """A report says what was done."""

    key = "error-task-no-note"


class NoReasonError(UserError):
    """Who gets a report back is told why."""

    key = "error-task-no-reason"


class FormGoneError(UserError):
    """The form's draft was sent already or has gone."""

    key = "error-task-form-gone"


class PlacesError(UserError):
    """``held`` people have the task: it cannot have fewer places."""

    key = "error-task-places"


class NothingToEditError(UserError):
    """What was said is what the task says already."""

    key = "error-task-same"


class TaskCancelledError(UserError):
    """The task was cancelled."""

    key = "error-task-cancelled"


class TaskClosedError(UserError):
    """The deadline has passed."""

    key = "error-task-closed"


class TaskFullError(UserError):
    """All ``places`` are taken."""

    key = "error-task-full"


class NotInAudienceError(UserError):
    """The task is for others."""

    key = "error-task-audience"

    def __init__(self, audience: Audience) -> None:
        super().__init__(audience=partial(describe_openly, audience))


class AlreadyYoursError(UserError):
    """The person has the task."""

    key = "error-task-yours"


class AlreadyTheirsError(UserError):
    """``name`` has the task."""

    key = "error-task-theirs"


class NotInHandError(UserError):
    """The person does not have the task."""

    key = "error-task-not-in-hand"


class AlreadyApprovedError(UserError):
    """``by``, a mention, has approved it."""

    key = "error-task-approved"
    says_markdown = True


class IllegalDecisionError(UserError):
    """A share that is ``status`` cannot be decided so."""

    key = "error-task-illegal"

    def __init__(self, status: AssignmentStatus) -> None:
        super().__init__(status=partial(_status, status))


def _status(status: AssignmentStatus, words: Words) -> str:
    return words(f"assignment-{status}")
