"""``massilia import roster``: a roster taken in from the command line."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from time import perf_counter

from bot import terminal
from bot.audit.model import COMMAND_LINE
from bot.networks.model import Network
from bot.networks.service import NetworkDirectory
from bot.roster import refused_csv, report
from bot.roster.model import Table
from bot.roster.service import Proposal, Roster


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What was asked for; ``guild_id`` names a network where there are several."""

    file: Path
    table: Table
    dry_run: bool = False
    as_json: bool = False
    guild_id: int | None = None


async def import_roster(
    roster: Roster, networks: NetworkDirectory, request: Request, *, now: datetime
) -> None:
    """Import a table and print what became of it; refused rows are written beside it.

    Raises:
        UserError: no network, or more than one, is meant.
    """
    started = perf_counter()
    network = await _network(networks, request, now)
    proposal = await roster.propose(network, request.table, now=now)
    plan = proposal.plan
    if not request.dry_run:
        people = plan.imported + len(plan.changes)
        with terminal.progress(str(request.file.name), people) as advance:
            await roster.apply(network, plan, actor=COMMAND_LINE, now=now, progress=advance)
        mend(proposal, request.file)
    if request.as_json:
        terminal.say_json(report.as_json(plan, seconds=perf_counter() - started))
    else:
        tell(proposal)


async def _network(networks: NetworkDirectory, request: Request, now: datetime) -> Network:
    if found := await networks.find(request.guild_id):
        return found
    return Network.unsaved() if request.dry_run else await networks.found(now=now)


def tell(proposal: Proposal) -> None:
    """Print the counts, the refused rows and what was not understood."""
    words = terminal.words()
    plan = proposal.plan
    terminal.say(report.counts(plan, words))
    for line in report.refusals(plan, words):
        terminal.say(line)
    if plan.warnings:
        terminal.say(words("roster-warnings"))
    for line in report.warnings(plan, words):
        terminal.say(line)


def mend(proposal: Proposal, file: Path) -> None:
    """Write the refused rows beside ``file``, to be mended and imported, and say where."""
    if not proposal.plan.refusals:
        return
    words = terminal.words()
    target = file.with_name(f"{file.stem}-{words('roster-refused-file')}")
    content = refused_csv(
        proposal.table,
        proposal.plan.refusals,
        title=words("roster-reason-column"),
        says=lambda reason: words(reason.key),
    )
    target.write_bytes(content)
    terminal.warn(words("roster-mend", count=proposal.plan.refused, file=str(target)))
