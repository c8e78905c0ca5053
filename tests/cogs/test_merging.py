"""``/roster merge · unmerge`` through the real bot."""

import sqlalchemy as sa

from storage.ambassadors import ambassador
from storage.audit import audit
from tests.cogs.worlds import World


async def test_a_coordinator_merges_two_entries_and_separates_them(world: World) -> None:
    town = world.town
    await world.join("jeannot")
    await world.invite("jean", city="Arles")
    await town.enter("oliver", locale="en-GB", coordinator=True)

    card = await town.slash("camille", "roster merge", entry="Jeannot Testard", into="Jean Testard")
    assert "## Fusionner deux fiches" in card.text
    assert "jeannot@ambassadeurs.example · actif" in card.text
    assert "Rien n’est effacé" in card.text
    done = await town.click("camille", card, "roster-merge")
    assert "Fiches fusionnées" in done.text

    mine = await town.whisper("jeannot", "me")
    assert "Jean Testard" in mine.text
    assert "Arles" in mine.text

    card = await town.slash("oliver", "roster unmerge", person="Jean Testard")
    assert "## Merged into Jean Testard" in card.text
    done = await town.click("oliver", card, "roster-unmerge")
    assert "## Separated" in done.text
    assert "Jeannot Testard" in (await town.whisper("jeannot", "me")).text
    async with world.database.read() as tx:
        actions = await tx.connection.scalars(
            sa.select(audit.c.action).where(audit.c.action.like("roster.%merge")).order_by("id")
        )
        assert actions.all() == ["roster.merge", "roster.unmerge"]


async def test_messages_that_waited_go_to_the_survivor_s_account(world: World) -> None:
    town = world.town
    await world.join("jeannot")
    await world.join("jean")
    form = await town.slash(
        "camille", "task-admin create", deadline="31/01/2026", places=2, points=50
    )
    await town.submit("camille", form, {"title": "Salon", "description": "Venez.", "link": ""})
    await world.until("2026-01-01T22:30:00+00:00")  # at night nobody is written to
    await town.slash("camille", "task-admin assign", task="Salon", **{"for": "Jeannot Testard"})
    card = await town.slash("camille", "roster merge", entry="Jeannot Testard", into="Jean Testard")
    await town.click("camille", card, "roster-merge")

    await world.until("2026-01-02T09:00:00+00:00")

    assert "Salon" in town.letters("jean")[-1].text
    assert town.letters("jeannot") == []


async def test_what_cannot_be_merged_is_said(world: World) -> None:
    town = world.town
    for name in ("jean", "jeannot", "jeanne", "jeannette"):
        await world.invite(name)

    async def merge(entry: str, into: str) -> str:
        card = await town.slash(
            "camille", "roster merge", entry=f"{entry} Testard", into=f"{into} Testard"
        )
        if any(each.startswith("roster-merge:") for each in card.buttons):
            card = await town.click("camille", card, "roster-merge:")
        return card.text

    assert "n’a déjà qu’une fiche" in await merge("Jean", "Jean")
    assert "Fiches fusionnées" in await merge("Jeannot", "Jean")
    assert "Fiches fusionnées" in await merge("Jeannette", "Jeanne")
    assert "séparez d’abord" in await merge("Jean", "Jeanne")
    assert "ne s’appelle" in await merge("Personne", "Jean")
    await world.invite("lou")
    nothing = await town.slash("camille", "roster unmerge", person="Lou Testard")
    assert "Aucune fiche n’a été fusionnée avec Lou Testard" in nothing.text


async def test_a_merge_that_is_cancelled_changes_nothing(world: World) -> None:
    town = world.town
    await world.invite("jean")
    await world.invite("jeannot")
    card = await town.slash("camille", "roster merge", entry="Jeannot Testard", into="Jean Testard")

    done = await town.click("camille", card, "roster-merge-cancel")

    assert "Rien n’a été fusionné" in done.text
    async with world.database.read() as tx:
        pointers = await tx.connection.scalars(sa.select(ambassador.c.merged_into))
        assert set(pointers.all()) == {None}
