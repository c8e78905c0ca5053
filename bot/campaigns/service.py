"""Use cases of campaigns: written, looked at, sent once, followed to their end."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Protocol

from bot.audiences import Audience, spell
from bot.audiences.reading import Words, read
from bot.audit.model import Actor, AuditLine, AuditLog, Values
from bot.campaigns import rules
from bot.campaigns.errors import NobodyError, NoTextError, UnknownCampaignError
from bot.campaigns.model import (
    Addressee,
    Campaign,
    CampaignId,
    CampaignStatus,
    CampaignText,
    Numbers,
    Tally,
)
from bot.networks.model import Moment, Network, NetworkId
from bot.networks.rows import Networks
from bot.outbox.model import DeliveryStatus, Draft, Kind, Reach
from bot.outbox.rows import BulkDeliveries, Deliveries
from bot.store import Store

LISTED = 25


class Campaigns(Protocol):
    """The campaigns' rows."""

    async def add(
        self, network_id: NetworkId, audience: Audience, *, now: datetime
    ) -> Campaign: ...

    async def get(self, campaign_id: CampaignId, *, locked: bool = False) -> Campaign | None: ...

    async def written(self, network_id: NetworkId, *, limit: int) -> Sequence[Campaign]: ...

    async def save(self, changed: Campaign) -> None: ...

    async def finish(self, *, now: datetime) -> Sequence[Campaign]: ...

    async def addressees(
        self, network_id: NetworkId, audience: Audience, at: Moment
    ) -> Sequence[Addressee]: ...

    async def reach(
        self, network_id: NetworkId, audience: Audience, at: Moment
    ) -> Mapping[Reach, int]: ...


class Copies(Deliveries, BulkDeliveries, Protocol):
    """A campaign's deliveries."""

    async def withdraw(self, kind: Kind, key: str) -> None: ...

    async def tally(self, kind: Kind, key: str) -> Mapping[tuple[DeliveryStatus, str], int]: ...


class Transaction(Protocol):
    @property
    def campaigns(self) -> Campaigns: ...

    @property
    def networks(self) -> Networks: ...

    @property
    def outbox(self) -> Copies: ...

    @property
    def words(self) -> Words: ...

    @property
    def audit(self) -> AuditLog: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """A campaign, and what became of its deliveries so far."""

    campaign: Campaign
    tally: Tally


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """A campaign, and whom it would reach now."""

    campaign: Campaign
    numbers: Numbers


