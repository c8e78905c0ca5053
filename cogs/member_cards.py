"""What coordinators read of one person."""

from collections.abc import Iterable, Iterator
from typing import Any

import discord
from discord import ui
from discord.utils import format_dt, utcnow

from bot.ambassadors.model import Ambassador, Status
from bot.audit.model import Actor
from bot.consents.model import ConsentKind
from bot.i18n import Words
from bot.i18n.days import long_date
from bot.members.model import Dossier, StatusChange, Touch, TouchPage
from cogs.cards import Card, brief, plain, quoted, shortened, title
from cogs.components import button, buttons
from cogs.lead_cards import line as lead_line
from cogs.me import standing
from cogs.member_forms import field_name
from cogs.profile_lines import facts, field_line
from cogs.task_cards import in_hand_line

LINES = 3
"""Tasks and leads that a dossier lists."""
NOTE_CHARACTERS = 300
"""Of a note in a dossier; all of it stands among the notes."""


def dossier_card(dossier: Dossier, words: Words, *, said: str = "") -> Card:
    """Return all that is known of a person; ``said`` is what just happened."""
    return Card(
        *filter(None, [said]),
        title(name_of(dossier.person)),
        "\n".join(identity(dossier, words)),
        "\n".join(membership(dossier, words)),
        "\n".join(work(dossier, words)),
        *own(dossier.person, words),
        *notes(dossier, words),
        buttons(*actions(dossier, words)),
    )


def name_of(person: Ambassador) -> str:
    """Return what a person is called, or their number when nothing is known."""
    return brief(person.profile.name) or f"#{person.id}"


def identity(dossier: Dossier, words: Words) -> Iterator[str]:
    """Yield who somebody is and how to reach them."""
    profile = dossier.person.profile
    yield from facts(profile, words)
    yield field_line("email", plain(profile.email or "") or words("member-unknown"), words)
    spoken = words(f"language-{profile.language}") if profile.language else words("member-unknown")
    yield " · ".join(
        [
            field_line("language", spoken, words),
            words("setting-line", name=words("member-zone"), value=dossier.zone),
        ]
    )
    if profile.link:
        yield f"> {plain(profile.link)}"


def membership(dossier: Dossier, words: Words) -> Iterator[str]:
    """Yield where somebody stands in the network, since when and why."""
    person = dossier.person
    yield status_line(person, dossier.change, words)
    if person.paused_until and person.on_break(utcnow()):
        yield words("pause-until", until=format_dt(person.paused_until, "D"))
    if dossier.change and dossier.change.reason:
        yield f"> {plain(shortened(dossier.change.reason, NOTE_CHARACTERS))}"
    if person.profile.member_since:
        yield field_line("member_since", long_date(person.profile.member_since, words), words)
    if person.joined_at and person.discord_id:
        account, at = f"<@{person.discord_id}>", format_dt(person.joined_at, "d")
        yield words("member-joined", account=account, at=at)
    else:
        yield words("member-not-joined")
    if dossier.sponsor:
        yield words("member-sponsor-line", name=name_of(dossier.sponsor))
    if dossier.brought.people:
        counts = {"count": dossier.brought.people, "active": dossier.brought.active}
        yield words("member-brought", **counts)


def status_line(person: Ambassador, change: StatusChange | None, words: Words) -> str:
    """Return somebody's status, and what brought it about."""
    status = words(f"status-{person.status}")
    if change is None:
        return f"**{status}**"
    parts = [
        words("member-status-since", status=status, at=format_dt(change.at, "d")),
        words(f"member-cause-{change.cause}"),
        *([] if change.actor.discord_id == person.discord_id else by(change.actor)),
    ]
    return " · ".join(parts)


def by(actor: Actor) -> Iterator[str]:
    """Yield who did something, when it was somebody on Discord."""
    if actor.discord_id:
        yield f"<@{actor.discord_id}>"


def work(dossier: Dossier, words: Words) -> Iterator[str]:
    """Yield points, tasks, leads, and what the person agreed to."""
    yield standing(dossier.standing, words)
    yield words("member-tasks", count=len(dossier.tasks), approved=dossier.approved)
    yield from (f"- {in_hand_line(each, words)}" for each in dossier.tasks[:LINES])
    yield words("member-leads", count=len(dossier.leads))
    yield from (f"- {lead_line(each, words)}" for each in dossier.leads[:LINES])
    yield words("me-rhythm", rhythm=words(f"rhythm-{dossier.person.rhythm}"))
    said = {kind: words("yes") if kind in dossier.consents else words("no") for kind in ConsentKind}
    yield words(
        "member-consents",
        messages=said[ConsentKind.PRIVATE_MESSAGES],
        ranking=said[ConsentKind.PUBLIC_RANKING],
    )


def own(person: Ambassador, words: Words) -> Iterator[str]:
    """Yield which values somebody set themselves."""
    if person.own_fields:
        yield words("member-own-fields", fields=named(sorted(person.own_fields), words))


def notes(dossier: Dossier, words: Words) -> Iterator[str]:
    """Yield the last notes, the latest first."""
    if dossier.touches:
        lines = (f"- {note_line(each, words, most=NOTE_CHARACTERS)}" for each in dossier.touches)
        yield "\n".join([words("member-notes"), *lines])


def note_line(touch: Touch, words: Words, *, most: int) -> str:
    """Return a note in ``most`` characters: when, what it was, by whom."""
    head = " · ".join([long_date(touch.day, words), words(f"touch-{touch.kind}"), *by(touch.actor)])
    return f"{head}\n{quoted(shortened(touch.text, most))}"


def actions(dossier: Dossier, words: Words) -> Iterator[ui.Button[Any]]:
    """Yield what can be done with a person."""
    id_ = dossier.person.id
    yield button(words("member-edit"), "member-edit", id_, style=discord.ButtonStyle.primary)
    yield button(words("member-note"), "member-note", id_)
    if dossier.touches:
        all_of_them = words("member-notes-all", count=dossier.touched)
        yield button(all_of_them, "member-notes", f"{id_}.1")
    if dossier.person.status is Status.SUSPENDED:
        yield button(words("member-restore"), "member-restore", id_)
    elif dossier.person.status is not Status.LEFT:
        yield button(words("member-suspend"), "member-suspend", id_)


def notes_card(page: TouchPage, words: Words) -> Card:
    """Return a page of somebody's notes in full, with buttons to the others."""
    id_ = page.person.id
    turns = [
        button(words(f"pipeline-{turn}"), "member-notes", f"{id_}.{number}")
        for turn, number in (("previous", page.number - 1), ("next", page.number + 1))
        if 1 <= number <= page.of
    ]
    shown = [note_line(each, words, most=len(each.text)) for each in page.touches]
    return Card(
        title(words("member-notes-title", name=name_of(page.person))),
        *(shown or [words("member-no-notes")]),
        buttons(*turns, open_button(page.person, words)),
    )


def open_button(person: Ambassador, words: Words) -> ui.Button[Any]:
    """Return the button that shows a person."""
    return button(words("member-open"), "member-show", person.id)


def named(fields: Iterable[str], words: Words) -> str:
    """Return several fields' names."""
    names = (field_name(each, words) for each in fields)
    return ", ".join(f"{name[:1].lower()}{name[1:]}" for name in names)
