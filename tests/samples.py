"""The sample data, and rosters that tests write themselves."""

from collections.abc import Sequence
from importlib.resources import files

HEADER = (
    *("Prénom", "Nom", "Courriel", "Société", "Fonction", "Ville", "Pays", "Secteur", "Langue"),
    *("Lien avec la Provence", "Date d'adhésion", "Parrain (courriel)"),
)
COLUMNS = {
    "first_name": 0,
    "last_name": 1,
    "email": 2,
    "company": 3,
    "function": 4,
    "city": 5,
    "country": 6,
    "sector": 7,
    "language": 8,
    "link": 9,
    "member_since": 10,
    "sponsor": 11,
}


def sample_roster() -> bytes:
    """Return the roster of 400 invented people as Excel saves it."""
    return files("bot.demo").joinpath("data/roster.csv").read_bytes()


def person(**said: str) -> list[str]:
    """Return a row that says ``said`` of somebody."""
    cells = [""] * len(HEADER)
    for name, value in {"last_name": "Testard", **said}.items():
        cells[COLUMNS[name]] = value
    return cells


def roster(*rows: Sequence[str]) -> bytes:
    """Return a roster of ``rows`` as Excel saves it in France."""
    lines = [";".join(cells) for cells in (HEADER, *rows)]
    return ("\r\n".join(lines) + "\r\n").encode("utf-8-sig")
