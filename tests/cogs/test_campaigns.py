"""``/campaign``, from the draft to the card of what became of it."""

from datetime import timedelta
from typing import Any

import pytest
import sqlalchemy as sa

from bot.demo.driver import Shown
from storage.audit import audit
from storage.campaigns import campaign, campaign_text
from storage.deliveries import delivery
from tests.cogs.worlds import World

FRENCH = {
    "language": ["fr"],
    "title": "Journée du port",
    "text": "Le *grand* port vous ouvre ses portes.\nVenez !",
    "link": "https://port.example/journee",
}
ENGLISH = {"title": "Port open day", "text": "The port opens its doors.", "link": ""}
MORNING = 9 * 3600
"""Seconds after which it is ten in Paris."""


@pytest.fixture
async def people(world: World) -> World:
    """Nadia reads French, Oliver English; Emma has not said yes, Ines not joined; it is day."""
    await world.town.env.advance_time(MORNING)
    await world.town.enter("olga", locale="en-GB", coordinator=True)
    await world.join("nadia")
    await world.join("oliver", locale="en-GB")
    await world.join("emma", yes=[])
    await world.invite("ines")
    return world


async def draft(world: World, who: str = "camille", *, audience: str = "", **said: Any) -> Shown:
    """Write a campaign's first text, and return the draft's card."""
    form = await world.town.slash(who, "campaign new", audience=audience)
    return await world.town.submit(who, form, {**FRENCH, **said})


async def sent(world: World, who: str = "camille", **said: Any) -> Shown:
    """Send a campaign, and return its card."""
    card = await draft(world, who, **said)
    numbers = await world.town.click(who, card, "campaign-send")
    return await world.town.click(who, numbers, "campaign-confirm")


async def stored(world: World, *columns: sa.Column[Any]) -> list[tuple[Any, ...]]:
    async with world.database.read() as tx:
        query = sa.select(*columns).order_by(*columns[0].table.primary_key)
        return [tuple(row) for row in await tx.connection.execute(query)]


async def tick(world: World, *, after: timedelta = timedelta()) -> None:
    bot: Any = world.town.env.bot
    await bot.tick(world.town.env.now() + after)
    await world.town.env.settle()


async def test_a_campaign_is_written_looked_at_and_sent(people: World) -> None:
    town = people.town
    form = await town.slash("camille", "campaign new", audience="")
    card = await town.submit("camille", form, FRENCH)
    english = await town.click("camille", card, "campaign-edit:1.en")
    both = await town.submit("camille", english, ENGLISH)
    numbers = await town.click("camille", both, "campaign-preview")
    progress = await town.click("camille", numbers, "campaign-confirm")

    assert form.fields == ["language", "title", "text", "link"]
    assert card.private
    assert "Brouillon de campagne" in card.text
    assert "À : tout le monde" in card.text
    assert list(card.buttons.values()) == [
        *("Modifier le texte français", "Ajouter un texte anglais"),
        *("Aperçu", "Envoyer…", "Annuler…"),
    ]
    assert english.fields == ["title", "text", "link"]
    assert "Texte français : **Journée du port**" in both.text
    assert "Texte anglais : **Port open day**" in both.text
    assert "Envoyer « Journée du port » ?" in numbers.text
    for line in (
        "Destinataires : **4**",
        "là où il fait nuit : **2**",
        "dit oui aux messages privés : **1**",
        "pas encore rejoint Discord : **1**",
        "reçu 2 messages cette semaine : **0**",
    ):
        assert line in numbers.text
    assert list(numbers.buttons.values()) == ["Envoyer à 2 personnes"]
    assert "En cours d’envoi" in progress.text
    assert "Retenus, sans leur accord : **1**" in progress.text
    assert "Retenus, pas encore sur Discord : **1**" in progress.text

    (letter,) = people.letters("nadia")
    assert letter.text == (
        "## Journée du port\nLe \\*grand\\* port vous ouvre ses portes.\nVenez !"
    )
    assert list(letter.buttons.values()) == ["Ne plus recevoir de messages privés"]
    (letter,) = people.letters("oliver")
    assert letter.text == "## Port open day\nThe port opens its doors."
    assert people.letters("emma") == []


