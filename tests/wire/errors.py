"""The errors of Discord's API, raised by handlers and answered as its JSON."""

from collections.abc import Sized
from dataclasses import dataclass, field

from tests.wire.values import Json


class ApiError(Exception):
    """The API answers no: an HTTP status, Discord's own code and its words."""

    def __init__(self, status: int, code: int, message: str, errors: Json | None = None) -> None:
        super().__init__(f"{status} ({code}): {message}")
        self.status = status
        self.code = code
        self.message = message
        self.errors = errors

    def to_json(self) -> Json:
        """Return the body Discord sends."""
        body: Json = {"message": self.message, "code": self.code}
        return body if self.errors is None else {**body, "errors": self.errors}


def not_found(code: int, what: str) -> ApiError:
    """Return the 404 of an unknown thing, such as 10003 for a channel."""
    return ApiError(404, code, f"Unknown {what}")


def missing_access() -> ApiError:
    """Return the 403 of a channel the bot cannot see."""
    return ApiError(403, 50001, "Missing Access")


def missing_permissions() -> ApiError:
    """Return the 403 of what the bot may not do."""
    return ApiError(403, 50013, "Missing Permissions")


@dataclass(slots=True)
class Problems:
    """What is wrong with a body, gathered at each place in it."""

    errors: Json = field(default_factory=dict)

    def add(self, path: tuple[str | int, ...], code: str, message: str) -> None:
        """Note one problem at ``path``, such as ``("options", 0, "name")``."""
        place = self.errors
        for step in path:
            place = place.setdefault(str(step), {})
        place.setdefault("_errors", []).append({"code": code, "message": message})

    def length(self, path: tuple[str | int, ...], value: Sized | None, low: int, high: int) -> None:
        """Note a text or list that is too short or too long."""
        if not low <= len(value or "") <= high:
            words = f"Must be between {low} and {high} in length."
            self.add(path, "BASE_TYPE_BAD_LENGTH", words)

    def required(self, path: tuple[str | int, ...]) -> None:
        """Note a field that must be there."""
        self.add(path, "BASE_TYPE_REQUIRED", "This field is required")

    def check(self) -> None:
        """Refuse the body if anything was noted.

        Raises:
            ApiError: 400 with code 50035 and the nested errors.
        """
        if self.errors:
            raise ApiError(400, 50035, "Invalid Form Body", self.errors)
