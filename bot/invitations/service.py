"""Use cases of inviting: drawing a personal code, and seeing what is left of those drawn."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Protocol

from bot.ambassadors.model import Ambassador, AmbassadorId
from bot.ambassadors.rows import Ambassadors
from bot.ambassadors.service import present
from bot.audit.lines import line
from bot.audit.model import Actor, AuditLog
from bot.codes.model import Code, Hasher, Purpose, draw
from bot.codes.rows import DrawnCodes
from bot.invitations.model import LIVING, Drawn, Invitation, Living, NoLinkError
from bot.networks.rows import Networks
from bot.store import Store


class Codes(DrawnCodes, Protocol):
    """The codes of invitations."""

    async def invitations(
        self, sponsor_id: AmbassadorId, *, now: datetime
    ) -> Sequence[Invitation]: ...

    async def keep_newest(self, sponsor_id: AmbassadorId, keep: int, *, now: datetime) -> None: ...


class Transaction(Protocol):
    @property
    def ambassadors(self) -> Ambassadors: ...

    @property
    def codes(self) -> Codes: ...

    @property
    def networks(self) -> Networks: ...

    @property
    def audit(self) -> AuditLog: ...


class InvitationDesk:
    """Gives people codes to bring others with."""

    def __init__(self, store: Store[Transaction], hasher: Hasher) -> None:
        self._store = store
        self._hasher = hasher

    async def open(self, person: Ambassador, *, actor: Actor, now: datetime) -> Drawn | Living:
        """Return what lives of somebody's invitations, or their first one.

        Raises as :meth:`draw` does.
        """
        async with self._store.read() as tx:
            living = await tx.codes.invitations(person.id, now=now)
        if living:
            return Living(invitations=living)
        return await self.draw(person, actor=actor, now=now)

    async def draw(self, person: Ambassador, *, actor: Actor, now: datetime) -> Drawn:
        """Draw another invitation; of those that live, the oldest end beyond :data:`LIVING`.

        Raises:
            NotJoinedError, AwayError: they take part no more, since this instant.
            NoLinkError: the network has no link to its server.
        """
        text = draw()
        async with self._store.begin() as tx:
            # One after the other: clicks at once leave no more than may live.
            network = await tx.networks.get(person.network_id, locked=True)
            person = await present(tx, person.id)
            settings = network.settings
            if settings.invite_url is None:
                raise NoLinkError
            code = Code(
                network_id=network.id,
                purpose=Purpose.JOIN,
                digest=self._hasher.digest(text),
                expires_at=now + timedelta(days=settings.invitation_days),
                sponsor_id=person.id,
                uses=settings.invitation_uses,
            )
            await tx.codes.keep_newest(person.id, LIVING - 1, now=now)
            await tx.codes.add([code], now=now)
            after = {"uses": code.uses, "until": code.expires_at.isoformat()}
            await tx.audit.add(line("invitation.draw", person, actor, now=now, after=after))
        return Drawn(
            sponsor=person.profile.name,
            code=text,
            link=settings.invite_url,
            uses=code.uses,
            expires_at=code.expires_at,
        )
