"""``/tasks`` and the task's buttons, as ambassadors live them."""

import pytest

from bot.demo.driver import Shown, walk
from tests.cogs.tasking import Tasking
from tests.cogs.worlds import World

REPORT = {"note": "Rendez-vous pris : https://compte-rendu.example"}


@pytest.fixture
async def tasking(world: World) -> Tasking:
    return Tasking(world)


async def test_a_task_is_posted_in_the_network_s_language_and_answers_each_in_their_own(
    tasking: Tasking,
) -> None:
    await tasking.create(sector="maritime")
    await tasking.world.join("nadia")
    await tasking.world.join("oliver", locale="en-GB")
    post = tasking.post()

    assert "## Salon nautique" in post.text
    assert "50 points · 2 places · jusqu’au 31 janvier 2026 · Maritime / logistique" in post.text
    assert "Pour : tout le monde" in post.text
    assert list(post.buttons.values()) == ["Je la prends"]
    french = await tasking.town.click("nadia", post, "task-take")
    english = await tasking.town.click("oliver", post, "task-take")
    assert french.private
    assert "**Salon nautique** : la mission est à vous. Merci !" in french.text
    assert "**Salon nautique** is yours. Thank you!" in english.text
    assert list(english.buttons.values()) == ["Done", "Give back"]
    assert await tasking.shares() == ["taken", "taken"]


async def test_a_task_lives_from_taking_to_the_points(tasking: Tasking) -> None:
    town = tasking.town
    await tasking.create()
    await tasking.world.join("nadia")
    await town.click("nadia", tasking.post(), "task-take")

    mine = await town.slash("nadia", "tasks")
    assert "**Salon nautique** · en main · jusqu’au 31 janvier 2026" in mine.text
    form = await town.click("nadia", mine, "task-done")
    assert "Qu’avez-vous fait ?" in form.text
    thanks = await town.submit("nadia", form, REPORT)
    assert "Vos coordinateurs relisent **Salon nautique**" in thanks.text
    assert "à valider" in (await town.click("nadia", thanks, "tasks-mine")).text

    card = tasking.review_cards()[-1]
    assert "Nadia Testard a fait **Salon nautique** (50 points) :" in card.text
    assert "Rendez-vous pris : https://compte-rendu.example" in card.text
    done = await town.click("camille", card, "task-approve")
    assert "Validée : **Salon nautique**, 50 points pour Nadia Testard." in done.text
    assert await tasking.points() == [50]
    await tasking.by_day()
    letter = town.letters("nadia")[-1]
    assert "Validée : 50 points pour vous. Merci !" in letter.text
    assert (
        "Vous n’avez pas de mission en main."
        in (await town.click("nadia", letter, "tasks-mine")).text
    )
    assert "Points : **50**" in (await town.slash("nadia", "me")).text


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("fr", "Dites en quelques mots ce qui a été fait"),
        ("en-GB", "Say in a few words what was done"),
    ],
)
async def test_a_report_says_what_was_done(tasking: Tasking, locale: str, said: str) -> None:
    town = tasking.town
    await tasking.create()
    await tasking.world.join("nadia", locale=locale)
    taken = await town.click("nadia", tasking.post(), "task-take")

    form = await town.click("nadia", taken, "task-done")
    refused = await town.submit("nadia", form, {"note": "   "})

    assert said in refused.text
    assert await tasking.shares() == ["taken"]


async def test_a_report_that_comes_too_late_goes_back_to_who_wrote_it(tasking: Tasking) -> None:
    town = tasking.town
    await tasking.create()
    await tasking.world.join("nadia", locale="en-GB")
    taken = await town.click("nadia", tasking.post(), "task-take")
    form = await town.click("nadia", taken, "task-done")
    cancelling = await town.slash("camille", "task-admin cancel", task="Salon")
    await town.submit("camille", cancelling, {"reason": ""})

    refused = await town.submit("nadia", form, REPORT)

    assert "That cannot be done: this task is “cancelled”." in refused.text
    assert [back.decode() for back in refused.files.values()] == [REPORT["note"]]


async def test_never_more_people_than_places(tasking: Tasking) -> None:
    await tasking.create(places=1)
    await tasking.world.join("nadia")
    await tasking.world.join("oliver", locale="en-GB")
    post = tasking.post()
    await tasking.town.click("nadia", post, "task-take")

    refused = await tasking.town.click("oliver", post, "task-take")
    assert "Somebody was faster: the only place is taken." in refused.text
    again = await tasking.town.click("nadia", post, "task-take")
    assert "Vous avez déjà cette mission : **/missions** la montre." in again.text
    assert await tasking.shares() == ["taken"]


async def test_what_is_given_back_is_free_again(tasking: Tasking) -> None:
    town = tasking.town
    await tasking.create(places=1)
    await tasking.world.join("nadia")
    await tasking.world.join("oliver", locale="en-GB")
    taken = await town.click("nadia", tasking.post(), "task-take")
    assert "There is no open task for you" in (await town.slash("oliver", "tasks")).text

    back = await town.click("nadia", taken, "task-give-back")
    offered = await town.slash("oliver", "tasks")

    assert "Vous avez rendu **Salon nautique**." in back.text
    assert "You could take:" in offered.text
    assert "**Salon nautique**\n50 points · until 31 January 2026" in offered.text
    await town.click("oliver", offered, "task-take")
    assert await tasking.shares() == ["given-back", "taken"]


