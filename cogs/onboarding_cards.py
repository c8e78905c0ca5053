"""What newcomers read of their first steps, and coordinators of newcomers."""

from collections.abc import Iterator, Sequence
from typing import Any, Final

import discord
from discord import ui

from bot.i18n import Language, Words
from bot.leads.model import PROTECTION
from bot.onboarding import rules
from bot.onboarding.model import Cohort, Mark, Marks, Step, Ticked
from bot.points.model import JOB_REWARD, REWARDS
from cogs.cards import Block, Card, Payload, small, title
from cogs.components import button, buttons

VERBS: Final = {
    Step.PROFILE: "profile-step",
    Step.TASK: "tasks-mine",
    Step.GUIDE: "guide-open",
}
"""What the button of each step calls."""
COLUMNS: Final = ("joined", "profile", "task", "lead")
"""Of the funnel's table, after that of the month."""
MONTH_CHARACTERS: Final = 5
"""Of the table's first column: ``01/26``."""

Row = tuple[str, list[str]]
"""A line of the funnel's table: the month, and the other cells."""


def steps_blocks(steps: Marks, words: Words) -> list[Block]:
    """Return the steps, each ticked or not, with the buttons that lead to them."""
    lines = (words(f"onboarding-step-{step}-{mark}") for step, mark in steps.items())
    return [
        "\n".join([words("onboarding-title"), *lines]),
        buttons(*_step_buttons(steps, words)),
    ]


def ticked_lines(ticked: Ticked | None, words: Words) -> Iterator[str]:
    """Yield that a step was just ticked off, if one was."""
    if ticked:
        yield words(
            "onboarding-ticked",
            number=ticked.number,
            of=ticked.of,
            done=words(f"onboarding-ticked-{ticked.step}"),
            left=ticked.left,
        )


def message(words: Words, payload: Payload) -> list[Block]:
    """Greet a newcomer, or remind them."""
    which = payload["message"]
    steps = {step: Mark(payload["steps"][step]) for step in Step}
    return [
        title(words(f"onboarding-{which}-title")),
        words(f"onboarding-{which}-text"),
        *steps_blocks(steps, words),
    ]


def headline(words: Words, payload: Payload) -> str:
    """Return it in one line."""
    return words(f"onboarding-{payload['message']}-headline")


def guide_card(words: Words, ticked: Ticked | None = None) -> Card:
    """Return how to introduce a company, and that reading it was a step."""
    points = {str(stage): amount for stage, amount in REWARDS.items()}
    return Card(
        title(words("guide-title")),
        words("guide-good"),
        words("guide-say"),
        words("guide-next", days=PROTECTION.days),
        words("guide-points", jobs=JOB_REWARD, **points),
        words("guide-start"),
        *ticked_lines(ticked, words),
        buttons(button(words("digest-me"), "me-open")),
    )


def funnel_card(cohorts: Sequence[Cohort], words: Words) -> Card:
    """Return how far each month's newcomers came."""
    if not cohorts:
        return Card(title(words("funnel-title")), words("funnel-empty"))
    table = "\n".join(table_lines(cohorts, words))
    definitions = (small(words(f"funnel-means-{each}")) for each in COLUMNS)
    return Card(title(words("funnel-title")), f"```\n{table}\n```", "\n".join([*definitions]))


def table_lines(cohorts: Sequence[Cohort], words: Words) -> Iterator[str]:
    """Yield the funnel's table, narrow enough for a phone: numbers, and below them percents."""
    rows: list[Row] = [(words("funnel-month"), [words(f"funnel-{each}") for each in COLUMNS])]
    for each in cohorts:
        rows += _rows(f"{each.day:%m/%y}", each, words)
    if len(cohorts) > 1:
        rows += _rows(words("funnel-all"), rules.together(cohorts, cohorts[0].day), words)
    widths = [max(map(len, column)) for column in zip(*(cells for _, cells in rows), strict=True)]
    for name, cells in rows:
        shown = (cell.rjust(width) for cell, width in zip(cells, widths, strict=True))
        yield " ".join([name.ljust(MONTH_CHARACTERS), *shown])


def _rows(name: str, cohort: Cohort, words: Words) -> list[Row]:
    counts = [cohort.joined, cohort.profile, cohort.task, cohort.lead]
    sign = "\u202f%" if words.language is Language.FR else "%"
    percents = [f"{rules.percent(each, cohort.joined)}{sign}" for each in counts[1:]]
    return [(name, list(map(str, counts))), ("", ["", *percents])]


def _step_buttons(steps: Marks, words: Words) -> Iterator[ui.Button[Any]]:
    """Yield a button for each step; a whole profile is changed elsewhere."""
    for step, mark in steps.items():
        done = mark is Mark.DONE
        if not (done and step is Step.PROFILE):
            style = discord.ButtonStyle.secondary if done else discord.ButtonStyle.primary
            yield button(words(f"onboarding-button-{step}"), VERBS[step], style=style)
