"""The coordinator writes to everybody who joined."""

from bot.demo.stage import COORDINATOR, Stage

FRENCH_TEXT = {
    "title": "Rendez-vous au salon maritime de Marseille",
    "text": "Le territoire reçoit les acteurs du port et de la logistique. Qui devrait y être ?",
    "link": "https://salon.example/fr",
}
ENGLISH_TEXT = {
    "title": "Meet us at the maritime fair in Marseille",
    "text": "The territory welcomes those who move ports and logistics. Who should be there?",
    "link": "https://salon.example/en",
}


async def goes_out(stage: Stage) -> None:
    """The coordinator writes to everybody who joined, in both languages, after a preview."""
    driver = stage.driver
    form = await driver.slash(COORDINATOR, "campaign new", audience="status:active")
    card = await driver.submit(COORDINATOR, form, {"language": ["fr"], **FRENCH_TEXT})
    in_english = next(each for each in card.buttons if each.endswith(".en"))
    form = await driver.click(COORDINATOR, card, in_english)
    card = await driver.submit(COORDINATOR, form, ENGLISH_TEXT)
    await driver.click(COORDINATOR, card, "campaign-preview")
    ask = await driver.click(COORDINATOR, card, "campaign-send")
    await driver.click(COORDINATOR, ask, "campaign-confirm")
