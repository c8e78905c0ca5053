"""``/roster export`` as a coordinator lives it."""

import pytest

from tests.cogs.worlds import World, table


@pytest.fixture
async def peopled(world: World) -> World:
    """A network with Oliver in London, who joined, and Nadia in Tunis, who is invited."""
    await world.join("oliver", locale="en-GB", country="Royaume-Uni")
    await world.invite("nadia", country="Tunisie")
    return world


async def test_a_coordinator_gets_the_members_as_a_file(peopled: World) -> None:
    shown = await peopled.town.slash("camille", "roster export", format="csv-fr")

    assert shown.private
    assert "**2** personnes sont dans ce fichier." in shown.text
    assert "données personnelles" in shown.text
    (name,) = shown.files
    assert name == "membres-2026-01-01.csv"
    oliver, nadia = sorted(table(shown.files[name]), key=lambda row: row["Statut"])
    assert (oliver["Courriel"], oliver["Pays"]) == ("oliver@ambassadeurs.example", "Royaume-Uni")
    assert (oliver["Statut"], oliver["Sur Discord depuis"], oliver["Points"]) == (
        *("actif", "01/01/2026", "0"),
    )
    assert (nadia["Statut"], nadia["Sur Discord depuis"]) == ("invité", "")


async def test_an_audience_and_a_language_are_chosen(peopled: World) -> None:
    peopled.town.speak("camille", "en-GB")

    shown = await peopled.town.slash(
        "camille", "roster export", format="xlsx", audience="country:TN"
    )

    assert "One person is in this file." in shown.text
    assert shown.files.keys() == {"members-2026-01-01.xlsx"}


async def test_the_file_is_imported_again_without_a_change(peopled: World) -> None:
    shown = await peopled.town.slash("camille", "roster export", format="csv-en")
    ((name, content),) = shown.files.items()

    again = await peopled.town.slash("camille", "roster import", file=(name, content))

    assert "Il n’y a rien de nouveau dans ce fichier." in again.text
    assert "inchangés : **2**" in again.text
    assert not again.files


async def test_a_mistake_in_the_audience_is_pointed_at(peopled: World) -> None:
    shown = await peopled.town.slash(
        "camille", "roster export", format="csv-fr", audience="pays:Atlantide"
    )

    assert "Atlantide" in shown.text
    assert not shown.files


async def test_an_audience_of_nobody_gives_no_file(peopled: World) -> None:
    shown = await peopled.town.slash(
        "camille", "roster export", format="csv-fr", audience="pays:Japon"
    )

    assert "Il n’y a personne dans cette audience" in shown.text
    assert not shown.files
