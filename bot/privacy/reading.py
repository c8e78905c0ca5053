"""Which network's notice somebody reads who asks for it."""

from typing import Protocol

from bot.ambassadors.service import Accounts, InSeveralError, people_of
from bot.applications.rows import LastAnywhere
from bot.networks.model import NetworkId
from bot.privacy.notice import Notice
from bot.store import Reads


class Transaction(Accounts, Protocol):
    @property
    def applications(self) -> LastAnywhere: ...


class NoticeDesk:
    """Finds the notice to read."""

    def __init__(self, store: Reads[Transaction]) -> None:
        self._store = store

    async def of(self, discord_id: int, guild_id: int | None) -> Notice:
        """Return the notice of a guild's network; in a private message (None) of the person's.

        Whoever has to do with no network yet reads ours.

        Raises:
            InSeveralError: a private message of somebody in networks with different notices.
        """
        async with self._store.read() as tx:
            if guild_id is not None:
                network = await tx.networks.of_guild(guild_id)
                return network.notice if network else Notice()
            networks = await _networks(tx, discord_id)
            notices = [(await tx.networks.get(each)).notice for each in sorted(networks)]
        if any(each != notices[0] for each in notices):
            raise InSeveralError
        return notices[0] if notices else Notice()


async def _networks(tx: Transaction, discord_id: int) -> set[NetworkId]:
    networks = {each.network_id for each in await people_of(tx, discord_id, None)}
    if not networks and (last := await tx.applications.last_anywhere(discord_id)):
        networks.add(last.network_id)
    return networks
