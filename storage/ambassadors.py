"""Ambassadors: the people of a network, and what became of them."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    ColumnElement,
    Date,
    ForeignKey,
    Index,
    Integer,
    Row,
    Select,
    SmallInteger,
    String,
    Table,
    Text,
    UniqueConstraint,
    delete,
    false,
    func,
    insert,
    or_,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.ambassadors.model import (
    Ambassador,
    AmbassadorId,
    Cause,
    Part,
    Profile,
    Rhythm,
    Sector,
    Status,
)
from bot.audit.model import Actor
from bot.folding import fold, only_signs
from bot.i18n import Language
from bot.networks.model import NetworkId
from bot.roster.cells import email_key
from storage import actors
from storage.schema import Instant, metadata, one_of
from storage.words import index

ERASED = ""
"""In place of the tags of who was erased; all others have a comma at least. So the index from which
audiences are counted tells who they are."""
CITY_KEY_CHARACTERS = 64
"""Of a folded city's name that are compared: an index takes no long text."""

ambassador = Table(
    "ambassador",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("network_id", ForeignKey("network.id"), nullable=False),
    Column("discord_id", BigInteger),
    Column("email", Text),
    Column("email_key", Text),
    Column("first_name", Text, nullable=False, default=""),
    Column("last_name", Text, nullable=False, default=""),
    Column("company", Text, nullable=False, default=""),
    Column("function", Text, nullable=False, default=""),
    Column("city", Text, nullable=False, default=""),
    Column("country", String(2)),
    Column("language", String(2)),
    Column("link", Text, nullable=False, default=""),
    Column("member_since", Date),
    Column("status", String(16), nullable=False),
    Column("joined_at", Instant),
    Column("zone", String(64)),
    Column("rhythm", String(16), nullable=False, default=Rhythm.WEEKLY),
    Column("paused_until", Instant),
    Column("guide_read_at", Instant),
    Column("unanswered", SmallInteger, nullable=False, default=0, server_default="0"),
    Column("sponsor_id", ForeignKey("ambassador.id")),
    # Whether bringing them earns points, and to whom these were given.
    Column("earns_sponsor", Boolean, nullable=False, default=False, server_default=false()),
    Column("thanked_id", ForeignKey("ambassador.id")),
    Column("own_fields", JSON, nullable=False, default=list),
    Column("merged_into", ForeignKey("ambassador.id")),
    Column("shown", SmallInteger, nullable=False, default=0),
    Column("merge", JSON(none_as_null=True)),
    # What audiences ask, kept with the rows that it comes from: counting joins and sums nothing.
    Column("last_active", Date),
    Column("points", Integer, nullable=False, default=0, server_default="0"),
    Column("city_key", String(CITY_KEY_CHARACTERS), nullable=False, default="", server_default=""),
    Column("sector_bits", SmallInteger, nullable=False, default=0, server_default="0"),
    Column("tag_ids", Text, nullable=False, default=",", server_default=","),
    Column("search", Text, nullable=False, default=""),
    Column("created_at", Instant, nullable=False),
    Column("erased_at", Instant),
    UniqueConstraint("network_id", "email_key"),
    one_of("status", Status),
    one_of("language", Language),
    one_of("rhythm", Rhythm),
    Index(None, "network_id", "status"),
    # An import reads a network slice by slice.
    Index(None, "network_id", "id"),
    # The directory reads the many of a search by name.
    Index(None, "network_id", "last_name", "first_name", "id"),
    Index(None, "network_id", "country"),
    Index(None, "network_id", "city_key"),
    # Audiences are counted from this index alone: the rows themselves are long.
    Index(
        "ix_ambassador_audience",
        *("network_id", "merged_into", "status", "country", "language", "city_key"),
        *("joined_at", "last_active", "sponsor_id", "points", "paused_until"),
        *("sector_bits", "tag_ids"),
    ),
    Index(None, "sponsor_id"),
    Index(None, "discord_id"),
    Index(None, "merged_into"),
)
# An entry that was merged keeps the account that its survivor took over.
Index(
    "ix_ambassador_one_of_account",
    ambassador.c.network_id,
    ambassador.c.discord_id,
    unique=True,
    sqlite_where=ambassador.c.merged_into.is_(None),
    postgresql_where=ambassador.c.merged_into.is_(None),
)

# The tick looks for who joined some days ago. Its condition keeps audiences, which do not ask it,
# from taking this index for the one that has all that they ask.
Index(
    "ix_ambassador_newcomers",
    ambassador.c.network_id,
    ambassador.c.joined_at,
    sqlite_where=ambassador.c.erased_at.is_(None),
    postgresql_where=ambassador.c.erased_at.is_(None),
)

entry = ambassador.alias("entry")
"""Any row of ``ambassador``, merged into another or not, where a query has the person beside."""

PERSON_ID = func.coalesce(entry.c.merged_into, entry.c.id)
"""Whose an ``entry`` is."""

