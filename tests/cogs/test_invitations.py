"""``/invite`` and who comes by it, as sponsors, newcomers and coordinators live it."""

import re
from typing import Any

import pytest
import sqlalchemy as sa

from bot.codes.model import draw
from bot.demo.driver import Shown
from storage.ambassadors import ambassador
from storage.audit import audit
from tests.cogs.worlds import INVITE, World

CODE = re.compile(r"\b[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{5}\b")


def code_in(card: Shown) -> str:
    found = set(CODE.findall(card.text))
    assert len(found) == 1
    return str(found.pop())


def newcomer(name: str = "Nour Haddad", **other: Any) -> dict[str, Any]:
    """What somebody new fills in."""
    known = {"name": name, "country": "Lebanon", "city": "Beirut", "email": ""}
    return {**known, "yes": ["private-messages"], **other}


async def come(world: World, who: str, code: str, locale: str = "en-US", **said: Any) -> Shown:
    """Let somebody new come by an invitation."""
    town = world.town
    await town.enter(who, locale=locale)
    hello = await town.slash(who, "join", code=code)
    form = await town.click(who, hello, "join-continue")
    return await town.submit(who, form, newcomer(**said))


async def people(world: World, *columns: sa.ColumnElement[Any]) -> list[tuple[object, ...]]:
    async with world.database.read() as tx:
        query = sa.select(*columns).order_by(ambassador.c.id)
        return [tuple(row) for row in await tx.connection.execute(query)]


async def test_an_invitation_has_all_that_one_passes_on(world: World) -> None:
    await world.join("nadia")

    card = await world.town.slash("nadia", "invite")

    code = code_in(card)
    assert card.private
    assert "Faites venir quelqu’un" in card.text
    assert "Valable pour 10 personnes, jusqu’au" in card.text
    french, english = card.text.split("```")[1::2]
    assert french.strip().startswith("Bonjour,")
    assert english.strip().startswith("Hello,")
    for letter in (french, english):
        assert INVITE in letter
        assert code in letter
        assert letter.strip().endswith("Nadia Testard")
    assert card.files["invitation.png"].startswith(b"\x89PNG")


async def test_the_reader_s_letter_comes_first(world: World) -> None:
    await world.join("oliver", locale="en-GB")

    card = await world.town.whisper("oliver", "invite")

    assert "Bring somebody in" in card.text
    assert card.text.index("Hello,") < card.text.index("Bonjour,")
    assert "until 1 April 2026" in card.text
    assert "jusqu’au 1er avril 2026" in card.text


async def test_a_code_is_shown_once_and_another_can_be_had(world: World) -> None:
    await world.join("nadia")
    first = code_in(await world.town.slash("nadia", "invite"))

    again = await world.town.slash("nadia", "invite")
    assert CODE.findall(again.text) == []
    assert "encore valable pour 10 personnes" in again.text

    other = await world.town.click("nadia", again, "invite-draw")
    assert code_in(other) != first
    assert other.files.keys() == {"invitation.png"}


async def test_the_oldest_invitation_ends_when_a_fourth_is_drawn(world: World) -> None:
    await world.join("nadia")
    first = code_in(await world.town.slash("nadia", "invite"))
    for _ in range(2):
        asked = await world.town.slash("nadia", "invite")
        await world.town.click("nadia", asked, "invite-draw")

    asked = await world.town.slash("nadia", "invite")
    assert "une nouvelle met fin à la plus ancienne" in asked.text
    await world.town.click("nadia", asked, "invite-draw")

    await world.town.enter("nour", locale="en-US")
    assert "This code is not valid" in (await world.town.slash("nour", "join", code=first)).text


async def test_who_comes_is_welcomed_with_first_steps(world: World) -> None:
    await world.join("nadia")
    code = code_in(await world.town.slash("nadia", "invite"))
    await world.until("2026-01-05T09:00+00:00")

    card = await come(world, "nour", code, country="Nowhere")

    (letter,) = world.town.letters("nour")
    assert letter.text.startswith("## Welcome aboard")
    for shown in (card, letter):
        assert "⬜ Complete your profile" in shown.text
    assert "correct it by *My profile*, under **/me**" in card.text
    form = await world.town.click("nour", letter, "profile-step")
    work = {"company": "Cèdre", "function": "", "city": "Beirut", "country": "Lebanon"}
    saved = await world.town.submit("nour", form, {**work, "sectors": ["energie"]})
    assert "✅ Step 1 of 3: your profile is complete." in saved.text


