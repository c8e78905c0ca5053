"""Use cases of the directory."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Protocol

from bot.ambassadors.model import Ambassador, AmbassadorId, Part
from bot.ambassadors.rows import Ambassadors
from bot.ambassadors.service import present
from bot.audiences.parser import asked
from bot.audiences.reading import Words as AudienceWords
from bot.audiences.reading import read
from bot.audit.lines import line
from bot.audit.model import Actor, AuditLine, AuditLog
from bot.consents.model import DIRECTORY, Consent
from bot.consents.rows import ConsentLog
from bot.directory import rules
from bot.directory.errors import PrivateFieldError
from bot.directory.model import ALL, BEGUN, COUNTED, PAGE, SPELLINGS, Entry, Page, Search, Token
from bot.networks.model import Moment, NetworkId
from bot.networks.rows import Networks
from bot.store import Store
from bot.suggestions import SUGGESTIONS


class People(Protocol):
    """The words by which people are found, and whom a search finds."""

    async def beginning(
        self, network_id: NetworkId, start: str, *, limit: int
    ) -> Sequence[str]: ...

    async def spelled(self, network_id: NetworkId, keys: Iterable[str]) -> Sequence[str]: ...

    async def ids(self, at: Moment, search: Search, *, limit: int) -> Sequence[AmbassadorId]: ...

    async def first(
        self, at: Moment, search: Search, *, offset: int, limit: int
    ) -> Sequence[Ambassador]: ...

    async def among(
        self, ids: Sequence[AmbassadorId], *, offset: int, limit: int
    ) -> Sequence[Ambassador]: ...


class Transaction(Protocol):
    @property
    def networks(self) -> Networks: ...

    @property
    def directory(self) -> People: ...

    @property
    def words(self) -> AudienceWords: ...

    @property
    def consents(self) -> ConsentLog: ...

    @property
    def ambassadors(self) -> Ambassadors: ...

    @property
    def audit(self) -> AuditLog: ...


class Directory:
    """Finds people, and lets each choose what of them is shown."""

    def __init__(self, store: Store[Transaction]) -> None:
        self._store = store

    async def find(
        self,
        network_id: NetworkId,
        text: str,
        *,
        by_coordinator: bool,
        number: int = 0,
        now: datetime,
    ) -> Page:
        """Return a page of whom ``text`` means: an audience, words, or both.

        Raises:
            AudienceError: a term is not understood.
            PrivateFieldError: a member asks for what others do not show.
        """
        async with self._store.read() as tx:
            at = (await tx.networks.get(network_id)).at(now)
            search = await _search(tx, network_id, text, by_coordinator, begun=False)
            ids = await tx.directory.ids(at, search, limit=COUNTED + 1)
            more, count = len(ids) > COUNTED, min(len(ids), COUNTED)
            number = min(number, max(0, (count - 1) // PAGE))
            people = await (
                tx.directory.first(at, search, offset=number * PAGE, limit=PAGE)
                if more
                else tx.directory.among(ids, offset=number * PAGE, limit=PAGE)
            )
        entries = [_entry(each, by_coordinator) for each in people]
        return Page(text=text, number=number, count=count, more=more, entries=entries)

    async def suggest(
        self, network_id: NetworkId, text: str, *, by_coordinator: bool, now: datetime
    ) -> Sequence[Entry]:
        """Return some people whom ``text``, of which the last word is begun, may mean.

        Raises:
            AudienceError, PrivateFieldError: see :meth:`find`.
        """
        async with self._store.read() as tx:
            at = (await tx.networks.get(network_id)).at(now)
            search = await _search(tx, network_id, text, by_coordinator, begun=True)
            ids = await tx.directory.ids(at, search, limit=SUGGESTIONS)
            people = await tx.directory.among(ids, offset=0, limit=SUGGESTIONS)
        return [_entry(each, by_coordinator) for each in people]

    async def show(self, person: Ambassador, parts: Part, *, now: datetime) -> Ambassador:
        """Let the directory show ``parts`` of somebody, which without their name are nothing.

        Hiding all is a no to every part, so that undoing a merge brings no older yes back.

        Raises:
            NotJoinedError, AwayError: they take part no more, since this instant.
        """
        wanted = parts | Part.NAME if parts else parts
        actor = Actor.member(person.discord_id or 0)
        async with self._store.begin() as tx:
            person = await present(tx, person.id)
            before = person.shown
            version = (await tx.networks.get(person.network_id)).notice.version
            hides_all = bool(before) and not wanted
            said = [
                Consent(kind=kind, given=part in wanted, notice_version=version, at=now)
                for kind, part in DIRECTORY.items()
                if hides_all or (part in wanted) != (part in before)
            ]
            await tx.consents.add(person.id, *said)
            if wanted != before:
                await tx.audit.add(_line(person, actor, before, wanted, now))
        return replace(person, shown=wanted)


async def _search(
    tx: Transaction, network_id: NetworkId, text: str, by_coordinator: bool, *, begun: bool
) -> Search:
    terms, free = rules.split(text, saved=by_coordinator)
    if not by_coordinator:
        _refuse_private_fields(terms)
    audience = await read(tx.words, network_id, terms, shown=not by_coordinator)
    meant = list(rules.phrases(free))
    if not meant and not terms and not begun and any(map(str.strip, free)):
        meant = [("", Token())]  # what cannot be looked for is nobody, not everybody
    tokens = [
        await _token(tx, network_id, word, named, begun=begun and number == len(meant))
        for number, (word, named) in enumerate(meant, start=1)
    ]
    return Search(audience=audience, tokens=tuple(tokens), by_coordinator=by_coordinator)


def _refuse_private_fields(terms: str) -> None:
    """Refuse before anything is read: what is proposed for a wrong value would tell of others."""
    for field, _ in asked(terms):
        if field not in rules.MEMBERS_FIELDS:
            raise PrivateFieldError(field=str(field))


async def _token(
    tx: Transaction, network_id: NetworkId, word: str, named: Token, *, begun: bool
) -> Token:
    """Return what ``word`` may mean: itself, else what begins so, else what is spelled like it.

    One that is ``begun`` may be all that begins so.
    """
    if not word:
        return named
    limit = BEGUN if begun else SPELLINGS
    found = frozenset(await tx.directory.beginning(network_id, word, limit=limit))
    if word in found and not begun:
        found = frozenset({word})
    if not found and not begun and named == Token():
        candidates = await tx.directory.spelled(network_id, rules.spellings(word))
        found = rules.similar(word, candidates)
    return replace(named, words=found)


def _entry(person: Ambassador, by_coordinator: bool) -> Entry:
    return Entry(person=person, parts=ALL if by_coordinator else person.shown)


def _line(person: Ambassador, actor: Actor, before: Part, after: Part, now: datetime) -> AuditLine:
    was, is_ = ({"shown": _names(each)} for each in (before, after))
    return line("directory.show", person, actor, now=now, before=was, after=is_)


def _names(parts: Part) -> list[str]:
    return [part.name.lower() for part in Part if part in parts and part.name]
