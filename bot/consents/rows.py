"""The consents' rows, in the pieces that use cases ask for."""

from typing import Protocol

from bot.ambassadors.model import AmbassadorId
from bot.consents.model import Consent, ConsentKind


class GivenConsents(Protocol):
    """What people say yes to."""

    async def given(self, ambassador_id: AmbassadorId) -> frozenset[ConsentKind]: ...


class ConsentLog(Protocol):
    """Where a yes or its withdrawal is written down."""

    async def add(self, ambassador_id: AmbassadorId, *said: Consent) -> None: ...