async def test_the_preview_is_what_is_sent(people: World) -> None:
    town = people.town
    card = await draft(people)
    result = await town.people["camille"].click(
        card.handle.what, custom_id=card.button("campaign-preview")
    )
    assert result.response is not None
    look = Shown.of_message(result.response.components)
    numbers = town._shown(result)  # noqa: SLF001  # its last message
    await town.click("camille", numbers, "campaign-confirm")

    (letter,) = people.letters("nadia")
    assert look.text == letter.text
    assert list(look.buttons.values()) == list(letter.buttons.values())
    # Nobody unsubscribes by trying the button of a preview.
    assert "'disabled': True" in str(result.response.components)


async def test_the_card_follows_it_to_its_end_and_the_coordinators_hear_of_it(
    people: World,
) -> None:
    town = people.town
    card = await sent(people)
    done = await town.click("camille", card, "campaign-show")
    (report,) = town.posts("coordination")
    opened = await town.click("olga", report, "campaign-show")

    for line in (
        "Terminée",
        "Envoyés : **2**",
        "Retenus, sans leur accord : **1**",
        "Retenus, pas encore sur Discord : **1**",
    ):
        assert line in done.text
    assert done.buttons == {}
    assert "Campagne terminée : Journée du port" in report.text
    assert "Envoyés : **2**" in report.text
    assert opened.private
    assert "Held back, without their consent: **1**" in opened.text
    assert await stored(people, campaign.c.status) == [("finished",)]


async def test_whom_it_does_not_reach_is_known_as_soon_as_it_is_sent(people: World) -> None:
    await people.town.env.advance_time(13 * 3600)  # at night, so that the others wait

    card = await sent(people, "olga", language=["en"], **ENGLISH)

    for line in (
        "Being sent",
        "Sent: **0**",
        "Waiting: **2**",
        "Held back, without their consent: **1**",
        "Held back, not on Discord yet: **1**",
    ):
        assert line in card.text


async def test_one_that_reaches_nobody_ends_with_its_card(people: World) -> None:
    card = await draft(people, audience="status:invited")
    numbers = await people.town.click("camille", card, "campaign-send")
    done = await people.town.click("camille", numbers, "campaign-confirm")

    assert "Terminée" in done.text
    assert "Retenus, pas encore sur Discord : **1**" in done.text
    assert "En attente" not in done.text


async def test_the_tick_finishes_what_nobody_looks_at(people: World) -> None:
    await sent(people)
    await tick(people)
    await tick(people)

    assert len(people.town.posts("coordination")) == 1
    assert await stored(people, campaign.c.status) == [("finished",)]


async def test_who_was_not_written_to_reads_the_headline(people: World) -> None:
    await sent(people)

    card = await people.town.slash("emma", "me")

    assert (
        r"- **Journée du port** — Le \*grand\* port vous ouvre ses portes. Venez ! — "
        "https://port.example/journee"
    ) in card.text


async def test_shut_private_messages_are_counted(people: World) -> None:
    town = people.town
    nadia = town.people["nadia"].user.dm_channel
    town.env.inject_error(
        "POST", f"/channels/{nadia.id}/messages", status=403, code=50007, message="Cannot send"
    )

    card = await sent(people, "olga", language=["en"], **ENGLISH)
    done = await town.click("olga", card, "campaign-show")

    assert "Private messages closed: **1**" in done.text
    assert "Sent: **1**" in done.text
    assert "- **Port open day**" in (await town.slash("nadia", "me")).text


async def test_sent_twice_the_second_reads_that_it_is_being_sent(people: World) -> None:
    town = people.town
    card = await draft(people)
    first = await town.click("camille", card, "campaign-send")
    second = await town.click("camille", card, "campaign-send")
    await town.click("camille", first, "campaign-confirm")

    again = await town.click("camille", second, "campaign-confirm")
    refused = await town.click("camille", card, "campaign-edit:1.fr")

    assert "déjà en cours d’envoi" in again.text
    assert "déjà en cours d’envoi" in refused.text
    assert len(people.letters("nadia")) == 1
    actions = [action for (action,) in await stored(people, audit.c.action)]
    assert actions.count("campaign.send") == 1


