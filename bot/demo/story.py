"""The story that the demonstration plays, step by step, on any driver."""

from collections.abc import Awaitable, Callable, Sequence

from bot.demo.driver import Driver

COORDINATOR = "camille"
AMBASSADORS = ("nadia", "oliver")

Step = Callable[[Driver], Awaitable[None]]


async def people_arrive(driver: Driver) -> None:
    """A coordinator and two ambassadors come into the guild."""
    await driver.enter(COORDINATOR, locale="fr", coordinator=True)
    for name, locale in zip(AMBASSADORS, ("fr", "en-GB"), strict=True):
        await driver.enter(name, locale=locale)


async def they_ask_what_they_can_do(driver: Driver) -> None:
    """Everybody reads ``/help`` in their language."""
    for name in (COORDINATOR, *AMBASSADORS):
        await driver.slash(name, "help")


STORY: Sequence[Step] = (people_arrive, they_ask_what_they_can_do)


async def play(driver: Driver, story: Sequence[Step] = STORY) -> None:
    """Play ``story`` to its end."""
    for step in story:
        await step(driver)
