"""What every use case needs of storage: transactions of the repositories that it names itself."""

from contextlib import AbstractAsyncContextManager
from typing import Protocol, TypeVar

TransactionT_co = TypeVar("TransactionT_co", covariant=True)


class Reads(Protocol[TransactionT_co]):
    """Gives transactions that only read, each from one snapshot."""

    def read(self) -> AbstractAsyncContextManager[TransactionT_co]: ...


class Writes(Protocol[TransactionT_co]):
    """Gives transactions that write: kept at the end, rolled back on any exception."""

    def begin(self) -> AbstractAsyncContextManager[TransactionT_co]: ...


class Store(Reads[TransactionT_co], Writes[TransactionT_co], Protocol[TransactionT_co]):
    """Gives both kinds."""
