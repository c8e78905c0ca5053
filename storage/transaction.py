"""A transaction and the repositories that work in it."""

from sqlalchemy.ext.asyncio import AsyncConnection

from storage.commands import SyncedCommands


class Transaction:
    """One transaction; whatever its repositories do is kept together or not at all."""

    def __init__(self, connection: AsyncConnection) -> None:
        self.connection = connection
        self.commands = SyncedCommands(connection)
