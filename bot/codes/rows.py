"""The codes' rows, in the pieces that use cases ask for."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from bot.codes.guesses import Guesses
from bot.codes.model import Code, Purpose


class UsableCodes(Protocol):
    """Codes that are used up."""

    async def living(self, digest: str, purpose: Purpose, *, now: datetime) -> Code | None: ...

    async def use(self, digest: str, purpose: Purpose, *, now: datetime) -> Code | None: ...


class DrawnCodes(Protocol):
    """Codes that were drawn."""

    async def add(self, codes: Sequence[Code], *, now: datetime) -> None: ...


class GuessLog(Protocol):
    """How often an account guessed."""

    async def guessed(self, discord_id: int, guesses: Guesses) -> None: ...
