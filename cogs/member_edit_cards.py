"""What coordinators read when they correct a person, or add one."""

from collections.abc import Iterable, Iterator, Sequence

import discord
from discord import ui

from bot.ambassadors.model import Ambassador, Profile
from bot.i18n import Words
from bot.members.model import Edited, Problem
from cogs.cards import Card, brief, plain, shortened, title
from cogs.components import button, buttons
from cogs.member_cards import name_of, named, open_button
from cogs.member_forms import FORMS, written
from cogs.people import told_apart
from cogs.profile_lines import field_line


def edit_card(edited: Edited, words: Words) -> Card:
    """Return what can be corrected of a person, and what just was or could not be."""
    person = edited.person
    return Card(
        title(words("member-edit-title", name=name_of(person))),
        *edit_result(edited, words),
        "\n".join(profile_lines(person, words)),
        *([words("member-own-hint")] if person.own_fields else []),
        words("member-sponsor-hint"),
        buttons(
            *(
                button(words(f"member-form-{each}"), "member-form", f"{person.id}.{each}")
                for each in ("identity", "work", "link")
            ),
            open_button(person, words),
        ),
    )


def edit_result(edited: Edited, words: Words) -> Iterator[str]:
    """Yield what was changed, what had been the person's own word, and what is to be mended."""
    if edited.changed:
        yield words("member-edited", fields=named(edited.changed, words))
    if edited.were_own:
        yield words("member-were-own", fields=named(edited.were_own, words))
    lines = [f"- {problem_line(each, words)}" for each in edited.problems]
    if edited.taken:
        lines.append(f"- {words('member-email-taken', name=name_of(edited.taken))}")
    if lines:
        yield "\n".join([words("member-problems"), *lines])


def profile_lines(person: Ambassador, words: Words) -> Iterator[str]:
    """Yield the profile field by field, a mark at what the person set themselves."""
    for field, value in profile_values(person.profile, words).items():
        mark = " ✎" if field in person.own_fields else ""
        shown = brief(value) or words("member-unknown")
        yield f"{field_line(field, shown, words)}{mark}"


def profile_values(profile: Profile, words: Words) -> dict[str, str]:
    """Return the fields of the forms as they read."""
    return {
        field: ", ".join(words(f"sector-{each}") for each in sorted(profile.sectors))
        if field == "sectors"
        else written(profile, field, words)
        for fields in FORMS.values()
        for field in fields
    }


def problem_line(problem: Problem, words: Words) -> str:
    """Return what cannot be taken, and why."""
    reason = words(f"roster-refusal-{problem.reason}")
    shown = f"{reason} ({plain(problem.value)})" if problem.value else reason
    return field_line(problem.field, shown, words)


def unreadable_card(problems: Iterable[Problem], words: Words) -> Card:
    """Return why nobody was added."""
    lines = (f"- {problem_line(each, words)}" for each in problems)
    return Card("\n".join([words("member-not-added"), *lines]))


def taken_card(person: Ambassador, words: Words) -> Card:
    """Return whose e-mail it is, and offer to show them."""
    return Card(
        words("member-add-taken", name=name_of(person)), buttons(open_button(person, words))
    )


def alike_card(people: Sequence[Ambassador], name: str, filename: str, words: Words) -> Card:
    """Return who may be the same, with what was typed as a file, so that confirming has it."""
    told = told_apart(people)
    lines = (f"- {brief(told[each.id])}" for each in people)
    return Card(
        title(words("member-alike-title", name=brief(name))),
        "\n".join([words("member-alike"), *lines]),
        ui.File(f"attachment://{filename}"),
        buttons(
            *(
                button(shortened(_button_name(each, people), 60), "member-show", each.id)
                for each in people[:3]
            ),
            button(words("member-add-anyway"), "member-add", style=discord.ButtonStyle.success),
            button(words("roster-cancel"), "member-add-cancel"),
        ),
    )


def _button_name(person: Ambassador, people: Sequence[Ambassador]) -> str:
    """Return a name, with a number in front where several have it."""
    name = person.profile.name
    alone = sum(each.profile.name == name for each in people) == 1
    return name if alone else f"#{person.id} {name}"
