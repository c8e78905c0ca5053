"""Everything that a network knows of somebody, for themselves: as JSON, and as a page to read."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from html import escape
from typing import Protocol

from bot import countries
from bot.ambassadors.wording import day
from bot.i18n import Words
from bot.outbox.model import Kind
from bot.privacy.model import Subject, Traces
from bot.store import Reads

Record = Mapping[str, object]
Sections = Mapping[str, Sequence[Record]]
"""What each room knows, by the room's word; values are what JSON can hold, and dates."""
Headline = Callable[[Words, Kind, Mapping[str, object]], str]
"""Says in a line what a message said, of its kind and payload."""

WORDED: Mapping[str, Sequence[str]] = {
    "status": ("status", "assignment", "own-data-status"),
    "stage": ("stage",),
    "rhythm": ("rhythm",),
    "language": ("language",),
    "sectors": ("sector",),
    "cause": ("member-cause",),
    "consent": ("consent",),
    "decision": ("decision",),
    "action": ("audit-action",),
    "kind": ("touch", "consent"),
    "delivery": ("own-data-status",),
    "sector": ("sector",),
    "shown": ("directory-part",),
}
"""Fields whose values are words of ours, and by which messages people read them."""
DAYS = frozenset({"until", "paused_until", "member_since", "deadline", "day"})
"""Fields whose values, in the audit's JSON, are days or instants. Source: ISO 8601."""
STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}"
    "table{border-collapse:collapse;margin:0 0 1rem;width:100%}"
    "th,td{border:1px solid #ccc;padding:.3rem .6rem;text-align:left;vertical-align:top;"
    "overflow-wrap:anywhere}th{width:14rem;background:#f6f1ea;font-weight:600}h2{margin-top:2rem}"
)


class Known(Protocol):
    async def own(self, traces: Traces) -> Sections: ...


class Tracks(Protocol):
    async def traces(self, subject: Subject) -> Traces: ...


class Transaction(Protocol):
    @property
    def privacy(self) -> Tracks: ...

    @property
    def own_data(self) -> Known: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnData:
    """Both files, in UTF-8."""

    json: bytes
    page: bytes


class OwnDataDesk:
    """Gives people everything that is known of them."""

    def __init__(self, store: Reads[Transaction], headline: Headline) -> None:
        self._store = store
        self._headline = headline

    async def of(self, subject: Subject, words: Words, *, now: datetime) -> OwnData:
        """Return what is known of ``subject``, the page in the language of ``words``."""
        async with self._store.read() as tx:
            sections = await tx.own_data.own(await tx.privacy.traces(subject))
        readable = {**sections, "messages": self._messages(sections["messages"], words)}
        return OwnData(json=as_json(sections, now), page=as_page(readable, words, now))

    def _messages(self, records: Sequence[Record], words: Words) -> Sequence[Record]:
        """Return messages with what they said in place of what they were made of."""
        return [
            {
                "said": self._headline(words, Kind(str(each["kind"])), _payload(each)),
                "delivery": each["status"],
                "created_at": each["created_at"],
                "sent_at": each["sent_at"],
            }
            for each in records
        ]


def as_json(sections: Sections, now: datetime) -> bytes:
    """Return everything as JSON, dates as ISO 8601 has them."""
    whole = {"exported_at": now, **sections}
    return json.dumps(whole, ensure_ascii=False, indent=2, default=_iso).encode()


def as_page(sections: Sections, words: Words, now: datetime) -> bytes:
    """Return everything as a page that needs nothing else."""
    heading = escape(words("own-data-title"))
    said = escape(words("own-data-at", day=_text("", now, words)))
    parts = [
        f'<!doctype html><html lang="{words.language}"><head><meta charset="utf-8">',
        f"<title>{heading}</title><style>{STYLE}</style></head><body>",
        f"<h1>{heading}</h1><p>{said}</p>",
        *(part for name, records in sections.items() for part in _section(name, records, words)),
        "</body></html>",
    ]
    return "\n".join(parts).encode()


def _section(name: str, records: Sequence[Record], words: Words) -> Iterator[str]:
    heading = words(f"own-data-{name}")
    yield f"<h2>{escape(heading)}</h2>"
    if not records:
        yield f"<p>{escape(words('own-data-nothing'))}</p>"
    for record in records:
        rows = [
            f"<tr><th>{escape(label(field, words))}</th><td>{escape(text)}</td></tr>"
            for field, value in record.items()
            if (text := _text(field, value, words))
        ]
        yield f"<table>{''.join(rows)}</table>"


def label(field: str, words: Words) -> str:
    """Return what people read for a field; nothing for one that tells nobody anything."""
    dashed = field.replace("_", "-")
    keys = (f"{prefix}-{dashed}" for prefix in ("own-data-field", "member-field", "audit-field"))
    return next((words(key) for key in keys if words.has(key)), "")


def _text(field: str, value: object, words: Words) -> str:
    match value:
        case None | "":
            return ""
        case bool():
            return words("yes") if value else words("no")
        case Mapping():
            inner = ((label(key, words), _text(key, each, words)) for key, each in value.items())
            pairs = (words("own-data-pair", name=name, value=text) for name, text in inner if name)
            return " · ".join(pairs)
        case list() | tuple():
            return ", ".join(filter(None, (_text(field, each, words) for each in value)))
        case _:
            return _own_word(field, value, words) or _day(field, value, words) or str(value)


def _own_word(field: str, value: object, words: Words) -> str:
    """Return how people read a value that is a word of ours; empty where it is none."""
    if field == "country":
        return countries.name(str(value), words.language)
    if field == "own_fields":
        return label(str(value), words)
    said = str(value).replace(".", "-").replace("_", "-")
    keys = (f"{prefix}-{said}" for prefix in WORDED.get(field, ()))
    return next((words(key) for key in keys if words.has(key)), "")


def _day(field: str, value: object, words: Words) -> str:
    """Return how people read a day or an instant; empty where it is none."""
    if isinstance(value, str) and field in DAYS:
        value = datetime.fromisoformat(value) if "T" in value else date.fromisoformat(value)
    if isinstance(value, datetime):
        return f"{day(value, words)} {value:%H:%M} UTC"
    return day(value, words) if isinstance(value, date) else ""


def _payload(record: Record) -> Mapping[str, object]:
    payload = record["payload"]
    return payload if isinstance(payload, Mapping) else {}


def _iso(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(value)
