"""The life cycle on both databases: any sequence of what people do, beside a simple model."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack, ExitStack
from pathlib import Path
from typing import TypeVar
from uuid import uuid4

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    MultipleResults,
    RuleBasedStateMachine,
    initialize,
    invariant,
    multiple,
    precondition,
    rule,
    run_state_machine_as_test,
)

from bot.leads.model import Stage
from bot.pausing.rules import Months
from storage.database import Database
from tests.databases import PostgresServer, SqliteFiles
from tests.storage.life.living import Living
from tests.storage.life.values import WAYS, Code

T = TypeVar("T")

ACCOUNTS = st.integers(901, 906)
NOBODY = 999
WHICH = st.integers(0, 5)
"""Of the codes, or tasks, the latest is the first."""
EMAILS = st.sampled_from([f"{name}@a.example" for name in ("ana", "bob", "cleo", "dora", "emil")])
SETTINGS = settings(
    max_examples=8,
    stateful_step_count=40,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)


def some(result: T | None) -> T | MultipleResults[T]:
    """Return what a rule adds to a bundle: nothing for None."""
    return multiple() if result is None else result


class LifeCycle(RuleBasedStateMachine):
    """People are invited, come, act, go and are forgotten, in any order."""

    people = Bundle("people")
    invitations = Bundle("invitations")
    applications = Bundle("applications")
    leads = Bundle("leads")

    def __init__(self, url: Callable[[ExitStack], str]) -> None:
        super().__init__()
        self._files, self._opened = ExitStack(), AsyncExitStack()
        address = url(self._files)
        self._runner = self._files.enter_context(asyncio.Runner())
        self.life = self.run(self._begin(address))

    async def _begin(self, url: str) -> Living:
        return await Living.begin(await self._opened.enter_async_context(Database.open(url)))

    def run(self, step: Awaitable[T]) -> T:
        async def stepping() -> T:
            return await step

        return self._runner.run(stepping())

    def account(self, who: int) -> int:
        """Return by which account somebody acts, or one that is nobody's."""
        return self.life.model.account_of(who) or NOBODY

    def teardown(self) -> None:
        self.run(self._opened.aclose())
        self._files.close()

    @invariant()
    def the_product_and_the_model_agree(self) -> None:
        self.run(self.life.check())

    @initialize(target=people)
    def some_are_in(self) -> MultipleResults[int]:
        """Two are of the roster, one of them brought a third, and a fourth may still come.

        The third has done something, the second has something to do.
        """
        names = [f"{name}@a.example" for name in ("ana", "bob", "cleo")]
        known = self.run(self.life.imports(names, None))
        ana, bob, _ = self.run(self.life.draws_codes())
        self.run(self.life.joins(ana, 901))
        self.run(self.life.joins(bob, 902))
        invitation = self.run(self.life.invites(901))
        brought = self.run(self.life.comes(invitation, 903, None)) if invitation else None
        self.it_is_done(self.run(self.life.takes_task(903)) or 0)
        self.run(self.life.takes_task(902))
        return multiple(*known, *([brought] if brought else []))

    # Being invited, and joining

    @rule(
        target=people,
        emails=st.lists(EMAILS, min_size=1, max_size=3),
        sponsor=st.none() | st.tuples(EMAILS, EMAILS),
    )
    def a_roster_is_imported(
        self, emails: list[str], sponsor: tuple[str, str] | None
    ) -> MultipleResults[int]:
        return multiple(*self.run(self.life.imports(emails, sponsor)))

    @rule(target=people, email=EMAILS, sponsor=st.none() | people)
    def somebody_is_added(self, email: str, sponsor: int | None) -> int | MultipleResults[int]:
        return some(self.run(self.life.adds(email, sponsor)))

    @rule()
    def codes_are_drawn(self) -> None:
        self.run(self.life.draws_codes())

    @rule(which=WHICH, account=ACCOUNTS)
    def somebody_joins_by_a_code(self, which: int, account: int) -> None:
        codes = self.life.model.codes
        self.run(self.life.joins(codes[-1 - which % len(codes)], account))

    @rule(target=invitations, who=people)
    def somebody_draws_an_invitation(self, who: int) -> Code | MultipleResults[Code]:
        return some(self.run(self.life.invites(self.account(who))))

    @rule(target=people, code=invitations, account=ACCOUNTS, email=st.none() | EMAILS)
    def somebody_comes_by_an_invitation(
        self, code: Code, account: int, email: str | None
    ) -> int | MultipleResults[int]:
        return some(self.run(self.life.comes(code, account, email)))

    @rule(target=people, sponsor=people, account=ACCOUNTS, email=st.none() | EMAILS)
    def somebody_is_brought(
        self, sponsor: int, account: int, email: str | None
    ) -> int | MultipleResults[int]:
        drawn = self.run(self.life.invites(self.account(sponsor)))
        return some(self.run(self.life.comes(drawn, account, email)) if drawn else None)

    # Applying

    @rule(target=applications, account=ACCOUNTS, email=st.none() | EMAILS)
    def somebody_applies(self, account: int, email: str | None) -> int | MultipleResults[int]:
        return some(self.run(self.life.applies(account, email)))

    @rule(target=people, sent=applications, without_email=st.booleans())
    def an_application_is_accepted(
        self, sent: int, without_email: bool
    ) -> int | MultipleResults[int]:
        return some(self.run(self.life.accepts(sent, without_email=without_email)))

    @rule(sent=applications, who=st.none() | people)
    def an_applicant_is_somebody_of_the_roster_or_declined(
        self, sent: int, who: int | None
    ) -> None:
        decision = self.life.recognises(sent, who) if who else self.life.declines(sent)
        self.run(decision)

    # Being a member

    @rule(days=st.sampled_from([1, 31, 91]))
    def days_pass(self, days: int) -> None:
        self.run(self.life.passes(days))

    @rule(who=people)
    def a_coordinator_calls_somebody(self, who: int) -> None:
        self.run(self.life.meets(who))

    @rule(who=people, months=st.none() | st.sampled_from(Months))
    def somebody_takes_a_break_or_ends_it(self, who: int, months: Months | None) -> None:
        account = self.account(who)
        self.run(self.life.pauses(account, months) if months else self.life.resumes(account))

    @rule(who=people, server=st.booleans())
    def somebody_leaves(self, who: int, server: bool) -> None:
        account = self.account(who)
        self.run(self.life.leaves_guild(account) if server else self.life.leaves(account))

    @rule(who=people)
    def somebody_comes_back(self, who: int) -> None:
        self.run(self.life.returns(self.account(who)))

    # What coordinators decide

    @rule(who=people)
    def somebody_is_suspended(self, who: int) -> None:
        self.run(self.life.suspends(who))

    @rule(who=people)
    def somebody_is_restored(self, who: int) -> None:
        self.run(self.life.restores(who))

    @rule(who=people, account=ACCOUNTS)
    def somebody_is_given_another_account(self, who: int, account: int) -> None:
        self.run(self.life.rebinds(who, account))

    @rule(who=people, sponsor=st.none() | people)
    def a_sponsor_is_corrected(self, who: int, sponsor: int | None) -> None:
        self.run(self.life.sponsors(who, sponsor))

    @rule(one=people, other=people)
    def two_entries_are_merged(self, one: int, other: int) -> None:
        self.run(self.life.merges(one, other))

    @rule(entry=people)
    def an_entry_is_separated(self, entry: int) -> None:
        self.run(self.life.separates(entry))

    # Being forgotten

    @precondition(lambda self: self.life.model.most_are_known)
    @rule(who=people)
    def somebody_is_erased(self, who: int) -> None:
        self.run(self.life.erases(who))

    @precondition(lambda self: self.life.model.most_are_known)
    @rule(account=ACCOUNTS)
    def somebody_erases_themselves(self, account: int) -> None:
        self.run(self.life.erases_own(account))

    # What it was all for

    @rule(who=people, done=st.booleans())
    def somebody_takes_a_task(self, who: int, done: bool) -> None:
        task = self.run(self.life.takes_task(self.account(who)))
        if task and done:
            self.it_is_done(task)

    def it_is_done(self, task: int) -> None:
        self.run(self.life.reports(task))
        self.run(self.life.approves(task))

    @rule(which=WHICH, undone=st.booleans())
    def a_task_is_done_or_undone(self, which: int, undone: bool) -> None:
        tasks = list(self.life.model.tasks)
        task = tasks[-1 - which % len(tasks)]
        if undone:
            self.run(self.life.undoes(task))
        else:
            self.it_is_done(task)

    @rule(target=leads, who=people)
    def somebody_introduces_a_company(self, who: int) -> int | MultipleResults[int]:
        return some(self.run(self.life.introduces(self.account(who))))

    @rule(lead=leads, stage=st.sampled_from([Stage.QUALIFIED, Stage.INTRODUCED]))
    def a_lead_moves(self, lead: int, stage: Stage) -> None:
        self.run(self.life.moves(lead, stage))


