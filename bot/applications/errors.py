"""Why something cannot be done with an application; each is told as a friendly no."""

from bot.errors import UserError


class AlreadyAppliedError(UserError):
    """The account's last application still waits."""

    key = "error-application-open"


class ApplyElsewhereError(UserError):
    """Somebody applies in a private message, and nothing says to which network."""

    key = "error-application-where"


class UnknownApplicationError(UserError):
    """The network has no application of the number ``number``."""

    key = "error-application-unknown"


class DecidedAlreadyError(UserError):
    """The application is ``status`` already; ``by`` mentions who decided."""

    key = "error-application-decided"
    says_markdown = True


class NoReasonError(UserError):
    """Who is declined is told why."""

    key = "error-application-no-reason"


class HasAccountError(UserError):
    """``name`` acts by another Discord account, so the applicant's cannot be theirs too."""

    key = "error-application-has-account"


class TakesNoPartError(UserError):
    """``name``, with whom an application is to be merged, is ``status``: suspended or left."""

    key = "error-application-no-part"
