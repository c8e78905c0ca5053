"""Coordinators' own words for people, put on them and taken off."""

from datetime import datetime

from sqlalchemy import ColumnElement, delete, func, literal, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.ambassadors.model import AmbassadorId
from bot.audiences import Audience
from bot.folding import fold
from bot.networks.model import Moment, NetworkId
from bot.tags.service import Tag, TagId
from storage.ambassadors import ambassador
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

    async def _put_on(self, known: Tag, *who: Condition) -> int:
        people = select(ambassador.c.id, literal(known.id)).where(*who)
        statement = insert(self._connection, ambassador_tag).from_select(
            ["ambassador_id", "tag_id"], people
        )
        put_on = (await self._connection.execute(statement.on_conflict_do_nothing())).rowcount
        have, shown = _have(known), _shown(known)
        await self._connection.execute(
            update(ambassador)
            .where(have, ~shown)
            .values(tag_ids=ambassador.c.tag_ids + f"{known.id},")
        )
        return put_on

    async def _take_off(self, known: Tag, *who: Condition) -> int:
        people = select(ambassador.c.id).where(*who)
        statement = delete(ambassador_tag).where(
            ambassador_tag.c.tag_id == known.id, ambassador_tag.c.ambassador_id.in_(people)
        )
        taken_off = (await self._connection.execute(statement)).rowcount
        have, shown = _have(known), _shown(known)
        await self._connection.execute(
            update(ambassador)
            .where(~have, shown)
            .values(tag_ids=func.replace(ambassador.c.tag_ids, f",{known.id},", ","))
        )
        return taken_off


def _have(known: Tag) -> Condition:
    theirs = select(ambassador_tag.c.ambassador_id).where(ambassador_tag.c.tag_id == known.id)
    return ambassador.c.id.in_(theirs)


def _shown(known: Tag) -> Condition:
    return ambassador.c.tag_ids.like(f"%,{known.id},%")
