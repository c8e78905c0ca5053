"""Use cases of goals: what a network wants, and how it grows."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Final, Protocol

from bot import countries
from bot.ambassadors.model import Cause, Sector
from bot.audiences.dates import Ago, Unit
from bot.audit.model import Actor, AuditLine, AuditLog
from bot.goals import rules
from bot.goals.errors import GoalReachedError, WantedCountryError
from bot.goals.model import (
    ACTIVE_DAYS,
    LEAD_DAYS,
    DayChange,
    Figures,
    Goal,
    GoalKind,
    Growth,
    Spread,
    TopSponsor,
)
from bot.networks.model import Moment, Network, NetworkId
from bot.networks.rows import EditableNetworks
from bot.store import Store

SPONSORS: Final = 3
_BETWEEN: Final = re.compile(r"[,;\n]")


class Goals(Protocol):
    async def get(self, network_id: NetworkId, kind: GoalKind) -> Goal | None: ...

    async def save(self, wanted: Goal) -> None: ...

    async def members(self, network_id: NetworkId) -> int: ...

    async def changes(self, at: Moment) -> Sequence[DayChange]: ...

    async def figures(
        self, network_id: NetworkId, *, active_since: date, leads_since: datetime
    ) -> Figures: ...

    async def sources(self, network_id: NetworkId) -> Mapping[Cause, int]: ...

    async def sponsors(self, network_id: NetworkId, *, limit: int) -> Sequence[TopSponsor]: ...

    async def spread(self, network_id: NetworkId) -> Spread: ...


class Transaction(Protocol):
    @property
    def goals(self) -> Goals: ...

    @property
    def networks(self) -> EditableNetworks: ...

    @property
    def audit(self) -> AuditLog: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalSet:
    """A goal that was set, the one before it, and what it asks for."""

    goal: Goal
    before: Goal | None
    members: int
    needed: int
    """Net growth a month that reaches it in time."""


class GoalDesk:
    """Keeps what networks want, and says how they grow."""

    def __init__(self, store: Store[Transaction]) -> None:
        self._store = store

    async def set(
        self, network: Network, target: int, by: str, *, actor: Actor, now: datetime
    ) -> GoalSet:
        """Set how many members a network wants at the end of a day, instead of what it wanted.

        Raises:
            GoalTargetError, GoalReachedError: there can be no so many, or there are already.
            GoalDayError, GoalPastError, GoalFarError: ``by`` writes no day that lies ahead.
        """
        today = network.at(now).today
        wanted = Goal(
            network_id=network.id,
            kind=GoalKind.MEMBERS,
            target=rules.target_of(target),
            by=rules.day_by(by, today),
            set_at=now,
        )
        async with self._store.begin() as tx:
            # One after the other: each audit line says what was before it.
            await tx.networks.get(network.id, locked=True)
            before = await tx.goals.get(network.id, wanted.kind)
            members = await tx.goals.members(network.id)
            if members >= wanted.target:
                raise GoalReachedError(members=members, target=wanted.target)
            if before is None or replace(before, set_at=now) != wanted:
                await tx.goals.save(wanted)
                await tx.audit.add(_set_line(wanted, before, actor))
        needed = rules.needed(wanted.target - members, today, wanted.by)
        return GoalSet(goal=wanted, before=before, members=members, needed=needed)

    async def want(
        self,
        network: Network,
        typed: str,
        sectors: Collection[Sector],
        *,
        actor: Actor,
        now: datetime,
    ) -> Network:
        """Set from which countries and sectors the agency wants companies; none is for no wish.

        Raises:
            WantedCountryError: one of the countries that were typed is none.
        """
        said = {
            "wanted_countries": countries_in(typed),
            "wanted_sectors": tuple(each for each in Sector if each in sectors),
        }
        async with self._store.begin() as tx:
            known = await tx.networks.get(network.id, locked=True)
            changed = replace(known, settings=known.settings.model_copy(update=said))
            if changed != known:
                await tx.networks.save(changed)
                await tx.audit.add(_wanted_line(known, changed, actor, now))
        return changed

    async def growth(self, network: Network, *, now: datetime) -> Growth:
        """Return how a network grows, and where that leads."""
        at, settings = network.at(now), network.settings
        today = at.today
        active_since = Ago(count=ACTIVE_DAYS, unit=Unit.DAY, beyond=False).days(today).first
        leads_since = at.beginning(today - timedelta(days=LEAD_DAYS))
        async with self._store.read() as tx:
            goal = await tx.goals.get(network.id, GoalKind.MEMBERS)
            curve = rules.curve_of(await tx.goals.changes(at))
            spread = await tx.goals.spread(network.id)
            return Growth(
                today=today,
                goal=goal,
                curve=curve,
                outlook=rules.outlook(curve, goal, today),
                figures=await tx.goals.figures(
                    network.id, active_since=active_since or today, leads_since=leads_since
                ),
                sources=await tx.goals.sources(network.id),
                sponsors=await tx.goals.sponsors(network.id, limit=SPONSORS),
                countries=rules.gaps(settings.wanted_countries, spread.countries)
                if settings.wanted_countries
                else None,
                sectors=rules.gaps(settings.wanted_sectors or tuple(Sector), spread.sectors),
            )


def countries_in(typed: str) -> tuple[str, ...]:
    """Return the countries, each once and as ISO 3166 alpha-2, that were typed with commas between.

    Raises:
        WantedCountryError: one of them is none.
    """
    found: list[str] = []
    for name in filter(None, map(str.strip, _BETWEEN.split(typed))):
        code = countries.find(name)
        if code is None:
            raise WantedCountryError(country=name)
        found.append(code)
    return tuple(dict.fromkeys(found))


def _set_line(goal: Goal, before: Goal | None, actor: Actor) -> AuditLine:
    return AuditLine(
        network_id=goal.network_id,
        actor=actor,
        action="goal.set",
        subject=f"goal:{goal.kind}",
        before=_values(before) if before else {},
        after=_values(goal),
        at=goal.set_at,
    )


def _values(goal: Goal) -> dict[str, object]:
    return {"target": goal.target, "by": goal.by.isoformat()}


def _wanted_line(before: Network, after: Network, actor: Actor, now: datetime) -> AuditLine:
    was, is_ = (
        network.settings.model_dump(mode="json", include={"wanted_countries", "wanted_sectors"})
        for network in (before, after)
    )
    return AuditLine(
        network_id=after.id,
        actor=actor,
        action="goal.want",
        subject=f"network:{after.id}",
        before=was,
        after=is_,
        at=now,
    )
