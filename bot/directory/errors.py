"""Refusals of the directory."""

from bot.errors import UserError


class PrivateFieldError(UserError):
    """Members cannot search by ``field``: it says what others chose not to show."""

    key = "error-directory-field"