async def test_a_text_that_changed_is_looked_at_again(people: World) -> None:
    town = people.town
    card = await draft(people)
    numbers = await town.click("camille", card, "campaign-send")
    form = await town.click("camille", card, "campaign-edit:1.fr")
    await town.submit("camille", form, {"title": "Autre titre", "text": "x", "link": ""})

    refused = await town.click("camille", numbers, "campaign-confirm")

    assert "Le texte a changé" in refused.text
    kinds = set(await stored(people, delivery.c.kind))
    assert kinds == {("welcome",), ("onboarding",)}
    assert await stored(people, campaign_text.c.title) == [("Autre titre",)]


async def test_the_form_comes_back_filled_in(people: World) -> None:
    card = await draft(people)
    form = await people.town.click("camille", card, "campaign-edit:1.fr")

    inputs = [row["component"] for row in form.handle.what.modal["components"]]
    assert [each["value"] for each in inputs] == [
        FRENCH["title"], FRENCH["text"], FRENCH["link"]
    ]  # fmt: skip


async def test_an_audience_that_is_not_understood_is_pointed_at(people: World) -> None:
    refused = await people.town.slash("camille", "campaign new", audience="country:GB secteu:sante")

    assert "Le champ `secteu` n’existe pas" in refused.text
    assert "^^^^^^" in refused.text
    assert await stored(people, campaign.c.id) == []


async def test_an_audience_of_nobody_is_refused(people: World) -> None:
    french = await people.town.slash("camille", "campaign new", audience="pays:Japon")
    english = await people.town.slash("olga", "campaign new", audience="country:JP")

    assert "il n’y aurait personne à qui écrire" in french.text
    assert "there would be nobody to write to" in english.text


async def test_a_blank_title_is_refused(people: World) -> None:
    assert (
        "Une campagne a besoin d’un titre et d’un texte." in (await draft(people, title="   ")).text
    )
    assert await stored(people, campaign_text.c.title) == []


async def test_a_wrong_link_loses_nobody_their_text(people: World) -> None:
    card = await draft(people, link="http://port.example")

    assert (
        "« http://port.example » n’est pas un lien complet, comme `https://exemple.fr`" in card.text
    )
    assert await stored(people, campaign_text.c.title, campaign_text.c.link) == [
        (FRENCH["title"], "")
    ]


async def test_only_coordinators_write_to_the_network(people: World) -> None:
    town = people.town
    card = await draft(people)
    await town.enter("mallory", locale="en-GB", moderator=True)

    refused = await town.slash("mallory", "campaign new")
    shown = await town.slash("mallory", "campaign show", campaign="1")

    assert "Only this network’s coordinators" in refused.text
    assert "Only this network’s coordinators" in shown.text
    assert card.private


async def test_a_campaign_is_listed_shown_and_cancelled(people: World) -> None:
    town = people.town
    empty = await town.slash("olga", "campaign list")
    form = await town.slash("olga", "campaign new", audience="")
    await town.submit("olga", form, {**ENGLISH, "language": ["en"]})
    listed = await town.slash("olga", "campaign list")
    shown = await town.slash("olga", "campaign show", campaign="#1")
    asked = await town.slash("olga", "campaign cancel", campaign="1")
    done = await town.click("olga", asked, "campaign-cancel-yes")
    again = await town.click("olga", shown, "campaign-send")

    assert "Prepare one with **/campaign new**" in empty.text
    assert "`#1` Port open day · Draft · <t:" in listed.text
    assert "Draft campaign" in shown.text
    assert "Cancel the draft “Port open day”?" in asked.text
    assert "Cancelled" in done.text
    assert "This campaign has been cancelled." in again.text


async def test_what_waits_for_the_morning_can_be_cancelled(people: World) -> None:
    town = people.town
    await town.env.advance_time(13 * 3600)  # eleven at night in Paris
    card = await sent(people)
    waiting = await town.click("camille", card, "campaign-show")
    asked = await town.click("camille", waiting, "campaign-cancel")
    done = await town.click("camille", asked, "campaign-cancel-yes")
    await tick(people, after=timedelta(hours=12))

    assert "En attente : **2**" in waiting.text
    assert "Ce qui est déjà arrivé reste." in asked.text
    assert "Annulée" in done.text
    assert "Annulés : **2**" in done.text
    assert people.letters("nadia") == []


@pytest.mark.parametrize("typed", ["99", "#99", "abc", "", "#", "9" * 30, "²", "-1"])
async def test_a_campaign_that_is_not_there(people: World, typed: str) -> None:
    shown = await people.town.slash("camille", "campaign show", campaign=typed)

    assert "Ce réseau n’a pas de campagne" in shown.text


