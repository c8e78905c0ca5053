"""``/roster import`` as a coordinator lives it."""

import pytest
import sqlalchemy as sa

from bot.demo.driver import Shown
from bot.demo.simulator import Simulator
from bot.networks.model import NetworkSettings
from storage.ambassadors import ambassador
from storage.audit import audit
from storage.database import Database
from tests.bot.roster.files import ADA, HEADER, ZOE, xlsx_file
from tests.samples import person, roster, sample_roster
from tests.wiring import wire

FILE = ("membres.csv", sample_roster())


@pytest.fixture
async def camille(town: Simulator, sqlite: Database) -> str:
    """A coordinator of a network that is set up, whose Discord is in French."""
    await town.enter("camille", locale="fr", coordinator=True)
    async with sqlite.begin() as tx:
        network = await tx.networks.add(NetworkSettings(), now=town.env.now())
        role = NetworkSettings(coordinator_role_id=town.role().id)
        await tx.networks.save(network.adopted_by(town.guild.id, role, now=town.env.now()))
    return "camille"


async def people(sqlite: Database) -> int:
    async with sqlite.read() as tx:
        return await tx.connection.scalar(sa.select(sa.func.count()).select_from(ambassador)) or 0


async def preview(town: Simulator, who: str, source: bytes) -> Shown:
    return await town.slash(who, "roster import", file=("membres.csv", source))


async def test_a_preview_writes_nothing(town: Simulator, camille: str, sqlite: Database) -> None:
    shown = await preview(town, camille, sample_roster())

    assert shown.private
    assert "Nouveaux : **400** · modifiés : **0**" in shown.text
    assert "Ligne 212 : un pays inconnu (Atlantide)" in shown.text
    assert "Rien n’est enregistré avant votre confirmation." in shown.text
    assert await people(sqlite) == 0


async def test_confirming_imports_and_gives_the_refused_rows_back(
    town: Simulator, camille: str, sqlite: Database
) -> None:
    shown = await preview(town, camille, sample_roster())

    done = await town.click(camille, shown, "roster-import")

    assert "Liste importée" in done.text
    assert await people(sqlite) == 400
    refused = done.files["refuses.csv"].decode("utf-8-sig").splitlines()
    assert len(refused) == 7
    assert refused[4].startswith("un pays inconnu;Marine;Marie;")
    async with sqlite.read() as tx:
        actors = await tx.connection.execute(sa.select(audit.c.actor_discord_id).distinct())
        assert actors.scalars().all() == [town.people[camille].id]


async def test_confirming_works_after_the_bot_was_started_anew(
    town: Simulator, camille: str, sqlite: Database
) -> None:
    shown = await preview(town, camille, sample_roster())

    await town.restart(wire(sqlite))
    await town.click(camille, shown, "roster-import")

    assert await people(sqlite) == 400


async def test_cancelling_imports_nothing(town: Simulator, camille: str, sqlite: Database) -> None:
    shown = await preview(town, camille, sample_roster())

    assert "Rien n’a été importé." in (await town.click(camille, shown, "roster-cancel")).text
    assert await people(sqlite) == 0


async def test_the_same_file_again_offers_nothing_to_confirm(town: Simulator, camille: str) -> None:
    await town.click(camille, await preview(town, camille, sample_roster()), "roster-import")

    again = await preview(town, camille, sample_roster())

    assert "inchangés : **400**" in again.text
    assert not again.buttons


