"""The audit as coordinators read it."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime

from discord.utils import format_dt

from bot import countries
from bot.ambassadors.wording import day
from bot.audit.model import Actor, AuditLine, Entry, Page, Wanted
from bot.audit.service import PEOPLE
from bot.i18n import Words
from bot.i18n.days import weekday
from bot.privacy.model import NAMELESS
from cogs.cards import Block, Card, plain, shortened, title
from cogs.components import button, buttons

FIELDS_CHARACTERS = 190
"""Of what changed in one line, so that a card takes all lines of a page."""
NAME_CHARACTERS = 40
VALUE_CHARACTERS = 40
TECHNICAL = frozenset({"import", "guild", "weekly_since", "touch"})
"""What the audit keeps and tells nobody anything."""
STATUSES = {"ambassador": "status", "task": "task-status", "campaign": "campaign-status"}
FAMILIES = {
    "stage": "stage",
    "sector": "sector",
    "sectors": "sector",
    "wanted_sectors": "sector",
    "language": "language",
    "rhythm": "rhythm",
    "kind": "consent",
    "format": "export-format",
    "contact_kind": "touch",
    "shown": "directory-part",
}
"""Fields whose values are named by messages: ``<family>-<value>``."""
SPECIAL: Mapping[str, Callable[[object, Words], str]] = {
    "coordinator_role_id": lambda value, _words: f"<@&{value}>",
    "announcements_channel_id": lambda value, _words: f"<#{value}>",
    "leaderboard_channel_id": lambda value, _words: f"<#{value}>",
    "review_channel_id": lambda value, _words: f"<#{value}>",
    "owner": lambda value, _words: _account(value),
    "discord_id": lambda value, _words: _account(value),
    "application": lambda value, words: words("audit-number", number=str(value)),
    "day": lambda value, words: day(date.fromisoformat(str(value)), words),
    "deadline": lambda value, words: day(date.fromisoformat(str(value)), words),
    "member_since": lambda value, words: day(date.fromisoformat(str(value)), words),
    "paused_until": lambda value, _words: format_dt(datetime.fromisoformat(str(value)), "D"),
    "until": lambda value, _words: format_dt(datetime.fromisoformat(str(value)), "D"),
    "by": lambda value, words: day(date.fromisoformat(str(value)), words),
    "country": lambda value, words: countries.name(str(value), words.language),
    "wanted_countries": lambda value, words: countries.name(str(value), words.language),
    "weekly_day": lambda value, words: weekday(int(str(value)), words),
    "weekly_at": lambda value, _words: str(value)[:5],
}


def page_card(page: Page, wanted: Wanted, words: Words) -> Card:
    """Return a page with its buttons; ``wanted`` goes with them."""
    blocks: list[Block] = [title(words("audit-title"))]
    filters = list(_filters(page, wanted, words))
    if filters:
        blocks.append(words("audit-only", filters=" · ".join(filters)))
    blocks += [entry_text(entry, page, words) for entry in page.entries]
    if not page.entries:
        blocks.append(words("audit-none"))
    turns = [
        button(words(f"audit-{turn}"), "audit-page", _argument(turn, than, wanted))
        for turn, than in (("newer", page.newer), ("older", page.older))
        if than is not None
    ]
    return Card(*blocks, *([buttons(*turns)] if turns else []))


def action_text(action: str, words: Words) -> str:
    """Return what an action is called; its own name where a newer version wrote it."""
    key = f"audit-action-{action.replace('.', '-').replace('_', '-')}"
    return words(key) if words.has(key) else action


def entry_text(entry: Entry, page: Page, words: Words) -> str:
    """Return when, who, what, of whom or what, and the fields that changed."""
    line = entry.line
    about = subject_text(line, page.names, words)
    what = f"**{action_text(line.action, words)}**"
    lines = [
        f"-# {format_dt(line.at, 'f')} · {actor_text(line.actor, words)}",
        f"{what} · {about}" if about else what,
    ]
    if fields := _fitting(field_texts(entry, page.names, words)):
        lines.append(fields)
    return "\n".join(lines)


def actor_text(actor: Actor, words: Words) -> str:
    """Return a mention, which pings nobody here, or what acts by itself."""
    return f"<@{actor.discord_id}>" if actor.discord_id else words(f"audit-actor-{actor.name}")


def _account(value: object) -> str:
    return f"<@{value}>" if value else NAMELESS


def subject_text(line: AuditLine, names: Mapping[str, str], words: Words) -> str:
    """Return what a line is about; empty for the network itself and its goals."""
    kind, _, number = line.subject.partition(":")
    if kind in {"goal", "network", "import", "tag"}:
        return ""
    if kind == "audience":
        return _name(number)
    name = _name(names.get(line.subject, ""))
    if not name:
        return words("audit-number", number=number)
    return name if kind == "ambassador" else words("audit-about", name=name, number=number)


def field_texts(entry: Entry, names: Mapping[str, str], words: Words) -> Iterator[str]:
    """Yield the fields that differ, each with what it was and is."""
    line = entry.line
    for field in dict.fromkeys([*line.before, *line.after]):
        was, is_ = line.before.get(field), line.after.get(field)
        if was == is_ or field in TECHNICAL:
            continue
        before, after = (
            person_text(field, value, names, words)
            if field in PEOPLE
            else value_text(line, field, value, words)
            for value in (was, is_)
        )
        if before and before != after:
            empty = words("audit-empty")
            name = label(field, words)
            yield words("audit-changed", field=name, before=before, after=after or empty)
        elif after:
            yield words("setting-line", name=label(field, words), value=after)


def person_text(field: str, number: object, names: Mapping[str, str], words: Words) -> str:
    """Return an ambassador's name; of an entry its number too, for both may have one name."""
    if number is None:
        return ""
    name = _name(names.get(f"ambassador:{number}", ""))
    if name and field == "entry":
        return words("audit-about", name=name, number=str(number))
    return name or words("audit-number", number=str(number))


