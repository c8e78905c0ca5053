"""What people did that the bot must answer, and how far the answer is."""

import secrets
import time
from dataclasses import dataclass, field
from enum import IntEnum

from tests.wire.pulse import Pulse
from tests.wire.values import Json

TOKEN_SECONDS = 15 * 60


class InteractionKind(IntEnum):
    """Discord's interaction types."""

    COMMAND = 2
    COMPONENT = 3
    AUTOCOMPLETE = 4
    MODAL_SUBMIT = 5


class Answer(IntEnum):
    """Discord's interaction callback types."""

    PONG = 1
    MESSAGE = 4
    DEFERRED_MESSAGE = 5
    DEFERRED_UPDATE = 6
    UPDATE = 7
    CHOICES = 8
    MODAL = 9


DEFERRED = frozenset({Answer.DEFERRED_MESSAGE, Answer.DEFERRED_UPDATE})


@dataclass(slots=True, kw_only=True, eq=False)
class Interaction:
    """One of them; ``source_id`` is the message it was done on, times are of perf_counter."""

    id: int
    kind: InteractionKind
    name: str
    user_id: int
    channel_id: int
    guild_id: int | None
    source_id: int | None = None
    token: str = field(default_factory=lambda: secrets.token_urlsafe(48), repr=False)
    dispatched_at: float = field(default_factory=time.perf_counter)
    answered_at: float | None = None
    answer: Answer | None = None
    answers: int = 0
    original_id: int | None = None
    message_ids: list[int] = field(default_factory=list)
    modal: Json | None = None
    choices: list[Json] = field(default_factory=list)
    pulse: Pulse = field(default_factory=Pulse, repr=False)

    @property
    def latency_seconds(self) -> float | None:
        """From dispatch to the first answer, or None while there is none."""
        return None if self.answered_at is None else self.answered_at - self.dispatched_at

    @property
    def age_seconds(self) -> float:
        """How long ago it was dispatched."""
        return time.perf_counter() - self.dispatched_at

    @property
    def deferred(self) -> bool:
        """Whether the first answer only said that one will come."""
        return self.answer in DEFERRED

    def begin(self, answer: Answer) -> None:
        """Take the first answer; a deferred one is not final yet."""
        self.answer = answer
        self.answered_at = time.perf_counter()

    def show(self, message_id: int | None = None) -> None:
        """Count something new for the person to see: a message, an edit, a form."""
        if message_id is not None and message_id not in self.message_ids:
            self.message_ids.append(message_id)
        self.answers += 1
        self.pulse.beat()


class Interactions:
    """All of them, oldest first; ``answer_seconds`` is how long the bot has for the first answer.

    Source: Discord's documentation, "Receiving and Responding to Interactions": three seconds,
    and the token lives 15 minutes.
    """

    def __init__(self) -> None:
        self.all: list[Interaction] = []
        self.answer_seconds = 3.0
        self._by_id: dict[int, Interaction] = {}
        self._by_token: dict[str, Interaction] = {}

    def add(self, interaction: Interaction) -> None:
        """Keep one that is about to be dispatched."""
        self.all.append(interaction)
        self._by_id[interaction.id] = interaction
        self._by_token[interaction.token] = interaction

    def find(self, interaction_id: int, token: str) -> Interaction | None:
        """Return the one the bot wants to answer."""
        found = self._by_id.get(interaction_id)
        return found if found and found.token == token else None

    def by_token(self, token: str) -> Interaction | None:
        """Return the one whose webhook this is, while its token lives."""
        found = self._by_token.get(token)
        return found if found and found.age_seconds < TOKEN_SECONDS else None
