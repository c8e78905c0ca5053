"""Tasks as coordinators read them: the list, all of one task, what waits for review."""

from collections.abc import Iterator, Sequence

from discord.utils import format_dt

from bot.audiences import describe
from bot.audit.model import Actor
from bot.i18n import Words
from bot.networks.model import Network
from bot.tasks.authoring import Published
from bot.tasks.desk import Detail
from bot.tasks.model import AssignmentStatus, HistoryLine, Report, Share, TaskCount, TaskStatus
from cogs.cards import Block, Card, brief, plain, shortened, title
from cogs.components import button, buttons
from cogs.task_cards import SHOWN, facts, more, prose, review_buttons

LISTED = 20
NAMES = 20
NOTE = 200
"""Characters of a note in a history's line."""
REPORT = 500


def published_card(published: Published, network: Network, words: Words) -> Card:
    """Return that a task is out, and how many people it is for."""
    task = published.task
    channel = f"<#{network.settings.announcements_channel_id}>"
    return Card(
        title(plain(task.title)),
        words("task-published", channel=channel),
        words(
            "task-people", count=published.people, audience=plain(describe(task.for_whom, words))
        ),
        facts(task, words),
    )


def list_card(tasks: Sequence[TaskCount], words: Words) -> Card:
    """Return tasks one a line, with how many people have each."""
    if not tasks:
        return Card(title(words("task-list-title")), words("task-list-empty"))
    lines = [list_line(each, words) for each in tasks[:LISTED]]
    if len(tasks) > LISTED:
        lines.append(words("task-list-older"))
    return Card(title(words("task-list-title")), "\n".join(lines))


def list_line(each: TaskCount, words: Words) -> str:
    """Return a task in one line."""
    return words(
        "task-list-line",
        title=brief(each.task.title),
        status=words(f"task-status-{each.task.status}"),
        held=each.held,
        places=each.task.places,
        waiting=each.to_review,
        approved=each.approved,
    )


def detail_card(detail: Detail, words: Words) -> Card:
    """Return all of a task, with what can be mended."""
    task = detail.task
    standing = words(
        "task-standing",
        status=words(f"task-status-{task.status}"),
        held=detail.held,
        places=task.places,
    )
    blocks: list[Block] = [
        title(plain(task.title)),
        f"{standing}\n{facts(task, words)}",
        words("task-people", count=detail.people, audience=plain(describe(task.for_whom, words))),
        *prose(shortened(task.description, REPORT), task.link),
    ]
    if detail.shares:
        blocks.append("\n".join(share_lines(detail.shares, words)))
    if detail.history:
        lines = (history_line(each, words) for each in detail.history)
        blocks.append("\n".join([words("history"), *lines]))
    if task.status is not TaskStatus.CANCELLED:
        blocks.append(buttons(button(words("task-edit-text"), "task-edit", task.id)))
    return Card(*blocks, *undoing(detail.shares, words))


def share_lines(shares: Sequence[Share], words: Words) -> Iterator[str]:
    """Yield who has a task and where each one stands."""
    yield words("task-shares")
    for each in shares[:NAMES]:
        status = words(f"assignment-{each.assignment.status}")
        yield f"- {words('setting-line', name=brief(each.name), value=status)}"
    if len(shares) > NAMES:
        yield words("and-more", count=len(shares) - NAMES)


def history_line(each: HistoryLine, words: Words) -> str:
    """Return a decision in one line: when, whose share, what, by whom."""
    decided = each.decided
    line = words(
        "task-history-line",
        when=format_dt(decided.at, "d"),
        name=brief(each.name),
        what=words(f"decision-{decided.decision}"),
        by=by(decided.actor),
    )
    points = f" **{decided.points:+d}**" if decided.points else ""
    note = f" · {plain(shortened(' '.join(decided.note.split()), NOTE))}" if decided.note else ""
    return f"- {line}{points}{note}"


def by(actor: Actor) -> str:
    """Return who decided: a mention that pings nobody, or the bot."""
    return f"<@{actor.discord_id}>" if actor.discord_id else "Massilia"


def undoing(shares: Sequence[Share], words: Words) -> Iterator[Block]:
    """Yield the latest approvals with the button that takes each back."""
    approved = [each for each in shares if each.assignment.status is AssignmentStatus.APPROVED]
    for each in approved[-SHOWN:]:
        yield words("task-approval", name=brief(each.name))
        yield buttons(button(words("task-undo"), "task-undo", each.assignment.id))


def reports_card(reports: Sequence[Report], words: Words) -> Card:
    """Return what waits for review, the oldest first, with the buttons."""
    blocks: list[Block] = [title(words("task-reports-title"))]
    if not reports:
        blocks.append(words("task-reports-empty"))
    for each in reports[:SHOWN]:
        blocks += report_blocks(each, words)
    return Card(*blocks, *more(reports, words))


def report_blocks(each: Report, words: Words) -> Iterator[Block]:
    """Yield a report with its buttons."""
    said = words(
        "task-report",
        name=brief(each.share.name),
        title=brief(each.task.title),
        points=each.task.points,
        note=plain(shortened(each.note, REPORT)),
    )
    yield f"{format_dt(each.at, 'R')} · {said}"
    yield review_buttons(each.share.assignment.id, words)
