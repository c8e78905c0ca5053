"""Who is erased is found in the audit and the outbox of a big network without reading all of it."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy import event

from bot.ambassadors.model import Ambassador
from bot.outbox.model import Draft, Kind
from bot.privacy.service import ErasureDesk
from storage.assignments import task_decision
from storage.audit import audit
from storage.database import Database
from storage.deliveries import delivery
from storage.forgetting import SEARCHED
from tests.steps import adopted
from tests.storage.test_dormancy import GUILD, Life
from tests.storage.test_tasks import CAMILLE, NOW, SETTINGS, own
from tests.wiring import HASHER

LATER = NOW + timedelta(days=1)
NAMES: dict[str, Any] = {"first_name": "Anne", "last_name": "Martin"}
FOUND_BY_KEY = (
    *(Kind.SPONSOR_NEWS, Kind.TASK_REVIEW, Kind.LEAD_POST, Kind.LEAD_NEWS, Kind.GUESSES_POST),
)
NAMES_NOBODY_ELSE: Mapping[Kind, str] = {
    **dict.fromkeys(
        [
            *(Kind.DIGEST, Kind.TASK_NEWS, Kind.MEMBER_NEWS, Kind.APPLICATION_NEWS),
            *(Kind.ONBOARDING, Kind.DORMANCY),
        ],
        "what is one's own is sent to oneself",
    ),
    **dict.fromkeys(
        [Kind.CAMPAIGN, Kind.CAMPAIGN_REPORT, Kind.TASK_POST, Kind.WELCOME],
        "the agency's own words",
    ),
    Kind.ALARM: "a channel and an error's number",
}


@pytest.fixture
async def life(database: Database) -> Life:
    return Life(database, await adopted(database, GUILD, SETTINGS))


async def erase(life: Life, who: Ambassador) -> None:
    await ErasureDesk(life.database, HASHER).erase(who, actor=CAMILLE, now=LATER)


async def post(life: Life, kind: Kind, key: str, payload: Mapping[str, object]) -> None:
    draft = Draft(
        network_id=life.network.id,
        kind=kind,
        key=key,
        channel_id=5,
        payload=payload,
        not_before=NOW,
    )
    async with life.database.begin() as tx:
        await tx.outbox.add(draft, now=NOW)


async def said(life: Life, kind: Kind, key: str) -> Mapping[str, Any]:
    ((payload,),) = [
        (payload,)
        for found, found_key, payload in await life.rows(
            delivery.c.kind, delivery.c.key, delivery.c.payload
        )
        if (found, found_key) == (kind, key)
    ]
    return payload  # type: ignore[return-value]


def test_of_every_kind_of_message_it_is_known_where_it_names_others() -> None:
    everywhere = [*SEARCHED, *FOUND_BY_KEY, *NAMES_NOBODY_ELSE]
    assert sorted(everywhere) == sorted(Kind)


async def test_who_wrote_a_thousand_texts_and_had_a_thousand_names_is_erased(life: Life) -> None:
    anne = await life.quiet(1, **NAMES)
    task = await life.task("Faite")
    await life.take(anne, task)
    await life.taking.finish(anne, task.id, "Fait.", actor=own(anne), now=NOW)
    share = await life.share(anne, task)
    by = {"actor": "member", "actor_discord_id": anne.discord_id, "at": NOW}
    reports = [
        {"assignment_id": share, "decision": "finish", "note": f"{n} fois", "points": 0, **by}
        for n in range(1200)
    ]
    names = [f"Martin {n}" for n in range(1200)]
    about = {"network_id": life.network.id, "subject": f"ambassador:{anne.id}"}
    lines = [
        {"action": "roster.edit", "before": {"last_name": was}, "after": {"last_name": is_}}
        for was, is_ in zip(names, [*names[1:], "Martin"], strict=True)
    ]
    async with life.database.begin() as tx:
        await tx.connection.execute(sa.insert(task_decision), reports)
        await tx.connection.execute(sa.insert(audit), [{**each, **about, **by} for each in lines])
    places = [{"name": "Anne Martin 7", "points": 1}, {"name": "Anne Martin 1199", "points": 2}]
    await post(life, Kind.LEADERBOARD, "week:1", {"places": places})

    await erase(life, anne)

    assert {note for (note,) in await life.rows(task_decision.c.note)} == {""}
    board = await said(life, Kind.LEADERBOARD, "week:1")
    assert [each["name"] for each in board["places"]] == ["—", "—"]


async def test_others_are_told_of_nobody_any_more_whatever_they_were_called(life: Life) -> None:
    anne, bob = await life.quiet(1, **NAMES), await life.quiet(2, first_name="Bob")
    task = await life.task("Faite")
    for who in (anne, bob):
        await life.take(who, task)
        await life.taking.finish(who, task.id, "Fait.", actor=own(who), now=NOW)
    news = {"happened": "active", "name": "Anne M.", "points": 150}
    keys = (f"joined:{anne.id}", f"brought:{anne.id}.1", f"brought:{anne.id}7.1")
    for key in keys:
        await post(life, Kind.SPONSOR_NEWS, key, news)
    likely = [
        {"number": each.id, "name": each.profile.name, "company": f"Chez {each.id}"}
        for each in (anne, bob)
    ]
    sheet = {"number": 77, "discord_id": 9, "name": "Zoé Haddad", "likely": likely}
    await post(life, Kind.APPLICATION_POST, "application:77", sheet)

    await erase(life, anne)

    names = [(await said(life, Kind.SPONSOR_NEWS, key))["name"] for key in keys]
    assert names == ["—", "—", "Anne M."]
    seen = await said(life, Kind.APPLICATION_POST, "application:77")
    assert (seen["name"], seen["likely"]) == ("Zoé Haddad", likely[1:])
    reviews = [
        (payload["name"], payload["note"])
        for kind, payload in await life.rows(delivery.c.kind, delivery.c.payload)
        if kind == Kind.TASK_REVIEW and isinstance(payload, dict)
    ]
    assert sorted(reviews) == [("Bob", "Fait."), ("—", "—")]


@contextmanager
def statements(database: Database) -> Iterator[list[tuple[str, Any]]]:
    """Collect what is asked of the database, with its parameters."""
    seen: list[tuple[str, Any]] = []

    def collect(_connection: Any, _cursor: Any, statement: str, parameters: Any, *_: Any) -> None:
        seen.append((statement, parameters))

    event.listen(database.engine.sync_engine, "before_cursor_execute", collect)
    try:
        yield seen
    finally:
        event.remove(database.engine.sync_engine, "before_cursor_execute", collect)


async def test_neither_the_audit_nor_the_outbox_is_read_from_end_to_end(sqlite: Database) -> None:
    here = Life(sqlite, await adopted(sqlite, GUILD, SETTINGS))
    anne = await here.quiet(1, **NAMES)
    with statements(sqlite) as seen:
        await erase(here, anne)
    plans: list[str] = []
    async with sqlite.read() as tx:
        for statement, parameters in seen:
            rows = await tx.connection.exec_driver_sql(
                f"EXPLAIN QUERY PLAN {statement}", parameters
            )
            plans += [str(row[-1]) for row in rows]
    read = [plan for plan in plans if "audit" in plan or "delivery" in plan]
    assert len(read) > 10
    assert [plan for plan in read if re.search(r"SCAN|\(network_id=\?\)", plan)] == []
