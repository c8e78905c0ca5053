"""The directory as it is read."""

from collections.abc import Iterator
from typing import Any

from discord import ui

from bot.ambassadors.model import Ambassador, Part
from bot.countries import find
from bot.countries import name as country_name
from bot.directory.model import Entry, Page
from bot.i18n import Words
from cogs.cards import Block, Card, brief, plain, title
from cogs.components import button, buttons, form, labelled

CARRIED = 80
"""Characters that a button carries. Source: Discord, custom ids of 100 with the verb."""
SECTORS = 3
"""Sectors of one person that are named."""


def page_card(page: Page, carried: str, words: Words) -> Card:
    """Return a page of a search; ``carried`` is the search as its buttons carry it."""
    if not page.entries:
        return Card(
            title(words("directory-title")), words("directory-nobody"), words("directory-hint")
        )
    return Card(
        title(words("directory-title")),
        found(page, words),
        *("\n".join(lines(each, words)) for each in page.entries),
        *_pages(page, carried, words),
    )


def found(page: Page, words: Words) -> str:
    """Return how many people were found, and for what."""
    if page.more:
        return words("directory-many", count=page.count)
    if not page.text.strip():
        return words("directory-everybody", count=page.count)
    return words("directory-count", count=page.count, search=plain(page.text))


def lines(entry: Entry, words: Words) -> Iterator[str]:
    """Yield what an entry shows: who and what they do, then where and for what."""
    profile, parts = entry.person.profile, entry.parts
    account = entry.person.discord_id if Part.ACCOUNT in parts else None
    name = f"**{brief(profile.name)}**"
    yield f"{name} · <@{account}>" if account else name
    if Part.WORK in parts and (work := _joined(brief(profile.function), brief(profile.company))):
        yield work
    country = country_name(profile.country or "", words.language)
    is_country = profile.country and find(profile.city) == profile.country  # Singapore, Monaco
    city = "" if is_country else brief(profile.city)
    place = _joined(city, country) if Part.PLACE in parts else ""
    sectors = sorted(profile.sectors)[:SECTORS] if Part.SECTORS in parts else []
    rest = [place, *(words(f"sector-{sector}") for sector in sectors)]
    if line := " · ".join(filter(None, rest)):
        yield f"-# {line}"


def name_line(entry: Entry) -> str:
    """Return somebody in one line of plain text."""
    profile = entry.person.profile
    company = profile.company if Part.WORK in entry.parts else ""
    city = profile.city if Part.PLACE in entry.parts else ""
    details = _joined(company, city)
    return f"{profile.name} · {details}" if details else profile.name


def own_card(person: Ambassador, words: Words) -> Card:
    """Return what the directory shows of somebody."""
    seen = "\n".join(lines(Entry(person=person, parts=person.shown), words))
    return Card(
        title(words("directory-mine")),
        *([words("directory-seen"), seen] if person.shown else [words("directory-unseen")]),
        words("directory-never"),
        buttons(button(words("directory-change"), "directory-choose")),
    )


def parts_form(person: Ambassador, words: Words) -> ui.Modal:
    """Return the form in which somebody chooses what the directory shows of them."""
    parts: ui.CheckboxGroup[Any] = ui.CheckboxGroup(
        custom_id="parts", required=False, min_values=0, max_values=len(Part)
    )
    for part in Part:
        label = words(f"directory-part-{part_id(part)}")
        parts.add_option(label=label, value=part_id(part), default=part in person.shown)
    return form(
        words("directory-mine"),
        "directory-show",
        "",
        labelled(words("directory-choose"), parts, hint=words("directory-choose-hint")),
    )


def part_id(part: Part) -> str:
    """Return how a form names a part."""
    return (part.name or "").lower()


def _pages(page: Page, carried: str, words: Words) -> Iterator[Block]:
    if not page.last or len(carried) > CARRIED:
        return
    yield words("directory-page", number=page.number + 1, of=page.last + 1)
    yield buttons(
        button(
            words("directory-previous"),
            "directory-page",
            f"{page.number - 1}.{carried}",
            disabled=page.number == 0,
        ),
        button(
            words("directory-next"),
            "directory-page",
            f"{page.number + 1}.{carried}",
            disabled=page.number == page.last,
        ),
    )


def _joined(*texts: str) -> str:
    return ", ".join(filter(None, texts))
