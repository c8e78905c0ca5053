"""Whom one may play, and where."""

from dataclasses import dataclass
from enum import StrEnum

from bot.i18n import Language


class Role(StrEnum):
    """What a person is in the network."""

    COORDINATOR = "coordinator"
    AMBASSADOR = "ambassador"
    STRANGER = "stranger"


@dataclass(frozen=True, slots=True)
class Seat:
    """A person to play: their name in the simulator, the name shown, and how they start."""

    person: str
    title: str
    role: Role
    language: Language


@dataclass(frozen=True, slots=True)
class Place:
    """A channel, or a person's private messages with the bot."""

    name: str
    unread: int
    private: bool = False
