"""Every column that could hold something of a person is forgotten, or known to hold nothing."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy import event

from bot.ambassadors.model import Ambassador
from bot.applications.deciding import ApplicationDesk
from bot.applications.model import Application, ApplicationForm
from bot.applications.service import Applying
from bot.audit.model import Actor
from bot.i18n import Language
from bot.leads.model import LeadId, Move, Stage
from bot.leads.pipeline import Pipeline
from bot.members.model import Touch, TouchKind
from bot.members.service import MemberDesk
from bot.members.standing import Membership
from storage.applications import application
from storage.database import Database
from storage.members import touch
from storage.tables import metadata
from tests.steps import adopted
from tests.storage.test_dormancy import GUILD, Life
from tests.storage.test_privacy import ACCOUNT, FRIEND, LATER, desk, traces, zelie_of
from tests.storage.test_tasks import CAMILLE, NOW, SETTINGS, own
from tests.wiring import HASHER

AGENCY = "the agency's own words"
OURS = "a closed set of words, or of numbers"
HASH = "a keyed hash"
KEPT: Mapping[str, str] = {
    **dict.fromkeys(
        [
            *("audience.folded", "audience.name", "audience.text", "campaign.audience"),
            *("campaign_text.title", "campaign_text.text", "campaign_text.link"),
            *("company.name", "company.folded", "company.country", "network.settings"),
            *("tag.folded", "tag.label", "task.title", "task.description", "task.link"),
            *("task.audience", "task.search", "stage_change.reason"),
        ],
        AGENCY,
    ),
    **dict.fromkeys(
        [
            *("ambassador.rhythm", "ambassador_sector.sector", "assignment.status"),
            *("application.notice_version", "audit.action", "audit.actor", "audit.subject"),
            *("campaign.status", "campaign_text.language", "code.purpose", "consent.kind"),
            *("consent.notice_version", "delivery.kind", "forgotten.kind", "goal.kind"),
            *("introduction.reached", "job_run.job", "job_run.status", "lead.sector"),
            *("lead.stage", "point.cause", "stage_change.actor", "stage_change.stage"),
            *("status_change.actor", "status_change.cause", "status_change.status"),
            *("task.sector", "task.status", "task_decision.actor", "task_decision.decision"),
            *("touch.actor", "touch.kind"),
        ],
        OURS,
    ),
    **dict.fromkeys(["code.digest", "command_sync.fingerprint", "forgotten.digest"], HASH),
}
"""Columns that hold nothing of a person, and why."""


GONE: Mapping[str, str] = {
    "ambassador_tag": "their tags",
    "ambassador_word": "the words by which they are found",
    "code_guess": "their account",
    "contact": "whom to talk to where they introduced a company",
    "conversation": "their account",
    "spelling": "words by which nobody is found any more",
}
"""Tables of which whole rows go, and what these hold."""
PLACES = {
    *("network.guild_id", "delivery.channel_id", "delivery.sent_channel_id"),
    *("delivery.sent_message_id", "conversation.channel_id", "command_sync.application_id"),
}
"""Numbers that Discord gives to what is no person."""
DECIDED = {
    *("lead.owner_discord_id", "stage_change.actor_discord_id", "touch.actor_discord_id"),
    *("status_change.actor_discord_id", "application.decided_by", "audit.actor_discord_id"),
    "task_decision.actor_discord_id",
}
"""Where a coordinator's account stands who works on others."""


@pytest.fixture
async def life(database: Database) -> Life:
    settings = SETTINGS.model_copy(update={"invite_url": "https://discord.gg/massilia"})
    return Life(database, await adopted(database, GUILD, settings))


@contextmanager
def overwritten(database: Database) -> Iterator[set[str]]:
    """Collect the columns that are set and the tables that are deleted from."""
    seen: set[str] = set()

    def collect(_connection: Any, _cursor: Any, statement: str, *_more: Any) -> None:
        if deleted := re.match(r"DELETE FROM (\w+)", statement):
            seen.add(deleted[1])
        if updated := re.match(r"UPDATE (\w+) SET (.*?) WHERE", statement, re.DOTALL):
            columns = re.findall(r'(\w+)"?=', updated[2])
            seen.update(f"{updated[1]}.{column}" for column in columns)

    event.listen(database.engine.sync_engine, "before_cursor_execute", collect)
    try:
        yield seen
    finally:
        event.remove(database.engine.sync_engine, "before_cursor_execute", collect)


