"""Logs: one line an event, for operators; no personal data and no token in them."""

import logging
import re
import sys
import traceback
from collections.abc import Iterable, Sequence
from typing import Literal

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

HIDDEN = "***"
EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+")
INTERACTION = re.compile(r"(/(?:webhooks|interactions)/\d+/)[^/\s?]+")


class Scrubber:
    """Takes secrets, e-mail addresses and interaction tokens out of every value of an event."""

    def __init__(self, secrets: Iterable[str]) -> None:
        self._secrets = [secret for secret in secrets if secret]

    def __call__(self, _logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
        return {key: self._clean(value) for key, value in event.items()}

    def _clean(self, value: object) -> object:
        if isinstance(value, str):
            return self._clean_text(value)
        if isinstance(value, list | tuple):
            return [self._clean(item) for item in value]
        return value

    def _clean_text(self, text: str) -> str:
        for secret in self._secrets:
            text = text.replace(secret, HIDDEN)
        return INTERACTION.sub(rf"\1{HIDDEN}", EMAIL.sub(HIDDEN, text))


def describe_fault(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """Replace an exception by its types and places: messages may quote what people typed."""
    info = event.pop("exc_info", None)
    if info is True:
        info = sys.exc_info()[1]
    error = info[1] if isinstance(info, tuple) else info
    if isinstance(error, BaseException):
        event["fault"] = [type(link).__name__ for link in _chain(error)]
        event["at"] = [
            f"{frame.filename}:{frame.lineno} {frame.name}"
            for frame in traceback.extract_tb(error.__traceback__)
        ]
    return event


def _chain(error: BaseException | None) -> Iterable[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def configure(
    style: Literal["console", "json"],
    *,
    secrets: Sequence[str] = (),
    level: int = logging.INFO,
) -> None:
    """Send structlog's and the libraries' events of ``level`` to stderr, one line each."""
    shared: list[Processor] = [
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.stdlib.PositionalArgumentsFormatter(),
        describe_fault,
        Scrubber(secrets),
    ]
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *shared,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                _renderer(style),
            ],
        )
    )
    logging.basicConfig(handlers=[handler], level=level, force=True)
    for chatty in ("discord", "apscheduler", "alembic"):
        logging.getLogger(chatty).setLevel(max(level, logging.WARNING))


def _renderer(style: Literal["console", "json"]) -> Processor:
    if style == "json":
        return structlog.processors.JSONRenderer(ensure_ascii=False)
    return structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())
