"""``/roster`` on one person, as a coordinator works it, and what that person hears of it."""

import re
from typing import Any

import pytest
import sqlalchemy as sa

from bot.ambassadors.model import Ambassador
from bot.demo.driver import Shown
from storage.ambassadors import ambassador, status_change
from storage.audit import audit
from storage.deliveries import delivery
from storage.members import touch
from tests.cogs.tasking import Tasking
from tests.cogs.test_leads import introduce
from tests.cogs.worlds import World

IDENTITY = {
    "first_name": "Nadia",
    "last_name": "Testard",
    "email": "nadia@ambassadeurs.example",
    "language": ["fr"],
    "member_since": "",
}
WORK = {"company": "", "function": "", "city": "", "country": "", "sectors": ["maritime"]}


@pytest.fixture
async def office(world: World) -> World:
    """A world whose morning has come, with the ambassador ``nadia``."""
    await world.join("nadia")
    await Tasking(world).by_day()
    return world


async def verb(world: World, name: str, person: str = "Nadia Testard", **options: Any) -> Shown:
    return await world.town.slash("camille", f"roster {name}", person=person, **options)


async def added(world: World, **said: Any) -> Shown:
    return await world.town.slash("camille", "roster add", **said)


async def person(world: World, email: str = "nadia@ambassadeurs.example") -> Ambassador:
    async with world.database.read() as tx:
        found = await tx.members.with_email(world.network.id, email)
        assert found is not None
        return await tx.ambassadors.get(found)


async def corrected(world: World, form: str, who: str = "Nadia Testard", **said: Any) -> Shown:
    shown = await verb(world, "edit", who)
    modal = await world.town.click("camille", shown, f"member-form:1.{form}")
    known: dict[str, Any] = {"identity": IDENTITY, "work": WORK, "link": {}}[form]
    return await world.town.submit("camille", modal, {**known, **said})


async def suspended(world: World, who: str = "Nadia Testard") -> Shown:
    form = await verb(world, "suspend", who)
    return await world.town.submit("camille", form, {"reason": "A *quitté* son entreprise."})


async def audited(world: World) -> list[str]:
    """What camille did to single members."""
    actions = await world.column(audit.c.action)
    return [each for each in actions if re.fullmatch(r"roster\.(?!import|codes).*", each)]


async def test_a_coordinator_sees_all_of_a_person(office: World) -> None:
    await office.join("oliver", locale="en-GB", sponsor="nadia@ambassadeurs.example")
    await introduce(office, "nadia")
    await Tasking(office).create()
    await office.town.click("nadia", Tasking(office).post(), "task-take")

    shown = await verb(office, "show")

    assert shown.private
    for line in (
        "## Nadia Testard",
        "Courriel : nadia@ambassadeurs.example",
        "Langue : Français · Fuseau horaire : Europe/Paris",
        "**actif** depuis le ",
        "inscription avec son code",
        f"Sur Discord : <@{office.town.people['nadia'].id}>",
        "Personnes amenées : **1** (actives : 1)",
        "Points : **10** · 1",
        "Missions en cours : **1** · validées : **0**",
        "Salon nautique",
        "Pistes : **1**",
        "Alphabet Inc.",
        "Messages privés : oui · classement public : oui",
        "Renseigné par la personne elle-même : langue, secteurs",
    ):
        assert line in shown.text
    assert list(shown.buttons.values()) == ["Modifier", "Noter", "Suspendre…"]
    sponsored = await verb(office, "show", "Oliver Testard")
    assert "Parrain : Nadia Testard" in sponsored.text


async def test_who_was_only_invited_is_shown_with_what_is_known(world: World) -> None:
    world.town.speak("camille", "en-GB")
    await world.invite("zoe", country="Japon", link="Née à *Arles*")

    shown = await verb(world, "show", "zoe@ambassadeurs.example")

    for line in (
        "Language: —  · Time zone: Asia/Tokyo".replace("  ", " "),
        "> Née à \\*Arles\\*",
        "Not on Discord yet",
        "**invited** since",
        "imported list",
        "No points yet.",
        "Private messages: no",
    ):
        assert line in shown.text


