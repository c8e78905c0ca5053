"""``/audience`` and ``/roster tag`` as a coordinator types them."""

import pytest
import sqlalchemy as sa

from storage.audit import audit
from tests.cogs.test_leads import suggested
from tests.cogs.worlds import World


@pytest.fixture
async def office(world: World) -> World:
    """A world with three ambassadors in two cities."""
    await world.join("nadia", city="São Paulo", country="Brésil")
    await world.join("oliver", locale="en-GB", city="London", country="Royaume-Uni")
    await world.invite("paul", city="London")
    return world


async def actions(world: World) -> list[str]:
    async with world.database.read() as tx:
        query = sa.select(audit.c.action).order_by(audit.c.id)
        return [each for each in await tx.connection.scalars(query) if "join" not in each]


async def test_an_audience_is_shown_with_its_count_and_examples(office: World) -> None:
    shown = await office.town.slash("camille", "audience show", audience="ville:LONDON")
    assert shown.private
    assert "ville : London" in shown.text
    assert "2 personnes" in shown.text
    assert "- Oliver Testard" in shown.text
    assert "- Paul Testard" in shown.text
    assert "`city:London`" in shown.text

    nobody = await office.town.slash("camille", "audience show", audience="actif:<30j inscrit:non")
    assert "Personne n’y est en ce moment." in nobody.text


async def test_a_mistake_is_pointed_at(office: World) -> None:
    shown = await office.town.slash("camille", "audience show", audience="ville:Londn inscrit:90")
    assert "Le champ `ville` n’a pas de valeur `Londn`. Vouliez-vous dire `London`" in shown.text
    assert "\n      ^^^^^\n" in shown.text


async def test_a_saved_audience_is_used_wherever_one_is_typed(office: World) -> None:
    saved = await office.town.slash(
        "camille", "audience save", name="@Londres 2026", audience="ville:london inscrit:<90j"
    )
    assert 'Écrivez `@"Londres 2026"`' in saved.text
    listed = await office.town.slash("camille", "audience list")
    assert "Londres 2026" in listed.text
    assert "ville : London ; inscrit : il y a moins de 90 jours" in listed.text

    shown = await office.town.slash("camille", "audience show", audience='@"londres 2026"')
    assert "**Une personne** y est" in shown.text
    options = {"deadline": "31/12/2026", "places": 5, "points": 50, "audience": '@"londres 2026"'}
    form = await office.town.slash("camille", "task-admin create", **options)
    task = await office.town.submit("camille", form, {"title": "T", "description": "D"})
    assert "Une personne est dans son audience (ville : London ; inscrit" in task.text

    deleted = await office.town.slash("camille", "audience delete", name="londres 2026")
    assert "`city:London joined:<90d`" in deleted.text
    gone = await office.town.slash("camille", "audience delete", name="londres 2026")
    assert "Aucune audience n’est enregistrée sous le nom « londres 2026 »." in gone.text
    empty = await office.town.slash("camille", "audience list")
    assert "Aucune pour l’instant" in empty.text
    assert {"audience.save", "audience.delete"} <= set(await actions(office))


