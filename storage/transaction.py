"""A transaction and the repositories that work in it."""

from sqlalchemy.ext.asyncio import AsyncConnection

from storage.audit import Audit
from storage.commands import SyncedCommands
from storage.networks import Networks
from storage.roster import Roster


class Transaction:
    """One transaction; whatever its repositories do is kept together or not at all."""

    def __init__(self, connection: AsyncConnection) -> None:
        self.connection = connection
        self.audit = Audit(connection)
        self.commands = SyncedCommands(connection)
        self.networks = Networks(connection)
        self.roster = Roster(connection)