async def test_somebody_is_added_as_invited(world: World) -> None:
    await world.invite("nadia")

    shown = await added(
        world,
        last_name="Kobayashi",
        first_name="Aiko",
        email="aiko@kobe.example",
        company="Kobe KK",
        city="Kobe",
        country="Japan",
        sector="maritime",
        language="en",
        sponsor="Nadia Testard",
    )

    assert "**Aiko Kobayashi** est dans la liste, comme invité." in shown.text
    assert "ajout à la main" in shown.text
    found = await person(world, "AIKO@kobe.example")
    assert (found.status, found.profile.country, found.profile.language) == ("invited", "JP", "en")
    assert found.profile.sectors == {"maritime"}
    assert found.sponsor_id == (await person(world)).id
    assert await audited(world) == ["roster.add"]


async def test_nobody_is_added_with_the_e_mail_of_another(office: World) -> None:
    shown = await added(office, last_name="Autre", email="NADIA@ambassadeurs.example")

    assert "ce courriel est celui de **Nadia Testard**" in shown.text
    opened = await office.town.click("camille", shown, "member-show")
    assert "## Nadia Testard" in opened.text
    assert await office.column(ambassador.c.last_name) == ["Testard"]


@pytest.mark.parametrize(
    ("said", "fault"),
    [
        pytest.param({"email": "nobody"}, "pas d’adresse électronique valide (nobody)", id="mail"),
        pytest.param({"country": "Atlantide"}, "un pays inconnu (Atlantide)", id="country"),
        pytest.param({"last_name": "=2+2"}, "qui commence comme une formule (=2+2)", id="formula"),
        pytest.param({"last_name": " "}, "Nom : pas de nom", id="no name"),
    ],
)
async def test_what_cannot_be_taken_is_named(
    world: World, said: dict[str, str], fault: str
) -> None:
    shown = await added(world, **{"last_name": "Autre", **said})

    assert "Personne n’a été ajouté." in shown.text
    assert fault in shown.text
    assert await world.column(ambassador.c.id) == []


async def test_who_is_like_somebody_is_added_only_when_confirmed(world: World) -> None:
    await world.invite("nadia", company="Comex SA")
    twin = {"first_name": "Nadja", "last_name": "TESTARD", "company": "Comex", "city": "Nîmes"}

    asked = await added(world, **twin)

    assert "Nadja TESTARD : une nouvelle personne ?" in asked.text
    assert "- Nadia Testard · Comex SA" in asked.text
    assert "## Nadia Testard" in (await world.town.click("camille", asked, "member-show")).text
    refused = await world.town.click("camille", asked, "member-add-cancel")
    assert refused.text == "Personne n’a été ajouté."
    assert len(await world.column(ambassador.c.id)) == 1

    done = await world.town.click("camille", await added(world, **twin), "member-add:")
    assert "**Nadja TESTARD** est dans la liste" in done.text
    assert await world.column(ambassador.c.city) == ["", "Nîmes"]


async def test_namesakes_are_told_apart_by_their_numbers(world: World) -> None:
    twin = {"first_name": "Léa", "last_name": "Martin"}
    await added(world, **twin, email="lea@b.example")
    await world.town.click("camille", await added(world, **twin), "member-add:")

    asked = await added(world, **twin)

    assert "- \\#1 Léa Martin · lea@b.example\n- \\#2 Léa Martin" in asked.text
    assert list(asked.buttons.values())[:2] == ["#1 Léa Martin", "#2 Léa Martin"]
    suggested = await world.town.people["camille"].autocomplete(
        world.town.guild.channels["accueil"], "roster show", "person", "léa"
    )
    assert [each["name"] for each in suggested] == [
        "#1 Léa Martin · lea@b.example",
        "#2 Léa Martin",
    ]


async def test_somebody_of_the_same_name_elsewhere_is_nobody_s_double(world: World) -> None:
    await world.invite("nadia", company="Comex")

    shown = await added(world, first_name="Nadia", last_name="Testard", company="Airbus")

    assert "est dans la liste" in shown.text


