"""What the use cases of leads need of storage."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol

from bot.ambassadors.model import AmbassadorId
from bot.ambassadors.rows import Ambassadors
from bot.audit.model import Actor, AuditLog
from bot.leads.model import (
    Company,
    CompanyId,
    Contact,
    Introduction,
    IntroductionId,
    Lead,
    LeadId,
    Presentation,
    Stage,
    StageChange,
    Target,
)
from bot.leads.rows import OwnLeads
from bot.networks.model import NetworkId
from bot.networks.rows import Networks
from bot.sponsorship import service as sponsorship


class Companies(Protocol):
    async def keep(
        self, network_id: NetworkId, target: Target, folded: str, *, now: datetime
    ) -> Company:
        """Return the company of this folded name, made when there is none; others wait for it."""

    async def rename(self, company_id: CompanyId, name: str, folded: str) -> bool:
        """Rename a company unless another is called so; tell whether it was."""


class Leads(OwnLeads, Protocol):
    async def get(self, network_id: NetworkId, lead_id: LeadId) -> Lead | None: ...

    async def lock(self, network_id: NetworkId, lead_id: LeadId) -> Lead | None:
        """Return a lead that nobody else changes before this transaction ends."""

    async def of_company(self, company_id: CompanyId) -> Lead | None:
        """Return a company's newest lead, locked."""

    async def standing(self, network_id: NetworkId, country: str) -> Mapping[str, LeadId]:
        """Return a country's leads that are not lost, by their company's folded name."""

    async def add(
        self, network_id: NetworkId, company: Company, target: Target, *, now: datetime
    ) -> Lead: ...

    async def save(self, lead: Lead) -> None: ...

    async def changed(self, lead: Lead, *, reason: str, actor: Actor, now: datetime) -> int: ...

    async def history(self, lead_id: LeadId) -> Sequence[StageChange]: ...

    async def page(
        self, network_id: NetworkId, stage: Stage | None, *, limit: int, offset: int
    ) -> Sequence[Lead]: ...

    async def count(self, network_id: NetworkId, stage: Stage | None) -> int: ...

    async def named(self, network_id: NetworkId, text: str, *, limit: int) -> Sequence[Lead]: ...


class Introductions(Protocol):
    async def of_lead(self, lead_id: LeadId, *, now: datetime) -> Sequence[Introduction]: ...

    async def add(
        self, lead: Lead, ambassador_id: AmbassadorId, said: Presentation, *, now: datetime
    ) -> IntroductionId:
        """Add an introduction, or renew the one that the person made of this lead before."""

    async def share(self, introduction_id: IntroductionId, percent: int) -> None: ...

    async def reached(self, introduction_id: IntroductionId, stage: Stage) -> None: ...

    async def keep_contact(
        self, introduction_id: IntroductionId, said: Contact, *, now: datetime
    ) -> None: ...

    async def erase_contact(self, introduction_id: IntroductionId) -> None: ...


class Transaction(sponsorship.Transaction, Protocol):
    @property
    def ambassadors(self) -> Ambassadors: ...

    @property
    def companies(self) -> Companies: ...

    @property
    def leads(self) -> Leads: ...

    @property
    def introductions(self) -> Introductions: ...

    @property
    def networks(self) -> Networks: ...

    @property
    def audit(self) -> AuditLog: ...
