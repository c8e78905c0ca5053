"""Coordinators' own words for people, put on them and taken off."""

from datetime import datetime

from sqlalchemy import ColumnElement, and_, delete, func, literal, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.ambassadors.model import AmbassadorId
from bot.audiences import Audience
from bot.folding import fold
from bot.networks.model import Moment, NetworkId
from bot.privacy.model import Traces
from bot.tags.service import Tag, TagId
from storage.ambassadors import PERSON_ID, ambassador, entry
from storage.audiences import where
from storage.tagged import ambassador_tag, tag
from storage.upsert import insert

Condition = ColumnElement[bool]


class Tags:
    """Tags, and who has them."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def named(self, network_id: NetworkId, label: str) -> Tag | None:
        """Return the tag of a network that folds as ``label`` does."""
        query = select(tag.c.id, tag.c.label).where(
            tag.c.network_id == network_id, tag.c.folded == fold(label)
        )
        row = (await self._connection.execute(query)).one_or_none()
        return Tag(id=TagId(row.id), label=row.label) if row else None

    async def add(self, network_id: NetworkId, label: str, *, now: datetime) -> Tag:
        """Return the tag of that name, made now unless another made it meanwhile."""
        statement = insert(self._connection, tag).values(
            network_id=network_id, folded=fold(label), label=label, created_at=now
        )
        await self._connection.execute(statement.on_conflict_do_nothing())
        added = await self.named(network_id, label)
        if added is None:
            raise LookupError(label)
        return added

    async def number(self, network_id: NetworkId) -> int:
        """Return how many tags a network ever made."""
        query = select(func.count()).select_from(tag).where(tag.c.network_id == network_id)
        return (await self._connection.execute(query)).scalar_one()

    async def put_on(self, known: Tag, ambassador_id: AmbassadorId) -> int:
        """Let somebody have a tag; return 1 if they had it not."""
        return await self._put_on(known, ambassador.c.id == ambassador_id)

    async def take_off(self, known: Tag, ambassador_id: AmbassadorId) -> int:
        """Take a tag off somebody; return 1 if they had it."""
        return await self._take_off(known, ambassador.c.id == ambassador_id)

    async def put_on_all(
        self, known: Tag, network_id: NetworkId, audience: Audience, at: Moment
    ) -> int:
        """Let an audience have a tag, and return how many had it not."""
        within = where(audience, at)
        return await self._put_on(known, ambassador.c.network_id == network_id, within)

    async def take_off_all(
        self, known: Tag, network_id: NetworkId, audience: Audience, at: Moment
    ) -> int:
        """Take a tag off an audience, and return how many had it."""
        within = where(audience, at)
        return await self._take_off(known, ambassador.c.network_id == network_id, within)

    async def forget(self, traces: Traces) -> None:
        """Take every tag off somebody."""
        theirs = ambassador_tag.c.ambassador_id.in_(sorted(traces.entries))
        await self._connection.execute(delete(ambassador_tag).where(theirs))

    async def _put_on(self, known: Tag, *who: Condition) -> int:
        people = select(ambassador.c.id, literal(known.id)).where(*who)
        statement = insert(self._connection, ambassador_tag).from_select(
            ["ambassador_id", "tag_id"], people
        )
        await self._connection.execute(statement.on_conflict_do_nothing())
        new = update(ambassador).where(_has(known), ~_listed(known))
        put_on = new.values(tag_ids=ambassador.c.tag_ids + f"{known.id},")
        return (await self._connection.execute(put_on)).rowcount

    async def _take_off(self, known: Tag, *who: Condition) -> int:
        meant = select(ambassador.c.id).where(*who)
        # Two reads by index; one with OR would read everybody.
        entries = meant.union_all(select(entry.c.id).where(entry.c.merged_into.in_(meant)))
        statement = delete(ambassador_tag).where(
            ambassador_tag.c.tag_id == known.id, ambassador_tag.c.ambassador_id.in_(entries)
        )
        await self._connection.execute(statement)
        listed = and_(ambassador.c.merged_into.is_(None), _listed(known))
        gone = update(ambassador).where(~_has(known), listed)
        taken_off = gone.values(tag_ids=func.replace(ambassador.c.tag_ids, f",{known.id},", ","))
        return (await self._connection.execute(taken_off)).rowcount


def _has(known: Tag) -> Condition:
    """Return whether somebody, by any of their entries, has a tag."""
    theirs = (
        select(PERSON_ID)
        .join_from(ambassador_tag, entry, entry.c.id == ambassador_tag.c.ambassador_id)
        .where(ambassador_tag.c.tag_id == known.id)
    )
    return ambassador.c.id.in_(theirs)


def _listed(known: Tag) -> Condition:
    return ambassador.c.tag_ids.like(f"%,{known.id},%")