def value_text(line: AuditLine, field: str, value: object, words: Words) -> str:
    """Return a value of the audit in the reader's words; empty for none."""
    if value is None or value == "":
        return ""
    if isinstance(value, list):
        return ", ".join(value_text(line, field, each, words) for each in value)
    if isinstance(value, Mapping):
        titles = [each.get("title") for each in value.values() if isinstance(each, Mapping)]
        return _shown(", ".join(map(str, filter(None, titles))))
    if isinstance(value, bool):
        return words("yes" if value else "no")
    if field in SPECIAL:
        return SPECIAL[field](value, words)
    family = STATUSES.get(line.subject.partition(":")[0]) if field == "status" else None
    key = f"{family or FAMILIES.get(field)}-{value}"
    return words(key) if words.has(key) else _shown(str(value))


def wanted_in(argument: str) -> tuple[str, int, Wanted]:
    """Return what a button keeps: which way, from which line on, and which lines."""
    turn, than, person, by, action = argument.split(".", 4)
    wanted = Wanted(
        person=int(person) if person else None, by=int(by) if by else None, action=action or None
    )
    return turn, int(than), wanted


def _argument(turn: str, than: int, wanted: Wanted) -> str:
    return f"{turn}.{than}.{wanted.person or ''}.{wanted.by or ''}.{wanted.action or ''}"


def _filters(page: Page, wanted: Wanted, words: Words) -> Iterator[str]:
    if wanted.person is not None:
        name = _name(page.names.get(f"ambassador:{wanted.person}", ""))
        yield name or words("audit-number", number=str(wanted.person))
    if wanted.by is not None:
        yield words("audit-by", who=f"<@{wanted.by}>")
    if wanted.action is not None:
        yield action_text(wanted.action, words)


def label(field: str, words: Words) -> str:
    """Return what a field is called; its own name where a newer version wrote it."""
    dashed = field.replace("_", "-")
    keys = (f"audit-field-{dashed}", f"profile-{dashed}")
    return next((words(key) for key in keys if words.has(key)), plain(field))


def _name(text: str) -> str:
    return plain(shortened(" ".join(text.split()), NAME_CHARACTERS))


def _shown(text: str) -> str:
    return plain(shortened(" ".join(text.split()), VALUE_CHARACTERS))


def _fitting(texts: Iterator[str]) -> str:
    """Return as many of ``texts`` side by side as a line takes."""
    shown = ""
    for text in texts:
        longer = f"{shown} · {text}" if shown else text
        if len(longer) > FIELDS_CHARACTERS:
            return f"{shown} · …" if shown else "…"
        shown = longer
    return shown
