"""``/task-admin`` as coordinators live it."""

import pytest
import sqlalchemy as sa

from bot.demo.driver import walk
from storage.audit import audit
from storage.tasks import task
from tests.cogs.tasking import Tasking
from tests.cogs.worlds import World


@pytest.fixture
async def tasking(world: World) -> Tasking:
    return Tasking(world)


async def offered(tasking: Tasking, verb: str, option: str, typed: str) -> dict[str, str]:
    """The suggestions for an option, values by name, as camille reads them."""
    channel = tasking.town.channel("accueil")
    choices = await tasking.town.people["camille"].autocomplete(
        channel, f"task-admin {verb}", option, typed
    )
    return {choice["name"]: choice["value"] for choice in choices}


async def test_creating_says_how_many_people_it_is_for(tasking: Tasking) -> None:
    await tasking.world.join("nadia", country="France")
    await tasking.world.join("oliver", locale="en-GB", country="Royaume-Uni")

    form = await tasking.draft(audience="pays:royaume-uni")
    assert form.fields == ["title", "description", "link"]
    answer = await tasking.create(audience="pays:royaume-uni")

    assert answer.private
    assert f"Publiée dans <#{tasking.town.channel('annonces').id}>." in answer.text
    assert "Une personne est dans son audience (pays : Royaume-Uni)" in answer.text
    assert len(tasking.town.posts("annonces")) == 2  # the welcome, and this one
    assert await tasking.audited() == ["task.create"]


async def test_a_coordinator_reads_english_too(tasking: Tasking) -> None:
    town = tasking.town
    await town.enter("olivia", locale="en-GB", coordinator=True)

    form = await tasking.draft("olivia")
    answer = await town.submit(
        "olivia", form, {"title": "Boat show", "description": "Come.", "link": ""}
    )
    listed = await town.slash("olivia", "task-admin list")

    assert "Nobody is in its audience at the moment (everybody)" in answer.text
    assert "**Boat show** · open · taken: 0/2 · to review: 0 · approved: 0" in listed.text
    unknown = await town.slash("olivia", "task-admin show", task="x")
    assert "There is no task “x”. Choose one from the suggestions." in unknown.text


async def test_an_audience_that_is_mistyped_is_pointed_at(tasking: Tasking) -> None:
    refused = await tasking.draft(audience="pays:zz secteur:maritime")

    assert "n’a pas de valeur `zz`" in refused.text
    assert "pays:zz secteur:maritime\n     ^^" in refused.text


@pytest.mark.parametrize(
    "deadline", ["31/12/2025", "31/12/2099", "31/02/2026", "bientôt", "@everyone"]
)
async def test_a_deadline_that_is_none_is_said(tasking: Tasking, deadline: str) -> None:
    refused = await tasking.draft(deadline=deadline)

    assert (
        "n’est pas un jour à venir, d’ici à cinq ans. Écrivez par exemple 31/12/2026."
        in refused.text
    )


async def test_right_to_left_writing_turns_nothing_else_round(tasking: Tasking) -> None:
    await tasking.create(title="\u202eمرحبا\u2067")

    listed = await tasking.town.slash("camille", "task-admin list")

    assert tasking.post().text.startswith("## مرحبا\n")
    assert "**مرحبا** · ouverte" in listed.text


async def test_a_form_that_is_never_sent_shows_nowhere(tasking: Tasking) -> None:
    await tasking.draft()
    await tasking.world.join("nadia")

    assert "Aucune mission." in (await tasking.town.slash("camille", "task-admin list")).text
    assert "Il n’y a pas de mission libre" in (await tasking.town.slash("nadia", "tasks")).text
    assert await offered(tasking, "show", "task", "") == {}


@pytest.mark.parametrize("title", ["   ", "\u200b\u200b", "\u3164"])
async def test_a_title_that_shows_nothing_is_refused(tasking: Tasking, title: str) -> None:
    refused = await tasking.create(title=title)

    assert "Une mission a besoin d’un titre." in refused.text


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"link": "javascript:alert(1)"}, "« javascript:alert(1) » n’est pas un lien complet"),
        ({"title": "  "}, "Une mission a besoin d’un titre."),
    ],
)
async def test_what_was_written_is_there_when_it_is_corrected(
    tasking: Tasking, wrong: dict[str, str], said: str
) -> None:
    town = tasking.town
    refused = await tasking.create(**wrong)
    assert said in refused.text
    assert len(tasking.town.posts("annonces")) == 1  # the welcome

    form = await town.click("camille", refused, "task-write")
    parts = {part.get("custom_id"): part for part in walk(form.handle.what.modal["components"])}
    assert parts["description"]["value"] == "Présentez le port à trois armateurs."
    prose = {"title": "Salon", "description": "Venez.", "link": "HTTPS://port.example"}
    done = await town.submit("camille", form, prose)

    assert "Publiée dans" in done.text
    assert "https://port.example" in tasking.post().text
    twice = await town.click("camille", refused, "task-write")
    assert "Ce formulaire a déjà été envoyé." in twice.text


