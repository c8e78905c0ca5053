"""Values of joining."""

from dataclasses import dataclass

from bot.ambassadors.model import Rhythm, Sector
from bot.i18n import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinForm:
    """What somebody chose in the form; the yeses are theirs to give or not."""

    language: Language
    sectors: frozenset[Sector]
    rhythm: Rhythm
    private_messages: bool
    public_ranking: bool
    directory: bool = False
    """Whether other members may find them by name, work, place and sectors."""
