"""``/lead`` as ambassadors live it, in both languages."""

from typing import Any

import pytest
import sqlalchemy as sa

from bot.demo.driver import Shown
from storage.audit import audit
from storage.introductions import contact
from storage.leads import lead
from tests.cogs.worlds import World

ALPHABET = {"company": "Alphabet Inc. (Class A)", "country": "US", "sector": "numerique"}
SAID: dict[str, Any] = {
    "contact": "Jane Doe",
    "function": "CEO",
    "reach": "jane@alphabet.example",
    "background": "We sailed together; she looks for a port.",
    "aware": ["yes"],
}


async def introduce(world: World, who: str, **said: Any) -> Shown:
    """Go through the command, the button and the form."""
    options = {**ALPHABET, **{key: said.pop(key) for key in ALPHABET if key in said}}
    offer = await world.town.slash(who, "lead introduce", **options)
    form = await world.town.click(who, offer, "lead-form")
    return await world.town.submit(who, form, {**SAID, **said})


async def stages(world: World) -> list[tuple[object, ...]]:
    async with world.database.read() as tx:
        rows = await tx.connection.execute(sa.select(lead.c.id, lead.c.stage).order_by("id"))
        return [tuple(row) for row in rows]


async def suggested(world: World, who: str, command: str, option: str, text: str) -> list[Any]:
    town = world.town
    channel = town.guild.channels["accueil"]
    found = await town.people[who].autocomplete(channel, command, option, text)
    return [(each["name"], each["value"]) for each in found]


async def test_a_company_is_introduced(world: World) -> None:
    await world.join("nadia")
    town = world.town

    offer = await town.slash("nadia", "lead introduce", **ALPHABET)
    form = await town.click("nadia", offer, "lead-form")
    done = await town.submit("nadia", form, SAID)

    assert offer.private
    assert "Vous pouvez présenter Alphabet Inc. (Class A)" in offer.text
    assert list(offer.buttons.values()) == ["Continuer"]
    assert form.fields == ["contact", "function", "reach", "background", "aware"]
    assert "Le contact est-il au courant ?" in form.text
    assert done.private
    assert "Alphabet Inc. (Class A) · piste n° 1" in done.text
    assert "Points : **+10**" in done.text
    assert await stages(world) == [(1, "introduced")]
    async with world.database.read() as tx:
        kept = await tx.connection.execute(
            sa.select(contact.c.name, contact.c.function, contact.c.reach, contact.c.aware)
        )
        assert tuple(kept.one()) == ("Jane Doe", "CEO", "jane@alphabet.example", True)
        said = await tx.connection.execute(sa.select(audit.c.action, audit.c.actor_discord_id))
        assert ("lead.introduce", town.people["nadia"].id) in [tuple(row) for row in said]


async def test_what_nobody_sees_of_a_company_is_left_out(world: World) -> None:
    await world.join("nadia")

    offer = await world.town.slash(
        "nadia", "lead introduce", **{**ALPHABET, "company": "\u202eA\0B"}
    )

    assert "Vous pouvez présenter AB" in offer.text


async def test_a_company_is_introduced_in_english_and_in_private(world: World) -> None:
    await world.join("oliver", locale="en-GB")
    town = world.town

    offer = await town.whisper("oliver", "lead introduce", **ALPHABET)
    form = await town.click("oliver", offer, "lead-form")
    done = await town.submit("oliver", form, SAID)

    assert "You can introduce Alphabet Inc. (Class A)" in offer.text
    assert "lead no. 1" in done.text
    assert "Points: **+10**" in done.text


async def test_the_coordinators_hear_of_it_without_the_contact(world: World) -> None:
    await world.join("nadia")
    await introduce(world, "nadia")

    (post,) = world.town.posts("coordination")

    assert "Nadia Testard présente **Alphabet Inc. (Class A)** (États-Unis, Numérique)" in post.text
    assert "piste n° 1" in post.text
    assert "Jane" not in post.text
    assert "sailed" not in post.text
    opened = await world.town.click("camille", post, "lead-open")
    assert opened.private
    assert "jane@alphabet.example" in opened.text