async def test_a_text_with_a_wrong_link_comes_back(tasking: Tasking) -> None:
    town = tasking.town
    await tasking.create()
    form = await town.slash("camille", "task-admin edit", task="Salon")

    prose = {"title": "Salon", "description": "Un long texte.", "link": "port.example"}
    refused = await town.submit("camille", form, prose)

    assert "« port.example » n’est pas un lien complet" in refused.text
    assert [content.decode() for content in refused.files.values()] == ["Un long texte."]


async def test_only_coordinators_hand_out_tasks(tasking: Tasking) -> None:
    town = tasking.town
    await tasking.create()
    await tasking.reported()
    await town.enter("moderator", locale="en-GB", moderator=True)

    for command, options in (
        ("create", {"deadline": "31/01/2026", "places": 1, "points": 1}),
        ("list", {}),
        ("show", {"task": "Salon"}),
        ("edit", {"task": "Salon"}),
        ("cancel", {"task": "Salon"}),
        ("assign", {"task": "Salon", "for": "Nadia"}),
        ("done", {"task": "Salon", "for": "Nadia"}),
        ("review", {}),
    ):
        refused = await town.slash("moderator", f"task-admin {command}", **options)
        assert "Only this network’s coordinators can do that." in refused.text, command
    assert await tasking.points() == []


async def test_tasks_people_and_audiences_are_suggested(tasking: Tasking) -> None:
    await tasking.create()
    await tasking.world.join("nadia", city="Tunis")

    assert await offered(tasking, "show", "task", "NAUT") == {"Salon nautique · ouverte": "#1"}
    assert await offered(tasking, "assign", "for", "nad") == {"Nadia Testard · Tunis": "#1"}
    assert "country:GB" in (await offered(tasking, "create", "audience", "pays:royau")).values()


async def test_the_list_shows_states_and_counts(tasking: Tasking) -> None:
    town = tasking.town
    await tasking.create(title="Complète", places=1)
    await tasking.reported()
    await tasking.create(title="Ouverte")

    listed = await town.slash("camille", "task-admin list")
    assert "**Complète** · complète · prises : 1/1 · à valider : 1 · validées : 0" in listed.text
    assert listed.text.index("Ouverte") < listed.text.index("Complète")
    full = await town.slash("camille", "task-admin list", state="full")
    assert "Ouverte" not in full.text


async def test_two_approve_and_the_points_are_given_once(tasking: Tasking) -> None:
    town = tasking.town
    await town.enter("marius2", locale="en-GB", coordinator=True)
    await tasking.create()
    card = await tasking.reported()

    await town.click("camille", card, "task-approve")
    second = await town.click("marius2", card, "task-approve")

    assert f"<@{town.people['camille'].id}> has already approved it." in second.text
    assert await tasking.points() == [50]
    assert await tasking.audited() == ["task.create", "task.approve"]


async def test_an_approval_is_undone_by_a_new_line(tasking: Tasking) -> None:
    town = tasking.town
    await tasking.create()
    approved = await town.click("camille", await tasking.reported(), "task-approve")

    undone = await town.click("camille", approved, "task-undo")
    twice = await town.click("camille", approved, "task-undo")
    again = await town.click("camille", undone, "task-approve")

    assert "Validation retirée : 50 points repris à Nadia Testard" in undone.text
    assert "Impossible : cette mission est « à valider »." in twice.text
    assert "50 points pour Nadia Testard" in again.text
    assert await tasking.points() == [50, -50, 50]
    shown = await town.slash("camille", "task-admin show", task="Salon")
    assert "validation retirée" in shown.text
    await town.click("camille", shown, "task-undo")
    assert await tasking.points() == [50, -50, 50, -50]


