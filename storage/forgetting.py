"""Forgetting somebody in the outbox: what was sent to them, and what tells others of them."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, String, bindparam, cast, delete, literal, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.outbox.model import Kind
from bot.privacy.model import NAMELESS, NOBODY, Traces
from bot.privacy.rules import wiped
from bot.sponsorship.service import cause
from storage.assignments import task_decision
from storage.deliveries import conversation, delivery, withdrawal
from storage.introductions import introduction
from storage.leads import stage_change
from storage.mentions import mentions
from storage.tasks import assignment

SEARCHED = (Kind.LEADERBOARD, Kind.NEWCOMER_POST, Kind.APPLICATION_POST)
"""Posts that may name anybody; all others that name somebody are found by whom they are about."""

Payload = Mapping[str, Any]


class Forgetting:
    """Forgets one person, by what is known of them.

    Others wait meanwhile, so every message is found by an index: whom it went to, or its key.
    """

    def __init__(self, connection: AsyncConnection, traces: Traces) -> None:
        self._connection = connection
        self._traces = traces
        self._here = delivery.c.network_id == traces.network_id
        self._entries = sorted(traces.entries)
        self._accounts = sorted(traces.accounts)

    async def forget(self) -> None:
        """Leave of the messages to them their fate, and in those about them no name."""
        await self._sent_to_them()
        await self._posts_of_them()
        await self._sponsors()
        await self._reviews()
        await self._leads()
        await self._guesses()
        for said in mentions(self._traces.needles, delivery.c.payload):
            await self._rewrite(delivery.c.kind.in_(SEARCHED) & said, self._unnamed)
        theirs = conversation.c.discord_id.in_(self._accounts)
        await self._connection.execute(delete(conversation).where(theirs))

    async def _sent_to_them(self) -> None:
        to_them = delivery.c.ambassador_id.in_(self._entries)
        by_account = delivery.c.discord_id.in_(self._accounts)
        for which in (to_them, by_account):
            await self._connection.execute(withdrawal(self._here, which))
        messages = update(delivery).where(self._here)
        await self._connection.execute(messages.where(to_them).values(payload={}))
        await self._connection.execute(
            messages.where(by_account).values(payload={}, discord_id=NOBODY, recipient=_NOBODY)
        )

    async def _posts_of_them(self) -> None:
        posts = {
            Kind.NEWCOMER_POST: [f"newcomer:{each}" for each in self._entries],
            Kind.APPLICATION_POST: [
                f"application:{each}" for each in sorted(self._traces.applications)
            ],
        }
        for kind, keys in posts.items():
            which = (delivery.c.kind == kind) & delivery.c.key.in_(keys)
            await self._connection.execute(withdrawal(which))
            await self._rewrite(which, lambda payload: self._traces.cleared(wiped(payload)))

    async def _sponsors(self) -> None:
        """Forget them where whoever brought them was told of it."""
        joined = [f"joined:{each}" for each in self._entries]
        counted = [cause(each) for each in self._traces.entries]
        news = _of(Kind.SPONSOR_NEWS, joined, counted)
        await self._rewrite(news, lambda payload: _without(payload, "name"))

    async def _reviews(self) -> None:
        """Forget what they reported, where coordinators were asked for a review."""
        keys = select(literal("decision:") + cast(task_decision.c.id, String)).join_from(
            task_decision, assignment
        )
        of_them = keys.where(assignment.c.ambassador_id.in_(self._entries))
        posts = (delivery.c.kind == Kind.TASK_REVIEW) & delivery.c.key.in_(of_them)
        await self._rewrite(posts, lambda payload: _without(payload, "name", "note"))

    async def _leads(self) -> None:
        """Forget them where others read of leads that they introduced."""
        theirs = introduction.c.ambassador_id.in_(self._entries)
        leads = select(introduction.c.lead_id).where(theirs)
        keys = select(literal("stage-change:") + cast(stage_change.c.id, String)).where(
            stage_change.c.lead_id.in_(leads)
        )
        told = delivery.c.kind.in_([Kind.LEAD_POST, Kind.LEAD_NEWS]) & delivery.c.key.in_(keys)
        await self._rewrite(told, self._traces.cleared)

    async def _guesses(self) -> None:
        """Forget that coordinators read of wrong codes."""
        beginnings = [f"guesses:{each}:" for each in self._accounts]
        guesses = _of(Kind.GUESSES_POST, [], beginnings)
        await self._rewrite(guesses, self._traces.cleared)
        posts = update(delivery).where(self._here, guesses)
        await self._connection.execute(posts.values(key=_NOBODY))

    def _unnamed(self, payload: Payload) -> object:
        """Return a post without them among those who may be somebody."""
        if "likely" in payload:
            others = [
                each for each in payload["likely"] if each["number"] not in self._traces.entries
            ]
            payload = {**payload, "likely": others}
        return self._traces.cleared(payload)

    async def _rewrite(
        self, which: ColumnElement[bool], rewritten: Callable[[Payload], object]
    ) -> None:
        query = select(delivery.c.id, delivery.c.payload).where(self._here, which)
        changed = [
            {"message": row.id, "said": payload}
            for row in await self._connection.execute(query)
            if (payload := rewritten(row.payload)) != row.payload
        ]
        if changed:
            message = update(delivery).where(delivery.c.id == bindparam("message"))
            values = message.values(payload=bindparam("said"))
            await self._connection.execute(values, changed)


_NOBODY = literal("erased:") + cast(delivery.c.id, String)


def _of(kind: Kind, keys: Sequence[str], beginnings: Sequence[str]) -> ColumnElement[bool]:
    begun = (delivery.c.key.startswith(each, autoescape=True) for each in beginnings)
    return (delivery.c.kind == kind) & or_(delivery.c.key.in_(keys), *begun)


def _without(payload: Payload, *fields: str) -> Payload:
    return {key: NAMELESS if key in fields else each for key, each in payload.items()}
