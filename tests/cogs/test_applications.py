"""``/apply`` and what coordinators do with it, as applicants and coordinators live it."""

import json

import pytest
import sqlalchemy as sa

from bot.demo.driver import Shown
from storage.ambassadors import ambassador
from storage.applications import application
from storage.audit import audit
from tests.cogs.worlds import World

MORNING = "2026-01-01T09:00:00+00:00"


def said(**other: str) -> dict[str, str]:
    """What an applicant fills in."""
    return {
        "name": "Nour Haddad",
        "place": "Beyrouth, Liban",
        "company": "Cèdre",
        "email": "",
        "link": "J’ai étudié à Luminy. J’aimerais rendre un peu de ce que j’ai reçu.",
        **other,
    }


async def apply(world: World, who: str = "nour", locale: str = "fr", **other: str) -> Shown:
    """Let somebody come to the server and apply; return what they read then."""
    town = world.town
    await town.enter(who, locale=locale)
    card = await town.slash(who, "apply")
    form = await town.click(who, card, "apply-begin")
    return await town.submit(who, form, said(**other))


async def post(world: World) -> Shown:
    """The last thing that the coordinators' channel shows."""
    await world.town.tick()
    return world.town.posts("coordination")[-1]


async def test_the_notice_is_read_before_the_form(world: World) -> None:
    town = world.town
    await town.enter("nour", locale="fr")

    card = await town.slash("nour", "apply")

    assert card.private
    assert "Rejoindre le réseau sans code" in card.text
    assert "Vos données. Responsable" in card.text
    form = await town.click("nour", card, "apply-begin")
    assert form.fields == ["name", "place", "company", "email", "link"]
    assert "Votre lien avec Aix-Marseille-Provence" in form.text


async def test_somebody_applies_by_the_welcome_s_button_in_english(world: World) -> None:
    town = world.town
    await town.enter("oliver", locale="en-GB")

    card = await town.click("oliver", town.posts("annonces")[0], "apply-open")
    form = await town.click("oliver", card, "apply-begin")
    sent = await town.submit("oliver", form, said(name="Oliver Reed", place="London UK"))

    assert "Thank you, Oliver: your application is with the coordinators" in sent.text
    assert "London, United Kingdom" in sent.text
    assert list(sent.buttons.values()) == ["Write me the answer in private"]


async def test_coordinators_read_it_and_accept(world: World) -> None:
    town = world.town
    sent = await apply(world)
    assert "Merci, Nour : votre candidature est partie" in sent.text
    assert "Voulez-vous la réponse en message privé ?" in sent.text

    card = await post(world)
    assert "Candidature : Nour Haddad" in card.text
    assert "Société : Cèdre" in card.text
    assert "Beyrouth, Liban" in card.text
    assert "> J’ai étudié à Luminy." in card.text
    assert "Personne ne lui ressemble dans la liste des membres." in card.text
    await town.click("camille", card, "application-accept")

    decided = town.posts("coordination")[-1]
    assert f"Acceptée par <@{town.account('camille').id}>" in decided.text
    assert "elle l’apprend dans **/moi**" in decided.text
    assert list(decided.buttons.values()) == ["Voir le membre"]
    me = await town.slash("nour", "me")
    assert "Nour Haddad" in me.text
    assert "Votre candidature est acceptée : bienvenue dans le réseau !" in me.text
    await world.until(MORNING)
    assert world.letters("nour") == []
    dossier = await town.slash("camille", "roster show", person="Nour Haddad")
    assert "candidature acceptée" in dossier.text
    assert "Vous êtes déjà dans le réseau" in (await town.slash("nour", "apply")).text


async def test_who_asks_for_it_reads_the_answer_in_private(world: World) -> None:
    town = world.town
    sent = await apply(world, locale="en-GB")

    kept = await town.click("nour", sent, "apply-write:yes")
    assert "You will read the answer in a private message." in kept.text
    card = await post(world)
    await town.click("camille", card, "application-accept")
    assert "La personne l’apprend par un message privé." in town.posts("coordination")[-1].text

    await world.until(MORNING)
    (letter,) = town.letters("nour")
    assert "Your application is accepted" in letter.text
    assert "Welcome to the network! Here are three small steps" in letter.text
    assert (await town.click("nour", letter, "guide-open")).private