async def test_somebody_new_comes_and_the_sponsor_hears_of_it(world: World) -> None:
    town = world.town
    await world.join("nadia")
    code = code_in(await town.slash("nadia", "invite"))
    await town.enter("nour", locale="en-US")

    hello = await town.slash("nour", "join", code=code)
    assert "**Nadia Testard** invites you to the network" in hello.text
    assert "Nadia Testard will see that you joined, and how active you are." in hello.text
    assert "Your data. Responsible" in hello.text
    form = await town.click("nour", hello, "join-continue")
    assert form.fields == ["name", "country", "city", "email", "yes"]
    card = await town.submit("nour", form, newcomer())
    assert "Welcome, Nour: you are in." in card.text
    assert "Beirut, Lebanon" in card.text

    await world.until("2026-01-01T09:00:00+00:00")
    assert "**Nour Haddad** a rejoint le réseau par votre invitation." in (
        town.letters("nadia")[-1].text
    )
    me = await town.slash("nadia", "me")
    assert "Vous avez amené **une** personne :" in me.text
    assert "**Nour Haddad** · actif" in me.text


async def test_somebody_new_comes_by_the_welcome_s_button(world: World) -> None:
    town = world.town
    await world.join("nadia")
    code = code_in(await town.slash("nadia", "invite"))
    await town.enter("nour", locale="fr")

    asked = await town.click("nour", town.posts("annonces")[0], "join-open")
    hello = await town.submit("nour", asked, {"code": code.lower()})
    form = await town.click("nour", hello, "join-continue")
    card = await town.submit("nour", form, newcomer(country="Liban", city="Beyrouth"))

    assert "Bienvenue, Nour : vous y êtes." in card.text
    assert await people(world, ambassador.c.first_name, ambassador.c.country) == [
        ("Nadia", None),
        ("Nour", "LB"),
    ]


async def test_a_first_approved_task_earns_the_sponsor_points(world: World) -> None:
    town = world.town
    await world.join("nadia")
    await come(world, "nour", code_in(await town.slash("nadia", "invite")))
    form = await town.slash(
        "camille", "task-admin create", deadline="31/01/2026", places=2, points=50
    )
    await town.submit("camille", form, {"title": "Salon", "description": "Venez.", "link": ""})
    await town.slash("camille", "task-admin assign", task="Salon", **{"for": "Nour Haddad"})
    report = await town.slash("camille", "task-admin done", task="Salon", **{"for": "Nour Haddad"})
    done = await town.submit("camille", report, {"note": "Fait."})
    await town.click("camille", done, "task-approve")

    await world.until("2026-01-01T09:00:00+00:00")
    assert (
        "vient d’agir pour le territoire : **+20 points** pour vous."
        in town.letters("nadia")[-1].text
    )
    me = await town.slash("nadia", "me")
    assert "Points : **20**" in me.text
    assert "une mission" in me.text


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        pytest.param("Eve @everyone **gras**", r"\*\*gras\*\*", id="mentions and Markdown"),
        pytest.param("Ève " + "ß" * 296, "ßßß", id="300 characters"),
        pytest.param("نور الهدى 🚢", "نور", id="right to left"),
        pytest.param("Z̸̈́a̵l̶g̷o̸ Ñandú", "Ñandú", id="combining marks"),
        pytest.param("```x``` `y`", "x", id="a fence"),
    ],
)
async def test_strange_names_come_in_and_break_nothing(world: World, name: str, shown: str) -> None:
    await world.join("nadia")
    card = await come(world, "eve", code_in(await world.town.slash("nadia", "invite")), name=name)

    assert "you are in" in card.text
    assert shown in card.text
    assert "@everyone" not in card.text
    invitation = await world.town.slash("eve", "invite")
    assert invitation.text.count("```") == 4
    await world.until("2026-01-01T09:00:00+00:00")
    assert "@everyone" not in world.town.letters("nadia")[-1].text


