"""``/directory`` through the real bot: who is found, and what is seen of them."""

import pytest

from bot.demo.driver import Shown
from tests.cogs.worlds import YES, World

LISTED = [*YES, "directory-name"]


async def people(world: World) -> None:
    """Let three members come, of whom one is not in the directory."""
    await world.join(
        "ana",
        yes=LISTED,
        city="São Paulo",
        country="Brésil",
        company="Grüner Hafen",
        function="Dir",
    )
    await world.join("gracian", yes=LISTED, country="Singapour", company="Nordlys")
    await world.join("hidden", country="Singapour")


@pytest.mark.parametrize(
    ("who", "name"),
    [
        pytest.param("Sao Paulo", "Ana Testard", id="accents"),
        pytest.param("grasian", "Gracian Testard", id="misspelled"),
        pytest.param("Singapore shipping", "Gracian Testard", id="country and sector in words"),
        pytest.param("in SINGAPOUR", "Gracian Testard", id="small words and capitals"),
        pytest.param("hafen", "Ana Testard", id="company"),
        pytest.param("pays:SG secteur:maritime", "Gracian Testard", id="an audience"),
        pytest.param("country:BR ana", "Ana Testard", id="an audience and words"),
    ],
)
async def test_members_find_who_shows_themselves(world: World, who: str, name: str) -> None:
    await people(world)

    found = await world.town.whisper("ana", "directory", who=who)

    assert name in found.text
    assert "Hidden" not in found.text
    assert "Une personne pour" in found.text
    assert "@" not in found.text


async def test_coordinators_find_everybody_and_no_e_mail(world: World) -> None:
    await people(world)

    found = await world.town.slash("camille", "directory", who="Singapour")
    assert "Hidden Testard" in found.text
    assert "2 personnes pour" in found.text
    for text in ("ana@ambassadeurs.example", "ambassadeurs"):
        nobody = await world.town.slash("camille", "directory", who=text)
        assert "Personne n’a été trouvé" in nobody.text


@pytest.mark.parametrize(
    ("who", "says"),
    [
        pytest.param("language:en", "coordinators", id="a private field"),
        pytest.param("status:active", "coordinators", id="a status"),
        pytest.param("country:Atlantis", "^^^^", id="no country"),
        pytest.param("zzzzzz", "Nobody found", id="nobody"),
        pytest.param("!!! 😀", "Nobody found", id="signs"),
        pytest.param("#1", "Nobody found", id="a number"),
        pytest.param("the", "Nobody found", id="a small word alone"),
        pytest.param("@everyone **x**", "Nobody found", id="a mention"),
    ],
)
async def test_what_members_cannot_ask_is_said(world: World, who: str, says: str) -> None:
    await world.join("oliver", locale="en-GB", yes=LISTED)

    found = await world.town.whisper("oliver", "directory", who=who)

    assert says in found.text


async def test_a_city_that_is_its_country_is_named_once(world: World) -> None:
    await world.join("gracian", yes=LISTED, country="Singapour", city="Singapore")
    await world.join("mona", yes=LISTED, country="", city="Lyon")

    assert "-# Singapour · " in (await world.town.whisper("mona", "directory", who="gracian")).text
    assert "-# Lyon · " in (await world.town.whisper("mona", "directory", who="mona")).text


@pytest.mark.parametrize(
    ("who", "secret"),
    [
        pytest.param("city:Quelquepart", "Cuzco", id="a city"),
        pytest.param("city:Cuzco", "Personne n’a été trouvé", id="whether somebody is there"),
        pytest.param("sponsor:Hid", "Hidden", id="a name"),
        pytest.param("tag:nothing", "difficult", id="a tag"),
    ],
)
async def test_a_wrong_value_tells_members_nothing_of_others(
    world: World, who: str, secret: str
) -> None:
    await people(world)
    await world.join("peru", yes=YES, city="Cuzco", country="Pérou")
    await world.town.slash("camille", "roster tag", tag="difficult", person="Hidden Testard")

    found = await world.town.whisper("ana", "directory", who=who)

    assert secret not in found.text


async def chosen(world: World, *parts: str) -> Shown:
    """Choose what the directory shows of Ana."""
    me = await world.town.whisper("ana", "me")
    card = await world.town.click("ana", me, "directory-mine")
    form = await world.town.click("ana", card, "directory-choose")
    return await world.town.submit("ana", form, {"parts": list(parts)})


async def test_each_shows_what_they_chose(world: World) -> None:
    await people(world)

    card = await chosen(world, "name", "account")
    assert "Les autres membres voient ceci de vous" in card.text
    found = await world.town.whisper("gracian", "directory", who="ana")
    assert "<@" in found.text
    assert "Hafen" not in found.text
    assert "Paulo" not in found.text
    for hidden in ("hafen", "paulo", "Brésil", "country:BR"):
        nobody = await world.town.whisper("gracian", "directory", who=hidden)
        assert "Personne n’a été trouvé" in nobody.text

    card = await chosen(world)
    assert "ne vous voient pas" in card.text
    nobody = await world.town.whisper("gracian", "directory", who="ana")
    assert "Personne n’a été trouvé" in nobody.text


async def test_pages_are_turned(world: World) -> None:
    for number in range(8):
        await world.invite(f"invited{number}")

    first = await world.town.slash("camille", "directory", who="testard")
    assert "Page 1 sur 2" in first.text
    second = await world.town.click("camille", first, "directory-page:1.")
    assert "Page 2 sur 2" in second.text
    assert second.text.count("Testard") == 2
