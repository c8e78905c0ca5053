"""``massilia demo --headless --json`` as a shell runs it, on both databases."""

import json
import os
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from bot.demo.stage import FEWEST, WHOLE
from storage.ambassadors import ambassador
from storage.applications import application
from storage.audit import audit
from storage.database import Database
from storage.deliveries import delivery
from storage.leads import lead
from storage.tasks import assignment
from tests.databases import PostgresServer
from tests.samples import person, roster

Figures = dict[str, Any]
DEMO = (sys.executable, "-m", "bot", "demo", "--headless", "--json")


def played(folder: Path, url: str, *options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*DEMO, "--database-url", url, *options],
        cwd=folder,
        env={name: value for name, value in os.environ.items() if "MASSILIA" not in name},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of a database with nothing in it, once of each kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'demo.db'}"
    server: PostgresServer = request.getfixturevalue("postgres_server")
    return server.empty()


async def recounted(url: str) -> Figures:
    """The same figures, by SQL of the test's own."""
    with_driver = url.replace("sqlite:", "sqlite+aiosqlite:")
    async with Database.open(with_driver) as database, database.read() as tx:

        async def count(table: sa.Table, *where: sa.ColumnElement[bool]) -> int:
            query = sa.select(sa.func.count()).select_from(table).where(*where)
            return await tx.connection.scalar(query) or 0

        erased = ambassador.c.erased_at.is_not(None)
        status, kind = delivery.c.status, delivery.c.kind
        ends = ("sent", "closed", "failed", "unknown", "held")
        campaign = {end: await count(delivery, kind == "campaign", status == end) for end in ends}
        return {
            "imported": await count(ambassador, ambassador.c.email.is_not(None) | erased),
            "invited_joined": await count(ambassador, ambassador.c.earns_sponsor),
            "applications_accepted": await count(application, application.c.status == "accepted"),
            "joined": await count(ambassador, ambassador.c.discord_id.is_not(None) | erased),
            "tasks_accepted": await count(assignment),
            "tasks_approved": await count(assignment, assignment.c.status == "approved"),
            "leads": await count(lead),
            "campaign": {"recipients": await count(delivery, kind == "campaign"), **campaign},
            "dormant": await count(audit, audit.c.action == "ambassador.dormant"),
            "woken": await count(audit, audit.c.action == "ambassador.wake"),
            "erased": await count(ambassador, erased),
            "digests_sent": await count(delivery, kind == "digest", status == "sent"),
        }


def few(count: int, **said: str) -> bytes:
    """Return a roster of ``count`` people of whom all can be invited."""
    return roster(
        *(person(email=f"p{n}@b.example", first_name=f"P{n}", **said) for n in range(count))
    )


async def test_the_story_prints_figures_that_sql_finds_again(
    empty_url: str, tmp_path: Path
) -> None:
    done = played(tmp_path, empty_url)

    assert done.returncode == 0, done.stderr
    (line,) = done.stdout.splitlines()
    figures: Figures = json.loads(line)
    assert (figures["imported"], figures["merged"], figures["refused"]) == (400, 6, 6)
    assert figures["joined"] >= 50
    assert figures["invited_joined"] == 1
    assert figures["applications_accepted"] == 1
    assert figures["dormant"] == figures["joined"]
    assert (figures["woken"], figures["erased"]) == (1, 1)
    assert figures["tasks_accepted"] >= 30
    assert figures["leads"] == 19
    assert figures["campaign"]["recipients"] == figures["joined"]
    assert figures["campaign"]["sent"] + figures["campaign"]["held"] == figures["joined"]
    assert figures["leaderboard_posts"] == 1
    assert figures["digests_sent"] > 0
    again = await recounted(empty_url)
    assert {name: figures[name] for name in again} == again


def test_a_database_that_is_not_empty_is_refused(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'used.db'}"
    subprocess.run(
        [sys.executable, "-m", "bot", "db", "upgrade"],
        cwd=tmp_path,
        env={**os.environ, "MASSILIA_DATABASE_URL": url},
        check=True,
    )

    done = played(tmp_path, url)

    assert done.returncode == 2
    assert done.stdout == ""
    assert "needs an empty database" in done.stderr


def test_a_small_roster_plays_as_far_as_it_goes(tmp_path: Path) -> None:
    file = tmp_path / "small.csv"
    file.write_bytes(few(24))

    done = played(
        tmp_path, f"sqlite:///{tmp_path / 'demo.db'}", "--roster", str(file), "--seed", "7"
    )

    assert done.returncode == 0, done.stderr
    figures = json.loads(done.stdout)
    assert (figures["imported"], figures["joined"], figures["refused"]) == (24, 26, 0)


async def test_a_smaller_roster_plays_a_smaller_story(tmp_path: Path) -> None:
    # In Jamaica it is night when the leaderboard of Marseille is due.
    file, url = tmp_path / "few.csv", f"sqlite:///{tmp_path / 'demo.db'}"
    file.write_bytes(few(FEWEST, country="Jamaïque"))

    done = played(tmp_path, url, "--roster", str(file))

    assert done.returncode == 0, done.stderr
    figures = json.loads(done.stdout)
    assert (figures["imported"], figures["joined"], figures["leads"]) == (12, 14, 3)
    assert (figures["tasks_accepted"], figures["tasks_approved"]) == (8, 2)
    assert figures["campaign"]["recipients"] == 14
    assert (figures["dormant"], figures["woken"], figures["erased"]) == (14, 1, 1)
    assert figures["digests_sent"] > 0
    again = await recounted(url)
    assert {name: figures[name] for name in again} == again


@pytest.mark.parametrize("people", range(FEWEST, WHOLE.joining + 1))
def test_in_a_story_of_any_scale_the_same_things_happen(people: int) -> None:
    scale = WHOLE.within(people)

    assert scale.joining == people
    assert min(asdict(scale).values()) >= 1
    assert scale.few_places < scale.wanting
    assert scale.wanting + scale.taking <= people
    assert 2 <= scale.doing <= scale.taking <= scale.many_places
    assert scale.introducing >= 3


def test_more_people_change_nothing() -> None:
    assert WHOLE.within(400) == WHOLE


@pytest.mark.parametrize(
    ("content", "says"),
    [
        pytest.param(few(FEWEST - 1), "needs 12 people at least", id="too few"),
        pytest.param(b"Nom;Ville\r\nx;y\r\n", "e-mail", id="no roster"),
    ],
)
def test_a_roster_that_cannot_be_played_is_one_line(
    tmp_path: Path, content: bytes, says: str
) -> None:
    file = tmp_path / "roster.csv"
    file.write_bytes(content)

    done = played(tmp_path, f"sqlite:///{tmp_path / 'demo.db'}", "--roster", str(file))

    assert (done.returncode, done.stdout) == (2, "")
    (line,) = done.stderr.splitlines()
    assert says in line
