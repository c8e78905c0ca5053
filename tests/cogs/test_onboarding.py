"""The first week as newcomers live it, and as coordinators read it."""

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from itertools import pairwise
from typing import Any

import pytest
import sqlalchemy as sa
from discord import ui

from bot.demo.driver import Shown
from bot.i18n import Language, Words
from bot.networks.model import Network
from bot.onboarding import rules
from bot.onboarding.model import Cohort, Mark, Message, Step
from cogs.cards import Card
from cogs.onboarding_cards import funnel_card, guide_card, message, table_lines
from storage.deliveries import delivery
from tests.cogs.tasking import Tasking
from tests.cogs.worlds import World, is_onboarding

PHONE = 36
"""Characters of a line in a block of code that a phone shows whole."""
WORK = {"company": "Terra", "function": "", "city": "Tunis", "country": "Tunisie"}
MORNING = "2026-01-05T09:00+00:00"
"""A Monday, ten o'clock in Paris."""
CONTACT = {
    "contact": "Jane Doe",
    "function": "CEO",
    "reach": "jane@calanque.example",
    "background": "Elle cherche un site.",
    "aware": ["yes"],
}


def told(world: World, name: str) -> list[str]:
    """The titles of what somebody was told of their first steps."""
    letters = [each.text for each in world.town.letters(name) if is_onboarding(each)]
    return [text.partition("\n")[0].removeprefix("## ") for text in letters]


async def statuses(world: World) -> list[tuple[str, str]]:
    """What became of each message about first steps: which, and its status."""
    async with world.database.read() as tx:
        query = sa.select(delivery.c.payload, delivery.c.status)
        query = query.where(delivery.c.kind == "onboarding").order_by(delivery.c.id)
        rows = await tx.connection.execute(query)
        return [(row.payload["message"], row.status) for row in rows]


async def said(world: World, name: str, form: Shown, **values: Any) -> Shown:
    """Send the form of one's work."""
    return await world.town.submit(name, form, {**WORK, "sectors": ["maritime"], **values})


async def introduce(world: World, name: str, company: str = "Calanque Robotics") -> Shown:
    shown = await world.town.slash(
        name, "lead introduce", company=company, country="Italie", sector="maritime"
    )
    form = await world.town.click(name, shown, "lead-form")
    return await world.town.submit(name, form, CONTACT)


@pytest.fixture
async def monday(world: World) -> World:
    await world.until(MORNING)
    return world


async def test_who_joins_is_welcomed_with_three_steps(monday: World) -> None:
    card = await monday.join("nadia")

    (letter,) = monday.town.letters("nadia")
    for shown in (card, letter):
        assert "Vos premiers pas" in shown.text
        assert "⬜ Compléter votre profil" in shown.text
        assert "⬜ Faire une première mission" in shown.text
        assert "⬜ Découvrir comment présenter une entreprise" in shown.text
        labels = list(shown.buttons.values())
        assert labels[:3] == [
            "Compléter mon profil",
            "Voir les missions",
            "Comment présenter une entreprise",
        ]
    assert letter.text.startswith("## Bienvenue parmi nous")
    assert list(letter.buttons.values())[3:] == ["Ne plus recevoir de messages privés"]
    assert await statuses(monday) == [("welcome", "sent")]


async def test_what_the_roster_knows_is_ticked_off_already(monday: World) -> None:
    await monday.join("oliver", locale="en-GB", company="Terra", city="London", country="GB")

    (letter,) = monday.town.letters("oliver")

    assert letter.text.startswith("## Welcome aboard")
    assert "✅ Your profile is complete" in letter.text
    assert "⬜ Do a first task" in letter.text
    assert list(letter.buttons.values())[:2] == ["See the tasks", "How to introduce a company"]


async def test_a_welcome_waits_for_the_morning(world: World) -> None:
    await world.until("2026-01-04T22:00+00:00")
    await world.join("nadia")
    assert world.town.letters("nadia") == []

    await world.until("2026-01-05T07:00+00:00")

    assert told(world, "nadia") == ["Bienvenue parmi nous"]


async def test_who_wants_no_messages_reads_it_in_me(monday: World) -> None:
    await monday.join("nadia", yes=[])
    await monday.until("2026-01-08T09:00+00:00")

    card = await monday.town.slash("nadia", "me")

    assert monday.town.letters("nadia") == []
    assert "Bienvenue parmi nous ! Heureux de vous compter dans le réseau." in card.text
    assert "Cinq minutes suffisent pour un premier pas." in card.text
    assert await statuses(monday) == [("welcome", "held"), ("day-3", "held")]


