"""``/network setup`` and ``status`` as a manager and a coordinator live them."""

import discord
import pytest
import sqlalchemy as sa

from bot.codes.model import draw
from bot.networks.model import NetworkSettings
from storage.audit import audit
from tests.cogs.worlds import INVITE, World


@pytest.fixture
async def code(empty: World) -> str:
    """A code that the operator printed."""
    async with empty.database.begin() as tx:
        network = await tx.networks.add(NetworkSettings(), now=empty.town.env.now())
    return await empty.codes.for_setup(network, now=empty.town.env.now())


async def networks(world: World) -> list[tuple[int | None, str]]:
    async with world.database.read() as tx:
        return [(each.guild_id, each.settings.zone) for each in await tx.networks.all()]


async def test_a_manager_adopts_the_network_with_the_code(empty: World, code: str) -> None:
    town = empty.town
    await town.enter("marius", locale="fr", manager=True)

    form = await town.slash("marius", "network setup", code=code)
    done = await town.submit("marius", form, empty.places())

    assert form.fields == ["role", "announcements", "leaderboard", "review", "invite"]
    assert "Le réseau est configuré" in done.text
    assert "J’ai toutes les permissions qu’il me faut." in done.text
    assert await networks(empty) == [(town.guild.id, "Europe/Paris")]
    async with empty.database.read() as tx:
        actors = await tx.connection.scalars(
            sa.select(audit.c.actor_discord_id).where(audit.c.action == "network.setup")
        )
        assert actors.all() == [town.people["marius"].id]


async def test_who_adopts_a_network_too_late_reads_it(empty: World, code: str) -> None:
    town = empty.town
    await town.enter("marius", locale="fr", manager=True)
    await town.enter("oliver", locale="en-GB", manager=True)
    await town.enter("fanny", locale="fr", manager=True)
    async with empty.database.begin() as tx:
        another = await tx.networks.add(NetworkSettings(), now=town.env.now())
    other = await empty.codes.for_setup(another, now=town.env.now())
    late = {who: await town.slash(who, "network setup", code=other) for who in ("oliver", "fanny")}
    form = await town.slash("marius", "network setup", code=code)
    await town.submit("marius", form, empty.places())

    english = await town.submit("oliver", late["oliver"], empty.places())
    french = await town.submit("fanny", late["fanny"], empty.places())

    assert "Someone has just set up this server’s network" in english.text
    assert "Quelqu’un vient de configurer le réseau de ce serveur" in french.text
    assert sorted(await networks(empty), key=str) == [
        (town.guild.id, "Europe/Paris"),
        (None, "Europe/Paris"),
    ]


async def test_the_welcome_is_posted_once_with_its_button(empty: World, code: str) -> None:
    town = empty.town
    await town.enter("marius", locale="fr", manager=True)
    for given in (code, ""):
        form = await town.slash("marius", "network setup", code=given)
        await town.submit("marius", form, empty.places())

    (post,) = town.posts("annonces")
    assert "Bienvenue dans Massilia Mundi" in post.text
    assert list(post.buttons.values()) == [
        "Rejoindre · Join",
        "Pas de code ? Candidatez · No code? Apply",
    ]
    assert "Received a personal code by e-mail?" in post.text
    assert post.button("join-open").endswith("#1")


async def test_a_stranger_s_guild_adopts_nothing(empty: World, code: str) -> None:
    town = empty.town
    await town.enter("marius", locale="fr", manager=True)

    refused = await town.slash("marius", "network setup", code=draw())

    assert "Ce code n’est pas valable" in refused.text
    assert await networks(empty) == [(None, "Europe/Paris")]


async def test_a_setup_code_typed_in_a_strange_way_works(empty: World, code: str) -> None:
    town = empty.town
    await town.enter("marius", locale="fr", manager=True)

    form = await town.slash("marius", "network setup", code=f"{'#'.join(code.lower())}{'.' * 200}")
    done = await town.submit("marius", form, empty.places())

    assert len(form.handle.what.modal["custom_id"]) <= 100
    assert "Le réseau est configuré" in done.text


async def test_a_code_that_is_not_needed_changes_nothing(world: World) -> None:
    form = await world.town.slash("marius", "network setup", code="x" * 300)

    assert form.handle.what.modal["custom_id"] == "network-places:"
    assert "Le réseau est" in (await world.town.submit("marius", form, world.places())).text


@pytest.mark.parametrize("nothing", ["", " - ", "###"])
async def test_setting_up_without_a_code_says_where_it_comes_from(
    empty: World, code: str, nothing: str
) -> None:
    town = empty.town
    await town.enter("marius", locale="fr", manager=True)
    await town.enter("oliver", locale="en-GB", manager=True)

    for _ in range(12):  # more often than one may guess
        refused = await town.slash("marius", "network setup", code=nothing)
    english = await town.slash("oliver", "network setup", code=nothing)

    assert "tapez le code qu’imprime `massilia network code`" in refused.text
    assert "type the code that `massilia network code` prints" in english.text
    assert (await town.slash("marius", "network setup", code=code)).fields