async def test_what_is_sent_back_comes_with_its_reason(tasking: Tasking) -> None:
    town = tasking.town
    await tasking.create()
    card = await tasking.reported()

    form = await town.click("camille", card, "task-send-back")
    done = await town.submit("camille", form, {"reason": "Le *lien* manque."})
    assert "Renvoyée à Nadia Testard, avec votre explication : **Salon nautique**." in done.text
    await tasking.by_day()
    letter = town.letters("nadia")[-1]
    assert "Presque ! Il manque encore quelque chose" in letter.text
    assert r"Raison : Le \*lien\* manque." in letter.text

    mine = await town.click("nadia", letter, "tasks-mine")
    assert "renvoyée, à compléter" in mine.text
    report = await town.click("nadia", mine, "task-done")
    await town.submit("nadia", report, {"note": "https://lien.example"})
    assert len(tasking.review_cards()) == 2
    await town.click("camille", tasking.review_cards()[-1], "task-approve")
    assert await tasking.points() == [50]


async def test_a_reason_for_what_was_approved_meanwhile_goes_back_to_who_wrote_it(
    tasking: Tasking,
) -> None:
    town = tasking.town
    await town.enter("olga", locale="en-GB", coordinator=True)
    await tasking.create()
    card = await tasking.reported()
    form = await town.click("olga", card, "task-send-back")
    await town.click("camille", card, "task-approve")

    refused = await town.submit("olga", form, {"reason": "The link is missing."})

    assert "has already approved it." in refused.text
    assert [back.decode() for back in refused.files.values()] == ["The link is missing."]


async def test_sending_back_without_a_reason_is_refused(tasking: Tasking) -> None:
    town = tasking.town
    await tasking.create()
    card = await tasking.reported()

    form = await town.click("camille", card, "task-send-back")
    refused = await town.submit("camille", form, {"reason": " \n "})

    assert "Dites ce qui manque : l’ambassadeur lit votre réponse." in refused.text
    assert await tasking.shares() == ["done"]


async def test_the_reviews_are_listed_the_oldest_first_and_counted_in_the_status(
    tasking: Tasking,
) -> None:
    town = tasking.town
    await tasking.create(places=9)
    empty = await town.slash("camille", "task-admin review")
    assert "Rien n’attend de validation." in empty.text
    for name in ("nadia", "oliver"):
        await tasking.reported(name)

    shown = await town.slash("camille", "task-admin review")
    assert shown.text.index("Nadia Testard a fait") < shown.text.index("Oliver Testard a fait")
    status = await town.slash("camille", "network status")
    assert "**2** missions attendent une validation" in status.text
    await town.click("camille", shown, "task-approve")
    status = await town.slash("camille", "network status")
    assert "**Une** mission attend une validation" in status.text


async def test_for_somebody_who_phones(tasking: Tasking) -> None:
    town = tasking.town
    await tasking.create(audience="pays:TN")
    await tasking.world.invite("nadia", country="Tunisie")
    await tasking.world.invite("oliver", country="France")

    other = await town.slash("camille", "task-admin assign", task="#1", **{"for": "oliver testard"})
    assert "Cette mission s’adresse à d’autres (pays : Tunisie)." in other.text
    assigned = await town.slash(
        "camille", "task-admin assign", task="#1", **{"for": "nadia testard"}
    )
    assert "Nadia Testard a maintenant **Salon nautique**" in assigned.text
    twice = await town.slash("camille", "task-admin assign", task="#1", **{"for": "nadia testard"})
    assert "Nadia Testard a déjà cette mission." in twice.text
    form = await town.slash("camille", "task-admin done", task="salon", **{"for": "nadia testard"})
    done = await town.submit("camille", form, {"note": "Elle a appelé."})
    await town.click("camille", done, "task-approve")

    assert await tasking.points() == [50]
    assert await tasking.audited() == ["task.create", "task.assign", "task.done", "task.approve"]
    async with tasking.world.database.read() as tx:
        actors = set(
            await tx.connection.scalars(
                sa.select(audit.c.actor_discord_id).where(audit.c.action.startswith("task."))
            )
        )
    assert actors == {town.people["camille"].id}


async def test_an_edit_by_options_shows_the_task_and_tells_its_holders(tasking: Tasking) -> None:
    town = tasking.town
    await tasking.create()
    await tasking.world.join("nadia")
    await town.click("nadia", tasking.post(), "task-take")
    await tasking.by_day()

    shown = await town.slash(
        "camille", "task-admin edit", task="#1", deadline="15/02/2026", points=60
    )

    assert "60 points · jusqu’au 15 février 2026" in shown.text
    letter = town.letters("nadia")[-1]
    assert "Cette mission a changé :\njusqu’au 15 février 2026, 60 points" in letter.text
    form = await town.click("camille", shown, "task-edit")
    await town.submit(
        "camille", form, {"title": "Salon d’hiver", "description": "Autre.", "link": ""}
    )
    assert "nouveau texte" in town.letters("nadia")[-1].text
    assert "Salon d’hiver" in (await town.slash("nadia", "tasks")).text