async def test_a_yes_can_be_taken_back_before_the_answer(world: World) -> None:
    town = world.town
    sent = await apply(world)
    yes = await town.click("nour", sent, "apply-write:yes")
    no = await town.click("nour", yes, "apply-write:no")
    assert list(no.buttons.values()) == ["M’écrire la réponse en privé"]
    assert "Envoyée le" in (await town.slash("nour", "apply")).text

    form = await town.click("camille", await post(world), "application-decline")
    await town.submit("camille", form, {"reason": "Trop tôt."})

    await world.until(MORNING)
    assert world.letters("nour") == []


async def test_who_is_declined_reads_why_and_applies_again(world: World) -> None:
    town = world.town
    sent = await apply(world)
    await town.click("nour", sent, "apply-write:yes")
    form = await town.click("camille", await post(world), "application-decline")
    await town.submit("camille", form, {"reason": "Quel est votre lien **exact** ? @everyone"})
    decided = town.posts("coordination")[-1]
    assert "Déclinée par" in decided.text
    assert "La personne lit votre motif dans un message privé." in decided.text
    assert decided.buttons == {}

    await world.until(MORNING)
    (letter,) = world.letters("nour")
    assert "n’ont pas retenu votre candidature" in letter.text
    assert r"> Quel est votre lien \*\*exact\*\* ?" in letter.text
    assert "@everyone" not in letter.text
    state = await town.click("nour", letter, "apply-open")
    assert "Leur motif" in state.text
    assert "Vos données. Responsable" in state.text
    again = await town.click("nour", state, "apply-begin")
    more = await town.submit("nour", again, said(link="Ma grand-mère est de Cassis."))
    assert "Merci, Nour" in more.text
    assert "> Ma grand-mère est de Cassis." in (await post(world)).text
    statuses = await world.rows(application.c.status, application.c.private_messages)
    assert statuses == [("declined", True), ("open", False)]


async def test_one_click_under_the_answer_ends_private_messages(world: World) -> None:
    town = world.town
    sent = await apply(world)
    await town.click("nour", sent, "apply-write:yes")
    form = await town.click("camille", await post(world), "application-decline")
    await town.submit("camille", form, {"reason": "Trop tôt."})
    await world.until(MORNING)

    await town.click("nour", world.letters("nour")[0], "messages-stop")

    assert await world.rows(application.c.private_messages) == [(False,)]


async def test_who_has_waiting_sends_no_second_one(world: World) -> None:
    town = world.town
    await town.enter("nour", locale="fr")
    card = await town.slash("nour", "apply")
    forms = [await town.click("nour", card, "apply-begin") for _ in range(2)]
    await town.submit("nour", forms[0], said())

    refused = await town.submit("nour", forms[1], said(link="Une seconde fois."))

    assert "Votre candidature est déjà chez les coordinateurs" in refused.text
    assert "Une seconde fois." in next(iter(refused.files.values())).decode()
    state = await town.click("nour", card, "apply-begin")
    assert "Les coordinateurs n’ont pas encore répondu." in state.text
    assert len(await world.rows(application.c.id)) == 1