async def test_a_correction_is_kept_and_says_whose_word_it_replaces(office: World) -> None:
    shown = await verb(office, "edit")
    assert "Langue : Français ✎" in shown.text
    assert "votre correction prendrait sa place" in shown.text

    done = await corrected(office, "identity", last_name="Testard-Roux", language=["en"])

    assert "Modifié : nom, langue." in done.text
    assert "La personne l’avait renseigné elle-même" in done.text
    found = await person(office)
    assert (found.profile.last_name, found.profile.language) == ("Testard-Roux", "en")
    assert found.own_fields == {"sectors"}
    assert "Welcome" not in done.text
    assert await audited(office) == ["roster.edit"]


async def test_work_and_place_and_the_link_have_forms_of_their_own(office: World) -> None:
    await corrected(office, "work", city="Osaka", country="Japon", sectors=["sante", "energie"])
    prose = "Une enfance à La Ciotat.\nEt un voilier."
    done = await corrected(office, "link", link=prose)

    assert "Modifié : lien avec la Provence." in done.text
    profile = (await person(office)).profile
    assert (profile.city, profile.country) == ("Osaka", "JP")
    assert profile.sectors == {"sante", "energie"}
    assert profile.link == "Une enfance à La Ciotat. Et un voilier."


async def test_what_is_wrong_stays_as_it_was_and_the_rest_is_kept(office: World) -> None:
    await office.invite("zoe")

    wrong = {"first_name": "Nadège", "email": "zoe@ambassadeurs.example", "member_since": "demain"}
    done = await corrected(office, "identity", **wrong)

    assert "Modifié : prénom." in done.text
    assert "Membre depuis : une date qui n’existe pas" in done.text
    assert "ce courriel est celui de **Zoe Testard**" in done.text
    profile = (await person(office)).profile
    assert (profile.first_name, profile.email) == ("Nadège", IDENTITY["email"])

    nameless = await corrected(office, "identity", "Nadège Testard", first_name="", last_name="")
    assert "Nom : pas de nom" in nameless.text
    assert (await person(office)).profile.name == "Nadège Testard"


async def test_an_e_mail_that_was_corrected_is_what_an_import_goes_by(office: World) -> None:
    await corrected(office, "identity", email="Nadia@nouveau.example")

    assert (await person(office, "nadia@nouveau.example")).profile.name == "Nadia Testard"
    taken = await added(office, last_name="Autre", email="nadia@nouveau.example")
    assert "celui de **Nadia Testard**" in taken.text
    freed = await added(office, last_name="Autre", email=IDENTITY["email"])
    assert "est dans la liste" in freed.text


async def test_sponsors_are_set_taken_away_and_never_go_in_a_circle(office: World) -> None:
    await office.join("oliver")
    await office.join("zoe")
    await verb(office, "edit", "Oliver Testard", sponsor="Nadia Testard")
    shown = await verb(office, "edit", "Zoe Testard", sponsor="Oliver Testard")

    assert "Parrain : Oliver Testard" in shown.text
    itself = await verb(office, "edit", sponsor="Nadia Testard")
    assert "Nadia Testard ne peut pas être son propre parrain." in itself.text
    circle = await verb(office, "edit", sponsor="Zoe Testard")
    assert "Zoe Testard est venu par Nadia Testard" in circle.text
    assert await office.column(ambassador.c.sponsor_id) == [None, 1, 2]
    nobody = await verb(office, "edit", "Zoe Testard", sponsor="-")
    assert "**Zoe Testard** n’a plus de parrain." in nobody.text
    assert "Parrain" not in nobody.text
    assert await office.column(ambassador.c.sponsor_id) == [None, 1, None]
    assert await audited(office) == ["roster.edit"] * 3


async def test_a_note_is_kept_and_only_coordinators_read_it(office: World) -> None:
    form = await verb(office, "note")
    assert form.fields == ["kind", "day", "text"]

    said = {"kind": ["meeting"], "day": ["2025-12-31"], "text": "Café au *Vieux-Port*.\nRavie."}
    done = await office.town.submit("camille", form, said)

    assert "Votre note sur **Nadia Testard** est enregistrée." in done.text
    assert "- 31 décembre 2025 · rendez-vous · <@" in done.text
    assert "> Café au \\*Vieux-Port\\*.\n> Ravie." in done.text
    assert "Vieux-Port" not in (await office.town.slash("nadia", "me")).text
    assert await audited(office) == ["roster.note"]
    async with office.database.read() as tx:
        after = await tx.connection.scalar(
            sa.select(audit.c.after).where(audit.c.action == "roster.note")
        )
    assert after == {"contact_kind": "meeting", "day": "2025-12-31", "touch": 1}


