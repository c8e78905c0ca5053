"""Many who join at about the same time: a network that is set up, who comes, what became of it."""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import sqlalchemy as sa
from discord.utils import utcnow

from bot.ambassadors.model import Rhythm, Sector
from bot.audit.model import COMMAND_LINE, Actor
from bot.codes.model import Hasher
from bot.codes.service import CodeBook
from bot.demo import town
from bot.demo.driver import plainly_spaced
from bot.i18n import Language, Words
from bot.invitations.service import InvitationDesk
from bot.joining.model import JoinForm
from bot.joining.service import Joining
from bot.networks.model import Network, NetworkSettings
from bot.roster.reading import read
from bot.roster.service import Roster
from storage import migrate
from storage.ambassadors import ambassador, status_change
from storage.audit import audit
from storage.codes import code
from storage.database import Database
from tests.samples import person, roster
from tests.wire import components as parts
from tests.wire.acting import NoAnswerError
from tests.wire.driver import WireDriver
from tests.wire.people import Person
from tests.wire.process import SECRET_KEY
from tests.wire.replies import Reply
from tests.wire.server import LoopbackDiscord

HASHER = Hasher(SECRET_KEY)
PATIENCE_SECONDS = 10.0
COUNTRIES = ("France", "Royaume-Uni", "Japon", "Brésil", "Singapour", "États-Unis")
INVITATION_USES = 10
SPONSORS_FORM = JoinForm(
    language=Language.FR,
    sectors=frozenset({Sector.MARITIME}),
    rhythm=Rhythm.WEEKLY,
    private_messages=True,
    public_ranking=True,
)
YESES = ["private-messages", "directory-name"]


class Said(StrEnum):
    """What the bot says to somebody who wants to join."""

    IN = "join-done"
    WRONG = "error-code-wrong"
    ALREADY = "error-already-joined"
    ELSE = "something else"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """An account that types ``code`` after ``at`` seconds, and ``filling`` seconds later sends.

    ``form`` is what they fill in, and ``clicks`` how often they send it at once.
    """

    who: Person
    code: str
    form: Mapping[str, object]
    at: float = 0.0
    filling: float = 0.0
    clicks: int = 1


def invited(who: Person) -> Mapping[str, object]:
    """Return what somebody of the roster fills in."""
    language = Language.of_locale(who.locale) or Language.FR
    return {
        "language": [language],
        "sectors": ["maritime", "numerique"],
        "rhythm": ["weekly"],
        "yes": YESES,
    }


def guest(who: Person) -> Mapping[str, object]:
    """Return what somebody fills in who comes by an invitation."""
    return {
        "name": f"Félicité {who.user.name}",
        "country": "Italie",
        "city": "Gênes",
        "email": f"{who.user.name}@mail.example",
        "yes": YESES,
    }


