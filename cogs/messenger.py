"""Hands deliveries to Discord and says what became of them."""

import asyncio
from datetime import timedelta

import aiohttp
import discord

from bot.outbox.model import (
    Closed,
    Delivery,
    Doubtful,
    Outcome,
    Recipient,
    Refused,
    Sent,
    TooManyOpenings,
    Unreachable,
)
from bot.outbox.pace import Pace
from cogs.deliveries import card_of, is_copy_of

DMS_ARE_SHUT = {50007, 50278}
"""Cannot message this user; no guild in common with them."""
OPENING_TOO_FAST = 40003
FALLEN = (aiohttp.ClientError, OSError, TimeoutError)
CLOCKS_APART = timedelta(minutes=1)
ANSWER_SECONDS = 30
"""How long a message's sending may take, discord.py's own repeats included: several of them must
fit into the time in which Discord knows a repeat by its nonce."""
LOOKED_THROUGH = 200
"""Messages of a channel's history that are searched for an earlier copy."""


class DiscordMessenger:
    """Sends by discord.py, in step with ``pace``."""

    def __init__(self, client: discord.Client, pace: Pace) -> None:
        self._client = client
        self._pace = pace

    async def send(self, delivery: Delivery) -> Outcome:
        """Send ``delivery``, opening the person's DM channel first where it is unknown."""
        try:
            channel_id = delivery.channel_id or await self._open(delivery.recipient)
        except discord.HTTPException as error:
            return _refusal(error)
        except FALLEN as error:
            return Unreachable(type(error).__name__)
        return await self._post(delivery, channel_id)

    async def find(self, delivery: Delivery) -> Sent | Doubtful | TooManyOpenings | None:
        """Look for an earlier copy in the channel; see the Protocol."""
        try:
            # Opening a DM channel that is open gives the same one.
            channel_id = delivery.channel_id or await self._open(delivery.recipient)
            self._require_history(channel_id)
            channel = self._client.get_partial_messageable(channel_id)
            await self._pace.message()
            since = delivery.claimed_at - CLOCKS_APART
            async for message in channel.history(limit=LOOKED_THROUGH, after=since):
                if is_copy_of(message, delivery.id):
                    return Sent(message_id=message.id, channel_id=channel.id)
        except FALLEN:
            return Doubtful()
        except discord.HTTPException as error:
            match _refusal(error):
                case TooManyOpenings() as outcome:
                    return outcome
                case Unreachable():
                    return Doubtful()
            raise LookupError(type(error).__name__) from error
        return None

    def _require_history(self, channel_id: int) -> None:
        """Raise where Discord would show an empty history because the bot may not read it."""
        channel = self._client.get_channel(channel_id)
        if not isinstance(channel, discord.abc.GuildChannel):
            return
        if not channel.permissions_for(channel.guild.me).read_message_history:
            raise LookupError("may not read the channel's history")

    async def _open(self, person: Recipient | None) -> int:
        if person is None or person.discord_id is None:
            raise LookupError("a delivery to nobody")
        await self._pace.opening()
        return (await self._client.create_dm(discord.Object(person.discord_id))).id

    async def _post(self, delivery: Delivery, channel_id: int) -> Outcome:
        channel = self._client.get_partial_messageable(channel_id)
        await self._pace.message()
        try:
            async with asyncio.timeout(ANSWER_SECONDS):
                message = await channel.send(view=card_of(delivery), nonce=delivery.nonce)
        except discord.DiscordServerError:
            return Doubtful()  # it may have been created before the server broke
        except discord.HTTPException as error:
            return _refusal(error, channel_id)
        except FALLEN:
            return Doubtful()
        return Sent(message_id=message.id, channel_id=channel_id)


def _refusal(error: discord.HTTPException, channel_id: int | None = None) -> Outcome:
    if error.code in DMS_ARE_SHUT:
        return Closed(channel_id)
    if error.code == OPENING_TOO_FAST:
        return TooManyOpenings()
    if error.status in {401, 429} or error.status >= 500:
        return Unreachable(str(error.status))
    return Refused(str(error.code or error.status))
