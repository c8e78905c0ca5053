"""Use cases of tags: put on people and taken off again."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final, NewType, Protocol

from bot.ambassadors.model import AmbassadorId
from bot.audiences import Audience, spell
from bot.audiences.reading import Words, read
from bot.audiences.rows import CountedAudiences
from bot.audit.model import Actor, AuditLine, AuditLog
from bot.errors import UserError
from bot.labels import label_of
from bot.networks.model import Moment, Network, NetworkId
from bot.networks.rows import Networks
from bot.store import Writes

TagId = NewType("TagId", int)

MOST_TAGS: Final = 200
"""Of a network: the ids of all on one person are kept where audiences are counted."""


class WhoError(UserError):
    """Neither one person nor an audience was said, or both were."""

    key = "error-tag-who"


class TooManyTagsError(UserError):
    """The network has ``most`` tags."""

    key = "error-tag-too-many"


class UnknownTagError(UserError):
    """Nobody in the network has the tag ``tag``."""

    key = "error-tag-unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """A tag as it was first written."""

    id: TagId
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tagging:
    """What a coordinator says: whom, a person or an audience as typed, and which tag."""

    label: str
    person: AmbassadorId | None = None
    audience: str | None = None
    remove: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Tagged:
    """A tag, of how many people it was changed, and how many were meant."""

    tag: Tag
    changed: int
    meant: int


class Tags(Protocol):
    """The tags' rows."""

    async def named(self, network_id: NetworkId, label: str) -> Tag | None: ...

    async def add(self, network_id: NetworkId, label: str, *, now: datetime) -> Tag: ...

    async def number(self, network_id: NetworkId) -> int: ...

    async def put_on(self, tag: Tag, ambassador_id: AmbassadorId) -> int: ...

    async def take_off(self, tag: Tag, ambassador_id: AmbassadorId) -> int: ...

    async def put_on_all(
        self, tag: Tag, network_id: NetworkId, audience: Audience, at: Moment
    ) -> int: ...

    async def take_off_all(
        self, tag: Tag, network_id: NetworkId, audience: Audience, at: Moment
    ) -> int: ...


class Transaction(Protocol):
    @property
    def networks(self) -> Networks: ...

    @property
    def tags(self) -> Tags: ...

    @property
    def words(self) -> Words: ...

    @property
    def audiences(self) -> CountedAudiences: ...

    @property
    def audit(self) -> AuditLog: ...


class TagDesk:
    """Puts tags on people."""

    def __init__(self, store: Writes[Transaction]) -> None:
        self._store = store

    async def tag(self, network: Network, said: Tagging, *, actor: Actor, now: datetime) -> Tagged:
        """Put a tag on one person or a whole audience, or take it off.

        Raises:
            WhoError: it is not said whom.
            NoLabelError, LabelTooLongError: the tag could not be asked for.
            TooManyTagsError: the network has too many to make another.
            UnknownTagError: what shall be taken off, nobody has.
            AudienceError: the audience is not understood.
        """
        audience_said = bool(said.audience and said.audience.strip())
        if (said.person is not None) == audience_said:
            raise WhoError
        label = label_of(said.label)
        async with self._store.begin() as tx:
            # One after the other: a whole audience is changed at once.
            await tx.networks.get(network.id, locked=True)
            if said.person is not None:
                tag = await _tag(tx, network.id, label, said, now)
                change = tx.tags.take_off if said.remove else tx.tags.put_on
                changed, meant = await change(tag, said.person), 1
                whom: dict[str, object] = {"ambassador": said.person}
            else:
                audience = await read(tx.words, network.id, said.audience or "")
                tag = await _tag(tx, network.id, label, said, now)
                at = network.at(now)
                meant = await tx.audiences.count(network.id, audience, at)
                change_all = tx.tags.take_off_all if said.remove else tx.tags.put_on_all
                changed = await change_all(tag, network.id, audience, at)
                whom = {"audience": spell(audience), "people": changed}
            if changed:
                await tx.audit.add(
                    AuditLine(
                        network_id=network.id,
                        actor=actor,
                        action="roster.untag" if said.remove else "roster.tag",
                        subject=f"tag:{tag.id}",
                        after={"tag": tag.label, **whom},
                        at=now,
                    )
                )
        return Tagged(tag=tag, changed=changed, meant=meant)


async def _tag(
    tx: Transaction, network_id: NetworkId, label: str, said: Tagging, now: datetime
) -> Tag:
    known = await tx.tags.named(network_id, label)
    if known is None and said.remove:
        raise UnknownTagError(tag=label)
    if known is None and await tx.tags.number(network_id) >= MOST_TAGS:
        raise TooManyTagsError(most=MOST_TAGS)
    return known or await tx.tags.add(network_id, label, now=now)
