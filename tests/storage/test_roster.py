"""Importing rosters into both databases."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
import sqlalchemy as sa

from bot.ambassadors.model import AmbassadorId, Sector
from bot.audit.model import COMMAND_LINE
from bot.i18n import Language
from bot.members.editing import Editing
from bot.networks.model import Network
from bot.roster.reading import read
from bot.roster.service import Roster
from storage.ambassadors import ambassador, ambassador_sector, status_change
from storage.audit import audit
from storage.database import Database
from tests.samples import person, roster, sample_roster
from tests.steps import take_in
from tests.wiring import HASHER

NOW = datetime(2026, 1, 5, 8, tzinfo=UTC)


async def rows(database: Database, query: Any) -> list[tuple[object, ...]]:
    async with database.read() as tx:
        return [tuple(row) for row in await tx.connection.execute(query)]


async def test_the_sample_is_taken_in_and_again_unchanged(
    database: Database, network: Network
) -> None:
    first = await take_in(database, network, sample_roster())
    second = await take_in(database, network, sample_roster())

    assert (first.rows, first.imported, first.merged, first.refused) == (412, 400, 6, 6)
    assert (second.imported, second.updated, second.unchanged) == (0, 0, 400)
    assert (second.merged, second.refused) == (6, 6)
    people = await rows(database, sa.select(sa.func.count()).select_from(ambassador))
    assert people == [(400,)]


async def test_everybody_starts_as_invited_with_the_cause_kept(
    database: Database, network: Network
) -> None:
    await take_in(database, network, roster(person(email="a@b.example")))

    query = sa.select(status_change.c.status, status_change.c.cause, status_change.c.actor)
    assert await rows(database, query) == [("invited", "import", "command-line")]


async def test_a_sponsor_is_linked_whichever_order_the_rows_come_in(
    database: Database, network: Network
) -> None:
    await take_in(
        database,
        network,
        roster(
            person(email="child@b.example", sponsor=" Parent@B.example "),
            person(email="parent@b.example"),
        ),
    )

    parent = ambassador.alias()
    query = sa.select(ambassador.c.email, parent.c.email).join(
        parent, ambassador.c.sponsor_id == parent.c.id
    )
    assert await rows(database, query) == [("child@b.example", "parent@b.example")]


async def test_a_sponsor_without_an_e_mail_is_one_all_the_same(
    database: Database, network: Network
) -> None:
    rows = [person(email=f"{name}@b.example") for name in ("child", "other", "sponsor")]
    await take_in(database, network, roster(*rows))
    async with database.begin() as tx:
        ids = sa.select(ambassador.c.id).order_by(ambassador.c.email)
        child, _, sponsor = await tx.connection.scalars(ids)
        for who, said in (
            (child, {"sponsor_id": sponsor}),
            (sponsor, {"email": None, "email_key": None}),
        ):
            theirs = sa.update(ambassador).where(ambassador.c.id == who)
            await tx.connection.execute(theirs.values(said))

    sheet = roster(person(email="child@b.example", sponsor="other@b.example"))
    plan = await take_in(database, network, sheet)

    assert (plan.sponsors, plan.updated, plan.unchanged) == ({}, 0, 1)


async def test_sponsors_never_make_a_circle(database: Database, network: Network) -> None:
    plan = await take_in(
        database,
        network,
        roster(
            person(email="a@b.example", sponsor="b@b.example"),
            person(email="b@b.example", sponsor="c@b.example"),
            person(email="c@b.example", sponsor="a@b.example"),
            person(email="d@b.example", sponsor="d@b.example"),
        ),
    )

    assert plan.sponsors == {"a@b.example": "b@b.example", "b@b.example": "c@b.example"}
    assert [(warning.line, warning.caution) for warning in plan.warnings] == [
        (4, "sponsor"),
        (5, "sponsor"),
    ]


async def test_a_sponsor_corrected_during_an_import_closes_no_circle(
    database: Database, network: Network
) -> None:
    people = ("a@x.example", "b@x.example", "c@x.example")
    await take_in(database, network, roster(*(person(email=email) for email in people)))
    service = Roster(database)
    said = (
        person(email="b@x.example", sponsor="a@x.example"),
        person(email="a@x.example", sponsor="c@x.example"),
    )
    proposal = await service.propose(network, read(roster(*said)), now=NOW)
    async with database.read() as tx:
        ids = (await tx.connection.scalars(sa.select(ambassador.c.id).order_by("id"))).all()
    first, second, _ = map(AmbassadorId, ids)
    editing = Editing(database, HASHER)
    await editing.sponsor(network, first, second, actor=COMMAND_LINE, now=NOW)

    await service.apply(network, proposal.plan, actor=COMMAND_LINE, now=NOW)

    query = sa.select(ambassador.c.sponsor_id).order_by(ambassador.c.id)
    assert await rows(database, query) == [(second,), (None,), (None,)]


async def test_an_import_never_changes_a_sponsor(database: Database, network: Network) -> None:
    two = (person(email="one@b.example"), person(email="two@b.example"))
    await take_in(
        database, network, roster(*two, person(email="x@b.example", sponsor="one@b.example"))
    )

    plan = await take_in(
        database, network, roster(person(email="x@b.example", sponsor="two@b.example"))
    )

    assert (plan.sponsors, plan.unchanged) == ({}, 1)


async def test_a_change_is_written_with_what_was_there_before(
    database: Database, network: Network
) -> None:
    await take_in(
        database,
        network,
        roster(person(email="a@b.example", city="Lyon", sector="Numérique", function="PDG")),
    )

    plan = await take_in(
        database,
        network,
        roster(person(email="A@B.example", city="Paris", sector="Santé / bien-être")),
    )

    assert (plan.imported, plan.updated) == (0, 1)
    query = sa.select(ambassador.c.city, ambassador.c.function, ambassador_sector.c.sector)
    assert await rows(database, query.join(ambassador_sector)) == [("Paris", "PDG", "sante")]
    query = sa.select(audit.c.before, audit.c.after).where(audit.c.action == "roster.update")
    ((before, after),) = await rows(database, query)
    assert before == {"email": "a@b.example", "city": "Lyon", "sectors": ["numerique"]}
    assert isinstance(after, dict)
    assert (after["city"], after["sectors"]) == ("Paris", ["sante"])


async def test_what_a_person_set_themselves_wins(database: Database, network: Network) -> None:
    await take_in(database, network, roster(person(email="a@b.example", language="fr")))
    async with database.begin() as tx:
        await tx.connection.execute(
            sa.update(ambassador).values(language="en", own_fields=["language"])
        )

    plan = await take_in(database, network, roster(person(email="a@b.example", language="fr")))

    assert plan.unchanged == 1
    assert await rows(database, sa.select(ambassador.c.language)) == [("en",)]


async def test_what_a_person_set_themselves_is_told_beside_what_the_roster_says(
    database: Database, network: Network
) -> None:
    await take_in(database, network, roster(person(email="a@b.example", language="fr")))
    async with database.begin() as tx:
        await tx.connection.execute(
            sa.update(ambassador).values(language="en", own_fields=["language"])
        )

    plan = await take_in(
        database, network, roster(person(email="a@b.example", language="fr", city="Paris"))
    )

    (kept,) = plan.kept
    assert (kept.fields, kept.person.language, kept.said.language) == (("language",), "en", "fr")
    assert [change.fields for change in plan.changes] == [("city",)]


async def test_members_without_a_row_are_gone_and_stay(
    database: Database, network: Network
) -> None:
    names = ("here", "refused", "gone", "suspended", "left")
    await take_in(database, network, roster(*(person(email=f"{n}@b.example") for n in names)))
    async with database.begin() as tx:
        for status in ("suspended", "left"):
            await tx.connection.execute(
                sa.update(ambassador)
                .where(ambassador.c.email == f"{status}@b.example")
                .values(status=status)
            )

    plan = await take_in(
        database,
        network,
        roster(
            person(email="HERE@b.example"), person(email="refused@b.example", country="Atlantide")
        ),
    )

    assert [each.email for each in plan.gone] == ["gone@b.example"]
    assert await rows(database, sa.select(sa.func.count()).select_from(ambassador)) == [(5,)]


async def test_a_new_sponsor_of_somebody_known_is_a_difference(
    database: Database, network: Network
) -> None:
    two = (person(email="one@b.example"), person(email="two@b.example"))
    await take_in(database, network, roster(*two))

    plan = await take_in(
        database, network, roster(two[0], person(email="two@b.example", sponsor="one@b.example"))
    )

    assert [(link.person.email, link.sponsor) for link in plan.links] == [
        ("two@b.example", "one@b.example")
    ]
    assert plan.differs


async def test_what_a_person_set_since_the_preview_stays_theirs(
    database: Database, network: Network
) -> None:
    await take_in(database, network, roster(person(email="a@b.example", city="Lyon")))
    service = Roster(database)
    source = roster(person(email="a@b.example", city="Paris", language="fr", sector="Numérique"))
    preview = await service.propose(network, read(source), now=NOW)
    async with database.begin() as tx:
        (row,) = await tx.ambassadors.named(network.id, "", limit=1)
        profile = replace(
            row.profile,
            language=Language.EN,
            sectors=frozenset({Sector.MARITIME}),
            last_name="Newname",
        )
        own = frozenset({"language", "sectors"})
        await tx.ambassadors.save(replace(row, profile=profile, own_fields=own))

    await service.apply(network, preview.plan, actor=COMMAND_LINE, now=NOW)

    query = sa.select(
        ambassador.c.language,
        ambassador.c.city,
        ambassador.c.last_name,
        ambassador_sector.c.sector,
        ambassador.c.search,
    )
    assert await rows(database, query.join(ambassador_sector)) == [
        ("en", "Paris", "Newname", "maritime", " newname  abexample")
    ]
    query = sa.select(audit.c.before, audit.c.after).where(audit.c.action == "roster.update")
    ((before, after),) = await rows(database, query)
    assert before == {"city": "Lyon"}
    assert isinstance(after, dict)
    assert after.keys() == {"import", "city"}


async def test_a_change_that_was_made_meanwhile_is_none(
    database: Database, network: Network
) -> None:
    await take_in(database, network, roster(person(email="a@b.example", city="Lyon")))
    service = Roster(database)
    source = roster(person(email="a@b.example", city="Paris"))
    previews = [await service.propose(network, read(source), now=NOW) for _ in range(2)]

    for preview in previews:
        await service.apply(network, preview.plan, actor=COMMAND_LINE, now=NOW)

    query = sa.select(audit.c.id).where(audit.c.action == "roster.update")
    assert len(await rows(database, query)) == 1
    query = sa.select(audit.c.after).where(audit.c.action == "roster.imported")
    (*_, (last,)) = await rows(database, query.order_by(audit.c.id))
    assert isinstance(last, dict)
    assert (last["updated"], last["unchanged"]) == (0, 1)


async def test_a_rerun_completes_an_import_that_broke_off(
    database: Database, network: Network
) -> None:
    service = Roster(database)
    proposal = await service.propose(network, read(sample_roster()), now=NOW)

    def stop(_people: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        await service.apply(network, proposal.plan, actor=COMMAND_LINE, now=NOW, progress=stop)
    plan = await take_in(database, network, sample_roster())

    assert 0 < plan.imported < 400
    assert plan.imported + plan.updated + plan.unchanged == 400
    again = await take_in(database, network, sample_roster())
    assert again.unchanged == 400


async def test_two_imports_of_one_file_at_once_add_nobody_twice(
    database: Database, network: Network
) -> None:
    service = Roster(database)
    one = await service.propose(network, read(sample_roster()), now=NOW)
    other = await service.propose(network, read(sample_roster()), now=NOW)

    await asyncio.gather(
        service.apply(network, one.plan, actor=COMMAND_LINE, now=NOW),
        service.apply(network, other.plan, actor=COMMAND_LINE, now=NOW),
    )

    assert await rows(database, sa.select(sa.func.count()).select_from(ambassador)) == [(400,)]
    assert await rows(database, sa.select(sa.func.count()).select_from(status_change)) == [(400,)]
    query = sa.select(audit.c.after).where(audit.c.action == "roster.imported")
    summaries = [after for (after,) in await rows(database, query) if isinstance(after, dict)]
    assert sum(after["imported"] for after in summaries) == 400


async def test_the_import_leaves_audit_lines_under_one_id(
    database: Database, network: Network
) -> None:
    await take_in(database, network, sample_roster())

    query = sa.select(audit.c.subject, audit.c.after).where(audit.c.action == "roster.import")
    lines = await rows(database, query)
    assert len({subject for subject, _ in lines}) == 1
    assert sum(after.get("imported", 0) for _, after in lines if isinstance(after, dict)) == 400
