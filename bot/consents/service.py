"""Saying yes, and taking it back."""

from datetime import datetime
from typing import Protocol

from bot.ambassadors.rows import AccountHolders, Ambassadors
from bot.applications.rows import ApplicantConsents
from bot.audit.lines import subject_of
from bot.audit.model import Actor, AuditLine, AuditLog
from bot.consents.model import Consent, ConsentKind
from bot.consents.rows import ConsentLog
from bot.networks.model import NetworkId
from bot.networks.rows import Networks
from bot.store import Writes


class People(Ambassadors, AccountHolders, Protocol):
    """People one by one, and by their account."""


class Transaction(Protocol):
    @property
    def ambassadors(self) -> People: ...

    @property
    def applications(self) -> ApplicantConsents: ...

    @property
    def consents(self) -> ConsentLog: ...

    @property
    def networks(self) -> Networks: ...

    @property
    def audit(self) -> AuditLog: ...


class ConsentBook:
    """Keeps what people say yes to."""

    def __init__(self, store: Writes[Transaction]) -> None:
        self._store = store

    async def say(self, discord_id: int, kind: ConsentKind, *, given: bool, now: datetime) -> None:
        """Keep a person's yes or its withdrawal, in every network that they are in.

        Whether they may be written to is kept of their applications as well. Who has left, or is
        suspended, takes their word back all the same.
        """

        async def said_in(network_id: NetworkId) -> Consent:
            version = (await tx.networks.get(network_id)).notice.version
            return Consent(kind=kind, given=given, notice_version=version, at=now)

        async with self._store.begin() as tx:
            for each in await tx.ambassadors.of_discord(discord_id):
                person = await tx.ambassadors.get(each.id, locked=True)
                if person.erased:
                    continue  # at this instant: their account is in no line any more
                said = await said_in(person.network_id)
                await tx.consents.add(person.id, said)
                subject = subject_of(person.id)
                await tx.audit.add(line(person.network_id, discord_id, subject, said))
            if kind is ConsentKind.PRIVATE_MESSAGES:
                for network_id in await tx.applications.networks(discord_id):
                    said = await said_in(network_id)
                    await say_of_applications(tx, discord_id, network_id, said)


class HasApplications(Protocol):
    @property
    def applications(self) -> ApplicantConsents: ...

    @property
    def audit(self) -> AuditLog: ...


async def say_of_applications(
    tx: HasApplications, discord_id: int, network_id: NetworkId, said: Consent
) -> None:
    """Keep whether an applicant may be written to."""
    for each in await tx.applications.say(discord_id, network_id, said):
        subject = f"application:{each.id}"
        await tx.audit.add(line(each.network_id, discord_id, subject, said))


def line(network_id: NetworkId, discord_id: int, subject: str, said: Consent) -> AuditLine:
    """Return the audit's line of a yes or its withdrawal."""
    return AuditLine(
        network_id=network_id,
        actor=Actor.member(discord_id),
        action="consent.say",
        subject=subject,
        after={"kind": said.kind, "given": said.given},
        at=said.at,
    )