async def test_a_new_export_shows_how_it_differs_from_the_old_one(
    town: Simulator, camille: str, sqlite: Database
) -> None:
    gone = (person(email=f"gone{number}@b.example") for number in range(7))
    old = roster(person(email="ada@b.example", first_name="Ada", city="Lyon"), *gone)
    await town.click(camille, await preview(town, camille, old), "roster-import")
    async with sqlite.begin() as tx:
        of_ada = sa.update(ambassador).where(ambassador.c.email == "ada@b.example")
        await tx.connection.execute(of_ada.values(language="en", own_fields=["language"]))
    ada = person(
        email="ada@b.example", first_name="Ada", city="*Nîmes*", language="fr", company="=1+1"
    )

    shown = await preview(town, camille, roster(ada, person(email="zoe@b.example")))

    assert "Absents de ce fichier : **7** · réglés par la personne et gardés : **1**" in shown.text
    assert r"- Ada Testard · Société : — → =1+1 · Ville : Lyon → \*Nîmes\*" in shown.text
    assert "- Ada Testard · Langue : English (le fichier dit Français)" in shown.text
    assert "- Testard (gone4@b.example)\n- … et 2 de plus" in shown.text
    assert [*shown.files] == ["roster.csv", "differences.csv"]
    lines = shown.files["differences.csv"].decode("utf-8-sig").splitlines()
    assert lines[0] == "Différence;Prénom;Nom;Courriel;Champ;Dans le réseau;Dans le fichier"
    assert "nouveau;;Testard;zoe@b.example;;;" in lines
    assert "modifié;Ada;Testard;ada@b.example;Société;;'=1+1" in lines
    assert "réglé par la personne, gardé;Ada;Testard;ada@b.example;Langue;English;Français" in lines
    assert sum(line.startswith("absent du fichier;") for line in lines) == 7
    assert len(lines) == 1 + 1 + 2 + 1 + 7

    done = await town.click(camille, shown, "roster-import")

    assert done.files.keys() == {"differences.csv"}
    assert await people(sqlite) == 9


async def test_a_shorter_export_deletes_nobody_and_has_nothing_to_confirm(
    town: Simulator, camille: str, sqlite: Database
) -> None:
    two = [person(email="a@b.example"), person(email="b@b.example")]
    await town.click(camille, await preview(town, camille, roster(*two)), "roster-import")
    town.speak(camille, "en-GB")

    shown = await preview(town, camille, roster(two[0]))

    assert "Not in this file (nobody is deleted)" in shown.text
    assert not shown.buttons
    assert shown.files.keys() == {"differences.csv"}
    assert await people(sqlite) == 2


