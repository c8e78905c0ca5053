"""The story that the demonstration plays, step by step, on any driver."""

from collections.abc import Awaitable, Callable, Sequence

from bot.demo import town
from bot.demo.chapters import campaign, leads, membership, tasks
from bot.demo.driver import Shown
from bot.demo.stage import BEGINNING, COORDINATOR, DAYTIME, MANAGER, MONDAY, Guest, Stage

Step = Callable[[Stage], Awaitable[None]]

LETTERS = "codes.csv"


async def the_agency_arrives(stage: Stage) -> None:
    """On a Thursday morning, a manager and a coordinator come into the guild."""
    await stage.driver.go_to(BEGINNING)
    await stage.driver.enter(MANAGER, locale="fr", manager=True, name="Marius Olive")
    await stage.driver.enter(COORDINATOR, locale="fr", coordinator=True, name="Camille Durand")


async def the_network_is_set_up(stage: Stage) -> None:
    """The manager adopts the network with the operator's code; the welcome is posted."""
    driver = stage.driver
    form = await driver.slash(MANAGER, "network setup", code=stage.setup_code)
    places = {
        "role": [driver.role()],
        "announcements": [driver.channel("annonces")],
        "leaderboard": [driver.channel("classement")],
        "review": [driver.channel(town.PRIVATE_CHANNEL)],
        "invite": town.INVITE,
    }
    await driver.submit(MANAGER, form, places)
    await driver.until(lambda: driver.posts("annonces"))


async def the_roster_is_taken_in(stage: Stage) -> None:
    """The coordinator imports the roster, after a look at what it would change."""
    file = ("membres.csv", stage.roster)
    preview = await stage.driver.slash(COORDINATOR, "roster import", file=file)
    await stage.driver.click(COORDINATOR, preview, "roster-import")


async def letters_are_written(stage: Stage) -> None:
    """The coordinator draws the joining codes for a mail merge."""
    shown = await stage.driver.slash(COORDINATOR, "roster codes")
    stage.letters = shown.files[LETTERS]
    stage.invite()


async def people_join(stage: Stage) -> None:
    """Ambassadors come with their codes, some of them by the welcome's button."""
    for number, guest in enumerate(stage.guests):
        await stage.driver.enter(guest.handle, locale=guest.locale, name=guest.name)
        by_button = number < stage.scale.by_button
        form = await (form_by_button if by_button else form_by_command)(stage, guest)
        await stage.driver.submit(guest.handle, form, choices(number, guest))


async def form_by_command(stage: Stage, guest: Guest) -> Shown:
    """Type the code after the command."""
    return await stage.driver.slash(guest.handle, "join", code=guest.code)


async def form_by_button(stage: Stage, guest: Guest) -> Shown:
    """Click the welcome's button, type the code there, and go on."""
    welcome, *_ = stage.driver.posts("annonces")
    asked = await stage.driver.click(guest.handle, welcome, "join-open")
    hello = await stage.driver.submit(guest.handle, asked, {"code": guest.code})
    return await stage.driver.click(guest.handle, hello, "join-continue")


def choices(number: int, guest: Guest) -> dict[str, object]:
    """Return what somebody fills in; one in eight wants no private messages.

    One in five does not show their name in the leaderboard, and one in four is not in the
    directory; the last guest, whose company lands, is in both.
    """
    yes = [
        *["private-messages"] * (number % 8 != 7),
        *["public-ranking"] * (number % 5 != 3),
        *["directory-name"] * (number % 4 != 1),
    ]
    return {
        "language": [guest.locale[:2]],
        "sectors": [("maritime", "numerique", "energie")[number % 3]],
        "rhythm": ["weekly"],
        "yes": yes,
    }


async def they_look_around(stage: Stage) -> None:
    """Everybody reads ``/help``; who joined reads ``/me``, in a private message."""
    await stage.driver.slash(COORDINATOR, "help")
    for guest in stage.guests[:3]:
        await stage.driver.whisper(guest.handle, "help")
        await stage.driver.whisper(guest.handle, "me")


async def monday_comes(stage: Stage) -> None:
    """Monday, nine o'clock: the leaderboard and the digests come by themselves.

    Where it is night then, the digest comes in the morning; that may be everywhere.
    """
    await stage.driver.go_to(MONDAY)
    await stage.driver.until(lambda: stage.driver.posts("classement"))
    await stage.driver.go_to(MONDAY + DAYTIME)
    await stage.driver.until(lambda: digests(stage))


def digests(stage: Stage) -> list[Shown]:
    """Return the digests that have arrived."""
    everybody = (stage.driver.letters(guest.handle) for guest in stage.guests)
    return [digest for letters in everybody for digest in tasks.carrying("me-open", letters)]


INVITING: Sequence[Step] = (
    the_agency_arrives,
    the_network_is_set_up,
    the_roster_is_taken_in,
    letters_are_written,
)
"""What has happened when it is known who is going to join."""

OPENING: Sequence[Step] = (*INVITING, people_join)
"""How a network begins."""

PRELUDE: Sequence[Step] = (
    *OPENING,
    tasks.are_handed_out,
    tasks.are_taken,
    tasks.are_done_and_approved,
    membership.bring_others,
    membership.apply,
    leads.are_introduced,
    leads.move,
)
"""What has happened before one plays along in the browser."""

STORY: Sequence[Step] = (
    *PRELUDE,
    they_look_around,
    campaign.goes_out,
    monday_comes,
    membership.fall_dormant,
    membership.come_back,
    membership.be_forgotten,
)


async def play(stage: Stage, story: Sequence[Step] = STORY) -> None:
    """Play ``story`` to its end."""
    for step in story:
        await step(stage)
