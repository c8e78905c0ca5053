"""Use cases of audiences themselves: looked at, and saved under a name."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final, Protocol

from bot.ambassadors.model import Ambassador
from bot.audiences.model import Audience
from bot.audiences.parser import parse, spell
from bot.audiences.reading import Words, read
from bot.audiences.rows import CountedAudiences
from bot.audit.model import Actor, AuditLine, AuditLog
from bot.errors import UserError
from bot.folding import fold
from bot.labels import label_of
from bot.networks.model import Moment, Network, NetworkId
from bot.store import Store

EXAMPLES: Final = 5
MOST_SAVED: Final = 100


class NotSavedError(UserError):
    """No audience is saved under ``name``."""

    key = "error-audience-not-saved"


class TooManySavedError(UserError):
    """The network has ``most`` saved audiences."""

    key = "error-audience-too-many-saved"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """An audience, how many people are in it, and a few of them."""

    audience: Audience
    people: int
    examples: Sequence[Ambassador]


@dataclass(frozen=True, slots=True, kw_only=True)
class Saved:
    """An audience under its name; ``before`` is what had the name until now."""

    name: str
    audience: Audience
    before: Audience | None = None


class Audiences(CountedAudiences, Protocol):
    """How many people an audience has, and some of them."""

    async def examples(
        self, network_id: NetworkId, audience: Audience, at: Moment, *, limit: int
    ) -> Sequence[Ambassador]: ...


class SavedAudiences(Protocol):
    """The saved audiences' rows."""

    async def keep(self, network_id: NetworkId, name: str, text: str, *, now: datetime) -> None: ...

    async def delete(self, network_id: NetworkId, name: str) -> None: ...


class Transaction(Protocol):
    @property
    def audiences(self) -> Audiences: ...

    @property
    def saved(self) -> SavedAudiences: ...

    @property
    def words(self) -> Words: ...

    @property
    def audit(self) -> AuditLog: ...


class AudienceShelf:
    """Shows audiences and keeps them under names."""

    def __init__(self, store: Store[Transaction]) -> None:
        self._store = store

    async def show(self, network: Network, text: str, *, now: datetime) -> Shown:
        """Return who is in the audience that ``text`` names.

        Raises:
            AudienceError: it is not understood.
        """
        at = network.at(now)
        async with self._store.read() as tx:
            audience = await read(tx.words, network.id, text)
            return Shown(
                audience=audience,
                people=await tx.audiences.count(network.id, audience, at),
                examples=await tx.audiences.examples(network.id, audience, at, limit=EXAMPLES),
            )

    async def save(
        self, network: Network, name: str, text: str, *, actor: Actor, now: datetime
    ) -> Saved:
        """Keep an audience under ``name``, in the place of the one that had it.

        Saved audiences in ``text`` are replaced by their terms, so none can hold itself.

        Raises:
            NoLabelError, LabelTooLongError: the name could not be typed.
            AudienceError: the audience is not understood.
            TooManySavedError: there is no room for another.
        """
        label = label_of(name)
        async with self._store.begin() as tx:
            audience = await read(tx.words, network.id, text)
            known = await tx.words.saved(network.id)
            before = _text_of(label, known)
            if before is None and len(known) >= MOST_SAVED:
                raise TooManySavedError(most=MOST_SAVED)
            await tx.saved.keep(network.id, label, spell(audience), now=now)
            line = _line(network, "audience.save", label, actor, now)
            was = {} if before is None else {"audience": before}
            await tx.audit.add(replace(line, before=was, after={"audience": spell(audience)}))
        return Saved(
            name=label, audience=audience, before=None if before is None else parse(before)
        )

    async def all(self, network: Network) -> Sequence[Saved]:
        """Return the network's saved audiences in the order of their names."""
        async with self._store.read() as tx:
            known = await tx.words.saved(network.id)
        return [Saved(name=name, audience=parse(text)) for name, text in known.items()]

    async def delete(self, network: Network, name: str, *, actor: Actor, now: datetime) -> Saved:
        """Forget an audience, which what was made of it goes on having; return what it was.

        Raises:
            NotSavedError: there is none of that name.
        """
        async with self._store.begin() as tx:
            known = await tx.words.saved(network.id)
            text = _text_of(name, known)
            if text is None:
                raise NotSavedError(name=name)
            label = next(each for each in known if fold(each) == fold(name))
            await tx.saved.delete(network.id, label)
            line = _line(network, "audience.delete", label, actor, now)
            await tx.audit.add(replace(line, before={"audience": text}))
        return Saved(name=label, audience=parse(text))


def _text_of(name: str, known: Mapping[str, str]) -> str | None:
    return {fold(each): text for each, text in known.items()}.get(fold(name))


def _line(network: Network, action: str, label: str, actor: Actor, now: datetime) -> AuditLine:
    return AuditLine(
        network_id=network.id, actor=actor, action=action, subject=f"audience:{label}", at=now
    )
