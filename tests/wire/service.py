"""The loopback service: what its routes and its people act on together."""

from dataclasses import dataclass, field

from tests.wire.gateway import Gateway
from tests.wire.interactions import Interactions
from tests.wire.nonces import Nonces
from tests.wire.pulse import Pulse
from tests.wire.values import Channel, Json
from tests.wire.world import World


@dataclass(slots=True, kw_only=True)
class Service:
    """One Discord; ``url`` is its address, such as ``http://127.0.0.1:4711``."""

    token: str
    world: World
    pulse: Pulse
    gateway: Gateway
    interactions: Interactions = field(default_factory=Interactions)
    nonces: Nonces = field(default_factory=Nonces)
    dm_openings_refused: bool = False
    url: str = ""

    @property
    def api_url(self) -> str:
        """Where the HTTP API is."""
        return f"{self.url}/api/v10"

    def announce(self, event: str, channel: Channel, body: Json) -> None:
        """Dispatch what happened in a channel, with the guild it is in."""
        guild = {} if channel.guild_id is None else {"guild_id": str(channel.guild_id)}
        self.gateway.dispatch(event, body | guild)
