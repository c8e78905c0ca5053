"""Use cases of coordinators: reading the leads, moving, correcting and taking charge of them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.audit.model import Actor, AuditLine
from bot.leads import rules
from bot.leads.errors import CompanyTakenError, OwnedError, UnknownLeadError
from bot.leads.model import Dossier, Edit, Lead, LeadId, Move, Stage
from bot.leads.moving import Step, record
from bot.leads.service import name_of
from bot.leads.store import Transaction
from bot.networks.model import Network
from bot.paging import page_of
from bot.store import Store
from bot.suggestions import SUGGESTIONS

PAGE = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Some of the leads; ``number`` and ``of`` count pages from 1."""

    leads: Sequence[Lead]
    stage: Stage | None
    number: int
    of: int
    count: int


class Pipeline:
    """The network's leads, as its coordinators work them."""

    def __init__(self, store: Store[Transaction]) -> None:
        self._store = store

    async def page(self, network: Network, stage: Stage | None, number: int) -> Page:
        """Return a page of the leads (of one stage), what moved last first."""
        async with self._store.read() as tx:
            count = await tx.leads.count(network.id, stage)
            number, of = page_of(number, count=count, size=PAGE)
            offset = (number - 1) * PAGE
            leads = await tx.leads.page(network.id, stage, limit=PAGE, offset=offset)
        return Page(leads=leads, stage=stage, number=number, of=of, count=count)

    async def suggest(self, network: Network, text: str) -> Sequence[Lead]:
        """Return leads whose company or number begins so, 25 at most."""
        async with self._store.read() as tx:
            return await tx.leads.named(network.id, text, limit=SUGGESTIONS)

    async def show(self, network: Network, lead_id: LeadId, *, now: datetime) -> Dossier:
        """Return all that is known of a lead.

        Raises:
            UnknownLeadError: there is none of this number.
        """
        async with self._store.read() as tx:
            return Dossier(
                lead=await _found(tx, network, lead_id),
                introductions=await tx.introductions.of_lead(lead_id, now=now),
                history=await tx.leads.history(lead_id),
            )

    async def move(
        self, network: Network, lead_id: LeadId, move: Move, *, actor: Actor, now: datetime
    ) -> Lead:
        """Bring a lead to another stage; who introduced it gets their points and hears of it.

        Raises:
            UnknownLeadError: there is none of this number.
            IllegalStageError, ReasonNeededError, JobsNeededError, JobsTooEarlyError: see
                :func:`bot.leads.rules.moved`.
        """
        async with self._store.begin() as tx:
            before = await _locked(tx, network, lead_id)
            after = rules.moved(before, move, now=now)
            introductions = await tx.introductions.of_lead(lead_id, now=now)
            reason = move.reason.strip()
            step = Step(before=before, after=after, reason=reason, actor=actor, at=now)
            await record(tx, step, introductions)
        return after

    async def assign(
        self,
        network: Network,
        lead_id: LeadId,
        owner_id: int | None,
        *,
        actor: Actor,
        now: datetime,
    ) -> None:
        """Put a coordinator in charge of a lead, or the agency (None).

        Raises:
            UnknownLeadError: there is none of this number.
        """
        async with self._store.begin() as tx:
            before = await _locked(tx, network, lead_id)
            await _assign(tx, before, owner_id, actor, now)

    async def take(self, network: Network, lead_id: LeadId, *, actor: Actor, now: datetime) -> None:
        """Put ``actor`` in charge of a lead that nobody is in charge of.

        Raises:
            UnknownLeadError: there is none of this number.
            OwnedError: somebody else was faster.
        """
        async with self._store.begin() as tx:
            before = await _locked(tx, network, lead_id)
            if before.owner_id not in {None, actor.discord_id}:
                raise OwnedError(owner=f"<@{before.owner_id}>")
            await _assign(tx, before, actor.discord_id, actor, now)

    async def edit(
        self, network: Network, lead_id: LeadId, said: Edit, *, actor: Actor, now: datetime
    ) -> None:
        """Correct a lead's company, sector, and the contact of its newest introduction.

        Raises:
            UnknownLeadError: there is none of this number.
            CompanyNameError: the name has no letter or digit.
            CompanyTakenError: another company of the country is called so.
        """
        name = name_of(said.company)
        async with self._store.begin() as tx:
            before = await _locked(tx, network, lead_id)
            company = before.company
            if not await tx.companies.rename(company.id, said.company, name):
                raise CompanyTakenError(company=said.company)
            await tx.leads.save(replace(before, sector=said.sector))
            newest = (await tx.introductions.of_lead(lead_id, now=now))[-1]
            new_contact = said.contact != newest.contact
            if said.contact is None:
                await tx.introductions.erase_contact(newest.id)
            elif new_contact:
                await tx.introductions.keep_contact(newest.id, said.contact, now=now)
            await tx.audit.add(
                AuditLine(
                    network_id=network.id,
                    actor=actor,
                    action="lead.edit",
                    subject=f"lead:{lead_id}",
                    before={"company": company.name, "sector": before.sector},
                    # What a contact is called and how they are reached stays out of the audit.
                    after={"company": said.company, "sector": said.sector, "contact": new_contact},
                    at=now,
                )
            )


async def _found(tx: Transaction, network: Network, lead_id: LeadId) -> Lead:
    lead = await tx.leads.get(network.id, lead_id)
    if lead is None:
        raise UnknownLeadError(number=str(lead_id))
    return lead


async def _locked(tx: Transaction, network: Network, lead_id: LeadId) -> Lead:
    """Return a lead; the network is locked with it, for several people may get points by it."""
    await tx.networks.get(network.id, locked=True)
    lead = await tx.leads.lock(network.id, lead_id)
    if lead is None:
        raise UnknownLeadError(number=str(lead_id))
    return lead


async def _assign(
    tx: Transaction, before: Lead, owner_id: int | None, actor: Actor, now: datetime
) -> None:
    await tx.leads.save(replace(before, owner_id=owner_id))
    await tx.audit.add(
        AuditLine(
            network_id=before.network_id,
            actor=actor,
            action="lead.assign",
            subject=f"lead:{before.id}",
            before={"owner": before.owner_id},
            after={"owner": owner_id},
            at=now,
        )
    )
