"""HTTP answers as Discord writes them."""

import json
import math

from aiohttp import hdrs, web

from tests.wire.errors import ApiError
from tests.wire.values import Json


def as_json(body: object, status: int = 200, headers: dict[str, str] | None = None) -> web.Response:
    """Return a JSON answer; discord.py reads it as such only when no charset is said."""
    kind: dict[str, str] = {hdrs.CONTENT_TYPE: "application/json"}
    return web.Response(
        body=json.dumps(body).encode(), status=status, headers={**kind, **(headers or {})}
    )


def result(body: object) -> web.Response:
    """Return the answer of a route that worked; None has no content."""
    return web.Response(status=204) if body is None else as_json(body)


def refused(error: ApiError) -> web.Response:
    """Return the answer of a refusal."""
    return as_json(error.to_json(), error.status)


def unauthorized() -> web.Response:
    """Return what a wrong token gets."""
    return as_json({"message": "401: Unauthorized", "code": 0}, 401)


def unknown_route() -> web.Response:
    """Return what a path that does not exist gets."""
    return as_json({"message": "404: Not Found", "code": 0}, 404)


def too_many(retry_after: float, *, everywhere: bool, via: bool = True) -> web.Response:
    """Return a 429 with the headers Discord sends."""
    headers = {
        "Retry-After": str(math.ceil(retry_after)),
        "X-RateLimit-Limit": "50",
        "X-RateLimit-Remaining": "0",
        "X-RateLimit-Reset-After": f"{retry_after:.3f}",
        "X-RateLimit-Scope": "global" if everywhere else "user",
    }
    if everywhere:
        headers["X-RateLimit-Global"] = "true"
    if via:
        headers["Via"] = "1.1 google"
    body: Json = {
        "message": "You are being rate limited.",
        "retry_after": round(retry_after, 3),
        "global": everywhere,
    }
    return as_json(body, 429, headers)
