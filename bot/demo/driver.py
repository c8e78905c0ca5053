"""What the story needs of a stand-in for Discord, whichever it is."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol, Self

Component = Mapping[str, Any]

TEXT_DISPLAY = 10
BUTTON = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What a person sees: an answer, a form or a message, as Discord was told to show it.

    ``buttons`` are labels by custom id; ``fields`` the custom ids of a form's inputs, in order;
    ``handle`` is the driver's own name for it, to click on. No-break spaces are read as plain ones.
    """

    text: str = ""
    buttons: Mapping[str, str] = field(default_factory=dict)
    fields: Sequence[str] = ()
    private: bool = False
    files: Mapping[str, bytes] = field(default_factory=dict)
    handle: Any = None

    @classmethod
    def of_message(cls, components: Sequence[Component], content: str = "", **details: Any) -> Self:
        """Read a message's components."""
        parts = list(walk(components))
        texts = [part["content"] for part in parts if part["type"] == TEXT_DISPLAY]
        buttons = {
            part["custom_id"]: plainly_spaced(part.get("label", ""))
            for part in parts
            if part["type"] == BUTTON and "custom_id" in part
        }
        text = "\n".join(line for line in [content, *texts] if line)
        return cls(text=plainly_spaced(text), buttons=buttons, **details)

    @classmethod
    def of_form(cls, form: Mapping[str, Any], **details: Any) -> Self:
        """Read a form (Discord's modal)."""
        parts = list(walk(form["components"]))
        inputs = [part["custom_id"] for part in parts if "custom_id" in part]
        labels = [part["label"] for part in parts if isinstance(part.get("label"), str)]
        text = "\n".join([form["title"], *labels])
        return cls(text=plainly_spaced(text), fields=inputs, **details)

    def button(self, beginning: str) -> str:
        """Return the custom id of the button whose custom id begins so.

        Raises:
            LookupError: no such button is shown.
        """
        for custom_id in self.buttons:
            if custom_id.startswith(beginning):
                return custom_id
        raise LookupError(f"no button {beginning} under: {self.text}")


class Driver(Protocol):
    """People in a guild with the bot; names of people and channels are the story's own."""

    async def enter(
        self,
        person: str,
        *,
        locale: str,
        coordinator: bool = False,
        manager: bool = False,
        name: str | None = None,
    ) -> None:
        """Let a person come into the guild.

        ``locale`` is what their Discord is set to, ``name`` what others see; a ``manager`` may
        manage the server.
        """

    async def slash(self, person: str, command: str, /, **options: Any) -> Shown:
        """Type a command (by its English name) in the guild and read the answer."""

    async def whisper(self, person: str, command: str, /, **options: Any) -> Shown:
        """Type a command in the private messages with the bot and read the answer."""

    async def click(self, person: str, shown: Shown, beginning: str) -> Shown:
        """Click the button whose custom id begins so, and read the answer."""

    async def rush(self, people: Sequence[str], shown: Shown, beginning: str) -> None:
        """Let all of ``people`` click the button at once."""

    async def submit(self, person: str, form: Shown, values: Mapping[str, Any]) -> Shown:
        """Fill a form in, by custom id, and read the answer."""

    async def until(self, seen: Callable[[], object]) -> None:
        """Wait for what the bot sends by itself, until ``seen()`` is true."""

    async def go_to(self, moment: datetime) -> None:
        """Let time pass until ``moment`` and have done what is due then."""

    async def leap(self, moment: datetime) -> None:
        """Let a long time pass with the bot switched off; on again, it catches up."""

    def posts(self, channel: str) -> Sequence[Shown]:
        """Return what the bot posted in a channel, oldest first."""

    def letters(self, person: str) -> Sequence[Shown]:
        """Return what the bot wrote to a person privately, oldest first."""

    def role(self) -> Any:
        """Return the coordinators' role, as ``submit`` takes it."""

    def account(self, person: str) -> Any:
        """Return a person's Discord account, as ``slash`` takes it."""

    def channel(self, name: str) -> Any:
        """Return a channel, as ``submit`` takes it."""


def plainly_spaced(text: str) -> str:
    """Return ``text`` with plain spaces for the no-break ones of French and of numbers."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def walk(components: Sequence[Component]) -> Iterator[Component]:
    """Yield components and all that they hold, in reading order."""
    for part in components:
        yield part
        yield from walk(part.get("components") or [])
        if inner := part.get("component"):
            yield from walk([inner])
        if accessory := part.get("accessory"):
            yield from walk([accessory])