async def test_a_setup_code_works_once(empty: World, code: str) -> None:
    town = empty.town
    await town.enter("marius", locale="fr", manager=True)
    form = await town.slash("marius", "network setup", code=code)
    await town.submit("marius", form, empty.places())

    async with empty.database.read() as tx:
        assert await tx.codes.living("", purpose="setup", now=town.env.now()) is None  # type: ignore[arg-type]
    async with empty.database.begin() as tx:
        other = await tx.networks.add(NetworkSettings(), now=town.env.now())
        first, *_ = await tx.networks.all()
        moved = first.adopted_by(1, NetworkSettings(), now=town.env.now())
        await tx.networks.save(moved)
    refused = await town.slash("marius", "network setup", code=code)
    assert "Ce code n’est pas valable" in refused.text
    assert other.guild_id is None


async def test_who_does_not_manage_the_server_is_refused(empty: World, code: str) -> None:
    await empty.town.enter("camille", locale="en-GB", coordinator=True)

    refused = await empty.town.slash("camille", "network setup", code=code)

    assert "Only someone who manages this server" in refused.text


@pytest.mark.parametrize(
    "invite",
    [
        "https://evil.example/x",
        "https://discord.gg/",
        "https://discord.gg/massilia https://evil.example",
        "https://discord.gg/../evil",
    ],
)
async def test_a_link_that_is_no_invitation_changes_nothing(
    empty: World, code: str, invite: str
) -> None:
    town = empty.town
    await town.enter("marius", locale="fr", manager=True)
    form = await town.slash("marius", "network setup", code=code)

    refused = await town.submit("marius", form, empty.places(invite=invite))

    assert "n’est pas une invitation Discord" in refused.text
    assert await networks(empty) == [(None, "Europe/Paris")]
    # The code was not used up by the mistake.
    form = await town.slash("marius", "network setup", code=code)
    assert "Le réseau est configuré" in (await town.submit("marius", form, empty.places())).text


async def test_the_form_comes_back_filled_in(world: World) -> None:
    form = await world.town.slash("marius", "network setup")

    modal = form.handle.what.modal
    controls = {row["component"]["custom_id"]: row["component"] for row in modal["components"]}
    assert controls["invite"]["value"] == INVITE
    assert controls["role"]["default_values"][0]["id"] == world.town.role().id
    assert controls["review"]["default_values"][0]["id"] == world.town.channel("coordination").id


async def test_day_hour_and_zone_are_set(world: World) -> None:
    town = world.town
    shown = await town.submit("marius", await town.slash("marius", "network setup"), world.places())
    form = await town.click("marius", shown, "network-week")

    done = await town.submit(
        "marius", form, {"day": ["2"], "hour": "8h30", "zone": "Asia/Singapore"}
    )

    assert "mercredi, 08:30 (Asia/Singapore)" in done.text
    assert await networks(world) == [(town.guild.id, "Asia/Singapore")]


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ({"hour": "25:00"}, "« 25:00 » n’est pas une heure"),
        ({"hour": "midi"}, "« midi » n’est pas une heure"),
        ({"zone": "Marseille"}, "« Marseille » n’est pas un fuseau"),
        ({"zone": "../etc/passwd"}, "n’est pas un fuseau"),
    ],
)
async def test_a_wrong_hour_or_zone_is_pointed_at(
    world: World, said: dict[str, str], answer: str
) -> None:
    town = world.town
    shown = await town.submit("marius", await town.slash("marius", "network setup"), world.places())
    form = await town.click("marius", shown, "network-week")

    refused = await town.submit(
        "marius", form, {"day": ["0"], "hour": "09:00", "zone": "Europe/Paris", **said}
    )

    assert answer in refused.text
    assert await networks(world) == [(town.guild.id, "Europe/Paris")]


async def test_missing_permissions_are_named(world: World) -> None:
    town = world.town
    closed = town.guild.create_text_channel(
        "fermé",
        overwrites={
            town.guild.default_role: discord.PermissionOverwrite(
                send_messages=False, attach_files=False
            )
        },
    )

    form = await town.slash("marius", "network setup")
    done = await town.submit("marius", form, world.places(leaderboard=[closed]))

    assert f"Dans <#{closed.id}>, il me manque : Envoyer des messages, Joindre" in done.text


async def test_the_status_says_what_waits_and_when_the_next_posts_are(world: World) -> None:
    shown = await world.town.slash("camille", "network status")

    assert "J’ai toutes les permissions" in shown.text
    assert "Prochaines publications : <t:1767600000:F>" in shown.text  # Monday 5th, 08:00 UTC
    assert "**0** en attente, **1** envoyé, **0** non remis" in shown.text


async def test_a_post_that_fails_alarms_the_coordinators(world: World) -> None:
    town = world.town
    other = town.guild.create_text_channel("autre")
    town.env.inject_error(
        "POST", f"/channels/{other.id}/messages", status=403, code=50001, message="Missing Access"
    )

    form = await town.slash("marius", "network setup")
    await town.submit("marius", form, world.places(announcements=[other]))

    (alarm,) = town.posts("coordination")
    assert f"Je n’ai pas pu publier dans <#{other.id}>" in alarm.text
    status = await town.click("camille", alarm, "network-status")
    assert "**1** en échec" in status.text
