"""The HTTP API, one module a subject."""

from collections.abc import Iterator

from tests.wire.routes import (
    applications,
    channels,
    guilds,
    interactions,
    invites,
    messages,
    pins,
    threads,
    users,
)
from tests.wire.routing import Route

# The first route that fits wins, so pins come before messages.
SUBJECTS = (
    applications.routes,
    channels.routes,
    guilds.routes,
    interactions.routes,
    invites.routes,
    pins.routes,
    messages.routes,
    threads.routes,
    users.routes,
)


def all_routes() -> Iterator[Route]:
    """Yield every route the loopback knows."""
    for routes in SUBJECTS:
        yield from routes