async def test_an_ambassador_cannot_open_it_from_the_post(world: World) -> None:
    await world.join("nadia")
    await introduce(world, "nadia")
    (post,) = world.town.posts("coordination")

    for verb in ("lead-open", "lead-take"):
        refused = await world.town.click("marius", post, verb)
        assert "Seuls les coordinateurs" in refused.text


@pytest.mark.parametrize("typed", ["Alphabet", "alphabet inc", "ALPHABET INC. (CLASS C)"])
async def test_a_known_company_is_said_to_be_known_and_nothing_more(
    world: World, typed: str
) -> None:
    await world.join("nadia")
    await world.join("oliver", locale="en-GB")
    await introduce(world, "nadia")

    known = await world.town.slash("oliver", "lead introduce", **{**ALPHABET, "company": typed})

    assert "is already known" in known.text
    assert "Talk to the agency about it." in known.text
    assert known.buttons == {}
    assert "Nadia" not in known.text
    assert "Jane" not in known.text
    assert "introduced" not in known.text
    assert await stages(world) == [(1, "introduced")]


async def test_the_lead_s_owner_is_named(world: World) -> None:
    await world.join("nadia")
    await world.join("oliver", locale="en-GB")
    await introduce(world, "nadia")
    (post,) = world.town.posts("coordination")
    await world.town.click("camille", post, "lead-take")

    known = await world.town.slash("oliver", "lead introduce", **ALPHABET)

    assert f"Talk to <@{world.town.people['camille'].id}>" in known.text


async def test_nearly_the_same_name_can_be_said_to_be_another_company(world: World) -> None:
    await world.join("nadia")
    await world.join("oliver")
    await introduce(world, "nadia", company="Goldman Sachs")

    asked = await world.town.slash(
        "oliver", "lead introduce", **{**ALPHABET, "company": "Goldmann Sachs"}
    )
    form = await world.town.click("oliver", asked, "lead-form")
    done = await world.town.submit("oliver", form, SAID)

    assert "Goldman Sachs est déjà connue" in asked.text
    assert list(asked.buttons.values()) == ["C’est une autre entreprise"]
    assert "Goldmann Sachs · piste n° 2" in done.text


async def test_one_s_own_lead_is_shown(world: World) -> None:
    await world.join("nadia")
    await introduce(world, "nadia")

    shown = await world.town.slash("nadia", "lead introduce", **ALPHABET)

    assert "piste n° 1" in shown.text
    assert "Étape : **présentée**" in shown.text
    assert "jane@alphabet.example" in shown.text


@pytest.mark.parametrize("blank", ["contact", "reach", "background"])
@pytest.mark.parametrize(
    ("locale", "said"), [("fr", "Il manque à qui parler"), ("en-GB", "Whom to talk to")]
)
async def test_a_company_comes_with_whom_to_talk_to_and_why(
    world: World, blank: str, locale: str, said: str
) -> None:
    await world.join("nadia", locale=locale)

    refused = await introduce(world, "nadia", **{blank: "   "})

    assert said in refused.text
    (back,) = refused.files.values()
    typed = {key: SAID[key] for key in ("contact", "function", "reach", "background")} | {blank: ""}
    assert back.decode() == "\n".join(filter(None, typed.values()))
    assert await stages(world) == []


async def test_who_sends_the_form_second_is_told_that_it_is_known(world: World) -> None:
    await world.join("nadia")
    await world.join("oliver")
    town = world.town
    offers = [await town.slash(who, "lead introduce", **ALPHABET) for who in ("nadia", "oliver")]
    forms = [
        await town.click(who, offer, "lead-form")
        for who, offer in zip(("nadia", "oliver"), offers, strict=True)
    ]

    first = await town.submit("nadia", forms[0], SAID)
    second = await town.submit("oliver", forms[1], {**SAID, "contact": "John Roe"})

    assert "piste n° 1" in first.text
    assert "est déjà connue" in second.text
    assert await stages(world) == [(1, "introduced")]