async def test_audiences_and_campaigns_are_suggested(people: World) -> None:
    town = people.town
    await draft(people)
    channel = town.guild.channels["accueil"]
    camille = town.people["camille"]

    fields = await camille.autocomplete(channel, "campaign new", "audience", "sect")
    known = await camille.autocomplete(channel, "campaign show", "campaign", "journee")
    none = await camille.autocomplete(channel, "campaign show", "campaign", "zzz")
    signs = await camille.autocomplete(channel, "campaign show", "campaign", "!!!")

    assert "sector:" in [each["value"] for each in fields]
    assert [(each["name"], each["value"]) for each in known] == [
        ("#1 Journée du port · Brouillon", "#1")
    ]
    assert none == signs == []


async def test_what_looks_like_markdown_or_a_mention_is_only_text(people: World) -> None:
    card = await sent(people, title="@everyone **gratuit**", text="# [clic](https://evil.example)")

    assert "@\u200beveryone \\*\\*gratuit\\*\\*" in card.text
    (letter,) = people.letters("nadia")
    assert "@everyone" not in letter.text
    assert "\\# \\[clic](https://evil.example)" in letter.text


async def test_a_text_that_is_too_long_once_shown_is_kept_and_not_sent(people: World) -> None:
    town = people.town
    long = "*" * 3000

    card = await draft(people, text=long)
    preview = await town.click("camille", card, "campaign-preview")
    ask = await town.click("camille", card, "campaign-send")
    form = await town.click("camille", card, "campaign-edit:1.fr")

    told = "Le texte français est trop long : les signes comme * et _ comptent double"
    assert "Brouillon" in card.text
    for shown in (card, preview, ask):
        assert told in shown.text
        assert "6 018 caractères" in shown.text
    assert preview.buttons == ask.buttons == {}
    title, text, _ = (row["component"] for row in form.handle.what.modal["components"])
    assert (title["value"], text["value"]) == (FRENCH["title"], long)

    fits = await town.submit("camille", form, {**ENGLISH, "text": long[:1900]})
    ask = await town.click("camille", fits, "campaign-send")
    assert told not in fits.text
    assert list(ask.buttons.values()) == ["Envoyer à 2 personnes"]


async def test_an_english_text_that_is_too_long_is_named(people: World) -> None:
    town = people.town
    card = await draft(people, "olga")
    form = await town.click("olga", card, "campaign-edit:1.en")
    card = await town.submit("olga", form, {**ENGLISH, "text": "_" * 2500})
    shown = await town.slash("olga", "campaign show", campaign="1")
    refused = await town.click("olga", shown, "campaign-send")

    for each in (card, shown, refused):
        assert "The English text is too long: signs like * and _ count twice" in each.text
        assert "The French text" not in each.text


async def test_a_text_without_a_title_is_given_back(people: World) -> None:
    french = await draft(people, title="   ", text="Un *long* texte :\nà garder.")
    form = await people.town.slash("olga", "campaign new", audience="")
    english = await people.town.submit("olga", form, {**ENGLISH, "language": ["en"], "title": " "})

    assert "Votre texte, pour qu’il ne soit pas perdu :" in french.text
    assert french.files == {"votre-texte.txt": "Un *long* texte :\nà garder.".encode()}
    assert "Your text, so that it is not lost:" in english.text
    assert english.files == {"your-text.txt": ENGLISH["text"].encode()}
    assert french.private
    assert await stored(people, campaign_text.c.title) == []


async def test_a_text_written_while_another_sends_the_campaign_is_given_back(
    people: World,
) -> None:
    town = people.town
    card = await draft(people)
    hers = await town.slash("olga", "campaign show", campaign="1")
    form = await town.click("olga", hers, "campaign-edit:1.en")
    numbers = await town.click("camille", card, "campaign-send")
    await town.click("camille", numbers, "campaign-confirm")

    refused = await town.submit("olga", form, ENGLISH)

    assert "This campaign" in refused.text
    assert refused.files == {"your-text.txt": ENGLISH["text"].encode()}


async def test_an_excerpt_ends_between_signs(world: World) -> None:
    await world.join("nadia")

    card = await draft(world, text="a" + "*" * 1500)

    assert f"a{chr(92)}*" in card.text
    assert f"{chr(92)}…" not in card.text
