"""Goals and growth as coordinators read them."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, Final

import discord
from babel.dates import format_skeleton
from babel.numbers import format_decimal
from discord import ui

from bot import countries
from bot.ambassadors.model import Sector
from bot.goals.model import ACTIVE_DAYS, LEAD_DAYS, THIN, Gaps, Growth, State
from bot.goals.picture import labels
from bot.goals.service import GoalSet
from bot.i18n import Words
from bot.i18n.days import long_date
from bot.networks.model import NetworkSettings
from cogs.cards import Block, Card, brief, small, title
from cogs.components import button, buttons, form, labelled

PICTURE: Final = "growth.png"
ALT_CHARACTERS: Final = 1024
"""Of what describes a picture. Source: Discord, media gallery item."""
COUNTRIES_CHARACTERS: Final = 4000
"""What a form takes; the names of all countries fit. Source: Discord, text input."""
NAMES: Final = 8
"""Of countries in a line; the others are counted."""


def set_card(kept: GoalSet, words: Words) -> Card:
    """Return a goal that was set, what it asks for, and what it replaced."""
    goal, before = kept.goal, kept.before
    was = ""
    if before and (before.target, before.by) != (goal.target, goal.by):
        was = words("goal-set-before", target=before.target, by=long_date(before.by, words))
    now = words(
        "goal-set-now",
        members=kept.members,
        missing=goal.target - kept.members,
        needed=kept.needed,
    )
    return Card(
        "\n".join(
            filter(
                None,
                [words("goal-set", target=goal.target, by=long_date(goal.by, words)), now, was],
            )
        ),
        buttons(button(words("goal-growth-button"), "goals-growth"), _wanted_button(words)),
    )


def wanted_form(settings: NetworkSettings, words: Words) -> ui.Modal:
    """Return the form for where the agency wants companies from, filled in with ``settings``."""
    known = ", ".join(countries.name(code, words.language) for code in settings.wanted_countries)
    typed: ui.TextInput[Any] = ui.TextInput(
        custom_id="countries",
        style=discord.TextStyle.paragraph,
        default=known,
        required=False,
        max_length=COUNTRIES_CHARACTERS,
    )
    options = [
        discord.SelectOption(
            label=words(f"sector-{each}"), value=each, default=each in settings.wanted_sectors
        )
        for each in Sector
    ]
    sectors: ui.Select[Any] = ui.Select(
        custom_id="sectors", options=options, min_values=0, max_values=len(options), required=False
    )
    return form(
        words("goal-wanted-title"),
        "goals-want",
        "",
        labelled(words("goal-wanted-countries"), typed, hint=words("goal-wanted-countries-hint")),
        labelled(words("goal-wanted-sectors"), sectors, hint=words("goal-wanted-sectors-hint")),
    )


def wanted_card(settings: NetworkSettings, words: Words) -> Card:
    """Return where the agency wants companies from."""
    names = [countries.name(code, words.language) for code in settings.wanted_countries]
    sectors = [words(f"sector-{each}") for each in settings.wanted_sectors]
    return Card(
        words("goal-wanted-kept", countries=", ".join(names) or words("goal-wanted-none")),
        words("goal-wanted-kept-sectors", sectors=", ".join(sectors) or words("goal-wanted-all")),
        buttons(button(words("goal-growth-button"), "goals-growth"), _wanted_button(words)),
    )


def growth_card(growth: Growth, words: Words, *, drawn: bool) -> Card:
    """Return how the network grows; ``drawn``: with its picture, which goes with the message."""
    start = growth.curve.start
    if start is None:
        return Card(words("growth-empty"))
    members = small(words("growth-members", start=long_date(start, words)))
    return Card(
        title(words("growth-title", count=growth.figures.members)),
        *([picture_of(growth, start, words)] if drawn else []),
        "\n".join(sentences(growth, words)),
        "\n".join([figures(growth, words), small(_definitions(words)), members]),
        "\n".join([*sources(growth, words), *sponsors(growth, words)]),
        "\n".join(wanted(growth, words)),
        buttons(_wanted_button(words)),
    )


def picture_of(growth: Growth, start: date, words: Words) -> Block:
    """Return the picture, described for whoever does not see it."""
    said = words(
        "growth-picture-alt",
        start=long_date(start, words),
        labels=", ".join(labels(growth, words).values()),
    )
    item = discord.MediaGalleryItem(f"attachment://{PICTURE}", description=said[:ALT_CHARACTERS])
    gallery: ui.MediaGallery[ui.LayoutView] = ui.MediaGallery(item)
    return gallery


def sentences(growth: Growth, words: Words) -> Iterator[str]:
    """Yield this month beside what the goal needs, then where the pace leads, and how."""
    outlook, goal = growth.outlook, growth.goal
    month = signed(outlook.this_month, words)
    if goal is None:
        yield words("growth-none", month=month)
    elif outlook.needed is not None:
        yield words(
            "growth-open",
            month=month,
            target=goal.target,
            by=long_date(goal.by, words),
            needed=signed(outlook.needed, words),
            missing=outlook.missing,
        )
    else:
        day = growth.today if outlook.state is State.REACHED else goal.by
        yield words(
            f"growth-{outlook.state}",
            month=month,
            members=growth.curve.at(day).members,
            target=goal.target,
            by=long_date(goal.by, words),
        )
    yield from _pace(growth, words)


def _pace(growth: Growth, words: Words) -> Iterator[str]:
    pace, leads, goal = growth.outlook.pace, growth.outlook.projection, growth.goal
    if pace is None:
        yield words("growth-young")
        return
    mean = signed(round(pace.mean, 1), words)
    if leads is None or goal is None:
        yield words("growth-pace", months=pace.months, mean=mean)
        return
    spread = leads.low < leads.high
    said = {
        "months": pace.months,
        "mean": mean,
        "middle": leads.middle,
        "range": words("growth-range", low=leads.low, high=leads.high) if spread else "",
        "target": goal.target,
    }
    if leads.reached:
        yield words("growth-projection", reached=month_of(leads.reached, words), **said)
    else:
        yield words("growth-projection-never", **said)
    yield small(words("growth-method", months=pace.months, window=pace.window, of=pace.of))


def figures(growth: Growth, words: Words) -> str:
    """Return the five figures in a line."""
    counted = growth.figures
    return words(
        "growth-figures",
        joined=counted.joined,
        active=counted.active,
        introducing=counted.introducing,
        dormant=counted.dormant,
        woken=counted.woken,
    )


def sources(growth: Growth, words: Words) -> Iterator[str]:
    """Yield where the members come from."""
    each = [
        words("growth-source", source=words(f"member-cause-{cause}"), count=count)
        for cause, count in growth.sources.items()
    ]
    if each:
        yield words("growth-sources", sources=" · ".join(each))


def sponsors(growth: Growth, words: Words) -> Iterator[str]:
    """Yield who brought the most people."""
    if growth.sponsors:
        yield words("growth-sponsors")
    for each in growth.sponsors:
        said = words(
            "growth-sponsor", name=brief(each.name), people=each.people, active=each.active
        )
        yield f"- {said}"


def wanted(growth: Growth, words: Words) -> Iterator[str]:
    """Yield which of the wanted countries and sectors have too few members."""
    if growth.countries is None:
        yield words("growth-countries-unsaid")
    else:
        names = {
            code: countries.name(code, words.language)
            for code in (*growth.countries.missing, *growth.countries.thin)
        }
        yield words("growth-countries", gaps=gaps_text(growth.countries, names, words))
    names = {each: words(f"sector-{each}") for each in Sector}
    yield words("growth-sectors", gaps=gaps_text(growth.sectors, names, words))
    yield small(words("growth-gaps-definition", thin=THIN))


def gaps_text(gaps: Gaps, names: dict[str, str], words: Words) -> str:
    """Return what is missing and what is thin, by name."""
    missing = [names[each] for each in gaps.missing]
    thin = [
        words("growth-thin-one", name=names[each], count=count) for each, count in gaps.thin.items()
    ]
    parts = [
        words(key, names=_listed(some, words))
        for key, some in (("growth-missing", missing), ("growth-thin", thin))
        if some
    ]
    return " · ".join(parts) or words("growth-enough")


def signed(value: float, words: Words) -> str:
    """Return a number with its sign."""
    return format_decimal(value, format="+#,##0.#;-#,##0.#", locale=words.locale)


def month_of(day: date, words: Words) -> str:
    """Return a month and its year: ``mars 2029``."""
    return format_skeleton("yMMMM", day, locale=words.locale)


def _definitions(words: Words) -> str:
    return words("growth-definitions", active_days=ACTIVE_DAYS, lead_days=LEAD_DAYS)


def _listed(names: Sequence[str], words: Words) -> str:
    more = len(names) - NAMES
    shown = [*names[:NAMES], *([words("growth-more", count=more)] if more > 0 else [])]
    return ", ".join(shown)


def _wanted_button(words: Words) -> ui.Button[Any]:
    return button(words("goal-wanted-button"), "goals-wanted")
