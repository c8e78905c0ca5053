"""The wiring: the one module that knows all three packages."""

import asyncio
import gc
import logging
import secrets
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from bot import cli
from bot.errors import SettingsError
from bot.settings import BotSettings, ImportSettings, KeySettings, Settings, with_driver

if TYPE_CHECKING:
    from discord.ext.commands import Cog

    from bot.ambassadors.service import AmbassadorDirectory
    from bot.client import Massilia
    from bot.codes.model import Hasher
    from bot.leaderboard.service import LeaderboardDesk
    from bot.outbox.pace import Pace
    from bot.roster.terminal import Request
    from cogs.gate import Gate
    from storage.database import Database

TICK_SECONDS = 5


def main() -> None:
    """Run the command line."""
    cli.call(
        cli.build(
            cli.Actions(
                run=run,
                demo=demo,
                import_roster=import_roster,
                network_code=network_code,
                upgrade=upgrade,
                backup=backup,
            )
        )
    )


def run() -> None:
    """Run the bot until it is told to stop."""
    from bot import log

    settings = BotSettings.load()
    token = settings.discord_token.get_secret_value()
    log.configure(settings.log_format, secrets=[token, settings.secret_key.get_secret_value()])
    asyncio.run(_run(settings))


def demo(request: cli.Demo) -> None:
    """Play the demonstration."""
    if request.as_json and not request.headless:
        raise SettingsError("--json goes with --headless")
    log_to_stderr(logging.ERROR)
    if find_spec("simcord") is None:
        raise SettingsError(
            "the demonstration is not installed: pip install 'massilia-mundi[demo]'"
        )
    with TemporaryDirectory() as folder:
        url = request.database_url or f"sqlite:///{folder}/demo.db"
        try:
            with_its_driver = with_driver(url)
        except ValueError as error:
            raise SettingsError(f"--database-url: {error}") from None
        asyncio.run(_demo(request, with_its_driver))


def import_roster(file: Path, dry_run: bool, as_json: bool, guild_id: int | None) -> None:
    """Take a roster in."""
    from bot.roster.reading import read
    from bot.roster.terminal import Request

    log_to_stderr()
    request = Request(
        file=file, table=read(file), dry_run=dry_run, as_json=as_json, guild_id=guild_id
    )
    asyncio.run(_import_roster(ImportSettings.load(), request))


def network_code() -> None:
    """Print a code with which a guild adopts a network."""
    log_to_stderr()
    asyncio.run(_network_code(KeySettings.load()))


def upgrade() -> None:
    """Bring the tables up to date."""
    log_to_stderr()
    asyncio.run(_upgrade(Settings.load()))


def backup() -> None:
    """Copy the database beside itself."""
    log_to_stderr()
    asyncio.run(_backup(Settings.load()))


def log_to_stderr(level: int = logging.WARNING) -> None:
    """Keep what is logged away from a verb's output, and say only what an operator must know."""
    from bot import log

    log.configure("console", level=level)


def wire(
    database: "Database", *, secret_key: str, pace: "Pace", sees_members: bool = True
) -> "Massilia":
    """Return the bot, with all that it needs, on ``database``."""
    from discord.utils import utcnow

    from bot.ambassadors.service import AmbassadorDirectory
    from bot.campaigns.service import CampaignDesk
    from bot.client import Massilia
    from bot.codes.model import Hasher
    from bot.digests.service import DigestDesk
    from bot.dormancy.service import Falling
    from bot.leaderboard.service import LeaderboardDesk
    from bot.leads.erasure import ContactErasure
    from bot.onboarding.reminders import Reminders
    from bot.outbox.service import Outbox
    from bot.schedule.service import Schedule
    from bot.schedule.steps import in_turn
    from bot.tasks.expiry import Expiry
    from cogs.commands import Translator, declare
    from cogs.messenger import DiscordMessenger
    from cogs.refusals import Tree

    people, leaderboard = AmbassadorDirectory(database), LeaderboardDesk(database)
    client = Massilia(
        store=database,
        tree=Tree,
        translator=Translator(),
        cogs=features(database, Hasher(secret_key), people, leaderboard),
        declare=declare,
        language_of=people.language_of,
        sees_members=sees_members,
    )
    outbox = Outbox(database, DiscordMessenger(client, pace), clock=utcnow)
    schedule = Schedule(database, [leaderboard, DigestDesk(database)])
    campaigns = CampaignDesk(database)
    database.after_outbox = outbox.wake

    tick = in_turn(
        Expiry(database).expire,
        Falling(database).fall,
        ContactErasure(database).erase,
        Reminders(database).remind,
        schedule.tick,
        outbox.drain,
        campaigns.finish,
    )
    client.runs(tick=tick, stop=outbox.close)
    return client


