"""Settings by environment variable or ``.env``, built in ``main`` and never on import."""

import secrets
from pathlib import Path
from typing import Annotated, Literal, Self
from urllib.parse import urlsplit

from dotenv.parser import parse_stream
from pydantic import AfterValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.errors import SettingsError

PREFIX = "MASSILIA_"
ENV_FILE = ".env"
SECRET_BYTES = 32
DRIVERS = {
    "sqlite": "sqlite+aiosqlite",
    "postgres": "postgresql+asyncpg",
    "postgresql": "postgresql+asyncpg",
}


def with_driver(url: str) -> str:
    """Return ``url`` with the one driver we use for its database."""
    scheme, separator, rest = url.partition("://")
    name = scheme.partition("+")[0]
    if not separator or name not in DRIVERS or scheme not in {name, DRIVERS[name]}:
        raise ValueError("must begin with sqlite:/// or postgresql://")
    if name == "sqlite" and rest in {"", "/", "/:memory:"}:
        raise ValueError("must name a file, as in sqlite:///massilia.db")
    return f"{DRIVERS[name]}://{rest}"


def api_address(url: str) -> str:
    """Return ``url`` when it is an address of Discord's HTTP API, version 10."""
    if not _reaches(url, {"http", "https"}) or not url.endswith("/api/v10"):
        raise ValueError("must begin with http:// or https://, name a host and end in /api/v10")
    return url


def gateway_address(url: str) -> str:
    """Return ``url`` when it is an address of a WebSocket."""
    if not _reaches(url, {"ws", "wss"}):
        raise ValueError("must begin with ws:// or wss:// and name a host")
    return url


def _reaches(url: str, schemes: set[str]) -> bool:
    parts = urlsplit(url)
    return parts.scheme in schemes and bool(parts.hostname)


def one_word(secret: SecretStr) -> SecretStr:
    """Return ``secret`` when it can be sent in a header as it stands."""
    text = secret.get_secret_value()
    if not (text.isascii() and text.isprintable()) or " " in text:
        raise ValueError("must be plain letters, digits and signs, with no space and no line end")
    return secret


def long_enough(secret: SecretStr) -> SecretStr:
    """Return ``secret`` when guessing it is hopeless."""
    if len(secret.get_secret_value()) < SECRET_BYTES:
        raise ValueError(f"must have {SECRET_BYTES} characters or more")
    return secret


class Settings(BaseSettings):
    """What every verb of the command line may need."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_file=ENV_FILE, env_ignore_empty=True, extra="ignore", frozen=True
    )

    database_url: Annotated[str, AfterValidator(with_driver)] = Field(
        default="sqlite+aiosqlite:///massilia.db",
        description="`sqlite:///FILE` or `postgresql://USER:PASSWORD@HOST/NAME`",
    )
    log_format: Literal["console", "json"] = Field(
        default="console", description="`console` to read, `json` for machines"
    )

    @classmethod
    def load(cls) -> Self:
        """Read the environment.

        Raises:
            SettingsError: settings are missing or wrong; the text names each.
        """
        try:
            _check_env_file()
            return cls()
        except ValidationError as error:
            raise SettingsError(_one_line(error)) from None
        except UnicodeDecodeError:
            raise SettingsError(".env is not UTF-8 text; save it again as UTF-8") from None


class ImportSettings(Settings):
    """What taking a roster in needs besides, where somebody asked to be erased."""

    secret_key: Annotated[SecretStr, AfterValidator(long_enough)] | None = Field(
        default=None, description="the key of `massilia run`"
    )


class KeySettings(Settings):
    """What a verb that draws codes needs besides."""

    secret_key: Annotated[SecretStr, AfterValidator(long_enough)] = Field(
        description="keys the hashes of codes; keep it as long as the database"
    )


class BotSettings(KeySettings):
    """What ``massilia run`` needs besides."""

    discord_token: Annotated[SecretStr, AfterValidator(one_word)] = Field(
        description="the bot's token, from Discord's developer portal"
    )
    discord_api_url: Annotated[str, AfterValidator(api_address)] | None = Field(
        default=None, description="another address for Discord's API, ending in `/api/v10`"
    )
    discord_gateway_url: Annotated[str, AfterValidator(gateway_address)] | None = Field(
        default=None, description="another address for Discord's gateway"
    )


def _check_env_file() -> None:
    file = Path(ENV_FILE)
    if not file.is_file():
        return
    with file.open(encoding="utf-8") as lines:
        wrong = [each.original.line for each in parse_stream(lines) if each.error]
    if wrong:
        raise SettingsError(f"{ENV_FILE}, line {wrong[0]}: cannot be read; is a quote not closed?")


def _one_line(error: ValidationError) -> str:
    return "; ".join(
        _named(f"{PREFIX}{str(each['loc'][0]).upper()}", each["type"], each["msg"])
        for each in error.errors(include_url=False, include_input=False)
    )


def _named(name: str, kind: str, message: str) -> str:
    if kind != "missing":
        return f"{name}: {message.removeprefix('Value error, ')}"
    if name == f"{PREFIX}SECRET_KEY":
        return f"{name} is missing. A fresh one: {name}={secrets.token_urlsafe(SECRET_BYTES)}"
    return f"{name} is missing; set it in the environment or in {ENV_FILE}"
