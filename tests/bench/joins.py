"""Eight hundred people who join within one minute, by own codes and invitations, among others."""

import asyncio
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from bot.codes.model import draw
from bot.settings import PREFIX
from tests.bench.beside import beside
from tests.bench.report import Figure, Report, percentile
from tests.databases import PostgresServer
from tests.wire import BotProcess, LoopbackDiscord
from tests.wire.interactions import Interaction, InteractionKind
from tests.wire.joining import INVITATION_USES, Hall, Heard, Visit, guest, invited
from tests.wire.people import Person
from tests.wire.process import database_url

PEOPLE = 800
SEED = 1
MINUTE = 60.0
ANSWER_SECONDS = 1.0
FILLING = (2.0, 8.0)
"""Seconds that somebody takes to fill the form in."""
BURST = 0.15
BURST_SECONDS = 5.0
"""So many are there at the beginning: the letter has just come."""
SPONSORS = 16
"""Whose invitations are used up; all the others of ``PEOPLE`` come with codes of their own."""
GUESTS = SPONSORS * INVITATION_USES
GUESTS_TOO_MANY = 10
SEND_TWICE = 20
SHARE_LATE = 10
SHARE_AT_ONCE = 10
GUESS = 20
STRANGERS = GUESTS_TOO_MANY + SHARE_LATE + SHARE_AT_ONCE + GUESS
BESIDE_SECONDS = 1.0
"""How often somebody else types a command meanwhile."""
ALONE = 30
Form = Callable[[Person], Mapping[str, object]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Minute:
    """What was measured; seconds."""

    heard: Heard
    kept_amiss: Sequence[str]
    interactions: Sequence[Interaction]
    until_all_were_in: float
    meanwhile: Sequence[float]
    alone: Sequence[float]

    @property
    def first_answers(self) -> list[float]:
        """Of each command and form, in the order they were sent; who was not answered waits on."""
        return [waited(each) for each in self.interactions]

    @property
    def busiest_second(self) -> int:
        """How many commands and forms were sent in the busiest second."""
        return max(Counter(int(each.dispatched_at) for each in self.interactions).values())


async def run() -> Report:
    """Let everybody join, on either database."""
    figures: list[Figure] = []
    beside: dict[str, float] = {}
    with TemporaryDirectory() as folder:
        postgres = await asyncio.to_thread(PostgresServer)
        for name in ("SQLite", "PostgreSQL"):
            cwd = Path(folder) / name
            cwd.mkdir()
            url = database_url(cwd)
            if name == "PostgreSQL":
                url = await asyncio.to_thread(postgres.migrated)
            minute = await measured(cwd, url)
            figures += figures_of(name, minute)
            beside |= beside_of(name, minute)
    return Report(bench="joins", figures=tuple(figures), beside=beside, size=PEOPLE, seed=SEED)


async def measured(cwd: Path, url: str) -> Minute:
    """Let the shipped process have its minute on the database at ``url``."""
    async with LoopbackDiscord() as discord:
        hall = Hall(discord, url)
        bystander, *accounts = await hall.accounts(1 + SPONSORS + PEOPLE + STRANGERS)
        sponsors, accounts = accounts[:SPONSORS], accounts[SPONSORS:]
        lets_in = await hall.invite(PEOPLE - GUESTS, sponsors=sponsors)
        visits = drawn(Random(SEED), list(lets_in), accounts)  # noqa: S311
        async with BotProcess(discord, cwd=cwd, env={f"{PREFIX}DATABASE_URL": url}):
            began = time.perf_counter()
            async with asking(hall, bystander):
                said = await hall.come(visits)
            for _ in range(ALONE):
                await bystander.slash(hall.driver.channel("accueil"), "help")
        heard = Heard(visits=visits, said=said, lets_in=lets_in)
        joining = [each for each in discord.interactions if each.name != "help"]
        helps = [waited(each) for each in discord.interactions if each.name == "help"]
        return Minute(
            heard=heard,
            kept_amiss=await hall.kept_amiss(heard),
            interactions=joining,
            until_all_were_in=max(each.dispatched_at + waited(each) for each in joining) - began,
            meanwhile=helps[:-ALONE],
            alone=helps[-ALONE:],
        )


def drawn(random: Random, codes: Sequence[str], accounts: Iterable[Person]) -> Sequence[Visit]:
    """Return who comes when, and with which code; all of the forms are sent within the minute.

    Who shares a code types it at the same moment as its owner, or when the owner was let in.
    """
    who = iter(accounts)
    own, invitations = codes[:-SPONSORS], codes[-SPONSORS:]
    owners = [at_some_moment(random, next(who), code) for code in own]
    twice, others = owners[:SEND_TWICE], owners[SEND_TWICE:]
    shared = random.sample(others, SHARE_LATE + SHARE_AT_ONCE)
    late = [
        replace(owner, at=owner.at + owner.filling + ANSWER_SECONDS)
        for owner in shared[:SHARE_LATE]
    ]
    same = [replace(owner, who=next(who)) for owner in [*late, *shared[SHARE_LATE:]]]
    brought = [*list(invitations) * INVITATION_USES, *[invitations[0]] * GUESTS_TOO_MANY]
    guests = [at_some_moment(random, next(who), code, form=guest) for code in brought]
    guessing = [at_some_moment(random, next(who), draw()) for _ in range(GUESS)]
    return [*(replace(visit, clicks=2) for visit in twice), *others, *same, *guests, *guessing]


def at_some_moment(random: Random, who: Person, code: str, *, form: Form = invited) -> Visit:
    """Return when ``who`` comes, and how long they fill the form in.

    People come independently of each other (a Poisson process), some of them in the burst.
    """
    filling = random.uniform(*FILLING)
    last = BURST_SECONDS if random.random() < BURST else MINUTE - FILLING[1]
    return Visit(who=who, code=code, form=form(who), at=random.uniform(0, last), filling=filling)


@asynccontextmanager
async def asking(hall: Hall, who: Person) -> AsyncIterator[None]:
    """Let somebody type another command again and again meanwhile."""

    async def ask() -> None:
        while True:
            await who.slash(hall.driver.channel("accueil"), "help")
            await asyncio.sleep(BESIDE_SECONDS)

    async with beside(ask()):
        yield


def waited(interaction: Interaction) -> float:
    """Return the seconds until the first answer, or until now when there was none."""
    latency = interaction.latency_seconds
    return interaction.age_seconds if latency is None else latency


def figures_of(database: str, minute: Minute) -> Sequence[Figure]:
    """Return what has to hold."""
    rows = (
        ("first answer, longest", max(minute.first_answers) * 1000, "ms", ANSWER_SECONDS * 1000),
        ("until all were in", minute.until_all_were_in, "s", MINUTE + ANSWER_SECONDS),
        ("not let in", PEOPLE - len(minute.heard.let_in), "people", 1),
        ("answers that were not theirs", len(minute.heard.amiss()), "answers", 1),
        ("not in the database once as told", len(minute.kept_amiss), "people", 1),
    )
    return [
        Figure(name=f"{database}: {name}", value=value, unit=unit, limit=limit)
        for name, value, unit, limit in rows
    ]


def beside_of(database: str, minute: Minute) -> dict[str, float]:
    """Return what was measured besides."""
    answers = [each * 1000 for each in minute.first_answers]
    forms = [
        waited(each) * 1000
        for each in minute.interactions
        if each.kind is InteractionKind.MODAL_SUBMIT
    ]
    rows = {
        "first answer, median, ms": percentile(answers, 0.5),
        "first answer, p99, ms": percentile(answers, 0.99),
        "form sent until let in, median, ms": percentile(forms, 0.5),
        "form sent until let in, p99, ms": percentile(forms, 0.99),
        "/help meanwhile, median, ms": percentile(list(minute.meanwhile), 0.5) * 1000,
        "/help alone, median, ms": percentile(list(minute.alone), 0.5) * 1000,
        "commands and forms": len(answers),
        "commands and forms in the busiest second": minute.busiest_second,
    }
    return {f"{database}: {name}": value for name, value in rows.items()}
