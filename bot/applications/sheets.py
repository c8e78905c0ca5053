"""An application beside whom of the roster it may be."""

from typing import Protocol

from bot.ambassadors.model import Ambassador
from bot.ambassadors.rows import Ambassadors
from bot.applications import rules
from bot.applications.model import Application, Sheet
from bot.members.adding import COMPARED, SHOWN
from bot.members.rows import Namesakes
from bot.privacy.coming_back import Hasher, is_of_somebody_erased
from bot.privacy.store import Reminders


class Transaction(Protocol):
    @property
    def ambassadors(self) -> Ambassadors: ...

    @property
    def members(self) -> Namesakes: ...

    @property
    def privacy(self) -> Reminders: ...


async def sheet_of(tx: Transaction, hasher: Hasher, application: Application) -> Sheet:
    """Return ``application`` with whom of the roster it may be."""
    network_id, profile = application.network_id, application.profile
    owner = await owner_of(tx, application)
    people = await tx.members.perhaps(network_id, profile, limit=COMPARED)
    found = rules.alike(profile, people, owner)
    erased = await is_of_somebody_erased(
        tx, hasher, network_id, application.discord_id, profile.email
    )
    return Sheet(application=application, owner=owner, alike=found[:SHOWN], erased=erased)


async def owner_of(tx: Transaction, application: Application) -> Ambassador | None:
    """Return who in the roster has the applicant's e-mail, by whichever entry of theirs."""
    email = application.profile.email
    found = await tx.members.with_email(application.network_id, email) if email else None
    return await tx.ambassadors.get(found) if found else None