def features(
    database: "Database",
    hasher: "Hasher",
    directory: "AmbassadorDirectory",
    leaderboard: "LeaderboardDesk",
) -> "list[Cog]":
    """Return what people can do, one cog a feature."""
    from bot.networks.service import NetworkDirectory
    from cogs.components import Router
    from cogs.gate import Gate
    from cogs.help import Help

    gate = Gate(NetworkDirectory(database), directory)
    return [
        Router(),
        Help(gate),
        *of_the_network(database, hasher, gate),
        *of_its_members(database, hasher, gate),
        *of_their_work(database, gate, leaderboard),
    ]


def of_the_network(database: "Database", hasher: "Hasher", gate: "Gate") -> "list[Cog]":
    """Return what coordinators do with the network and its roster."""
    from bot.ambassadors.naming import Naming
    from bot.applications.deciding import ApplicationDesk
    from bot.audiences.reading import AudienceSuggestions
    from bot.audiences.shelf import AudienceShelf
    from bot.audit.service import AuditDesk
    from bot.codes.service import CodeBook
    from bot.exports.service import ExportDesk
    from bot.goals.service import GoalDesk
    from bot.members.adding import Adding
    from bot.members.editing import Editing
    from bot.members.service import MemberDesk
    from bot.members.standing import Membership
    from bot.merging.service import MergeDesk
    from bot.networks.setup import Setup
    from bot.networks.status import StatusDesk
    from bot.privacy.retention import RetentionDesk
    from bot.privacy.service import ErasureDesk
    from bot.roster.service import Roster
    from bot.tags.service import TagDesk
    from cogs.application_review import ApplicationReview
    from cogs.audience_option import AudienceOption
    from cogs.audiences import AudienceCommands
    from cogs.audit import AuditCommands
    from cogs.codes import CodeCommands
    from cogs.exports import ExportCommands
    from cogs.goals import GoalCommands
    from cogs.member_changes import MemberChanges
    from cogs.members import MemberCommands
    from cogs.merging import MergeCommands
    from cogs.network import NetworkCommands
    from cogs.people import PersonOption
    from cogs.privacy import RosterErasure
    from cogs.privacy_settings import PrivacySettings
    from cogs.retention import Retention
    from cogs.roster import RosterCommands
    from cogs.tags import TagCommands

    codes, setup = CodeBook(database, hasher), Setup(database, hasher)
    naming, members = Naming(database), MemberDesk(database)
    editing, membership = Editing(database, hasher), Membership(database, hasher)
    erasure = ErasureDesk(database, hasher)
    retention = RetentionDesk(database, erasure)
    people = PersonOption(gate, naming)
    audiences = AudienceOption(gate, AudienceSuggestions(database))
    return [
        NetworkCommands(gate, setup, codes, StatusDesk(database)),
        PrivacySettings(setup),
        AuditCommands(gate, AuditDesk(database), people),
        RosterCommands(gate, Roster(database, hasher)),
        MemberCommands(gate, naming, members, Adding(database, hasher)),
        MemberChanges(gate, naming, members, editing, membership),
        MergeCommands(gate, people, MergeDesk(database)),
        RosterErasure(gate, naming, people, erasure, retention),
        Retention(gate, retention),
        CodeCommands(gate, codes),
        ApplicationReview(gate, ApplicationDesk(database, hasher)),
        ExportCommands(gate, ExportDesk(database), audiences),
        TagCommands(gate, TagDesk(database), people, audiences),
        AudienceCommands(gate, AudienceShelf(database), audiences),
        GoalCommands(gate, GoalDesk(database)),
    ]


