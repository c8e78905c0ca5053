"""What a network of 100,000 leaves in the audit, in the outbox and beside them."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from random import Random
from typing import Final

import sqlalchemy as sa

from bot.ambassadors.model import Ambassador, AmbassadorId
from bot.networks.model import Network
from bot.outbox.model import Kind
from storage.ambassadors import ambassador
from storage.applications import application
from storage.assignments import task_decision
from storage.audit import audit
from storage.companies import company
from storage.database import Database
from storage.deliveries import delivery
from storage.introductions import introduction
from storage.leads import lead, stage_change
from storage.members import touch
from storage.tasks import assignment, task
from tests.bench.crowd import CHUNK, NOW, TODAY, Row

ERASED: Final = 10
"""People who have done most of what can be done; they are erased."""
TEXTS: Final = 500
"""Reports that each of them wrote."""
TASKS: Final = 300
LEADS: Final = 15_000
COORDINATORS: Final = (77, 78, 79)
ACCOUNT: Final = 10**17
"""Accounts are this and the person's number."""
OF_PEOPLE: Final = ("ambassador.join", "consent.say", "ambassador.edit", "roster.update")
OF_COORDINATORS: Final = ("roster.edit", "lead.move", "task.approve", "roster.note", "lead.assign")
TO_PEOPLE: Final = (Kind.CAMPAIGN, Kind.CAMPAIGN, Kind.DIGEST, Kind.DIGEST, Kind.ONBOARDING)
SIZES: Final[Mapping[str, int]] = {
    "audit lines of people": 250_000,
    "audit lines of coordinators": 60_000,
    "messages to people": 400_000,
    "news of newcomers": 60_000,
    "posts of reports": 60_000,
    "posts and news of leads": LEADS * 2,
    "posts of newcomers and applications": 20_000,
    "leaderboards": 200,
    "reports": 120_000,
    "applications": 15_000,
    "notes": 30_000,
}


