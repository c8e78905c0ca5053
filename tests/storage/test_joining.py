"""Codes and joining on both databases, also when many want in at once."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

import pytest

from bot.ambassadors.model import Rhythm, Sector
from bot.audit.model import COMMAND_LINE
from bot.codes.model import Hasher, Purpose
from bot.codes.service import (
    CodeBook,
    DrawnMeanwhileError,
    TooManyGuessesError,
    WrongCodeError,
)
from bot.i18n import Language
from bot.joining.model import AlreadyJoinedError, JoinForm
from bot.joining.service import Joining
from bot.networks.model import Network, NetworkSettings
from bot.roster.reading import read
from bot.roster.service import Roster
from storage.ambassadors import ambassador, status_change
from storage.audit import audit
from storage.codes import code
from storage.consents import consent
from storage.database import Database
from tests.samples import person, roster
from tests.steps import Stored, outcome, take_in

NOW = datetime(2026, 1, 5, 8, tzinfo=UTC)
FORM = JoinForm(
    language=Language.EN,
    sectors=frozenset({Sector.MARITIME}),
    rhythm=Rhythm.MONTHLY,
    private_messages=True,
    public_ranking=False,
)


class Door(Stored):
    """A network with invited people, and the services that let them in."""

    def __init__(self, database: Database, network: Network) -> None:
        hasher = Hasher("k" * 43)
        self.database = database
        self.network = network
        self.codes = CodeBook(database, hasher)
        self.joining = Joining(database, self.codes, hasher)

    async def invite(self, *emails: str) -> list[str]:
        """Put people on the roster and return their codes, in their order."""
        source = roster(*(person(email=email, last_name=email) for email in emails))
        await take_in(self.database, self.network, source)
        letters = await self.codes.for_joining(self.network, actor=COMMAND_LINE, now=NOW)
        drawn = {letter.profile.email: letter.code for letter in letters.new}
        return [drawn[email] for email in emails]


@pytest.fixture
async def door(database: Database) -> Door:
    async with database.begin() as tx:
        network = await tx.networks.add(NetworkSettings(), now=NOW)
    return Door(database, network)


async def test_somebody_joins_with_their_code(door: Door) -> None:
    (key,) = await door.invite("a@b.example")

    joined = await door.joining.join(key.lower(), 42, FORM, now=NOW)

    assert (joined.discord_id, joined.status, joined.joined_at) == (42, "active", NOW)
    async with door.database.read() as tx:
        (stored,) = await tx.ambassadors.of_discord(42)
        assert await tx.consents.given(stored.id) == {"private-messages"}
    assert stored == joined
    assert stored.profile.language is Language.EN
    assert stored.profile.sectors == {Sector.MARITIME}
    assert stored.own_fields == {"language", "sectors"}
    assert stored.rhythm == "monthly"


async def test_joining_leaves_its_traces(door: Door) -> None:
    (key,) = await door.invite("a@b.example")
    await door.joining.join(key, 42, FORM, now=NOW)

    assert ("active", "join", "member") in await door.rows(
        status_change.c.status, status_change.c.cause, status_change.c.actor
    )
    assert ("ambassador.join", 42) in await door.rows(audit.c.action, audit.c.actor_discord_id)
    assert set(await door.rows(consent.c.kind, consent.c.given)) == {
        ("private-messages", True),
        ("public-ranking", False),
    }


async def test_no_code_is_kept_in_the_clear(door: Door) -> None:
    (key,) = await door.invite("a@b.example")

    ((digest,),) = await door.rows(code.c.digest)

    assert key.replace("-", "") not in str(digest).upper()


async def test_two_with_one_code_at_the_same_instant(door: Door) -> None:
    (key,) = await door.invite("a@b.example")

    met = await asyncio.gather(
        *(outcome(door.joining.join(key, who, FORM, now=NOW)) for who in range(1, 11))
    )

    assert met.count(None) == 1
    assert met.count(WrongCodeError) == 9
    assert len([row for row in await door.rows(ambassador.c.discord_id) if row[0]]) == 1


async def test_who_sends_the_form_again_at_the_same_instant_is_told_that_they_are_in(
    door: Door,
) -> None:
    (key,) = await door.invite("a@b.example")

    met = await asyncio.gather(
        *(outcome(door.joining.join(key, 42, FORM, now=NOW)) for _ in range(4))
    )

    assert met.count(None) == 1
    assert met.count(AlreadyJoinedError) == 3


async def test_one_account_with_two_codes_is_one_ambassador(door: Door) -> None:
    one, other = await door.invite("a@b.example", "c@d.example")
    await door.joining.join(one, 42, FORM, now=NOW)

    assert await outcome(door.joining.join(other, 42, FORM, now=NOW)) is AlreadyJoinedError
    # The second code was not used up: its person can still come.
    assert await outcome(door.joining.join(other, 43, FORM, now=NOW)) is None


async def test_one_account_with_two_codes_at_the_same_instant(door: Door) -> None:
    keys = await door.invite(*(f"a{number}@b.example" for number in range(8)))

    met = await asyncio.gather(
        *(outcome(door.joining.join(key, 42, FORM, now=NOW)) for key in keys)
    )

    assert met.count(None) == 1
    assert met.count(AlreadyJoinedError) == 7


async def test_guesses_at_the_same_instant_all_count(door: Door) -> None:
    met = await asyncio.gather(
        *(outcome(door.joining.welcome("WRONG", 42, now=NOW)) for _ in range(8))
    )

    assert met.count(WrongCodeError) == 3
    assert met.count(TooManyGuessesError) == 5


async def test_somebody_who_joins_while_an_import_changes_them_loses_nothing(door: Door) -> None:
    (key,) = await door.invite("a@b.example")
    source = roster(person(email="a@b.example", last_name="a@b.example", city="Arles"))
    service = Roster(door.database)
    proposal = await service.propose(door.network, read(source), now=NOW)

    await asyncio.gather(
        door.joining.join(key, 42, FORM, now=NOW),
        service.apply(door.network, proposal.plan, actor=COMMAND_LINE, now=NOW),
    )

    assert await door.rows(ambassador.c.city, ambassador.c.language, ambassador.c.discord_id) == [
        ("Arles", "en", 42)
    ]


Spoil = Callable[[Door, str], Awaitable[tuple[str, datetime]]]


async def mistyped(_door: Door, key: str) -> tuple[str, datetime]:
    return key[:-1] + ("2" if key[-1] != "2" else "3"), NOW


async def used(door: Door, key: str) -> tuple[str, datetime]:
    await door.joining.join(key, 41, FORM, now=NOW)
    return key, NOW


async def expired(_door: Door, key: str) -> tuple[str, datetime]:
    return key, NOW + timedelta(days=180)


async def drawn_anew(door: Door, key: str) -> tuple[str, datetime]:
    await door.codes.for_joining(door.network, actor=COMMAND_LINE, now=NOW, anew=NOW)
    return key, NOW


@pytest.mark.parametrize("spoil", [mistyped, used, expired, drawn_anew])
async def test_a_code_that_does_not_live_is_refused_alike(door: Door, spoil: Spoil) -> None:
    (key,) = await door.invite("a@b.example")
    typed, now = await spoil(door, key)

    assert await outcome(door.joining.welcome(typed, 42, now=now)) is WrongCodeError
    assert await outcome(door.joining.join(typed, 42, FORM, now=now)) is WrongCodeError


async def test_guessing_is_slowed_and_a_right_code_later_forgives(door: Door) -> None:
    (key,) = await door.invite("a@b.example")
    met = [await outcome(door.joining.welcome("WRONG", 42, now=NOW)) for _ in range(4)]
    assert met == [WrongCodeError] * 3 + [TooManyGuessesError]

    assert await outcome(door.joining.welcome(key, 42, now=NOW)) is TooManyGuessesError
    assert await outcome(door.joining.welcome(key, 43, now=NOW)) is None
    later = NOW + timedelta(minutes=1)
    assert await outcome(door.joining.welcome(key, 42, now=later)) is None
    assert await outcome(door.joining.welcome("WRONG", 42, now=later)) is WrongCodeError


async def test_codes_that_live_are_kept_until_drawn_anew(door: Door) -> None:
    await door.invite("a@b.example")
    (other,) = await door.invite("c@d.example")

    kept = await door.codes.for_joining(door.network, actor=COMMAND_LINE, now=NOW)
    assert (kept.new, kept.keeping) == ((), 2)

    anew = await door.codes.for_joining(door.network, actor=COMMAND_LINE, now=NOW, anew=NOW)
    assert (len(anew.new), anew.keeping) == (2, 0)
    assert await outcome(door.joining.welcome(other, 42, now=NOW)) is WrongCodeError


async def test_a_double_click_draws_anew_once(door: Door) -> None:
    (old,) = await door.invite("a@b.example")
    asked, clicked = NOW + timedelta(minutes=1), NOW + timedelta(minutes=2)
    drawn: list[str] = []

    async def draw_anew() -> None:
        letters = await door.codes.for_joining(
            door.network, actor=COMMAND_LINE, now=clicked, anew=asked
        )
        drawn.extend(letter.code for letter in letters.new)

    met = await asyncio.gather(*(outcome(draw_anew()) for _ in range(4)))

    assert sorted(map(str, met)) == sorted(map(str, [None] + [DrawnMeanwhileError] * 3))
    (new,) = drawn
    assert await outcome(door.joining.welcome(old, 42, now=clicked)) is WrongCodeError
    assert await outcome(door.joining.welcome(new, 42, now=clicked)) is None


async def test_who_has_joined_gets_no_code(door: Door) -> None:
    (key,) = await door.invite("a@b.example")
    await door.joining.join(key, 42, FORM, now=NOW)

    letters = await door.codes.for_joining(door.network, actor=COMMAND_LINE, now=NOW, anew=NOW)

    assert letters.new == ()


async def test_a_setup_code_lets_nobody_join(door: Door) -> None:
    key = await door.codes.for_setup(door.network, now=NOW)

    assert await outcome(door.joining.welcome(key, 42, now=NOW)) is WrongCodeError
    found = await door.codes.check(key, Purpose.SETUP, 43, now=NOW)
    assert found.network_id == door.network.id