async def test_mine_and_show_are_one_s_own(world: World) -> None:
    await world.join("nadia")
    await world.join("oliver", locale="en-GB")
    await introduce(world, "nadia")
    await introduce(world, "oliver", company="Garlaban", country="France")

    mine = await world.town.slash("oliver", "lead mine")
    own = await world.town.whisper("oliver", "lead show", number=2)
    other = await world.town.slash("oliver", "lead show", number=1)

    assert "Garlaban (France) · introduced since" in mine.text
    assert "Alphabet" not in mine.text
    assert "Contact informed: yes" in own.text
    assert "There is no lead no. 1" in other.text
    assert "Alphabet" not in other.text
    assert await suggested(world, "oliver", "lead show", "number", "gar") == [("2 · Garlaban", 2)]
    assert await suggested(world, "oliver", "lead show", "number", "") == [("2 · Garlaban", 2)]
    assert await suggested(world, "oliver", "lead show", "number", "GÁR") == [("2 · Garlaban", 2)]
    assert await suggested(world, "oliver", "lead show", "number", "!!!") == []


async def test_who_has_none_reads_so(world: World) -> None:
    await world.join("nadia")

    assert "Aucune piste" in (await world.town.slash("nadia", "lead mine")).text


async def test_countries_are_suggested_in_the_reader_s_language(world: World) -> None:
    await world.join("nadia")
    await world.join("oliver", locale="en-GB")

    french = await suggested(world, "nadia", "lead introduce", "country", "alle")
    english = await suggested(world, "oliver", "lead introduce", "country", "germ")

    assert french[0] == ("Allemagne", "DE")
    assert english[0] == ("Germany", "DE")


async def test_an_unknown_country_and_a_nameless_company_are_refused(world: World) -> None:
    await world.join("nadia")
    town = world.town

    country = await town.slash("nadia", "lead introduce", **{**ALPHABET, "country": "Atlantide"})
    name = await town.slash("nadia", "lead introduce", **{**ALPHABET, "company": "!!!"})

    assert "« Atlantide » n’est pas un pays" in country.text
    assert "contient au moins une lettre" in name.text


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("# 1: *Calanque* @everyone <@1> `x`", id="signs of Discord's"),
        pytest.param("é" * 60, id="the longest"),
        pytest.param("株式会社カランク", id="another script"),
        pytest.param("A#B:C", id="signs of custom ids"),
    ],
)
async def test_strange_names_come_through_the_form_as_they_stand(world: World, name: str) -> None:
    await world.join("nadia")

    done = await introduce(world, "nadia", company=name, background="> @here **x**\n# y")

    assert "piste n° 1" in done.text
    async with world.database.read() as tx:
        (kept,) = await tx.leads.of(
            (await tx.ambassadors.of_discord(world.town.people["nadia"].id))[0].id
        )
    assert kept.company.name == name
    shown = await world.town.slash("nadia", "lead show", number=1)
    assert "@everyone" not in shown.text
    assert "@here" not in shown.text


async def test_who_has_not_joined_is_told_to(world: World) -> None:
    await world.town.enter("eve", locale="en-US")

    for command, options in (
        ("lead introduce", ALPHABET),
        ("lead mine", {}),
        ("lead show", {"number": 1}),
    ):
        assert "**/join**" in (await world.town.slash("eve", command, **options)).text


async def test_me_shows_where_one_s_leads_stand(world: World) -> None:
    await world.join("nadia")
    assert "Votre piste" not in (await world.town.slash("nadia", "me")).text
    await introduce(world, "nadia")

    shown = await world.town.slash("nadia", "me")

    assert "Votre piste :" in shown.text
    assert "Alphabet Inc. (Class A) (États-Unis) · présentée" in shown.text
    assert "Points : **10**" in shown.text
