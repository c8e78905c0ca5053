"""What an applicant types, and whom it makes of them."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.ambassadors.model import Ambassador, AmbassadorId, Profile, Status
from bot.applications import rules
from bot.applications.errors import HasAccountError, TakesNoPartError
from bot.applications.model import (
    Application,
    ApplicationForm,
    ApplicationId,
    ApplicationStatus,
    Flaw,
)
from bot.i18n import Language
from bot.networks.model import NetworkId

TODAY = date(2026, 1, 5)
NOW = datetime(2026, 1, 5, 8, tzinfo=UTC)
SAID = {
    "name": "Nour HADDAD",
    "place": "Beyrouth, Liban",
    "company": "Cèdre SARL",
    "email": "nour@x.example",
    "link": "J’ai étudié à Luminy.",
}
PROFILE = Profile(
    first_name="Nour",
    last_name="HADDAD",
    company="Cèdre SARL",
    email="nour@x.example",
    city="Beyrouth",
    country="LB",
    link="J’ai étudié à Luminy.",
    language=Language.FR,
)


def form(**other: str) -> ApplicationForm:
    return ApplicationForm(said={**SAID, **other}, language=Language.FR)


def application(**other: object) -> Application:
    known: dict[str, object] = {
        "id": ApplicationId(7),
        "network_id": NetworkId(1),
        "discord_id": 900,
        "status": ApplicationStatus.OPEN,
        "profile": PROFILE,
        "private_messages": False,
        "notice_version": "1",
        "said_at": NOW,
        "created_at": NOW,
    }
    return Application(**{**known, **other})  # type: ignore[arg-type]


def of_the_roster(**other: object) -> Ambassador:
    known: dict[str, object] = {
        "id": AmbassadorId(3),
        "network_id": NetworkId(1),
        "discord_id": None,
        "status": Status.INVITED,
        "profile": Profile(last_name="Haddad", city="Tripoli", email="old@x.example"),
    }
    return Ambassador(**{**known, **other})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "city", "country"),
    [
        ("Beyrouth, Liban", "Beyrouth", "Liban"),
        ("Beirut (Lebanon)", "Beirut", "Lebanon"),
        ("Lyon - France", "Lyon", "France"),
        ("London UK", "London", "UK"),
        ("Rio de Janeiro Brésil", "Rio de Janeiro", "Brésil"),
        ("Abidjan  Côte d’Ivoire", "Abidjan", "Côte d’Ivoire"),
        ("New York, NY, USA", "New York, NY", "USA"),
        ("Liban", "", "Liban"),
        ("Guinée-Bissau", "", "Guinée-Bissau"),
        ("Singapour", "", "Singapour"),
        pytest.param("France, Lyon", "Lyon", "France", id="the other way round"),
        pytest.param("Lyon,, France,", "Lyon", "France", id="commas too many"),
        pytest.param("Lyon, fr", "Lyon", "fr", id="a code"),
        pytest.param("Beyrouth\nLiban", "Beyrouth", "Liban", id="two lines"),
    ],
)
def test_a_city_and_a_country_are_told_apart(text: str, city: str, country: str) -> None:
    assert rules.place_of(text) == (city, country)


@pytest.mark.parametrize(
    "text",
    [
        "Lyon",
        "Aix-en-Provence",
        "Villefranche sur Mer",
        "Atlantide, Poséidonie",
        pytest.param("Los Angeles, CA", id="California is not Canada"),
        pytest.param("San Diego CA", id="without a comma either"),
        pytest.param("Marseille, la", id="an article is not Laos"),
        pytest.param("Toi et", id="a small word is not Ethiopia"),
        "東京",
        "🚢",
    ],
)
def test_what_names_no_country_is_asked_again_whole(text: str) -> None:
    assert rules.place_of(text) == ("", text)
    _, flaws = rules.read(form(place=text), today=TODAY)
    assert flaws == {Flaw.PLACE: text}


@given(st.text(max_size=300))
def test_no_place_breaks_anything(text: str) -> None:
    city, country = rules.place_of(text)

    assert len(city) + len(country) <= len(text)


def test_a_form_is_read_as_a_profile() -> None:
    assert rules.read(form(), today=TODAY) == (PROFILE, {})


def test_company_and_e_mail_may_be_left_out() -> None:
    profile, flaws = rules.read(form(company="", email=" "), today=TODAY)

    assert flaws == {}
    assert (profile.company, profile.email) == ("", None)


def test_all_that_cannot_be_taken_is_named_as_it_was_typed() -> None:
    typed = {"name": "=cmd", "place": " ", "email": "nour at x", "link": "\u200b"}

    _, flaws = rules.read(form(**typed), today=TODAY)

    assert flaws == {Flaw(name): text for name, text in typed.items()}


def test_an_empty_form_lacks_what_is_needed_and_no_more() -> None:
    _, flaws = rules.read(ApplicationForm(said={}, language=None), today=TODAY)

    assert set(flaws) == {Flaw.NAME, Flaw.PLACE, Flaw.LINK}


def test_somebody_new_takes_part_by_their_account_and_in_their_own_words() -> None:
    fresh = of_the_roster(profile=PROFILE)

    person = rules.newly_in(fresh, application(), now=NOW)

    assert (person.discord_id, person.status, person.joined_at) == (900, Status.ACTIVE, NOW)
    assert person.own_fields == {
        *("first_name", "last_name", "company", "email", "city", "country", "link", "language")
    }


def test_somebody_known_keeps_what_is_known_and_gets_what_was_lacking() -> None:
    known = of_the_roster(own_fields=frozenset({"city"}))

    person = rules.merged_in(known, PROFILE, application(), now=NOW)

    assert (person.id, person.discord_id, person.status) == (known.id, 900, Status.ACTIVE)
    assert person.profile == replace(
        known.profile,
        company="Cèdre SARL",
        country="LB",
        link="J’ai étudié à Luminy.",
        language=Language.FR,
    )
    assert person.own_fields == {"city", "company", "country", "link", "language"}


def test_somebody_without_a_name_gets_the_applicant_s() -> None:
    nameless = of_the_roster(profile=Profile(email="old@x.example"))

    person = rules.merged_in(nameless, PROFILE, application(), now=NOW)

    assert person.profile.name == "Nour HADDAD"
    assert person.profile.email == "old@x.example"


@pytest.mark.parametrize(
    ("who", "refusal"),
    [
        ({"status": Status.ACTIVE, "discord_id": 42}, HasAccountError),
        ({"status": Status.DORMANT, "discord_id": 42}, HasAccountError),
        ({"status": Status.SUSPENDED}, TakesNoPartError),
        ({"status": Status.LEFT, "discord_id": 42}, TakesNoPartError),
    ],
)
def test_who_an_applicant_cannot_be(who: dict[str, object], refusal: type[Exception]) -> None:
    person = of_the_roster(**who)

    assert not rules.may_be(person)
    with pytest.raises(refusal):
        rules.check_may_be(person)


def test_who_has_no_account_yet_may_be_the_applicant() -> None:
    rules.check_may_be(of_the_roster())

    assert rules.may_be(of_the_roster())


def test_only_a_yes_becomes_a_consent_of_the_day_it_was_given() -> None:
    assert rules.consents(application()) == []

    (said,) = rules.consents(application(private_messages=True, notice_version="2"))

    assert (said.kind, said.given, said.notice_version, said.at) == (
        *("private-messages", True, "2"),
        NOW,
    )


def test_who_has_the_e_mail_is_not_alike_once_more() -> None:
    owner = of_the_roster(profile=Profile(first_name="Nour", last_name="Haddad"))
    other = replace(owner, id=AmbassadorId(4))

    assert rules.alike(PROFILE, [owner, other], owner) == [other]
    assert rules.alike(PROFILE, [owner, other], None) == [owner, other]
