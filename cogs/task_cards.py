"""Tasks as those who take them read them: posts, news, and what they have in hand."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Final

import discord
from discord import ui

from bot.audiences import describe_openly, parse
from bot.i18n import Words
from bot.i18n.days import long_date
from bot.tasks.desk import Mine
from bot.tasks.model import AssignmentStatus, Task, TaskInHand
from bot.tasks.news import Happened
from cogs.cards import Block, Card, Payload, brief, plain, shortened, title
from cogs.components import button, buttons

SHOWN: Final = 5
"""Tasks of each sort on one card, whose components Discord counts."""
EXCERPT: Final = 200
GREEN: Final = discord.ButtonStyle.success


def post(words: Words, payload: Payload) -> list[Block]:
    """Offer a task to everybody who reads the announcements."""
    sector = payload["sector"]
    facts = [
        words("task-points", points=payload["points"]),
        words("task-places", places=payload["places"]),
        until(date.fromisoformat(payload["deadline"]), words),
        *([words(f"sector-{sector}")] if sector else []),
    ]
    return [
        title(plain(payload["title"])),
        *prose(payload["description"], payload["link"]),
        " · ".join(facts),
        words("task-for", audience=plain(describe_openly(parse(payload["audience"]), words))),
        buttons(take_button(payload["task_id"], words)),
    ]


def review(words: Words, payload: Payload) -> list[Block]:
    """Ask the coordinators to review what somebody did."""
    said = {name: brief(str(payload[name])) for name in ("name", "title")}
    note = plain(str(payload["note"]))
    return [
        title(words("task-review-title")),
        words("task-report", points=payload["points"], note=note, **said),
        review_buttons(payload["assignment_id"], words),
    ]


def news(words: Words, payload: Payload) -> list[Block]:
    """Tell somebody what happened to their task."""
    mine = button(words("tasks-mine"), "tasks-mine", style=discord.ButtonStyle.primary)
    lines = "\n".join(told(words, payload))
    return [title(plain(payload["title"])), lines, buttons(mine)]


def headline(words: Words, payload: Payload) -> str:
    """Return the news in one line."""
    lines = " ".join(told(words, payload))
    return words("task-headline", title=brief(payload["title"]), news=lines)


def told(words: Words, payload: Payload) -> Iterator[str]:
    """Yield what happened, and the reason or the changes."""
    happened = Happened(payload["happened"])
    yield words(f"task-news-{happened}", points=abs(payload.get("points", 0)))
    if reason := payload.get("reason"):
        yield words("task-reason", reason=plain(reason))
    if changed := payload.get("changed"):
        yield ", ".join(changes(changed, words))


def changes(changed: Mapping[str, Any], words: Words) -> Iterator[str]:
    """Yield what is new of an edited task."""
    for name, value in changed.items():
        if say := SAID.get(name):
            yield say(value, words)
    if {"title", "description", "link"} & changed.keys():
        yield words("task-changed-text")


SAID: Final[Mapping[str, Callable[[Any, Words], str]]] = {
    "deadline": lambda value, words: until(date.fromisoformat(value), words),
    "points": lambda value, words: words("task-points", points=value),
    "sector": lambda value, words: words(f"sector-{value}"),
}
"""How what is new of an edited task is said, by the task's field."""


def mine_card(mine: Mine, words: Words) -> Card:
    """Return what somebody has in hand and could take, five of each, with the buttons."""
    blocks: list[Block] = [title(words("tasks-title"))]
    if not mine.in_hand:
        blocks.append(words("tasks-none-in-hand"))
    for each in mine.in_hand[:SHOWN]:
        blocks += in_hand_blocks(each, words)
    blocks.append("\n".join(offers_heading(mine, words)))
    for task in mine.on_offer[:SHOWN]:
        blocks += [summary(task, words), buttons(take_button(task.id, words))]
    blocks += more(mine.on_offer, words)
    return Card(*blocks)


def offers_heading(mine: Mine, words: Words) -> Iterator[str]:
    """Yield how many more are in hand, and what comes next on the card."""
    yield from more(mine.in_hand, words)
    yield words("tasks-offered") if mine.on_offer else words("tasks-none-offered")


def more(several: Sequence[object], words: Words) -> Iterator[str]:
    """Yield how many are not shown."""
    if len(several) > SHOWN:
        yield words("and-more", count=len(several) - SHOWN)


def in_hand_blocks(each: TaskInHand, words: Words) -> Iterator[Block]:
    """Yield a task that somebody has, with what they can do now."""
    yield "\n".join([in_hand_line(each, words), *prose(excerpt(each.task), each.task.link)])
    if each.status is AssignmentStatus.TAKEN:
        yield buttons(done_button(each.task, words), give_back_button(each.task, words))
    elif each.status is AssignmentStatus.SENT_BACK:
        yield buttons(done_button(each.task, words))


def taken_card(task: Task, words: Words) -> Card:
    """Return what somebody has just taken."""
    return Card(
        words("task-taken", title=plain(task.title)),
        *prose(task.description, task.link),
        facts(task, words),
        buttons(done_button(task, words), give_back_button(task, words)),
    )


def in_hand_line(each: TaskInHand, words: Words) -> str:
    """Return a task in hand in one line: its title, where it stands, until when."""
    return words(
        "task-in-hand",
        title=brief(each.task.title),
        status=words(f"assignment-{each.status}"),
        until=until(each.task.deadline, words),
    )


def summary(task: Task, words: Words) -> str:
    """Return an offered task in a few lines."""
    heading = words("task-heading", title=brief(task.title))
    return "\n".join([heading, facts(task, words), *prose(excerpt(task), "")])


def facts(task: Task, words: Words) -> str:
    """Return a task's points, deadline and sector."""
    parts = [words("task-points", points=task.points), until(task.deadline, words)]
    if task.sector:
        parts.append(words(f"sector-{task.sector}"))
    return " · ".join(parts)


def until(day: date, words: Words) -> str:
    """Return a deadline in words."""
    return words("task-until", day=long_date(day, words))


def prose(description: str, link: str) -> Iterator[str]:
    """Yield what coordinators wrote, so that it shows as it stands."""
    yield from map(plain, filter(None, (description, link)))


def excerpt(task: Task) -> str:
    """Return the beginning of a task's description."""
    return shortened(task.description, EXCERPT)


def take_button(task_id: int, words: Words) -> ui.Button[Any]:
    """Return the button that takes a task."""
    return button(words("task-take"), "task-take", task_id, style=GREEN)


def done_button(task: Task, words: Words) -> ui.Button[Any]:
    """Return the button that asks for a report."""
    return button(words("task-done"), "task-done", task.id, style=GREEN)


def give_back_button(task: Task, words: Words) -> ui.Button[Any]:
    """Return the button that gives a task back."""
    return button(words("task-give-back"), "task-give-back", task.id)


def review_buttons(assignment_id: int, words: Words) -> ui.ActionRow[Any]:
    """Return the two ways in which a review ends."""
    return buttons(
        button(words("task-approve"), "task-approve", assignment_id, style=GREEN),
        button(words("task-send-back"), "task-send-back", assignment_id),
    )