class Hall:
    """A guild whose network is set up, in a database that the bot works on later."""

    def __init__(self, discord: LoopbackDiscord, database_url: str) -> None:
        self.discord = discord
        self.driver = WireDriver(discord)
        self._database_url = database_url
        self._sponsors: set[int] = set()

    async def invite(self, count: int, *, sponsors: Sequence[Person] = ()) -> Mapping[str, int]:
        """Put people on the roster, let ``sponsors`` in, and draw everybody's codes.

        Returns:
            The codes of the roster in its order, then an invitation of each sponsor, and how many
            people each lets in.
        """
        self._sponsors = {who.id for who in sponsors}
        async with migrate.opened(self._database_url, now=utcnow()) as database:
            codes = await self._codes(database, count + len(sponsors))
            invitations = [
                await self._invitation(database, who, code)
                for who, code in zip(sponsors, codes[count:], strict=True)
            ]
        return dict.fromkeys(codes[:count], 1) | dict.fromkeys(invitations, INVITATION_USES)

    async def accounts(self, count: int) -> Sequence[Person]:
        """Let people into the guild; every other one's Discord is in French."""
        names = [f"compte-{number}" for number in range(count)]
        for number, name in enumerate(names):
            await self.driver.enter(name, locale=("fr", "en-GB")[number % 2])
            self.driver.people[name].patience_seconds = PATIENCE_SECONDS
        return [self.driver.people[name] for name in names]

    async def come(self, visits: Sequence[Visit]) -> Sequence[Sequence[Said]]:
        """Let everybody come, and return what was said to each, as often as they asked."""
        return await asyncio.gather(*map(self._come, visits))

    async def kept_amiss(self, heard: "Heard") -> list[str]:
        """Return how the database differs from what people were told."""
        async with Database.open(self._database_url) as database, database.read() as tx:
            members = await tx.connection.execute(members_query(self._sponsors))
            codes = await tx.connection.execute(codes_query())
            return [*of_members(members.all(), heard), *of_codes(codes.all(), heard)]

    async def _codes(self, database: Database, count: int) -> Sequence[str]:
        network = await self._set_up(database)
        people = Roster(database)
        proposal = await people.propose(network, read(listed(count)), now=utcnow())
        await people.apply(network, proposal.plan, actor=COMMAND_LINE, now=utcnow())
        book = CodeBook(database, HASHER)
        letters = await book.for_joining(network, actor=COMMAND_LINE, now=utcnow())
        return [letter.code for letter in letters.new]

    async def _invitation(self, database: Database, who: Person, code: str) -> str:
        joining = Joining(database, CodeBook(database, HASHER), HASHER)
        sponsor = await joining.join(code, who.id, SPONSORS_FORM, now=utcnow())
        desk = InvitationDesk(database, HASHER)
        return (await desk.draw(sponsor, actor=Actor.member(who.id), now=utcnow())).code

    async def _set_up(self, database: Database) -> Network:
        settings = NetworkSettings(
            coordinator_role_id=self.driver.role().id,
            invite_url=town.INVITE,
            invitation_uses=INVITATION_USES,
        )
        async with database.begin() as tx:
            network = await tx.networks.add(settings, now=utcnow())
            adopted = network.adopted_by(self.driver.guild.id, settings, now=utcnow())
            await tx.networks.save(adopted)
        return adopted

    async def _come(self, visit: Visit) -> Sequence[Said]:
        await asyncio.sleep(visit.at)
        where = self.driver.channel("accueil")
        opened = await answered(visit.who.slash(where, "join", code=visit.code))
        if opened and (go_on := button_of(opened, "join-continue")):
            opened = await answered(visit.who.click(opened, custom_id=go_on))
        if opened is None or opened.modal is None:
            return [said(opened)]
        await asyncio.sleep(visit.filling)
        sent = (answered(visit.who.submit(opened, visit.form)) for _ in range(visit.clicks))
        return [said(reply) for reply in await asyncio.gather(*sent)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What was said to each visit; ``lets_in`` has how many people each code lets in."""

    visits: Sequence[Visit]
    said: Sequence[Sequence[Said]]
    lets_in: Mapping[str, int]

    @property
    def let_in(self) -> Mapping[int, str]:
        """The code of each account that was let in."""
        return {
            visit.who.id: visit.code
            for visit, all_said in zip(self.visits, self.said, strict=True)
            if Said.IN in all_said
        }

    def amiss(self) -> list[str]:
        """Return what was said that was not to be said.

        Of those who come with a code as many are in as it lets in, each once; who clicked again is
        told that they are in, and everybody else that the code is not valid.
        """
        wanted = Counter(visit.code for visit in self.visits)
        were_let_in = Counter(self.let_in.values())
        counts = [
            f"{letter} let {were_let_in[letter]} of {want} in"
            for letter, want in wanted.items()
            if were_let_in[letter] != min(want, self.lets_in.get(letter, 0))
        ]
        return [*counts, *self._unfit()]

    def _unfit(self) -> Iterator[str]:
        for visit, all_said in zip(self.visits, self.said, strict=True):
            times = len(all_said)
            once_in = [Said.IN, *[Said.ALREADY] * (times - 1)]
            if sorted(all_said) not in (sorted(once_in), [Said.WRONG] * times):
                yield f"{visit.who.user.name} with {visit.code}: {', '.join(all_said)}"


def listed(count: int) -> bytes:
    """Return a roster of invented people."""
    return roster(
        *(
            person(
                first_name=("Nadia", "Oliver", "Zoé", "Paul")[number % 4],
                last_name=f"Testard-{number}",
                email=f"p{number}@mail.example",
                company=f"Société {number % 50}",
                city=f"Ville {number % 30}",
                country=COUNTRIES[number % len(COUNTRIES)],
                sector="santé",
            )
            for number in range(count)
        )
    )


async def answered(asking: Awaitable[Reply]) -> Reply | None:
    """Return the answer, or None when none came."""
    try:
        return await asking
    except NoAnswerError:
        return None


def button_of(reply: Reply, beginning: str) -> str | None:
    """Return the custom id that begins so, if there is one among an answer's buttons."""
    custom_ids = (str(part.get("custom_id", "")) for part in parts.walk(reply.components))
    return next((one for one in custom_ids if one.startswith(beginning)), None)


def said(reply: Reply | None) -> Said:
    """Return what an answer says, in whichever language."""
    if reply is None:
        return Said.NOTHING
    text = plainly_spaced(reply.text)
    for words in map(Words, Language):
        beginning, *_ = words(Said.IN, name="\0").split("\0")
        if text.startswith(beginning):
            return Said.IN
        for refusal in (Said.WRONG, Said.ALREADY):
            if plainly_spaced(words(refusal)) in text:
                return refusal
    return Said.ELSE


def members_query(but: Iterable[int]) -> sa.Select[Any]:
    """Return the query of accounts: status, how often they joined, how often the audit says so."""
    joins = sa.select(sa.func.count()).where(
        status_change.c.ambassador_id == ambassador.c.id,
        status_change.c.status == "active",
        status_change.c.cause.in_(("join", "invitation")),
    )
    subject = sa.literal("ambassador:") + sa.cast(ambassador.c.id, sa.String)
    lines = sa.select(sa.func.count()).where(
        audit.c.subject == subject, audit.c.action == "ambassador.join"
    )
    return sa.select(
        ambassador.c.discord_id,
        ambassador.c.status,
        joins.scalar_subquery().label("joins"),
        lines.scalar_subquery().label("lines"),
    ).where(ambassador.c.discord_id.is_not(None), ambassador.c.discord_id.not_in(but))


def codes_query() -> sa.Select[Any]:
    """Return the query of codes: digest, uses left, and the account of whom it was drawn for."""
    return sa.select(code.c.digest, code.c.uses_left, ambassador.c.discord_id).join(
        ambassador, code.c.ambassador_id == ambassador.c.id, isouter=True
    )


def of_members(rows: Sequence[sa.Row[Any]], heard: Heard) -> Iterator[str]:
    """Yield who is in the database otherwise than they were told."""
    accounts = Counter(row.discord_id for row in rows)
    for account in heard.let_in.keys() | accounts.keys():
        if accounts[account] != (account in heard.let_in):
            yield f"account {account} is there {accounts[account]} times"
    for row in rows:
        if (row.status, row.joins, row.lines) != ("active", 1, 1):
            yield f"account {row.discord_id}: {row.status}, {row.joins} times, {row.lines} lines"


def of_codes(rows: Sequence[sa.Row[Any]], heard: Heard) -> Iterator[str]:
    """Yield codes that have other uses left, or let somebody else in, than was said."""
    used: dict[str, list[int]] = {}
    for account, typed in heard.let_in.items():
        used.setdefault(HASHER.digest(typed), []).append(account)
    lets_in = {HASHER.digest(typed): count for typed, count in heard.lets_in.items()}
    for row in (each for each in rows if each.digest in lets_in):
        accounts = used.get(row.digest, [])
        if row.uses_left != lets_in[row.digest] - len(accounts):
            yield f"code {row.digest[:8]}: {row.uses_left} uses left"
        if row.discord_id is not None and [row.discord_id] != accounts:
            yield f"code {row.digest[:8]} let {row.discord_id} in, {accounts} were told so"
