"""The forms of leads: introducing a company, moving a lead, correcting one."""

from typing import Any

import discord
from discord import ui

from bot.ambassadors.model import AmbassadorId, Sector
from bot.errors import UserError
from bot.i18n import Words
from bot.leads.model import (
    Contact,
    Dossier,
    Edit,
    Introduction,
    Lead,
    Move,
    Presentation,
    Stage,
    Target,
)
from bot.leads.rules import MOST_JOBS, onward
from cogs.answers import AnyInteraction
from cogs.cards import shortened
from cogs.components import MARK, form, labelled, typed
from cogs.lead_options import COMPANY_CHARACTERS

TITLE_CHARACTERS = 45
MARK_IN_NAMES = "＃"
"""What stands for :data:`MARK` in a custom id; both fold alike."""
YES, NO = "yes", "no"


class JobsError(UserError):
    """``jobs`` is no number of jobs."""

    key = "error-lead-jobs-number"


def packed(target: Target, person: AmbassadorId | str = "") -> str:
    """Return the argument of a custom id that says who introduces which company."""
    name = target.company.replace(MARK, MARK_IN_NAMES)
    return f"{person}:{target.country}:{target.sector}:{name}"


def unpacked(argument: str) -> tuple[str, Target]:
    """Return what :func:`packed` put in."""
    person, country, sector, name = argument.split(":", 3)
    company = name.replace(MARK_IN_NAMES, MARK)
    return person, Target(company=company, country=country, sector=Sector(sector))


def introduction_form(verb: str, argument: str, words: Words) -> ui.Modal:
    """Return the form for what is known of a company; what it says goes to ``verb``."""
    _, target = unpacked(argument)
    return form(
        shortened(words("lead-form-title", company=target.company), TITLE_CHARACTERS),
        verb,
        argument,
        *contact_inputs(words, None, required=True),
        labelled(
            words("lead-background"),
            ui.TextInput(
                custom_id="background", style=discord.TextStyle.paragraph, max_length=1000
            ),
            hint=words("lead-background-hint"),
        ),
        labelled(words("lead-aware"), yes_or_no(words)),
    )


def contact_inputs(words: Words, known: Contact | None, *, required: bool) -> list[ui.Label[Any]]:
    """Return the inputs for whom to talk to, filled in with who is known."""
    name: ui.TextInput[Any] = ui.TextInput(
        custom_id="contact",
        max_length=100,
        required=required,
        default=known.name if known else None,
    )
    function: ui.TextInput[Any] = ui.TextInput(
        custom_id="function",
        max_length=100,
        required=False,
        default=known.function if known else None,
    )
    reach: ui.TextInput[Any] = ui.TextInput(
        custom_id="reach",
        max_length=200,
        required=required,
        default=known.reach if known else None,
    )
    return [
        labelled(words("lead-contact"), name),
        labelled(words("lead-function"), function),
        labelled(words("lead-reach"), reach, hint=words("lead-reach-hint")),
    ]


def yes_or_no(words: Words) -> ui.Select[Any]:
    """Return a choice between yes and no."""
    options = [discord.SelectOption(label=words(each), value=each) for each in (YES, NO)]
    return ui.Select(custom_id="aware", options=options)


def presentation_of(interaction: AnyInteraction, target: Target) -> Presentation:
    """Return what was said in the form for an introduction."""
    said = typed(interaction)
    return Presentation(
        target=target,
        contact=_contact(interaction, aware=said["aware"] == YES),
        background=said["background"].strip(),
    )


def written(said: Presentation) -> str:
    """Return what was typed in the form for an introduction, to go back to who typed it."""
    contact = said.contact
    return "\n".join(filter(None, (contact.name, contact.function, contact.reach, said.background)))


def move_form(lead: Lead, words: Words) -> ui.Modal:
    """Return the form for where a lead goes."""
    options = [
        discord.SelectOption(label=words(f"stage-{stage}"), value=stage) for stage in onward(lead)
    ]
    jobs: ui.TextInput[Any] = ui.TextInput(custom_id="jobs", required=False, max_length=7)
    reason: ui.TextInput[Any] = ui.TextInput(
        custom_id="reason", style=discord.TextStyle.paragraph, required=False, max_length=500
    )
    return form(
        shortened(words("lead-move-title", company=lead.company.name), TITLE_CHARACTERS),
        "pipeline-moved",
        lead.id,
        labelled(words("lead-stage"), ui.Select(custom_id="stage", options=options)),
        labelled(words("lead-jobs"), jobs, hint=words("lead-jobs-hint")),
        labelled(words("lead-reason"), reason, hint=words("lead-reason-hint")),
    )


def move_of(interaction: AnyInteraction) -> Move:
    """Return what was said in the form for a move.

    Raises:
        JobsError: the number of jobs is none.
    """
    said = typed(interaction)
    jobs = said.get("jobs", "").strip()
    return Move(
        to=Stage(said["stage"]),
        jobs=jobs_of(jobs) if jobs else None,
        reason=said.get("reason", ""),
    )


def jobs_of(text: str) -> int:
    """Return the number of jobs that ``text`` says: ``1 300``.

    Raises:
        JobsError: it says none.
    """
    digits = "".join(text.split())
    if not (digits.isascii() and digits.isdecimal() and int(digits) <= MOST_JOBS):
        raise JobsError(jobs=text)
    return int(digits)


def edit_form(dossier: Dossier, words: Words) -> ui.Modal:
    """Return the form that corrects a lead, filled in with what is known."""
    lead, newest = dossier.lead, dossier.introductions[-1]
    sectors = [
        discord.SelectOption(label=words(f"sector-{each}"), value=each, default=each is lead.sector)
        for each in Sector
    ]
    company: ui.TextInput[Any] = ui.TextInput(
        custom_id="company", default=lead.company.name, max_length=COMPANY_CHARACTERS
    )
    return form(
        shortened(words("lead-edit-title", company=lead.company.name), TITLE_CHARACTERS),
        "pipeline-edited",
        lead.id,
        labelled(words("lead-company"), company),
        labelled(words("lead-sector"), ui.Select(custom_id="sector", options=sectors)),
        *contact_inputs(words, newest.contact, required=False),
    )


def edit_of(interaction: AnyInteraction, newest: Introduction) -> Edit:
    """Return what was said in the form that corrects a lead; an emptied contact is erased."""
    said = typed(interaction)
    aware = newest.contact.aware if newest.contact else False
    contact = _contact(interaction, aware=aware)
    return Edit(
        company=said["company"].strip(),
        sector=Sector(said["sector"]),
        contact=contact if contact.name or contact.reach else None,
    )


def _contact(interaction: AnyInteraction, *, aware: bool) -> Contact:
    said = typed(interaction)
    return Contact(
        name=said.get("contact", "").strip(),
        function=said.get("function", "").strip(),
        reach=said.get("reach", "").strip(),
        aware=aware,
    )