def test_any_life_is_as_the_model_has_it(
    databases: SqliteFiles | PostgresServer, tmp_path: Path
) -> None:
    class Here(LifeCycle):
        def __init__(self) -> None:
            folder = tmp_path / uuid4().hex
            folder.mkdir()
            super().__init__(lambda files: files.enter_context(databases.fresh(folder)))

    run_state_machine_as_test(Here, settings=SETTINGS)


async def test_every_way_from_one_status_to_another_can_be_walked(database: Database) -> None:
    life = await Living.begin(database)

    async def steps(*walked: Awaitable[object]) -> None:
        for step in walked:
            await step
            await life.check()

    emails = [f"{name}@a.example" for name in ("ana", "bob", "cleo", "dora")]
    ana, bob, cleo, dora = await life.imports(emails, None)
    emil = await life.adds("emil@a.example", None) or 0
    first, second, *_ = await life.draws_codes()
    await steps(
        life.suspends(dora),
        life.restores(dora),
        life.joins(first, 901),
        life.suspends(ana),
        life.restores(ana),
        life.joins(second, 902),
        life.takes_task(902),
        life.leaves_guild(902),
        life.returns(902),
        life.passes(91),
        life.suspends(ana),
        life.restores(ana),
        life.leaves_guild(902),
        life.meets(ana),
        life.leaves(901),
        life.erases_own(901),
        life.returns(902),
    )
    invitation = await life.invites(902)
    assert invitation
    brought = await life.comes(invitation, 903, None) or 0
    stranger, known = await life.applies(904, None) or 0, await life.applies(905, None) or 0
    await steps(
        life.accepts(stranger, without_email=False),
        life.recognises(known, cleo),
        life.erases(brought),
        life.erases(emil),
        life.suspends(dora),
        life.erases(dora),
        life.passes(91),
        life.erases(bob),
    )

    walked = {(cause, (before, after)) for cause, before, after in life.sight.walked}
    assert walked == {(cause, way) for cause, ways in WAYS.items() for way in ways}
