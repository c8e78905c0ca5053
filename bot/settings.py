"""Settings by environment variable or ``.env``, built in ``main`` and never on import."""

import secrets
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.errors import SettingsError

PREFIX = "MASSILIA_"
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
    return f"{DRIVERS[name]}://{rest}"


def api_address(url: str) -> str:
    """Return ``url`` when it is an address of Discord's HTTP API, version 10."""
    if not url.startswith(("http://", "https://")) or not url.endswith("/api/v10"):
        raise ValueError("must begin with http:// or https:// and end in /api/v10")
    return url


def gateway_address(url: str) -> str:
    """Return ``url`` when it is an address of a WebSocket."""
    if not url.startswith(("ws://", "wss://")):
        raise ValueError("must begin with ws:// or wss://")
    return url


def long_enough(secret: SecretStr) -> SecretStr:
    """Return ``secret`` when guessing it is hopeless."""
    if len(secret.get_secret_value()) < SECRET_BYTES:
        raise ValueError(f"must have {SECRET_BYTES} characters or more")
    return secret


class Settings(BaseSettings):
    """What every verb of the command line may need."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_file=".env", env_ignore_empty=True, extra="ignore", frozen=True
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
            SettingsError: a setting is missing or wrong.
        """
        try:
            return cls()
        except ValidationError as error:
            raise SettingsError(_one_line(error)) from None
        except UnicodeDecodeError:
            raise SettingsError(".env is not UTF-8 text; save it again as UTF-8") from None


class KeySettings(Settings):
    """What a verb that draws codes needs besides."""

    secret_key: Annotated[SecretStr, AfterValidator(long_enough)] = Field(
        description="keys the hashes of codes; keep it as long as the database"
    )


class BotSettings(KeySettings):
    """What ``massilia run`` needs besides."""

    discord_token: SecretStr = Field(description="the bot's token, from Discord's developer portal")
    discord_api_url: Annotated[str, AfterValidator(api_address)] | None = Field(
        default=None, description="another address for Discord's API, ending in `/api/v10`"
    )
    discord_gateway_url: Annotated[str, AfterValidator(gateway_address)] | None = Field(
        default=None, description="another address for Discord's gateway"
    )


def _one_line(error: ValidationError) -> str:
    first = error.errors(include_url=False, include_input=False)[0]
    name = f"{PREFIX}{str(first['loc'][0]).upper()}"
    if first["type"] != "missing":
        return f"{name}: {first['msg'].removeprefix('Value error, ')}"
    if name == f"{PREFIX}SECRET_KEY":
        return f"{name} is missing. A fresh one: {name}={secrets.token_urlsafe(SECRET_BYTES)}"
    return f"{name} is missing; set it in the environment or in .env"
