"""What a person does in Discord's client, and what they then see."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from tests.wire import controls, permissions
from tests.wire.acting import Deed, NoAnswerError, dispatch, offered
from tests.wire.drafts import Draft, Upload
from tests.wire.forms import check_count, fill_form, pick
from tests.wire.interactions import Interaction, InteractionKind
from tests.wire.permissions import Permission
from tests.wire.posting import post
from tests.wire.replies import Reply, reply_of
from tests.wire.resolved import Resolved
from tests.wire.service import Service
from tests.wire.slash_options import NotOfferedError, fill, leaf, option_value
from tests.wire.values import Channel, Json, Message, User


class Person:
    """Somebody at their client; each action returns the bot's final answer.

    ``patience_seconds`` is how long they wait for it.
    """

    def __init__(self, service: Service, user: User, *, locale: str) -> None:
        self.user = user
        self.locale = locale
        self.patience_seconds = 10.0
        self._service = service

    @property
    def id(self) -> int:
        """Their user id."""
        return self.user.id

    @property
    def mention(self) -> str:
        """How a message mentions them."""
        return f"<@{self.id}>"

    async def slash(self, where: Channel, command: str, /, **options: object) -> Reply:
        """Call a command by its base name, such as ``lead introduce``.

        A file is given as ``(filename, bytes)``; an option named like a keyword by ``**{...}``.

        Raises:
            NotOfferedError: Discord would not offer that here.
            NoAnswerError: no final answer came in time.
        """
        called = leaf(offered(self._service, self.id, where), command)
        resolved = self._resolved(where)
        data = called.data(fill(called, options, resolved), resolved)
        return await self._act(self._deed(InteractionKind.COMMAND, where, command, data))

    async def autocomplete(
        self, where: Channel, command: str, option: str, typed: object = "", /, **options: object
    ) -> Reply:
        """Type into an option; the reply's ``choices`` are what is offered."""
        called = leaf(offered(self._service, self.id, where), command)
        if not called.options.get(option, {}).get("autocomplete"):
            raise NotOfferedError(f"/{command}: {option!r} has no autocomplete")
        resolved = self._resolved(where)
        filled = [
            option_value(called.options[name], value, resolved) for name, value in options.items()
        ]
        kind = called.options[option]["type"]
        focused = {"type": kind, "name": option, "value": typed, "focused": True}
        data = called.data([*filled, focused], resolved)
        return await self._act(self._deed(InteractionKind.AUTOCOMPLETE, where, command, data))

    async def click(
        self, on: Message | Reply, *, custom_id: str | None = None, label: str | None = None
    ) -> Reply:
        """Press a button of a message they see."""
        message = self._seen(on)
        pressed = controls.button(message, custom_id, label)
        data = {"component_type": pressed["type"], "custom_id": pressed["custom_id"]}
        return await self._act_on(message, data | {"id": pressed["id"]})

    async def select(
        self, on: Message | Reply, values: Iterable[object], *, custom_id: str | None = None
    ) -> Reply:
        """Choose in a select: values or labels, or people, roles, channels."""
        message = self._seen(on)
        used = controls.select(message, custom_id)
        chosen = list(values)
        check_count(used, len(chosen))
        resolved = self._resolved(self._service.world.channels[message.channel_id])
        data = {
            "component_type": used["type"],
            "custom_id": used["custom_id"],
            "id": used["id"],
            "values": pick(used, chosen, resolved),
        }
        return await self._act_on(message, data | resolved.to_json())

    async def submit(self, form: Reply, values: Mapping[str, object]) -> Reply:
        """Fill the modal of a reply and submit it; ``values`` by custom id or label."""
        if form.modal is None:
            raise NotOfferedError(f"the bot opened no modal: {form.text!r}")
        opened = form.interaction
        where = self._service.world.channels[opened.channel_id]
        data = fill_form(form.modal, values, self._resolved(where))
        deed = self._deed(InteractionKind.MODAL_SUBMIT, where, data["custom_id"], data)
        source = self._service.world.messages.get(opened.source_id or 0)
        return await self._act(replace(deed, source=source))

    async def next_reply(self, reply: Reply) -> Reply:
        """Wait until more of an answer came: a followup or an edit."""
        interaction = reply.interaction
        return await self._answer(interaction, after=reply.answers)

    def say(self, where: Channel, content: str, files: Iterable[tuple[str, bytes]] = ()) -> Message:
        """Write a message."""
        current = self._service.world.channels[where.id]
        if not permissions.in_channel(self._service.world, current, self.id) & (
            Permission.SEND_MESSAGES
        ):
            raise NotOfferedError(f"{self.user.name} may not write in {current.name!r}")
        uploads = tuple(Upload(name, raw) for name, raw in files)
        return post(self._service, current, self.id, Draft({"content": content}, uploads))

    def _resolved(self, where: Channel) -> Resolved:
        return Resolved(self._service, self.id, where.guild_id)

    def _seen(self, on: Message | Reply) -> Message:
        message = on.message if isinstance(on, Reply) else on
        current = self._service.world.messages.get(message.id)
        if current is None:
            raise NotOfferedError("the message was deleted")
        if current.ephemeral and (current.origin or {})["user"]["id"] != str(self.id):
            raise NotOfferedError("only somebody else sees that message")
        return current

    def _deed(self, kind: InteractionKind, where: Channel, name: str, data: Json) -> Deed:
        return Deed(
            user=self.user, locale=self.locale, where=where, kind=kind, name=name, data=data
        )

    async def _act_on(self, message: Message, data: Json) -> Reply:
        where = self._service.world.channels[message.channel_id]
        deed = self._deed(InteractionKind.COMPONENT, where, data["custom_id"], data)
        return await self._act(replace(deed, source=message))

    async def _act(self, deed: Deed) -> Reply:
        interaction = dispatch(self._service, deed)
        return await self._answer(interaction, after=0)

    async def _answer(self, interaction: Interaction, *, after: int) -> Reply:
        seconds = self.patience_seconds
        try:
            await interaction.pulse.until(lambda: interaction.answers > after, seconds)
        except TimeoutError:
            raise NoAnswerError(interaction, seconds) from None
        return reply_of(self._service, interaction)
