"""Settings: each wrong one gets one clear line."""

import re
from pathlib import Path

import pytest

from bot.errors import SettingsError
from bot.settings import BotSettings, Settings

GOOD = {
    "MASSILIA_DISCORD_TOKEN": "a-token",
    "MASSILIA_SECRET_KEY": "k" * 43,
}


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    monkeypatch.chdir(tmp_path_factory.mktemp("empty"))
    for name, value in GOOD.items():
        monkeypatch.setenv(name, value)


def test_the_default_is_an_sqlite_file_here() -> None:
    assert Settings.load().database_url == "sqlite+aiosqlite:///massilia.db"


@pytest.mark.parametrize(
    ("url", "with_driver"),
    [
        ("sqlite:///x.db", "sqlite+aiosqlite:///x.db"),
        ("postgres://u@h/n", "postgresql+asyncpg://u@h/n"),
        ("postgresql+asyncpg://u@h/n", "postgresql+asyncpg://u@h/n"),
    ],
)
def test_a_database_gets_its_driver(
    monkeypatch: pytest.MonkeyPatch, url: str, with_driver: str
) -> None:
    monkeypatch.setenv("MASSILIA_DATABASE_URL", url)
    assert Settings.load().database_url == with_driver


@pytest.mark.parametrize(
    ("name", "value", "line"),
    [
        pytest.param(
            "DATABASE_URL", "mysql://x", "must begin with sqlite:///", id="other database"
        ),
        pytest.param("DATABASE_URL", "sqlite+pysqlite:///x", "must begin", id="other driver"),
        pytest.param("DATABASE_URL", "sqlite://", "must name a file", id="no file"),
        pytest.param("DATABASE_URL", "sqlite:///:memory:", "must name a file", id="memory"),
        pytest.param("DISCORD_API_URL", "http:///api/v10", "name a host", id="no host"),
        pytest.param("DISCORD_GATEWAY_URL", "wss://", "name a host", id="no gateway's host"),
        pytest.param("DISCORD_TOKEN", "abc\ndef", "no line end", id="two lines"),
        pytest.param("DISCORD_TOKEN", "clé", "plain letters", id="an accent"),
        pytest.param("DISCORD_API_URL", "http://x/api", "end in /api/v10", id="no version"),
        pytest.param("DISCORD_API_URL", "x/api/v10", "must begin with http", id="no scheme"),
        pytest.param("DISCORD_GATEWAY_URL", "http://x", "must begin with ws://", id="no socket"),
        pytest.param("SECRET_KEY", "short", "must have 32 characters", id="a weak key"),
        pytest.param("DISCORD_TOKEN", "", "is missing", id="an empty token"),
        pytest.param("LOG_FORMAT", "xml", "'console' or 'json'", id="unknown format"),
    ],
)
def test_a_wrong_setting_is_named_in_one_line(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, line: str
) -> None:
    monkeypatch.setenv(f"MASSILIA_{name}", value)
    with pytest.raises(SettingsError) as refusal:
        BotSettings.load()
    text = str(refusal.value)
    assert text.startswith(f"MASSILIA_{name}")
    assert line in text
    assert "\n" not in text


def test_a_missing_key_prints_a_fresh_one_that_is_good(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MASSILIA_SECRET_KEY")
    with pytest.raises(SettingsError) as refusal:
        BotSettings.load()
    pasted = re.search(r"MASSILIA_SECRET_KEY=(\S+)", str(refusal.value))
    assert pasted
    monkeypatch.setenv("MASSILIA_SECRET_KEY", pasted[1])
    assert BotSettings.load().secret_key.get_secret_value() == pasted[1]


def test_all_that_is_missing_is_said_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in GOOD:
        monkeypatch.delenv(name)
    with pytest.raises(SettingsError) as refusal:
        BotSettings.load()
    text = str(refusal.value)
    assert all(f"{name} is missing" in text for name in GOOD)
    assert "\n" not in text


def test_a_quote_left_open_in_the_file_is_pointed_at(capsys: pytest.CaptureFixture[str]) -> None:
    Path(".env").write_text('MASSILIA_LOG_FORMAT=json\nMASSILIA_DISCORD_TOKEN="abc\n')
    with pytest.raises(SettingsError, match=r"^\.env, line 2: .*quote"):
        BotSettings.load()
    assert capsys.readouterr().err == ""


def test_neither_token_nor_key_shows_in_what_is_printed_of_settings() -> None:
    settings = BotSettings.load()
    assert "a-token" not in repr(settings)
    assert "k" * 43 not in repr(settings)
