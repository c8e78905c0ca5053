"""Stages, credit and points of leads."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import UserError
from bot.leads import rules
from bot.leads.errors import (
    IllegalStageError,
    JobsNeededError,
    JobsTooEarlyError,
    ReasonNeededError,
)
from bot.leads.model import OPEN, Lead, Move, Stage
from tests.bot.leads.leads import DAY, NOW, introduction, lead

MOVES = st.lists(
    st.builds(
        Move,
        to=st.sampled_from(Stage),
        jobs=st.none() | st.integers(-1, 2000),
        reason=st.sampled_from(["", " ", "the budget was cut"]),
    ),
    max_size=12,
)


@pytest.mark.parametrize("current", sorted(OPEN))
def test_an_open_lead_goes_forward_to_any_later_stage(current: Stage) -> None:
    for stage in rules.ORDER[rules.ORDER.index(current) + 1 :]:
        jobs = 12 if stage is Stage.LANDED else None
        after = rules.moved(lead(current), Move(to=stage, jobs=jobs), now=NOW + DAY)
        assert (after.stage, after.jobs, after.since) == (stage, jobs, NOW + DAY)


@pytest.mark.parametrize(
    ("current", "move", "refusal"),
    [
        (Stage.MEETING, Move(to=Stage.MEETING), IllegalStageError),
        (Stage.MEETING, Move(to=Stage.QUALIFIED), ReasonNeededError),
        (Stage.MEETING, Move(to=Stage.QUALIFIED, reason=" \n"), ReasonNeededError),
        (Stage.MEETING, Move(to=Stage.LOST), ReasonNeededError),
        (Stage.MEETING, Move(to=Stage.LANDED), JobsNeededError),
        (Stage.MEETING, Move(to=Stage.LANDED, jobs=-1), JobsNeededError),
        (Stage.MEETING, Move(to=Stage.LANDED, jobs=10**9), JobsNeededError),
        (Stage.MEETING, Move(to=Stage.VISIT, jobs=3), JobsTooEarlyError),
        (Stage.LOST, Move(to=Stage.MEETING), IllegalStageError),
        (Stage.LOST, Move(to=Stage.LOST, reason="again"), IllegalStageError),
        (Stage.LANDED, Move(to=Stage.LOST, reason="they left"), IllegalStageError),
        (Stage.LANDED, Move(to=Stage.LANDED, jobs=7), IllegalStageError),
        (Stage.LANDED, Move(to=Stage.DECISION), ReasonNeededError),
    ],
)
def test_other_moves_are_refused(current: Stage, move: Move, refusal: type[UserError]) -> None:
    with pytest.raises(refusal):
        rules.moved(lead(current), move, now=NOW)


def test_a_lost_lead_begins_anew_without_a_reason() -> None:
    assert rules.moved(lead(Stage.LOST), Move(to=Stage.INTRODUCED), now=NOW).stage == "introduced"


def test_the_jobs_of_a_landed_lead_can_be_corrected_and_it_keeps_its_date() -> None:
    after = rules.moved(lead(Stage.LANDED), Move(to=Stage.LANDED, jobs=9), now=NOW + DAY)
    assert (after.jobs, after.since) == (9, NOW)


def test_stages_that_were_skipped_are_paid_too() -> None:
    assert rules.worth(Stage.MEETING, None) == 10 + 30 + 60
    assert rules.worth(Stage.LANDED, 12) == 10 + 30 + 60 + 100 + 500 + 5 * 12


def after(introduction_: object, *stages: Stage) -> list[int]:
    """The points that each of several moves brings."""
    one = introduction_
    current, lines = lead(), []
    for stage in stages:
        move = Move(to=stage, jobs=10 if stage is Stage.LANDED else None, reason="so it is")
        moved = rules.moved(current, move, now=NOW)
        lines.append(rules.reward(one, current, moved))  # type: ignore[arg-type]
        reached = rules.reached(one.reached, current.stage, stage)  # type: ignore[attr-defined]
        one = replace(one, reached=reached)  # type: ignore[type-var]
        current = moved
    return lines


def test_going_back_takes_points_back_and_going_forward_again_gives_them_once() -> None:
    stages = (Stage.MEETING, Stage.QUALIFIED, Stage.MEETING, Stage.LANDED, Stage.DECISION)
    assert after(introduction(), *stages) == [90, -60, 60, 650, -550]


def test_a_lead_that_is_lost_and_open_again_is_not_paid_anew() -> None:
    stages = (Stage.MEETING, Stage.LOST, Stage.INTRODUCED, Stage.QUALIFIED, Stage.VISIT)
    assert after(introduction(), *stages) == [90, 0, 0, 0, 100]


def test_a_share_is_a_share_of_every_stage() -> None:
    stages = (Stage.QUALIFIED, Stage.MEETING, Stage.LANDED)
    assert after(introduction(share=50), *stages) == [15, 30, 325]
    assert after(introduction(share=0), *stages) == [0, 0, 0]


def test_who_is_protected_shares_with_the_newcomer_and_others_keep_what_they_have() -> None:
    earlier = [introduction(1, protected_until=NOW), introduction(2, protected_until=NOW + DAY)]
    assert rules.shares(earlier, introduction(3).ambassador_id, now=NOW) == {1: 0, 2: 50, 3: 50}
    assert rules.shares(earlier, introduction(2).ambassador_id, now=NOW) == {1: 0, 2: 100}
    assert rules.shares([], introduction(3).ambassador_id, now=NOW) == {3: 100}


@given(MOVES, st.sampled_from([100, 50, 33, 0]))
def test_after_any_moves_somebody_has_the_points_of_where_they_came_to(
    moves: list[Move], share: int
) -> None:
    credit = introduction(share=share)
    current: Lead = lead()
    points = rules.worth(Stage.INTRODUCED, None) * share // 100
    for move in moves:
        try:
            moved = rules.moved(current, move, now=NOW)
        except UserError:
            continue
        points += rules.reward(credit, current, moved)
        reached = rules.reached(credit.reached, current.stage, moved.stage)
        credit, current = replace(credit, reached=reached), moved

        assert points == rules.worth(credit.reached, current.jobs) * share // 100
        assert (current.jobs is not None) == (current.stage is Stage.LANDED)
        assert (credit.reached is Stage.LANDED) == (current.stage is Stage.LANDED)
        assert set(rules.onward(current)) <= set(Stage)
