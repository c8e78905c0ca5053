"""What people read of leads when they ask."""

from collections.abc import Iterator, Sequence
from typing import Any

import discord
from discord import ui
from discord.utils import format_dt

from bot.countries import name as country_name
from bot.i18n import Words
from bot.leads.model import Contact, Dossier, Introduced, Introduction, Known, Lead, StageChange
from bot.leads.pipeline import Page
from cogs.cards import Block, Card, brief, plain, small, title
from cogs.components import button, buttons

MINE = 25
"""Leads of somebody's own that one card lists."""


def known_card(known: Known, words: Words, *actions: ui.Button[Any]) -> Card:
    """Return that a company is known and whom to talk to; never who introduced it, or how it is.

    ``actions`` are for a company that only has nearly the same name.
    """
    lead = known.lead
    company = plain(lead.company.name)
    whom = (
        words("lead-known-owner", owner=f"<@{lead.owner_id}>")
        if lead.owner_id
        else words("lead-known-agency")
    )
    blocks: list[Block] = [title(words("lead-known", company=company)), whom]
    if not known.exact:
        blocks += [words("lead-known-nearly", company=company), buttons(*actions)]
    return Card(*blocks)


def new_card(heading: str, verb: str, argument: str, words: Words) -> Card:
    """Return that a company is not known yet, with the button to go on."""
    go_on = button(words("continue"), verb, argument, style=discord.ButtonStyle.primary)
    return Card(title(heading), words("lead-privacy"), buttons(go_on))


def introduced_card(introduced: Introduced, words: Words, verb: str, *beside: str) -> Card:
    """Return the number of a lead that was just introduced; ``beside`` is what that changed."""
    lead = introduced.lead
    return Card(
        title(heading(lead, words)),
        words("lead-introduced"),
        words("lead-points", points=f"{introduced.points:+d}"),
        *beside,
        buttons(button(words("lead-open"), verb, lead.id)),
    )


def mine_card(leads: Sequence[Lead], words: Words) -> Card:
    """Return somebody's own leads."""
    shown = [line(lead, words) for lead in leads[:MINE]] or [words("lead-none")]
    return Card(
        title(words("lead-mine-title")),
        "\n".join(shown),
        buttons(button(words("lead-guide"), "guide-open")),
    )


def own_card(dossier: Dossier, words: Words) -> Card:
    """Return a lead for who introduced it."""
    return Card(
        title(heading(dossier.lead, words)),
        "\n".join(facts(dossier.lead, words)),
        *(introduction_text(each, words) for each in dossier.introductions),
        history_text(dossier.history, words),
    )


def dossier_card(dossier: Dossier, words: Words) -> Card:
    """Return a lead for the coordinators, with what they can do."""
    lead = dossier.lead
    take = [] if lead.owner_id else [button(words("lead-take"), "lead-take", lead.id)]
    return Card(
        title(heading(lead, words)),
        "\n".join(facts(lead, words)),
        *(
            "\n".join([credit_line(each, words), introduction_text(each, words)])
            for each in dossier.introductions
        ),
        history_text(dossier.history, words),
        buttons(
            button(words("lead-move"), "pipeline-move", lead.id, style=discord.ButtonStyle.primary),
            button(words("lead-edit"), "pipeline-edit", lead.id),
            *take,
        ),
    )


def page_card(page: Page, words: Words) -> Card:
    """Return a page of the network's leads, with buttons to the others."""
    stage = page.stage or ""
    shown = [row(lead, words) for lead in page.leads]
    turns = [
        button(words(f"pipeline-{turn}"), "pipeline-page", f"{stage}:{number}")
        for turn, number in (("previous", page.number - 1), ("next", page.number + 1))
        if 1 <= number <= page.of
    ]
    return Card(
        title(words("pipeline-title", count=page.count)),
        *([words(f"stage-{page.stage}")] if page.stage else []),
        *(["\n".join(shown)] if shown else []),
        *([words("pipeline-of", page=page.number, pages=page.of)] if turns else []),
        *([buttons(*turns)] if turns else []),
    )


def heading(lead: Lead, words: Words) -> str:
    """Return a lead's company and number."""
    return words("lead-title", company=plain(lead.company.name), number=str(lead.id))


def line(lead: Lead, words: Words) -> str:
    """Return a lead in one line."""
    return words(
        "lead-line",
        number=str(lead.id),
        company=brief(lead.company.name),
        country=country_name(lead.company.country, words.language),
        stage=words(f"stage-{lead.stage}"),
        since=format_dt(lead.since, "d"),
    )


def row(lead: Lead, words: Words) -> str:
    """Return a lead in two short lines, who is in charge of it in the small second one."""
    name = words(
        "lead-row",
        number=str(lead.id),
        company=brief(lead.company.name),
        country=country_name(lead.company.country, words.language),
    )
    state = words(
        "lead-row-state",
        stage=words(f"stage-{lead.stage}"),
        since=format_dt(lead.since, "d"),
        owner=charge(lead, words),
    )
    return f"{name}\n{small(state)}"


def charge(lead: Lead, words: Words) -> str:
    """Return who is in charge of a lead."""
    return f"<@{lead.owner_id}>" if lead.owner_id else words("lead-agency")


def facts(lead: Lead, words: Words) -> Iterator[str]:
    """Yield where a lead stands."""
    place = country_name(lead.company.country, words.language)
    yield f"{place} · {words(f'sector-{lead.sector}')}"
    yield words(
        "lead-stage-line", stage=words(f"stage-{lead.stage}"), since=format_dt(lead.since, "d")
    )
    yield words("setting-line", name=words("lead-charge"), value=charge(lead, words))
    if lead.jobs is not None:
        yield words("lead-jobs-line", jobs=lead.jobs)


def credit_line(introduction: Introduction, words: Words) -> str:
    """Return who introduced a lead, when, and with how much credit until when."""
    return words(
        "lead-introducer",
        name=brief(introduction.introducer),
        at=format_dt(introduction.at, "d"),
        share=introduction.share,
        until=format_dt(introduction.protected_until, "d"),
    )


def introduction_text(introduction: Introduction, words: Words) -> str:
    """Return whom to talk to, and what the introducer said; one person alone sees it."""
    contact = introduction.contact
    lines = contact_lines(contact, words) if contact else [words("lead-contact-erased")]
    return "\n".join([*lines, f"> {plain(introduction.background)}".replace("\n", "\n> ")])


def contact_lines(contact: Contact, words: Words) -> Iterator[str]:
    """Yield who the contact is, how to reach them, and whether they know."""
    who = ", ".join(filter(None, (plain(contact.name), plain(contact.function))))
    yield words("setting-line", name=words("lead-contact"), value=who)
    yield words("setting-line", name=words("lead-reach"), value=plain(contact.reach))
    yield words(
        "setting-line", name=words("lead-informed"), value=words("yes" if contact.aware else "no")
    )


def history_text(history: Sequence[StageChange], words: Words) -> str:
    """Return the stages that a lead came to, newest first."""
    lines = []
    for change in reversed(history):
        parts = [f"- {format_dt(change.at, 'd')}", words(f"stage-{change.stage}")]
        if change.jobs is not None:
            parts.append(words("lead-jobs-line", jobs=change.jobs))
        if change.reason:
            parts.append(plain(change.reason))
        lines.append(" · ".join(parts))
    return "\n".join([words("history"), *lines])