async def lived(database: Database, network: Network, people: int, seed: int) -> list[Ambassador]:
    """Write the past of ``people`` down, and return who shall be erased."""
    whom = range(people // 2, people // 2 + ERASED)
    past = Past(Random(seed), people, whom)  # noqa: S311
    async with database.begin() as tx:
        joined = ambassador.c.joined_at.is_not(None) & ambassador.c.merged_into.is_(None)
        known = sa.update(ambassador).where(joined | ambassador.c.id.in_(whom))
        account = sa.type_coerce(ambassador.c.id, sa.BigInteger) + ACCOUNT
        await tx.connection.execute(known.values(discord_id=account, merged_into=None))
        for table, rows in past.tables():
            here = {"network_id": network.id} if "network_id" in table.c else {}
            while chunk := [here | each for each in islice(rows, CHUNK)]:
                await tx.connection.execute(sa.insert(table), chunk)
    async with database.engine.connect() as connection:
        if connection.dialect.name == "postgresql":
            apart = await connection.execution_options(isolation_level="AUTOCOMMIT")
            await apart.execute(sa.text("VACUUM ANALYZE"))
    async with database.read() as tx:
        return [await tx.ambassadors.get(AmbassadorId(each)) for each in whom]


class Past:
    """Draws rows."""

    def __init__(self, random: Random, people: int, whom: Sequence[int]) -> None:
        self._random = random
        self._people = people
        self._whom = whom

    def tables(self) -> Iterator[tuple[sa.Table, Iterator[Row]]]:
        """Yield what to insert, in an order that references allow."""
        yield audit, self._lines()
        yield task, (_task(number) for number in range(1, TASKS + 1))
        shares = self._shares()
        yield assignment, (_share(id_, *of) for of, id_ in shares.items())
        yield task_decision, self._reports(shares)
        yield company, (_company(number) for number in range(1, LEADS + 1))
        yield lead, (_lead(number) for number in range(1, LEADS + 1))
        yield stage_change, (_stage(number) for number in range(1, LEADS * 2 + 1))
        yield introduction, (_introduction(each, self._anybody(each)) for each in range(1, LEADS))
        yield touch, (_note(self._anybody()) for _ in range(SIZES["notes"]))
        yield application, map(_application, range(SIZES["applications"]))
        yield delivery, self._messages()
        yield delivery, self._posts()

    def _anybody(self, number: int = ERASED) -> int:
        """Return somebody's number; the first are those who are erased."""
        if number < ERASED:
            return self._whom[number]
        return self._random.randrange(1, self._people + 1)

    def _name(self) -> str:
        return f"Nadia Testard-{self._anybody()}"

    def _lines(self) -> Iterator[Row]:
        for number in range(SIZES["audit lines of people"]):
            who = self._anybody(number % 1000)
            said: Row = {"company": f"Company {number}", "city": "Marseille", "link": "Why not?"}
            yield _line(OF_PEOPLE[number % 4], f"ambassador:{who}", who + ACCOUNT, said)
        for number in range(SIZES["audit lines of coordinators"]):
            who, action = self._anybody(), OF_COORDINATORS[number % 5]
            person = action.startswith("roster")
            subject = f"ambassador:{who}" if person else f"lead:{number % LEADS + 1}"
            by = COORDINATORS[number % 3]
            said = {"email": f"p{who}@a.example", "reason": f"{self._name()} knows them."}
            yield _line(action, subject, by, {**said, "owner": by, "ambassador": who})

    def _shares(self) -> dict[tuple[int, int], int]:
        """Return the numbers of shares by task and person; who is erased has one of each task."""
        pairs = {(number % TASKS + 1, self._anybody()) for number in range(SIZES["reports"] // 2)}
        pairs |= {(number, who) for number in range(1, TASKS + 1) for who in self._whom}
        return {pair: number for number, pair in enumerate(sorted(pairs), start=1)}

    def _reports(self, shares: Mapping[tuple[int, int], int]) -> Iterator[Row]:
        everybodys = list(shares.values())
        yield from (_decision(self._random.choice(everybodys)) for _ in range(SIZES["reports"]))
        for each in self._whom:
            theirs = [id_ for (_, who), id_ in shares.items() if who == each]
            yield from (_decision(theirs[number % TASKS]) for number in range(TEXTS))

    def _messages(self) -> Iterator[Row]:
        for number in range(SIZES["messages to people"]):
            who = self._anybody(number % 10_000)
            said = {"title": "A title", "text": f"Dear friends, number {number}: " + "word " * 40}
            kind = TO_PEOPLE[number % 5]
            yield _message(kind, f"{kind}:{number}", f"ambassador:{who}", said, ambassador_id=who)
        for number in range(SIZES["news of newcomers"]):
            who, newcomer = self._anybody(), self._anybody(number % 10_000)
            told: Row = {"happened": "joined", "name": f"Nadia Testard-{newcomer}", "points": 0}
            key, to = f"joined:{newcomer}", f"ambassador:{who}.{number}"
            yield _message(Kind.SPONSOR_NEWS, key, to, told, ambassador_id=who)

    def _posts(self) -> Iterator[Row]:
        for number in range(1, SIZES["posts of reports"] + 1):
            said: Row = {"name": self._name(), "title": "A task", "note": "I did it. " * 20}
            yield _post(Kind.TASK_REVIEW, f"decision:{number}", said)
        for number in range(1, LEADS * 2 + 1):
            said = {"company": f"Company {number}", "introducer": self._name(), "reason": ""}
            kind = Kind.LEAD_NEWS if number % 2 else Kind.LEAD_POST
            yield _post(kind, f"stage-change:{number}", said)
        for number in range(SIZES["posts of newcomers and applications"]):
            likely = [{"number": self._anybody(), "name": self._name()} for _ in range(3)]
            said = {"number": number, "name": self._name(), "link": "Why " * 50, "likely": likely}
            kind = Kind.NEWCOMER_POST if number % 2 else Kind.APPLICATION_POST
            yield _post(kind, f"{kind}:{number}", said)
        for number in range(SIZES["leaderboards"]):
            places = [{"rank": rank, "name": self._name(), "points": 9} for rank in range(10)]
            yield _post(Kind.LEADERBOARD, f"week:{number}", {"places": places})


def _line(action: str, subject: str, account: int, said: Mapping[str, object]) -> Row:
    by = {"actor": "member", "actor_discord_id": account, "at": NOW}
    return {"action": action, "subject": subject, "before": {}, "after": said, **by}


def _task(number: int) -> Row:
    prose = {"title": f"Task {number}", "description": "Do it.", "link": "", "audience": ""}
    kept = {"deadline": TODAY, "closes_at": NOW, "places": 1000, "points": 10}
    return {
        "id": number,
        "status": "open",
        "search": "task",
        "edits": 0,
        "created_at": NOW,
        **prose,
        **kept,
    }


def _share(id_: int, task_id: int, who: int) -> Row:
    of = {"task_id": task_id, "ambassador_id": who}
    return {"id": id_, "status": "done", "changed_at": NOW, **of}


def _decision(share: int) -> Row:
    said = {"decision": "finish", "note": "I did it, and it went well. " * 8, "points": 0}
    return {"assignment_id": share, "actor": "member", "actor_discord_id": 1, "at": NOW, **said}


def _company(number: int) -> Row:
    known = {"name": f"Company {number}", "folded": f"company{number}", "country": "US"}
    return {"id": number, "created_at": NOW, **known}


def _lead(number: int) -> Row:
    known = {"company_id": number, "sector": "maritime", "stage": "meeting"}
    owned = {"owner_discord_id": COORDINATORS[number % 3]}
    return {"id": number, "since": NOW, "created_at": NOW, **known, **owned}


def _stage(number: int) -> Row:
    by = {"actor": "member", "actor_discord_id": COORDINATORS[number % 3], "at": NOW}
    return {"id": number, "lead_id": (number + 1) // 2, "stage": "meeting", "reason": "", **by}


def _introduction(number: int, who: int) -> Row:
    said = {"background": "We met at the fair. " * 10, "share": 100, "reached": "meeting"}
    return {"lead_id": number, "ambassador_id": who, "protected_until": NOW, "at": NOW, **said}


def _note(who: int) -> Row:
    by = {"actor": "member", "actor_discord_id": COORDINATORS[who % 3], "at": NOW}
    return {"ambassador_id": who, "kind": "call", "text": "A long call. " * 20, "day": TODAY, **by}


def _application(number: int) -> Row:
    profile = {"first_name": "Ines", "last_name": f"Testard-{number}", "company": "", "city": ""}
    said = {"email": f"a{number}@a.example", "link": "Why not?", "private_messages": True}
    decided = {"status": "declined", "decided_by": 77, "reason": "Not now."}
    times = {"said_at": NOW, "created_at": NOW, "notice_version": "1"}
    return {"discord_id": 5 * ACCOUNT + number, **profile, **said, **decided, **times}


def _message(kind: Kind, key: str, to: str, said: Mapping[str, object], **who: int) -> Row:
    kept = {"urgency": 1, "capped": False, "not_before": NOW, "created_at": NOW, "sent_at": NOW}
    return {
        "kind": kind,
        "key": key,
        "recipient": to,
        "payload": said,
        "status": "sent",
        **kept,
        **who,
    }


def _post(kind: Kind, key: str, said: Mapping[str, object]) -> Row:
    return _message(kind, key, "channel:5", said, channel_id=5)
