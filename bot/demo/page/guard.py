"""Who may speak to the launcher: the page it served itself, and no other one in the browser."""

import secrets

from aiohttp import web
from aiohttp.typedefs import Handler

FIELD = "token"
LOOPBACK = ("127.0.0.1", "localhost")

CSP = (
    "default-src 'none'; style-src 'self'; script-src 'self'; frame-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)


class Guard:
    """Refuses foreign hosts (DNS rebinding), foreign origins, and forms without the token."""

    def __init__(self) -> None:
        self.token = secrets.token_urlsafe(32)

    @web.middleware
    async def middleware(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Let a request through that names this host and does not come from another origin."""
        if request.url.host not in LOOPBACK:
            raise web.HTTPForbidden
        origin = request.headers.get("Origin", str(request.url.origin()))
        if origin != str(request.url.origin()):
            raise web.HTTPForbidden
        return await handler(request)

    def check(self, token: object) -> None:
        """Let a form through that carries the page's token.

        Raises:
            web.HTTPForbidden: it does not.
        """
        if not (isinstance(token, str) and secrets.compare_digest(token, self.token)):
            raise web.HTTPForbidden