def columns(*kinds: type[Any]) -> set[str]:
    return {
        f"{table.name}.{column.name}"
        for table in metadata.sorted_tables
        for column in table.columns
        if isinstance(column.type, kinds)
    }


async def coordinated(life: Life, her: Actor) -> Ambassador:
    """Let somebody work on another as coordinators do: their notes, leads, tasks and wishes."""
    async with life.database.read() as tx:
        (nour,) = await tx.ambassadors.of_discord(FRIEND)
    pipeline = Pipeline(life.database)
    await pipeline.take(life.network, LeadId(1), actor=her, now=NOW)
    await pipeline.move(life.network, LeadId(1), Move(to=Stage.QUALIFIED), actor=her, now=NOW)
    note = Touch(
        ambassador_id=nour.id,
        kind=TouchKind.CALL,
        text="Bien parlé.",
        day=NOW.date(),
        actor=her,
        at=NOW,
    )
    await MemberDesk(life.database).note(life.network, note)
    standing = Membership(life.database, HASHER)
    await standing.suspend(life.network, nour.id, "", actor=her, now=NOW)
    await standing.restore(life.network, nour.id, actor=her, now=NOW)
    task = await life.task("À relire")
    await life.take(nour, task)
    await life.taking.finish(nour, task.id, "Fait.", actor=own(nour), now=NOW)
    share = await life.share(nour, task)
    await life.review.approve(life.network.id, share, actor=her, now=NOW)
    said = {
        "name": "Sol Haddad",
        "place": "Liban",
        "company": "",
        "email": "sol@x.example",
        "link": "Le port.",
    }
    form = ApplicationForm(said=said, language=Language.FR)
    sent = await Applying(life.database, HASHER).send(555, GUILD, form, now=NOW)
    assert isinstance(sent, Application)
    decider = ApplicationDesk(life.database, HASHER)
    await decider.decline(life.network, sent.id, "Trop tôt.", actor=her, now=NOW)
    return nour


async def holding(life: Life, account: int) -> set[str]:
    """Where an account stands."""
    found = set()
    async with life.database.read() as tx:
        for name in columns(sa.BigInteger):
            table, column = name.split(".")
            holder = metadata.tables[table].c[column]
            if await tx.connection.scalar(sa.select(sa.func.count()).where(holder == account)):
                found.add(name)
    return found


async def test_every_column_is_forgotten_or_holds_nothing_personal(life: Life) -> None:
    await zelie_of(life)
    with overwritten(life.database) as seen:
        await desk(life).erase_own(ACCOUNT, GUILD, now=LATER)
    personal = columns(sa.String, sa.JSON, sa.BigInteger)
    assert {name for name in seen if "." not in name} == GONE.keys()
    gone = {name for name in personal if name.partition(".")[0] in GONE}
    assert personal - seen - gone - KEPT.keys() - PLACES == set()
    assert (KEPT.keys() | PLACES) - personal == set()
    assert not KEPT.keys() & gone


async def test_the_work_of_a_coordinator_stays_without_their_account(life: Life) -> None:
    await zelie_of(life)
    nour = await coordinated(life, Actor.member(ACCOUNT))
    assert await holding(life, ACCOUNT) >= DECIDED

    await desk(life).erase_own(ACCOUNT, GUILD, now=LATER)

    assert await holding(life, ACCOUNT) == set()
    assert await traces(life) == {}
    assert ("Bien parlé.", nour.id) in await life.rows(touch.c.text, touch.c.ambassador_id)
    assert ("Sol", "Trop tôt.") in await life.rows(application.c.first_name, application.c.reason)


async def test_the_work_of_another_coordinator_keeps_theirs(life: Life) -> None:
    await zelie_of(life)
    await coordinated(life, CAMILLE)
    await desk(life).erase_own(ACCOUNT, GUILD, now=LATER)
    assert await holding(life, CAMILLE.discord_id or 0) >= DECIDED
