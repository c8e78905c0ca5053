"""The bot as ``massilia run`` wires it, on a Discord without limits."""

from bot import __main__
from bot.client import Massilia
from bot.codes.model import Hasher
from bot.outbox.pace import NoPace
from storage.database import Database

SECRET_KEY = "k" * 43
HASHER = Hasher(SECRET_KEY)


def wire(database: Database, *, sees_members: bool = True) -> Massilia:
    """Return the bot on ``database``."""
    return __main__.wire(database, secret_key=SECRET_KEY, pace=NoPace(), sees_members=sees_members)
