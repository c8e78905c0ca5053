"""Which column says what, by the words of the header."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from bot.folding import fold
from bot.roster.errors import NoEmailColumnError, NoNameColumnError, NotARosterError
from bot.roster.model import Caution, Cell, Columns, Field, RosterWarning

_WORDS: Final[dict[Field, tuple[str, ...]]] = {
    Field.FIRST_NAME: (
        "prénom", "prénoms", "prénom(s)", "first name", "firstname", "given name", "forename",
        "given names", "prénom usuel",
    ),
    Field.LAST_NAME: (
        "nom de famille", "nom de famille usuel", "nom d'usage", "nom usuel", "last name",
        "surname", "family name", "patronyme",
    ),
    Field.FULL_NAME: (
        "nom", "noms", "name", "nom complet", "full name", "nom et prénom", "nom & prénom",
        "nom prénom", "prénom et nom", "prénom nom", "nom, prénom", "display name",
        "first and last name", "ambassadeur", "ambassadrice", "ambassador",
    ),
    Field.EMAIL: (
        "courriel", "courriels", "e-mail", "mail", "mél", "adresse e-mail", "adresse mail",
        "adresse courriel", "adresse électronique", "adresse de courriel", "email address",
        "e-mail address", "mail address", "courrier électronique", "adresse de messagerie",
        "courriel professionnel", "e-mail professionnel", "mail professionnel", "work e-mail",
        "business e-mail", "e-mail pro", "mail pro",
    ),
    Field.COMPANY: (
        "société", "entreprise", "organisation", "organization", "company", "company name",
        "nom de la société", "nom de l'entreprise", "employeur", "employer", "structure",
        "raison sociale", "organisme",
    ),
    Field.FUNCTION: (
        "fonction", "poste", "titre", "function", "position", "role", "rôle", "title",
        "job title", "job", "métier", "profession", "intitulé du poste",
    ),
    Field.CITY: (
        "ville", "city", "town", "ville de résidence", "city of residence", "commune", "localité",
    ),
    Field.COUNTRY: (
        "pays", "country", "pays de résidence", "country of residence", "code pays",
        "country code", "country/region", "pays/région", "nation",
    ),
    Field.SECTOR: (
        "secteur", "secteurs", "sector", "sectors", "secteur d'activité", "secteurs d'activité",
        "industry", "industries", "filière", "filières", "business sector", "domaine",
        "domaine d'activité",
    ),
    Field.LANGUAGE: (
        "langue", "language", "langue parlée", "langue préférée", "preferred language",
        "langue de contact", "lang", "langue de correspondance",
    ),
    Field.LINK: (
        "lien avec la provence", "lien à la provence", "lien provence", "lien",
        "link with provence", "link to provence", "provence link", "link", "lien au territoire",
        "lien avec le territoire", "connection to provence", "connection with provence",
        "tie to provence", "ties to provence",
    ),
    Field.MEMBER_SINCE: (
        "date d'adhésion", "adhésion", "adhérent depuis", "membre depuis", "date d'entrée",
        "date d'inscription", "date de l'adhésion", "ambassadeur depuis", "ambassadrice depuis",
        "member since", "date of joining", "joining date", "join date", "joined", "joined on",
        "date joined", "membership date", "ambassador since", "date of membership", "joined at",
        "inscription",
    ),
    Field.SPONSOR: (
        "parrain", "marraine", "parrain/marraine", "parrain courriel", "parrain e-mail",
        "parrain mail", "courriel du parrain", "e-mail du parrain", "mail du parrain",
        "adresse du parrain", "parrainé par", "parrainage", "sponsor", "sponsor e-mail",
        "sponsor mail", "sponsor's e-mail", "sponsored by", "referrer", "referrer e-mail",
        "referred by", "e-mail of sponsor", "e-mail of the sponsor", "invited by", "invité par",
        "courriel du parrain ou de la marraine", "sponsor e-mail address",
    ),
}  # fmt: skip

_MEANING: Final = {fold(word): field for field, words in _WORDS.items() for word in words}
_PARENTHESES: Final = re.compile(r"\([^()]*\)|\[[^][]*\]")
_NAMES: Final = frozenset({Field.FIRST_NAME, Field.LAST_NAME, Field.FULL_NAME})
_PLAIN_NAMES: Final = frozenset({"nom", "noms", "name"})


def columns_of(cells: Sequence[Cell], line: int) -> Columns:
    """Return what the cells of row ``line`` mean as a header; a second column for a field warns."""
    header = tuple(str(cell).strip() for cell in cells)
    places: dict[Field, int] = {}
    doubles: list[RosterWarning] = []
    for at, (text, field) in enumerate(zip(header, _fields(header), strict=True)):
        if field in places:
            doubles.append(RosterWarning(line=line, caution=Caution.COLUMN, value=text))
        elif field:
            places[field] = at
    return Columns(line=line, header=header, places=places, warnings=tuple(doubles))


def problem_of(places: Mapping[Field, int]) -> NotARosterError | None:
    """Return what a roster cannot do without and ``places`` lack, if anything."""
    if Field.EMAIL not in places:
        return NoEmailColumnError()
    return NoNameColumnError() if _NAMES.isdisjoint(places) else None


def _fields(header: Sequence[str]) -> list[Field | None]:
    """Return the field of each column; a bare ``Nom`` or ``Name`` is what the others leave it."""
    fields = [_field(text) for text in header]
    plain = _plain_name(fields)
    return [
        plain if fold(text) in _PLAIN_NAMES else field
        for text, field in zip(header, fields, strict=True)
    ]


def _plain_name(fields: Sequence[Field | None]) -> Field:
    has_first, has_last = Field.FIRST_NAME in fields, Field.LAST_NAME in fields
    if has_first and not has_last:
        return Field.LAST_NAME
    return Field.FIRST_NAME if has_last and not has_first else Field.FULL_NAME


def _field(text: str) -> Field | None:
    return _MEANING.get(fold(text)) or _MEANING.get(fold(_PARENTHESES.sub("", text)))
