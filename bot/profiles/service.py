"""Use cases of one's own profile."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Final, Protocol

from bot.ambassadors.model import Ambassador
from bot.ambassadors.rows import EditableAmbassadors
from bot.ambassadors.service import present
from bot.audit.lines import line
from bot.audit.model import Actor, AuditLog
from bot.members import rules
from bot.members.model import Edited, Said
from bot.members.service import values_of
from bot.networks.rows import Networks
from bot.store import Writes

FORMS: Final[Mapping[str, tuple[str, ...]]] = {
    "identity": ("first_name", "last_name", "language", "link"),
    "work": ("company", "function", "city", "country", "sectors"),
}
"""The profile's fields that are the person's to say, form by form.

The e-mail is not: by it an import knows who is who.
"""


class Transaction(Protocol):
    @property
    def ambassadors(self) -> EditableAmbassadors: ...

    @property
    def networks(self) -> Networks: ...

    @property
    def audit(self) -> AuditLog: ...


class OwnProfile:
    """Lets people say who they are."""

    def __init__(self, store: Writes[Transaction]) -> None:
        self._store = store

    async def correct(
        self, person: Ambassador, said: Said, *, actor: Actor, now: datetime
    ) -> Edited:
        """Take what can be taken of ``said``, and say what cannot.

        What is new is the person's own word from now on: imports leave it alone.

        Raises:
            NotJoinedError, AwayError: they take part no more, since this instant.
        """
        async with self._store.begin() as tx:
            known = await present(tx, person.id)
            today = (await tx.networks.get(known.network_id)).at(now).today
            profile, problems = rules.corrected(known.profile, rules.read(said, today=today))
            changed = rules.differences(known.profile, profile, said)
            edited = replace(known, profile=profile, own_fields=known.own_fields.union(changed))
            if changed:
                await tx.ambassadors.save(edited)
                before, after = (values_of(each, changed) for each in (known.profile, profile))
                await tx.audit.add(
                    line("ambassador.edit", known, actor, now=now, before=before, after=after)
                )
        return Edited(person=edited, changed=changed, were_own=(), problems=problems)
