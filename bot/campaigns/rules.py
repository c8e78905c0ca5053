"""Which way a campaign goes, and what is counted of it; pure functions."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from bot.campaigns.errors import (
    BlankTextError,
    CampaignChangedError,
    CampaignStateError,
    NoTextError,
)
from bot.campaigns.model import (
    LINK_CHARACTERS,
    Addressee,
    Campaign,
    CampaignStatus,
    CampaignText,
    Numbers,
    Tally,
)
from bot.i18n import Language
from bot.links import link_of
from bot.outbox.model import DeliveryStatus, Draft, HoldReason, Kind, Reach, Urgency
from bot.outbox.rules import held, on_leave_until

NEXT: Mapping[CampaignStatus, frozenset[CampaignStatus]] = {
    CampaignStatus.DRAFT: frozenset({CampaignStatus.APPROVED, CampaignStatus.CANCELLED}),
    CampaignStatus.APPROVED: frozenset({CampaignStatus.SENDING, CampaignStatus.CANCELLED}),
    CampaignStatus.SENDING: frozenset(
        {CampaignStatus.PAUSED, CampaignStatus.FINISHED, CampaignStatus.CANCELLED}
    ),
    CampaignStatus.PAUSED: frozenset({CampaignStatus.SENDING, CampaignStatus.CANCELLED}),
    CampaignStatus.FINISHED: frozenset(),
    CampaignStatus.CANCELLED: frozenset(),
}


def move(campaign: Campaign, to: CampaignStatus) -> Campaign:
    """Return ``campaign`` in the state ``to``.

    Raises:
        CampaignStateError: ``NEXT`` has no such edge.
    """
    if to not in NEXT[campaign.status]:
        raise CampaignStateError(status=campaign.status)
    return replace(campaign, status=to)


def approve(campaign: Campaign, *, version: int, now: datetime) -> Campaign:
    """Return ``campaign`` with the texts of ``version`` approved.

    Raises:
        CampaignStateError: it is no draft any more.
        NoTextError: it says nothing yet.
        CampaignChangedError: its texts are newer than ``version``.
    """
    approved = move(campaign, CampaignStatus.APPROVED)
    if not campaign.texts:
        raise NoTextError
    if campaign.version != version:
        raise CampaignChangedError
    return replace(approved, approved_at=now)


def require_draft(campaign: Campaign) -> None:
    """Let only a draft through.

    Raises:
        CampaignStateError: it is no draft any more.
    """
    if campaign.status is not CampaignStatus.DRAFT:
        raise CampaignStateError(status=campaign.status)


def rewrite(campaign: Campaign, text: CampaignText) -> Campaign:
    """Return ``campaign`` with ``text``, in the place of the one that it has in that language.

    Raises:
        CampaignStateError: it is no draft any more.
    """
    require_draft(campaign)
    texts = {**campaign.texts, text.language: text}
    return replace(campaign, texts=texts, version=campaign.version + 1)


def text_of(language: Language, *, title: str, text: str, link: str) -> CampaignText:
    """Return what was typed as a campaign's text; a link that no button can have is left out.

    Raises:
        BlankTextError: the title or the text is only spaces.
    """
    url = link_of(link)
    typed = CampaignText(
        language=language,
        title=" ".join(title.split()),
        text=text.strip(),
        link=url if len(url) <= LINK_CHARACTERS else "",
    )
    if not typed.title or not typed.text:
        raise BlankTextError
    return typed


def delivery_of(campaign: Campaign, to: Addressee, *, language: Language, now: datetime) -> Draft:
    """Return the message for one person; ``language`` is for whom nothing says theirs.

    It is held from the start for somebody who cannot be written to. For somebody on leave that
    is seen when they are back.

    Raises:
        NoTextError: the campaign says nothing.
    """
    text = campaign.text_for(to.language or language)
    if text is None:
        raise NoTextError
    on_leave = on_leave_until(to.paused_until, now=now)
    return Draft(
        network_id=campaign.network_id,
        kind=Kind.CAMPAIGN,
        key=campaign.key,
        ambassador_id=to.ambassador_id,
        payload=payload_of(text),
        urgency=Urgency.BROADCAST,
        capped=True,
        hold=None if on_leave else held(to.reach, capped=True),
        not_before=now,
    )


def payload_of(text: CampaignText) -> Mapping[str, object]:
    """Return what a delivery keeps of a text."""
    return {"title": text.title, "text": text.text, "link": text.link}


def numbers(people: Mapping[Reach, int]) -> Numbers:
    """Return for how many people a campaign would be held, of how many there are of each kind."""
    held_for = dict.fromkeys(HoldReason, 0)
    for reach, count in people.items():
        if reason := held(reach, capped=True):
            held_for[reason] += count
    return Numbers(
        recipients=sum(people.values()),
        no_consent=held_for[HoldReason.NO_CONSENT],
        not_joined=held_for[HoldReason.NOT_JOINED],
        capped=held_for[HoldReason.CAP],
    )


def tally(counted: Mapping[tuple[DeliveryStatus, str], int]) -> Tally:
    """Return what became of deliveries that were counted by status and reason."""

    def of(status: DeliveryStatus, reason: str | None = None) -> int:
        return sum(n for (s, r), n in counted.items() if s is status and reason in {None, r})

    return Tally(
        sent=of(DeliveryStatus.SENT),
        closed=of(DeliveryStatus.CLOSED),
        failed=of(DeliveryStatus.FAILED),
        unknown=of(DeliveryStatus.UNKNOWN),
        cancelled=of(DeliveryStatus.CANCELLED),
        no_consent=of(DeliveryStatus.HELD, HoldReason.NO_CONSENT),
        not_joined=of(DeliveryStatus.HELD, HoldReason.NOT_JOINED),
        capped=of(DeliveryStatus.HELD, HoldReason.CAP),
        waiting=of(DeliveryStatus.DUE) + of(DeliveryStatus.SENDING),
    )
