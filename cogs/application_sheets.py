"""What coordinators read of applications."""

from collections.abc import Iterator, Sequence
from typing import Any

import discord
from discord import ui
from discord.utils import format_dt

from bot.applications.model import Application, ApplicationStatus, EmailTaken, LetIn, Page, Sheet
from bot.applications.news import summary_of
from bot.applications.rules import may_be
from bot.countries import name as country_name
from bot.i18n import Words
from cogs.cards import Block, Card, Payload, brief, plain, quoted, title
from cogs.components import button, buttons, form, labelled
from cogs.member_forms import prose
from cogs.profile_lines import field_line

MERGES = 3
"""People that an application may be merged with by a button."""


def post(words: Words, payload: Payload) -> list[Block]:
    """Put an application before the coordinators; its e-mail is read under *See*."""
    see = button(words("application-see"), "application-show", payload["number"])
    return list(_blocks(words, payload, see))


def sheet_card(sheet: Sheet, words: Words) -> Card:
    """Return an application as one coordinator reads it: what waits, or what was decided."""
    application = sheet.application
    if application.status is not ApplicationStatus.OPEN:
        return outcome_card(application, words)
    email = application.profile.email
    written = plain(email) if email else words("member-unknown")
    return Card(*_blocks(words, summary_of(sheet), written))


def outcome_card(application: Application, words: Words, *, done: str = "") -> Card:
    """Return what was decided on an application; ``done`` is what just happened."""
    by = f"<@{application.decided_by}>" if application.decided_by else "?"
    at = format_dt(application.decided_at or application.created_at, "D")
    reason = [quoted(application.reason)] if application.reason else []
    shown = button(words("member-open"), "member-show", application.ambassador_id)
    return Card(
        title(words("application-title", name=brief(application.profile.name))),
        words(f"application-{application.status}", by=by, at=at),
        *reason,
        *filter(None, [done]),
        *([buttons(shown)] if application.ambassador_id else []),
    )


def decided_card(decided: LetIn | Application, words: Words) -> Card:
    """Return what was just decided, and how the applicant hears of it."""
    application = decided.application if isinstance(decided, LetIn) else decided
    how = "written" if application.private_messages else "not-written"
    inside = "in" if isinstance(decided, LetIn) else "out"
    return outcome_card(application, words, done=words(f"application-{how}-{inside}"))


def email_taken_card(taken: EmailTaken, words: Words) -> Card:
    """Return whose e-mail the applicant gave, and what can be done then."""
    number, owner = taken.application.id, taken.owner
    free = may_be(owner)
    merge = merge_button(number, owner.id, words)
    return Card(
        words("application-email-taken", name=brief(owner.profile.name), number=str(owner.id)),
        words("application-same-person" if free else "application-not-free"),
        buttons(
            *([merge] if free else []),
            button(words("application-accept-bare"), "application-accept", f"{number}.bare"),
            button(words("member-open"), "member-show", owner.id),
        ),
    )


def page_card(page: Page, words: Words) -> Card:
    """Return a page of the applications that wait, each with its button."""
    heading = title(words("applications-title"))
    if not page.applications:
        return Card(heading, words("applications-none"))
    turns = [
        button(words(f"pipeline-{turn}"), "application-page", number)
        for turn, number in (("previous", page.number - 1), ("next", page.number + 1))
        if 1 <= number <= page.of
    ]
    opening = (
        button(words("application-open", number=each.id), "application-show", each.id)
        for each in page.applications
    )
    return Card(
        heading,
        words("applications-count", count=page.count),
        "\n".join(f"- {line(each, words)}" for each in page.applications),
        buttons(*opening),
        *([words("directory-page", number=page.number, of=page.of)] if turns else []),
        *([buttons(*turns)] if turns else []),
    )


def line(application: Application, words: Words) -> str:
    """Return an application in a line: who, from where, since when."""
    profile = application.profile
    country = country_name(profile.country or "", words.language)
    place = ", ".join(filter(None, (brief(profile.city), country)))
    facts = (brief(profile.company), place, format_dt(application.created_at, "R"))
    return " · ".join([f"#{application.id} **{brief(profile.name)}**", *filter(None, facts)])


def decline_form(number: object, words: Words) -> ui.Modal:
    """Return the form that asks why."""
    return form(
        words("application-decline-title"),
        "application-declined",
        number,
        labelled(
            words("application-decline-reason"),
            prose("reason"),
            hint=words("application-decline-hint"),
        ),
    )


def merge_button(number: object, person: object, words: Words) -> ui.Button[Any]:
    """Return the button that lets an applicant in as somebody of the roster."""
    label = words("application-merge", number=str(person))
    return button(label, "application-merge", f"{number}.{person}")


def _blocks(words: Words, payload: Payload, more: str | ui.Button[Any]) -> Iterator[Block]:
    """Yield an application and who may be the same; ``more`` is the e-mail, or leads to it."""
    number = payload["number"]
    yield title(words("application-title", name=brief(payload["name"])))
    yield words("application-from", account=f"<@{payload['discord_id']}>")
    yield "\n".join(_facts(words, payload, more if isinstance(more, str) else ""))
    yield quoted(payload["link"])
    yield "\n".join(_likely(words, payload["likely"]))
    if payload.get("erased"):
        yield words("application-erased")
    free = [each for each in payload["likely"] if each["free"]][:MERGES]
    if free:
        yield buttons(*(merge_button(number, each["number"], words) for each in free))
    accept = button(
        words("application-accept"),
        "application-accept",
        number,
        style=discord.ButtonStyle.success,
    )
    decline = button(words("application-decline"), "application-decline", number)
    yield buttons(accept, decline, *([] if isinstance(more, str) else [more]))


def _facts(words: Words, payload: Payload, email: str) -> Iterator[str]:
    country = country_name(payload["country"] or "", words.language)
    language = words(f"language-{payload['language']}") if payload["language"] else ""
    place = ", ".join(filter(None, (brief(payload["city"]), country)))
    values = {
        "company": brief(payload["company"]),
        "city": place,
        "language": language,
        "email": email,
    }
    for field, value in values.items():
        if value:
            yield field_line(field, value, words)


def _likely(words: Words, likely: Sequence[Payload]) -> Iterator[str]:
    if not likely:
        yield words("application-nobody-like")
        return
    yield words("application-likely")
    for each in likely:
        work = ", ".join(filter(None, (brief(each["company"]), brief(each["city"]))))
        same = words("application-same-email") if each["same_email"] else ""
        known = [f"#{each['number']} **{brief(each['name'])}**", work, same]
        yield "- " + " · ".join(filter(None, [*known, words(f"status-{each['status']}")]))
    if not all(each["free"] for each in likely):
        yield words("application-not-free")
