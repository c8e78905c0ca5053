"""The first answer to an interaction: once, in time, of an allowed type."""

import aiohttp
import pytest

from tests.wire import LoopbackDiscord, Person
from tests.wire.acting import Deed, NoAnswerError, dispatch
from tests.wire.bare_bot import Login
from tests.wire.interactions import Interaction, InteractionKind
from tests.wire.values import Channel, Json


@pytest.fixture
def called(loopback: LoopbackDiscord, channel: Channel, alice: Person) -> Interaction:
    """A command nobody answers but the test itself."""
    deed = Deed(
        user=alice.user,
        locale="fr",
        where=channel,
        kind=InteractionKind.COMMAND,
        name="by hand",
        data={},
    )
    return dispatch(loopback.service, deed)


async def answer(loopback: LoopbackDiscord, called: Interaction, body: Json) -> tuple[int, int]:
    """Return the status and Discord's code that an answer got."""
    url = f"{loopback.api_url}/interactions/{called.id}/{called.token}/callback"
    async with aiohttp.ClientSession() as session, session.post(url, json=body) as response:
        code = 0 if response.status == 204 else (await response.json())["code"]
        return response.status, code


SAID: Json = {"type": 4, "data": {"content": "hello"}}


async def test_a_second_answer_is_refused(loopback: LoopbackDiscord, called: Interaction) -> None:
    assert await answer(loopback, called, SAID) == (204, 0)
    assert await answer(loopback, called, SAID) == (400, 40060)
    assert called.latency_seconds is not None


async def test_a_late_answer_is_refused(loopback: LoopbackDiscord, called: Interaction) -> None:
    loopback.service.interactions.answer_seconds = 0
    assert await answer(loopback, called, SAID) == (404, 10062)


@pytest.mark.parametrize(
    "wrong",
    [
        pytest.param({"type": 8, "data": {"choices": []}}, id="choices for a command"),
        pytest.param({"type": 6}, id="an update where there is no message"),
    ],
)
async def test_an_answer_of_the_wrong_type_is_refused(
    loopback: LoopbackDiscord, called: Interaction, wrong: Json
) -> None:
    assert await answer(loopback, called, wrong) == (400, 50035)


async def test_who_gets_no_answer_says_so(channel: Channel, alice: Person, login: Login) -> None:
    async with login() as bot:
        bot.tree.remove_command("panel")
        alice.patience_seconds = 0.05
        with pytest.raises(NoAnswerError, match=r"COMMAND 'panel': nothing after 0\.05 s"):
            await alice.slash(channel, "panel")


async def test_an_unknown_route_is_recorded(loopback: LoopbackDiscord) -> None:
    async with (
        aiohttp.ClientSession() as session,
        session.get(f"{loopback.api_url}/nowhere") as response,
    ):
        assert response.status == 404
    assert loopback.unknown_routes == ["GET /api/v10/nowhere"]
    loopback.unknown_routes.clear()