class CampaignDesk:
    """Where coordinators write to parts of the network."""

    def __init__(self, store: Store[Transaction]) -> None:
        self._store = store

    async def draft(
        self, network: Network, audience: str, *, actor: Actor, now: datetime
    ) -> Campaign:
        """Make a draft for ``audience``, which says nothing yet.

        Raises:
            AudienceError: the audience is not understood.
            NobodyError: nobody is in it.
        """
        async with self._store.begin() as tx:
            meant = await read(tx.words, network.id, audience)
            if not await tx.campaigns.reach(network.id, meant, network.at(now)):
                raise NobodyError
            campaign = await tx.campaigns.add(network.id, meant, now=now)
            after = {"audience": spell(meant)}
            await tx.audit.add(_line(campaign, "campaign.new", actor, now, after=after))
        return campaign

    async def write(
        self,
        network: Network,
        campaign_id: CampaignId,
        text: CampaignText,
        *,
        actor: Actor,
        now: datetime,
    ) -> Campaign:
        """Give a draft ``text``, in the place of the one that it has in that language.

        Raises:
            UnknownCampaignError: the network has no such campaign.
            CampaignStateError: it is no draft any more.
        """
        async with self._store.begin() as tx:
            before = await _of(tx, network, campaign_id, locked=True)
            changed = rules.rewrite(before, text)
            await tx.campaigns.save(changed)
            line = _line(
                changed,
                "campaign.write",
                actor,
                now,
                before=_said(before),
                after=_said(changed),
            )
            await tx.audit.add(line)
        return changed

    async def get(self, network: Network, campaign_id: CampaignId) -> Campaign:
        """Return a campaign of the network.

        Raises:
            UnknownCampaignError: the network has no such campaign.
        """
        async with self._store.read() as tx:
            return await _of(tx, network, campaign_id)

    async def newest(self, network: Network) -> Sequence[Campaign]:
        """Return the network's newest campaigns that say something."""
        async with self._store.read() as tx:
            return await tx.campaigns.written(network.id, limit=LISTED)

    async def progress(
        self, network: Network, campaign_id: CampaignId, *, now: datetime
    ) -> Progress:
        """Return how far a campaign is.

        Raises:
            UnknownCampaignError: the network has no such campaign.
        """
        progress = await self._progress(network, campaign_id)
        if progress.campaign.status is CampaignStatus.SENDING and not progress.tally.waiting:
            await self.finish(now)
            progress = await self._progress(network, campaign_id)
        return progress

    async def preview(self, network: Network, campaign_id: CampaignId, *, now: datetime) -> Preview:
        """Return what a campaign says, and whom it would reach now.

        Raises:
            UnknownCampaignError: the network has no such campaign.
            CampaignStateError: it is no draft any more.
            NoTextError, NobodyError: it has no text, or no recipient.
        """
        async with self._store.read() as tx:
            campaign = await _of(tx, network, campaign_id)
            rules.require_draft(campaign)
            if not campaign.texts:
                raise NoTextError
            people = await tx.campaigns.reach(network.id, campaign.audience, network.at(now))
        if not people:
            raise NobodyError
        return Preview(campaign=campaign, numbers=rules.numbers(people))

    async def send(
        self,
        network: Network,
        campaign_id: CampaignId,
        version: int,
        *,
        actor: Actor,
        now: datetime,
    ) -> Campaign:
        """Put a message for each of the audience into the outbox, once.

        Whom nothing can be sent is known already: theirs are held from the start.

        ``version`` is that of the texts which the coordinator approved.

        Raises:
            UnknownCampaignError: the network has no such campaign.
            CampaignStateError: it is being sent already, or ended.
            CampaignChangedError: the texts were changed meanwhile.
            NoTextError, NobodyError: it has no text, or no recipient.
        """
        async with self._store.begin() as tx:
            draft = await _of(tx, network, campaign_id, locked=True)
            approved = rules.approve(draft, version=version, now=now)
            people = await tx.campaigns.addressees(network.id, approved.audience, network.at(now))
            if not people:
                raise NobodyError
            language = network.settings.language
            drafts = (
                rules.delivery_of(approved, each, language=language, now=now) for each in people
            )
            await tx.outbox.add_all(drafts, now=now)
            sending = rules.move(approved, CampaignStatus.SENDING)
            await tx.campaigns.save(sending)
            after = {**_said(sending), "recipients": len(people)}
            await tx.audit.add(_line(sending, "campaign.send", actor, now, after=after))
        return sending

    async def cancel(
        self, network: Network, campaign_id: CampaignId, *, actor: Actor, now: datetime
    ) -> Campaign:
        """End a campaign; what is not sent yet is not sent.

        Raises:
            UnknownCampaignError: the network has no such campaign.
            CampaignStateError: it has ended.
        """
        async with self._store.begin() as tx:
            before = await _of(tx, network, campaign_id, locked=True)
            ended = replace(rules.move(before, CampaignStatus.CANCELLED), ended_at=now)
            await tx.campaigns.save(ended)
            await tx.outbox.withdraw(Kind.CAMPAIGN, ended.key)
            line = _line(
                ended,
                "campaign.cancel",
                actor,
                now,
                before={"status": before.status},
                after={"status": ended.status},
            )
            await tx.audit.add(line)
        return ended

    async def finish(self, now: datetime) -> Sequence[Campaign]:
        """End the campaigns that are through, and tell their coordinators how they went."""
        async with self._store.begin() as tx:
            finished = await tx.campaigns.finish(now=now)
            for campaign in finished:
                network = await tx.networks.get(campaign.network_id)
                if report := await _report(tx, campaign, network, now):
                    await tx.outbox.add(report, now=now)
        return finished

    async def _progress(self, network: Network, campaign_id: CampaignId) -> Progress:
        async with self._store.read() as tx:
            campaign = await _of(tx, network, campaign_id)
            counted = await tx.outbox.tally(Kind.CAMPAIGN, campaign.key)
        return Progress(campaign=campaign, tally=rules.tally(counted))


async def _of(
    tx: Transaction, network: Network, campaign_id: CampaignId, *, locked: bool = False
) -> Campaign:
    campaign = await tx.campaigns.get(campaign_id, locked=locked)
    if campaign is None or campaign.network_id != network.id:
        raise UnknownCampaignError(campaign=str(campaign_id))
    return campaign


async def _report(
    tx: Transaction, campaign: Campaign, network: Network, now: datetime
) -> Draft | None:
    if network.settings.review_channel_id is None:
        return None
    tally = rules.tally(await tx.outbox.tally(Kind.CAMPAIGN, campaign.key))
    text = campaign.text_for(network.settings.language)
    return Draft(
        network_id=network.id,
        kind=Kind.CAMPAIGN_REPORT,
        key=campaign.key,
        channel_id=network.settings.review_channel_id,
        payload={
            "campaign": campaign.id,
            "title": text.title if text else "",
            "tally": asdict(tally),
        },
        not_before=now,
    )


def _said(campaign: Campaign) -> Values:
    return {
        "audience": spell(campaign.audience),
        "texts": {language: asdict(text) for language, text in campaign.texts.items()},
    }


def _line(
    campaign: Campaign,
    action: str,
    actor: Actor,
    now: datetime,
    **values: Values,
) -> AuditLine:
    return AuditLine(
        network_id=campaign.network_id,
        actor=actor,
        action=action,
        subject=f"campaign:{campaign.id}",
        at=now,
        **values,
    )