def of_its_members(database: "Database", hasher: "Hasher", gate: "Gate") -> "list[Cog]":
    """Return how people join, and what they see and choose of themselves."""
    from bot.applications.service import Applying
    from bot.audiences.reading import AudienceSuggestions
    from bot.codes.service import CodeBook
    from bot.consents.service import ConsentBook
    from bot.directory.service import Directory
    from bot.dormancy.service import DormancyDesk
    from bot.invitations.service import InvitationDesk
    from bot.joining.service import Joining
    from bot.leaving.returning import Returning
    from bot.leaving.service import Leaving
    from bot.me.service import MeDesk
    from bot.onboarding.funnel import FunnelDesk
    from bot.onboarding.service import FirstSteps
    from bot.pausing.service import Pausing
    from bot.privacy.own import OwnDataDesk
    from bot.privacy.reading import NoticeDesk
    from bot.privacy.service import ErasureDesk
    from bot.profiles.service import OwnProfile
    from bot.tasks.taking import Taking
    from cogs.applications import ApplyCommands
    from cogs.audience_option import AudienceOption
    from cogs.consents import ConsentButtons
    from cogs.deliveries import in_a_line
    from cogs.directory import DirectoryCommands
    from cogs.dormancy import DormancyButtons
    from cogs.invitations import InvitationCommands
    from cogs.joining import JoinCommands
    from cogs.leaving import LeaveCommands
    from cogs.me import MeCommands
    from cogs.onboarding import OnboardingButtons
    from cogs.pausing import PauseButtons
    from cogs.privacy import OwnData
    from cogs.profiles import ProfileButtons

    notices = NoticeDesk(database)
    me, consents, steps = MeDesk(database), ConsentBook(database), FirstSteps(database)
    pausing, returning = Pausing(database), Returning(database)
    audiences = AudienceOption(gate, AudienceSuggestions(database))
    return [
        JoinCommands(Joining(database, CodeBook(database, hasher), hasher), returning, me),
        ApplyCommands(Applying(database, hasher), notices),
        InvitationCommands(gate, InvitationDesk(database, hasher)),
        MeCommands(gate, me, consents),
        OnboardingButtons(gate, steps, FunnelDesk(database)),
        ProfileButtons(gate, OwnProfile(database), steps),
        DirectoryCommands(gate, Directory(database), audiences),
        ConsentButtons(consents),
        PauseButtons(gate, pausing),
        DormancyButtons(gate, DormancyDesk(database), pausing, Taking(database)),
        LeaveCommands(gate, Leaving(database), returning, me),
        OwnData(ErasureDesk(database, hasher), OwnDataDesk(database, in_a_line), notices),
    ]


def of_their_work(
    database: "Database", gate: "Gate", leaderboard: "LeaderboardDesk"
) -> "list[Cog]":
    """Return what is done together: tasks, leads, campaigns and the leaderboard."""
    from bot.ambassadors.naming import Naming
    from bot.audiences.reading import AudienceSuggestions
    from bot.campaigns.service import CampaignDesk
    from bot.leads.pipeline import Pipeline
    from bot.leads.service import LeadDesk
    from bot.onboarding.service import FirstSteps
    from bot.tasks.authoring import Authoring
    from bot.tasks.desk import TaskDesk
    from bot.tasks.review import Review
    from bot.tasks.taking import Taking
    from cogs.audience_option import AudienceOption
    from cogs.campaigns import CampaignCommands
    from cogs.leaderboard import LeaderboardButtons
    from cogs.leads import LeadCommands
    from cogs.people import PersonOption
    from cogs.pipeline import PipelineCommands
    from cogs.pipeline_changes import PipelineChanges
    from cogs.task_admin import TaskAdminCommands
    from cogs.task_review import TaskReviewCommands
    from cogs.tasks import TaskCommands

    naming = Naming(database)
    people = PersonOption(gate, naming)
    audiences = AudienceOption(gate, AudienceSuggestions(database))
    leads, pipeline = LeadDesk(database), Pipeline(database)
    tasks, taking, steps = TaskDesk(database), Taking(database), FirstSteps(database)
    return [
        LeaderboardButtons(gate, leaderboard),
        CampaignCommands(gate, CampaignDesk(database), audiences),
        LeadCommands(gate, leads, steps),
        PipelineCommands(gate, pipeline),
        PipelineChanges(gate, naming, leads, pipeline),
        TaskCommands(gate, tasks, taking, steps),
        TaskAdminCommands(gate, Authoring(database), tasks, audiences),
        TaskReviewCommands(gate, tasks, taking, Review(database), people),
    ]


async def _run(settings: BotSettings) -> None:
    from discord import PrivilegedIntentsRequired
    from discord.utils import utcnow
    from structlog import get_logger

    from bot.client import speak_to
    from storage import migrate

    speak_to(api=settings.discord_api_url, gateway=settings.discord_gateway_url)
    async with migrate.opened(settings.database_url, now=utcnow()) as database:
        try:
            await _serve(database, settings, sees_members=True)
        except PrivilegedIntentsRequired:
            get_logger().warning("blind_to_leaving", switch_on="Server Members Intent")
            await _serve(database, settings, sees_members=False)


async def _serve(database: "Database", settings: BotSettings, *, sees_members: bool) -> None:
    from bot.outbox.pace import SteadyPace

    secret_key = settings.secret_key.get_secret_value()
    client = wire(database, secret_key=secret_key, pace=SteadyPace(), sees_members=sees_members)
    _freeze()
    async with client, ticking(client):
        serving = asyncio.create_task(client.start(settings.discord_token.get_secret_value()))
        for stop in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(stop, serving.cancel)
        await _until_stopped(serving)