async def test_people_and_audiences_are_tagged_and_found_by_it(office: World) -> None:
    tag = "conseil, 2026 😀"
    one = await office.town.slash("camille", "roster tag", tag=tag, person="Nadia Testard")
    assert "Une personne a maintenant l’étiquette **conseil, 2026 😀**.\n" in one.text
    assert (
        "cette personne a déjà"
        in (await office.town.slash("camille", "roster tag", tag=tag, person="Nadia Testard")).text
    )
    nobody = await office.town.slash("camille", "roster tag", tag=tag, audience="points:>9999")
    assert nobody.text == "Personne n’est dans cette audience : rien ne change."
    assert '`étiquette:"conseil, 2026 😀"`' in one.text
    more = await office.town.slash("camille", "roster tag", tag="Conseil 2026", audience="lang:en")
    assert "Une personne a maintenant" in more.text
    shown = await office.town.slash(
        "camille", "audience show", audience='étiquette:"conseil, 2026 😀"'
    )
    assert "2 personnes" in shown.text
    off = await office.town.slash(
        "camille", "roster tag", tag="conseil 2026", audience="tag:conseil2026", remove=True
    )
    assert "2 personnes n’ont plus l’étiquette" in off.text
    assert "Dans une audience" not in off.text
    again = await office.town.slash(
        "camille", "roster tag", tag="conseil 2026", person="Nadia Testard", remove=True
    )
    assert "Rien à changer" in again.text
    assert [each for each in await actions(office) if "tag" in each] == [
        *("roster.tag", "roster.tag", "roster.untag"),
    ]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"tag": "x"}, "Dites qui vous visez"),
        ({"tag": "x" * 300, "person": "Nadia Testard"}, "40 caractères au plus"),
        ({"tag": "😀", "person": "Nadia Testard"}, "ni lettre ni chiffre"),
        ({"tag": "x", "person": "Nadi"}, "ne s’appelle"),
        ({"tag": "x", "audience": "ville:Oslo"}, "n’a pas de valeur `Oslo`"),
        ({"tag": "x", "audience": "pays:FR", "remove": True}, "n’existe pas"),
    ],
    ids=lambda value: str(value)[:30],
)
async def test_what_cannot_be_tagged_is_refused(
    office: World, options: dict[str, object], said: str
) -> None:
    assert said in (await office.town.slash("camille", "roster tag", **options)).text


async def test_a_city_among_countries_is_offered_as_one_and_a_country_among_cities(
    office: World,
) -> None:
    await office.invite("zoe", city="Saint-Nazaire", country="France")

    city = await office.town.slash("camille", "audience show", audience="pays:saint-nazaire")
    country = await office.town.slash("camille", "audience show", audience="ville:Brésil")
    nothing = await office.town.slash("camille", "audience show", audience="pays:Sinagpour")

    assert "Vouliez-vous dire `ville:Saint-Nazaire` ?" in city.text
    assert "Vouliez-vous dire `pays:BR` ?" in country.text
    assert "Vouliez-vous dire `SG` ?" in nothing.text


async def test_typing_is_helped_by_the_networks_own_words(office: World) -> None:
    await office.town.slash("camille", "audience save", name="Board", audience="ville:London")
    await office.town.slash("camille", "roster tag", tag="conseil", audience="ville:London")

    async def proposed(command: str, option: str, typed: str) -> list[str]:
        found = await suggested(office, "camille", command, option, typed)
        return [value for _, value in found]

    assert await proposed("audience show", "audience", "ville:sao") == ['city:"São Paulo"']
    assert await proposed("campaign new", "audience", "tag:") == ["tag:conseil"]
    assert await proposed("task-admin create", "audience", "@") == ["@Board"]
    assert await proposed("roster tag", "audience", "sponsor:nad") == ['sponsor:"Nadia Testard"']
    assert await proposed("roster tag", "tag", "CON") == ["conseil"]
    assert await proposed("audience delete", "name", "b") == ["Board"]


async def test_ambassadors_do_not_read_how_a_task_chose_them(office: World) -> None:
    await office.town.slash("camille", "roster tag", tag="difficile", person="Nadia Testard")
    options = {"deadline": "31/12/2026", "places": 5, "points": 50, "audience": "tag:difficile"}
    form = await office.town.slash("camille", "task-admin create", **options)
    own = await office.town.submit("camille", form, {"title": "T", "description": "D"})
    await office.town.tick()

    assert "étiquette : difficile" in own.text
    post = office.town.posts("annonces")[-1]
    assert "Pour : choisis par la coordination" in post.text.replace("\u00a0", " ")
    refused = await office.town.click("oliver", post, "task-take")
    assert "chosen by the coordinators" in refused.text
    assert "difficile" not in post.text + refused.text