async def test_each_step_is_ticked_off_as_it_happens(monday: World) -> None:
    town, tasking = monday.town, Tasking(monday)
    await monday.join("nadia")
    await tasking.create()
    (letter,) = town.letters("nadia")

    guide = await town.click("nadia", letter, "guide-open")
    form = await town.click("nadia", letter, "profile-step")
    profile = await said(monday, "nadia", form)
    offered = await town.click("nadia", letter, "tasks-mine")
    taken = await town.click("nadia", offered, "task-take")
    between = await town.slash("nadia", "me")
    report = await town.submit(
        "nadia", await town.click("nadia", taken, "task-done"), {"note": "C’est fait."}
    )
    after = await town.slash("nadia", "me")

    assert (
        "✅ Étape 3 sur 3 : vous savez comment présenter une entreprise. Il en reste 2."
        in guide.text
    )
    assert "**/piste présenter**" in guide.text
    assert "Enregistré : société, ville, pays." in profile.text
    assert "✅ Étape 1 sur 3 : votre profil est complet. Il en reste une." in profile.text
    assert "Étape" not in taken.text
    assert "⏳ Votre première mission est en main" in between.text
    assert "✅ Votre profil est complet" in between.text
    assert "profile-step:" not in between.buttons
    assert "✅ Étape 2 sur 3 : votre première mission est faite." in report.text
    assert "Vos premiers pas sont faits, bravo et merci !" in report.text
    assert "premiers pas" not in after.text
    assert "Mon profil" in after.buttons.values()


async def test_only_what_ticks_a_step_off_says_so(monday: World) -> None:
    town, tasking = monday.town, Tasking(monday)
    await tasking.create()
    await tasking.reported("oliver")
    await monday.join("nadia", locale="en-GB")

    lead = await introduce(monday, "nadia")
    another = await introduce(monday, "nadia", "Terra")
    guide = await town.click("nadia", await town.slash("nadia", "lead mine"), "guide-open")

    assert "✅ Step 3 of 3: you know how to introduce a company. 2 to go." in lead.text
    assert "Step" not in another.text
    assert "Step" not in guide.text
    assert "protected for 180 days" in guide.text


async def test_a_report_that_was_sent_back_is_no_step(monday: World) -> None:
    town, tasking = monday.town, Tasking(monday)
    await tasking.create()
    card = await tasking.reported("nadia")
    form = await town.click("camille", card, "task-send-back")
    await town.submit("camille", form, {"reason": "Qui ?"})

    shown = await town.slash("nadia", "me")
    again = await town.click("nadia", await town.slash("nadia", "tasks"), "task-done")
    reported = await town.submit("nadia", again, {"note": "Jane."})

    assert "⏳ Votre première mission est en main" in shown.text
    assert "✅ Étape 2 sur 3" in reported.text


async def test_after_30_days_the_steps_are_gone_but_what_they_lead_to_is_not(
    monday: World,
) -> None:
    await monday.join("nadia")
    await monday.until("2026-02-04T09:01+00:00")
    town = monday.town

    card = await town.slash("nadia", "me")
    profile = await town.click("nadia", card, "profile-mine")
    saved = await said(monday, "nadia", await town.click("nadia", profile, "profile-form:work"))
    guide = await town.click("nadia", await town.slash("nadia", "lead mine"), "guide-open")

    assert "premiers pas" not in card.text.split("Nouvelles pour vous")[0]
    assert "Enregistré" in saved.text
    assert "Étape" not in saved.text
    assert "Étape" not in guide.text


async def test_who_does_nothing_is_reminded_twice_then_left_in_peace(monday: World) -> None:
    await monday.join("nadia")
    await monday.join("oliver", locale="en-GB")

    seen = []
    for day in range(6, 27):
        await monday.until(f"2026-01-{day:02}T09:00+00:00")
        seen.append((day, len(told(monday, "nadia"))))

    assert [day for (_, before), (day, count) in pairwise(seen) if count > before] == [8, 12]
    assert told(monday, "nadia") == ["Bienvenue parmi nous", "On commence ?", "Quand vous voudrez"]
    assert told(monday, "oliver") == ["Welcome aboard", "Shall we begin?", "Whenever you like"]
    last = [each for each in monday.town.letters("nadia") if is_onboarding(each)][-1]
    assert "Nous ne vous les rappellerons plus" in last.text
    assert "messages-stop:" in last.buttons
    card = await monday.town.click("nadia", last, "profile-step")
    assert "company" in card.fields


