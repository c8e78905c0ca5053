"""A network in which camille hands out tasks."""

from typing import Any

import sqlalchemy as sa

from bot.demo.driver import Shown
from storage.audit import audit
from storage.points import point
from storage.tasks import assignment
from tests.cogs.worlds import World


class Tasking:
    """What tests of tasks do and look up."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.town = world.town

    async def draft(self, who: str = "camille", **options: Any) -> Shown:
        """Type the command and read the form, or the refusal."""
        known = {"deadline": "31/01/2026", "places": 2, "points": 50}
        return await self.town.slash(who, "task-admin create", **{**known, **options})

    async def create(
        self,
        *,
        title: str = "Salon nautique",
        description: str = "Présentez le port à trois armateurs.",
        link: str = "",
        **options: Any,
    ) -> Shown:
        """Let camille create a task, and read what she is answered."""
        form = await self.draft(**options)
        prose = {"title": title, "description": description, "link": link}
        return await self.town.submit("camille", form, prose)

    def post(self) -> Shown:
        """The latest card in the announcements."""
        return self.town.posts("annonces")[-1]

    def review_cards(self) -> list[Shown]:
        """The cards in the coordinators' channel."""
        return self.town.posts("coordination")

    async def reported(self, name: str = "nadia") -> Shown:
        """Let somebody join, take the latest task and report it; the review's card."""
        await self.world.join(name)
        taken = await self.town.click(name, self.post(), "task-take")
        form = await self.town.click(name, taken, "task-done")
        await self.town.submit(name, form, {"note": "C’est fait."})
        return self.review_cards()[-1]

    async def advance(self, *, hours: int) -> None:
        """Let time pass, and the tick come."""
        await self.town.env.advance_time(hours * 3600)
        await self.town.tick()

    async def by_day(self) -> None:
        """Go from the night in which the world begins to the morning."""
        await self.advance(hours=9)

    async def shares(self) -> list[str]:
        """Where each share stands, in the order in which they were first taken."""
        return await self._column(assignment.c.status)

    async def points(self) -> list[int]:
        """The ledger."""
        return await self._column(point.c.amount)

    async def audited(self) -> list[str]:
        """What coordinators did to tasks."""
        actions = await self._column(audit.c.action)
        return [action for action in actions if action.startswith("task.")]

    async def _column(self, column: sa.Column[Any]) -> list[Any]:
        async with self.world.database.read() as tx:
            query = sa.select(column).order_by(column.table.c.id)
            return list(await tx.connection.scalars(query))
