"""Leads and introductions as tests need them."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.ambassadors.model import AmbassadorId, Sector
from bot.leads.model import (
    PROTECTION,
    Company,
    CompanyId,
    Introduction,
    IntroductionId,
    Lead,
    LeadId,
    Stage,
)
from bot.networks.model import NetworkId

NOW = datetime(2026, 1, 5, 8, tzinfo=UTC)
DAY = timedelta(days=1)


def lead(stage: Stage = Stage.INTRODUCED) -> Lead:
    return Lead(
        id=LeadId(1),
        network_id=NetworkId(1),
        company=Company(id=CompanyId(1), name="Calanque", country="FR"),
        sector=Sector.MARITIME,
        stage=stage,
        since=NOW,
        jobs=7 if stage is Stage.LANDED else None,
    )


def introduction(person: int = 1, *, share: int = 100, **other: object) -> Introduction:
    made = Introduction(
        id=IntroductionId(person),
        ambassador_id=AmbassadorId(person),
        entry_id=AmbassadorId(person),
        introducer="Nadia Testard",
        share=share,
        reached=Stage.INTRODUCED,
        background="",
        protected_until=NOW + PROTECTION,
        at=NOW,
        contact=None,
    )
    return replace(made, **other)  # type: ignore[arg-type]
