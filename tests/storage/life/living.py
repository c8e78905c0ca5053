"""Life in a network: each step is taken by the product and by the model, and both must agree."""

from collections.abc import Mapping
from datetime import timedelta

from bot.ambassadors.model import PRESENT, AmbassadorId, Sector
from bot.audit.model import Actor
from bot.leads.arriving import Arrival
from bot.leads.errors import IllegalStageError
from bot.leads.model import Contact, Introduced, LeadId, Move, Presentation, Stage, Target
from bot.members.model import Touch, TouchKind
from bot.pausing import rules as pausing
from bot.pausing.rules import Months
from bot.privacy.model import ErasedAlreadyError
from bot.tasks.errors import AlreadyApprovedError, IllegalDecisionError
from bot.tasks.model import AssignmentId, Prose, TaskId, Terms
from tests.storage.life.coming import Coming
from tests.storage.life.desks import GUILD, START, tried
from tests.storage.life.values import CAMILLE, TASK_POINTS, Deed, Refusal

JANE = Contact(name="Jane Doe", function="CEO", reach="jane@calanque.example", aware=True)


class Living(Coming):
    """All steps that people, coordinators and time take."""

    # Being a member

    async def meets(self, number: int) -> None:
        """Let a coordinator write down that they called somebody."""
        said = Touch(
            ambassador_id=AmbassadorId(number),
            kind=TouchKind.CALL,
            text="Bien.",
            day=self.model.today,
            actor=CAMILLE,
            at=self.now,
        )
        refusal = self.model.refuses_meeting(number)
        if await tried(self.members.note(self.network, said), refusal):
            self.model.meets(number)

    async def pauses(self, account: int, months: Months) -> None:
        if person := await self.acts(account):
            actor, until = Actor.member(account), pausing.end_of(months, self.network.at(self.now))
            await self.pausing.pause(person, months, actor=actor, now=self.now)
            self.model.pauses(self.model.person(person.id), account, until)

    async def resumes(self, account: int) -> None:
        if person := await self.acts(account):
            await self.pausing.resume(person, actor=Actor.member(account), now=self.now)
            self.model.pauses(self.model.person(person.id), account, None)

    async def passes(self, days: int) -> None:
        """Let days pass, and the tick come."""
        self.model.now += timedelta(days=days)
        for tick in self.ticks:
            await tick(self.now)
        self.model.falls_silent()

    async def leaves(self, account: int) -> None:
        if person := await self.acts(account):
            await self.leaving.leave(person, actor=Actor.member(account), now=self.now)
            self.model.leaves(self.model.person(person.id), "left", account)

    async def leaves_guild(self, account: int) -> None:
        gone = await self.leaving.left_guild(GUILD, account, now=self.now)
        person = self.model.of_account(account)
        if person and person.now.account == account and person.now.status in PRESENT:
            assert gone
            self.model.leaves(person, "left-guild", account)
        else:
            assert gone is None

    async def returns(self, account: int) -> None:
        coming = self.returning.come_back(account, GUILD, now=self.now)
        if await tried(coming, self.model.refuses_return(account)):
            self.model.returns(account)

    # What coordinators decide

    async def suspends(self, number: int) -> None:
        suspending = self.membership.suspend(
            self.network, AmbassadorId(number), "Hm.", actor=CAMILLE, now=self.now
        )
        if await tried(suspending, self.model.refuses_suspending(number)):
            self.model.suspends(number)

    async def restores(self, number: int) -> None:
        restoring = self.membership.restore(
            self.network, AmbassadorId(number), actor=CAMILLE, now=self.now
        )
        if await tried(restoring, self.model.refuses_restoring(number)):
            self.model.restores(number)

    async def rebinds(self, number: int, account: int) -> None:
        rebinding = self.membership.rebind(
            self.network, AmbassadorId(number), account, actor=CAMILLE, now=self.now
        )
        if await tried(rebinding, self.model.refuses_rebinding(number, account)):
            self.model.rebinds(number, account)

    async def sponsors(self, number: int, other: int | None) -> None:
        editing = self.editing.sponsor(
            self.network,
            AmbassadorId(number),
            AmbassadorId(other) if other else None,
            actor=CAMILLE,
            now=self.now,
        )
        if await tried(editing, self.model.refuses_sponsoring(number, other)):
            self.model.sponsors(number, other)

    async def merges(self, first: int, second: int) -> None:
        one, other = AmbassadorId(first), AmbassadorId(second)
        merging = self.merging.merge(self.network.id, one, other, actor=CAMILLE, now=self.now)
        if await tried(merging, self.model.refuses_merging(first, second)):
            self.model.merges(first, second)

    async def separates(self, number: int) -> None:
        entry = AmbassadorId(number)
        separating = self.merging.unmerge(self.network.id, entry, actor=CAMILLE, now=self.now)
        if await tried(separating, self.model.refuses_separating(number)):
            self.model.separates(number)

    # Being forgotten

    async def erases_own(self, account: int) -> None:
        erasing = self.erasure.erase_own(account, GUILD, now=self.now)
        refusal = self.model.refuses_own_erasure(account)
        await tried(erasing, refusal)
        if refusal is None:
            self.model.erases_own(account)

    async def erases(self, number: int) -> None:
        person = await self.person(number)
        erasing = self.erasure.erase(person, actor=CAMILLE, now=self.now)
        refusal = ErasedAlreadyError if self.model.person(number).erased else None
        await tried(erasing, refusal)
        if refusal is None:
            self.model.erases(number, "roster.erase", CAMILLE)

    # What it was all for

    async def takes_task(self, account: int) -> int | None:
        """Let somebody take a task that is new."""
        person = await self.acts(account)
        if person is None:
            return None
        terms = Terms(deadline="31/12/2029", places=1, points=TASK_POINTS)
        draft = await self.authoring.draft(self.network, terms, now=START)
        prose = Prose(title="Salon", description="Venez.")
        await self.authoring.publish(self.network, draft.id, prose, actor=CAMILLE, now=self.now)
        await self.taking.take(person, draft.id, actor=Actor.member(account), now=self.now)
        self.model.note("task.create", f"task:{draft.id}")
        self.model.tasks[draft.id] = Deed(entry=person.id, status="taken")
        return draft.id

    async def reports(self, task: int) -> None:
        deed = self.model.tasks[task]
        account = self.model.person(deed.entry).now.account
        person = await self.acts(account) if account else None
        if person is None:
            return
        refusal = None if deed.status == "taken" else IllegalDecisionError
        finishing = self.taking.finish(
            person, TaskId(task), "Fait.", actor=Actor.member(account or 0), now=self.now
        )
        if await tried(finishing, refusal):
            deed.status = "done"

    async def approves(self, task: int) -> None:
        deed = self.model.tasks[task]
        refusals: Mapping[str, Refusal] = {"done": None, "approved": AlreadyApprovedError}
        approving = self.review.approve(
            self.network.id, await self._share(task), actor=CAMILLE, now=self.now
        )
        if await tried(approving, refusals.get(deed.status, IllegalDecisionError)):
            deed.status, deed.counts = "approved", True
            self.model.note("task.approve", f"task:{task}")

    async def undoes(self, task: int) -> None:
        deed = self.model.tasks[task]
        undoing = self.review.undo(
            self.network.id, await self._share(task), actor=CAMILLE, now=self.now
        )
        if await tried(undoing, None if deed.counts else IllegalDecisionError):
            deed.status, deed.counts = "done", False
            self.model.note("task.undo", f"task:{task}")

    async def _share(self, task: int) -> AssignmentId:
        async with self.database.read() as tx:
            (share,) = await tx.assignments.shares(TaskId(task))
        return share.assignment.id

    async def introduces(self, account: int) -> int | None:
        """Let somebody introduce a company that nobody knew."""
        person = await self.acts(account)
        if person is None:
            return None
        company = f"Calanque {len(self.model.leads)}"
        target = Target(company=company, country="US", sector=Sector.MARITIME)
        said = Presentation(target=target, contact=JANE, background="We sail together.")
        arrival = Arrival(person=person, said=said, actor=Actor.member(account), at=self.now)
        introduced = await self.leads.introduce(arrival)
        assert isinstance(introduced, Introduced)
        lead = introduced.lead.id
        self.model.leads[lead] = Deed(entry=person.id, status="introduced")
        self.model.note("lead.introduce", f"lead:{lead}")
        return lead

    async def moves(self, lead: int, stage: Stage) -> None:
        """Qualify a lead, or take that back."""
        deed = self.model.leads[lead]
        move = Move(to=stage, reason="C’est ainsi.")
        moving = self.pipeline.move(self.network, LeadId(lead), move, actor=CAMILLE, now=self.now)
        if await tried(moving, IllegalStageError if deed.status == stage else None):
            deed.status, deed.counts = stage, stage is Stage.QUALIFIED
            self.model.note("lead.move", f"lead:{lead}")