async def test_a_list_of_differences_too_long_for_discord_is_left_out_and_said(
    town: Simulator, camille: str, sqlite: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cogs.roster.differences.differences_csv", lambda *_: b"x" * 27_000_000)

    shown = await preview(town, camille, roster(person(email="a@b.example")))
    await town.click(camille, shown, "roster-import")

    assert "La liste complète des différences est trop longue pour être jointe." in shown.text
    assert shown.files.keys() == {"roster.csv"}
    assert await people(sqlite) == 1


async def test_confirming_what_somebody_else_imported_meanwhile_says_so(
    town: Simulator, camille: str
) -> None:
    source = roster(person(email="a@b.example"))
    one, other = [await preview(town, camille, source) for _ in range(2)]
    await town.click(camille, one, "roster-import")

    done = await town.click(camille, other, "roster-import")

    assert "Il n’y a rien de nouveau dans ce fichier." in done.text


async def test_the_longest_values_leave_room_for_what_decides(
    town: Simulator, camille: str
) -> None:
    def rows(character: str) -> list[list[str]]:
        return [
            person(
                email=f"{number}{'e' * 40}@b.example",
                first_name="_" * 300,
                last_name="*" * 300,
                company=character * 300,
                city=character * 300,
                link=character * 301,
                sector="?" * 300,
            )
            for number in range(12)
        ]

    await town.click(camille, await preview(town, camille, roster(*rows("~"))), "roster-import")
    refused = [person(email="x@y.example", country="_" * 300) for _ in range(12)]

    shown = await preview(town, camille, roster(*rows("|"), *refused))

    assert len(shown.text) <= 4000
    assert "Rien n’est enregistré avant votre confirmation." in shown.text
    assert len(shown.buttons) == 2


async def test_what_was_not_understood_is_said(town: Simulator, camille: str) -> None:
    town.speak(camille, "en-GB")

    shown = await preview(town, camille, roster(person(email="a@b.example", sector="Alchimie")))

    assert "Row 2: unknown sector, left empty (Alchimie)" in shown.text


@pytest.mark.parametrize(
    ("locale", "says"),
    [
        ("fr", "Seule la feuille « Now » a été lue."),
        ("en-GB", "Only the sheet “Now” was read."),
    ],
)
async def test_a_preview_names_the_sheets_that_it_leaves_out(
    town: Simulator, camille: str, locale: str, says: str
) -> None:
    town.speak(camille, locale)
    workbook = xlsx_file(Now=[HEADER, ZOE], Then=[HEADER, ADA])

    shown = await town.slash(camille, "roster import", file=("membres.xlsx", workbook))

    assert says in shown.text
    assert ": Then" in shown.text


async def test_a_quote_that_is_not_closed_is_refused_in_words(
    town: Simulator, camille: str, sqlite: Database
) -> None:
    source = 'Nom;Courriel\n"Zoé;zoe@lhote.example\nAda;ada@lovelace.example\n'

    shown = await preview(town, camille, source.encode())

    assert 'Ligne 2 : un guillemet (") ouvert devant « Zoé;zoe@' in shown.text
    assert await people(sqlite) == 0


async def test_a_file_that_is_no_roster_is_refused_in_words(
    town: Simulator, camille: str, sqlite: Database
) -> None:
    shown = await preview(town, camille, b"%PDF-1.7 ...")

    assert "Ce fichier n’est pas une liste de membres, mais un PDF" in shown.text
    assert await people(sqlite) == 0


async def test_a_file_that_could_not_be_shown_again_is_too_big(
    town: Simulator, camille: str, sqlite: Database
) -> None:
    shown = await preview(town, camille, b"x" * 27_000_000)  # more than Discord lets us upload

    assert "Ce fichier est trop gros : 26 Mo au plus." in shown.text
    assert await people(sqlite) == 0


async def test_markdown_and_mentions_in_a_file_show_as_they_stand(
    town: Simulator, camille: str
) -> None:
    source = roster(person(email="a@b.example", country="**@everyone**"))

    shown = await preview(town, camille, source)

    assert r"\*\*@" in shown.text
    assert "@everyone" not in shown.text


async def test_who_is_no_coordinator_is_refused_whatever_the_menu_shows(
    town: Simulator, camille: str, sqlite: Database
) -> None:
    await town.enter("oliver", locale="en-GB", moderator=True)

    shown = await preview(town, "oliver", sample_roster())

    assert "Only this network’s coordinators" in shown.text
    assert await people(sqlite) == 0


async def test_a_server_that_is_not_set_up_says_how(town: Simulator) -> None:
    await town.enter("camille", locale="fr", coordinator=True)

    shown = await preview(town, "camille", sample_roster())

    assert "/réseau configurer" in shown.text


async def test_a_name_that_turns_the_reading_direction_comes_in_without_that(
    town: Simulator, camille: str, sqlite: Database
) -> None:
    turned = person(
        email="a@b.example", first_name="Ada\u202e", city="\u2067Nîmes", company="\u200b"
    )
    family = person(email="f@b.example", first_name="عبد الرحمن", city="👩\u200d👧")

    shown = await preview(town, camille, roster(turned, family))
    assert "- Ada Testard (a@b.example)\n- عبد الرحمن Testard" in shown.text
    await town.click(camille, shown, "roster-import")

    async with sqlite.read() as tx:
        fields = (ambassador.c.first_name, ambassador.c.city, ambassador.c.company)
        rows = await tx.connection.execute(sa.select(*fields).order_by(ambassador.c.email))
        assert rows.all() == [("Ada", "Nîmes", ""), ("عبد الرحمن", "👩\u200d👧", "")]
