"""Who acted, as the rows of many tables keep it: in ``actor`` and ``actor_discord_id``."""

from sqlalchemy import ColumnElement, Row, Table, Update, update

from bot.audit.model import Actor
from bot.privacy.model import Traces


def columns_of(actor: Actor) -> dict[str, object]:
    """Return the columns that hold ``actor``."""
    return {"actor": actor.name, "actor_discord_id": actor.discord_id}


def actor_of(row: Row[tuple[object, ...]]) -> Actor:
    """Return who acted, by the columns of a row."""
    return Actor(name=row.actor, discord_id=row.actor_discord_id)


def unnamed(table: Table, traces: Traces, here: ColumnElement[bool]) -> Update:
    """Return what leaves no account of somebody in the rows of ``table`` that are ``here``.

    Where other tables tell what is, ``here`` asks them row by row: the person acted in few.
    """
    by_them = table.c.actor_discord_id.in_(sorted(traces.accounts))
    return update(table).where(here, by_them).values(actor_discord_id=None)
