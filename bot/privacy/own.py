"""Everything that a network knows of somebody, for themselves: as JSON, and as a page to read."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from html import escape
from typing import Protocol

from bot.i18n import Words
from bot.privacy.model import Subject, Traces
from bot.store import Reads

Record = Mapping[str, object]
Sections = Mapping[str, Sequence[Record]]
"""What each room knows, by the room's word; values are what JSON can hold, and dates."""

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
}
"""Fields whose values are words of ours, and by which messages people read them."""
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

    def __init__(self, store: Reads[Transaction]) -> None:
        self._store = store

    async def of(self, subject: Subject, words: Words, *, now: datetime) -> OwnData:
        """Return what is known of ``subject``, the page in the language of ``words``."""
        async with self._store.read() as tx:
            sections = await tx.own_data.own(await tx.privacy.traces(subject))
        return OwnData(json=as_json(sections, now), page=as_page(sections, words, now))


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
    """Return what people read for a field."""
    dashed = field.replace("_", "-")
    keys = (f"{prefix}-{dashed}" for prefix in ("own-data-field", "member-field", "audit-field"))
    return next((words(key) for key in keys if words.has(key)), field)


def _text(field: str, value: object, words: Words) -> str:
    match value:
        case None | "":
            return ""
        case bool():
            return words("yes") if value else words("no")
        case datetime():
            return f"{value:%Y-%m-%d %H:%M} UTC"
        case Mapping():
            inner = ((label(key, words), _text(key, each, words)) for key, each in value.items())
            return " · ".join(f"{key}: {text}" for key, text in inner if text)
        case list() | tuple():
            return ", ".join(filter(None, (_text(field, each, words) for each in value)))
        case _:
            said = str(value).replace(".", "-")
            keys = (f"{prefix}-{said}" for prefix in WORDED.get(field, ()))
            return next((words(key) for key in keys if words.has(key)), str(value))


def _iso(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(value)
