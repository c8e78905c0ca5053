"""Audiences: parts of the network, said in words such as ``country:GB,US -status:dormant``."""

from bot.audiences.errors import AudienceError
from bot.audiences.lexicon import Lexicon
from bot.audiences.model import Audience, Field, Term
from bot.audiences.parser import parse, spell
from bot.audiences.sentence import describe, describe_openly
from bot.audiences.suggestions import suggest

__all__ = [
    "Audience",
    "AudienceError",
    "Field",
    "Lexicon",
    "Term",
    "describe",
    "describe_openly",
    "parse",
    "spell",
    "suggest",
]
