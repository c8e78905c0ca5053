"""An application beside whom of the roster it may be."""

from typing import Protocol

from bot.ambassadors.model import Ambassador
from bot.ambassadors.rows import Ambassadors
from bot.applications import rules
from bot.applications.model import Application, Sheet
from bot.members.adding import COMPARED, SHOWN
from bot.members.rows import Namesakes


class Transaction(Protocol):
    @property
    def ambassadors(self) -> Ambassadors: ...

    @property
    def members(self) -> Namesakes: ...


async def sheet_of(tx: Transaction, application: Application) -> Sheet:
    """Return ``application`` with whom of the roster it may be."""
    profile = application.profile
    owner = await owner_of(tx, application)
    people = await tx.members.perhaps(application.network_id, profile, limit=COMPARED)
    found = rules.alike(profile, people, owner)
    return Sheet(application=application, owner=owner, alike=found[:SHOWN])


async def owner_of(tx: Transaction, application: Application) -> Ambassador | None:
    """Return who in the roster has the applicant's e-mail, by whichever entry of theirs."""
    email = application.profile.email
    found = await tx.members.with_email(application.network_id, email) if email else None
    return await tx.ambassadors.get(found) if found else None
