"""The catalogues are whole, and the check that says so can fail."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from enum import StrEnum
from types import ModuleType

import pytest

import bot
import cogs
from bot.ambassadors.model import Cause, Status
from bot.errors import UserError
from bot.i18n import Language, Words
from tests.check import words as check


def test_the_catalogues_pass_their_check() -> None:
    problems = [*check.broken(), *check.different(), *check.unknown(), *check.unused()]
    problems += [*check.misspaced(), *check.too_long()]
    assert problems == []


def test_a_message_that_only_one_language_has_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = check.catalogue

    def without_help(language: Language) -> check.Catalogue:
        return {k: v for k, v in whole(language).items() if language == "fr" or k != "help-title"}

    monkeypatch.setattr(check, "catalogue", without_help)
    assert list(check.different()) == ["help-title: only in one language"]
    assert any("no message help-title" in line for line in check.unknown())


@pytest.mark.parametrize(
    ("text", "right"),
    [
        pytest.param(
            "Qui\u202f? «\u202fMoi\u202f»\u202f; l’heure\xa0: 9", True, id="as it should be"
        ),
        pytest.param("Essayez `pays:GB sector:x` ou https://discord.gg/…", True, id="code, a link"),
        pytest.param("Qui ?", False, id="a plain space"),
        pytest.param("Qui?", False, id="no space"),
        pytest.param("« Moi\u202f»", False, id="a plain space in quotes"),
        pytest.param("un\xa0; deux", False, id="the wide space, where the narrow one belongs"),
        pytest.param("Points : 3", False, id="a plain space before a colon"),
        pytest.param("l'heure", False, id="a straight apostrophe"),
    ],
)
def test_french_typography_is_checked(text: str, right: bool) -> None:
    assert (not list(check.faults(text))) is right


def test_a_label_that_discord_would_refuse_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(check.LIMITS, "labelled", 4)
    assert any(
        "fr.ftl: join-language: 6 characters, 4 at most" in each for each in check.too_long()
    )


@pytest.mark.parametrize("language", Language)
def test_what_is_counted_agrees_with_its_number(language: Language) -> None:
    words = Words(language)
    for key in ("task-points", "digest-offer", "leaderboard-own", "codes-once"):
        values = {"points": 1, "days": 1, "rank": 1, "title": ""}
        assert not re.search(r"points|jours|days", words(key, **values))


def every_refusal() -> Iterator[type[UserError]]:
    for package in (bot, cogs):
        load(package)
    waiting = [UserError]
    while waiting:
        kind = waiting.pop()
        waiting.extend(kind.__subclasses__())
        if "key" in vars(kind):
            yield kind


def load(package: ModuleType) -> None:
    for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)


def test_every_refusal_has_its_message_in_both_languages() -> None:
    refusals = [kind for kind in every_refusal() if kind.__module__.startswith(("bot", "cogs"))]
    missing = [
        (kind.__name__, language)
        for kind in refusals
        for language in Language
        if not Words(language).has(kind.key)
    ]
    assert len(refusals) > 10
    assert missing == []


@pytest.mark.parametrize(("prefix", "kind"), [("status", Status), ("member-cause", Cause)])
def test_every_status_and_its_every_cause_have_words_in_both_languages(
    prefix: str, kind: type[StrEnum]
) -> None:
    keys = {f"{prefix}-{each}" for each in kind}
    missing = {language: {k for k in keys if not Words(language).has(k)} for language in Language}
    assert missing == {Language.FR: set(), Language.EN: set()}


def test_a_placeholder_without_its_value_is_an_error_not_a_hole() -> None:
    with pytest.raises(LookupError, match="error-incident"):
        Words(Language.FR)("error-incident")


def test_numbers_are_written_as_the_reader_writes_them() -> None:
    assert "1\u202f300" in Words(Language.FR)("and-more", count=1300)
    assert "1,300" in Words(Language.EN)("and-more", count=1300)


@pytest.mark.parametrize(
    ("locale", "language"),
    [
        ("fr", "fr"),
        ("fr_FR.UTF-8", "fr"),
        ("en-GB", "en"),
        ("en-US", "en"),
        ("it", None),
        ("", None),
    ],
)
def test_a_locale_speaks_a_language(locale: str, language: str | None) -> None:
    assert Language.of_locale(locale) == language
