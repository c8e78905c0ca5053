"""``/join`` and the welcome's button, as an ambassador lives them; and ``/roster codes``."""

import pytest
import sqlalchemy as sa

from bot.codes.model import draw
from storage.ambassadors import ambassador
from storage.consents import consent
from tests.cogs.worlds import INVITE, World, joining, table


async def joined(world: World) -> list[str]:
    async with world.database.read() as tx:
        query = sa.select(ambassador.c.first_name).where(ambassador.c.status == "active")
        return list(await tx.connection.scalars(query))


async def test_somebody_joins_by_command(world: World) -> None:
    await world.town.enter("nadia", locale="fr")
    code = await world.invite("nadia", company="Terra", city="Tunis", country="Tunisie")

    form = await world.town.slash("nadia", "join", code=code)
    card = await world.town.submit("nadia", form, joining())

    assert form.fields == ["language", "sectors", "rhythm", "yes"]
    assert card.private
    assert "Bienvenue, Nadia : vous y êtes." in card.text
    assert "Tunis, Tunisie" in card.text
    assert await joined(world) == ["Nadia"]


async def test_somebody_joins_by_the_welcome_s_button(world: World) -> None:
    town = world.town
    await town.enter("oliver", locale="en-GB")
    code = await world.invite("oliver")
    (post,) = town.posts("annonces")

    asked = await town.click("oliver", post, "join-open")
    hello = await town.submit("oliver", asked, {"code": f" {code.lower()} "})
    form = await town.click("oliver", hello, "join-continue")
    card = await town.submit("oliver", form, joining("en-GB"))

    assert "Good to see you, Oliver!" in hello.text
    assert "Welcome, Oliver: you are in." in card.text
    assert await joined(world) == ["Oliver"]


async def test_somebody_joins_in_a_private_message(world: World) -> None:
    await world.town.enter("nadia", locale="fr")
    code = await world.invite("nadia")

    form = await world.town.whisper("nadia", "join", code=code)
    await world.town.submit("nadia", form, joining())

    assert await joined(world) == ["Nadia"]


@pytest.mark.parametrize("way", ["command", "button"])
async def test_a_code_typed_in_a_strange_way_lets_in(world: World, way: str) -> None:
    town = world.town
    await town.enter("nadia", locale="fr")
    code = await world.invite("nadia")

    if way == "command":
        typed = f"  {'# '.join(code.lower())}{'.' * 200}"
        form = await town.slash("nadia", "join", code=typed)
    else:
        asked = await town.click("nadia", town.posts("annonces")[0], "join-open")
        hello = await town.submit("nadia", asked, {"code": f"# {'.'.join(code)}"[:40]})
        form = await town.click("nadia", hello, "join-continue")
    await town.submit("nadia", form, joining())

    assert len(form.handle.what.modal["custom_id"]) <= 100
    assert await joined(world) == ["Nadia"]


async def test_the_yeses_are_the_person_s_own(world: World) -> None:
    await world.join("nadia", yes=[])

    async with world.database.read() as tx:
        said = await tx.connection.execute(sa.select(consent.c.kind, consent.c.given))
        assert {tuple(row) for row in said} == {
            ("private-messages", False),
            ("public-ranking", False),
        }


async def test_the_chosen_language_is_answered_in_whatever_discord_says(world: World) -> None:
    town = world.town
    await town.enter("oliver", locale="fr")
    form = await town.slash("oliver", "join", code=await world.invite("oliver"))

    card = await town.submit("oliver", form, joining("fr", language=["en"]))

    assert "Welcome, Oliver" in card.text
    assert "What you can do here" in (await town.slash("oliver", "help")).text
    refused = await town.slash("oliver", "join", code=draw())
    assert "You are already in the network" in refused.text


async def test_a_wrong_code_is_refused_without_saying_whose_it_was(world: World) -> None:
    await world.join("nadia")
    await world.town.enter("eve", locale="en-US")
    used = await world.invite("mallory")
    form = await world.town.slash("eve", "join", code=used)
    await world.town.submit("eve", form, joining("en-US"))
    await world.town.enter("late", locale="en-US")

    answers = {(await world.town.slash("late", "join", code=code)).text for code in (used, draw())}

    assert len(answers) == 1
    assert "Mallory" not in answers.pop()


async def test_guessing_is_slowed(world: World) -> None:
    await world.town.enter("eve", locale="en-US")
    for _ in range(3):
        await world.town.slash("eve", "join", code=draw())

    refused = await world.town.slash("eve", "join", code=draw())

    assert "Too many wrong codes. Try again in a minute." in refused.text