async def test_what_cannot_be_read_comes_back_in_the_form(world: World) -> None:
    town = world.town
    refused = await apply(world, place="Beyrouth", email="nour at x")

    assert "je ne trouve pas de pays dans « Beyrouth »" in refused.text
    assert "« nour at x » n’est pas une adresse" in refused.text
    typed = json.loads(refused.files["votre-candidature.json"])
    assert typed["link"].startswith("J’ai étudié à Luminy.")
    form = await town.click("nour", refused, "apply-correct")
    assert form.fields == ["name", "place", "company", "email", "link"]
    filled = form.handle.what.modal
    assert "Beyrouth" in json.dumps(filled, ensure_ascii=False)
    sent = await town.submit("nour", form, {**typed, "place": "Beyrouth, Liban", "email": ""})
    assert "Merci, Nour" in sent.text


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        pytest.param("Eve **gras** @everyone", r"\*\*gras\*\*", id="mentions and Markdown"),
        pytest.param("Ève " + "ß" * 296, "ßßß", id="300 characters"),
        pytest.param("نور الهدى 🚢", "نور", id="right to left"),
        pytest.param("Z̸̈́a̵l̶g̷o̸ Ñandú", "Ñandú", id="combining marks"),
        pytest.param("```x``` `y`", "x", id="a fence"),
    ],
)
async def test_strange_words_break_nothing(world: World, name: str, shown: str) -> None:
    sent = await apply(world, name=name, company=name, link=f"{name}\n# {name}"[:1000])

    card = await post(world)
    listed = await world.town.slash("camille", "roster applications")

    for each in (sent, card, listed):
        assert shown in each.text
        assert "@everyone" not in each.text
        assert "\n# " not in each.text
    await world.town.click("camille", card, "application-accept")
    assert await world.rows(application.c.status) == [("accepted",)]


async def test_a_blank_name_is_asked_for_again(world: World) -> None:
    refused = await apply(world, name="\u200b \u2800", link="\u2060")

    assert "**Prénom et nom** : écrivez les deux" in refused.text
    assert "dites en quelques mots ce qui vous lie" in refused.text
    assert await world.rows(application.c.id) == []


async def test_somebody_of_the_roster_is_recognised(world: World) -> None:
    town = world.town
    await world.invite("nour", last_name="Haddad", company="Cedre SARL", city="Tripoli")
    await apply(world, email="Nour@ambassadeurs.example")

    card = await post(world)
    assert "- #1 **Nour Haddad** · Cedre SARL, Tripoli · **même courriel** · invité" in card.text
    asked = await town.click("camille", card, "application-accept")
    assert asked.private
    assert "le courriel de cette candidature est celui de **Nour Haddad** (n° 1)" in asked.text
    merged = await town.click("camille", asked, "application-merge:1.1")

    assert "comme un membre déjà connu de la liste" in merged.text
    me = await town.slash("nour", "me")
    assert "Cedre SARL" in me.text
    assert "Tripoli, Liban" in me.text
    assert await world.rows(ambassador.c.id, ambassador.c.status) == [(1, "active")]
    late = await town.click("camille", card, "application-accept")
    assert "a déjà accepté cette candidature" in late.text
    assert "Acceptée par" in town.posts("coordination")[-1].text  # the stale card is put right


async def test_an_e_mail_can_be_left_out(world: World) -> None:
    town = world.town
    await world.join("odile")
    await apply(world, email="odile@ambassadeurs.example")

    card = await post(world)
    assert "On ne peut pas choisir quelqu’un qui a déjà un compte" in card.text
    assert "application-merge" not in "".join(card.buttons)
    asked = await town.click("camille", card, "application-accept")
    assert list(asked.buttons.values()) == ["Accepter sans le courriel", "Voir le membre"]
    await town.click("camille", asked, "application-accept:1.bare")

    assert await world.rows(ambassador.c.email) == [("odile@ambassadeurs.example",), (None,)]


async def test_a_second_coordinator_reads_who_decided(world: World) -> None:
    town = world.town
    await town.enter("olga", locale="en-GB", coordinator=True)
    await apply(world)
    listed = await town.slash("olga", "roster applications")
    assert "One application is waiting:" in listed.text
    assert "- #1 **Nour Haddad** · Cèdre · Beyrouth, Lebanon" in listed.text
    sheet = await town.click("olga", listed, "application-show:1")
    assert "E-mail: —" in sheet.text
    form = await town.click("olga", sheet, "application-decline")
    await town.click("camille", await post(world), "application-accept")

    late = await town.submit("olga", form, {"reason": "Not now."})

    assert f"<@{town.account('camille').id}> has already accepted this application." in late.text
    assert "Not now." in next(iter(late.files.values())).decode()
    again = await town.click("olga", listed, "application-show:1")
    assert "Accepted by" in again.text
    assert "No application is waiting." in (await town.slash("olga", "roster applications")).text


