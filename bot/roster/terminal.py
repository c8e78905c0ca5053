"""``massilia import roster``: a roster taken in from the command line."""

import re
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from pathlib import Path
from time import perf_counter

from bot import terminal
from bot.audit.model import COMMAND_LINE
from bot.networks.model import Network
from bot.networks.service import NetworkDirectory
from bot.roster import differences, refused_csv, report
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
    """Print the counts, how people differ, the refused rows and what was not understood."""
    words = terminal.words()
    plan = proposal.plan
    terminal.say(report.counts(plan, words))
    for heading, lines in differences.examples(plan, words):
        terminal.say(heading)
        for line in lines:
            terminal.say(f"- {line}")
    for line in report.refusals(plan, words):
        terminal.say(line)
    if plan.warnings:
        terminal.say(words("roster-warnings"))
    for line in report.warnings(plan, words):
        terminal.say(line)


def mend(proposal: Proposal, file: Path) -> None:
    """Write the refused rows beside ``file``, to be mended and imported, and say where.

    A file that is there already may have been corrected by somebody: it is never written over.
    """
    if not proposal.plan.refusals:
        return
    words = terminal.words()
    content = refused_csv(
        proposal.table,
        proposal.plan.refusals,
        title=words("roster-reason-column"),
        says=lambda reason: words(reason.key),
    )
    target = write_beside(file, words("roster-refused-file"), content)
    terminal.warn(words("roster-mend", count=proposal.plan.refused, file=str(target)))


def write_beside(file: Path, name: str, content: bytes) -> Path:
    """Write ``content`` beside ``file`` as ``STEM-name``, or ``STEM-name-2`` and so on, if taken.

    A file that already holds just this content is kept; what was itself written so gives its
    successors no longer names.
    """
    suffix = Path(name)
    stem = re.sub(rf"-{re.escape(suffix.stem)}(-\d+)?$", "", file.stem)
    for number in count(1):
        counted = f"-{number}" if number > 1 else ""
        target = file.with_name(f"{stem}-{suffix.stem}{counted}{suffix.suffix}")
        try:
            with target.open("xb") as written:
                written.write(content)
        except FileExistsError:
            if target.read_bytes() != content:
                continue
        return target
    raise AssertionError  # the numbers do not end
