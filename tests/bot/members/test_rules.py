"""What is typed of a person, and who is like whom."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.ambassadors.model import Ambassador, AmbassadorId, Cause, Profile, Sector, Status
from bot.audit.model import BOT
from bot.i18n import Language
from bot.members import rules
from bot.members.model import Problem, StatusChange
from bot.networks.model import NetworkId
from bot.roster.model import Reason

TODAY = date(2026, 1, 5)
NADIA = Profile(
    first_name="Nadia", last_name="Ben Aïcha", company="Comex SA", email="nadia@x.example"
)
TEXTS = ("first_name", "last_name", "company", "function", "city", "link")


def ambassador(profile: Profile) -> Ambassador:
    return Ambassador(
        id=AmbassadorId(1),
        network_id=NetworkId(1),
        discord_id=None,
        status=Status.INVITED,
        profile=profile,
    )


def test_what_is_typed_is_read_as_a_roster_s_cells_are() -> None:
    said = {
        "first_name": "  Ama\u0301lia\n",
        "email": " amalia@x.example ",
        "country": "Royaume-Uni",
        "sectors": "sante,maritime",
        "language": "en",
        "member_since": "3 avril 2019",
        "city": "",
    }
    reading = rules.read(said, today=TODAY)

    assert reading.problems == ()
    assert reading.values == {
        "first_name": "Amália",
        "email": "amalia@x.example",
        "country": "GB",
        "sectors": {Sector.SANTE, Sector.MARITIME},
        "language": Language.EN,
        "member_since": date(2019, 4, 3),
        "city": "",
    }


def test_what_is_emptied_is_empty() -> None:
    fields = ("email", "country", "language", "member_since", "sectors")
    reading = rules.read(dict.fromkeys(fields, " "), today=TODAY)
    profile, problems = rules.corrected(NADIA, reading)

    assert problems == ()
    assert profile == Profile(first_name="Nadia", last_name="Ben Aïcha", company="Comex SA")


@pytest.mark.parametrize(
    ("field", "text", "reason"),
    [
        pytest.param("email", "nadia@", Reason.EMAIL, id="half an address"),
        pytest.param("country", "Marseille", Reason.COUNTRY, id="a city in the country field"),
        pytest.param("first_name", "@SUM(A1)", Reason.FORMULA, id="a formula"),
        pytest.param("member_since", "31/02/2020", Reason.DATE, id="no such day"),
        pytest.param("member_since", "06/01/2026", Reason.DATE, id="tomorrow"),
        pytest.param("member_since", "longtemps", Reason.DATE, id="no day at all"),
    ],
)
def test_what_cannot_be_taken_is_left_out_and_named(field: str, text: str, reason: Reason) -> None:
    reading = rules.read({field: text, "city": "Aix"}, today=TODAY)

    assert reading.problems == (Problem(field=field, reason=reason, value=text),)
    assert reading.values == {"city": "Aix"}


@given(st.dictionaries(st.sampled_from([*TEXTS, "email", "country", "member_since"]), st.text()))
def test_whatever_is_typed_is_read_or_named(said: dict[str, str]) -> None:
    reading = rules.read(said, today=TODAY)

    assert reading.values.keys() | {each.field for each in reading.problems} == said.keys()
    assert not any("\0" in str(value) for value in reading.values.values())
    profile, _ = rules.corrected(NADIA, reading)
    assert profile.name


def test_somebody_new_has_a_name() -> None:
    _, nameless = rules.introduced(rules.read({"email": "x@x.example"}, today=TODAY))
    _, formula = rules.introduced(rules.read({"last_name": "=1"}, today=TODAY))
    _, first_only = rules.introduced(rules.read({"first_name": "Zoé"}, today=TODAY))

    assert [each.reason for each in nameless] == [Reason.NAME]
    assert [each.reason for each in formula] == [Reason.FORMULA]
    assert first_only == ()


@pytest.mark.parametrize(
    ("first", "last", "company", "is_like"),
    [
        pytest.param("Nadia", "Ben Aicha", "COMEX", True, id="no accent, no legal form"),
        pytest.param("Ben Aïcha", "Nadia", "", True, id="the other way round, company unknown"),
        pytest.param("Nadja", "Ben-Aïcha", "Comex", True, id="a letter, a dash"),
        pytest.param("Nadia", "Ben Aïcha", "Airbus", False, id="another company"),
        pytest.param("Nora", "Ben Aïcha", "Comex SA", False, id="another first name"),
        pytest.param("", "", "Comex SA", False, id="nameless"),
    ],
)
def test_who_is_like_whom(first: str, last: str, company: str, is_like: bool) -> None:
    typed = Profile(first_name=first, last_name=last, company=company)
    assert bool(rules.alike(typed, [ambassador(NADIA)])) is is_like


@pytest.mark.parametrize(
    ("statuses", "joined", "before"),
    [
        pytest.param(["suspended", "dormant", "active"], True, Status.DORMANT, id="dormant"),
        pytest.param(["suspended", "suspended", "invited"], False, Status.INVITED, id="twice"),
        pytest.param([], True, Status.ACTIVE, id="no history, joined"),
        pytest.param(["suspended"], False, Status.INVITED, id="no history, not joined"),
    ],
)
def test_who_is_restored_is_what_they_were(
    statuses: list[str], joined: bool, before: Status
) -> None:
    at = datetime(2026, 1, 5, tzinfo=UTC)
    history = [
        StatusChange(status=Status(each), cause=Cause.ACTIVITY, reason="", actor=BOT, at=at)
        for each in statuses
    ]
    assert rules.status_before(history, joined=joined) is before
