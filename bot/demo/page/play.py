"""Who is being played, where, and in which language."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from zoneinfo import ZoneInfo

import discord
import simcord

from bot.demo.page.frame import Frame, Viewer
from bot.demo.page.seats import Place, Seat
from bot.demo.simulator import Simulator
from bot.i18n import Language

PRIVATE = "@"
"""The place that is a person's private messages with the bot."""

LOCALES = {Language.FR: "fr", Language.EN: "en-GB"}
"""What Discord calls our languages."""


class Play:
    """One person at a time, in one place at a time, through ``frame``."""

    def __init__(
        self, simulator: Simulator, seats: Sequence[Seat], frame: Frame, zone: ZoneInfo
    ) -> None:
        self.seats = {seat.person: seat for seat in seats}
        self.seat: Seat | None = None
        self.place = ""
        self._simulator, self._frame, self._zone = simulator, frame, zone
        self._read = {
            (person, place): self._latest(person, place)
            for person in self.seats
            for place in self._open_to(person)
        }

    async def sit(self, seat: Seat, place: str = "", language: Language | None = None) -> None:
        """Play ``seat``, where it was played before unless told otherwise; hold the frame's turn.

        A place that the person may not enter becomes the first one they may.
        """
        open_to = self._open_to(seat.person)
        wanted = place or self.place
        self.place = wanted if wanted in open_to else open_to[0]
        self.seat = replace(seat, language=language or seat.language)
        self.seats[seat.person] = self.seat
        locale = LOCALES[self.seat.language]
        self._simulator.speak(seat.person, locale)
        channel, viewer = self._where(seat.person, self.place)
        await self._frame.open(channel, viewer, locale=locale, timezone=self._zone.key)

    async def look_again(self) -> None:
        """Show what came last where somebody is played, if anybody is; hold the frame's turn."""
        if self.seat:
            await self.sit(self.seat)

    def places(self) -> Sequence[Place]:
        """Return where the person may be; looking at a place reads what is there."""
        if self.seat is None:
            return ()
        person = self.seat.person
        self._read[person, self.place] = self._latest(person, self.place)
        return [
            Place(place, self._unread(person, place), private=place == PRIVATE)
            for place in self._open_to(person)
        ]

    def waiting(self) -> Mapping[str, int]:
        """Return how many private messages each person has not read."""
        return {person: self._unread(person, PRIVATE) for person in self.seats}

    def locale_of(self, user_id: int) -> str:
        """Return what a person's Discord is set to."""
        people = self._simulator.people
        languages = (
            seat.language for seat in self.seats.values() if people[seat.person].id == user_id
        )
        return LOCALES[next(languages, Language.EN)]

    def _open_to(self, person: str) -> Sequence[str]:
        channels = self._simulator.guild.channels.items()
        return [*(name for name, at in channels if self._may_enter(person, at)), PRIVATE]

    def _may_enter(self, person: str, channel: simcord.ChannelHandle) -> bool:
        env, actor = self._simulator.env, self._simulator.people[person]
        if not isinstance(env.bot.get_channel(channel.id), discord.TextChannel):
            return False
        bits = env.backend.compute_permissions(actor.guild.id, actor.id, channel.id)
        return discord.Permissions(bits).read_messages

    def _where(self, person: str, place: str) -> tuple[simcord.ChannelHandle, Viewer]:
        actor = self._simulator.people[person]
        if place == PRIVATE:
            return actor.user.dm_channel, actor.user
        return self._simulator.guild.channels[place], actor

    def _messages(self, person: str, place: str) -> Sequence[int]:
        channel, viewer = self._where(person, place)
        return [message.id for message in channel.history(viewer=viewer)]

    def _latest(self, person: str, place: str) -> int:
        return max(self._messages(person, place), default=0)

    def _unread(self, person: str, place: str) -> int:
        read = self._read.get((person, place), 0)
        return sum(message > read for message in self._messages(person, place))
