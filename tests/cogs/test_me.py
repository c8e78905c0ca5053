"""``/me``: the two yeses are changed there, and what could not be sent is read there."""

import sqlalchemy as sa

from bot.outbox.model import Draft, Kind
from cogs.deliveries import HEADLINES, RENDERERS
from storage.audit import audit
from storage.consents import consent
from storage.deliveries import delivery
from tests.cogs.worlds import World

CHANNELS = {
    *(Kind.ALARM, Kind.CAMPAIGN_REPORT, Kind.LEADERBOARD, Kind.LEAD_POST),
    *(Kind.TASK_POST, Kind.TASK_REVIEW, Kind.WELCOME),
    *(Kind.APPLICATION_POST, Kind.GUESSES_POST, Kind.NEWCOMER_POST),
}
"""What is only ever posted in channels."""


async def said(world: World) -> list[tuple[str, bool]]:
    async with world.database.read() as tx:
        query = sa.select(consent.c.kind, consent.c.given).order_by(consent.c.id)
        return [tuple(row) for row in await tx.connection.execute(query)]


async def unsent(world: World, kind: Kind, **payload: object) -> None:
    """Let a message to the only ambassador be held back."""
    async with world.database.begin() as tx:
        (person,) = await tx.ambassadors.of_discord(world.town.people["nadia"].id)
        draft = Draft(
            network_id=person.network_id,
            kind=kind,
            key=str(kind),
            ambassador_id=person.id,
            payload=payload,
            not_before=world.town.env.now(),
        )
        await tx.outbox.add(draft, now=world.town.env.now())
        await tx.connection.execute(
            sa.update(delivery).where(delivery.c.kind == kind).values(status="held")
        )
        tx.outbox.added = False


async def test_a_yes_is_taken_back_and_given_again(world: World) -> None:
    town = world.town
    await world.join("nadia")
    card = await town.slash("nadia", "me")

    stopped = await town.click("nadia", card, "consent-say:private-messages.no")
    hidden = await town.click("nadia", stopped, "consent-say:public-ranking.no")
    again = await town.click("nadia", hidden, "consent-say:private-messages.yes")

    assert list(card.buttons.values())[-5:] == [
        "Arrêter les messages privés",
        "Retirer mon nom du classement",
        "Ma fiche d’annuaire",
        "Mon profil",
        "Faire une pause",
    ]
    assert list(again.buttons.values())[-5:] == [
        "Arrêter les messages privés",
        "Montrer mon nom au classement",
        "Ma fiche d’annuaire",
        "Mon profil",
        "Faire une pause",
    ]
    assert "Mon nom dans le classement public : non" in again.text
    assert (await said(world))[2:] == [
        ("private-messages", False),
        ("public-ranking", False),
        ("private-messages", True),
    ]
    async with world.database.read() as tx:
        actions = await tx.connection.scalars(sa.select(audit.c.action))
        assert actions.all().count("consent.say") == 3


async def test_the_yeses_are_changed_in_english_and_in_private_too(world: World) -> None:
    await world.join("oliver", locale="en-GB", yes=[])

    card = await world.town.whisper("oliver", "me")
    yes = await world.town.click("oliver", card, "consent-say:public-ranking.yes")

    assert "Get private messages" in card.buttons.values()
    assert "My name in the public leaderboard: yes" in yes.text
    assert "Hide my name in the leaderboard" in yes.buttons.values()


async def test_a_held_campaign_can_be_read(world: World) -> None:
    await world.join("nadia")
    text = "Le *port* ouvre.\nVenez ! " + "x" * 400
    await unsent(world, Kind.CAMPAIGN, title="Journée du port", text=text, link="https://p.example")

    shown = await world.town.slash("nadia", "me")

    assert "**Journée du port**" in shown.text
    assert r"Le \*port\* ouvre. Venez ! xxx" in shown.text
    assert "x" * 200 not in shown.text
    assert "https://p.example" in shown.text


async def test_what_cannot_be_said_in_a_line_is_left_out(world: World) -> None:
    await world.join("nadia")
    await unsent(world, Kind.WELCOME)

    shown = await world.town.slash("nadia", "me")

    assert "Nadia Testard" in shown.text
    assert "Nouvelles pour vous" not in shown.text


def test_every_kind_that_goes_to_people_has_its_line() -> None:
    assert set(Kind) - CHANNELS == HEADLINES.keys()
    assert set(Kind) == RENDERERS.keys()
