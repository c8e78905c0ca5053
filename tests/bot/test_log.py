"""Logs: one line an event, no personal data and no token."""

import json
import logging
from collections.abc import Iterator

import pytest
import structlog

from bot import log


@pytest.fixture(autouse=True)
def as_it_was() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = root.handlers, root.level
    yield
    root.handlers, root.level = handlers, level
    structlog.reset_defaults()


def lines(capsys: pytest.CaptureFixture[str]) -> list[str]:
    return capsys.readouterr().err.splitlines()


def test_an_event_is_one_line_of_json(capsys: pytest.CaptureFixture[str]) -> None:
    log.configure("json")
    structlog.get_logger("here").info("lead_moved", lead=12, note="two\nlines")

    (line,) = lines(capsys)
    event = json.loads(line)
    assert (event["event"], event["lead"], event["level"]) == ("lead_moved", 12, "info")
    assert event["timestamp"].endswith("Z")


def test_a_library_s_warning_takes_the_same_way(capsys: pytest.CaptureFixture[str]) -> None:
    log.configure("json")
    logging.getLogger("discord.http").warning("We are being rate limited: %s", "POST")

    (line,) = lines(capsys)
    assert json.loads(line)["event"] == "We are being rate limited: POST"


def test_secrets_addresses_and_interaction_tokens_are_hidden(
    capsys: pytest.CaptureFixture[str],
) -> None:
    log.configure("json", secrets=["the-token"])
    logging.getLogger("discord.http").error(
        "POST https://discord.test/api/v10/webhooks/12/aW50ZXJhY3Rpb24/messages by the-token"
    )
    structlog.get_logger().info("mail", to="nadia@mail.example", many=["x@y.example"])

    text = "\n".join(lines(capsys))
    assert "/webhooks/12/***/messages by ***" in text
    for private in ("aW50ZXJhY3Rpb24", "the-token", "nadia", "x@y"):
        assert private not in text


@pytest.mark.parametrize("style", ["json", "console"])
def test_a_fault_names_types_and_places_but_quotes_nobody(
    capsys: pytest.CaptureFixture[str], style: str
) -> None:
    log.configure("json" if style == "json" else "console")
    try:
        try:
            raise KeyError("Nadia Fabre")
        except KeyError as error:
            raise RuntimeError("Nadia Fabre again") from error
    except RuntimeError as error:
        structlog.get_logger().error("incident", exc_info=error)

    (line,) = lines(capsys)
    assert "RuntimeError" in line
    assert "KeyError" in line
    assert "test_log.py" in line
    assert "Nadia" not in line
