"""What a person sees of the bot's answer."""

from dataclasses import dataclass
from typing import Any

from tests.wire import components as parts
from tests.wire.interactions import Interaction
from tests.wire.service import Service
from tests.wire.values import Attachment, Json, Message


@dataclass(frozen=True, slots=True)
class Choice:
    """One line that autocomplete offers."""

    name: str
    value: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """An answer as it was when it became final; ``messages`` in the order they came.

    ``latency_seconds`` is from dispatch to the first answer, a deferred one included.
    """

    interaction: Interaction
    messages: tuple[Message, ...] = ()
    modal: Json | None = None
    choices: tuple[Choice, ...] = ()
    latency_seconds: float
    answers: int

    @property
    def message(self) -> Message:
        """The newest message.

        Raises:
            LookupError: the answer was none, such as a modal.
        """
        if not self.messages:
            raise LookupError("the bot answered without a message")
        return self.messages[-1]

    @property
    def text(self) -> str:
        """All the person reads: of the messages, or of the modal."""
        if self.modal is not None:
            return "\n".join([self.modal["title"], *parts.texts(self.modal["components"])])
        return "\n".join(one.text for one in self.messages if one.text)

    @property
    def components(self) -> tuple[Json, ...]:
        """The top-level components of the modal or the newest message."""
        if self.modal is not None:
            return tuple(self.modal["components"])
        return self.messages[-1].components if self.messages else ()

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels of the buttons, in order."""
        return tuple(label for one in self.messages for label in one.labels)

    @property
    def files(self) -> tuple[Attachment, ...]:
        """The files of all messages."""
        return tuple(file for one in self.messages for file in one.attachments)

    @property
    def ephemeral(self) -> bool:
        """Whether only this person sees it."""
        return all(one.ephemeral for one in self.messages)

    @property
    def deferred(self) -> bool:
        """Whether the bot first said that an answer will come."""
        return self.interaction.deferred


def reply_of(service: Service, interaction: Interaction) -> Reply:
    """Return what there is to see of an interaction's answer now."""
    held = service.world.messages
    return Reply(
        interaction=interaction,
        messages=tuple(held[one] for one in interaction.message_ids if one in held),
        modal=interaction.modal,
        choices=tuple(Choice(one["name"], one["value"]) for one in interaction.choices),
        latency_seconds=interaction.latency_seconds or 0.0,
        answers=interaction.answers,
    )
