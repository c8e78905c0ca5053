"""``/network audit`` as a coordinator lives it."""

import re
from typing import Any

import pytest

from bot.audit.model import BOT, Actor, AuditLine, Wanted
from bot.demo.driver import Shown
from bot.i18n import Language, Words
from cogs.audit_cards import TECHNICAL, label
from tests.cogs.tasking import Tasking
from tests.cogs.worlds import World
from tests.wiring import wire


async def journal(world: World, who: str = "camille", **options: Any) -> Shown:
    return await world.town.slash(who, "network audit", **options)


async def write(world: World, *lines: dict[str, Any]) -> None:
    now = world.town.env.now()
    known = {"actor": BOT, "action": "lead.move", "subject": "lead:1", "at": now}
    async with world.database.begin() as tx:
        for line in lines:
            await tx.audit.add(AuditLine(network_id=world.network.id, **{**known, **line}))


def told(shown: Shown) -> str:
    """What a card says, without the moments."""
    return re.sub(r"<t:\d+:f>", "…", shown.text)


async def test_who_changed_what_is_read_in_words(world: World) -> None:
    await world.join("nadia")

    shown = await journal(world)

    assert shown.private
    marius, nadia = (world.town.people[name].id for name in ("marius", "nadia"))
    joined, codes, imported, _, setup = told(shown).split("-# ")[1:]
    assert joined.splitlines() == [
        f"… · <@{nadia}>",
        "**Arrivée dans le réseau** · Nadia Testard",
        " · ".join(
            [
                *("Statut : invité → actif", "Langue : Français"),
                *("Secteurs : Maritime / logistique", "Récap : Chaque lundi"),
                *("Messages privés : oui", "Classement public : oui"),
                "Annuaire : non",
            ]
        ),
    ]
    assert codes.splitlines()[0] == "… · ligne de commande"
    assert "**Liste de membres importée**\nLignes : 1 · Nouveaux : 1" in imported
    assert setup.splitlines()[:2] == [f"… · <@{marius}>", "**Réglages du réseau changés**"]
    assert f"Rôle des coordinateurs : <@&{world.town.role().id}>" in setup


async def test_what_was_is_beside_what_is(world: World) -> None:
    tasking = Tasking(world)
    await tasking.by_day()
    world.town.speak("camille", "en-GB")
    await tasking.create(title="Boat *show*")
    form = await world.town.slash("camille", "task-admin edit", task="#1")
    prose = {"title": "Boat fair", "description": "Present.", "link": ""}
    await world.town.submit("camille", form, prose)
    await world.town.slash("camille", "task-admin edit", task="#1", deadline="15/02/2026")

    shown = await journal(world, action="task.edit")

    assert "Only: Task changed" in shown.text
    assert "**Task changed** · Boat fair (no. 1)" in shown.text
    assert r"Title: Boat \*show\* → Boat fair" in shown.text
    assert "Deadline: 2026-01-31 → 2026-02-15" in shown.text
    assert "Task created" not in shown.text


async def test_pages_turn_after_the_bot_was_started_anew(world: World) -> None:
    await write(world, *({"after": {"reason": f"n° {n}."}} for n in range(20)))
    shown = await journal(world, action="lead.move")
    assert not any(button.startswith("audit-page:newer") for button in shown.buttons)

    await world.town.restart(wire(world.database))
    older = await world.town.click("camille", shown, "audit-page:older")
    last = await world.town.click("camille", older, "audit-page:older")
    back = await world.town.click("camille", last, "audit-page:newer")

    assert [re.findall(r"n° (\d+)\.", each.text) for each in (shown, older, last, back)] == [
        [str(n) for n in range(19, 11, -1)],
        [str(n) for n in range(11, 3, -1)],
        [str(n) for n in range(3, -1, -1)],
        [str(n) for n in range(11, 3, -1)],
    ]
    assert "Seulement : Piste passée à une autre étape" in last.text


