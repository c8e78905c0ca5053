"""Tasks are made, taken, done and approved."""

from collections.abc import Sequence

from bot.demo import town
from bot.demo.driver import Shown
from bot.demo.stage import COORDINATOR, Stage
from bot.i18n import Language

SOON, LATER = "31/01/2026", "30/06/2026"
# A task has one text for all, so that it is written in both languages.
WANTED = {
    "title": "Accueillir une délégation · Welcome a delegation",
    "description": (
        "Une matinée au salon du port ; vous parlez du territoire aux entreprises en visite.\n"
        "A morning at the port fair: you tell visiting companies about the territory."
    ),
    "link": "https://port.example/salon",
}
FOR_MANY = {
    "title": "Repérer une entreprise · Spot a company",
    "description": (
        "Elle cherche un site en Europe : un nom et une raison suffisent.\n"
        "It is looking for a site in Europe: a name and a reason will do."
    ),
    "link": "",
}
REPORTS = {
    Language.FR: "C’est fait : trois contacts, dont un très intéressé.",
    Language.EN: "Done: three contacts, one of them very interested.",
}
QUESTIONS = {
    Language.FR: "Qui avez-vous rencontré ? Un nom nous suffit.",
    Language.EN: "Whom did you meet? A name will do.",
}


async def are_handed_out(stage: Stage) -> None:
    """The coordinator makes a task with few places, and one for many; both are posted."""
    for deadline, places, points, prose in (
        (SOON, stage.scale.few_places, 50, WANTED),
        (LATER, stage.scale.many_places, 20, FOR_MANY),
    ):
        form = await stage.driver.slash(
            COORDINATOR, "task-admin create", deadline=deadline, places=places, points=points
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
        await stage.driver.submit(guest.handle, form, {"note": REPORTS[guest.language]})
    await stage.driver.until(lambda: len(reports(stage)) == stage.scale.doing)
    *good, last = reports(stage)
    for report in good:
        await stage.driver.click(COORDINATOR, report, "task-approve")
    form = await stage.driver.click(COORDINATOR, last, "task-send-back")
    # The coordinator asks back in the language of the report.
    language = Language.EN if REPORTS[Language.EN] in last.text else Language.FR
    await stage.driver.submit(COORDINATOR, form, {"reason": QUESTIONS[language]})


def posted(stage: Stage) -> list[Shown]:
    """Return the cards of the tasks, in the announcements channel."""
    return carrying("task-take", stage.driver.posts("annonces"))


def reports(stage: Stage) -> list[Shown]:
    """Return the reports that wait in the coordinators' channel."""
    return carrying("task-approve", stage.driver.posts(town.PRIVATE_CHANNEL))


def carrying(beginning: str, posts: Sequence[Shown]) -> list[Shown]:
    """Return those of ``posts`` that have a button whose custom id begins so."""
    return [post for post in posts if any(each.startswith(beginning) for each in post.buttons)]
