"""``/pipeline`` as a coordinator works it, and what ambassadors hear of it."""

from typing import Any

import pytest
import sqlalchemy as sa

from bot.demo.driver import Shown
from cogs.cards import plain
from storage.audit import audit
from storage.leads import lead, stage_change
from storage.points import point
from tests.cogs.test_leads import ALPHABET, SAID, introduce, stages, suggested
from tests.cogs.worlds import World

MORNING = 9 * 3600
"""Seconds from the beginning of the world until people may be written to."""


@pytest.fixture
async def office(world: World) -> World:
    """A world with an ambassador and their lead no. 1."""
    await world.join("nadia")
    await introduce(world, "nadia")
    return world


async def morning(world: World) -> None:
    """Let what waited for the quiet hours to end arrive."""
    await world.town.env.advance_time(MORNING)
    await world.town.tick()


async def moved(world: World, **options: Any) -> Shown:
    return await world.town.slash("camille", "pipeline move", **{"number": 1, **options})


async def audited(world: World) -> list[tuple[object, ...]]:
    async with world.database.read() as tx:
        rows = await tx.connection.execute(sa.select(audit.c.action, audit.c.actor_discord_id))
        return [tuple(row) for row in rows]


async def test_a_lead_is_moved_and_its_introducer_hears_of_it(office: World) -> None:
    shown = await moved(office, stage="meeting")
    await morning(office)

    assert shown.private
    assert "Étape : **rendez-vous**" in shown.text
    assert await stages(office) == [(1, "meeting")]
    (letter,) = office.letters("nadia")
    assert "Alphabet Inc. (Class A) : **rendez-vous**" in letter.text
    assert "Points : **+90**" in letter.text
    assert list(letter.buttons.values()) == ["Ouvrir", "Ne plus recevoir de messages privés"]
    opened = await office.town.click("nadia", letter, "lead-mine")
    assert "jane@alphabet.example" in opened.text
    assert ("lead.move", office.town.people["camille"].id) in await audited(office)


async def test_the_news_is_in_the_introducer_s_language(world: World) -> None:
    await world.join("oliver", locale="en-GB")
    await introduce(world, "oliver")
    await moved(world, stage="landed", jobs=12)
    await moved(world, stage="decision", reason="The board *meets* again")
    await morning(world)

    landed, back = world.letters("oliver")

    assert "Alphabet Inc. (Class A): **landed**" in landed.text
    assert "Jobs: **12**" in landed.text
    assert "Points: **+750**" in landed.text
    assert r"Reason: The board \*meets\* again" in back.text
    assert "Points: **-560**" in back.text


async def test_who_said_no_to_private_messages_reads_it_in_me(world: World) -> None:
    await world.join("nadia", yes=[])
    await introduce(world, "nadia")
    await moved(world, stage="qualified")
    await morning(world)

    assert world.letters("nadia") == []
    assert "Alphabet Inc. (Class A) : **qualifiée**" in (await world.town.slash("nadia", "me")).text


@pytest.mark.parametrize(
    ("options", "answer"),
    [
        ({"stage": "introduced"}, "La piste est déjà à cette étape"),
        ({"stage": "lost"}, "Dites pourquoi"),
        ({"stage": "landed"}, "Dites combien d’emplois"),
        ({"stage": "visit", "jobs": 3}, "Les emplois se comptent une fois"),
        ({"stage": "visit", "number": 99}, "Il n’y a pas de piste n° 99"),
    ],
)
async def test_a_move_that_cannot_be_is_refused(
    office: World, options: dict[str, Any], answer: str
) -> None:
    refused = await moved(office, **options)

    assert answer in refused.text
    assert await stages(office) == [(1, "introduced")]


async def test_a_lead_is_moved_by_the_form(office: World) -> None:
    town = office.town
    shown = await town.slash("camille", "pipeline show", number=1)

    form = await town.click("camille", shown, "pipeline-move")
    done = await town.submit("camille", form, {"stage": ["landed"], "jobs": "1 300", "reason": ""})

    assert form.fields == ["stage", "jobs", "reason"]
    assert "Emplois : **1 300**" in done.text
    async with office.database.read() as tx:
        rows = await tx.connection.execute(sa.select(lead.c.stage, lead.c.jobs))
        assert tuple(rows.one()) == ("landed", 1300)
        assert sum(await tx.connection.scalars(sa.select(point.c.amount))) == 700 + 5 * 1300