async def test_a_blank_reason_is_asked_for_again(world: World) -> None:
    town = world.town
    await apply(world)
    form = await town.click("camille", await post(world), "application-decline")

    refused = await town.submit("camille", form, {"reason": " \u200b"})

    assert "Dites pourquoi" in refused.text
    assert await world.rows(application.c.status) == [("open",)]


async def test_those_that_wait_are_turned_page_by_page_and_counted(world: World) -> None:
    town = world.town
    for number in range(6):
        await apply(world, f"nour{number}", name=f"Nour Haddad{number}")

    first = await town.slash("camille", "roster applications")
    assert "6 candidatures attendent :" in first.text
    assert "Haddad4" in first.text
    assert "Haddad5" not in first.text
    second = await town.click("camille", first, "application-page:2")
    assert "Haddad5" in second.text
    assert "Page 2 sur 2" in second.text
    assert "Haddad0" in (await town.click("camille", second, "application-page:1")).text
    status = await town.slash("camille", "network status")
    assert "À faire : 6 candidatures attendent une réponse" in status.text


async def test_who_comes_by_a_code_meanwhile_is_in(world: World) -> None:
    town = world.town
    await apply(world)
    card = await post(world)
    code = await world.invite("nour")
    form = await town.slash("nour", "join", code=code)
    values = {"language": ["fr"], "sectors": [], "rhythm": ["weekly"], "yes": []}
    await town.submit("nour", form, values)

    late = await town.click("camille", card, "application-accept")

    assert "Cette personne est déjà entrée dans le réseau autrement." in late.text
    assert "Il n’y a plus rien à décider" in town.posts("coordination")[-1].text


@pytest.mark.parametrize(
    ("status", "told"),
    [
        ("active", "Vous êtes déjà dans le réseau"),
        ("suspended", "Votre participation est suspendue"),
        ("left", "Vous pouvez y revenir d’un clic"),
    ],
)
async def test_who_is_or_was_in_reads_the_right_word(world: World, status: str, told: str) -> None:
    await world.join("nadia")
    async with world.database.begin() as tx:
        await tx.connection.execute(sa.update(ambassador).values(status=status))

    assert told in (await world.town.slash("nadia", "apply")).text


async def test_where_there_is_no_network_nobody_applies(empty: World) -> None:
    await empty.town.enter("nour", locale="fr")

    assert "Ce serveur n’a pas encore de réseau" in (await empty.town.slash("nour", "apply")).text


async def test_a_private_message_means_the_network_applied_to(world: World) -> None:
    town = world.town
    await town.enter("nour", locale="fr")
    assert "sur le serveur du réseau" in (await town.whisper("nour", "apply")).text

    await apply(world)

    assert "Envoyée le" in (await town.whisper("nour", "apply")).text


async def test_the_audit_says_what_became_of_it(world: World) -> None:
    town = world.town
    await apply(world)
    await apply(world, "nabil", name="Nabil Haddad")
    await town.click("camille", await post(world), "application-accept")
    listed = await town.slash("camille", "roster applications")
    sheet = await town.click("camille", listed, "application-show")
    form = await town.click("camille", sheet, "application-decline")
    await town.submit("camille", form, {"reason": "Trop tôt."})

    page = await town.slash("camille", "network audit")

    assert "**Candidature envoyée** · Nour Haddad (n° 1)" in page.text
    assert "**Candidature acceptée** · Nabil Haddad" in page.text
    assert "Candidature : n° 2" in page.text
    assert "**Candidature déclinée** · Nour Haddad (n° 1)" in page.text
    assert "Motif : Trop tôt." in page.text
    actions = [row[0] for row in await world.rows(audit.c.action)]
    assert actions[-4:] == [
        *("application.send", "application.send", "application.accept", "application.decline")
    ]
