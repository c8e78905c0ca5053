"""The applications' rows, in the pieces that use cases ask for."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from bot.ambassadors.model import Ambassador
from bot.applications.model import Application
from bot.consents.model import Consent
from bot.networks.model import NetworkId


class WaitingApplications(Protocol):
    """Closes what waits of people who are in."""

    async def withdraw(self, person: Ambassador, *, now: datetime) -> None: ...


class ApplicantNetworks(Protocol):
    """Where accounts have applied."""

    async def networks(self, discord_id: int) -> Sequence[NetworkId]: ...


class ApplicantConsents(ApplicantNetworks, Protocol):
    """What applicants say yes to."""

    async def say(
        self, discord_id: int, network_id: NetworkId, said: Consent
    ) -> Sequence[Application]:
        """Keep whether the answer may be written; return the applications that it changed."""


class LastApplications(Protocol):
    """The newest application of an account in a network."""

    async def last(self, network_id: NetworkId, discord_id: int) -> Application | None: ...


class LastAnywhere(Protocol):
    """The newest application of an account."""

    async def last_anywhere(self, discord_id: int) -> Application | None: ...


class OpenCount(Protocol):
    """How many applications wait."""

    async def open_count(self, network_id: NetworkId) -> int: ...
