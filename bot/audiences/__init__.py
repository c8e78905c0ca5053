"""Audiences: parts of the network, said in words such as ``country:GB,US -status:dormant``."""

from bot.audiences.errors import AudienceError
from bot.audiences.model import Audience, Field, Term
from bot.audiences.parser import parse, spell
from bot.audiences.sentence import describe
from bot.audiences.suggestions import suggest

__all__ = ["Audience", "AudienceError", "Field", "Term", "describe", "parse", "spell", "suggest"]
