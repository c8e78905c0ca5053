"""One's own profile, from ``/me``: two forms, and answers that lose nothing of what was typed."""

from typing import Any

import pytest
import sqlalchemy as sa

from bot.demo.driver import Shown
from storage.ambassadors import ambassador
from storage.audit import audit
from tests.cogs.worlds import World

STRANGE = {
    "long": "x" * 300,
    "right to left": "\u202eمارسيليا",
    "marks": "Z̷̢̛ö̸́é",
    "emoji": "🏴‍☠️ Marseille",
    "everyone": "@everyone",
    "Markdown": "**gras** [x](https://evil.example)",
}


async def opened(world: World, name: str, which: str) -> Shown:
    """One of the two forms, by the buttons of ``/me``."""
    card = await world.town.slash(name, "me")
    profile = await world.town.click(name, card, "profile-mine")
    return await world.town.click(name, profile, f"profile-form:{which}")


async def work(world: World, name: str, **said: Any) -> Shown:
    """Fill the form of one's work in."""
    values = {"company": "", "function": "", "city": "", "country": "", "sectors": [], **said}
    return await world.town.submit(name, await opened(world, name, "work"), values)


def values(form: Shown) -> list[object]:
    """What a form is filled in with; of menus, what is chosen."""
    inputs = [row["component"] for row in form.handle.what.modal["components"]]
    return [
        each.get("value")
        if "options" not in each
        else [option["value"] for option in each["options"] if option.get("default")]
        for each in inputs
    ]


async def test_the_forms_come_filled_in(world: World) -> None:
    await world.join("nadia", company="Terra", city="Tunis", country="Tunisie")

    identity = await opened(world, "nadia", "identity")
    form = await opened(world, "nadia", "work")

    assert identity.fields == ["first_name", "last_name", "language", "link"]
    assert values(identity)[:3] == ["Nadia", "Testard", ["fr"]]
    assert form.fields == ["company", "function", "city", "country", "sectors"]
    assert values(form) == ["Terra", None, "Tunis", "Tunisie", ["maritime"]]
    assert "Ce que je fais, et où" in form.text


async def test_what_is_said_is_shown_kept_and_written_down(world: World) -> None:
    await world.join("oliver", locale="en-GB", company="Terra")

    shown = await work(world, "oliver", function="Captain", city="London", country="UK")

    assert "Saved: company, function, city, country, sectors." in shown.text
    assert "City: London" in shown.text
    assert "Country: United Kingdom" in shown.text
    assert "Still missing: at least one sector, your company or position." not in shown.text
    assert "Still missing: at least one sector." in shown.text
    assert await world.column(ambassador.c.city) == ["London"]
    assert await world.column(ambassador.c.company) == [""]
    assert set((await world.column(ambassador.c.own_fields))[0]) >= {"company", "city"}
    assert (await world.column(audit.c.action))[-1] == "ambassador.edit"
    line = await world.town.slash("camille", "network audit", person="#1")
    assert "Profil modifié par la personne" in line.text


async def test_somebody_can_change_their_name_and_language(world: World) -> None:
    await world.join("nadia")
    form = await opened(world, "nadia", "identity")
    said = {"first_name": "Nadège", "last_name": "Ben Ali", "link": "Née à Arles."}

    shown = await world.town.submit("nadia", form, {**said, "language": ["en"]})

    assert "Saved: first name, last name, language, link with Provence." in shown.text
    assert "Your profile" in shown.text
    assert "Nadège Ben Ali" in (await world.town.slash("nadia", "me")).text


async def test_what_cannot_be_taken_comes_back_whole_and_the_rest_is_kept(world: World) -> None:
    await world.join("nadia", city="Tunis")
    nowhere = "Atlantide, " + "au large " * 30

    shown = await work(world, "nadia", city="Sfax", country=nowhere, sectors=["sante"])

    assert "Enregistré : ville, secteurs." in shown.text
    assert "Ceci n’a pas pu être enregistré" in shown.text
    assert f"Pays : un pays inconnu ({nowhere.strip()})" in shown.text
    assert "profile-form:work" in shown.buttons
    assert await world.column(ambassador.c.city) == ["Sfax"]


async def test_nothing_new_is_said_so(world: World) -> None:
    await world.join("nadia", city="Tunis")

    shown = await work(world, "nadia", city="Tunis", sectors=["maritime"])

    assert "Rien n’a changé." in shown.text
    assert "ambassador.edit" not in await world.column(audit.c.action)


@pytest.mark.parametrize("city", STRANGE.values(), ids=STRANGE.keys())
async def test_whatever_is_typed_stands_as_it_is_and_does_nothing(world: World, city: str) -> None:
    await world.join("nadia")

    shown = await work(world, "nadia", city=city, function=city, company=city)
    card = await world.town.slash("nadia", "me")
    again = await opened(world, "nadia", "work")

    assert "Enregistré : société, fonction, ville, secteurs." in shown.text
    for text in (shown.text, card.text):
        assert "@everyone" not in text
        assert "**gras**" not in text
        assert "\u202e" not in text
    assert values(again)[2] == (await world.column(ambassador.c.city))[0]


async def test_coordinators_see_that_it_is_the_person_s_own_word(world: World) -> None:
    await world.join("nadia", city="Tunis")
    await work(world, "nadia", city="Sfax")

    shown = await world.town.slash("camille", "roster show", person="#1")
    assert "Renseigné par la personne elle-même" in shown.text


async def test_it_works_in_private_messages_too(world: World) -> None:
    await world.until("2026-01-05T09:00+00:00")
    await world.join("nadia")
    (letter,) = world.town.letters("nadia")

    form = await world.town.click("nadia", letter, "profile-step")
    said = {"company": "Terra", "function": "", "city": "Sfax", "country": "Tunisie"}
    shown = await world.town.submit("nadia", form, {**said, "sectors": ["sante"]})

    assert "✅ Étape 1 sur 3" in shown.text
    assert await world.column(ambassador.c.country) == ["TN"]


async def test_who_has_no_name_is_asked_for_it_first(world: World) -> None:
    await world.join("nadia")
    async with world.database.begin() as tx:
        await tx.connection.execute(sa.update(ambassador).values(first_name="", last_name=""))
    card = await world.town.slash("nadia", "me")

    form = await world.town.click("nadia", card, "profile-step")

    assert form.fields == ["first_name", "last_name", "language", "link"]
