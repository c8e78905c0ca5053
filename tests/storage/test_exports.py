"""Exports from both databases, and back."""

from datetime import UTC, datetime

import pytest
import sqlalchemy as sa

from bot.ambassadors.model import AmbassadorId, Status
from bot.audiences import AudienceError, parse
from bot.audit.model import Actor
from bot.exports.model import ExportTooBigError, Format, NobodyToExportError
from bot.exports.service import ExportDesk, Request
from bot.i18n import Language, Words
from bot.networks.model import Network
from bot.points.model import PointLine
from bot.roster.imports import Plan
from bot.roster.reading import read
from bot.roster.service import Roster
from storage.ambassadors import ambassador
from storage.audit import audit
from storage.database import Database
from tests.samples import person, roster, sample_roster
from tests.steps import take_in

NOW = datetime(2026, 1, 5, 8, tzinfo=UTC)
CAMILLE = Actor.member(7)


async def compared(database: Database, network: Network, source: bytes) -> Plan:
    return (await Roster(database).propose(network, read(source), now=NOW)).plan


def request(
    audience: str = "", format_: Format = Format.CSV_FR, most_bytes: int = 10**7
) -> Request:
    words = Words(format_.language(Language.FR))
    return Request(audience=audience, format=format_, words=words, most_bytes=most_bytes)


@pytest.mark.parametrize("format_", list(Format))
async def test_the_sample_comes_back_unchanged(
    database: Database, network: Network, format_: Format
) -> None:
    await take_in(database, network, sample_roster())

    export = await ExportDesk(database).export(
        network, request(format_=format_), actor=CAMILLE, now=NOW
    )
    again = await compared(database, network, export.content)

    assert export.people == 400
    assert (again.imported, again.updated, again.unchanged) == (0, 0, 400)
    assert (again.merged, again.refused, again.warnings) == (0, 0, ())
    assert not again.differs


async def test_an_export_knows_points_and_status_of_its_audience_alone(
    database: Database, network: Network
) -> None:
    await take_in(
        database,
        network,
        roster(
            person(email="a@b.example", country="France", sponsor="b@b.example"),
            person(email="b@b.example", country="Japon"),
        ),
    )
    async with database.begin() as tx:
        await tx.connection.execute(sa.update(ambassador).values(status="dormant", joined_at=NOW))
        (id_,) = await tx.audiences.members(network.id, parse("country:FR"), network.at(NOW))
        for cause, amount in (("x:1", 30), ("x:2", -10)):
            line = PointLine(
                network_id=network.id,
                ambassador_id=AmbassadorId(id_),
                amount=amount,
                cause=cause,
                at=NOW,
            )
            await tx.points.add(line)

    async with database.read() as tx:
        (one,) = await tx.exports.people(network.id, parse("country:FR"), network.at(NOW))

    assert (one.profile.email, one.sponsor, one.points) == ("a@b.example", "b@b.example", 20)
    assert (one.status, one.joined_at) == (Status.DORMANT, NOW)


async def test_many_pages_hold_everybody_once(
    database: Database, network: Network, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storage.exports.PAGE", 7)
    await take_in(database, network, sample_roster())

    async with database.read() as tx:
        people = await tx.exports.people(network.id, parse(""), network.at(NOW))

    assert len({each.profile.email for each in people}) == len(people) == 400


async def test_the_audit_says_who_took_how_many(database: Database, network: Network) -> None:
    await take_in(database, network, sample_roster())

    export = await ExportDesk(database).export(network, request("pays:FR"), actor=CAMILLE, now=NOW)

    query = sa.select(audit.c.actor_discord_id, audit.c.after).where(
        audit.c.action == "roster.export"
    )
    async with database.read() as tx:
        ((who, after),) = await tx.connection.execute(query)
    assert who == 7
    assert after == {"people": export.people, "audience": "country:FR", "format": "csv-fr"}


async def test_what_gives_no_file_leaves_no_line(database: Database, network: Network) -> None:
    await take_in(database, network, roster(person(email="a@b.example")))
    desk = ExportDesk(database)

    with pytest.raises(NobodyToExportError):
        await desk.export(network, request("pays:FR"), actor=CAMILLE, now=NOW)
    with pytest.raises(ExportTooBigError):
        await desk.export(network, request(most_bytes=10), actor=CAMILLE, now=NOW)
    with pytest.raises(AudienceError):
        await desk.export(network, request("pays:"), actor=CAMILLE, now=NOW)

    query = sa.select(audit.c.id).where(audit.c.action == "roster.export")
    async with database.read() as tx:
        assert (await tx.connection.execute(query)).all() == []
