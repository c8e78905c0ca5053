"""Which column says what."""

import pytest

from bot.roster import Caution, Field, RosterWarning
from bot.roster.columns import columns_of


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        pytest.param("Prénom;Nom;Courriel", "first_name last_name email", id="french"),
        pytest.param("NOM;PRENOM;MEL", "last_name first_name email", id="capitals, no accents"),
        pytest.param("First name;Last name;E-mail", "first_name last_name email", id="english"),
        pytest.param("first_name;name;EMAIL *", "first_name last_name email", id="name is last"),
        pytest.param("Name;Surname;Email", "first_name last_name email", id="name is first"),
        pytest.param("Nom;Email", "full_name email", id="a name in one piece"),
        pytest.param("Full name;Mail", "full_name email", id="a full name"),
        pytest.param(
            "Parrain (courriel);Courriel;Nom", "sponsor email full_name", id="the sponsor's e-mail"
        ),
        pytest.param("Sponsor's e-mail;Name;E-mail (pro)", "sponsor full_name email", id="both"),
        pytest.param(
            "Société;Nom de la société;Nom;Mail", "company - full_name email", id="a company twice"
        ),
        pytest.param("Pays / Région;Job title;Mail", "country function email", id="slashes"),
        pytest.param("Date d’adhésion;Member since", "member_since -", id="a curly apostrophe"),
        pytest.param("Nom du conjoint;Courriel assistante;", "- - -", id="none of ours"),
    ],
)
def test_the_meaning_of_a_header(header: str, expected: str) -> None:
    texts = header.split(";")
    places = columns_of(texts, 1).places
    fields = {at: field for field, at in places.items()}
    assert " ".join(fields.get(at, "-") for at in range(len(texts))) == expected


def test_a_second_column_for_a_field_warns() -> None:
    columns = columns_of(["Courriel", "Nom", "E-mail"], 3)
    assert columns.places[Field.EMAIL] == 0
    assert columns.warnings == (RosterWarning(line=3, caution=Caution.COLUMN, value="E-mail"),)