ambassador_sector = Table(
    "ambassador_sector",
    metadata,
    Column("ambassador_id", ForeignKey("ambassador.id"), primary_key=True),
    Column("sector", String(16), primary_key=True),
    one_of("sector", Sector),
    Index(None, "sector"),
)

status_change = Table(
    "status_change",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("ambassador_id", ForeignKey("ambassador.id"), nullable=False),
    Column("status", String(16), nullable=False),
    Column("cause", String(32), nullable=False),
    Column("reason", Text, nullable=False, default=""),
    Column("actor", String(32), nullable=False),
    Column("actor_discord_id", BigInteger),
    Column("at", Instant, nullable=False),
    one_of("status", Status),
    Index(None, "ambassador_id"),
)

PROFILE_COLUMNS = (
    *("email", "first_name", "last_name", "company", "function", "city", "country"),
    *("language", "link", "member_since"),
)


SECTOR_BITS: Mapping[Sector, int] = {
    Sector.NUMERIQUE: 1,
    Sector.SANTE: 2,
    Sector.MARITIME: 4,
    Sector.ENERGIE: 8,
    Sector.MECANIQUE: 16,
    Sector.ART_DE_VIVRE: 32,
}


class Ambassadors:
    """Ambassadors one by one."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def get(self, ambassador_id: AmbassadorId, *, locked: bool = False) -> Ambassador:
        """Return somebody by the id of any of their entries.

        ``locked``: nobody else changes them until the transaction ends.

        Raises:
            LookupError: there is nobody.
        """
        query = (
            select(ambassador)
            .join(entry, ambassador.c.id == PERSON_ID)
            .where(entry.c.id == ambassador_id)
        )
        if locked:
            # Rows that refer to them may still be inserted beside it.
            query = query.with_for_update(of=ambassador, key_share=True)
        rows = await self._connection.execute(query)
        row = rows.one_or_none()
        if row is None:
            raise LookupError(ambassador_id)
        if locked and row.merged_into:  # while the lock was waited for
            return await self.get(row.merged_into, locked=True)
        return ambassador_of(row, await self.sectors(row.id))

    async def of_discord(self, discord_id: int) -> Sequence[Ambassador]:
        """Return whom an account is, in each network that it is in."""
        theirs = select(PERSON_ID).where(entry.c.discord_id == discord_id)
        query = (
            select(ambassador)
            .where(ambassador.c.id.in_(theirs))
            .order_by(ambassador.c.network_id, ambassador.c.id)
        )
        rows = (await self._connection.execute(query)).all()
        return [ambassador_of(row, await self.sectors(row.id)) for row in rows]

    async def save(self, person: Ambassador) -> None:
        """Keep what changed of somebody."""
        await self._connection.execute(
            update(ambassador)
            .where(ambassador.c.id == person.id)
            .values(
                discord_id=person.discord_id,
                status=person.status,
                joined_at=person.joined_at,
                zone=person.zone,
                rhythm=person.rhythm,
                paused_until=person.paused_until,
                unanswered=person.unanswered,
                sponsor_id=person.sponsor_id,
                email_key=key_of(person.profile),
                own_fields=sorted(person.own_fields),
                **columns_of(person.profile),
            )
        )
        await self._connection.execute(
            delete(ambassador_sector).where(ambassador_sector.c.ambassador_id == person.id)
        )
        saved = {person.id: person.profile}
        await add_sectors(self._connection, saved)
        await index(self._connection, person.network_id, saved)

    async def keep_one_account(self, person: Ambassador) -> None:
        """Let nobody act as a person by the account of an entry that was merged into them."""
        of_them = update(ambassador).where(ambassador.c.merged_into == person.id)
        await self._connection.execute(of_them.values(discord_id=None))

    async def named(self, network_id: NetworkId, text: str, *, limit: int) -> Sequence[Ambassador]:
        """Return people whose name, company or e-mail has every word of ``text``, by name.

        Accents and capitals do not matter; nobody has a word without letters and digits.
        """
        if only_signs(text):
            return []
        words = filter(None, map(fold, text.split()))
        meant = select(PERSON_ID).where(
            entry.c.network_id == network_id,
            *(entry.c.search.contains(word, autoescape=True) for word in words),
        )
        query = (
            select(ambassador)
            .where(ambassador.c.id.in_(meant), ambassador.c.erased_at.is_(None))
            .order_by(ambassador.c.last_name, ambassador.c.first_name, ambassador.c.id)
            .limit(limit)
        )
        rows = await self._connection.execute(query)
        return [ambassador_of(row, frozenset()) for row in rows]

    async def called(self, network_id: NetworkId, text: str) -> Sequence[Ambassador]:
        """Return people whose whole name or e-mail is ``text``, but for accents, case and signs."""
        meant = fold(text)
        if not meant:
            return []
        run_together = func.replace(entry.c.search, " ", "")
        query = (
            select(
                ambassador,
                entry.c.first_name.label("given"),
                entry.c.last_name.label("family"),
                entry.c.email.label("address"),
            )
            .join(entry, ambassador.c.id == PERSON_ID)
            .where(
                entry.c.network_id == network_id,
                # The name comes first in what is searched, the e-mail last.
                or_(run_together.startswith(meant), run_together.endswith(meant)),
            )
            .order_by(ambassador.c.id)
        )
        rows = (await self._connection.execute(query)).all()
        found = {
            row.id: ambassador_of(row, await self.sectors(row.id))
            for row in rows
            if meant in {fold(row.given + row.family), fold(row.address or "")}
        }
        return list(found.values())

    async def status_changed(
        self, person: Ambassador, *, cause: Cause, actor: Actor, now: datetime, reason: str = ""
    ) -> None:
        """Write down that somebody has the status that they have now, and why.

        ``reason`` is a coordinator's prose.
        """
        await self._connection.execute(
            insert(status_change).values(
                ambassador_id=person.id,
                status=person.status,
                cause=cause,
                reason=reason,
                at=now,
                **actors.columns_of(actor),
            )
        )

    async def sectors(self, ambassador_id: AmbassadorId) -> frozenset[Sector]:
        """Return the sectors of an entry."""
        query = select(ambassador_sector.c.sector).where(
            ambassador_sector.c.ambassador_id == ambassador_id
        )
        return frozenset(map(Sector, await self._connection.scalars(query)))


def name_of(row: Row[tuple[object, ...]]) -> str:
    """Return the name that a row has."""
    return Profile(first_name=row.first_name, last_name=row.last_name).name


def columns_of(profile: Profile) -> dict[str, object]:
    """Return the columns that hold ``profile``, and what it is searched by."""
    searched = (profile.first_name, profile.last_name, profile.company, profile.email or "")
    return {
        **{name: getattr(profile, name) for name in PROFILE_COLUMNS},
        "city_key": city_key(profile.city),
        "sector_bits": sector_bits(profile.sectors),
        "search": " ".join(map(fold, searched)),
    }


async def add_sectors(connection: AsyncConnection, people: Mapping[AmbassadorId, Profile]) -> None:
    """Write down the sectors of entries that have none."""
    rows = [
        {"ambassador_id": id_, "sector": sector}
        for id_, profile in people.items()
        for sector in sorted(profile.sectors)
    ]
    if rows:
        await connection.execute(insert(ambassador_sector), rows)


async def sectors_of(
    connection: AsyncConnection, of_these: ColumnElement[bool]
) -> Mapping[int, frozenset[Sector]]:
    """Return the sectors of many entries by their ids; ``of_these`` is of ``ambassador_sector``."""
    found: dict[int, set[Sector]] = {}
    for row in await connection.execute(select(ambassador_sector).where(of_these)):
        found.setdefault(row.ambassador_id, set()).add(Sector(row.sector))
    return {id_: frozenset(sectors) for id_, sectors in found.items()}


def city_key(city: str) -> str:
    """Return by what a city is compared."""
    return fold(city)[:CITY_KEY_CHARACTERS]


def sector_bits(sectors: Iterable[Sector]) -> int:
    """Return sectors as one number, a bit for each."""
    return sum(SECTOR_BITS[sector] for sector in set(sectors))


def key_of(profile: Profile) -> str | None:
    """Return what all spellings of somebody's e-mail share."""
    return email_key(profile.email) if profile.email else None