@pytest.mark.parametrize("deed", ["took a task", "read the guide", "changed the profile"])
async def test_who_did_something_is_not_reminded(monday: World, deed: str) -> None:
    town, tasking = monday.town, Tasking(monday)
    await tasking.create()
    card = await monday.join("nadia")
    await town.env.advance_time(60)
    match deed:
        case "took a task":
            await town.click("nadia", tasking.post(), "task-take")
        case "read the guide":
            await town.click("nadia", card, "guide-open")
        case _:
            form = await town.click("nadia", card, "profile-step")
            await said(monday, "nadia", form, country="")
    for day in (8, 9, 12, 13):
        await monday.until(f"2026-01-{day:02}T09:00+00:00")

    assert told(monday, "nadia") == ["Bienvenue parmi nous"]


async def test_a_reminder_counts_as_one_of_the_week_s_messages(monday: World) -> None:
    await monday.join("nadia")
    async with monday.database.begin() as tx:
        await tx.connection.execute(
            sa.insert(delivery),
            [
                {
                    "network_id": monday.network.id,
                    "kind": "campaign",
                    "key": f"campaign:{number}",
                    "recipient": "ambassador:1",
                    "ambassador_id": 1,
                    "payload": {"title": "x", "text": "x", "link": ""},
                    "urgency": 2,
                    "capped": True,
                    "not_before": monday.town.env.now(),
                    "status": "sent",
                    "sent_at": monday.town.env.now(),
                    "created_at": monday.town.env.now(),
                }
                for number in range(2)
            ],
        )

    await monday.until("2026-01-08T09:00+00:00")

    assert told(monday, "nadia") == ["Bienvenue parmi nous"]
    assert await statuses(monday) == [("welcome", "sent"), ("day-3", "held")]


async def test_coordinators_see_where_newcomers_stop(monday: World) -> None:
    town, tasking = monday.town, Tasking(monday)
    status = await town.slash("camille", "network status")
    empty = await town.click("camille", status, "funnel-show")
    await tasking.create()
    await tasking.reported("nadia")
    await introduce(monday, "nadia")
    await monday.join("oliver", company="Terra", city="London", country="GB")
    await monday.join("emma")

    shown = await town.click("camille", status, "funnel-show")
    town.speak("camille", "en-GB")
    english = await town.click("camille", status, "funnel-show")

    assert status.buttons["funnel-show:"] == "Premières semaines"
    assert "Personne n’a encore rejoint le réseau." in empty.text
    assert table(shown) == [
        "Mois  Venus Profil Mission Piste",
        "01/26     3      1       1     1",
        "              33 %    33 %  33 %",
    ]
    assert "ceux qui ont rapporté une mission, validée ou à valider" in shown.text
    assert table(english) == [
        "Month Joined Profile Task Lead",
        "01/26      3       1    1    1",
        "                 33%  33%  33%",
    ]
    assert shown.private


def table(shown: Shown) -> Sequence[str]:
    """The lines of the block of code."""
    return shown.text.split("```")[1].strip("\n").split("\n")


def texts(card: Card) -> list[str]:
    """What a card says, in reading order."""
    return [each.content for each in card.walk_children() if isinstance(each, ui.TextDisplay)]


def months(count: int, people: int) -> list[Cohort]:
    """Some months in each of which many joined."""
    now = datetime.fromisoformat(MORNING)
    return [
        Cohort(day=each.day, joined=people, profile=people, task=people // 2, lead=1)
        for each in rules.months(Network.unsaved().at(now))[-count:]
    ]


@pytest.mark.parametrize("language", list(Language))
def test_the_longest_table_fits_a_phone_and_a_card(language: Language) -> None:
    words = Words(language)
    cohorts = months(12, people=9_999)

    lines = list(table_lines(cohorts, words))

    assert max(map(len, lines)) <= PHONE
    assert len({len(line) for line in lines}) == 1
    assert len(lines) == 1 + 2 * 13
    assert sum(len(text) for text in texts(funnel_card(cohorts, words))) < 4000


@pytest.mark.parametrize("language", list(Language))
def test_the_guide_says_what_it_is_worth(language: Language) -> None:
    text = "\n".join(texts(guide_card(Words(language))))

    assert re.findall(r"\b(10|30|60|100|500|180)\b", text) == [
        "180",
        "10",
        "30",
        "60",
        "100",
        "500",
    ]


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("which", list(Message))
@pytest.mark.parametrize("mark", [Mark.OPEN, Mark.DONE])
def test_every_message_has_its_words_whatever_was_done(
    language: Language, which: Message, mark: Mark
) -> None:
    payload: Mapping[str, Any] = {"message": which, "steps": dict.fromkeys(Step, mark)}

    title, *_ = message(Words(language), payload)

    assert str(title).startswith("## ")
