"""What follows when somebody introduces a company: the lead, their credit, points and a post."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.ambassadors.model import Ambassador
from bot.audit.model import Actor, AuditLine
from bot.leads import rules
from bot.leads.model import Company, Introduced, Introduction, Lead, Presentation, Stage
from bot.leads.moving import Step, cause, record
from bot.leads.store import Transaction
from bot.outbox.model import Draft, Kind, Urgency
from bot.points.model import PointLine


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """Somebody introduces a company; ``actor`` is another where a coordinator types for them."""

    person: Ambassador
    said: Presentation
    actor: Actor
    at: datetime

    @property
    def is_own(self) -> bool:
        """Tell whether the person themselves says it."""
        return self.actor.discord_id is not None and self.actor.discord_id == self.person.discord_id

    def is_by(self, introduction: Introduction) -> bool:
        """Tell whether the person had introduced the lead before."""
        return introduction.ambassador_id == self.person.id


async def begin(tx: Transaction, arrival: Arrival, company: Company) -> Introduced:
    """Make a company's first lead."""
    network_id = arrival.person.network_id
    lead = await tx.leads.add(network_id, company, arrival.said.target, now=arrival.at)
    change_id = await tx.leads.changed(lead, reason="", actor=arrival.actor, now=arrival.at)
    return await _arrived(tx, arrival, lead, [], change_id)


async def begin_anew(
    tx: Transaction, arrival: Arrival, lost: Lead, earlier: Sequence[Introduction]
) -> Introduced:
    """Open a lost lead again; whoever had introduced it before hears of it."""
    sector = arrival.said.target.sector
    lead = replace(lost, stage=Stage.INTRODUCED, sector=sector, since=arrival.at)
    step = Step(before=lost, after=lead, reason="", actor=arrival.actor, at=arrival.at)
    others = [each for each in earlier if not arrival.is_by(each)]
    change_id = await record(tx, step, others)
    return await _arrived(tx, arrival, lead, earlier, change_id)


async def _arrived(
    tx: Transaction,
    arrival: Arrival,
    lead: Lead,
    earlier: Sequence[Introduction],
    change_id: int,
) -> Introduced:
    percents = rules.shares(earlier, arrival.person.id, now=arrival.at)
    id_ = await tx.introductions.add(lead, arrival.person.id, arrival.said, now=arrival.at)
    await tx.introductions.keep_contact(id_, arrival.said.contact, now=arrival.at)
    credited = {arrival.person.id: id_}
    for each in earlier:
        # Who introduced it as two people, and is one now, has one share.
        once = credited.setdefault(each.ambassador_id, each.id) == each.id
        await tx.introductions.share(each.id, percents[each.ambassador_id] if once else 0)
    await tx.introductions.share(id_, percents[arrival.person.id])
    points = 0
    if not any(map(arrival.is_by, earlier)):
        points = rules.worth(Stage.INTRODUCED, None) * percents[arrival.person.id] // 100
        await tx.points.add(_points(arrival, points, change_id))
    await tx.audit.add(_line(arrival, lead))
    network = await tx.networks.get(lead.network_id)
    if review := network.settings.review_channel_id:
        await tx.outbox.add(_post(arrival, lead, review, change_id), now=arrival.at)
    return Introduced(lead=lead, points=points)


def _points(arrival: Arrival, amount: int, change_id: int) -> PointLine:
    return PointLine(
        network_id=arrival.person.network_id,
        ambassador_id=arrival.person.id,
        amount=amount,
        cause=cause(change_id),
        at=arrival.at,
    )


def _line(arrival: Arrival, lead: Lead) -> AuditLine:
    return AuditLine(
        network_id=lead.network_id,
        actor=arrival.actor,
        action="lead.introduce",
        subject=f"lead:{lead.id}",
        after={"company": lead.company.name, "ambassador": arrival.person.id},
        at=arrival.at,
    )


def _post(arrival: Arrival, lead: Lead, channel_id: int, change_id: int) -> Draft:
    """Tell the coordinators; the contact is not in what everybody in a channel reads."""
    return Draft(
        network_id=lead.network_id,
        kind=Kind.LEAD_POST,
        key=cause(change_id),
        channel_id=channel_id,
        payload={
            "lead_id": lead.id,
            "company": lead.company.name,
            "country": lead.company.country,
            "sector": lead.sector,
            "introducer": arrival.person.profile.name,
        },
        urgency=Urgency.AWAITED,
        not_before=arrival.at,
    )
