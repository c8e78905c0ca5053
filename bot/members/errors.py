"""What cannot be done with a person; each key is a message, its values stand in the docstring."""

from bot.errors import UserError


class SuspendedAlreadyError(UserError):
    """``name`` is suspended."""

    key = "error-member-suspended"


class NotSuspendedError(UserError):
    """``name`` is not suspended, so there is nothing to restore."""

    key = "error-member-not-suspended"


class HasLeftError(UserError):
    """``name`` has left the network."""

    key = "error-member-left"


class OwnSponsorError(UserError):
    """``name`` cannot be their own sponsor."""

    key = "error-member-own-sponsor"


class SponsorCircleError(UserError):
    """``sponsor`` was brought by ``name``, themselves or through others."""

    key = "error-member-sponsor-circle"


class NoAccountError(UserError):
    """``name`` has not joined: there is no Discord account to replace."""

    key = "error-member-no-account"


class SameAccountError(UserError):
    """``name`` has this Discord account already."""

    key = "error-member-same-account"


class AccountTakenError(UserError):
    """The Discord account is ``name``'s."""

    key = "error-member-account-taken"


class BotAccountError(UserError):
    """The Discord account is a bot's."""

    key = "error-member-bot"


class NotInGuildError(UserError):
    """Who has the Discord account is not on the server."""

    key = "error-member-not-here"


class EmptyNoteError(UserError):
    """There is nothing in the note but spaces."""

    key = "error-member-note-empty"