async def test_who_is_not_meant_reads_who_is(tasking: Tasking) -> None:
    await tasking.create(audience="pays:GB,US")
    await tasking.world.join("nadia", country="France")
    await tasking.world.join("oliver", locale="en-GB", country="France")

    french = await tasking.town.click("nadia", tasking.post(), "task-take")
    english = await tasking.town.click("oliver", tasking.post(), "task-take")

    assert "s’adresse à d’autres (pays : Royaume-Uni ou États-Unis)" in french.text
    assert "for others (country: United Kingdom or United States)." in english.text
    assert "Salon nautique" not in (await tasking.town.slash("nadia", "tasks")).text
    assert await tasking.shares() == []


async def test_who_has_not_joined_is_told_how(tasking: Tasking) -> None:
    await tasking.create()
    await tasking.town.enter("eve", locale="en-US")

    refused = await tasking.town.click("eve", tasking.post(), "task-take")

    assert "Join with the code you received" in refused.text


async def test_all_of_it_works_in_private_messages_too(tasking: Tasking) -> None:
    town = tasking.town
    await tasking.create()
    await tasking.world.join("nadia")

    offered = await town.whisper("nadia", "tasks")
    taken = await town.click("nadia", offered, "task-take")
    form = await town.click("nadia", taken, "task-done")
    await town.submit("nadia", form, REPORT)

    assert await tasking.shares() == ["done"]


async def test_empty_hands_read_where_tasks_come_from(tasking: Tasking) -> None:
    await tasking.world.join("nadia")
    await tasking.world.join("oliver", locale="en-GB")

    french = await tasking.town.slash("nadia", "tasks")
    english = await tasking.town.slash("oliver", "tasks")

    assert "Vous n’avez pas de mission en main." in french.text
    assert "Les nouvelles missions sont publiées dans les annonces." in french.text
    assert "You have no task in hand." in english.text


async def test_five_of_each_are_shown_and_the_rest_is_counted(tasking: Tasking) -> None:
    await tasking.world.join("nadia")
    await tasking.world.join("oliver", locale="en-GB")
    for number in range(7):
        await tasking.create(title=f"Salon {number}")
        await tasking.town.click("nadia", tasking.post(), "task-take")

    in_hand = await tasking.town.slash("nadia", "tasks")
    offered = await tasking.town.slash("oliver", "tasks")

    assert in_hand.text.count("Salon ") == offered.text.count("Salon ") == 5
    assert "… et 2 de plus" in in_hand.text
    assert "… and 2 more" in offered.text


async def test_long_tasks_fit_on_one_card(tasking: Tasking) -> None:
    await tasking.world.join("nadia")
    for number in range(7):
        await tasking.create(title=f"*_`{number}" * 20, description="*" * 1500)
        await tasking.town.click("nadia", tasking.post(), "task-take")
    for number in range(8):
        await tasking.create(title=f"**{number}**" * 20, description="_" * 1500)

    shown = await tasking.town.slash("nadia", "tasks")

    components = list(walk(shown.handle.what.components))
    assert len(components) <= 40
    assert sum(len(part.get("content", "")) for part in components) <= 4000
    counted = [custom_id.partition(":")[0] for custom_id in shown.buttons]
    assert (counted.count("task-done"), counted.count("task-take")) == (5, 5)


async def test_the_deadline_ends_it_and_who_had_it_is_told(tasking: Tasking) -> None:
    town = tasking.town
    await tasking.create(deadline="02/01/2026", places=3)
    await tasking.world.join("nadia")
    await tasking.world.join("oliver", locale="en-GB")
    taken = await town.click("nadia", tasking.post(), "task-take")

    await tasking.advance(hours=47)  # 00:00 of the 3rd in Paris
    refused = await town.click("oliver", tasking.post(), "task-take")
    assert "The deadline of this task has passed." in refused.text
    form = await town.click("nadia", taken, "task-done")
    late = await town.submit("nadia", form, REPORT)
    assert "Impossible : cette mission est « expirée »." in late.text
    assert await tasking.shares() == ["expired"]
    await tasking.advance(hours=9)
    assert "Son échéance est passée" in town.letters("nadia")[-1].text


async def test_news_that_could_not_be_written_stand_in_me(tasking: Tasking) -> None:
    town = tasking.town
    await tasking.create()
    await tasking.world.join("oliver", locale="en-GB", yes=[])
    taken = await town.click("oliver", tasking.post(), "task-take")
    assert (
        "One task in hand:\n- **Salon nautique** · in hand"
        in (await town.slash("oliver", "me")).text
    )
    form = await town.click("oliver", taken, "task-done")
    await town.submit("oliver", form, REPORT)

    await town.click("camille", tasking.review_cards()[-1], "task-approve")

    assert town.letters("oliver") == []
    me = await town.slash("oliver", "me")
    assert "- Salon nautique: Approved: 50 points for you. Thank you!" in me.text


async def test_what_people_type_shows_as_it_stands(tasking: Tasking) -> None:
    town = tasking.town
    await tasking.create(
        title="@everyone **gras** [x](http://evil.example)",
        description="`code` <@1> مرسيليا 🚢",
        link="https://salon.example/a_b_c",
    )
    post = tasking.post()
    assert "@everyone" not in post.text
    assert r"\*\*gras\*\*" in post.text
    assert "مرسيليا 🚢" in post.text
    assert "https://salon.example/a_b_c" in post.text
    await tasking.world.join("nadia")
    form = await town.click("nadia", await town.click("nadia", post, "task-take"), "task-done")
    await town.submit("nadia", form, {"note": "@here " + "é" * 990})
    card: Shown = tasking.review_cards()[-1]
    assert "@here" not in card.text
    assert "é" * 990 in card.text
