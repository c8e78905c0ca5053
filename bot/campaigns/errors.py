"""Why a campaign is not written or sent."""

from functools import partial

from bot.errors import UserError
from bot.i18n import Language, Words


class UnknownCampaignError(UserError):
    """The network has no campaign ``campaign``."""

    key = "error-campaign-unknown"


class CampaignStateError(UserError):
    """What a campaign in the state ``status`` does not do any more."""

    key = "error-campaign-state"


class CampaignChangedError(UserError):
    """Somebody changed the texts after they were looked at."""

    key = "error-campaign-changed"


class NoTextError(UserError):
    """The campaign says nothing yet."""

    key = "error-campaign-no-text"


class NobodyError(UserError):
    """Nobody is in the campaign's audience."""

    key = "error-campaign-nobody"


class TextTooLongError(UserError):
    """The text in ``language`` has ``count`` characters as it is shown, ``most`` are possible."""

    key = "error-campaign-too-long"

    def __init__(self, language: Language, *, count: int, most: int) -> None:
        super().__init__(language=partial(_inside, language), count=count, most=most)


class BlankTextError(UserError):
    """The title or the text has no letters."""

    key = "error-campaign-blank"


def _inside(language: Language, words: Words) -> str:
    return words(f"campaign-in-{language}")
