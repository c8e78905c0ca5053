"""Countries: found by any name, named in French and English, with their time zone."""

from bot.countries.lookup import find, name
from bot.countries.suggestions import suggest
from bot.countries.zones import zone

__all__ = ["find", "name", "suggest", "zone"]