async def test_an_edit_without_options_opens_the_form_filled_in(tasking: Tasking) -> None:
    town = tasking.town
    await tasking.create(link="https://salon.example")

    form = await town.slash("camille", "task-admin edit", task="#1")

    modal = form.handle.what.modal
    inputs = {row["component"]["custom_id"]: row["component"] for row in modal["components"]}
    assert inputs["title"]["value"] == "Salon nautique"
    assert inputs["link"]["value"] == "https://salon.example"
    same = await town.submit(
        "camille",
        form,
        {
            "title": "Salon nautique",
            "description": "Présentez le port à trois armateurs.",
            "link": "https://salon.example",
        },
    )
    assert "la mission est déjà ainsi." in same.text


async def test_a_task_cannot_have_fewer_places_than_holders(tasking: Tasking) -> None:
    await tasking.create(places=3)
    for name in ("nadia", "oliver"):
        await tasking.world.join(name)
        await tasking.town.click(name, tasking.post(), "task-take")

    refused = await tasking.town.slash("camille", "task-admin edit", task="#1", places=1)

    assert "2 personnes ont cette mission" in refused.text


async def test_a_cancelled_task_is_refused_from_its_old_card(tasking: Tasking) -> None:
    town = tasking.town
    await tasking.create()
    await tasking.world.join("nadia")
    await tasking.world.join("oliver", locale="en-GB")
    await town.click("nadia", tasking.post(), "task-take")
    await tasking.by_day()

    form = await town.slash("camille", "task-admin cancel", task="salon")
    assert form.fields == ["reason"]
    done = await town.submit("camille", form, {"reason": "Salon reporté."})

    assert "Annulée. La personne qui l’avait en est avertie." in done.text
    assert "Cette mission est annulée.\nRaison : Salon reporté." in town.letters("nadia")[-1].text
    refused = await town.click("oliver", tasking.post(), "task-take")
    assert "This task has been cancelled." in refused.text
    again = await town.slash("camille", "task-admin cancel", task="Salon")
    assert "Cette mission a été annulée." in again.text
    assert await tasking.shares() == ["cancelled"]
    assert await tasking.audited() == ["task.create", "task.cancel"]


async def test_half_a_name_means_nobody_and_how_to_name_them_is_said(tasking: Tasking) -> None:
    await tasking.create()
    await tasking.world.invite("ines")

    half = await tasking.town.slash("camille", "task-admin assign", task="Salon", **{"for": "Ines"})

    assert "Choisissez parmi les propositions, ou écrivez le nom entier." in half.text
    assert await tasking.shares() == []


async def test_a_task_that_nobody_knows_is_said(tasking: Tasking) -> None:
    await tasking.create()
    await tasking.create()

    unknown = await tasking.town.slash("camille", "task-admin show", task="zzz")
    several = await tasking.town.slash("camille", "task-admin show", task="salon")

    assert "Il n’y a pas de mission « zzz »." in unknown.text
    assert "Plusieurs missions s’appellent « salon »" in several.text


@pytest.mark.parametrize("command", ["show", "edit", "cancel"])
async def test_signs_do_not_find_the_only_task(tasking: Tasking, command: str) -> None:
    await tasking.create()

    refused = await tasking.town.slash("camille", f"task-admin {command}", task="!!!")

    assert "Il n’y a pas de mission « !!! ». Choisissez-en une" in refused.text
    assert await offered(tasking, command, "task", "!!!") == {}


async def test_a_post_that_discord_refuses_alarms_and_the_task_stays(tasking: Tasking) -> None:
    town = tasking.town
    channel = town.channel("annonces")
    town.env.inject_error(
        "POST", f"/channels/{channel.id}/messages", status=403, code=50013, message="Missing"
    )

    await tasking.create()

    assert "Je n’ai pas pu publier" in tasking.review_cards()[-1].text
    async with tasking.world.database.read() as tx:
        assert list(await tx.connection.scalars(sa.select(task.c.status))) == ["open"]


async def test_a_full_history_fits_on_one_card(tasking: Tasking) -> None:
    town = tasking.town
    await tasking.create(places=9, description="x" * 1500)
    for number in range(6):
        card = await tasking.reported(f"person{number}")
        await town.click("camille", card, "task-approve")

    shown = await town.slash("camille", "task-admin show", task="#1")

    assert "places prises : 6/9" in shown.text
    assert [each for each in shown.buttons if each.startswith("task-undo")] == [
        f"task-undo:{number}" for number in range(2, 7)
    ]
