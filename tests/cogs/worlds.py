"""A network as tests find it: set up in the simulated guild, with people who have joined."""

import csv
from datetime import datetime
from io import StringIO
from typing import Any

import sqlalchemy as sa

from bot.audit.model import COMMAND_LINE
from bot.codes.service import CodeBook
from bot.demo.driver import Shown
from bot.demo.simulator import Simulator
from bot.networks.model import Network, NetworkSettings
from storage.database import Database
from tests.samples import person, roster
from tests.steps import Stored, take_in
from tests.wiring import HASHER

INVITE = "https://discord.gg/massilia"
YES = ["private-messages", "public-ranking"]


class World(Stored):
    """The simulated guild and its database, driven as people drive it."""

    def __init__(self, town: Simulator, database: Database) -> None:
        self.town = town
        self.database = database
        self.codes = CodeBook(database, HASHER)
        self.network = Network.unsaved()

    async def set_up(self) -> None:
        """Let the manager ``marius`` adopt a network, and the coordinator ``camille`` come."""
        await self.town.enter("marius", locale="fr", manager=True)
        await self.town.enter("camille", locale="fr", coordinator=True)
        async with self.database.begin() as tx:
            network = await tx.networks.add(NetworkSettings(), now=self.town.env.now())
        code = await self.codes.for_setup(network, now=self.town.env.now())
        form = await self.town.slash("marius", "network setup", code=code)
        await self.town.submit("marius", form, self.places())
        async with self.database.read() as tx:
            self.network = await tx.networks.get(network.id)

    async def until(self, moment: str) -> None:
        """Let time pass until ``moment`` and do what is due then."""
        await self.town.leap(datetime.fromisoformat(moment))

    def places(self, **other: Any) -> dict[str, Any]:
        """What the manager fills in."""
        return {
            "role": [self.town.role()],
            "announcements": [self.town.channel("annonces")],
            "leaderboard": [self.town.channel("classement")],
            "review": [self.town.channel("coordination")],
            "invite": INVITE,
            **other,
        }

    async def invite(self, name: str, **said: str) -> str:
        """Put somebody on the roster and return their code."""
        email = f"{name}@ambassadeurs.example"
        row = {"first_name": name.capitalize(), "last_name": "Testard", "email": email, **said}
        now = self.town.env.now()
        await take_in(self.database, self.network, roster(person(**row)), hasher=HASHER, now=now)
        letters = await self.codes.for_joining(self.network, actor=COMMAND_LINE, now=now)
        return next(letter.code for letter in letters.new if letter.profile.email == email)

    async def join(
        self,
        name: str,
        *,
        locale: str = "fr",
        yes: list[str] = YES,
        rhythm: str = "weekly",
        **said: str,
    ) -> Shown:
        """Let somebody come into the guild, and into the network."""
        await self.town.enter(name, locale=locale)
        code = await self.invite(name, **said)
        form = await self.town.slash(name, "join", code=code)
        return await self.town.submit(name, form, joining(locale, yes, rhythm=[rhythm]))

    async def column(self, of_these: sa.Column[Any]) -> list[Any]:
        """Return what a table has in one column, the first rows first."""
        return [value for (value,) in await self.rows(of_these)]

    def letters(self, name: str) -> list[Shown]:
        """What the bot wrote to somebody besides its welcome and the reminders of first steps."""
        return [each for each in self.town.letters(name) if not is_onboarding(each)]


def is_onboarding(letter: Shown) -> bool:
    """Tell whether a letter is about somebody's first steps."""
    return any(custom_id.startswith("guide-open:") for custom_id in letter.buttons)


def joining(locale: str = "fr", yes: list[str] = YES, **other: Any) -> dict[str, Any]:
    """What an ambassador fills in."""
    return {
        "language": [locale[:2]],
        "sectors": ["maritime"],
        "rhythm": ["weekly"],
        "yes": yes,
        **other,
    }


def table(content: bytes) -> list[dict[str, str]]:
    """A file for Excel, read back."""
    return list(csv.DictReader(StringIO(content.decode("utf-8-sig")), delimiter=";"))
