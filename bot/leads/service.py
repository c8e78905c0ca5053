"""Use cases of who introduces: is it known, introducing it, what became of it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.ambassadors.model import Ambassador, AmbassadorId
from bot.ambassadors.service import on_record, present
from bot.leads.arriving import Arrival, begin, begin_anew
from bot.leads.companies import folded, same
from bot.leads.errors import BlankPresentationError, CompanyNameError, UnknownLeadError
from bot.leads.model import (
    Dossier,
    Introduced,
    Introduction,
    Known,
    Lead,
    LeadId,
    Stage,
    Target,
)
from bot.leads.store import Transaction
from bot.store import Store


class LeadDesk:
    """Takes introductions in and tells their authors what became of them."""

    def __init__(self, store: Store[Transaction]) -> None:
        self._store = store

    async def look_up(self, person: Ambassador, target: Target, *, now: datetime) -> Known | None:
        """Return the lead that the company is already, if any; a lost one can be introduced anew.

        Raises:
            CompanyNameError: the name has no letter or digit.
        """
        wanted = name_of(target.company)
        async with self._store.read() as tx:
            standing = await tx.leads.standing(person.network_id, target.country)
            found = same(wanted, standing)
            lead = await tx.leads.get(person.network_id, standing[found]) if found else None
            if lead is None:
                return None
            introductions = await tx.introductions.of_lead(lead.id, now=now)
        return Known(lead=lead, own=_made(introductions, person.id), exact=found == wanted)

    async def introduce(self, arrival: Arrival) -> Introduced | Known:
        """Introduce a company for a person, who gets the points.

        A lost lead is open again. Whoever comes second is told that it is known: the database
        keeps one company of a name, and one lead of it.

        Raises:
            CompanyNameError: the name has no letter or digit.
            BlankPresentationError: what coordinators start from is blank.
            NotJoinedError, AwayError, UnknownPersonError: the person takes part no more, since this
                instant; or was erased, where a coordinator speaks for them.
        """
        if not arrival.said.complete:
            raise BlankPresentationError
        target, now = arrival.said.target, arrival.at
        name = name_of(target.company)
        async with self._store.begin() as tx:
            # One after the other: whoever introduced a company before may get points by it too.
            await tx.networks.get(arrival.person.network_id, locked=True)
            check = present if arrival.is_own else on_record
            person = await check(tx, arrival.person.id)
            arrival = replace(arrival, person=person)
            company = await tx.companies.keep(person.network_id, target, name, now=now)
            lead = await tx.leads.of_company(company.id)
            if lead is None:
                return await begin(tx, arrival, company)
            earlier = await tx.introductions.of_lead(lead.id, now=now)
            if lead.stage is Stage.LOST:
                return await begin_anew(tx, arrival, lead, earlier)
        return Known(lead=lead, own=_made(earlier, person.id), exact=True)

    async def mine(self, person: Ambassador) -> Sequence[Lead]:
        """Return the leads that ``person`` introduced, what moved last first."""
        async with self._store.read() as tx:
            return await tx.leads.of(person.id)

    async def show(self, person: Ambassador, lead_id: LeadId, *, now: datetime) -> Dossier:
        """Return a lead that ``person`` introduced, without what others said of it and before.

        Raises:
            UnknownLeadError: there is none of this number, or it is not theirs.
        """
        async with self._store.read() as tx:
            lead = await tx.leads.get(person.network_id, lead_id)
            introductions = await tx.introductions.of_lead(lead_id, now=now) if lead else []
            own = [each for each in introductions if each.ambassador_id == person.id]
            if lead is None or not own:
                raise UnknownLeadError(number=str(lead_id))
            history = await tx.leads.history(lead_id)
        since = [change for change in history if change.at >= own[0].at]
        return Dossier(lead=lead, introductions=own, history=since)


def name_of(company: str) -> str:
    """Return the folded name of a company.

    Raises:
        CompanyNameError: it has no letter or digit.
    """
    name = folded(company)
    if not name:
        raise CompanyNameError
    return name


def _made(introductions: Sequence[Introduction], ambassador_id: AmbassadorId) -> bool:
    return any(each.ambassador_id == ambassador_id for each in introductions)
