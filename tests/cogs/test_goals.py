"""``/goals`` as coordinators live it, in both languages, and what is kept of it."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
import sqlalchemy as sa

from bot import countries
from bot.ambassadors.model import Profile
from bot.countries.lookup import codes
from bot.goals import picture
from bot.i18n import Language
from bot.networks.model import NetworkSettings
from cogs.cards import TEXT_LIMIT
from cogs.goal_cards import COUNTRIES_CHARACTERS
from storage.audit import audit
from storage.goals import goal
from tests.cogs.worlds import World


async def goals(world: World) -> list[tuple[int, date]]:
    async with world.database.read() as tx:
        rows = await tx.connection.execute(sa.select(goal.c.target, goal.c.by_day))
        return [tuple(row) for row in rows]


async def lines(world: World, action: str) -> list[tuple[Any, Any]]:
    async with world.database.read() as tx:
        query = sa.select(audit.c.before, audit.c.after).where(audit.c.action == action)
        return [tuple(row) for row in await tx.connection.execute(query.order_by(audit.c.id))]


async def settings(world: World) -> NetworkSettings:
    async with world.database.read() as tx:
        return (await tx.networks.get(world.network.id)).settings


@pytest.fixture
async def english(world: World) -> World:
    """The coordinator ``camille`` reads English."""
    world.town.speak("camille", "en-GB")
    return world


async def test_a_goal_is_kept_with_an_audit_line_and_replaced_by_the_next(english: World) -> None:
    town = english.town
    await english.invite("nadia", country="Italie")

    card = await town.slash("camille", "goals set", target=800, by="December 31, 2027")
    assert card.private
    assert card.text == (
        "Goal: **800 members** by **31 December 2027**.\n"
        "There is 1 today: 799 to go, about **34** more each month."
    )
    again = await town.slash("camille", "goals set", target=900, by="2028")

    assert "Until now: 800 by 31 December 2027." in again.text
    assert await goals(english) == [(900, date(2028, 12, 31))]
    first, second = {"target": 800, "by": "2027-12-31"}, {"target": 900, "by": "2028-12-31"}
    assert await lines(english, "goal.set") == [({}, first), (first, second)]
    journal = await town.slash("camille", "network audit", action="goal.set")
    assert "**Goal set**" in journal.text
    assert "Members wanted: 800 → 900" in journal.text
    assert "By: 2027-12-31 → 2028-12-31" in journal.text


@pytest.mark.parametrize(
    ("target", "by", "refusal"),
    [
        (800, "someday", "I cannot read a day in “someday”."),
        (800, "@everyone **31**", "I cannot read a day in “@everyone **31**”."),
        (800, "31/12/2025", "2025-12-31 is not ahead of us."),
        (800, "2099", "2099-12-31 is very far away. Choose a day within 20 years."),
        (1, "2028", "There is already 1 member. Choose a goal above that."),
    ],
)
async def test_a_goal_that_makes_no_sense_is_refused_and_keeps_nothing(
    english: World, target: int, by: str, refusal: str
) -> None:
    await english.invite("nadia")

    card = await english.town.slash("camille", "goals set", target=target, by=by)

    assert refusal in card.text.replace("\\", "").replace("\u200b", "")
    assert await goals(english) == []
    assert await lines(english, "goal.set") == []


async def test_refusals_are_french_for_who_reads_french(world: World) -> None:
    town = world.town
    said = await town.slash("camille", "goals set", target=800, by="un jour")
    assert "Je ne reconnais pas de date dans « un jour »." in said.text
    said = await town.slash("camille", "goals set", target=800, by="31/12/2025")
    assert "Le 31/12/2025 n’est pas devant nous." in said.text


async def test_growth_without_anybody_says_how_it_begins(english: World) -> None:
    card = await english.town.slash("camille", "goals growth")
    assert "Nobody is in the network yet. **/roster import**" in card.text
    assert card.files == {}


async def test_growth_on_the_first_day_promises_nothing(english: World) -> None:
    await english.join("nadia", country="Italie")
    await english.invite("oliver")

    card = await english.town.slash("camille", "goals growth")

    assert card.private
    assert card.text.splitlines()[:3] == [
        "## 2 members",
        (
            "This month **+0** so far. No goal is set: **/goals set** says how many members you "
            "want, and by when."
        ),
        (
            "It is too early to say where this leads: that takes three full months, after the one "
            "in which the network began."
        ),
    ]
    figures = "**1** joined · **1** active · **0** with a lead · **0** dormant · **0** woken"
    assert figures in card.text
    assert "Active: did something in the last 30 days." in card.text
    assert "Counted since 1 January 2026." in card.text
    assert "Where they come from: imported list **2**" in card.text
    assert "Countries wanted: not said yet." in card.text
    assert card.files["growth.png"].startswith(b"\x89PNG")


async def test_growth_after_some_months_says_where_the_pace_leads(english: World) -> None:
    town = english.town
    await english.invite("nadia")
    for month, people in ((2, "abc"), (3, "de"), (4, "f"), (5, "g")):
        await english.until(f"2026-0{month}-10T12:00+00:00")
        for name in people:
            await english.invite(name * 3)
    await town.slash("camille", "goals set", target=20, by="2026")

    card = await town.slash("camille", "goals growth")

    assert card.text.splitlines()[1:4] == [
        (
            "This month **+1** so far; to be **20** by 31 December 2026, it takes **+2** a month "
            "(12 to go)."
        ),
        (
            "At the pace of the last 3 full months, **+2** a month, there would be about **23** "
            "members by then, between **16** and **31**, and 20 around November 2026."
        ),
        (
            "-# Method: the average net growth (those who came less those who left) of the last 3 "
            "full months simply goes on; the range is how it would be if every month went like the "
            "slowest, or the fastest, month of the last 3. The month of the start does not count."
        ),
    ]


async def test_a_network_that_stands_still_is_told_so_without_a_range(world: World) -> None:
    await world.invite("nadia")
    await world.until("2026-05-03T12:00+00:00")
    await world.town.slash("camille", "goals set", target=800, by="31/12/2028")

    card = await world.town.slash("camille", "goals growth")

    assert (
        "Au rythme des 3 derniers mois entiers, **+0** par mois, vous seriez alors environ **1** : "
        "les 800 ne seraient pas atteints."
    ) in card.text


async def test_the_wanted_countries_and_sectors_are_kept_and_the_gaps_shown(world: World) -> None:
    town = world.town
    await world.join("nadia", country="Italie")
    grown = await town.slash("camille", "goals growth")
    assert "Secteurs recherchés : absents **Numérique, Santé / bien-être" in grown.text

    form = await town.click("camille", grown, "goals-wanted")
    said = {"countries": "Japon, italy", "sectors": ["sante", "maritime"]}
    kept = await town.submit("camille", form, said)

    assert "Pays recherchés : Japon, Italie" in kept.text
    assert "Secteurs recherchés : Santé / bien-être, Maritime / logistique" in kept.text
    assert (await settings(world)).wanted_countries == ("JP", "IT")
    assert (await settings(world)).wanted_sectors == ("sante", "maritime")
    none: dict[str, list[str]] = {"wanted_countries": [], "wanted_sectors": []}
    both = {"wanted_countries": ["JP", "IT"], "wanted_sectors": ["sante", "maritime"]}
    assert await lines(world, "goal.want") == [(none, both)]
    journal = await town.slash("camille", "network audit", action="goal.want")
    assert "Pays : Japon, Italie · Secteurs : Santé / bien-être, Maritime" in journal.text

    again = await town.click("camille", kept, "goals-growth")
    assert "Pays recherchés : absents **Japon** · peu présents **Italie (1)**" in again.text
    assert "Secteurs recherchés : absents **Santé / bien-être** · peu présents" in again.text


async def test_a_country_that_is_none_keeps_nothing(english: World) -> None:
    town = english.town
    card = await town.slash("camille", "goals set", target=800, by="2028")
    form = await town.click("camille", card, "goals-wanted")

    said = await town.submit("camille", form, {"countries": "Japan, Atlantis", "sectors": []})

    assert "“Atlantis” is not a country I know." in said.text
    assert (await settings(english)).wanted_countries == ()
    assert await lines(english, "goal.want") == []


async def test_names_that_people_typed_show_as_they_stand(english: World) -> None:
    strange = "@everyone **N** \u202e " + "x" * 250
    async with english.database.begin() as tx:
        now = english.town.env.now()
        profile = Profile(last_name=strange)
        sponsor = await tx.members.add(english.network.id, profile, None, now=now)
        await tx.members.add(english.network.id, Profile(last_name="B"), sponsor, now=now)

    card = await english.town.slash("camille", "goals growth")

    assert "@everyone" not in card.text
    assert "\\*\\*N\\*\\*" in card.text
    assert "\u202e" not in card.text
    assert "…** · **1**, none of them active" in card.text or "… · **1**, none" in card.text


async def test_growth_is_words_alone_where_pictures_are_not_installed(
    english: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    await english.invite("nadia")
    monkeypatch.setattr(picture, "drawable", lambda: False)

    card = await english.town.slash("camille", "goals growth")

    assert "## One member" in card.text
    assert card.files == {}


async def test_everything_at_its_longest_fits_on_a_card(english: World) -> None:
    wanted = english.network.settings.model_copy(
        update={"wanted_countries": tuple(sorted(codes()))}
    )
    async with english.database.begin() as tx:
        network = replace(await tx.networks.get(english.network.id), settings=wanted)
        await tx.networks.save(network)
        for number in range(3):
            profile = Profile(last_name="*" * 300, country="IT")
            sponsor = await tx.members.add(network.id, profile, None, now=english.town.env.now())
            profile = Profile(last_name=f"B{number}")
            await tx.members.add(network.id, profile, sponsor, now=english.town.env.now())
    await english.until("2026-09-03T12:00+00:00")
    await english.town.slash("camille", "goals set", target=800, by="2028")
    for locale in ("en-GB", "fr"):
        english.town.speak("camille", locale)
        card = await english.town.slash("camille", "goals growth")
        assert len(card.text) < TEXT_LIMIT
        form = await english.town.click("camille", card, "goals-wanted")
        assert form.fields == ["countries", "sectors"]


@pytest.mark.parametrize("language", list(Language))
def test_the_form_takes_the_names_of_all_countries(language: Language) -> None:
    every = [countries.name(code, language) for code in codes()]
    assert len(", ".join(every)) <= COUNTRIES_CHARACTERS
