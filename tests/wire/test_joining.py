"""Many who join at the same instant, by their own codes and by an invitation, among others."""

from pathlib import Path

from bot.codes.model import draw
from tests.wire import BotProcess, LoopbackDiscord
from tests.wire.joining import INVITATION_USES, Hall, Heard, Said, Visit, guest, invited
from tests.wire.process import database_url

PEOPLE = 14
SEND_TWICE = 3
SHARE = 3
GUESS = 3
GUESTS = INVITATION_USES + 2


async def test_all_who_join_at_the_same_instant_are_in_once_and_nobody_else_is(
    loopback: LoopbackDiscord, tmp_path: Path
) -> None:
    hall = Hall(loopback, database_url(tmp_path))
    sponsor, *accounts = await hall.accounts(1 + PEOPLE + SHARE + GUESS + GUESTS)
    lets_in = await hall.invite(PEOPLE, sponsors=[sponsor])
    *codes, invitation = lets_in
    typed = [*codes, *codes[-SHARE:], *(draw() for _ in range(GUESS)), *[invitation] * GUESTS]
    visits = [
        Visit(
            who=who,
            code=code,
            form=guest(who) if code == invitation else invited(who),
            clicks=2 if number < SEND_TWICE else 1,
        )
        for number, (who, code) in enumerate(zip(accounts, typed, strict=True))
    ]

    async with BotProcess(loopback, cwd=tmp_path) as bot:
        said = await hall.come(visits)
        assert await bot.stop() == 0

    heard = Heard(visits=visits, said=said, lets_in=lets_in)
    assert heard.amiss() == []
    assert len(heard.let_in) == PEOPLE + INVITATION_USES
    assert [sorted(each) for each in said[:SEND_TWICE]] == [[Said.ALREADY, Said.IN]] * SEND_TWICE
    assert await hall.kept_amiss(heard) == []
    assert "incident" not in bot.stderr
