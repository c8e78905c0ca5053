"""Reading an audience that is typed, by the words of the network that it is of."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final, Protocol

from bot.ambassadors.model import Ambassador, AmbassadorId
from bot.ambassadors.naming import NUMBER
from bot.audiences.closest import AT_MOST
from bot.audiences.lexicon import Lexicon
from bot.audiences.model import Audience, Field
from bot.audiences.parser import SAVED, asked, parse
from bot.audiences.pieces import bare
from bot.audiences.suggestions import suggest, typed_last
from bot.audiences.writings import SOMEBODY, person_key
from bot.countries import find
from bot.folding import fold
from bot.networks.model import NetworkId
from bot.store import Reads

CITIES: Final = 5000
"""Of a network, more than there are."""
PROPOSED: Final = 25


class Words(Protocol):
    """What of a network an audience can name."""

    async def cities(
        self, network_id: NetworkId, beginning: str = "", *, limit: int, shown: bool = False
    ) -> Sequence[str]: ...

    async def tags(self, network_id: NetworkId) -> Sequence[str]: ...

    async def saved(self, network_id: NetworkId) -> Mapping[str, str]: ...

    async def person(
        self, network_id: NetworkId, ambassador_id: AmbassadorId
    ) -> Ambassador | None: ...

    async def called(self, network_id: NetworkId, text: str) -> Sequence[Ambassador]: ...

    async def named(
        self, network_id: NetworkId, text: str, *, limit: int
    ) -> Sequence[Ambassador]: ...


class Transaction(Protocol):
    @property
    def words(self) -> Words: ...


async def read(words: Words, network_id: NetworkId, text: str, *, shown: bool = False) -> Audience:
    """Return the audience that somebody typed.

    A saved audience, ``@name``, is replaced by its terms: what is made of it later is not
    changed with it. With ``shown``, only cities that members see of each other are known.

    Raises:
        AudienceError: a word that is not understood, the first one.
    """
    values: dict[Field, list[str]] = {}
    for field, value in asked(text):
        values.setdefault(field, []).append(value)
    saved = await words.saved(network_id) if SAVED in text else {}
    cities: Sequence[str] = ()
    if Field.CITY in values or None in map(find, values.get(Field.COUNTRY, ())):
        cities = await words.cities(network_id, limit=CITIES, shown=shown)
    tags = await words.tags(network_id) if Field.TAG in values else ()
    people: dict[str, tuple[str, ...]] = {}
    names: tuple[str, ...] = ()
    for sponsor in values.get(Field.SPONSOR, ()):
        if fold(sponsor) not in SOMEBODY:
            found = await _people(words, network_id, sponsor)
            people[person_key(sponsor)] = tuple(
                f"#{id_}" for id_ in sorted(person.id for person in found)
            )
            if not found and not names:
                names = _names(await words.named(network_id, sponsor, limit=AT_MOST))
    lexicon = Lexicon(
        cities=folded(cities),
        tags=folded(tags),
        people=people,
        names=names,
        saved={fold(name): kept for name, kept in saved.items()},
        labels=folded(saved),
    )
    return parse(text, lexicon)


class AudienceSuggestions:
    """Proposes how an audience that is being typed can go on."""

    def __init__(self, store: Reads[Transaction]) -> None:
        self._store = store

    async def suggest(self, network_id: NetworkId, text: str) -> list[str]:
        """Return ``text`` with its last word completed, once for each way."""
        async with self._store.read() as tx:
            return suggest(text, await _proposed(tx.words, network_id, text))

    async def tags(self, network_id: NetworkId, text: str) -> Sequence[str]:
        """Return the tags that have ``text`` in them, 25 at most."""
        async with self._store.read() as tx:
            known = await tx.words.tags(network_id)
        return [tag for tag in known if fold(text) in fold(tag)][:PROPOSED]


async def _proposed(words: Words, network_id: NetworkId, text: str) -> Lexicon:
    """Return what of the network's words the last word of ``text`` may become."""
    field, last = typed_last(text)
    cities: Sequence[str] = ()
    people: Sequence[Ambassador] = ()
    if field is Field.CITY or (field is None and last):
        cities = await words.cities(network_id, last, limit=PROPOSED)
    if field is Field.SPONSOR:
        people = await words.named(network_id, last, limit=PROPOSED)
    return Lexicon(
        cities=folded(cities),
        tags=folded(await words.tags(network_id)) if field in {None, Field.TAG} else {},
        names=_names(people),
        labels=folded(await words.saved(network_id)) if field is None else {},
    )


def _names(people: Sequence[Ambassador]) -> tuple[str, ...]:
    """Return what can be typed for each: their name, or their number where others have it too."""
    keys = Counter(fold(person.profile.name) for person in people)
    return tuple(
        bare(person.profile.name)
        if keys[fold(person.profile.name)] == 1 and fold(person.profile.name)
        else f"#{person.id}"
        for person in people
    )


async def _people(words: Words, network_id: NetworkId, text: str) -> Sequence[Ambassador]:
    if not NUMBER.fullmatch(text):
        return await words.called(network_id, text)
    person = await words.person(network_id, AmbassadorId(int(text[1:])))
    return [person] if person else []


def folded(labels: Sequence[str] | Mapping[str, str]) -> dict[str, str]:
    """Return labels without quotes by their folded words."""
    return {fold(label): bare(label) for label in labels}
