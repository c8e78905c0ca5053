"""By what somebody was known in former times, and what never was theirs."""

from collections.abc import Mapping
from datetime import UTC, datetime

from bot.ambassadors.model import Profile
from bot.audit.model import Actor, AuditLine
from bot.networks.model import NetworkId
from bot.privacy import former

NOW = datetime(2026, 1, 5, 8, tzinfo=UTC)
CAMILLE = Actor.member(77)
ME = "ambassador:1"


def line(
    action: str,
    before: Mapping[str, object],
    after: Mapping[str, object],
    *,
    actor: Actor = CAMILLE,
    at: datetime = NOW,
    subject: str = ME,
) -> AuditLine:
    return AuditLine(
        network_id=NetworkId(1),
        actor=actor,
        action=action,
        subject=subject,
        before=before,
        after=after,
        at=at,
    )


def test_names_are_those_of_each_change_with_what_stayed_the_same() -> None:
    lines = [
        line("ambassador.join", {}, {"first_name": "Zoé", "last_name": "Ache"}),
        line("ambassador.edit", {"last_name": "Ache"}, {"last_name": "Be"}),
        line("roster.edit", {"company": "Un"}, {"company": "Deux"}),
        line("roster.edit", {"first_name": "Zoé"}, {"first_name": "Zoë"}),
        line("roster.update", {"last_name": "Be"}, {"last_name": None}),
        line("roster.edit", {"last_name": None}, {"last_name": "Ce"}),
    ]
    now = {ME: Profile(first_name="Zoë", last_name="Ce")}
    expected = {"Zoé Ache", "Zoé Be", "Zoë Be", "Zoë", "Zoë Ce"}
    assert former.names(lines, now, {1}) == expected


def test_each_entry_has_names_of_its_own() -> None:
    other = "ambassador:2"
    lines = [
        line("roster.edit", {"last_name": "Ache"}, {"last_name": "Be"}),
        line("roster.edit", {"first_name": "Zo"}, {"first_name": "Zoé"}, subject=other),
    ]
    now = {
        ME: Profile(first_name="Zélie", last_name="Be"),
        other: Profile(first_name="Zoé", last_name="Ce"),
    }
    assert former.names(lines, now, {1, 2}) >= {"Zélie Ache", "Zo Ce"}
    assert "Zo Ache" not in former.names(lines, now, {1, 2})


def test_a_name_that_an_undone_merge_gave_is_somebody_elses() -> None:
    own, others = ({"first_name": name, "last_name": ""} for name in ("Anne", "Bob"))
    lines = [
        line("roster.edit", {"first_name": "Ann"}, {"first_name": "Anne"}),
        line("roster.merge", own, {"entry": 2, **others}),
        line("roster.edit", {"company": "Un"}, {"company": "Deux"}),
        line("roster.unmerge", others, {"entry": 2, **own}),
    ]
    now = {ME: Profile(first_name="Anne")}
    assert former.names(lines, now, {1}) == {"Ann", "Anne"}
    assert former.names(lines, now, {1, 2}) == {"Ann", "Anne", "Bob"}
