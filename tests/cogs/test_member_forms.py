"""The forms about a person fit Discord's limits, and sent back as they are they change nothing."""

from dataclasses import replace
from datetime import date

import pytest

from bot.ambassadors.model import Ambassador, AmbassadorId, Profile, Sector, Status
from bot.countries.lookup import codes
from bot.i18n import Language, Words
from bot.members import rules
from bot.networks.model import NetworkId
from cogs.member_forms import FORMS, note_form, profile_form, suspend_form, written
from tests.wire.modal_rules import check_modal

TODAY = date(2026, 1, 5)
LONG = Profile(
    email="nadia@x.example",
    first_name="é" * 300,
    last_name="😀" * 300,
    company="+33 (0)4",
    function="مدير",
    city="@everyone",
    country="CI",
    language=Language.EN,
    link="y" * 300,
    member_since=date(2019, 2, 28),
    sectors=frozenset(Sector),
)


def person(profile: Profile) -> Ambassador:
    return Ambassador(
        id=AmbassadorId(1),
        network_id=NetworkId(1),
        discord_id=None,
        status=Status.ACTIVE,
        profile=profile,
        own_fields=frozenset({"language", "sectors"}),
    )


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("profile", [LONG, Profile()], ids=["all, and long", "nothing"])
def test_discord_shows_every_form(profile: Profile, language: Language) -> None:
    someone, words = person(profile), Words(language)
    forms = [profile_form(which, someone, words) for which in FORMS]
    forms += [note_form(someone, TODAY, words), suspend_form(someone, words)]
    for form in forms:
        check_modal(form.to_dict())


@pytest.mark.parametrize("language", list(Language))
def test_a_form_that_is_sent_back_as_it_was_changes_nothing(language: Language) -> None:
    fields = [name for form in FORMS.values() for name in form if name != "sectors"]
    days = [date(2020, month, 1) for month in range(1, 13)]
    profiles = [replace(LONG, member_since=day) for day in days]
    profiles += [replace(LONG, country=code) for code in sorted(codes())]
    for profile in profiles:
        said = {name: written(profile, name, Words(language)) for name in fields}
        reading = rules.read(said, today=TODAY)
        assert rules.corrected(profile, reading) == (profile, ())
