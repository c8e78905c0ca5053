"""Companies are introduced, and some of them come a long way."""

import csv
import random
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files

from bot.demo import town
from bot.demo.chapters.tasks import carrying
from bot.demo.driver import Shown
from bot.demo.stage import COORDINATOR, Guest, Stage
from bot.i18n import Language

ABROAD = frozenset(
    {"Bermuda", "Canada", "Ireland", "Netherlands", "Singapore", "Switzerland", "UK"}
)
"""Where some companies of the list have their seat; all others are American."""
SECTORS = ("numerique", "sante", "maritime", "energie", "mecanique", "art-de-vivre")
CONTACT = {
    "contact": "Alex Martin",
    "function": "Head of expansion",
    "reach": "alex.martin@contact.example",
    "aware": ["yes"],
}
BACKGROUNDS = {
    Language.FR: "Ancien collègue ; cherche un site en Europe du Sud, avec un port.",
    Language.EN: "A former colleague; looking for a site in southern Europe, with a port.",
}
JOBS = 40


@dataclass(frozen=True, slots=True)
class Company:
    """A company of the list, as somebody writes it down."""

    name: str
    country: str


async def are_introduced(stage: Stage) -> None:
    """Ambassadors introduce companies; the last is one that is known, spelled differently."""
    companies = drawn(stage.seed, stage.scale.introducing - 1)
    again = Company(f"{companies[0].name.upper()}, S.A.", companies[0].country)
    for number, company in enumerate([*companies, again]):
        guest = stage.guests[-1 - number % len(stage.guests)]
        shown = await introduce(stage, guest, company, SECTORS[number % len(SECTORS)])
        if company is not again:
            form = await stage.driver.click(guest.handle, shown, "lead-form")
            said = {**CONTACT, "background": BACKGROUNDS[guest.language]}
            await stage.driver.submit(guest.handle, form, said)
    await stage.driver.until(lambda: len(posted(stage)) == len(companies))
    await stage.driver.whisper(stage.guests[-1].handle, "lead mine")


async def introduce(stage: Stage, guest: Guest, company: Company, sector: str) -> Shown:
    """Type the command, and read whether the company is known."""
    return await stage.driver.slash(
        guest.handle,
        "lead introduce",
        company=company.name,
        country=company.country,
        sector=sector,
    )


async def move(stage: Stage) -> None:
    """The coordinator qualifies every other lead, meets some companies, and one lands."""
    numbers = [number_of(post) for post in posted(stage)]
    for number in numbers[::2]:
        await move_to(stage, number, "qualified")
    for number in numbers[::4]:
        await move_to(stage, number, "meeting")
    await move_to(stage, numbers[0], "landed", jobs=JOBS)


async def move_to(stage: Stage, number: int, to: str, **more: int) -> None:
    """Bring one lead to another stage."""
    await stage.driver.slash(COORDINATOR, "pipeline move", number=number, stage=to, **more)


def posted(stage: Stage) -> list[Shown]:
    """Return the new leads, in the coordinators' channel."""
    return carrying("lead-open", stage.driver.posts(town.PRIVATE_CHANNEL))


def number_of(post: Shown) -> int:
    """Return the number of the lead that a post is about."""
    return int(post.button("lead-open").partition(":")[2].partition("#")[0])


def drawn(seed: int, count: int) -> list[Company]:
    """Return ``count`` companies of the list, no two of them share classes of one."""
    return random.Random(seed).sample(list(companies()), count)  # noqa: S311  # a story


def companies() -> Iterator[Company]:
    """Yield the companies of the list that stand in it once."""
    text = files("bot.demo").joinpath("data/companies.csv").read_text(encoding="utf-8")
    for row in csv.DictReader(text.splitlines()):
        if "(Class" not in row["Security"]:
            seat = row["Headquarters Location"].rpartition(", ")[2]
            yield Company(row["Security"], seat if seat in ABROAD else "United States")
