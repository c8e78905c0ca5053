"""``/privacy`` and ``/roster erase`` as people live them."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event

from bot.demo.chapters.membership import code_in
from bot.demo.driver import Shown
from storage.ambassadors import ambassador
from storage.audit import audit
from storage.consents import consent
from tests.cogs.worlds import World, joining


async def erased(world: World) -> list[bool]:
    async with world.database.read() as tx:
        query = sa.select(ambassador.c.erased_at).order_by(ambassador.c.id)
        return [at is not None for at in await tx.connection.scalars(query)]


@contextmanager
def noting_who_waits(world: World) -> Iterator[list[bool]]:
    """Note at each write to people whether Discord was told before that it takes a while."""
    deferred: list[bool] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_more: Any) -> None:
        if statement.startswith("UPDATE ambassador SET"):
            *_, last = world.town.env.backend.interactions.values()
            deferred.append(last.deferred)

    engine = world.database.engine.sync_engine
    event.listen(engine, "before_cursor_execute", note)
    try:
        yield deferred
    finally:
        event.remove(engine, "before_cursor_execute", note)


async def test_discord_is_told_to_wait_before_anybody_is_erased(world: World) -> None:
    town = world.town
    await world.join("nadia")
    first = await town.slash("nadia", "privacy erase")
    again = await town.click("nadia", first, "privacy-erase-sure")
    with noting_who_waits(world) as deferred:
        done = await town.click("nadia", again, "privacy-erase:")
    assert "Vos données sont effacées" in done.text
    assert set(deferred) == {True}

    await world.invite("zoé")
    card = await town.slash("camille", "roster erase", person="Zoé Testard")
    again = await town.click("camille", card, "roster-erase-sure")
    with noting_who_waits(world) as deferred:
        done = await town.click("camille", again, "roster-erase:")
    assert "Effacement terminé" in done.text
    assert set(deferred) == {True}
    assert await erased(world) == [True, True]


async def test_erasing_oneself_is_asked_twice_and_says_what_goes_and_stays(world: World) -> None:
    town = world.town
    await world.join("nadia")

    first = await town.slash("nadia", "privacy erase")
    for said in ("Ce qui disparaît", "une empreinte", "30 jours", "/quitter"):
        assert said in first.text
    again = await town.click("nadia", first, "privacy-erase-sure")
    assert "Vraiment tout effacer" in again.text
    assert "C’est sans retour" in again.text
    assert await erased(world) == [False]

    done = await town.click("nadia", again, "privacy-erase:")
    assert "Vos données sont effacées" in done.text
    assert await erased(world) == [True]
    me = await town.slash("nadia", "me")
    assert "Vous n’êtes pas encore dans le réseau" in me.text
    twice = await town.slash("nadia", "privacy erase")
    assert "ne sait rien de vous" in twice.text
    log = await town.slash("camille", "network audit")
    assert "Données effacées par la personne" in log.text
    assert "Nadia" not in log.text


async def test_a_second_thought_keeps_everything(world: World) -> None:
    town = world.town
    await world.join("oliver", locale="en-GB")
    first = await town.whisper("oliver", "privacy erase")
    assert "What goes" in first.text
    kept = await town.click("oliver", first, "privacy-erase-cancel")
    assert "Nothing was erased" in kept.text
    assert await erased(world) == [False]


async def test_who_left_can_still_be_erased(world: World) -> None:
    town = world.town
    await world.join("nadia")
    question = await town.slash("nadia", "leave")
    await town.click("nadia", question, "leave-confirm")
    first = await town.slash("nadia", "privacy erase")
    again = await town.click("nadia", first, "privacy-erase-sure")
    assert "effacées" in (await town.click("nadia", again, "privacy-erase:")).text


async def test_a_coordinator_erases_on_request_by_name(world: World) -> None:
    town = world.town
    await world.invite("zoé", company="@everyone **SA**")
    card = await town.slash("camille", "roster erase", person="Zoé Testard")
    assert "Effacer Zoé Testard" in card.text
    assert "invité" in card.text
    twin = await town.click("camille", card, "roster-erase-sure")
    card = await town.slash("camille", "roster erase", person="Zoé Testard")
    again = await town.click("camille", card, "roster-erase-sure")
    assert "Vraiment effacer Zoé Testard" in again.text
    done = await town.click("camille", again, "roster-erase:")
    assert "Effacement terminé" in done.text
    assert await erased(world) == [True]

    twice = await town.click("camille", twin, "roster-erase:")
    assert "ne s’appelle" in twice.text
    nobody = await town.slash("camille", "roster erase", person="Zoé Testard")
    assert "ne s’appelle" in nobody.text
    async with world.database.read() as tx:
        actions = await tx.connection.scalars(sa.select(audit.c.action))
        assert list(actions).count("roster.erase") == 1


async def test_a_coordinator_may_think_again(world: World) -> None:
    await world.invite("lou")
    card = await world.town.slash("camille", "roster erase", person="Lou Testard")
    kept = await world.town.click("camille", card, "roster-erase-cancel")
    assert "Personne n’a été effacé" in kept.text
    assert await erased(world) == [False]


async def test_adding_who_was_erased_is_refused_with_the_way_back(world: World) -> None:
    town = world.town
    await world.invite("lou")
    card = await town.slash("camille", "roster erase", person="Lou Testard")
    again = await town.click("camille", card, "roster-erase-sure")
    await town.click("camille", again, "roster-erase:")
    refused = await town.slash(
        "camille", "roster add", last_name="Testard", email="LOU@ambassadeurs.example"
    )
    assert "a été effacée" in refused.text
    assert "/candidater" in refused.text


async def test_everything_about_oneself_comes_as_a_page_and_as_json(world: World) -> None:
    town = world.town
    await world.join("nadia", company="<b>Calanque & Cie</b>", city="Tunis")

    shown = await town.slash("nadia", "privacy export")

    assert shown.private
    assert "/confidentialité effacer" in shown.text
    data = json.loads(shown.files["mes-donnees.json"])
    (profile,) = data["profile"]
    assert profile["email"] == "nadia@ambassadeurs.example"
    assert profile["joined_at"].startswith("2026-01-01T00:00")
    assert [each["status"] for each in data["history"]] == ["invited", "active"]
    assert {each["consent"] for each in data["consents"] if each["given"]} == {
        *("private-messages", "public-ranking"),
    }
    page = shown.files["mes-donnees.html"].decode()
    assert '<html lang="fr">' in page
    assert "Tout ce que le réseau sait de vous" in page
    assert "&lt;b&gt;Calanque &amp; Cie&lt;/b&gt;" in page
    assert "<td>actif</td>" in page


async def test_who_left_and_reads_english_gets_theirs_too(world: World) -> None:
    town = world.town
    await world.join("oliver", locale="en-GB")
    question = await town.slash("oliver", "leave")
    await town.click("oliver", question, "leave-confirm")
    shown = await town.whisper("oliver", "privacy export")
    assert shown.files.keys() == {"my-data.json", "my-data.html"}
    assert "Coordinators’ notes about you" in shown.files["my-data.html"].decode()


async def test_whoever_asks_reads_the_notice_in_their_language(world: World) -> None:
    town = world.town
    await world.join("nadia")
    await town.enter("eve", locale="en-GB")
    french = await town.whisper("nadia", "privacy notice")
    english = await town.slash("eve", "privacy notice")
    assert "Notice 2026-11-27" in french.text
    assert "/confidentialité effacer" in french.text
    assert english.private
    assert "backups live 30 days" in english.text


OWN = {
    "notice-fr": "Chez nous, **vos données** restent à Marseille. @everyone",
    "notice-en": "With us, **your data** stays in Marseille.",
    "keep-invited": "24",
}


async def write_notice(world: World, **other: str) -> Shown:
    town = world.town
    setup = await town.submit("marius", await town.slash("marius", "network setup"), world.places())
    form = await town.click("marius", setup, "network-privacy")
    return await town.submit("marius", form, {**OWN, **other})


async def versions(world: World) -> set[str]:
    async with world.database.read() as tx:
        return set(await tx.connection.scalars(sa.select(consent.c.notice_version)))


async def test_a_network_writes_its_own_notice_and_every_yes_keeps_its_version(
    world: World,
) -> None:
    town = world.town
    await world.join("nadia")
    before = await versions(world)

    done = await write_notice(world)

    assert "votre texte, notice 2026-01-01/1" in done.text
    assert "depuis 24 mois" in done.text
    read = await town.whisper("nadia", "privacy notice")
    assert "**vos données** restent à Marseille" in read.text
    assert "Notice 2026-01-01/1" in read.text
    await town.enter("eve", locale="en-GB")
    assert "your data** stays" in (await town.slash("eve", "privacy notice")).text
    assert "your data** stays" in (await town.slash("eve", "apply")).text
    await town.enter("zoé", locale="fr")
    code = await world.invite("zoé")
    form = await town.slash("zoé", "join", code=code)
    await town.submit("zoé", form, joining())
    assert await versions(world) == before | {"2026-01-01/1"}
    log = await town.slash("camille", "network audit")
    assert "Notice en français" in log.text


async def test_a_newcomer_reads_the_networks_own_notice_before_the_form(world: World) -> None:
    town = world.town
    await world.join("nadia")
    await write_notice(world)
    invitation = await town.slash("nadia", "invite")
    await town.enter("eve", locale="en-GB")
    hello = await town.slash("eve", "join", code=code_in(invitation))
    assert "your data** stays in Marseille" in hello.text
    assert "Notice 2026-01-01/1" in hello.text


async def test_a_notice_in_one_language_is_refused_and_comes_back(world: World) -> None:
    refused = await write_notice(world, **{"notice-en": " "})
    assert "écrivez-le dans les deux" in refused.text
    assert "restent à Marseille" in refused.files["votre-texte.txt"].decode()
    wrong = await write_notice(world, **{"keep-invited": "0"})
    assert "entre 1 et 120" in wrong.text
    await world.town.enter("eve", locale="en-GB")
    assert "backups live 30 days" in (await world.town.slash("eve", "privacy notice")).text


async def test_who_was_invited_and_never_came_is_listed_and_erased_by_the_page(
    world: World,
) -> None:
    town = world.town
    await write_notice(world, **{"keep-invited": "1"})
    for name in ("lou", "max", "zoé"):
        await world.invite(name, company="@everyone **SA**")
    nobody = await town.slash("camille", "roster erase")
    assert "Aucun invité n’est resté sans activité plus d’un mois" in nobody.text

    await world.until("2026-02-03T09:00+00:00")
    shown = await town.slash("camille", "roster erase")
    assert "3 personnes** ont été invitées et sans activité depuis plus d’un mois" in shown.text
    assert "**Lou Testard**" in shown.text
    assert "rien depuis le 1er janvier 2026" in shown.text
    one = await town.click("camille", shown, "roster-erase-ask")
    assert "Effacer Lou Testard" in one.text
    sure = await town.click("camille", shown, "roster-silent:")
    assert "Effacer ces 3 personnes" in sure.text
    assert await erased(world) == [False] * 3
    kept = await town.click("camille", sure, "roster-silent-page")
    assert "3 personnes" in kept.text

    again = await town.click("camille", kept, "roster-silent:")
    done = await town.click("camille", again, "roster-silent-all")
    assert "3 personnes effacées" in done.text
    assert "Aucun invité" in done.text
    assert await erased(world) == [True] * 3
    log = await town.slash("camille", "network audit")
    assert log.text.count("Personne effacée") == 3


async def test_a_yes_keeps_the_version_that_was_read_when_the_text_changes_meanwhile(
    world: World,
) -> None:
    town = world.town
    await world.join("nadia")
    await town.enter("zoé", locale="fr")
    form = await town.slash("zoé", "join", code=await world.invite("zoé"))
    invitation = await town.slash("nadia", "invite")
    await town.enter("eve", locale="en-GB")
    hello = await town.slash("eve", "join", code=code_in(invitation))
    before = await versions(world)

    await write_notice(world)

    await town.submit("zoé", form, joining())
    assert await versions(world) == before
    again = await town.click("eve", hello, "join-continue")
    assert "your data** stays in Marseille" in again.text
    assert (await town.click("eve", again, "join-continue")).fields
    await town.enter("lou", locale="fr")
    card = await town.slash("lou", "apply")
    await write_notice(world, **{"notice-fr": "Un autre texte."})
    assert "Un autre texte." in (await town.click("lou", card, "apply-begin")).text
