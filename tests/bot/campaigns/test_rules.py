"""Which way campaigns go, and what is counted of them."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.ambassadors.model import AmbassadorId
from bot.audiences import Audience
from bot.campaigns.errors import (
    BlankTextError,
    CampaignChangedError,
    CampaignStateError,
    NoTextError,
)
from bot.campaigns.model import (
    Addressee,
    Campaign,
    CampaignId,
    CampaignStatus,
    CampaignText,
    Numbers,
)
from bot.campaigns.rules import NEXT, approve, delivery_of, move, numbers, rewrite, tally, text_of
from bot.i18n import Language
from bot.networks.model import NetworkId
from bot.outbox.model import DeliveryStatus, HoldReason, Reach
from bot.outbox.rules import WEEKLY_CAP

NOW = datetime(2026, 1, 5, 12, tzinfo=UTC)
LATER = NOW + timedelta(days=30)
FRENCH = CampaignText(language=Language.FR, title="Bonjour", text="Venez", link="https://a.example")
ENGLISH = CampaignText(language=Language.EN, title="Hello", text="Come")
REACHED = Reach(joined=True, agreed=True, capped_this_week=0)
ENDS = {CampaignStatus.FINISHED, CampaignStatus.CANCELLED}


def campaign(
    *texts: CampaignText, status: CampaignStatus = CampaignStatus.DRAFT, version: int = 0
) -> Campaign:
    return Campaign(
        id=CampaignId(7),
        network_id=NetworkId(1),
        audience=Audience(),
        status=status,
        version=version,
        texts={text.language: text for text in texts},
        created_at=NOW,
    )


@given(st.lists(st.sampled_from(CampaignStatus)))
def test_a_campaign_goes_only_along_its_edges(wanted: list[CampaignStatus]) -> None:
    now = campaign(FRENCH)
    been = [now.status]
    for to in wanted:
        try:
            now = move(now, to)
        except CampaignStateError:
            assert to not in NEXT[now.status]
        else:
            been.append(now.status)
    assert been.count(CampaignStatus.DRAFT) == 1
    assert been.count(CampaignStatus.APPROVED) <= 1
    assert not ENDS & set(been[:-1])
    if CampaignStatus.SENDING in been:
        assert been[:3] == ["draft", "approved", "sending"]


def test_every_state_is_reached_and_two_are_ends() -> None:
    assert set().union(*NEXT.values()) == set(CampaignStatus) - {CampaignStatus.DRAFT}
    assert {status for status, to in NEXT.items() if not to} == ENDS
    assert set(NEXT) == set(CampaignStatus)


def test_what_was_read_is_what_is_approved() -> None:
    draft = rewrite(rewrite(campaign(), FRENCH), ENGLISH)

    assert approve(draft, version=2, now=NOW).approved_at == NOW
    with pytest.raises(CampaignChangedError):
        approve(draft, version=1, now=NOW)
    with pytest.raises(NoTextError):
        approve(campaign(), version=0, now=NOW)


@pytest.mark.parametrize("status", [each for each in CampaignStatus if each != "draft"])
def test_only_a_draft_is_written_and_approved(status: CampaignStatus) -> None:
    gone = campaign(FRENCH, status=status)

    with pytest.raises(CampaignStateError):
        rewrite(gone, ENGLISH)
    with pytest.raises(CampaignStateError):
        approve(gone, version=gone.version, now=NOW)


@pytest.mark.parametrize(
    ("texts", "theirs", "title"),
    [
        pytest.param((FRENCH, ENGLISH), Language.EN, "Hello", id="their own"),
        pytest.param((FRENCH, ENGLISH), None, "Bonjour", id="the network's, nothing known"),
        pytest.param((FRENCH,), Language.EN, "Bonjour", id="the only one there is"),
        pytest.param((ENGLISH,), None, "Hello", id="the only one, not the network's"),
    ],
)
def test_everybody_gets_a_text(
    texts: tuple[CampaignText, ...], theirs: Language | None, title: str
) -> None:
    to = Addressee(ambassador_id=AmbassadorId(3), language=theirs, reach=REACHED)

    draft = delivery_of(campaign(*texts), to, language=Language.FR, now=NOW)

    assert draft.payload["title"] == title
    assert (draft.key, draft.recipient, draft.capped) == ("campaign:7", "ambassador:3", True)


@pytest.mark.parametrize(
    ("reach", "back", "hold"),
    [
        pytest.param(REACHED, None, None, id="gets it"),
        pytest.param(replace(REACHED, agreed=False), None, HoldReason.NO_CONSENT, id="no yes"),
        pytest.param(replace(REACHED, joined=False), None, HoldReason.NOT_JOINED, id="invited"),
        pytest.param(
            replace(REACHED, capped_this_week=WEEKLY_CAP), None, HoldReason.CAP, id="had enough"
        ),
        pytest.param(
            replace(REACHED, capped_this_week=WEEKLY_CAP), LATER, None, id="had enough, on leave"
        ),
        pytest.param(replace(REACHED, agreed=False), NOW, HoldReason.NO_CONSENT, id="just back"),
    ],
)
def test_what_cannot_be_sent_is_held_from_the_start(
    reach: Reach, back: datetime | None, hold: HoldReason | None
) -> None:
    to = Addressee(
        ambassador_id=AmbassadorId(3), language=Language.FR, reach=reach, paused_until=back
    )

    assert delivery_of(campaign(FRENCH), to, language=Language.FR, now=NOW).hold is hold


def test_spaces_around_what_was_typed_do_not_count() -> None:
    typed = text_of(Language.EN, title=" Hello \n you ", text="\n Come \n", link=" ")

    assert (typed.title, typed.text, typed.link) == ("Hello you", "Come", "")


@pytest.mark.parametrize(("title", "text"), [(" ", "x"), ("x", "\n\t")])
def test_a_blank_text_is_refused(title: str, text: str) -> None:
    with pytest.raises(BlankTextError):
        text_of(Language.FR, title=title, text=text, link="")


@pytest.mark.parametrize(
    "link",
    [
        "http://a.example",
        "javascript:alert(1)",
        "https://",
        "https:///a.b",
        "https://localhost",
        "https://a.example/ b",
        "https://a.example/\N{RIGHT-TO-LEFT OVERRIDE}",
        "www.a.example",
    ],
)
def test_what_is_no_link_is_left_out(link: str) -> None:
    assert text_of(Language.FR, title="a", text="b", link=link).link == ""


def test_the_numbers_count_each_person_once() -> None:
    people = {
        Reach(joined=joined, agreed=agreed, capped_this_week=capped): 1
        for joined in (True, False)
        for agreed in (True, False)
        for capped in (0, WEEKLY_CAP)
    }

    counted = numbers(people)

    assert counted == Numbers(recipients=8, not_joined=4, no_consent=2, capped=1)
    assert counted.reached == 1


def test_the_tally_holds_every_delivery_once() -> None:
    counts = {(DeliveryStatus.HELD, reason): 1 for reason in ("no-consent", "not-joined", "cap")}
    counts |= {(each, ""): 10 for each in DeliveryStatus if each is not DeliveryStatus.HELD}

    counted = tally({**counts, (DeliveryStatus.FAILED, "50001"): 5})

    assert (counted.no_consent, counted.not_joined, counted.capped) == (1, 1, 1)
    assert (counted.waiting, counted.failed) == (20, 15)
    assert (counted.sent, counted.closed, counted.unknown, counted.cancelled) == (10, 10, 10, 10)