@pytest.mark.parametrize("jobs", ["douze", "-3", "1,5", "9999999", "²"])
async def test_a_number_of_jobs_that_is_none_is_pointed_at(office: World, jobs: str) -> None:
    town = office.town
    shown = await town.slash("camille", "pipeline show", number=1)
    form = await town.click("camille", shown, "pipeline-move")

    refused = await town.submit("camille", form, {"stage": ["landed"], "jobs": jobs, "reason": ""})

    assert f"« {plain(jobs)} » n’est pas un nombre d’emplois" in refused.text
    assert await stages(office) == [(1, "introduced")]


async def test_all_that_is_known_is_shown_to_the_coordinator_alone(office: World) -> None:
    await moved(office, stage="lost", reason="Le budget est coupé")

    shown = await office.town.slash("camille", "pipeline show", number=1)

    assert shown.private
    assert "Présentée par **Nadia Testard**" in shown.text
    assert "100 % du mérite" in shown.text
    assert "Jane Doe, CEO" in shown.text
    assert "> We sailed together; she looks for a port." in shown.text
    assert "perdue · Le budget est coupé" in shown.text
    assert list(shown.buttons.values()) == ["Déplacer…", "Modifier…", "Je m’en charge"]


async def test_a_lead_is_corrected_by_a_form_that_comes_filled_in(office: World) -> None:
    town = office.town

    form = await town.slash("camille", "pipeline edit", number=1)
    controls = {
        row["component"]["custom_id"]: row["component"]
        for row in form.handle.what.modal["components"]
    }
    done = await town.submit(
        "camille",
        form,
        {
            "company": "Alphabet",
            "sector": ["sante"],
            "contact": "John Roe",
            "function": "",
            "reach": "+1 555",
        },
    )

    assert controls["company"]["value"] == "Alphabet Inc. (Class A)"
    assert controls["contact"]["value"] == "Jane Doe"
    assert "Alphabet · piste n° 1" in done.text
    assert "États-Unis · Santé / bien-être" in done.text
    assert "John Roe" in done.text
    assert "Jane" not in done.text
    assert ("lead.edit", town.people["camille"].id) in await audited(office)


async def test_a_contact_is_erased_by_emptying_it(office: World) -> None:
    town = office.town
    shown = await town.slash("camille", "pipeline show", number=1)
    form = await town.click("camille", shown, "pipeline-edit")

    done = await town.submit(
        "camille",
        form,
        {"company": "Alphabet", "sector": ["numerique"], "contact": "", "reach": ""},
    )

    assert "Le contact a été effacé." in done.text
    again = await town.slash("camille", "pipeline edit", number=1)
    assert again.fields == ["company", "sector", "contact", "function", "reach"]


async def test_somebody_is_put_in_charge(office: World) -> None:
    town = office.town
    camille, nadia = town.people["camille"], town.people["nadia"]

    given = await town.slash("camille", "pipeline assign", number=1, coordinator=camille)
    refused = await town.slash("camille", "pipeline assign", number=1, coordinator=nadia)
    back = await town.slash("camille", "pipeline assign", number=1)

    assert f"En charge : <@{camille.id}>" in given.text
    assert "Seule une personne qui a le rôle des coordinateurs" in refused.text
    assert "En charge : l’agence" in back.text


async def test_who_clicks_second_does_not_take_it_away(office: World) -> None:
    town = office.town
    await town.enter("gabriel", locale="fr", coordinator=True)
    (post,) = town.posts("coordination")

    first = await town.click("camille", post, "lead-take")
    second = await town.click("gabriel", post, "lead-take")

    assert "Je m’en charge" not in first.buttons.values()
    assert f"<@{town.people['camille'].id}> a déjà la charge" in second.text


async def test_the_list_turns_pages_and_filters(office: World) -> None:
    for number in range(10):
        await introduce(office, "nadia", company=f"Calanque {chr(65 + number) * 4}")
    await moved(office, stage="visit")
    town = office.town

    first = await town.slash("camille", "pipeline list")
    second = await town.click("camille", first, "pipeline-page")
    visits = await town.slash("camille", "pipeline list", stage="visit")
    none = await town.slash("camille", "pipeline list", stage="landed")

    assert "11 pistes" in first.text
    assert "Page 1 sur 2" in first.text
    assert list(first.buttons.values()) == ["Suivantes"]
    assert "Page 2 sur 2" in second.text
    assert list(second.buttons.values()) == ["Précédentes"]
    assert "**1 · Alphabet Inc. (Class A)** (États-Unis)\n-# visite depuis le <t:" in visits.text
    assert "Calanque" not in visits.text
    assert none.text == "## Aucune piste\nimplantée"


