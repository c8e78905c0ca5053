"""By what somebody was known in former times, and what never was theirs."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

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


def test_accounts_are_those_they_lost_and_those_they_acted_by() -> None:
    lines = [
        line("ambassador.join", {}, {}, actor=Actor.member(1)),
        line("roster.rebind", {"discord_id": 1}, {"discord_id": 2}),
        line("ambassador.pause", {}, {}, actor=Actor.member(2)),
        line("roster.rebind", {"discord_id": 2}, {"discord_id": 3}),
    ]
    assert former.accounts(lines, {1}) == former.acted(lines) == {1, 2}


def test_an_account_given_by_mistake_was_never_theirs() -> None:
    lines = [
        line("roster.rebind", {"discord_id": 1}, {"discord_id": 666}),
        line("roster.rebind", {"discord_id": 666}, {"discord_id": 2}),
        line("roster.rebind", {"discord_id": 2}, {"discord_id": 1}),
        line("roster.rebind", {"discord_id": 1}, {"discord_id": 3}),
    ]
    assert former.accounts(lines, {1}) == {1}


def test_an_account_that_an_undone_merge_gave_is_somebody_elses() -> None:
    lines = [
        line("roster.merge", {"discord_id": None}, {"entry": 2, "discord_id": 5}),
        line("ambassador.edit", {}, {}, actor=Actor.member(5)),
        line("roster.unmerge", {"discord_id": 5}, {"entry": 2, "discord_id": None}),
    ]
    assert former.accounts(lines, {1}) == frozenset()
    assert former.accounts(lines, {1, 2}) == {5}


def test_an_email_that_was_soon_put_right_was_never_theirs() -> None:
    def edit(before: str, after: str, days: int) -> AuditLine:
        at = NOW + timedelta(days=days)
        return line("roster.edit", {"email": before}, {"email": after}, at=at)

    lines = [edit("old", "wrong", 0), edit("wrong", "right", 30), edit("right", "new", 61)]
    assert former.addresses(lines, {1}) == {"old", "right"}
    lines = [edit("old", "wrong", 0), edit("wrong", "old", 1), edit("old", "new", 2)]
    assert former.addresses(lines, {1}) == {"old"}
