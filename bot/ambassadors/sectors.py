"""The agency's six sectors, under their short ids and by the words people use for them."""

import re
from functools import lru_cache
from typing import Final

from bot.folding import fold

SECTORS: Final[dict[str, tuple[str, ...]]] = {
    "numerique": (
        "numérique", "digital", "tech", "informatique", "IT", "digital technology", "software",
        "technologies", "technology", "ICT", "TIC",
    ),
    "sante": (
        "santé", "bien-être", "health", "healthcare", "wellness", "well-being", "life sciences",
    ),
    "maritime": (
        "maritime", "logistique", "logistics", "shipping", "transport", "port", "supply chain",
    ),
    "energie": (
        "énergie", "énergies", "éco-industries", "éco-industrie", "energy", "eco-industry",
        "environnement", "environment", "cleantech", "green industries",
    ),
    "mecanique": (
        "mécanique", "naval", "aéronautique", "mechanics", "mechanical", "aeronautics",
        "mechanical engineering", "aerospace", "aviation", "shipbuilding", "marine engineering",
        "engineering", "aeronautical", "spatial",
    ),
    "art-de-vivre": (
        "art de vivre", "arts de vivre", "lifestyle", "art of living", "way of life", "tourisme",
        "tourism",
    ),
}  # fmt: skip
"""Words of each sector. Source: Provence Promotion's sectors, in French and English."""

_SECTOR: Final = {
    fold(word): sector for sector, words in SECTORS.items() for word in (sector, *words)
}
_BETWEEN: Final = re.compile(r"[,;/|&+\n•]|\s(?:et|and)\s", re.IGNORECASE)


@lru_cache(maxsize=1024)
def sectors_of(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the ids of the sectors in ``text``, each once, and the parts that name none.

    A sector's label is several words with a slash between (``Santé / bien-être``), and lists have
    slashes too: each part is looked up by itself.
    """
    parts = [part.strip() for part in _BETWEEN.split(text) if part.strip()]
    found = dict.fromkeys(_SECTOR[fold(part)] for part in parts if fold(part) in _SECTOR)
    return tuple(found), tuple(part for part in parts if fold(part) not in _SECTOR)
