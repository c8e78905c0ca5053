"""Ambassadors bring others, and do not stay as they were."""

import re

from bot.demo import town
from bot.demo.chapters import tasks
from bot.demo.driver import Shown
from bot.demo.stage import COORDINATOR, DAYTIME, SPRING, Guest, Stage, Stranger
from bot.i18n import Language

CODE = re.compile(r"\b\w{4}-\w{4}-\w{5}\b")
LINKS = {
    Language.FR: "J’ai étudié à Aix, et mon entreprise cherche un site au bord de la mer.",
    Language.EN: "I studied in Aix, and my company is looking for a site by the sea.",
}
HOMES = {Language.FR: ("Belgique", "Bruxelles"), Language.EN: ("Ireland", "Dublin")}


async def bring_others(stage: Stage) -> None:
    """An ambassador invites somebody, who does a first task; both have points for it.

    It is none of those who wanted the few places: who of them had one is chance.
    """
    sponsor, newcomer = stage.guests[stage.scale.wanting], stage.strangers[0]
    invitation = await stage.driver.slash(sponsor.handle, "invite")
    await comes(stage, newcomer, code_in(invitation))
    _, many = tasks.posted(stage)
    await stage.driver.click(newcomer.handle, many, "task-take")
    mine = await stage.driver.whisper(newcomer.handle, "tasks")
    form = await stage.driver.click(newcomer.handle, mine, "task-done")
    before = len(tasks.reports(stage))
    await stage.driver.submit(newcomer.handle, form, {"note": tasks.REPORTS[newcomer.language]})
    await stage.driver.until(lambda: len(tasks.reports(stage)) > before)
    await stage.driver.click(COORDINATOR, tasks.reports(stage)[-1], "task-approve")


async def apply(stage: Stage) -> None:
    """Somebody without a code applies; the coordinator lets them in."""
    driver, applicant = stage.driver, stage.strangers[1]
    await driver.enter(applicant.handle, locale=applicant.locale, name=applicant.name)
    card = await driver.slash(applicant.handle, "apply")
    form = await driver.click(applicant.handle, card, "apply-begin")
    country, city = HOMES[applicant.language]
    said = {"name": applicant.name, "place": f"{city}, {country}", "company": "", "email": ""}
    await driver.submit(applicant.handle, form, {**said, "link": LINKS[applicant.language]})
    await driver.until(lambda: applications(stage))
    await driver.click(COORDINATOR, applications(stage)[-1], "application-accept")


def applications(stage: Stage) -> list[Shown]:
    """Return the applications that wait in the coordinators' channel."""
    return tasks.carrying("application-accept", stage.driver.posts(town.PRIVATE_CHANNEL))


async def fall_dormant(stage: Stage) -> None:
    """Three months go by in which nobody does anything, and people are asked how they are."""
    await stage.driver.leap(SPRING)
    await stage.driver.go_to(SPRING + DAYTIME)
    await stage.driver.until(lambda: asked(stage))


async def come_back(stage: Stage) -> None:
    """The first of those who read that they are missed is back, by one click."""
    guest, letter = asked(stage)[0]
    await stage.driver.click(guest.handle, letter, "dormancy-back")
    await stage.driver.whisper(guest.handle, "me")


async def be_forgotten(stage: Stage) -> None:
    """An ambassador whose company has landed asks to be erased, and is asked twice."""
    person = stage.guests[-1].handle
    card = await stage.driver.whisper(person, "privacy erase")
    sure = await stage.driver.click(person, card, "privacy-erase-sure")
    await stage.driver.click(person, sure, "privacy-erase")


def asked(stage: Stage) -> list[tuple[Guest, Shown]]:
    """Return who was asked how they are, with the message; without those of the rush, as above.

    The last guest has another part to play.
    """
    others = stage.guests[stage.scale.wanting : -1]
    letters = ((guest, stage.driver.letters(guest.handle)) for guest in others)
    return [
        (guest, letter)
        for guest, theirs in letters
        for letter in tasks.carrying("dormancy-back", theirs)
    ]


async def comes(stage: Stage, newcomer: Stranger, code: str) -> None:
    """Somebody new comes into the guild, and into the network by an invitation."""
    driver = stage.driver
    await driver.enter(newcomer.handle, locale=newcomer.locale, name=newcomer.name)
    hello = await driver.slash(newcomer.handle, "join", code=code)
    form = await driver.click(newcomer.handle, hello, "join-continue")
    country, city = HOMES[newcomer.language]
    said = {"name": newcomer.name, "country": country, "city": city, "email": ""}
    await driver.submit(newcomer.handle, form, {**said, "yes": ["private-messages"]})


def code_in(invitation: Shown) -> str:
    """Return the code that an invitation shows.

    Raises:
        LookupError: it shows none.
    """
    found = CODE.search(invitation.text)
    if found is None:
        raise LookupError(invitation.text)
    return found[0]