async def test_long_notes_are_read_page_by_page(office: World) -> None:
    for number in range(4):
        form = await verb(office, "note")
        text = f"{number} " + "x" * 990 + " fin"
        said = {"kind": ["call"], "day": ["2026-01-01"], "text": text}
        await office.town.submit("camille", form, said)

    shown = await verb(office, "show")
    assert "fin" not in shown.text
    assert "Toutes les notes (4)" in shown.buttons.values()
    first = await office.town.click("camille", shown, "member-notes")
    assert first.text.count("fin") == 3
    second = await office.town.click("camille", first, "member-notes:1.2")
    assert "> 0 xxx" in second.text
    assert second.text.count("fin") == 1


async def test_an_empty_note_is_refused(office: World) -> None:
    form = await verb(office, "note")
    said = {"kind": ["call"], "day": ["2026-01-01"], "text": "   "}

    assert "La note est vide." in (await office.town.submit("camille", form, said)).text
    assert await office.column(touch.c.id) == []


async def test_who_is_suspended_is_told_and_gets_nothing_more(office: World) -> None:
    tasking = Tasking(office)
    await tasking.create()
    await office.town.click("nadia", tasking.post(), "task-take")
    form = await verb(office, "suspend")

    shown = await suspended(office)

    assert "**Nadia Testard** est suspendu." in shown.text
    assert "**suspendu** depuis le" in shown.text
    assert "> A \\*quitté\\* son entreprise." in shown.text
    assert "member-restore:1" in shown.buttons
    (letter,) = office.letters("nadia")
    assert "Votre participation est suspendue. Tout ce qui est à vous est conservé." in letter.text
    assert "quitté" not in letter.text
    assert "Votre participation est suspendue" in (await office.town.slash("nadia", "me")).text
    cancel = await office.town.slash("camille", "task-admin cancel", task="Salon nautique")
    await office.town.submit("camille", cancel, {"reason": ""})
    assert len(office.letters("nadia")) == 1
    assert "est déjà suspendue" in (await verb(office, "suspend")).text
    late = await office.town.submit("camille", form, {"reason": "Aussi."})
    assert "est déjà suspendue" in late.text
    assert await audited(office) == ["roster.suspend"]


async def test_what_waits_for_the_morning_is_cancelled_when_somebody_is_suspended(
    world: World,
) -> None:
    await world.join("nadia")
    await introduce(world, "nadia")
    await world.town.slash("camille", "pipeline move", number=1, stage="meeting")

    await suspended(world)
    back = await verb(world, "restore")
    await Tasking(world).by_day()

    assert "**Nadia Testard** participe à nouveau." in back.text
    (letter,) = world.letters("nadia")
    assert "Vous participez à nouveau au réseau" in letter.text
    async with world.database.read() as tx:
        rows = await tx.connection.execute(
            sa.select(delivery.c.kind, delivery.c.status, delivery.c.reason)
            .where(delivery.c.ambassador_id == 1, delivery.c.kind != "onboarding")
            .order_by(delivery.c.id)
        )
        assert [tuple(row) for row in rows] == [
            ("lead-news", "cancelled", "withdrawn"),
            ("member-news", "cancelled", "withdrawn"),
            ("member-news", "sent", ""),
        ]


@pytest.mark.parametrize("status", ["active", "dormant"])
async def test_who_is_restored_is_what_they_were(office: World, status: str) -> None:
    async with office.database.begin() as tx:
        await tx.connection.execute(sa.update(ambassador).values(status=status))
        await tx.connection.execute(sa.update(status_change).values(status=status))
    shown = await suspended(office)

    back = await office.town.click("camille", shown, "member-restore")

    assert "fin de la suspension" in back.text
    assert (await person(office)).status == status
    assert "## Nadia Testard" in (await office.town.slash("nadia", "me")).text
    again = await verb(office, "restore")
    assert "La participation de Nadia Testard n’est pas suspendue." in again.text
    assert await audited(office) == ["roster.suspend", "roster.restore"]


