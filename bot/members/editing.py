"""Correcting what is known of a person."""

from dataclasses import replace
from datetime import datetime

from bot.ambassadors.model import Ambassador, AmbassadorId
from bot.audit.lines import line
from bot.audit.model import Actor
from bot.members import rules
from bot.members.errors import OwnSponsorError, SponsorCircleError
from bot.members.model import Edited, Said
from bot.members.service import person_of, values_of
from bot.members.store import Transaction
from bot.networks.model import Network
from bot.privacy.coming_back import Hasher, refuse_erased
from bot.sponsorship.service import settle
from bot.store import Writes


class Editing:
    """Corrects people."""

    def __init__(self, store: Writes[Transaction], hasher: Hasher) -> None:
        self._store = store
        self._hasher = hasher

    async def edit(
        self,
        network: Network,
        ambassador_id: AmbassadorId,
        said: Said,
        *,
        actor: Actor,
        now: datetime,
    ) -> Edited:
        """Take what can be taken of ``said``, and say what cannot.

        What the person had set themselves is theirs no more: it is the coordinator's word now.

        Raises:
            UnknownPersonError: there is nobody of that number in the network.
            AskedErasureError: who has the e-mail asked to be erased.
        """
        reading = rules.read(said, today=now.astimezone(network.zone).date())
        async with self._store.begin() as tx:
            # One after the other: two people are not given one e-mail at once.
            await tx.networks.get(network.id, locked=True)
            person = await person_of(tx, network, ambassador_id, locked=True)
            profile, problems = rules.corrected(person.profile, reading)
            if profile.email != person.profile.email:
                await refuse_erased(tx, self._hasher, network.id, profile.email)
            taken = await _other_with(tx, person, profile.email)
            if taken:
                profile = replace(profile, email=person.profile.email)
            changed = rules.differences(person.profile, profile, said)
            edited = replace(
                person, profile=profile, own_fields=person.own_fields.difference(changed)
            )
            if changed:
                await tx.ambassadors.save(edited)
                before, after = (values_of(each, changed) for each in (person.profile, profile))
                await tx.audit.add(
                    line("roster.edit", person, actor, now=now, before=before, after=after)
                )
        return Edited(
            person=edited,
            changed=changed,
            were_own=tuple(name for name in changed if name in person.own_fields),
            problems=problems,
            taken=taken,
        )

    async def sponsor(
        self,
        network: Network,
        ambassador_id: AmbassadorId,
        sponsor_id: AmbassadorId | None,
        *,
        actor: Actor,
        now: datetime,
    ) -> Ambassador:
        """Set who brought a person; None for nobody.

        Raises:
            UnknownPersonError: there is nobody of either number in the network.
            OwnSponsorError, SponsorCircleError: sponsorship would go in a circle.
        """
        async with self._store.begin() as tx:
            # One after the other: two changes at once do not close a circle.
            await tx.networks.get(network.id, locked=True)
            person = await person_of(tx, network, ambassador_id, locked=True)
            if sponsor_id:
                sponsor = await person_of(tx, network, sponsor_id)
                await _check_tree(tx, person, sponsor)
                sponsor_id = sponsor.id
            edited = replace(person, sponsor_id=sponsor_id)
            if edited != person:
                await tx.ambassadors.save(edited)
                before, after = {"sponsor": person.sponsor_id}, {"sponsor": sponsor_id}
                await tx.audit.add(
                    line("roster.edit", person, actor, now=now, before=before, after=after)
                )
                await settle(tx, person.id, now=now)
        return edited


async def _other_with(tx: Transaction, person: Ambassador, email: str | None) -> Ambassador | None:
    """Return who else has ``email``, if it would be new to ``person``."""
    if email is None or email == person.profile.email:
        return None
    found = await tx.members.with_email(person.network_id, email)
    if found is None or found == person.id:
        return None
    return await tx.ambassadors.get(found)


async def _check_tree(tx: Transaction, person: Ambassador, sponsor: Ambassador) -> None:
    if sponsor.id == person.id:
        raise OwnSponsorError(name=person.profile.name)
    above, seen = sponsor, {sponsor.id}
    while above.sponsor_id:
        above = await tx.ambassadors.get(above.sponsor_id)
        if above.id == person.id:
            raise SponsorCircleError(name=person.profile.name, sponsor=sponsor.profile.name)
        if above.id in seen:
            return
        seen.add(above.id)