def _freeze() -> None:
    """Keep the garbage collector from going over what is there for good.

    A full round of it held every answer up for a tenth of a second.
    """
    from bot.i18n import Language, bundle

    for language in Language:
        bundle(language)
    gc.freeze()


@asynccontextmanager
async def ticking(client: "Massilia") -> AsyncIterator[None]:
    """Call the client's tick again and again; what is due is decided there, not here."""
    from apscheduler.schedulers.asyncio import AsyncIOScheduler
    from discord.utils import utcnow

    async def tick() -> None:
        if client.is_ready():
            await client.tick(utcnow())

    scheduler = AsyncIOScheduler(timezone=UTC)
    scheduler.add_job(tick, "interval", seconds=TICK_SECONDS, coalesce=True, max_instances=1)
    scheduler.start()
    try:
        yield
    finally:
        scheduler.shutdown(wait=False)


async def _until_stopped(serving: "asyncio.Task[None]") -> None:
    from aiohttp import ClientError
    from discord import LoginFailure

    try:
        await serving
    except asyncio.CancelledError:
        return
    except LoginFailure:
        raise SettingsError("MASSILIA_DISCORD_TOKEN: Discord does not know this token") from None
    except (ClientError, OSError) as error:
        raise SettingsError(f"Discord cannot be reached ({type(error).__name__})") from None


async def _demo(request: cli.Demo, url: str) -> None:
    from bot.ambassadors.service import AmbassadorDirectory
    from bot.codes.model import Hasher
    from bot.codes.service import CodeBook
    from bot.demo import service
    from bot.demo.rush import TaskRush
    from bot.demo.simulator import Simulator
    from bot.demo.stage import BEGINNING, WHOLE, Stage
    from bot.networks.service import NetworkDirectory
    from bot.outbox.pace import NoPace
    from bot.roster.reading import read
    from bot.tasks.taking import Taking
    from storage import migrate

    roster = request.roster_file()
    read(roster)  # what is no roster is refused before anything is played
    key = secrets.token_urlsafe(32)
    async with migrate.created(url, now=BEGINNING) as database:
        network = await NetworkDirectory(database).found(now=BEGINNING)
        code = await CodeBook(database, Hasher(key)).for_setup(network, now=BEGINNING)
        client = wire(database, secret_key=key, pace=NoPace())
        rush = TaskRush(AmbassadorDirectory(database), Taking(database))
        async with Simulator.start(
            client, rush=rush, settle_timeout=service.SETTLE_SECONDS
        ) as simulator:
            stage = Stage(
                driver=simulator,
                scale=WHOLE,
                roster=roster,
                setup_code=code,
                seed=request.seed,
            )
            if request.headless:
                figures = await service.headless(stage, simulator, database)
                service.report(figures, as_json=request.as_json)
            else:
                await service.interactive(stage, simulator, database, port=request.port)


async def _import_roster(settings: ImportSettings, request: "Request") -> None:
    from discord.utils import utcnow

    from bot.codes.model import Hasher
    from bot.networks.service import NetworkDirectory
    from bot.roster.service import Roster
    from bot.roster.terminal import import_roster
    from storage import migrate

    url = settings.database_url
    async with migrate.opened(url, now=utcnow(), trial=request.dry_run) as database:
        networks = NetworkDirectory(database)
        key = settings.secret_key
        hasher = Hasher(key.get_secret_value()) if key else None
        await import_roster(Roster(database, hasher), networks, request, now=utcnow())


async def _network_code(settings: KeySettings) -> None:
    from discord.utils import utcnow

    from bot.codes.model import Hasher
    from bot.codes.service import CodeBook
    from bot.networks.service import NetworkDirectory
    from bot.networks.terminal import print_code
    from storage import migrate

    hasher = Hasher(settings.secret_key.get_secret_value())
    async with migrate.opened(settings.database_url, now=utcnow()) as database:
        await print_code(NetworkDirectory(database), CodeBook(database, hasher), now=utcnow())


async def _upgrade(settings: Settings) -> None:
    from discord.utils import utcnow

    from storage import migrate
    from storage.database import Database

    async with Database.open(settings.database_url) as database:
        await database.reach()
        if saved := await migrate.upgrade(database, now=utcnow()):
            print(f"backup: {saved}")  # noqa: T201


async def _backup(settings: Settings) -> None:
    from discord.utils import utcnow

    from storage import backup
    from storage.database import Database

    async with Database.open(settings.database_url) as database:
        print(await backup.create(database, now=utcnow()))  # noqa: T201


if __name__ == "__main__":
    main()