async def test_who_was_invited_cannot_join_while_suspended_and_is_told_nothing(
    world: World,
) -> None:
    code = await world.invite("zoe")
    await world.town.enter("zoe", locale="fr")
    await suspended(world, "Zoe Testard")

    assert "n’est pas valable" in (await world.town.slash("zoe", "join", code=code)).text
    assert await world.column(delivery.c.kind) == ["welcome"]
    await verb(world, "restore", "Zoe Testard")
    assert "language" in (await world.town.slash("zoe", "join", code=code)).fields


async def test_who_said_no_to_private_messages_reads_it_in_me(world: World) -> None:
    await world.join("nadia", yes=[])
    await Tasking(world).by_day()
    await suspended(world)
    await verb(world, "restore")

    assert world.letters("nadia") == []
    assert "Vous participez à nouveau au réseau" in (await world.town.slash("nadia", "me")).text


async def test_who_left_is_not_suspended(office: World) -> None:
    async with office.database.begin() as tx:
        await tx.connection.execute(sa.update(ambassador).values(status="left"))

    assert "n’est plus dans le réseau" in (await verb(office, "suspend")).text
    assert "member-suspend:1" not in (await verb(office, "show")).buttons


async def test_a_lost_account_is_replaced_by_another(office: World) -> None:
    await introduce(office, "nadia")
    await office.town.slash("camille", "pipeline move", number=1, stage="meeting")
    assert len(office.letters("nadia")) == 1
    await office.town.enter("nadia2", locale="fr")
    account = office.town.account("nadia2")

    shown = await verb(office, "rebind", account=account)

    assert shown.private
    assert f"**Nadia Testard** agit désormais avec <@{account.id}>." in shown.text
    assert "## Nadia Testard" in (await office.town.slash("nadia2", "me")).text
    assert "Vous n’êtes pas encore dans le réseau" in (await office.town.slash("nadia", "me")).text
    await office.town.slash("camille", "pipeline move", number=1, stage="visit")
    assert len(office.letters("nadia")) == 1
    assert len(office.letters("nadia2")) == 1
    assert await audited(office) == ["roster.rebind"]
    same = await verb(office, "rebind", account=account)
    assert "C’est déjà le compte Discord de Nadia Testard." in same.text


async def test_an_account_that_is_somebody_s_or_a_bot_s_is_refused(office: World) -> None:
    await office.join("oliver")
    await office.invite("zoe")
    town = office.town

    theirs = await verb(office, "rebind", account=town.account("oliver"))
    assert "c’est celui de Oliver Testard" in theirs.text
    machine = town.guild.add_member(town.env.create_user("robot", bot=True))
    assert "celui d’un bot" in (await verb(office, "rebind", account=machine)).text
    stranger = town.env.create_user("ailleurs")
    assert "Personne sur ce serveur" in (await verb(office, "rebind", account=stranger)).text
    invited = await verb(office, "rebind", "Zoe Testard", account=town.account("camille"))
    assert "il n’y a pas de compte à remplacer" in invited.text
    assert await audited(office) == []


async def test_somebody_of_another_network_is_unknown(office: World) -> None:
    for argument in ("99", "#99"):
        assert "Personne dans le réseau" in (await verb(office, "show", argument)).text


async def test_who_types_a_sponsor_s_name_is_not_offered_nobody_first(office: World) -> None:
    await office.join("oliver")

    async def suggested(typed: str) -> list[str]:
        found = await office.town.people["camille"].autocomplete(
            office.town.guild.channels["accueil"], "roster edit", "sponsor", typed
        )
        return [each["name"] for each in found]

    assert (await suggested(""))[0] == "(sans parrain)"
    *people, last = await suggested("Oliver")
    assert [name.partition(" · ")[0] for name in people] == ["Oliver Testard"]
    assert last == "(sans parrain)"
