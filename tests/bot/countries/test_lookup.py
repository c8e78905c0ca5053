"""Countries by every name people give them."""

import pycountry
import pytest

from bot.countries import find, name
from bot.countries.lookup import codes
from bot.i18n import Language


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param("France", "FR", id="the same in both languages"),
        pytest.param("États-Unis", "US", id="french"),
        pytest.param("etats unis", "US", id="no accents, no hyphen, no capitals"),
        pytest.param("United States of America", "US", id="the official english name"),
        pytest.param("U.S.", "US", id="points between letters"),
        pytest.param("USA", "US", id="alpha-3"),
        pytest.param("gb", "GB", id="alpha-2 in small letters"),
        pytest.param("UK", "GB", id="a code that is none, and everybody writes"),
        pytest.param("Angleterre", "GB", id="a part of it, in french"),
        pytest.param("Scotland", "GB", id="a part of it, in english"),
        pytest.param("Le Royaume-Uni", "GB", id="with its article"),
        pytest.param("The Netherlands", "NL", id="with its article, in english"),
        pytest.param("Hollande", "NL", id="everyday french"),
        pytest.param("Émirats arabes unis", "AE", id="three words"),
        pytest.param("Emirats", "AE", id="cut short"),
        pytest.param("Côte d’Ivoire", "CI", id="a curly apostrophe"),
        pytest.param("COTE D'IVOIRE", "CI", id="capitals without accents"),
        pytest.param("Ivory Coast", "CI", id="everyday english"),
        pytest.param("Corée", "KR", id="of two the one that is meant"),
        pytest.param("Korea, Republic of", "KR", id="the register's word order"),
        pytest.param("Russie", "RU", id="short french"),
        pytest.param("Birmanie", "MM", id="the old name"),
        pytest.param("Myanmar (Burma)", "MM", id="both names"),
        pytest.param("RDC", "CD", id="french initials"),
        pytest.param("Congo", "CG", id="the one that is called so"),
        pytest.param("Taïwan", "TW", id="with diaeresis"),
        pytest.param("Hong Kong", "HK", id="without its long form"),
        pytest.param("Kosovo", "XK", id="not in ISO 3166"),
        pytest.param("Palestine", "PS", id="not CLDR's words"),
        pytest.param("République tchèque", "CZ", id="the name before 2016"),
        pytest.param("Viêt Nam", "VN", id="two words"),
        pytest.param("Cap-Vert", "CV", id="hyphen"),
        pytest.param("Swaziland", "SZ", id="renamed"),
        pytest.param("NA", "NA", id="Namibia's code"),
        pytest.param("  Japon ", "JP", id="spaces around"),
        pytest.param("Guyane", "GF", id="everyday french, not CLDR's long form"),
        pytest.param("Guyane (France)", "GF", id="and whose it is"),
        pytest.param("La Réunion", "RE", id="overseas, with its article"),
        pytest.param("l’Île de La Réunion", "RE", id="overseas, as an island"),
        pytest.param("Polynésie", "PF", id="overseas, cut short"),
        pytest.param("Nlle Calédonie", "NC", id="overseas, shortened"),
        pytest.param("Wallis & Futuna", "WF", id="overseas, another and"),
        pytest.param("St Pierre et Miquelon", "PM", id="overseas, a saint shortened"),
        pytest.param("Saint-Barth", "BL", id="overseas, everyday"),
        pytest.param("TAAF", "TF", id="overseas, initials"),
        pytest.param("Saint-Martin", "MF", id="of two the french one"),
        pytest.param("Guyana", "GY", id="its neighbour"),
        pytest.param("Rép. tchèque", "CZ", id="a republic shortened"),
        pytest.param("S. Korea", "KR", id="a direction shortened"),
        pytest.param("Korea, South", "KR", id="words turned"),
        pytest.param("Republic of Korea", "KR", id="the register's words turned"),
        pytest.param("250", "FR", id="a numeric code"),
        pytest.param("004", "AF", id="a numeric code with its zeros"),
    ],
)
def test_a_country_is_found(text: str, code: str) -> None:
    assert find(text) == code


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Atlantide", id="none at all"),
        pytest.param("Dubai", id="a city"),
        pytest.param("Deutschland", id="neither french nor english"),
        pytest.param("N/A", id="not Namibia"),
        pytest.param("", id="empty"),
        pytest.param("-", id="a dash"),
        pytest.param("4", id="a numeric code without its zeros, or anything else"),
        pytest.param("33", id="how one telephones there"),
        pytest.param("999", id="a number that is no code"),
        pytest.param("Georgia, USA", id="a state, not the country of its name"),
        pytest.param("de la", id="only small words"),
        pytest.param("(" * 100_000, id="longer than any name"),
    ],
)
def test_no_country_is_found(text: str) -> None:
    assert find(text) is None


@pytest.mark.parametrize("language", Language)
def test_every_name_that_is_shown_is_understood(language: Language) -> None:
    countries = codes()
    assert {code: find(name(code, language)) for code in countries} == {
        code: code for code in countries
    }


@pytest.mark.parametrize("kind", ["alpha_2", "alpha_3", "numeric"])
def test_every_code_of_the_register_is_understood(kind: str) -> None:
    assert {each.alpha_2: find(getattr(each, kind)) for each in pycountry.countries} == {
        each.alpha_2: each.alpha_2 for each in pycountry.countries
    }


def test_a_country_is_named_in_the_readers_language() -> None:
    assert name("DE", Language.FR) == "Allemagne"
    assert name("DE", Language.EN) == "Germany"
    assert name("HK", Language.FR) == "Hong Kong"
    assert name("QQ", Language.EN) == "QQ"
