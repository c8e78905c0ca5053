"""The forms about one person: correcting them, writing a note, suspending them."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any, Final

import discord
from discord import ui

from bot.ambassadors.model import Ambassador, AmbassadorId, Profile, Sector
from bot.countries import name as country_name
from bot.i18n import Language, Words
from bot.i18n.days import long_date
from bot.members.model import Said, TouchKind
from cogs.answers import AnyInteraction
from cogs.cards import shortened
from cogs.commands import dashed
from cogs.components import chosen, form, labelled, typed

TITLE_CHARACTERS = 45
VALUE_CHARACTERS = 300
"""What an import takes of a cell."""
PROSE_CHARACTERS = 1000
DAYS = 25
"""Back from today that a note may be about. Source: Discord, options of a menu."""

FORMS: Final[Mapping[str, tuple[str, ...]]] = {
    "identity": ("first_name", "last_name", "email", "language", "member_since"),
    "work": ("company", "function", "city", "country", "sectors"),
    "link": ("link",),
}
"""The profile's fields, form by form."""


def field_name(field: str, words: Words) -> str:
    """Return what a field of the profile is called."""
    return words(f"member-field-{dashed(field)}")


def profile_form(which: str, person: Ambassador, words: Words) -> ui.Modal:
    """Return one of :data:`FORMS`, filled in."""
    hints = dict.fromkeys(person.own_fields, words("member-own-value"))
    inputs = (profile_input(each, person.profile, words, hints.get(each)) for each in FORMS[which])
    heading = words("member-edit-title", name=person.profile.name)
    return form(
        shortened(heading, TITLE_CHARACTERS), "member-edited", f"{person.id}.{which}", *inputs
    )


def profile_input(
    field: str, profile: Profile, words: Words, hint: str | None = None
) -> ui.Label[Any]:
    """Return the input for a field of the profile, filled in."""
    return labelled(field_name(field, words), _input(field, profile, words), hint=hint)


def said_in(interaction: AnyInteraction, fields: Iterable[str]) -> Said:
    """Return what was said of ``fields`` in a form; nothing for what was emptied."""
    said = typed(interaction)
    return {
        field: ",".join(chosen(interaction, field)) if field == "sectors" else said.get(field, "")
        for field in fields
    }


def written(profile: Profile, field: str, words: Words) -> str:
    """Return a field's value as the reader would type it."""
    value = getattr(profile, field)
    if value is None:
        return ""
    if field == "country":
        return country_name(value, words.language)
    if field == "language":
        return words(f"language-{value}")
    return long_date(value, words) if isinstance(value, date) else str(value)


def note_form(person: Ambassador, today: date, words: Words) -> ui.Modal:
    """Return the form for a contact with somebody, today or some days ago."""
    kinds = [
        discord.SelectOption(
            label=words(f"touch-{each}"), value=each, default=each is TouchKind.CALL
        )
        for each in TouchKind
    ]
    days = [
        discord.SelectOption(
            label=long_date(day, words), value=day.isoformat(), default=day == today
        )
        for day in (today - timedelta(days=back) for back in range(DAYS))
    ]
    return form(
        shortened(words("member-note-title", name=person.profile.name), TITLE_CHARACTERS),
        "member-noted",
        person.id,
        labelled(words("member-note-kind"), ui.Select(custom_id="kind", options=kinds)),
        labelled(words("member-note-day"), ui.Select(custom_id="day", options=days)),
        labelled(words("member-note-text"), prose("text"), hint=words("member-note-hint")),
    )


def suspend_form(person: Ambassador, words: Words) -> ui.Modal:
    """Return the form that asks why somebody is suspended."""
    return form(
        shortened(words("member-suspend-title", name=person.profile.name), TITLE_CHARACTERS),
        "member-suspended",
        person.id,
        labelled(
            words("member-suspend-reason"),
            prose("reason"),
            hint=words("member-suspend-hint"),
        ),
    )


def prose(custom_id: str, text: str = "", **details: Any) -> ui.TextInput[Any]:
    """Return an input for prose."""
    return ui.TextInput(
        custom_id=custom_id,
        style=discord.TextStyle.paragraph,
        max_length=PROSE_CHARACTERS,
        default=text or None,
        **details,
    )


def person_in(argument: str) -> tuple[AmbassadorId, str]:
    """Return whom a custom id's argument means, and what stands behind the point."""
    number, _, rest = argument.partition(".")
    return AmbassadorId(int(number)), rest


def _input(field: str, profile: Profile, words: Words) -> ui.Item[Any]:
    if field == "language":
        return _menu(field, "language", Language, {profile.language}, most=1, words=words)
    if field == "sectors":
        return _menu(field, "sector", Sector, profile.sectors, most=len(Sector), words=words)
    if field == "link":
        return prose(field, profile.link, required=False)
    return ui.TextInput(
        custom_id=field,
        max_length=VALUE_CHARACTERS,
        required=False,
        default=written(profile, field, words) or None,
    )


def _menu(
    field: str, family: str, values: Any, known: Any, *, most: int, words: Words
) -> ui.Select[Any]:
    options = [
        discord.SelectOption(label=words(f"{family}-{each}"), value=each, default=each in known)
        for each in values
    ]
    return ui.Select(
        custom_id=field, options=options, required=False, min_values=0, max_values=most
    )
