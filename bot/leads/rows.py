"""The leads' rows, in the pieces that use cases ask for."""

from collections.abc import Sequence
from typing import Protocol

from bot.ambassadors.model import AmbassadorId
from bot.leads.model import Lead


class OwnLeads(Protocol):
    """What people introduced."""

    async def of(self, ambassador_id: AmbassadorId) -> Sequence[Lead]: ...
