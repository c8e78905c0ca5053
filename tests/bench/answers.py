"""The first answer of each slash command, as Discord waits for it, in a network of 400."""

import random
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bot.demo.chapters import campaign, leads, tasks
from bot.demo.stage import COORDINATOR, MANAGER, SHORT, Stage
from bot.demo.story import OPENING, play
from tests.bench.report import Figure, Report, percentile
from tests.samples import sample_roster
from tests.wire import LoopbackDiscord
from tests.wire.shipped import Shipped

ROUNDS = 20
LIMIT_MS = 100.0
CHAPTERS = (tasks.are_handed_out, tasks.are_taken, leads.are_introduced, campaign.goes_out)
SEED = 1
MEMBERS = 400
WARM_UP = 1

Call = tuple[str, str, Mapping[str, Any]]


async def run() -> Report:
    """Type every command in turn, in a shuffled order, against the shipped process."""
    with TemporaryDirectory() as folder:
        async with LoopbackDiscord() as discord, Shipped(discord, Path(folder)) as bot:
            stage = Stage(
                driver=bot.driver,
                scale=SHORT,
                roster=sample_roster(),
                setup_code=await bot.setup_code(),
                seed=SEED,
            )
            await play(stage, [*OPENING, *CHAPTERS])
            latencies = await measured(discord, bot, calls(stage))
    return Report(
        bench="answers",
        figures=tuple(
            Figure(
                name=f"/{command}: first answer, p99",
                value=percentile(values, 0.99),
                unit="ms",
                limit=LIMIT_MS,
            )
            for command, values in sorted(latencies.items())
        ),
        beside={
            "all commands, median, ms": percentile(
                [value for values in latencies.values() for value in values], 0.5
            )
        },
        size=MEMBERS,
        seed=SEED,
    )


async def measured(
    discord: LoopbackDiscord, bot: Shipped, every: Sequence[Call]
) -> Mapping[str, list[float]]:
    """Return the milliseconds of each command's first answers."""
    order = [call for call in every for _ in range(ROUNDS + WARM_UP)]
    random.Random(SEED).shuffle(order)  # noqa: S311
    latencies: dict[str, list[float]] = {}
    for person, command, options in order:
        await bot.driver.slash(person, command, **options)
        latencies.setdefault(command, []).append(discord.latencies[-1] * 1000)
    return {command: values[WARM_UP:] for command, values in latencies.items()}


def calls(stage: Stage) -> Sequence[Call]:
    """Return one way to type each command; a test holds the list to the commands there are."""
    ambassador, other = (guest.handle for guest in stage.guests[:2])
    driver = stage.driver
    company = {"company": "Terra", "country": "Italie", "sector": "maritime"}
    task = {"deadline": "31/12/2026", "places": 5, "points": 50}
    return [
        (ambassador, "help", {}),
        (ambassador, "me", {}),
        (other, "join", {"code": "XXXX-XXXX-XXXXX"}),
        (MANAGER, "apply", {}),
        (ambassador, "invite", {}),
        (ambassador, "tasks", {}),
        (ambassador, "directory", {"who": "Royaume-Uni numérique"}),
        (ambassador, "leave", {}),
        (ambassador, "privacy notice", {}),
        (ambassador, "privacy export", {}),
        (ambassador, "privacy erase", {}),
        (ambassador, "lead introduce", company),
        (ambassador, "lead mine", {}),
        (ambassador, "lead show", {"number": 1}),
        (MANAGER, "network setup", {}),
        (COORDINATOR, "network status", {}),
        (COORDINATOR, "network audit", {"person": "#1"}),
        (COORDINATOR, "roster import", {"file": ("membres.csv", sample_roster())}),
        (COORDINATOR, "roster codes", {}),
        (COORDINATOR, "roster merge", {"entry": "#1", "into": "#2"}),
        (COORDINATOR, "roster unmerge", {"person": "#1"}),
        (COORDINATOR, "roster erase", {"person": "#1"}),
        (COORDINATOR, "roster show", {"person": "#1"}),
        (COORDINATOR, "roster add", {"last_name": "Nouveau", "email": "nouveau@x.example"}),
        (COORDINATOR, "roster edit", {"person": "#1"}),
        (COORDINATOR, "roster note", {"person": "#1"}),
        (COORDINATOR, "roster suspend", {"person": "#1"}),
        (COORDINATOR, "roster restore", {"person": "#1"}),
        (COORDINATOR, "roster applications", {}),
        (COORDINATOR, "roster rebind", {"person": "#1", "account": driver.account(ambassador)}),
        (COORDINATOR, "roster export", {"format": "xlsx", "audience": "country:FR"}),
        (COORDINATOR, "roster tag", {"tag": "conseil", "person": "#1"}),
        (COORDINATOR, "audience show", {"audience": "country:FR joined:<90d -tag:conseil"}),
        (COORDINATOR, "audience save", {"name": "France", "audience": "country:FR"}),
        (COORDINATOR, "audience list", {}),
        (COORDINATOR, "audience delete", {"name": "France"}),
        (COORDINATOR, "goals set", {"target": 800, "by": "31/12/2027"}),
        (COORDINATOR, "goals growth", {}),
        (COORDINATOR, "task-admin create", task),
        (COORDINATOR, "task-admin list", {}),
        (COORDINATOR, "task-admin show", {"task": "#1"}),
        (COORDINATOR, "task-admin edit", {"task": "#1"}),
        (COORDINATOR, "task-admin cancel", {"task": "#1"}),
        (COORDINATOR, "task-admin assign", {"task": "#1", "for": "#1"}),
        (COORDINATOR, "task-admin done", {"task": "#1", "for": "#1"}),
        (COORDINATOR, "task-admin review", {}),
        (COORDINATOR, "pipeline list", {}),
        (COORDINATOR, "pipeline show", {"number": 1}),
        (COORDINATOR, "pipeline introduce", {"for": "#1", **company}),
        (COORDINATOR, "pipeline move", {"number": 1, "stage": "visit"}),
        (COORDINATOR, "pipeline edit", {"number": 1}),
        (COORDINATOR, "pipeline assign", {"number": 1}),
        (COORDINATOR, "campaign new", {"audience": "country:FR"}),
        (COORDINATOR, "campaign list", {}),
        (COORDINATOR, "campaign show", {"campaign": "#1"}),
        (COORDINATOR, "campaign cancel", {"campaign": "#1"}),
    ]