async def test_a_row_of_the_list_ends_with_who_is_in_charge(office: World) -> None:
    town = office.town
    await town.enter("olga", locale="en-GB", coordinator=True)
    (post,) = town.posts("coordination")

    agency = await town.slash("camille", "pipeline list")
    await town.click("olga", post, "lead-take")
    taken = await town.slash("olga", "pipeline list")

    _, _, second = agency.text.splitlines()
    assert second.endswith(":d> · l’agence")
    _, first, second = taken.text.splitlines()
    assert first == "**1 · Alphabet Inc. (Class A)** (United States)"
    assert second.startswith("-# introduced since <t:")
    assert second.endswith(f" · <@{town.people['olga'].id}>")


async def test_a_coordinator_introduces_for_somebody_who_has_not_joined(world: World) -> None:
    await world.invite("oliver")
    town = world.town
    ((_, oliver),) = await suggested(world, "camille", "pipeline introduce", "for", "oliv")

    offer = await town.slash("camille", "pipeline introduce", **{"for": oliver, **ALPHABET})
    form = await town.click("camille", offer, "pipeline-form")
    done = await town.submit("camille", form, SAID)

    assert "Vous pouvez présenter Alphabet Inc. (Class A) pour Oliver Testard" in offer.text
    assert "piste n° 1" in done.text
    (post,) = town.posts("coordination")
    assert "Oliver Testard présente" in post.text
    assert ("lead.introduce", town.people["camille"].id) in await audited(world)
    async with world.database.read() as tx:
        actors = await tx.connection.scalars(sa.select(stage_change.c.actor_discord_id))
        assert actors.all() == [town.people["camille"].id]
        assert (await tx.connection.scalars(sa.select(point.c.amount))).all() == [10]


async def test_a_coordinator_sees_at_once_what_is_known(office: World) -> None:
    await office.invite("oliver")
    town = office.town

    exact = await town.slash(
        "camille",
        "pipeline introduce",
        **{"for": "Oliver Testard", **ALPHABET, "company": "alphabet"},
    )
    near = await town.slash(
        "camille",
        "pipeline introduce",
        **{"for": "Oliver Testard", **ALPHABET, "company": "Alphabett"},
    )

    assert "Présentée par **Nadia Testard**" in exact.text
    assert list(near.buttons.values()) == ["C’est une autre entreprise", "Ouvrir"]
    opened = await town.click("camille", near, "lead-open")
    assert "piste n° 1" in opened.text


async def test_nobody_of_that_name_is_said(world: World) -> None:
    refused = await world.town.slash(
        "camille", "pipeline introduce", **{"for": "Personne", **ALPHABET}
    )

    assert "« Personne »" in refused.text


async def test_numbers_are_suggested_to_coordinators(office: World) -> None:
    found = await suggested(office, "camille", "pipeline show", "number", "alph")
    signs = await suggested(office, "camille", "pipeline show", "number", "!!!")

    assert found == [("1 · Alphabet Inc. (Class A)", 1)]
    assert signs == []


@pytest.mark.parametrize(
    ("command", "options"),
    [
        ("pipeline list", {}),
        ("pipeline show", {"number": 1}),
        ("pipeline move", {"number": 1, "stage": "lost", "reason": "x"}),
        ("pipeline edit", {"number": 1}),
        ("pipeline assign", {"number": 1}),
        ("pipeline introduce", {"for": "Nadia", **ALPHABET}),
    ],
)
async def test_the_server_checks_the_role(
    office: World, command: str, options: dict[str, Any]
) -> None:
    await office.town.enter("mallory", locale="en-US", moderator=True)

    refused = await office.town.slash("mallory", command, **options)

    assert "Only this network’s coordinators can do that." in refused.text
    assert await stages(office) == [(1, "introduced")]


async def test_the_status_says_that_a_new_lead_waits(office: World) -> None:
    town = office.town

    waiting = await town.slash("camille", "network status")
    await town.slash("camille", "pipeline assign", number=1, coordinator=town.people["camille"])
    done = await town.slash("camille", "network status")

    assert "une nouvelle piste n’a pas encore de responsable" in waiting.text
    assert "personne n’a la charge" not in done.text