async def test_lines_about_a_person_and_by_a_member(world: World) -> None:
    await world.join("nadia")
    await world.join("oliver", locale="en-GB")
    oliver = world.town.people["oliver"]

    about = await journal(world, person="nadia testard")
    by = await journal(world, by=oliver)

    assert "Seulement : Nadia Testard" in about.text
    assert "Arrivée dans le réseau** · Nadia Testard" in about.text
    assert "Oliver" not in about.text
    assert f"Seulement : par <@{oliver.id}>" in by.text
    assert "Arrivée dans le réseau** · Oliver Testard" in by.text
    assert "Nadia" not in by.text


async def test_kinds_of_change_are_suggested_and_understood_as_typed(world: World) -> None:
    await world.invite("nadia")
    camille, channel = world.town.people["camille"], world.town.channel("accueil")

    offered = await camille.autocomplete(channel, "network audit", "action", "codes")

    assert {each["name"]: each["value"] for each in offered} == {
        "Codes personnels créés": "roster.codes"
    }
    typed = await journal(world, action="codes personnels crees")
    assert "**Codes personnels créés**\nNouveaux codes : 1" in typed.text


@pytest.mark.parametrize(
    ("options", "says"),
    [
        pytest.param(
            {"action": "zzz"}, "Aucun changement de ce réseau ne s’appelle « zzz »", id="kind"
        ),
        pytest.param({"person": "Personne"}, "« Personne »", id="person"),
    ],
)
async def test_what_is_not_there_is_said(world: World, options: dict[str, str], says: str) -> None:
    assert says in (await journal(world, **options)).text


async def test_nothing_found_is_said(world: World) -> None:
    await world.town.enter("oliver", locale="en-GB")

    shown = await journal(world, by=world.town.people["oliver"])

    assert "Aucun changement ne correspond." in shown.text
    assert not shown.buttons


async def test_the_longest_lines_leave_room_for_the_buttons(world: World) -> None:
    long = "_*" * 150
    values = {"city": long, "company": long, "link": long, "texts": {"fr": {"title": long}}}
    lines = {
        "action": "roster.update",
        "subject": "ambassador:1",
        "actor": Actor.member(2**63 - 1),
        "before": values,
        "after": dict.fromkeys(values, "@everyone"),
    }
    await world.invite("nadia", first_name="_" * 200, last_name="*" * 200)
    await write(world, *([lines] * 9))

    shown = await journal(world)

    assert shown.text.count("-# ") == 8
    assert "@everyone" not in shown.text
    assert len(shown.text) <= 4000
    assert shown.button("audit-page:older")


async def test_an_action_of_another_version_is_shown_by_its_name(world: World) -> None:
    line = {"action": "moon.landed", "subject": "moon:1", "after": {"crater": 7, "odd": [{"a": 1}]}}
    await write(world, line)

    assert "**moon.landed** · n° 1\ncrater : 7" in (await journal(world)).text


@pytest.mark.parametrize("language", list(Language))
async def test_every_field_that_a_busy_network_wrote_down_has_a_name(
    world: World, language: Language
) -> None:
    tasking = Tasking(world)
    await tasking.by_day()
    await tasking.create()
    card = await tasking.reported()
    await world.town.click("camille", card, "task-approve")
    company = {"company": "Terra", "country": "Italie", "sector": "maritime"}
    offer = await world.town.slash("nadia", "lead introduce", **company)
    form = await world.town.click("nadia", offer, "lead-form")
    said = {"contact": "C", "function": "F", "reach": "R", "background": "B", "aware": ["yes"]}
    await world.town.submit("nadia", form, said)
    await world.town.slash("camille", "pipeline assign", number=1)
    await world.town.slash("camille", "roster export", format="xlsx")
    await world.town.slash("camille", "campaign new", audience="")

    async with world.database.read() as tx:
        lines = await tx.audit.before(world.network.id, Wanted(), than=None, limit=99)
    fields = {field for each in lines for field in (*each.line.before, *each.line.after)}
    words = Words(language)
    assert [f for f in fields - TECHNICAL if label(f, words) == f] == []