async def test_who_is_in_is_told_so(world: World) -> None:
    await world.join("nadia")
    other = await world.invite("oliver")

    refused = await world.town.slash("nadia", "join", code=other)

    assert "Vous êtes déjà dans le réseau" in refused.text


async def test_who_comes_back_with_the_code_they_used_is_told_that_they_are_in(
    world: World,
) -> None:
    town = world.town
    await town.enter("nadia", locale="fr")
    code = await world.invite("nadia")
    form = await town.slash("nadia", "join", code=code)
    await town.submit("nadia", form, joining())

    typed = await town.slash("nadia", "join", code=code)
    form = await town.click("nadia", town.posts("annonces")[-1], "join-open")
    clicked = await town.submit("nadia", form, {"code": code})

    assert "Vous êtes déjà dans le réseau : **/moi** montre" in typed.text
    assert clicked.text == typed.text


async def test_me_needs_joining_first(world: World) -> None:
    await world.town.enter("eve", locale="en-US")

    assert "Join with the code you received" in (await world.town.slash("eve", "me")).text


async def test_me_is_the_same_in_the_guild_and_in_private(world: World) -> None:
    await world.join("nadia", function="Directrice", company="Terra")

    here = await world.town.slash("nadia", "me")
    there = await world.town.whisper("nadia", "me")

    assert here.text == there.text
    assert "Directrice, Terra" in here.text
    assert "Récapitulatif : Chaque lundi" in here.text


async def test_a_name_in_one_column_is_greeted(world: World) -> None:
    card = await world.join("nadia", first_name="", last_name="Nadia Fabre")

    assert "Bienvenue, Nadia Fabre : vous y êtes." in card.text


async def test_strange_names_show_as_they_stand(world: World) -> None:
    card = await world.join("eve", first_name="Eve @everyone **gras**", last_name="مرسيليا 🚢")

    assert "@everyone" not in card.text
    assert r"\*\*gras\*\*" in card.text
    assert "مرسيليا 🚢" in card.text


async def test_an_endless_name_is_cut(world: World) -> None:
    card = await world.join("eve", first_name="é" * 300)

    assert "é" * 70 in card.text
    assert "é" * 100 not in card.text


async def test_codes_come_as_a_file_for_a_mail_merge(world: World) -> None:
    await world.town.enter("nadia", locale="fr")
    await world.invite("nadia")
    await world.town.slash("camille", "roster codes")
    ask = await world.town.click(
        "camille", await world.town.slash("camille", "roster codes"), "codes-anew"
    )

    done = await world.town.click("camille", ask, "codes-confirm")

    (row,) = table(done.files["codes.csv"])
    assert (row["Prénom"], row["Courriel"]) == ("Nadia", "nadia@ambassadeurs.example")
    assert row["Lien"] == INVITE
    form = await world.town.slash("nadia", "join", code=row["Code"])
    await world.town.submit("nadia", form, joining())
    assert await joined(world) == ["Nadia"]


async def test_the_button_that_draws_anew_goes_before_the_codes_are_drawn(world: World) -> None:
    town = world.town
    await world.invite("nadia")
    asked = await town.click("camille", await town.slash("camille", "roster codes"), "codes-anew")
    await town.env.advance_time(60)
    calls = len(town.env.http_requests)

    done = await town.click("camille", asked, "codes-confirm")

    first, *_ = town.env.http_requests[calls:]
    assert first.path.endswith("/callback")
    assert "Les codes sont en cours de création" in str(first)
    assert done.files.keys() == {"codes.csv"}
    assert "codes-confirm" not in str(done.buttons)


async def test_codes_that_live_are_not_drawn_again_unasked(world: World) -> None:
    await world.invite("nadia")

    shown = await world.town.slash("camille", "roster codes")

    assert "Aucun nouveau code" in shown.text
    assert "Une personne a déjà un code encore valable." in shown.text
    assert shown.files == {}


async def test_a_formula_in_a_name_is_neutralised_in_the_file(world: World) -> None:
    await world.invite("a", company="=1+1", link="=2+2", first_name="x", last_name="y")
    ask = await world.town.click(
        "camille", await world.town.slash("camille", "roster codes"), "codes-anew"
    )
    done = await world.town.click("camille", ask, "codes-confirm")

    assert b"=1+1" not in done.files["codes.csv"]


async def test_who_is_in_reads_so_without_a_code_as_well(world: World) -> None:
    await world.join("nadia")
    assert "Vous êtes déjà dans le réseau" in (await world.town.slash("nadia", "join")).text
