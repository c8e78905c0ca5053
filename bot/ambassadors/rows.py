"""The ambassadors' rows, in the pieces that use cases ask for."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from bot.ambassadors.model import Ambassador, AmbassadorId, Cause
from bot.audit.model import Actor


class Ambassadors(Protocol):
    """People one by one, whichever of their entries is asked for."""

    async def get(self, ambassador_id: AmbassadorId, *, locked: bool = False) -> Ambassador: ...


class AccountHolders(Protocol):
    """People by their Discord account."""

    async def of_discord(self, discord_id: int) -> Sequence[Ambassador]: ...


class SavesAmbassadors(Protocol):
    """Keeps what changed of people."""

    async def save(self, person: Ambassador) -> None: ...


class StatusBook(SavesAmbassadors, Protocol):
    """Keeps what changed, and what brought a status about."""

    async def status_changed(
        self, person: Ambassador, *, cause: Cause, actor: Actor, now: datetime, reason: str = ""
    ) -> None: ...


class EditableAmbassadors(Ambassadors, SavesAmbassadors, Protocol):
    """People who are changed."""


class MovableAmbassadors(Ambassadors, StatusBook, Protocol):
    """People whose status changes."""


class AmbassadorBook(MovableAmbassadors, AccountHolders, Protocol):
    """People who come and go, by their account."""
