"""The gateway: bots identify, receive events in order, drop and resume."""

from aiohttp import web

from tests.wire import intents, payloads
from tests.wire.chunks import chunks
from tests.wire.pulse import Pulse
from tests.wire.sessions import Session
from tests.wire.sockets import Socket
from tests.wire.values import Json
from tests.wire.world import World


class Gateway:
    """Hands events to the bot, and answers what it asks over its socket."""

    def __init__(self, world: World, token: str, pulse: Pulse) -> None:
        self.url = ""
        self.heartbeat_seconds = 41.25
        self.identified = 0
        self.resumed = 0
        self.members_intent = True
        """Whether the application's owner has switched it on."""
        self._world = world
        self._token = token
        self._pulse = pulse
        self._sessions: dict[str, Session] = {}

    def dispatch(self, event: str, body: Json) -> None:
        """Send an event to whom its intents let see it, now or on resume."""
        for session in self._sessions.values():
            session.offer(event, body, self._world.bot.id)

    def connected(self) -> bool:
        """Whether a bot that identified listens now."""
        return any(session.socket is not None for session in self._sessions.values())

    def drop(self) -> None:
        """Cut every connection without a word."""
        for socket in self._sockets():
            socket.abort()

    def request_reconnect(self) -> None:
        """Ask the bot to connect again and resume (op 7)."""
        for socket in self._sockets():
            socket.send({"op": 7, "d": None})

    def invalidate(self) -> None:
        """Tell the bot that its session is over (op 9)."""
        sockets = self._sockets()
        self._sessions.clear()
        for socket in sockets:
            socket.send({"op": 9, "d": False})

    async def close(self) -> None:
        """End every connection."""
        for socket in self._sockets():
            await socket.close(1001)

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        """Talk with one connection until it ends."""
        ws = web.WebSocketResponse(compress=False, max_msg_size=0)
        await ws.prepare(request)
        async with Socket.writing(ws, request) as socket:
            interval = int(self.heartbeat_seconds * 1000)
            socket.send({"op": 10, "d": {"heartbeat_interval": interval}})
            async for packet in ws:
                await self._receive(socket, packet.json())
                self._pulse.beat()
        self._forget(socket)
        return ws

    async def _receive(self, socket: Socket, packet: Json) -> None:
        match packet["op"]:
            case 1:
                socket.send({"op": 11})
            case 2:
                await self._identify(socket, packet["d"])
            case 6:
                self._resume(socket, packet["d"])
            case 8:
                for chunk in chunks(self._world, packet["d"]):
                    self._session_of(socket).push("GUILD_MEMBERS_CHUNK", chunk)

    async def _identify(self, socket: Socket, body: Json) -> None:
        if body["token"] != self._token:
            await socket.close(4004, b"Authentication failed.")
            return
        if body["intents"] & intents.GUILD_MEMBERS and not self.members_intent:
            await socket.close(4014, b"Disallowed intent(s).")
            return
        self._sessions = {key: one for key, one in self._sessions.items() if one.socket}
        session = Session(socket, body["intents"])
        self._sessions[session.id] = session
        session.push("READY", self._ready(session))
        for guild in self._world.guilds.values():
            session.push("GUILD_CREATE", payloads.guild_create(self._world, guild))
        self.identified += 1

    def _ready(self, session: Session) -> Json:
        return {
            "v": 10,
            "user": payloads.user(self._world.bot),
            "guilds": [{"id": str(one), "unavailable": True} for one in self._world.guilds],
            "session_id": session.id,
            "resume_gateway_url": self.url,
            "application": {"id": str(self._world.application_id), "flags": 0},
        }

    def _resume(self, socket: Socket, body: Json) -> None:
        session = self._sessions.get(body["session_id"] or "")
        missed = session.missed(body["seq"]) if session and body["token"] == self._token else None
        if session is None or missed is None:
            socket.send({"op": 9, "d": False})
            return
        session.socket = socket
        for packet in missed:
            socket.send(packet)
        session.push("RESUMED", {})
        self.resumed += 1

    def _session_of(self, socket: Socket) -> Session:
        return next(one for one in self._sessions.values() if one.socket is socket)

    def _sockets(self) -> list[Socket]:
        return [one.socket for one in self._sessions.values() if one.socket is not None]

    def _forget(self, socket: Socket) -> None:
        for session in self._sessions.values():
            if session.socket is socket:
                session.socket = None
        self._pulse.beat()