def profile_of(row: Row[tuple[object, ...]], sectors: frozenset[Sector]) -> Profile:
    """Return what the columns of a row say of the person."""
    values = {name: getattr(row, name) for name in PROFILE_COLUMNS}
    language = Language(row.language) if row.language else None
    return Profile(**{**values, "language": language, "sectors": sectors})


def ambassador_of(row: Row[tuple[object, ...]], sectors: frozenset[Sector]) -> Ambassador:
    """Return the person of a row; their sectors stand in another table."""
    return Ambassador(
        id=AmbassadorId(row.id),
        network_id=NetworkId(row.network_id),
        discord_id=row.discord_id,
        status=Status(row.status),
        profile=profile_of(row, sectors),
        joined_at=row.joined_at,
        zone=row.zone,
        rhythm=Rhythm(row.rhythm),
        sponsor_id=AmbassadorId(row.sponsor_id) if row.sponsor_id else None,
        own_fields=frozenset(row.own_fields),
        merged_into=AmbassadorId(row.merged_into) if row.merged_into else None,
        shown=Part(row.shown),
        last_active=row.last_active,
        paused_until=row.paused_until,
        unanswered=row.unanswered,
        erased=row.erased_at is not None,
    )


def entries_of(person: ColumnElement[int] | Column[int] | AmbassadorId) -> Select[tuple[int]]:
    """Return the ids of all the entries that are somebody: their own and what was merged into it.

    ``person`` is an id, or ``ambassador.c.id`` of the enclosing query.
    """
    return (
        select(entry.c.id)
        .where(or_(entry.c.id == person, entry.c.merged_into == person))
        .correlate(ambassador)
    )