async def test_a_city_in_the_country_s_place_is_said_and_keeps_nobody_out(world: World) -> None:
    await world.join("nadia")
    code = code_in(await world.town.slash("nadia", "invite"))

    card = await come(world, "nour", code, locale="fr", country="Beyrouth", email="pas une adresse")

    assert "Ce que vous avez écrit sous « Pays » n’a pas été compris : Beyrouth." in card.text
    assert "sous « Courriel » n’a pas été compris : pas une adresse." in card.text
    assert "Bienvenue, Nour" in card.text


async def test_a_blank_name_is_refused_and_the_code_goes_on_working(world: World) -> None:
    await world.join("nadia")
    code = code_in(await world.town.slash("nadia", "invite"))

    refused = await come(world, "nour", code, name="\u200b \u2800")
    assert "Without a name nobody can let you in." in refused.text

    hello = await world.town.slash("nour", "join", code=code)
    form = await world.town.click("nour", hello, "join-continue")
    assert "you are in" in (await world.town.submit("nour", form, newcomer())).text


async def test_an_e_mail_of_the_roster_is_looked_at_by_coordinators(world: World) -> None:
    town = world.town
    await world.join("nadia")
    await world.invite("odile", company="Terra")
    code = code_in(await town.slash("nadia", "invite"))

    card = await come(world, "nour", code, email="Odile@ambassadeurs.example")
    assert "A coordinator will look at your e-mail address first" in card.text

    await town.tick()
    post = town.posts("coordination")[-1]
    assert "**Nour Haddad** (n° 3) est venu par l’invitation de Nadia Testard." in post.text
    assert "- #2 **Odile Testard**" in post.text
    pair = await town.click("camille", post, "roster-merge-compare:3.2")
    await town.click("camille", pair, "roster-merge")
    assert "Terra" in (await town.slash("nour", "me")).text
    assert await people(world, ambassador.c.discord_id.is_not(None), ambassador.c.merged_into) == [
        (True, None),
        (True, None),
        (True, 2),
    ]


async def test_guessing_is_told_to_the_coordinators(world: World) -> None:
    town = world.town
    await town.enter("eve", locale="en-US")
    for _ in range(4):
        await town.slash("eve", "join", code=draw())

    await town.tick()

    assert "a tapé 3 codes faux et doit maintenant attendre" in town.posts("coordination")[-1].text


async def test_the_network_sets_how_many_an_invitation_lets_in(world: World) -> None:
    town = world.town
    setup = await town.submit("marius", await town.slash("marius", "network setup"), world.places())
    assert "Invitations des ambassadeurs : 10 personnes par code, 90 jours" in setup.text

    for said, refused in (
        ({"uses": "0", "days": "90"}, "« 0 » n’est pas un nombre de 1 à 500"),
        ({"uses": "3", "days": "9999"}, "« 9999 » n’est pas un nombre de 1 à 730"),
        ({"uses": "²", "days": "90"}, "« ² » n’est pas un nombre de 1 à 500"),
    ):
        form = await town.click("marius", setup, "network-invitations")
        assert refused in (await town.submit("marius", form, said)).text
    form = await town.click("marius", setup, "network-invitations")
    done = await town.submit("marius", form, {"uses": " 1 ", "days": "7"})
    assert "Invitations des ambassadeurs : une personne par code, 7 jours" in done.text

    await world.join("nadia")
    card = await town.slash("nadia", "invite")
    assert "Valable pour une personne, jusqu’au" in card.text
    async with world.database.read() as tx:
        query = sa.select(audit.c.after).where(audit.c.action == "invitation.draw")
        (line,) = await tx.connection.scalars(query)
    assert line["uses"] == 1


async def test_who_has_not_joined_invites_nobody(world: World) -> None:
    await world.town.enter("eve", locale="en-US")

    assert "You are not in the network yet" in (await world.town.slash("eve", "invite")).text
