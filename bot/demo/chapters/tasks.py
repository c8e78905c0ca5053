"""Tasks are made, taken, done and approved."""

from collections.abc import Sequence

from bot.demo import town
from bot.demo.driver import Shown
from bot.demo.stage import COORDINATOR, Stage

DEADLINE = "31/01/2026"
WANTED = {
    "title": "Accueillir une délégation au salon du port",
    "description": "Une matinée avec les entreprises en visite ; vous parlez du territoire.",
    "link": "https://port.example/salon",
}
FOR_MANY = {
    "title": "Repérer une entreprise qui cherche un site en Europe",
    "description": "Un nom et une raison suffisent : nous faisons le reste.",
    "link": "",
}
REPORT = "C’est fait : trois contacts, dont un très intéressé."


async def are_handed_out(stage: Stage) -> None:
    """The coordinator makes a task with few places, and one for many; both are posted."""
    for places, points, prose in (
        (stage.scale.few_places, 50, WANTED),
        (stage.scale.many_places, 20, FOR_MANY),
    ):
        form = await stage.driver.slash(
            COORDINATOR, "task-admin create", deadline=DEADLINE, places=places, points=points
        )
        await stage.driver.submit(COORDINATOR, form, prose)
    await stage.driver.until(lambda: len(posted(stage)) == 2)


async def are_taken(stage: Stage) -> None:
    """Too many want the few places at once; others take what is there for many."""
    few, many = posted(stage)
    rush = stage.scale.wanting
    await stage.driver.rush([guest.handle for guest in stage.guests[:rush]], few, "task-take")
    for guest in stage.guests[rush : rush + stage.scale.taking]:
        await stage.driver.click(guest.handle, many, "task-take")


async def are_done_and_approved(stage: Stage) -> None:
    """Some report what they did; the coordinator approves, and sends the last one back."""
    rush = stage.scale.wanting
    for guest in stage.guests[rush : rush + stage.scale.doing]:
        mine = await stage.driver.whisper(guest.handle, "tasks")
        form = await stage.driver.click(guest.handle, mine, "task-done")
        await stage.driver.submit(guest.handle, form, {"note": REPORT})
    await stage.driver.until(lambda: len(reports(stage)) == stage.scale.doing)
    *good, last = reports(stage)
    for report in good:
        await stage.driver.click(COORDINATOR, report, "task-approve")
    form = await stage.driver.click(COORDINATOR, last, "task-send-back")
    reason = {"reason": "Qui avez-vous rencontré ? Un nom nous suffit."}
    await stage.driver.submit(COORDINATOR, form, reason)


def posted(stage: Stage) -> list[Shown]:
    """Return the cards of the tasks, in the announcements channel."""
    return carrying("task-take", stage.driver.posts("annonces"))


def reports(stage: Stage) -> list[Shown]:
    """Return the reports that wait in the coordinators' channel."""
    return carrying("task-approve", stage.driver.posts(town.PRIVATE_CHANNEL))


def carrying(beginning: str, posts: Sequence[Shown]) -> list[Shown]:
    """Return those of ``posts`` that have a button whose custom id begins so."""
    return [post for post in posts if any(each.startswith(beginning) for each in post.buttons)]
